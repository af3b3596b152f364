"""story: a part of the story is told, with a picture of the place and the people who speak."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.activities.activity import Answered, Did, View
from game.activities.frame import bubbles, storybook
from game.engine.model import Line, Step
from game.engine.playthrough import Answer, Judged, Situation
from game.engine.shape import key
from game.ui.widgets import Button

KIND = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep(Step):
    """A step in which nothing is decided: it is told, and the pupil goes on."""

    lines: tuple[Line, ...] = key("Who says what, in order.", least=1, most=6)


SHAPE = StoryStep


def judge(step: StoryStep, answer: Answer, situation: Situation) -> Judged:
    """Nothing is judged: the story goes on."""
    return Judged(world=situation.world, evidence={}, effects=())


def answers(step: StoryStep, situation: Situation) -> Iterator[Answer]:
    """There is one way: on."""
    yield {}


def start(step: StoryStep, situation: Situation) -> None:
    """A told step has no state."""


def update(step: StoryStep, state: None, did: Did, situation: Situation) -> Answered | None:
    """Reading on answers the step."""
    return Answered({}) if did.verb == "read" else None


def view(step: StoryStep, state: None, situation: Situation) -> View:
    """The speakers' bubbles over the place, and "Next"."""
    on = Button(key="next", text="Next", icon="ph-arrow-right", kind="primary", message=Did("read"), is_spoken=False)
    return View(
        blocks=storybook(step, situation, bubbles(step.lines, situation)), foot=(on,), first="next", is_whole=True
    )
