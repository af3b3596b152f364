"""Rounded grounds with soft shadows. Each look is drawn once, small; painting it repeats its plain middle.

A blurred shadow costs more than everything else on a screen, so it is never blurred twice. Repeating
whole pixels also gives the very same picture whichever part of the window is painted anew.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

import skia

from game.desktop.colours import number
from game.desktop.shelf import Shelf, raster

Area = tuple[int, int, int, int]
"""Left, top, right and bottom in whole pixels of the window."""

PLAIN = 64
"""How much of its plain middle a small picture has, in pixels: laid side by side, it fills any room."""

NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)
AS_IT_IS = skia.Paint()
LOOSE = skia.Canvas.kFast_SrcRectConstraint
"""Without a paint, and where it must see to it that nothing past a part's edge is sampled, Skia takes a detour for
every part, three times as long as laying one. Whole pixels are never sampled past their edge.
"""


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


def round_plate(
    area: Area,
    fill: str,
    radius: float,
    *,
    border: str = "",
    thick: float = 0.0,
    alpha: float = 1.0,
    shadow: Shadow = NO_SHADOW,
    dash: float = 0.0,
) -> Plate:
    """A plate with four like corners, none rounder than the plate allows."""
    radius = min(radius, (area[2] - area[0]) / 2, (area[3] - area[1]) / 2)
    return Plate(area, fill, (radius, radius, radius, radius), border, thick, alpha, shadow, dash)


class Part(NamedTuple):
    """A part of one side of a small picture: from where and how much of it, to where and how much there."""

    start: int
    length: int
    to: int
    room: int
    is_stretched: bool = False


class Cuts(NamedTuple):
    """How a plate at the origin is put together: parts of its small picture, each with its room, and plain rooms."""

    pieces: tuple[tuple[skia.Rect, skia.Rect], ...]
    plain: tuple[skia.Rect, ...]


def draw_plate(canvas: skia.Canvas, plate: Plate, shelf: Shelf) -> None:
    """Paint `plate`, from its small finished picture on the shelf."""
    left, top, right, bottom = plate.area
    if right <= left or bottom <= top:
        return
    plate = plate._replace(area=(0, 0, right - left, bottom - top))
    small, cuts = _cuts(plate)
    image = shelf.get(small, lambda: _finished(small))
    canvas.translate(left, top)
    for part, room in cuts.pieces:
        canvas.drawImageRect(image, part, room, NEAREST, AS_IT_IS, LOOSE)
    if cuts.plain:
        paint = skia.Paint(Color=number(plate.fill))
        for room in cuts.plain:
            canvas.drawRect(room, paint)
    canvas.translate(-left, -top)


@lru_cache(maxsize=400)
def _cuts(plate: Plate) -> tuple[Plate, Cuts]:
    """The plate that a small picture is made of for `plate`, which is at the origin, and how that is cut.

    What lies within the edge of a solid plate is of one colour, and of none where it has no fill: painting a colour is
    quicker than laying a picture.
    """
    _, _, wide, high = plate.area
    more, edge = _margins(plate)
    small_wide, small_high = _least(plate, PLAIN)
    small = plate._replace(area=(more, more, more + small_wide, more + small_high))
    columns = _parts(-more, wide + 2 * more, small_wide + 2 * more, more + edge, PLAIN)
    rows = _parts(-more, high + 2 * more, small_high + 2 * more, more + edge, PLAIN)
    is_even = plate.alpha >= 1 if plate.fill else not plate.shadow.strength
    rim = more + ceil(plate.thick) + 1
    pieces: list[tuple[skia.Rect, skia.Rect]] = []
    plain: list[skia.Rect] = []
    for column in columns:
        for row in rows:
            if not (is_even and (column.is_stretched or row.is_stretched)):
                pieces += _laid(column, row)
            elif column.is_stretched and row.is_stretched:
                plain.append(_room(column, row))
            elif column.is_stretched:
                for part, is_rim in _cut(row, small_high + 2 * more, rim):
                    if is_rim:
                        pieces += _laid(column, part)
                    else:
                        plain.append(_room(column, part))
            else:
                for part, is_rim in _cut(column, small_wide + 2 * more, rim):
                    if is_rim:
                        pieces += _laid(part, row)
                    else:
                        plain.append(_room(part, row))
    return small, Cuts(tuple(pieces), tuple(plain) if plate.fill else ())


def _margins(plate: Plate) -> tuple[int, int]:
    """How far a plate can be seen past its area, and how far from the edge of that it is plain."""
    more = max(plate.shadow.reach(), ceil(plate.thick))
    return more, ceil(max(plate.radii) + plate.shadow.blur * 1.5 + plate.shadow.drop + plate.thick) + 1


def _least(plate: Plate, plain: int) -> tuple[int, int]:
    """The sides of a small picture of `plate` that has so much of its plain middle; broken lines have none."""
    left, top, right, bottom = plate.area
    if plate.dash:
        return right - left, bottom - top
    most = 2 * _margins(plate)[1] + plain
    return min(right - left, most), min(bottom - top, most)


def _finished(small: Plate) -> skia.Image:
    """The small picture: drawn with one pixel of its middle, which is then stretched, so that all of it is alike."""
    more, edge = _margins(small)
    wide, high = small.area[0] + small.area[2], small.area[1] + small.area[3]
    least_wide, least_high = _least(small, 1)
    least = small._replace(area=(more, more, more + least_wide, more + least_high))
    drawn = raster(least_wide + 2 * more, least_high + 2 * more, lambda on: _draw(on, least))
    if least == small:
        return drawn

    def stretch(on: skia.Canvas) -> None:
        for column in _parts(0, wide, drawn.width(), more + edge, 1):
            for row in _parts(0, high, drawn.height(), more + edge, 1):
                part = skia.Rect.MakeXYWH(column.start, row.start, column.length, row.length)
                on.drawImageRect(drawn, part, _room(column, row), NEAREST, AS_IT_IS, LOOSE)

    return raster(wide, high, stretch)


def _parts(start: int, length: int, small: int, edge: int, plain: int) -> list[Part]:
    """How a small picture with so much of its plain middle is parted along one side."""
    if length == small:
        return [Part(0, small, start, length)]
    rest = small - edge - plain
    return [
        Part(0, edge, start, edge),
        Part(edge, plain, start + edge, length - edge - rest, is_stretched=True),
        Part(edge + plain, rest, start + length - rest, rest),
    ]


def _cut(part: Part, small: int, rim: int) -> Iterator[tuple[Part, bool]]:
    """A part in up to three: what is rim at either end of a side `small` long, and what is even between them."""
    begin, end = part.start, part.start + part.length
    first, last = max(begin, min(end, rim)), min(end, max(begin, small - rim))
    for low, high, is_rim in ((begin, first, True), (first, last, False), (max(first, last), end, True)):
        if low < high:
            yield Part(low, high - low, part.to + low - begin, high - low), is_rim


def _laid(column: Part, row: Part) -> Iterator[tuple[skia.Rect, skia.Rect]]:
    """The parts of the small picture that fill a room side by side: none is stretched, which would be slow."""
    for start, to, length in _tiles(column):
        for top, down, high in _tiles(row):
            yield skia.Rect.MakeXYWH(start, top, length, high), skia.Rect.MakeXYWH(to, down, length, high)


def _tiles(part: Part) -> Iterator[tuple[int, int, int]]:
    """Where each piece begins in the small picture and where it goes, and how long it is."""
    for done in range(0, part.room, part.length):
        yield part.start, part.to + done, min(part.length, part.room - done)


def _room(column: Part, row: Part) -> skia.Rect:
    return skia.Rect.MakeXYWH(column.to, row.to, column.room, row.room)


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
        first, second, third, fourth = (max(0.0, radius - half) for radius in plate.radii)
        inner = rounded((left + half, top + half, right - half, bottom - half), (first, second, third, fourth))
        line = skia.Paint(
            Color=number(plate.border), AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=plate.thick
        )
        if plate.dash:
            line.setPathEffect(skia.DashPathEffect.Make([plate.dash, plate.dash * 0.8], 0))
            line.setStrokeCap(skia.Paint.kRound_Cap)
        canvas.drawRRect(inner, line)
