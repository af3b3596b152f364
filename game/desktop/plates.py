"""Rounded grounds with soft shadows. Each look is drawn once, small; painting it stretches its plain middle.

A blurred shadow costs more than everything else on a screen, so it is never blurred twice. Stretching
whole pixels also gives the very same picture whichever part of the window is painted anew.
"""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

import skia

from game.desktop.colours import number
from game.desktop.shelf import Shelf, raster

Area = tuple[int, int, int, int]
"""Left, top, right and bottom in whole pixels of the window."""

NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)


class Shadow(NamedTuple):
    """A soft shadow: how far it is blurred, how far it falls, how strong it is (0 to 1)."""

    blur: float = 0.0
    drop: float = 0.0
    strength: float = 0.0
    colour: str = "#000000"

    def reach(self) -> int:
        """How many pixels past the edge it can be seen."""
        return ceil(self.blur * 1.5 + self.drop) if self.strength else 0


NO_SHADOW = Shadow()


class Plate(NamedTuple):
    """A rounded ground: fill and border "#rrggbb" or empty; `radii` from the top left corner clockwise, in pixels."""

    area: Area
    fill: str
    radii: tuple[float, float, float, float]
    border: str = ""
    thick: float = 0.0
    alpha: float = 1.0
    shadow: Shadow = NO_SHADOW
    dash: float = 0.0

    def reach(self) -> Area:
        """Everything it can paint on."""
        more = max(self.shadow.reach(), ceil(self.thick))
        left, top, right, bottom = self.area
        return left - more, top - more, right + more, bottom + more


def round_plate(area: Area, fill: str, radius: float, **more: object) -> Plate:
    """A plate with four like corners, none rounder than the plate allows."""
    radius = min(radius, (area[2] - area[0]) / 2, (area[3] - area[1]) / 2)
    return Plate(area, fill, (radius, radius, radius, radius), **more)  # type: ignore[arg-type]


class Part(NamedTuple):
    """A part of one side of a small picture: from where and how much of it, to where and how much there."""

    start: int
    length: int
    to: int
    room: int
    is_stretched: bool = False


def draw_plate(canvas: skia.Canvas, plate: Plate, shelf: Shelf) -> None:
    """Paint `plate`, from its small finished picture on the shelf."""
    left, top, right, bottom = plate.area
    wide, high = right - left, bottom - top
    if wide <= 0 or high <= 0:
        return
    more = max(plate.shadow.reach(), ceil(plate.thick))
    edge = ceil(max(plate.radii) + plate.shadow.blur * 1.5 + plate.shadow.drop + plate.thick) + 1
    small_wide = wide if plate.dash else min(wide, 2 * edge + 1)
    small_high = high if plate.dash else min(high, 2 * edge + 1)
    small = plate._replace(area=(more, more, more + small_wide, more + small_high))
    image = shelf.get(small, lambda: raster(small_wide + 2 * more, small_high + 2 * more, lambda on: _draw(on, small)))
    columns = _parts(left - more, wide + 2 * more, small_wide + 2 * more, more + edge)
    rows = _parts(top - more, high + 2 * more, small_high + 2 * more, more + edge)
    is_even = plate.alpha >= 1 if plate.fill else not plate.shadow.strength
    rim = more + ceil(plate.thick) + 1
    for column in columns:
        for row in rows:
            if not (is_even and (column.is_stretched or row.is_stretched)):
                _lay(canvas, image, "", column, row)
            elif column.is_stretched and row.is_stretched:
                _lay(canvas, None, plate.fill, column, row)
            elif column.is_stretched:
                for part, is_rim in _cut(row, small_high + 2 * more, rim):
                    _lay(canvas, image if is_rim else None, plate.fill, column, part)
            else:
                for part, is_rim in _cut(column, small_wide + 2 * more, rim):
                    _lay(canvas, image if is_rim else None, plate.fill, part, row)


def _parts(start: int, length: int, small: int, edge: int) -> list[Part]:
    """How the small picture is parted along one side."""
    if length == small:
        return [Part(0, small, start, length)]
    rest = small - edge - 1
    return [
        Part(0, edge, start, edge),
        Part(edge, 1, start + edge, length - edge - rest, is_stretched=True),
        Part(edge + 1, rest, start + length - rest, rest),
    ]


def _cut(part: Part, small: int, rim: int) -> Iterator[tuple[Part, bool]]:
    """A part in up to three: what is rim at either end of a side `small` long, and what is even between them."""
    begin, end = part.start, part.start + part.length
    first, last = max(begin, min(end, rim)), min(end, max(begin, small - rim))
    for low, high, is_rim in ((begin, first, True), (first, last, False), (max(first, last), end, True)):
        if low < high:
            yield Part(low, high - low, part.to + low - begin, high - low), is_rim


def _lay(canvas: skia.Canvas, image: skia.Image | None, fill: str, column: Part, row: Part) -> None:
    """Lay a part of the small picture; without one, nothing but the plate's colour, which is quicker than stretching.

    What lies within the edge of a solid plate is of one colour, and of none where it has no `fill`.
    """
    room = skia.Rect.MakeXYWH(column.to, row.to, column.room, row.room)
    if image is not None:
        canvas.drawImageRect(
            image, skia.Rect.MakeXYWH(column.start, row.start, column.length, row.length), room, NEAREST
        )
    elif fill:
        canvas.drawRect(room, skia.Paint(Color=number(fill)))


def rounded(area: tuple[float, float, float, float], radii: tuple[float, float, float, float]) -> skia.RRect:
    """The rounded rectangle with those corners."""
    shape = skia.RRect()
    shape.setRectRadii(skia.Rect.MakeLTRB(*area), [skia.Point(radius, radius) for radius in radii])
    return shape


def _draw(canvas: skia.Canvas, plate: Plate) -> None:
    left, top, right, bottom = plate.area
    shape = rounded(plate.area, plate.radii)
    shadow = plate.shadow
    if shadow.strength:
        blur = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, shadow.blur / 2)
        under = shape.makeOffset(0, shadow.drop)
        colour = number(shadow.colour, shadow.strength)
        canvas.drawRRect(under, skia.Paint(Color=colour, MaskFilter=blur, AntiAlias=True))
    if plate.fill:
        canvas.drawRRect(shape, skia.Paint(Color=number(plate.fill, plate.alpha), AntiAlias=True))
    if plate.border and plate.thick:
        half = plate.thick / 2
        inner = rounded(
            (left + half, top + half, right - half, bottom - half),
            tuple(max(0.0, radius - half) for radius in plate.radii),  # type: ignore[arg-type]
        )
        line = skia.Paint(
            Color=number(plate.border), AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=plate.thick
        )
        if plate.dash:
            line.setPathEffect(skia.DashPathEffect.Make([plate.dash, plate.dash * 0.8], 0))
            line.setStrokeCap(skia.Paint.kRound_Cap)
        canvas.drawRRect(inner, line)
