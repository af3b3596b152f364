"""What a thing is: its drawing, its neutral name, where it can be, and what it gives away."""

from collections.abc import Callable
from dataclasses import dataclass

from game.art.brush import dark, ellipse, path, rect, shadow
from game.art.picture import Box, Layer, Shapes, Sign, Words

SKY, FAR, WALL, TABLE, FLOOR, GROUND, ROAD = "sky", "far", "wall", "table", "floor", "ground", "road"

ON_A_TABLE = (TABLE, FLOOR, GROUND)
ON_THE_GROUND = (FLOOR, GROUND)
OUT_OF_DOORS = (GROUND,)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that a photo can show. Its origin is the middle of its foot.

    `label` and `alt` are neutral: they never say whether it gives anything away. `stands` are the kinds
    of slot that suit it, the best first. `sample` are the words on it when the description names none; a
    thing without a sample carries no words. `target` is the part that is pointed at, where that is not the whole.
    """

    id: str
    label: str
    alt: str
    width: float
    height: float
    stands: tuple[str, ...]
    draw: Callable[[str], tuple[Layer, ...]]
    why: str
    gives: tuple[str, ...] = ()
    sample: str = ""
    target: Box | None = None

    @property
    def has_words(self) -> bool:
        """Whether something is written on it."""
        return bool(self.sample)

    @property
    def box(self) -> Box:
        """The room it takes, from its origin."""
        return Box(-self.width / 2, -self.height, self.width, self.height)


def rows(words: str) -> tuple[str, ...]:
    """The lines of `words`; a new line or " / " begins the next."""
    return tuple(part.strip() for part in words.replace(" / ", "\n").split("\n") if part.strip())


def written(
    words: str,
    x: float,
    y: float,
    size: float,
    room: float,
    *,
    colour: str = "#20242b",
    font: str = "bold",
    turn: float = 0,
) -> tuple[Words, ...]:
    """`words` as lines under one another, together centred on (x, y)."""
    lines = rows(words)
    step = size * 1.25
    first = y - step * (len(lines) - 1) / 2
    return tuple(Words(text, x, first + i * step, size, colour, font, turn, room) for i, text in enumerate(lines))


def paper(width: float, height: float, colour: str = "#ffffff", pin: str = "#ef6f6c") -> str:
    """A sheet on a wall, with a shadow under it and a pin at the top; its foot is at y 0."""
    body = rect(-width / 2 + 3, -height + 6, width, height, "#000000", 6, 0.13) + rect(
        -width / 2, -height, width, height, colour, 6
    )
    return body + (ellipse(0, -height + 9, 6.5, 6.5, dark(pin)) + ellipse(-1, -height + 8, 5, 5, pin) if pin else "")


def icon_thing(
    id: str, icon: str, size: float, stands: tuple[str, ...], why: str, label: str = "", alt: str = ""
) -> Thing:
    """A harmless thing that is one Fluent icon, with a shadow under it unless it flies or hangs."""
    name = label or id.replace("-", " ").capitalize()
    floats = set(stands) <= {SKY, WALL}

    def draw(words: str) -> tuple[Layer, ...]:
        # The icons leave about a sixteenth of their square free under the foot.
        sign = Sign(icon, -size / 2, -size * 0.955, size)
        return (sign,) if floats else (Shapes(shadow(0, -1, size * 0.4)), sign)

    article = "an" if name[0].lower() in "aeiou" else "a"
    return Thing(id, name, alt or f"{article} {name[0].lower()}{name[1:]}", size, size, stands, draw, why)


def frame(width: float, height: float, wood: str, ground: str) -> str:
    """A picture frame on a wall, its foot at y 0."""
    body = rect(-width / 2 + 3, -height + 6, width, height, "#000000", 6, 0.13) + rect(
        -width / 2, -height, width, height, wood, 6
    )
    return body + rect(-width / 2 + 9, -height + 9, width - 18, height - 18, ground, 3)


def ribbon(width: float, y: float, colour: str) -> str:
    """A ribbon with notched ends, centred on y, for a few words."""
    half = width / 2
    ends = f"M{-half - 14:g},{y - 12:g} h30 v32 h-30 l10,-16 Z M{half + 14:g},{y - 12:g} h-30 v32 h30 l-10,-16 Z"
    return path(ends, dark(colour)) + rect(-half, y - 18, width, 34, colour, 4)
