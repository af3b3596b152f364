"""choose: something happens to the hero, and the pupil decides what they should do."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.activities.activity import Answered, Did, View
from game.activities.answers import Choice, by_id, effects_of, part_of, shuffled
from game.activities.frame import FACE_ON_CARD, FACE_ON_LINE, asked, bubbles, face_on, side_by_side, storybook
from game.engine.conditions import Seen
from game.engine.model import Line, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.shape import key
from game.ui.widgets import Button

KIND = "choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseStep(Step):
    """A question with two to four answers. Marks: `safe` for a safe answer."""

    lines: tuple[Line, ...] = key("What is said before the question.", default=(), most=3)
    ask: str = key("The question.")
    answers: tuple[Choice, ...] = key("The answers.", least=2, most=4)


SHAPE = ChooseStep


def judge(step: ChooseStep, answer: Answer, situation: Situation) -> Judged:
    """The answer picked: `{"chose": id}`."""
    picked = by_id(step.answers, str(answer.get("chose", "")))
    if picked is None:
        raise AnswerRefused(f'"{answer.get("chose")}" is no answer of "{step.id}"')
    part = part_of(picked, situation, about=step.ask, is_fine=step.kind == "fine")
    effects = effects_of(picked, situation)
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=(part,),
        evidence={"safe": (int(part.rating == "safe"), 1)},
        seen=Seen(rating=part.rating, chose=frozenset({picked.id})),
        next=picked.next,
        is_full=part.rating == "safe",
    )


def answers(step: ChooseStep, situation: Situation) -> Iterator[Answer]:
    """Every answer there is."""
    for choice in step.answers:
        yield {"chose": choice.id}


def start(step: ChooseStep, situation: Situation) -> None:
    """Nothing is picked yet, and picking answers: there is no state."""


def update(step: ChooseStep, state: None, did: Did, situation: Situation) -> Answered | None:
    """Picking an answer answers the step."""
    known = did.verb == "chosen" and by_id(step.answers, did.what)
    return Answered({"chose": did.what}) if known else None


def view(step: ChooseStep, state: None, situation: Situation) -> View:
    """What was said, the question, and the answers as large cards; at ages 4 to 7 picture cards side by side."""
    is_young = situation.scenario.year <= 2
    cards = tuple(
        _card(one, number, situation, is_picture=is_young and bool(one.icon or one.face))
        for number, one in enumerate(shuffled(step.answers, situation, step.id), start=1)
    )
    shown = (side_by_side(cards),) if is_young else cards
    decided = (asked(step.ask, situation), *shown)
    return View(
        blocks=storybook(step, situation, bubbles(step.lines, situation), decided), first=cards[0].key, is_whole=True
    )


def _card(one: Choice, number: int, situation: Situation, *, is_picture: bool) -> Button:
    return Button(
        key=one.id,
        text=one.text,
        say=one.say_as,
        icon=one.icon,
        image=face_on(one, situation.scenario, FACE_ON_CARD if is_picture else FACE_ON_LINE),
        kind="card" if is_picture else "answer",
        message=Did("chosen", one.id),
        shortcut=str(number),
    )
