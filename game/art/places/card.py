"""What a place is: its drawing, where people can stand in it, and where things can be put."""

from collections.abc import Callable
from dataclasses import dataclass

from game.art.picture import Box

SKY, FAR, WALL, TABLE, FLOOR, GROUND, ROAD = "sky", "far", "wall", "table", "floor", "ground", "road"
"""The kinds of slot. In `sky` and `wall` a thing hangs; on the others it stands on its foot.
`floor` is under a roof, `ground` in the open air."""

HANGING = (SKY, WALL)


@dataclass(frozen=True, slots=True)
class Stand:
    """A named standing place: where the middle of the feet is, and how large a person is there."""

    name: str
    x: float
    y: float
    scale: float = 1.12


@dataclass(frozen=True, slots=True)
class Slot:
    """A named place for one thing.

    (x, y) is the middle of the room for a thing that hangs, and the middle of its foot for one that
    stands. `width` and `height` are the room there is; a larger thing is made smaller to fit.
    """

    name: str
    kind: str
    x: float
    y: float
    width: float
    height: float

    @property
    def room(self) -> Box:
        """The rectangle that a thing here has to itself."""
        top = self.y - self.height / 2 if self.kind in HANGING else self.y - self.height
        return Box(self.x - self.width / 2, top, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Place:
    """A place without people or things in it, and without any clue.

    `words` end a sentence ("in a front garden"); `sights` are what is always there to see ("a house").
    `draw` gives the SVG of the whole scene; `near`, where there is one, hides the foot of what is far away,
    and `front` is drawn over everybody.
    The stands are in the order in which they are taken.
    """

    id: str
    words: str
    sights: tuple[str, ...]
    draw: Callable[[], str]
    stands: tuple[Stand, ...]
    slots: tuple[Slot, ...]
    near: Callable[[], str] | None = None
    front: Callable[[], str] | None = None
