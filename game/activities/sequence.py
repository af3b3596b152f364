"""sequence: cards are put in the order in which things should be done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import permutations

from game.activities.activity import Answered, Did, View
from game.activities.sequence_view import sequence_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating
from game.engine.shape import key

KIND = "sequence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing to do."""

    id: str = key("A name for it, kept for ever.")
    text: str = key("The words on it.")
    icon: str = key("A picture on it.", link="icon", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class SequenceStep(Step):
    """Things to put in order: one decision. Marks: `right` for the whole order, `place` for each at its place."""

    ask: str = key("What is to be done.")
    order: tuple[Deed, ...] = key("The things in their right order.", least=3, most=5)
    any_order: tuple[str, ...] = key("Those that may change places with one another.", default=())
    because: str = key("Why this order.")
    because_not: str = key("What is said when the order is another one.")
    shows: str = key("The misconception that another order shows.", link="misconception", default="")


SHAPE = SequenceStep


def right_places(step: SequenceStep, order: tuple[str, ...]) -> int:
    """How many things stand at a place where they may stand."""
    wanted = [deed.id for deed in step.order]
    free = set(step.any_order)
    return sum(one == want or {one, want} <= free for one, want in zip(order, wanted, strict=True))


def judge(step: SequenceStep, answer: Answer, situation: Situation) -> Judged:
    """The order: `{"order": [ids]}`."""
    order = tuple(map(str, answer.get("order", ())))
    if sorted(order) != sorted(deed.id for deed in step.order):
        raise AnswerRefused(f'"{step.id}" asks for all of its things in an order')
    right = right_places(step, order)
    is_right = right == len(order)
    rating: Rating = "safe" if is_right else "part-way"
    because = step.because if is_right else step.because_not
    part = Part(
        "order", step.ask, step.kind == "fine", rating, because, "" if is_right else step.shows, did=_told(step, order)
    )
    return Judged(
        world=situation.world,
        effects=(),
        parts=(part,),
        evidence={"right": (int(is_right), 1), "place": (right, len(order)), "safe": (int(is_right), 1)},
        seen=Seen(rating=rating, found="all" if is_right else "some" if right else "none"),
        is_full=is_right,
    )


def _told(step: SequenceStep, order: tuple[str, ...]) -> str:
    words = {deed.id: deed.text for deed in step.order}
    return " - ".join(words[one] for one in order)


def answers(step: SequenceStep, situation: Situation) -> Iterator[Answer]:
    """The right order first, and for each number of right places that there can be one order that has it."""
    seen = set()
    for order in permutations(deed.id for deed in step.order):
        right = right_places(step, order)
        if right not in seen:
            seen.add(right)
            yield {"order": list(order)}


@dataclass(frozen=True, slots=True)
class SequenceState:
    """The things placed so far, in order."""

    placed: tuple[str, ...] = ()


def start(step: SequenceStep, situation: Situation) -> SequenceState:
    """Nothing is placed."""
    return SequenceState()


def update(step: SequenceStep, state: SequenceState, did: Did, situation: Situation) -> SequenceState | Answered:
    """Picking a thing puts it next in the row; picking it there takes it out again; done when all are placed."""
    names = {deed.id for deed in step.order}
    if did.verb == "placed" and did.what in names and did.what not in state.placed:
        return replace(state, placed=(*state.placed, did.what))
    if did.verb == "taken" and did.what in state.placed:
        return replace(state, placed=tuple(one for one in state.placed if one != did.what))
    if did.verb == "done" and set(state.placed) == names:
        return Answered({"order": list(state.placed)})
    return state


def view(step: SequenceStep, state: SequenceState, situation: Situation) -> View:
    """The things left, and the row of those placed."""
    return sequence_view(step, state, situation)
