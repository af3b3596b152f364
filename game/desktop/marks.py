"""Marks: everything that can be painted on a screen, as values that say where they reach.

Two marks that are equal paint the same pixels, so what did not change need not be painted again.
"""

from collections.abc import Hashable
from math import ceil, floor, hypot
from typing import NamedTuple

from game.desktop.fonts import Wording
from game.desktop.plates import Area, Plate


class Ground(NamedTuple):
    """What lies behind everything; `theme` is the name of the theme that it is painted in."""

    area: Area
    source: Hashable
    theme: str

    def reach(self) -> Area:
        """Everything it can paint on."""
        return self.area


class Words(NamedTuple):
    """A paragraph with its top left corner at (x, y), enlarged by `scale` from logical pixels."""

    area: Area
    x: float
    y: float
    scale: float
    wording: Wording

    @property
    def more(self) -> int:
        """How many pixels letters may hang over."""
        return ceil(8 * self.scale * self.wording.scale)

    def reach(self) -> Area:
        """Its room and a little more, as letters may hang over."""
        return grown(self.area, self.more)


class Drawing(NamedTuple):
    """A picture value with rounded corners; one that is `is_dim` is shown paler."""

    area: Area
    source: Hashable
    radius: float = 0.0
    is_dim: bool = False

    def reach(self) -> Area:
        """Everything it can paint on."""
        return self.area


class Cork(NamedTuple):
    """A cork board in a wooden frame; `theme` is the name of the theme that it is painted in."""

    area: Area
    theme: str
    radius: float
    frame: float

    def reach(self) -> Area:
        """Everything it can paint on."""
        return self.area


class Sign(NamedTuple):
    """An icon; `other` is the colour of knobs and dots that are off, `edge` that of the line around a faint one."""

    area: Area
    name: str
    colour: str
    other: str = ""
    edge: str = ""

    def reach(self) -> Area:
        """Everything it can paint on."""
        return self.area


class Strand(NamedTuple):
    """A thread between two points of the window, in pixels; a path is broad, with a broken line in its middle."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str
    thick: float
    is_loose: bool = False
    is_path: bool = False
    slack: float = 0.0
    """How far it hangs through, before it is taut: parts of its length."""

    @property
    def sag(self) -> float:
        """By how many pixels its middle hangs lower; above its place while it twangs."""
        (x, y), (to_x, to_y) = self.start, self.end
        return self.slack * 0.3 * hypot(to_x - x, to_y - y)

    def reach(self) -> Area:
        """The room between its ends, with its shadow and its slack."""
        (x, y), (to_x, to_y) = self.start, self.end
        more = ceil(self.thick * 4 + abs(self.sag))
        box = floor(min(x, to_x)), floor(min(y, to_y)), ceil(max(x, to_x)), ceil(max(y, to_y))
        return grown(box, more)


class Pin(NamedTuple):
    """The head of a pin that holds a thread."""

    x: float
    y: float
    size: float
    colour: str

    def reach(self) -> Area:
        """Its head and its shadow."""
        return grown((floor(self.x), floor(self.y), ceil(self.x), ceil(self.y)), ceil(self.size * 2))


class Veil(NamedTuple):
    """A thin dark layer over everything behind a card."""

    area: Area
    colour: str
    strength: float

    def reach(self) -> Area:
        """Everything it can paint on."""
        return self.area


Mark = Ground | Plate | Words | Drawing | Cork | Sign | Strand | Pin | Veil


class Motion(NamedTuple):
    """How far something is on its way in: seen by `alpha` (0 to 1), lower by `drop` pixels, `size` of its size.

    `about` is the middle of what moves, `across` how many pixels further right it is; all marks of one motion are
    painted as one layer.
    """

    name: str
    alpha: float
    drop: float
    size: float
    about: tuple[float, float]
    across: float = 0.0


class Entry(NamedTuple):
    """One mark of a screen under a name of its own, so that this screen and the next can be compared."""

    name: str
    mark: Mark
    motion: Motion | None = None

    def reach(self) -> Area:
        """Everything it can paint on, wherever it is on its way."""
        area = self.mark.reach()
        if self.motion is None:
            return area
        (x, y), size, drop, across = self.motion.about, self.motion.size, self.motion.drop, self.motion.across
        left, top, right, bottom = area
        moved = (
            x + (left - x) * size + across,
            y + (top - y) * size + drop,
            x + (right - x) * size + across,
            y + (bottom - y) * size + drop,
        )
        return grown((floor(moved[0]), floor(moved[1]), ceil(moved[2]), ceil(moved[3])), 1)


def grown(area: Area, more: int) -> Area:
    """`area` with `more` pixels on every side."""
    return area[0] - more, area[1] - more, area[2] + more, area[3] + more
