"""password: three words from picture tiles, a meter with a reason, who may know it, and what to do when it got out.

Nothing that a pupil picks is kept: the tiles' messages are secret (they are never noted), and the answer holds only
how strong the password was.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, permutations, product, zip_longest
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.answers import Choice, by_id, part_of
from game.activities.password_view import password_view
from game.activities.strength import ENOUGH, STRENGTHS, Strength, strength
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key

KIND = "password"
DETAIL, CLAUSE = "password", "passwords"
"""The detail and the clause of the policy by which it is rated who may know a password."""

RATED: dict[Strength, Rating] = {"weak": "risky", "fair": "part-way", "strong": "safe"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A word with its picture."""

    id: str = key("The word itself, in small letters.")
    icon: str = key("Its picture.", link="icon")
    known: bool = key("Yes when others know this of the hero, such as a pet's name.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Knower:
    """Someone who could be told the password. What they are in the cast decides, by the policy's table."""

    who: str = key("Who it is.", link="cast")
    because: str = key("Why they may know it or not.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordStep(Step):
    """A make-believe password. Marks: `strong`, `knows` for each person, `out` for what is done when it got out."""

    ask: str = key("What it is for.")
    tiles: tuple[Tile, ...] = key("The words to pick from.", least=6, most=9)
    because: dict[Literal["weak", "fair", "strong"], str] = key("What is said of the words, by how strong they are.")
    shows: str = key("The misconception that weak words show.", link="misconception", default="")
    knowers: tuple[Knower, ...] = key("Who could be told.", least=2, most=4)
    knows_too_many: str = key(
        "The misconception that telling the wrong people shows.", link="misconception", default=""
    )
    out: str = key("How it got out, as a question what to do.", default="")
    then: tuple[Choice, ...] = key("What can be done when it got out: answers, one of them safe.", default=(), most=4)


SHAPE = PasswordStep


def may_know(knower: Knower, situation: Situation) -> bool:
    """Whether this person may know the password, by the policy's table."""
    kind = situation.kinds.get(knower.who, "stranger")
    return situation.policy.rate(DETAIL, kind) == "safe"


def judge(step: PasswordStep, answer: Answer, situation: Situation) -> Judged:
    """How strong it was, who was told and what was done: `{"strength": word, "told": [people], "then": id or ""}`."""
    how, told = str(answer.get("strength", "")), set(map(str, answer.get("told", ())))
    then = by_id(step.then, str(answer.get("then", "")))
    if how not in STRENGTHS or not told <= {one.who for one in step.knowers} or (then is None) != (not step.then):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    words = Part(
        "words", "The words", False, RATED[how], step.because.get(how, ""),
        step.shows if how != "strong" else "", CLAUSE, f"{how.title()} words",
    )  # fmt: skip
    people = tuple(_knows(one, one.who in told, step, situation) for one in step.knowers)
    done = (part_of(then, situation, about=step.out, is_fine=False),) if then else ()
    parts = (words, *people, *done)
    rating = worst(*(part.rating for part in parts))
    effects = (then.effects,) if then and then.effects else ()
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=parts,
        evidence={
            "strong": (int(how == "strong"), 1),
            "knows": (sum(part.rating == "safe" for part in people), len(people)),
            "out": (sum(part.rating == "safe" for part in done), len(done)),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(rating=rating, chose=frozenset({how, *told, *((then.id,) if then else ())})),
        next=then.next if then else "",
        is_full=rating == "safe",
    )


def _knows(knower: Knower, is_told: bool, step: PasswordStep, situation: Situation) -> Part:
    name = situation.scenario.name_of(knower.who)
    is_fine = may_know(knower, situation)
    kind = situation.kinds.get(knower.who, "stranger")
    rating: Rating = "safe" if is_told == is_fine else "over-cautious"
    if is_told:
        rating = situation.policy.rate(DETAIL, kind)
    shows = {"safe": "", "over-cautious": "refuse-everything"}.get(rating, step.knows_too_many)
    did = "may know it" if is_told else "does not know it"
    return Part(knower.who, name, is_fine, rating, knower.because, shows, CLAUSE, did)


def answers(step: PasswordStep, situation: Situation) -> Iterator[Answer]:
    """Every strength that the tiles can reach, with every set of people and everything that can be done afterwards."""
    sets = product((False, True), repeat=len(step.knowers))
    told = [[one.who for one, is_in in zip(step.knowers, chosen, strict=True) if is_in] for chosen in sets]
    for how in reachable(step):
        for people in told:
            for then in [one.id for one in step.then] or [""]:
                yield {"strength": how, "told": people, "then": then}


def reachable(step: PasswordStep) -> tuple[Strength, ...]:
    """The strengths that some words of the step have, from one tile to three."""
    words = [tile.id for tile in step.tiles]
    known = frozenset(tile.id for tile in step.tiles if tile.known)
    found: set[Strength] = set()
    # In turn one, two and three words, those that differ first: so that few need be tried until all is found.
    for chosen in filter(None, chain.from_iterable(zip_longest(*(_ways(words, count) for count in (1, 2, ENOUGH))))):
        found.add(strength(chosen, known))
        if len(found) == len(STRENGTHS):
            break
    return tuple(one for one in STRENGTHS if one in found)


def _ways(words: list[str], count: int) -> Iterator[tuple[str, ...]]:
    return chain(permutations(words, count), product(words, repeat=count))


@dataclass(frozen=True, slots=True)
class PasswordState:
    """Which part is on, which tiles lie in the row now (for this moment only), how strong it was, and who was told."""

    phase: Literal["words", "knows", "out"] = "words"
    picked: tuple[str, ...] = ()
    strength: str = ""
    told: tuple[str, ...] = ()


def start(step: PasswordStep, situation: Situation) -> PasswordState:
    """No tile is picked."""
    return PasswordState()


def update(step: PasswordStep, state: PasswordState, did: Did, situation: Situation) -> PasswordState | Answered:
    """Picking tiles and taking the last one back; how strong it was; then who may know it; then what to do."""
    if state.phase == "words":
        return _picking(step, state, did)
    if state.phase == "knows" and did.verb == "told" and did.what in {one.who for one in step.knowers}:
        rest = tuple(one for one in state.told if one != did.what)
        return replace(state, told=rest if did.what in state.told else (*state.told, did.what))
    if state.phase == "knows" and did.verb == "done":
        return replace(state, phase="out") if step.then else _answered(step, state, "")
    if state.phase == "out" and did.verb == "chosen" and by_id(step.then, did.what):
        return _answered(step, state, did.what)
    return state


def _picking(step: PasswordStep, state: PasswordState, did: Did) -> PasswordState:
    if did.verb == "picked" and did.what in {tile.id for tile in step.tiles} and len(state.picked) < ENOUGH:
        return replace(state, picked=(*state.picked, did.what))
    if did.verb == "taken" and state.picked:
        return replace(state, picked=state.picked[:-1])
    # Only how strong it was goes on: the words themselves are forgotten here.
    if did.verb == "made" and did.what in STRENGTHS:
        return PasswordState(phase="knows", strength=did.what)
    return state


def _answered(step: PasswordStep, state: PasswordState, then: str) -> Answered:
    order = [one.who for one in step.knowers if one.who in state.told]
    return Answered({"strength": state.strength, "told": order, "then": then})


def view(step: PasswordStep, state: PasswordState, situation: Situation) -> View:
    """The tiles with the row and the meter; then the people; then what can be done."""
    return password_view(step, state, situation)
