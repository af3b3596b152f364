"""What a scene asks the machine to do: plain values, carried out by the window or the terminal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.scenes.lesson import Lesson
    from game.ui.hidden import Hidden


@dataclass(frozen=True, slots=True)
class PlaySound:
    """Play the effect `assets/sounds/<name>.ogg` once, if sounds are on."""

    name: str


@dataclass(frozen=True, slots=True)
class SayAgain:
    """Read the screen aloud again from the start, whatever the speech option says."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the program; everything is kept already."""


@dataclass(frozen=True, slots=True)
class KeepLine:
    """Append one event of unfinished play to the journal `journal` (a file name without a folder)."""

    journal: str
    line: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DropJournal:
    """The story is over: its journal is no longer needed."""

    journal: str


@dataclass(frozen=True, slots=True)
class SealAttempt:
    """An attempt is finished or abandoned: seal it for the teacher. Asked for only where a class is set up."""

    journal: str
    code: str
    pack: str
    attempt: dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeepCrowns:
    """Add the crowns of one finished story to those of a code."""

    code: str
    pack: str
    scenario: str
    crowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeepOptions:
    """Remember the options for the next start."""

    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SealVote:
    """A class has voted on a step: seal the counts for the teacher. Asked for only where a class is set up."""

    pack: str
    vote: dict[str, Any]


@dataclass(frozen=True, slots=True)
class TryPin:
    """Look whether this is the teacher's PIN; the answer is a `PinTried`."""

    pin: str


@dataclass(frozen=True, slots=True)
class BeginLesson:
    """Set up this lesson on this computer; the answer is a `LessonBegun` or a `LessonRefused`."""

    lesson: "Lesson"


@dataclass(frozen=True, slots=True)
class CountResults:
    """Count what is begun and finished; the answer is a `Counted`. `again` asks for it after a few seconds."""

    of_class: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class TellReport:
    """Say how the report of a class is made; the answer is a `ReportTold`."""

    of_class: str


@dataclass(frozen=True, slots=True)
class MakeReport:
    """Collect the results of a class and make its report; the answer is a `ReportGoesOn`, and then a `ReportMade`."""

    of_class: str
    passphrase: "Hidden"


Effect = (
    PlaySound | SayAgain | Leave | KeepLine | DropJournal | SealAttempt | KeepCrowns | KeepOptions
    | SealVote | TryPin | BeginLesson | CountResults | TellReport | MakeReport
)  # fmt: skip
