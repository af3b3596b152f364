"""What a pupil did anywhere in the program, as values named by intent in the past tense."""

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Opened:
    """Another scene was asked for: its first state. Never one that holds a playthrough: messages are small values."""

    scene: Any


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """The pupil needs a grown-up: the help card is shown. Nothing is written anywhere."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The pupil wants a pause."""


@dataclass(frozen=True, slots=True)
class CardClosed:
    """The card over the scene was put away."""


@dataclass(frozen=True, slots=True)
class Listened:
    """The pupil wants to hear the screen again."""


@dataclass(frozen=True, slots=True)
class OptionsWanted:
    """The pupil wants to see the options, and to come back here afterwards."""


@dataclass(frozen=True, slots=True)
class Left:
    """The pupil wants to leave the program."""


@dataclass(frozen=True, slots=True)
class OptionSet:
    """An option was given another value."""

    name: str
    value: str | int | bool


@dataclass(frozen=True, slots=True)
class FeedbackRead:
    """The feedback was read; the story goes on."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """The pupil wants to go back to just before one of the turns."""

    turn: int


@dataclass(frozen=True, slots=True)
class Picked:
    """One of the three pictures of a code was picked, or taken back."""

    picture: str


@dataclass(frozen=True, slots=True)
class Turned:
    """The pupil looked at another side of what is shown."""

    to: str


@dataclass(frozen=True, slots=True)
class SavingFailed:
    """This computer cannot save: the play goes on, and it is said once."""

    why: Literal["full", "refused"] = "refused"
