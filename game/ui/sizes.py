"""How wide and how high a widget wants to be, before anything is given a place."""

from collections.abc import Callable
from math import inf

from game.ui.inside import inside
from game.ui.placed import Room
from game.ui.widgets import (
    Box,
    Button,
    Canvas,
    Combo,
    Either,
    Icon,
    Image,
    Pages,
    Radio,
    Secret,
    Space,
    Spot,
    Switch,
    Text,
    Widget,
)

# Made once: a union that is written where it is asked for is made anew each time.
_GROWING = (Box, Space, Pages, Canvas, Either)
_RIGID = (Icon, Image, Space)


class Sizes:
    """Measures the widgets of one tree for one room; what was measured once is remembered."""

    def __init__(self, room: Room) -> None:
        """Measure for `room`. Widgets are remembered by identity, so keep the tree alive meanwhile."""
        self.room = room
        self._heights: dict[tuple[int, float], float] = {}
        self._widths: dict[int, float] = {}
        self._insides: dict[int, Box] = {}
        self._lines: dict[tuple[int, float], list[list[tuple[Widget, float]]]] = {}
        self._pages: dict[tuple[int, float, float], list[list[Widget]]] = {}
        self._kept: list[Widget] = []

    def inside(self, widget: Button | Switch | Combo | Radio | Secret) -> Box:
        """The parts inside a pressable widget."""
        if id(widget) not in self._insides:
            self._insides[id(widget)] = inside(widget, self.room.scale, self.room.target)
            self._kept.append(widget)
        return self._insides[id(widget)]

    def form(self, widget: Widget) -> Widget:
        """The widget itself, or the form of an `Either` that suits the size of the words."""
        while isinstance(widget, Either):
            is_tall = self.room.is_terminal or self.room.scale > widget.above
            widget = widget.tall if is_tall else widget.wide
        return widget

    def height(self, widget: Widget, width: float) -> float:
        """The height in logical pixels that `widget` wants when it is `width` wide."""
        key = (id(widget), round(width, 1))
        found = self._heights.get(key)
        if found is None:
            found = self._heights[key] = self._height(self.form(widget), width)
            self._kept.append(widget)
        return found

    def width(self, widget: Widget) -> float:
        """The width in logical pixels that `widget` wants when it has all the room in the world."""
        found = self._widths.get(id(widget))
        if found is None:
            found = self._widths[id(widget)] = self._width(self.form(widget))
            self._kept.append(widget)
        return found

    def parted(
        self, pages: Pages, width: float, height: float, part: Callable[[], list[list[Widget]]]
    ) -> list[list[Widget]]:
        """`pages` of this size as they were parted before, else as `part` does; whoever gets them leaves them as is."""
        key = (id(pages), width, height)
        found = self._pages.get(key)
        if found is None:
            found = self._pages[key] = part()
            self._kept.append(pages)
        return found

    def _height(self, widget: Widget, width: float) -> float:
        match widget:
            case Text():
                return self.room.measuring(widget.text, widget.style, self.room.scale, width)[1]
            case Box():
                return self._box_height(widget, width)
            case Image():
                return min(widget.height, width / widget.ratio)
            case Icon():
                return widget.size
            case Space():
                return widget.size
            case Spot():
                return self.room.target
            case Combo():
                choices = (
                    sum(self.height(choice, width - 24) + 8 for choice in widget.choices) if widget.is_open else 0.0
                )
                return self.height(self.inside(widget), width) + choices
            case Button() | Switch() | Radio() | Secret():
                return max(self.room.target, self.height(self.inside(widget), width))
            case Pages():
                beside = max((self.height(one, width) + widget.gap for one in widget.beside), default=0.0)
                return sum(self.height(child, width) + widget.gap for child in widget.children) - widget.gap + beside
            case Canvas():
                return min(width / widget.ratio, widget.height or inf)
        raise TypeError(f"no height for {type(widget).__name__}")

    def _box_height(self, box: Box, width: float) -> float:
        within = min(width, box.most or width) - 2 * box.pad
        if box.direction == "column":
            high = sum(self.height(child, self.across(box, child, within)) for child in box.children)
            high += box.gap * max(0, len(box.children) - 1)
        else:
            lines = self.lines(box, within)
            high = sum(self.tallest(line) for line in lines)
            high += box.gap * max(0, len(lines) - 1)
        return max(high + 2 * box.pad, box.height)

    def tallest(self, line: list[tuple[Widget, float]]) -> float:
        """How high a line of a row becomes; empty room in it is wide and not high."""
        return max((self.height(child, wide) for child, wide in line if not isinstance(child, Space)), default=0.0)

    def across(self, box: Box, child: Widget, within: float) -> float:
        """How wide `child` becomes in the column `box` that has `within` pixels inside."""
        if isinstance(child, Box) and child.most:
            within = min(within, child.most)
        return within if box.align == "stretch" else min(within, self.width(child))

    def lines(self, box: Box, within: float) -> list[list[tuple[Widget, float]]]:
        """The children of a row with their widths, parted into lines where the row wraps."""
        key = (id(box), within)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._parted_row(box, within)
            self._kept.append(box)
        return found

    def _parted_row(self, box: Box, within: float) -> list[list[tuple[Widget, float]]]:
        if not box.wraps:
            return [self._shared(box, list(box.children), within)]
        lines: list[list[Widget]] = [[]]
        used = 0.0
        for child in box.children:
            wide = min(self.width(child), within)
            if lines[-1] and used + box.gap + wide > within:
                lines.append([])
                used = 0.0
            used += wide + (box.gap if lines[-1] else 0.0)
            lines[-1].append(child)
        return [self._shared(box, line, within) for line in lines if line]

    def _shared(self, box: Box, line: list[Widget], within: float) -> list[tuple[Widget, float]]:
        """Widths in one line: what each child wants; shares of the rest to those that grow; all smaller if too wide."""
        rest = within - box.gap * max(0, len(line) - 1)
        grows = [grow_of(self.form(child)) for child in line]
        wants = [self._least(child) if grow else self.width(child) for child, grow in zip(line, grows, strict=True)]
        total = sum(wants)
        if total > rest:
            fixed = sum(want for child, want in zip(line, wants, strict=True) if _is_rigid(self.form(child)))
            factor = max(0.05, (rest - fixed) / max(1.0, total - fixed))
            return [
                (child, want if _is_rigid(self.form(child)) else want * factor)
                for child, want in zip(line, wants, strict=True)
            ]
        if any(grows):
            spare = rest - total
            return [
                (child, want + spare * grow / sum(grows)) for child, want, grow in zip(line, wants, grows, strict=True)
            ]
        return list(zip(line, wants, strict=True))

    def _least(self, widget: Widget) -> float:
        """What a child that grows wants at least: its set width, or nothing, so that shares come out as asked."""
        widget = self.form(widget)
        return widget.width if isinstance(widget, Box) else (widget.size if isinstance(widget, Space) else 0.0)

    def _width(self, widget: Widget) -> float:
        match widget:
            case Text():
                return self.room.measuring(widget.text, widget.style, self.room.scale, inf)[0] + 1
            case Box():
                sizes = [self.width(child) for child in widget.children]
                if widget.direction == "column":
                    wide = max(sizes, default=0.0)
                else:
                    wide = sum(sizes) + widget.gap * max(0, len(sizes) - 1)
                return min(max(wide + 2 * widget.pad, widget.width), widget.most or inf)
            case Image():
                return widget.height * widget.ratio
            case Icon():
                return widget.size * (1.7 if widget.name.startswith("knob-") else 1.0)
            case Space():
                return widget.size
            case Spot():
                return self.room.target
            case Button() | Switch() | Combo() | Radio() | Secret():
                return max(self.room.target, self.width(self.inside(widget)))
            case Pages():
                return max((self.width(child) for child in widget.children), default=0.0)
            case Canvas():
                return (widget.height or 400.0) * widget.ratio
        raise TypeError(f"no width for {type(widget).__name__}")


def grow_of(widget: Widget) -> float:
    """The share of spare room that `widget` asks for; 0 for one that keeps its size."""
    return widget.grow if isinstance(widget, _GROWING) else 0.0


def _is_rigid(widget: Widget) -> bool:
    return isinstance(widget, _RIGID)
