"""talk: stop and say it. Words to tell a grown-up are chosen, also when the first one is busy; then said aloud.

Where a whole class plays together (`situation.in_class`), every talk ends with a pause in which the class talks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.activities.activity import Answered, Did, View
from game.activities.answers import Choice, by_id, one_of_each, part_of
from game.activities.talk_view import talk_view
from game.engine.conditions import Seen
from game.engine.model import Line, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import worst
from game.engine.shape import key
from game.engine.world import doing

KIND = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of the talk: what the hero hears, and the words to choose from."""

    id: str = key("A name for it, kept for ever.")
    hears: Line | None = key("What is said or done before, such as that the grown-up is busy.", default=None)
    ask: str = key("What is to be said now.")
    answers: tuple[Choice, ...] = key("The words to choose from, one of them safe.", least=2, most=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkStep(Step):
    """A talk with a grown-up. Every turn is a decision. Marks: `turn` for each, `told`, `safe`."""

    to: str = key("Who is told.", link="cast")
    turns: tuple[Turn, ...] = key("The turns, in their order.", least=1, most=4)
    prompt: str = key("A pause at the end: what to say aloud, to a partner or to oneself.", default="")


SHAPE = TalkStep


def judge(step: TalkStep, answer: Answer, situation: Situation) -> Judged:
    """The words chosen at each turn: `{"said": {turn: id}}`. Whoever finds safe words at the end has told."""
    said = answer.get("said")
    picked = (
        [by_id(turn.answers, str(said.get(turn.id, ""))) for turn in step.turns] if isinstance(said, Mapping) else []
    )
    if len(picked) != len(step.turns) or len(said or {}) != len(step.turns) or None in picked:
        raise AnswerRefused(f'"{step.id}" asks for words at every turn')
    words = [one for one in picked if one is not None]
    parts = tuple(
        part_of(one, situation, about=turn.ask, is_fine=step.kind == "fine")
        for one, turn in zip(words, step.turns, strict=True)
    )
    is_told = parts[-1].rating == "safe"
    effects = tuple(one.effects for one in words if one.effects) + ((doing(tell=(step.to,)),) if is_told else ())
    rating = worst(*(part.rating for part in parts))
    right = sum(part.rating == "safe" for part in parts)
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=parts,
        evidence={
            "turn": (right, len(parts)),
            "told": (int(is_told), 1),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(
            rating=rating,
            found="all" if right == len(parts) else "some" if right else "none",
            chose=frozenset(one.id for one in words),
        ),
        is_full=rating == "safe",
    )


def answers(step: TalkStep, situation: Situation) -> Iterator[Answer]:
    """Every choice at each turn while the others are safe; every rating and number of marks, told or not."""
    kinds = {}
    for turn in step.turns:
        rated = {one.id: part_of(one, situation, about="", is_fine=False).rating for one in turn.answers}
        is_last = turn is step.turns[-1]
        kinds[turn.id] = {
            name: (rating, int(rating == "safe"), int(is_last and rating == "safe")) for name, rating in rated.items()
        }
    best = {
        name: next((one for one in ways if ways[one][0] == "safe"), next(iter(ways))) for name, ways in kinds.items()
    }
    yield {"said": best}
    for name, ways in kinds.items():
        for one in ways:
            if one != best[name]:
                yield {"said": {**best, name: one}}
    for chosen in one_of_each(kinds):
        yield {"said": chosen}


@dataclass(frozen=True, slots=True)
class TalkState:
    """The words chosen so far, turn by turn."""

    said: tuple[str, ...] = ()


def start(step: TalkStep, situation: Situation) -> TalkState:
    """Nothing is said yet."""
    return TalkState()


def update(step: TalkStep, state: TalkState, did: Did, situation: Situation) -> TalkState | Answered:
    """Choosing words leads to the next turn; going back takes the last words back; the pause ends it."""
    at = len(state.said)
    if did.verb == "said" and at < len(step.turns) and by_id(step.turns[at].answers, did.what):
        said = (*state.said, did.what)
        has_pause = bool(step.prompt) or situation.in_class
        return TalkState(said) if len(said) < len(step.turns) or has_pause else _answered(step, said)
    if did.verb == "went" and 0 < at < len(step.turns):
        return TalkState(state.said[:-1])
    return _answered(step, state.said) if did.verb == "done" and at == len(step.turns) else state


def _answered(step: TalkStep, said: tuple[str, ...]) -> Answered:
    return Answered({"said": {turn.id: one for turn, one in zip(step.turns, said, strict=True)}})


def view(step: TalkStep, state: TalkState, situation: Situation) -> View:
    """What was said so far, and the words for this turn, or the pause to say words that help aloud."""
    rated = (
        next((one for one in turn.answers if part_of(one, situation, about="", is_fine=False).rating == "safe"), None)
        for turn in step.turns
    )
    return talk_view(step, state, situation, tuple(one.text for one in rated if one))
