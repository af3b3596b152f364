"""Thin layers of one colour and skies from one colour to another, painted quickly over large areas.

Skia computes a see-through fill and a gradient anew for every pixel: 8 and 26 ms for a screen of 1920 by 1080.
The same from a small finished picture, repeated or stretched, takes 1.5 ms.
"""

import re
from functools import lru_cache
from math import ceil
from typing import NamedTuple

import skia

from game.desktop.colours import number
from game.desktop.shelf import raster

TILE = (512, 128)
NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)


def wash(canvas: skia.Canvas, area: tuple[float, float, float, float], colour: str, strength: float) -> None:
    """Lay `colour`, as strong as that (0 to 1), over `area` (left, top, right, bottom)."""
    # Tile by tile: a repeating shader would do it in one go, but for making one Skia's Python side imports numpy.
    tile = _tile(number(colour, strength))
    left, top, right, bottom = (round(side) for side in area)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(left, top, right, bottom))
    for y in range(top, bottom, TILE[1]):
        for x in range(left, right, TILE[0]):
            canvas.drawImage(tile, x, y)
    canvas.restore()


@lru_cache(maxsize=4)
def _tile(colour: int) -> skia.Image:
    return raster(*TILE, lambda on: on.clear(colour))


class Sky(NamedTuple):
    """A gradient from `top` down to `bottom` over the first `width` by `height` units of a picture."""

    top: str
    bottom: str
    width: float
    height: float


_SKY = re.compile(
    r"(?:<defs>(?:(?!</?defs>).)*</defs>)*?"
    r'<defs><linearGradient id="(?P<name>[^"]+)" x1="0" y1="0" x2="0" y2="1">'
    r'<stop offset="0" stop-color="(?P<top>#[0-9a-fA-F]{6})"/>'
    r'<stop offset="1" stop-color="(?P<bottom>#[0-9a-fA-F]{6})"/></linearGradient></defs>'
    r'(?P<rect><rect (?:x="0" y="0" )?width="(?P<width>[\d.]+)" height="(?P<height>[\d.]+)" '
    r'fill="url\(#(?P=name)\)"/>)'
)


def parted(body: str) -> tuple[Sky | None, str]:
    """The sky that lies behind all of a drawing in SVG, and the drawing without it; None where it has none."""
    found = _SKY.match(body)
    if found is None:
        return None, body
    sky = Sky(found["top"], found["bottom"], float(found["width"]), float(found["height"]))
    # The gradient itself stays: something else in the drawing may be filled with it.
    return sky, body[: found.start("rect")] + body[found.end("rect") :]


def paint_sky(canvas: skia.Canvas, sky: Sky) -> None:
    """Paint `sky` at the origin: as a strip of one pixel's width, stretched."""
    scale = canvas.getTotalMatrix().getScaleY()
    high = max(1, ceil(sky.height * scale))
    strip = _strip(sky.top, sky.bottom, high)
    canvas.drawImageRect(strip, skia.Rect.MakeWH(sky.width, sky.height), NEAREST)


@lru_cache(maxsize=8)
def _strip(top: str, bottom: str, high: int) -> skia.Image:
    # As SVG: Skia's own gradients take lists of points, for which its Python side imports numpy (80 ms).
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="{high}"><defs>'
        f'<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{top}"/>'
        f'<stop offset="1" stop-color="{bottom}"/></linearGradient></defs>'
        f'<rect width="1" height="{high}" fill="url(#sky)"/></svg>'
    )
    drawing = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(text.encode("utf-8")))
    return raster(1, high, drawing.render)
