"""sort: cards go to one of a few places, as fine to share, ask first, keep private."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.answers import one_of_each
from game.activities.sort_view import sort_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key

KIND = "sort"
Bin = Literal["share", "ask", "private"]
BINS: dict[str, tuple[str, str]] = {
    "share": ("Fine to share", "thumbs-up"),
    "ask": ("Ask first", "raised-hand"),
    "private": ("Keep private", "locked"),
}
"""The places for cards, with their words and icons, from the most open on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to sort. It goes where the policy's table says for the detail it `gives`, else where `goes` says."""

    id: str = key("A name for it, kept for ever.")
    text: str = key("The words on it.")
    icon: str = key("A picture on it.", link="icon", default="")
    gives: str = key("The detail that it is.", link="detail", default="")
    goes: Bin | None = key("Where it goes, where it is none of the policy's details.", default=None)
    because: str = key("Why it goes there.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SortStep(Step):
    """Cards to sort. Every card is a decision; those that are fine to share are fine ones. Marks: `card` for each."""

    ask: str = key("What is to be done.")
    to: str = key("With whom they would be shared: a circle or a kind of person.", link="audience")
    cards: tuple[Card, ...] = key("The cards.", least=3, most=8)


SHAPE = SortStep


def goes(card: Card, to: str, situation: Situation) -> str:
    """Where a card belongs: what is safe may be shared; what is safe when asked goes to "ask first"; else private."""
    if not card.gives:
        return card.goes or "share"
    policy = situation.policy
    if policy.rate(card.gives, to) == "safe":
        return "share"
    return "ask" if policy.rate(card.gives, to, is_asked=True) == "safe" else "private"


def judge(step: SortStep, answer: Answer, situation: Situation) -> Judged:
    """Where every card was put: `{"put": {card: bin}}`."""
    put = answer.get("put")
    if (
        not isinstance(put, Mapping)
        or set(put) != {card.id for card in step.cards}
        or not set(put.values()) <= set(BINS)
    ):
        raise AnswerRefused(f'"{step.id}" asks for a place for every card')
    parts = tuple(_part(card, str(put[card.id]), step, situation) for card in step.cards)
    right = sum(str(put[card.id]) == goes(card, step.to, situation) for card in step.cards)
    rating = worst(*(part.rating for part in parts))
    return Judged(
        world=situation.world,
        effects=(),
        parts=parts,
        evidence={"card": (right, len(step.cards)), "safe": (int(rating == "safe"), 1)},
        seen=Seen(rating=rating, found="all" if right == len(step.cards) else "some" if right else "none"),
        is_full=right == len(step.cards),
    )


def _part(card: Card, put: str, step: SortStep, situation: Situation) -> Part:
    right = goes(card, step.to, situation)
    order = list(BINS)
    rating: Rating = "safe"
    if order.index(put) > order.index(right):
        rating = "over-cautious"
    elif put != right:
        rating = "risky" if put == "share" else "part-way"
    shows = {
        "risky": "small-things-do-not-count",
        "part-way": "small-things-do-not-count",
        "over-cautious": "refuse-everything",
    }
    return Part(
        card.id,
        card.text,
        right == "share",
        rating,
        card.because,
        shows.get(rating, ""),
        "details" if card.gives else "",
        BINS[put][0],
    )


def answers(step: SortStep, situation: Situation) -> Iterator[Answer]:
    """All right; each card in each wrong place while the rest is right; all in one place; every number of marks."""
    right = {card.id: goes(card, step.to, situation) for card in step.cards}
    yield {"put": right}
    for card in step.cards:
        for place in BINS:
            if place != right[card.id]:
                yield {"put": {**right, card.id: place}}
    for place in BINS:
        yield {"put": dict.fromkeys(right, place)}
    kinds = {
        card.id: {place: (_part(card, place, step, situation).rating, place == right[card.id]) for place in BINS}
        for card in step.cards
    }
    for put in one_of_each(kinds):
        yield {"put": put}


@dataclass(frozen=True, slots=True)
class SortState:
    """Where cards are, and which card is picked up."""

    put: tuple[tuple[str, str], ...] = ()
    picked: str = ""


def start(step: SortStep, situation: Situation) -> SortState:
    """No card is placed."""
    return SortState()


def update(step: SortStep, state: SortState, did: Did, situation: Situation) -> SortState | Answered:
    """Picking a card up (or putting it back), placing it, and saying that it is done when all are placed."""
    names = {card.id for card in step.cards}
    put = dict(state.put)
    if did.verb == "picked" and did.what in names:
        return replace(state, picked="" if state.picked == did.what else did.what)
    if did.verb == "placed" and did.what in BINS and state.picked:
        rest = {card: place for card, place in put.items() if card != state.picked}
        return SortState((*rest.items(), (state.picked, did.what)))
    if did.verb == "done" and set(put) == names:
        return Answered({"put": put})
    return state


def view(step: SortStep, state: SortState, situation: Situation) -> View:
    """The cards and the places for them."""
    return sort_view(step, state, situation, BINS)
