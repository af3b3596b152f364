"""photo: find what in a picture gives something away, crop, blur or cover it, then choose who sees the picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.photo_deeds import clues, deeds_by_clues_left, fixed, spots, ways
from game.activities.photo_view import photo_view
from game.art import compose as art
from game.art.picture import Picture, Spot
from game.engine.conditions import Seen
from game.engine.model import Part, Someone, Step, Thing
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import Effects, PostMade

KIND = "photo"
NOBODY = "nobody"
"""The audience of a picture that is kept and not posted."""
Looks = tuple[tuple[str, str], ...]
"""The library's person for each name of the cast."""
MARKED, NOT_MARKED = "Marked", "Not marked"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoMade:
    """A picture by its description: picture, hot spots, words and what it gives away all come from it."""

    place: str = key("Where it was taken.", link="place")
    people: tuple[Someone, ...] = key("Who is in it.", default=())
    things: tuple[Thing, ...] = key("What is in it.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoStep(Step):
    """A photo before it is posted. Marks: `clue` for each found, `hidden` for each hidden, `audience`, `safe`."""

    app: str = key("The made-up app in which it would be posted.", link="app")
    ask: str = key("What is to be found.")
    photo: PhotoMade = key("The picture.")
    then: tuple[Literal["crop", "blur", "cover"], ...] = key(
        "What can be done with a clue.", default=("crop", "blur", "cover")
    )
    audiences: tuple[str, ...] = key(
        "Who can be chosen to see it; all circles where none are named.", link="circle", default=()
    )
    post: str = key("The name of the post it becomes, to ask for it or take it down later.", default="")
    because: dict[Literal["safe", "part-way", "risky", "over-cautious"], str] = key(
        "What is said of sharing it so, for each rating."
    )
    shows: str = key("The misconception that risky sharing shows.", link="misconception", default="")


SHAPE = PhotoStep


@lru_cache(maxsize=64)
def described(photo: PhotoMade, looks: Looks) -> Picture:
    """The picture that a description makes; `looks` gives the library's person for each name of the cast."""
    who = dict(looks)
    people = tuple(
        art.PersonIn(who.get(one.who, one.who), one.wearing, one.doing, one.feels, one.at) for one in photo.people
    )
    things = tuple(art.ThingIn(one.thing, one.words, one.at) for one in photo.things)
    return art.compose(art.Photo(photo.place, people, things))


def picture(step: PhotoStep, situation: Situation) -> Picture:
    """The step's picture, untouched."""
    return described(step.photo, _looks(situation))


def _looks(situation: Situation) -> Looks:
    return tuple([(name, member.who) for name, member in situation.scenario.cast.items() if member.who])


@lru_cache(maxsize=1024)
def _left(photo: PhotoMade, looks: Looks, deeds: tuple[tuple[str, str], ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """What `deeds` leave in a picture: the clues by their ids, and the details that they give away."""
    left = clues(fixed(described(photo, looks), dict(deeds)))
    return frozenset(spot.id for spot in left), tuple(dict.fromkeys(detail for spot in left for detail in spot.gives))


def judge(step: PhotoStep, answer: Answer, situation: Situation) -> Judged:
    """What was found and done, and who sees it: `{"found": [ids], "fixed": {id: how}, "seen_by": circle}`."""
    whole = picture(step, situation)
    found, deeds, seen_by = (
        set(map(str, answer.get("found", ()))),
        answer.get("fixed", {}),
        str(answer.get("seen_by", "")),
    )
    seen = spots(whole)
    known = {spot.id for spot in seen}
    if (
        not found <= known
        or not isinstance(deeds, Mapping)
        or not set(deeds) <= known
        or seen_by not in (*audiences(step, situation), NOBODY)
    ):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    left, gives = _left(step.photo, _looks(situation), tuple([(str(spot), str(how)) for spot, how in deeds.items()]))
    there = [spot for spot in seen if spot.gives]
    shown = ("photo", *gives) if step.photo.people else gives
    rating = _sharing(shown, seen_by, situation, is_fine=not there)
    parts = [_looked(spot, spot.id in found) for spot in seen]
    sharing = Part(
        "share",
        "Who sees it?",
        not there,
        rating,
        step.because.get(rating, ""),
        _shows(step, rating),
        "photos.audience",
        situation.policy.circles[seen_by].title if seen_by != NOBODY else "Keep it, do not post",
    )
    effects = () if seen_by == NOBODY else (_posted(step.post or step.id, gives, seen_by),)
    all_found = {spot.id for spot in there} <= found
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=(*parts, sharing),
        evidence={
            "clue": (sum(spot.id in found for spot in there), len(there)),
            "hidden": (sum(spot.id not in left for spot in there), len(there)),
            "audience": (int(rating == "safe"), 1),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(rating=rating, found="all" if all_found else "some" if found else "none", chose=frozenset({seen_by})),
        is_full=all_found and rating == "safe",
    )


def audiences(step: PhotoStep, situation: Situation) -> tuple[str, ...]:
    """The circles on offer."""
    return step.audiences or tuple(situation.policy.circles)


def _sharing(gives: tuple[str, ...], seen_by: str, situation: Situation, *, is_fine: bool) -> Rating:
    if seen_by == NOBODY:
        return "over-cautious" if is_fine else "safe"
    return worst(*(situation.policy.rate(detail, seen_by) for detail in gives))


def _shows(step: PhotoStep, rating: Rating) -> str:
    if rating == "safe":
        return ""
    return "refuse-everything" if rating == "over-cautious" else step.shows


@lru_cache(maxsize=1024)
def _posted(name: str, gives: tuple[str, ...], seen_by: str) -> Effects:
    return Effects(post=PostMade(id=name, gives=gives, seen_by=seen_by))


@lru_cache(maxsize=1024)
def _looked(spot: Spot, is_marked: bool) -> Part:
    if spot.gives:
        return Part(
            spot.id,
            spot.label,
            False,
            "safe" if is_marked else "part-way",
            spot.why,
            "" if is_marked else "small-things-do-not-count",
            did=MARKED if is_marked else NOT_MARKED,
        )
    why = spot.why or "This does not say who someone is or where they are."
    return Part(
        spot.id,
        spot.label,
        True,
        "over-cautious" if is_marked else "safe",
        why,
        "everything-gives-away" if is_marked else "",
        did=MARKED if is_marked else NOT_MARKED,
    )


def answers(step: PhotoStep, situation: Situation) -> Iterator[Answer]:
    """For every audience: each set of clues that can be left; each rating and number left with every number found."""
    whole = picture(step, situation)
    there = [spot.id for spot in clues(whole)]
    harmless = [spot.id for spot in spots(whole) if spot.id not in there]
    looks = [there[:count] for count in range(len(there), -1, -1)] + [[*there, *harmless][-1:], [*there, *harmless]]
    marked = list({tuple(look): look for look in looks}.values())
    by_left = deeds_by_clues_left(step.then, whole)
    for seen_by in (*audiences(step, situation), NOBODY):
        known = set()
        for left, deeds in by_left.items():
            gives = tuple(detail for spot in clues(whole) if spot.id in left for detail in spot.gives)
            kind = (_sharing(gives, seen_by, situation, is_fine=not there), len(left))
            # What was found changes the marks alone, so each rating and number of clues left meets it once.
            for found in marked if kind not in known else marked[:1]:
                yield {"found": found, "fixed": deeds, "seen_by": seen_by}
            known.add(kind)


@dataclass(frozen=True, slots=True)
class PhotoState:
    """Which part of the work is on (looking, fixing, sharing), what is marked and done, which clue is in hand."""

    phase: Literal["look", "fix", "share"] = "look"
    found: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    picked: str = ""


def start(step: PhotoStep, situation: Situation) -> PhotoState:
    """Looking, with nothing marked."""
    return PhotoState()


def update(step: PhotoStep, state: PhotoState, did: Did, situation: Situation) -> PhotoState | Answered:
    """Marking spots; then a deed for each clue (or none); then who sees it."""
    whole = picture(step, situation)
    if state.phase == "look":
        return _looking(state, did, whole, can_fix=bool(step.then))
    if state.phase == "fix" and did.verb == "picked" and did.what in {spot.id for spot in clues(whole)}:
        return replace(state, picked="" if state.picked == did.what else did.what)
    if state.phase == "fix" and did.verb == "fixed" and state.picked:
        rest = {spot: how for spot, how in state.fixed if spot != state.picked}
        now = fixed(whole, rest)
        if did.what == "nothing":
            return replace(state, fixed=tuple(rest.items()), picked="")
        if did.what in ways(step.then, now, state.picked):
            return replace(state, fixed=(*rest.items(), (state.picked, did.what)), picked="")
    if state.phase == "fix" and did.verb == "done":
        return replace(state, phase="share", picked="")
    if state.phase == "share" and did.verb == "went":
        return replace(state, phase="fix" if step.then and clues(whole) else "look")
    if state.phase == "share" and did.verb == "shared" and did.what in (*audiences(step, situation), NOBODY):
        return Answered({"found": list(state.found), "fixed": dict(state.fixed), "seen_by": did.what})
    return state


def back(step: PhotoStep, state: PhotoState, situation: Situation) -> Did | None:
    """From choosing who sees it to what is done about the clues; not to looking, once the clues were named."""
    has_clues = bool(step.then) and bool(clues(picture(step, situation)))
    return Did("went") if state.phase == "share" and has_clues else None


def _looking(state: PhotoState, did: Did, whole: Picture, *, can_fix: bool) -> PhotoState:
    if did.verb == "marked" and did.what in {spot.id for spot in spots(whole)}:
        rest = tuple(one for one in state.found if one != did.what)
        return replace(state, found=rest if did.what in state.found else (*state.found, did.what))
    if did.verb == "done":
        return replace(state, phase="fix" if can_fix and clues(whole) else "share")
    return state


def view(step: PhotoStep, state: PhotoState, situation: Situation) -> View:
    """The picture with its spots, then the clues with what can be done, then the circles."""
    return photo_view(step, state, situation, picture(step, situation), audiences(step, situation))
