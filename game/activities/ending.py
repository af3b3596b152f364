"""ending: the story is over; the debrief follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.activities.activity import Did, View
from game.engine.model import Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.shape import key

KIND = "ending"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingStep(Step):
    """The last step. The debrief shows what happened, and the detective board where `board` is yes."""

    board: bool = key("Whether the detective board is shown.", default=True)
    say: str = key("The last words of the story.", default="")


SHAPE = EndingStep


def judge(step: EndingStep, answer: Answer, situation: Situation) -> Judged:
    """An ending takes no answer."""
    raise AnswerRefused("the story is over")


def answers(step: EndingStep, situation: Situation) -> Iterator[Answer]:
    """None."""
    yield from ()


def start(step: EndingStep, situation: Situation) -> None:
    """An ending has no state."""


def update(step: EndingStep, state: None, did: Did, situation: Situation) -> None:
    """An ending answers nothing."""


def view(step: EndingStep, state: None, situation: Situation) -> View:
    """The debrief is a scene of its own; an ending shows nothing itself."""
    return View(blocks=())
