"""What a pupil did anywhere in the program, as values named by intent in the past tense."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from game.scenes.context import Kept, School
    from game.scenes.lesson import Lesson
    from game.school.counting import Counts


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
class LanguageChosen:
    """Stories are to be told in another language: "pl", or "" for English."""

    language: str


@dataclass(frozen=True, slots=True)
class FeedbackRead:
    """The feedback was read; the story goes on."""


@dataclass(frozen=True, slots=True)
class Rewound:
    """The pupil wants to go back to just before one of the turns."""

    turn: int


@dataclass(frozen=True, slots=True)
class WentHome:
    """The pupil left an app for the tablet's home screen, with nothing done in it."""


@dataclass(frozen=True, slots=True)
class NoticeOpened:
    """A notice of another app was pressed, with nothing done in the one that is on."""

    app: str


@dataclass(frozen=True, slots=True)
class ClueOpened:
    """The pupil wants to see what a clue on the board is about."""

    detail: str


@dataclass(frozen=True, slots=True)
class Mended:
    """Something was done on the board to put a clue right: the deed, and what it was done to."""

    detail: str
    deed: str
    to: str = ""


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


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """A digit of a PIN or of a count; empty where the last one was taken back."""

    digit: str


@dataclass(frozen=True, slots=True)
class PinGiven:
    """The PIN is typed and is to be looked at."""


@dataclass(frozen=True, slots=True)
class PinTried:
    """What came of a PIN: whether it was right, and how many seconds it is until the next one counts."""

    is_right: bool
    wait: int = 0


@dataclass(frozen=True, slots=True)
class LessonSet:
    """The teacher has set something of the lesson."""

    lesson: "Lesson"


@dataclass(frozen=True, slots=True)
class LessonWanted:
    """The lesson that is set is to begin on this computer."""


@dataclass(frozen=True, slots=True)
class LessonBegun:
    """The lesson goes on: what the school has set for its class, where its play is kept, and the options."""

    lesson: "Lesson"
    school: "School"
    kept: "Kept"
    options: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class LessonRefused:
    """The lesson cannot begin: why, and what to try."""

    says: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What is begun and finished in the class was counted."""

    counts: "Counts"


@dataclass(frozen=True, slots=True)
class ReportTold:
    """How the report is made here, as lines to read.

    `place` is the file that it would be written to, empty where the teacher's key is on another computer; `files` is
    how many were read so far where it is being made at this moment, and else None.
    """

    says: tuple[str, ...]
    place: str = ""
    files: int | None = None


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """The passphrase is typed, and the report is to be made."""


@dataclass(frozen=True, slots=True)
class ReportGoesOn:
    """The report is being made; so many files were read so far."""

    files: int


@dataclass(frozen=True, slots=True)
class ReportMade:
    """What came of making the report, as sentences; with `is_refused` there is none, and they say why."""

    says: tuple[str, ...]
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class VoteBegun:
    """The class is to vote in this way: hands, tables or heads-down."""

    way: str


@dataclass(frozen=True, slots=True)
class VoteCounted:
    """More or fewer votes for the answer at this place."""

    at: int
    by: int


@dataclass(frozen=True, slots=True)
class AnswerCounting:
    """The answer at this place is to be counted now."""

    at: int


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """A part of the vote is over; the next one begins: talk, second or choose."""

    to: Literal["talk", "second", "choose"]


@dataclass(frozen=True, slots=True)
class ClassChose:
    """The class goes on with this answer."""

    answer: str
