"""Rounded grounds with soft shadows. Each look is drawn once, small; painting it stretches its plain middle.

A blurred shadow costs more than everything else on a screen, so it is never blurred twice. Stretching
whole pixels also gives the very same picture whichever part of the window is painted anew.
"""

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
    paint = skia.Paint()
    for from_x, from_wide, to_x, to_wide in columns:
        for from_y, from_high, to_y, to_high in rows:
            to = skia.Rect.MakeXYWH(to_x, to_y, to_wide, to_high)
            if from_wide == from_high == 1 and len(columns) == len(rows) == 3:
                if plate.fill and plate.alpha >= 1:
                    canvas.drawRect(to, skia.Paint(Color=number(plate.fill)))
                    continue
                if not plate.fill:
                    continue
            source = skia.Rect.MakeXYWH(from_x, from_y, from_wide, from_high)
            canvas.drawImageRect(image, source, to, NEAREST, paint)


def _parts(start: int, length: int, small: int, edge: int) -> list[tuple[int, int, int, int]]:
    """How the small picture is parted along one side: (from, how much, to, how much)."""
    if length == small:
        return [(0, small, start, length)]
    rest = small - edge - 1
    return [
        (0, edge, start, edge),
        (edge, 1, start + edge, length - edge - rest),
        (edge + 1, rest, start + length - rest, rest),
    ]


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
