"""What a picture is: shapes, words and signs in layers, and the spots in it that can be pointed at.

Everything here is a plain value. A picture is measured in its own units (a scene is 1280 by 720);
whoever paints it scales it. Skia's SVG reader drops `<text>`, so words never stand in SVG: they are
`Words`, which also lets them be translated, hidden and read aloud.
"""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

SCENE_SIZE = (1280.0, 720.0)
"""Width and height of a composed scene, in picture units."""


class Box(NamedTuple):
    """A rectangle in picture units: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height

    def moved(self, x: float, y: float, scale: float = 1.0) -> "Box":
        """This box as drawn with its origin at (x, y) and enlarged by `scale`."""
        return Box(x + self.x * scale, y + self.y * scale, self.width * scale, self.height * scale)

    def overlap(self, other: "Box") -> float:
        """The area that both boxes cover, in square units; 0 when they are apart."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, down)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Drawing in SVG, without `<text>`: `body` is what stands inside an `<svg>` element.

    `body` is placed with its origin at (x, y), turned by `turn` degrees and enlarged by `scale`.
    """

    body: str
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words in a picture, centred on (x, y); `size` is the letter height in units.

    `font` is "bold" (Lexend semi-bold) or "heading" (Baloo 2); `colour` is "#rrggbb".
    The painter makes the line smaller where it would be wider than `room` units.
    """

    text: str
    x: float
    y: float
    size: float
    colour: str = "#20242b"
    font: str = "bold"
    turn: float = 0.0
    room: float = 400.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A Fluent icon (a file in `assets/icons`), its top left corner at (x, y), `size` units square."""

    icon: str
    x: float
    y: float
    size: float
    turn: float = 0.0


Layer = Shapes | Words | Sign


@dataclass(frozen=True, slots=True)
class Spot:
    """Something in a picture that can be pointed at.

    `label` is neutral ("Sign by the road"): it is what is heard before the pupil decides, so it never
    says whether the spot gives anything away. `gives` holds the policy's ids of the details that the
    spot gives away (empty for harmless things); `why` says so in a child's words, for afterwards.
    """

    id: str
    box: Box
    label: str
    gives: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: its size, its layers from back to front, its spots in reading order, its alt text."""

    width: float
    height: float
    layers: tuple[Layer, ...]
    alt: str
    spots: tuple[Spot, ...] = ()
    window: Box | None = None
    """The part that is left after cropping; None while the whole picture is shown."""
    treated: tuple[tuple[str, str], ...] = field(default=())
    """What was done to which spot, in order: pairs of spot id and "blur" or "cover"."""

    def cropped(self, window: Box) -> "Picture":
        """This picture cut down to `window`; spots whose centre is outside it are gone."""
        return replace(self, window=window, spots=tuple(s for s in self.spots if _holds(window, s.box)))


def _holds(window: Box, box: Box) -> bool:
    middle = (box.x + box.width / 2, box.y + box.height / 2)
    return window.x <= middle[0] <= window.right and window.y <= middle[1] <= window.bottom


def shifted(layer: Layer, x: float, y: float, scale: float = 1.0) -> Layer:
    """`layer` as drawn inside something whose origin is at (x, y), enlarged by `scale`."""
    across, down = x + layer.x * scale, y + layer.y * scale
    if isinstance(layer, Shapes):
        return replace(layer, x=across, y=down, scale=layer.scale * scale)
    if isinstance(layer, Words):
        return replace(layer, x=across, y=down, size=layer.size * scale, room=layer.room * scale)
    return replace(layer, x=across, y=down, size=layer.size * scale)
