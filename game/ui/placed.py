"""The arranged tree: every widget with the rectangle it was given, in reading order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.ui.styles import TARGET, TARGET_YOUNG, YOUNG_SCALE, Measure, measure_roughly
from game.ui.widgets import Pressable, Widget


class Rect(NamedTuple):
    """A rectangle in logical pixels: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point (x, y) is inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def grown(self, by: float) -> "Rect":
        """This rectangle with `by` pixels more on every side."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


class Placed(NamedTuple):
    """A widget at its place. `path` names it within the tree ("0/2/1"), for lighting words and for diffs."""

    widget: Widget
    rect: Rect
    path: str
    children: tuple["Placed", ...] = ()

    def walk(self) -> Iterator["Placed"]:
        """This one and all below it, in reading order."""
        # One loop, not a generator below each: every press walks the tree many times.
        rest = [self]
        while rest:
            one = rest.pop()
            yield one
            rest.extend(reversed(one.children))

    def pressables(self) -> Iterator[tuple[Pressable, Rect]]:
        """Everything that can be pressed, with its place, in reading order, which is the order of the focus."""
        for one in self.walk():
            if isinstance(one.widget, Pressable):
                yield one.widget, one.rect


@dataclass(frozen=True, slots=True)
class PageTurned:
    """The pupil asked for page `page` (from 0) of the pages named `key`."""

    key: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a tree is arranged for: the size to fill and how large words are.

    `text_scale` runs from 1.0 to 2.0; `pages` remembers the page shown of each `Pages` by its key.
    A terminal has endless height and takes the tall forms (`is_terminal`). `measure_young` measures the
    letters for ages 4 to 7 where those are other letters.
    """

    width: float = 1366.0
    height: float = 768.0
    text_scale: float = 1.0
    is_young: bool = False
    is_terminal: bool = False
    measure: Measure = measure_roughly
    measure_young: Measure | None = None
    pages: Mapping[str, int] = field(default_factory=dict)

    @property
    def scale(self) -> float:
        """How much larger than the table of styles words are set."""
        return self.text_scale * (YOUNG_SCALE if self.is_young else 1.0)

    @property
    def measuring(self) -> Measure:
        """The measure of the letters that this room's screen is set in."""
        return self.measure_young if self.is_young and self.measure_young else self.measure

    @property
    def target(self) -> float:
        """The least height of something to press."""
        return TARGET_YOUNG if self.is_young else TARGET
