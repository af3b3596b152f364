"""The state of each scene, as values: what a button that leads to a scene carries."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from game.scenes.lesson import NO_LESSON, Lesson
from game.scenes.making import NOT_MAKING, Making

if TYPE_CHECKING:  # the first screen needs the states, and not yet the engine
    from game.engine.playthrough import Feedback, Playthrough, Turn
    from game.school.counting import Counts


@dataclass(frozen=True, slots=True)
class Title:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class Packs:
    """Choosing a pack."""


@dataclass(frozen=True, slots=True)
class Who:
    """Picking a code for a pack: the pictures picked so far. `goal` is a scenario to go to at once, if not empty.

    `first` is the code of the first of two who play together, while the second one picks.
    """

    pack: str
    picked: tuple[str, ...] = ()
    goal: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class PackMap:
    """A pack's map for a code."""

    pack: str
    code: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover of a scenario: what it is about, its hard words, and the way in."""

    pack: str
    code: str
    scenario: str


@dataclass(frozen=True, slots=True)
class Begin:
    """A scenario is to be played: gone on with where it was left, or begun."""

    pack: str
    code: str
    scenario: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Play:
    """A scenario in play. `step_state` is the activity's own; `feedback` is shown until it is read.

    `asked` is the id of the step at which the feedback's answer was given; `is_voted` says that a whole class has
    voted on this step.
    """

    pack: str
    code: str
    play: "Playthrough"
    step_state: Any
    feedback: "Feedback | None" = None
    asked: str = ""
    is_voted: bool = False


@dataclass(frozen=True, slots=True)
class Debrief:
    """A story's end: the board and what happened, or (on the side "crowns") the crowns.

    `opened` is the clue on the board whose card lies open, or "".
    """

    pack: str
    code: str
    play: "Playthrough"
    side: str = "board"
    opened: str = ""


@dataclass(frozen=True, slots=True)
class OtherWay:
    """A choice was made anew: what that changed is shown beside how it went before."""

    pack: str
    code: str
    play: "Playthrough"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options; `back` is the scene to go back to."""

    back: Any


@dataclass(frozen=True, slots=True)
class Trouble:
    """A scenario that cannot be used: says so, and leads back."""

    pack: str
    code: str
    says: str


@dataclass(frozen=True, slots=True)
class Pin:
    """The teacher's PIN is asked for: what is typed so far, what came of the last try, and where it leads.

    `goal` is "teacher" for the teacher area or "leave" for the way out of the game; `back` is the scene before.
    """

    back: Any
    goal: Literal["teacher", "leave"]
    typed: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Teacher:
    """The teacher area: the lesson as it is being set, which of its pages is open, and the report as it is made."""

    lesson: Lesson = NO_LESSON
    page: str = "lesson"
    counts: "Counts | None" = None
    says: tuple[str, ...] = ()
    making: Making = NOT_MAKING


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision of the whole class at the board, around the step in `inner`.

    `stage` goes from "ask" over "first", "talk" and "second" to "choose"; the counts of both votes are in the order of
    the answers as shown; `at` is the answer that is counted now.
    """

    inner: Play
    stage: Literal["ask", "first", "talk", "second", "choose"] = "ask"
    way: str = "hands"
    first: tuple[int, ...] = ()
    second: tuple[int, ...] = ()
    at: int = 0

    @property
    def pack(self) -> str:
        """The pack that is played."""
        return self.inner.pack

    @property
    def code(self) -> str:
        """The code of the class, which is no pupil's."""
        return self.inner.code


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pupils in one scenario. `turn` is 0 or 1 while one of them answers alone, 2 while they answer together.

    `own` holds the first answers of each; `says` is what is said before they agree; `is_ready` once a card that says
    whose turn it is was put away.
    """

    inner: Play
    turn: int = 2
    own: "tuple[tuple[Turn, ...], tuple[Turn, ...]]" = ((), ())
    says: str = ""
    is_ready: bool = False

    @property
    def pack(self) -> str:
        """The pack that is played."""
        return self.inner.pack

    @property
    def code(self) -> str:
        """The code of the pair."""
        return self.inner.code


Scene = (
    Title
    | Packs
    | Who
    | PackMap
    | Cover
    | Begin
    | Play
    | Debrief
    | OtherWay
    | Settings
    | Trouble
    | Pin
    | Teacher
    | Vote
    | Pair
)
