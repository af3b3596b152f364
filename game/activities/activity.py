"""What an activity is: one gesture of play, in one file, with the same few functions in each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from game.engine.model import Step
from game.engine.playthrough import Answer, Judged, Situation
from game.ui.widgets import Widget


@dataclass(frozen=True, slots=True)
class Did:
    """What the pupil did within a step: a verb in the past tense, and what it was done to ("set", "add-location").

    It is plain data at heart, so that what was done without answering yet can be kept, too; unless it is secret, as
    the words of a password: that is never kept anywhere.
    """

    verb: str
    what: str = ""
    to: str = ""
    is_secret: bool = False

    def as_plain(self) -> list[str]:
        """The three words as a list."""
        return [self.verb, self.what, self.to]

    @classmethod
    def from_plain(cls, plain: object) -> "Did":
        """From such a list; raises ValueError for anything else."""
        if isinstance(plain, list) and 1 <= len(plain) <= 3 and all(isinstance(word, str) for word in plain):
            return cls(*plain)
        raise ValueError("not something done")


@dataclass(frozen=True, slots=True)
class Answered:
    """The step is answered: `answer` goes to the playthrough."""

    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What an activity shows: `blocks` fill the middle (and become pages where they do not fit), `foot` stays below.

    `ground` is a place description for the painter to put behind it; empty for the plain ground. `first` has the
    focus at the start. With `is_whole` the one block fills the middle and makes its own pages.
    """

    blocks: tuple[Widget, ...]
    foot: tuple[Widget, ...] = ()
    ground: Any = None
    first: str = ""
    is_whole: bool = False
    sounds: Mapping[str, str] = field(default_factory=dict)


class Activity(Protocol):
    """An activity's module.

    One whose step has parts can also have `back(step, state, situation) -> Did | None`: what leads to the part before.
    """

    KIND: str
    """Its word in YAML."""
    SHAPE: type[Step]
    """The keys that its steps have."""

    def judge(self, step: Any, answer: Answer, situation: Situation) -> Judged:
        """What comes of an answer. Raises AnswerRefused where it does not fit."""

    def answers(self, step: Any, situation: Situation) -> Iterator[Answer]:
        """Answers that together show every distinct result of the step: one for each rating, mark and effect."""

    def start(self, step: Any, situation: Situation) -> Any:
        """The state in which the step begins."""

    def update(self, step: Any, state: Any, did: Did, situation: Situation) -> Any:
        """The state after the pupil did something, or `Answered`. What means nothing here leaves the state as it is."""

    def view(self, step: Any, state: Any, situation: Situation) -> View:
        """What is shown in this state."""
