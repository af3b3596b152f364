"""The state of each scene, as values: what a button that leads to a scene carries."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the first screen needs the states, and not yet the engine
    from game.engine.playthrough import Feedback, Playthrough


@dataclass(frozen=True, slots=True)
class Title:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class Packs:
    """Choosing a pack."""


@dataclass(frozen=True, slots=True)
class Who:
    """Picking a code for a pack: the pictures picked so far. `goal` is a scenario to go to at once, if not empty."""

    pack: str
    picked: tuple[str, ...] = ()
    goal: str = ""


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

    `asked` is the id of the step at which the feedback's answer was given.
    """

    pack: str
    code: str
    play: "Playthrough"
    step_state: Any
    feedback: "Feedback | None" = None
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Debrief:
    """A story's end: the board and what happened, or (with `crowns_shown`) the crowns."""

    pack: str
    code: str
    play: "Playthrough"
    side: str = "board"


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


Scene = Title | Packs | Who | PackMap | Cover | Begin | Play | Debrief | Settings | Trouble
