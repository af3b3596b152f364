"""Icons: Fluent ones in their own colours, interface signs (ph-...) in a role's colour, and a few drawn here."""

from functools import lru_cache
from math import cos, dist, pi, sin
from pathlib import Path

import skia

from game.desktop.colours import mix, number, parts
from game.desktop.drawings import MOST_BYTES, is_drawable
from game.engine.names import name_fault

UNKNOWN = "ph-question"
"""What is shown where an icon is missing."""

EDGE = 0.035
"""How broad the edge of a faint icon is, as a part of its size."""
NEAR, DARK_GROUND = 100.0, "#232c4d"
"""How near a colour is to its ground when it can hardly be seen, and the ground of cards in the dark theme."""

BLANK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32"></svg>'


class Icons:
    """The icons of a folder, read when they are first wanted."""

    def __init__(self, folder: Path) -> None:
        """Icons of `folder`; a missing one is drawn as a question mark, or as nothing."""
        self.folder = folder
        self._dom = lru_cache(maxsize=200)(self._read)
        self._is_faint = lru_cache(maxsize=400)(self._find_faint)

    def draw(
        self, canvas: skia.Canvas, name: str, size: float, colour: str, other: str = "#8a94ad", edge: str = ""
    ) -> None:
        """Draw an icon of `size` pixels at the origin. `other` is the second colour of knobs and dots that are off.

        `edge` is the theme's ink where the icon stands on paper: one that would be lost there gets a thin edge of it.
        """
        if name in ("knob-on", "knob-off"):
            _knob(canvas, size, name == "knob-on", colour, other)
        elif name in ("dot-on", "dot-off"):
            _dot(canvas, size, name == "dot-on", colour, other)
        elif name.startswith("ph-"):
            render(canvas, self._dom(name, colour), size, size)
        else:
            if edge and self._is_faint(name, sum(parts(edge)) > 384):
                canvas.translate(size * EDGE, size * EDGE)
                size *= 1 - 2 * EDGE
                self._edge(canvas, name, size, edge)
            render(canvas, self._dom(name, ""), size, size)

    def _edge(self, canvas: skia.Canvas, name: str, size: float, colour: str) -> None:
        """The icon's outline, a little larger than itself, in one colour."""
        line = skia.ImageFilters.ColorFilter(
            skia.ColorFilters.Blend(number(colour), skia.BlendMode.kSrcIn),
            skia.ImageFilters.Dilate(size * EDGE, size * EDGE),
        )
        canvas.saveLayer(None, skia.Paint(ImageFilter=line, Alphaf=0.6))
        render(canvas, self._dom(name, ""), size, size)
        canvas.restore()

    def _find_faint(self, name: str, is_dark: bool) -> bool:
        """Whether most of an icon has nearly the colour of its ground: white, or a dark one where it `is_dark`."""
        side = 24
        surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(side, side))
        surface.getCanvas().clear(0)
        render(surface.getCanvas(), self._dom(name, ""), side, side)
        # Into bytes: for an array Skia's Python side would import numpy, which takes longer than the rest of a start.
        shown = bytearray(side * side * 4)
        info = skia.ImageInfo.Make(side, side, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
        surface.readPixels(info, shown, side * 4)
        solid = [tuple(shown[at : at + 3]) for at in range(0, len(shown), 4) if shown[at + 3] > 200]
        ground = parts(DARK_GROUND) if is_dark else (255, 255, 255)
        near = sum(dist(pixel, ground) < NEAR for pixel in solid)
        return near > len(solid) * 0.6

    def _read(self, name: str, colour: str) -> skia.SVGDOM:
        # A name can come from a pack: it never leads out of the folder, or to a device.
        path = self.folder / f"{UNKNOWN if name_fault(name) else name}.svg"
        if not path.is_file():
            path = self.folder / f"{UNKNOWN}.svg"
        try:
            text = path.read_text(encoding="utf-8") if path.stat().st_size <= MOST_BYTES else ""
        except (OSError, UnicodeDecodeError):
            text = ""
        return dom(text.replace("currentColor", colour or "#4f5b7c") if is_drawable(text) else BLANK)


def dom(text: str) -> skia.SVGDOM:
    """An SVG document ready to draw; an empty one where the text is broken."""
    made = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(text.encode("utf-8")))
    return made or skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(BLANK.encode("utf-8")))


def render(canvas: skia.Canvas, drawing: skia.SVGDOM, width: float, height: float) -> None:
    """Draw an SVG document enlarged to `width` by `height` at the origin."""
    own = drawing.containerSize()
    if own.width() <= 0 or own.height() <= 0:
        return
    canvas.save()
    canvas.scale(width / own.width(), height / own.height())
    drawing.render(canvas)
    canvas.restore()


def _knob(canvas: skia.Canvas, size: float, is_on: bool, colour: str, other: str) -> None:
    wide, high = size * 1.7, size * 0.9
    top = (size - high) / 2
    track = skia.Rect.MakeXYWH(1, top, wide - 2, high)
    canvas.drawRoundRect(
        track, high / 2, high / 2, skia.Paint(Color=number(colour if is_on else other), AntiAlias=True)
    )
    across = wide - 1 - high / 2 if is_on else 1 + high / 2
    blur = skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size * 0.05)
    canvas.drawCircle(across, top + high / 2 + size * 0.03, high * 0.4, skia.Paint(Color=0x40000000, MaskFilter=blur))
    canvas.drawCircle(across, top + high / 2, high * 0.4, skia.Paint(Color=0xFFFFFFFF, AntiAlias=True))
    middle = (1 + high / 2 if is_on else wide - 1 - high / 2, top + high / 2)
    line = skia.Paint(
        Color=0xFFFFFFFF, AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=size * 0.07,
        StrokeCap=skia.Paint.kRound_Cap, StrokeJoin=skia.Paint.kRound_Join,
    )  # fmt: skip
    # A tick or a ring on the track, so that on and off differ by more than colour and side.
    if is_on:
        tick = skia.Path()
        tick.moveTo(middle[0] - size * 0.12, middle[1])
        tick.lineTo(middle[0] - size * 0.02, middle[1] + size * 0.1)
        tick.lineTo(middle[0] + size * 0.15, middle[1] - size * 0.12)
        canvas.drawPath(tick, line)
    else:
        canvas.drawCircle(*middle, size * 0.1, line)


def _dot(canvas: skia.Canvas, size: float, is_on: bool, colour: str, other: str) -> None:
    middle = size / 2
    line = size * 0.1
    ring = skia.Paint(
        AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=line, Color=number(colour if is_on else other)
    )
    canvas.drawCircle(middle, middle, middle - line, ring)
    if is_on:
        canvas.drawCircle(middle, middle, middle * 0.5, skia.Paint(AntiAlias=True, Color=number(colour)))


def star(canvas: skia.Canvas, across: float, down: float, radius: float) -> None:
    """A friendly star sticker with its middle at (across, down): what covers a clue in a photo."""
    path = skia.Path()
    for point in range(10):
        far = radius if point % 2 == 0 else radius * 0.56
        turn = pi / 5 * point - pi / 2
        (path.lineTo if point else path.moveTo)(across + far * cos(turn), down + far * sin(turn))
    path.close()
    edge = skia.Paint(
        Color=0xFFFFFFFF, AntiAlias=True, Style=skia.Paint.kStrokeAndFill_Style, StrokeWidth=radius * 0.5,
        StrokeJoin=skia.Paint.kRound_Join,
    )  # fmt: skip
    canvas.drawPath(path, edge)
    gold = skia.Paint(
        Color=number("#ffc83d"), AntiAlias=True, Style=skia.Paint.kStrokeAndFill_Style, StrokeWidth=radius * 0.22,
        StrokeJoin=skia.Paint.kRound_Join,
    )  # fmt: skip
    canvas.drawPath(path, gold)
    dark = skia.Paint(Color=number(mix("#ffc83d", "#5a3a00", 0.85)), AntiAlias=True)
    for side in (-1, 1):
        canvas.drawCircle(across + side * radius * 0.22, down - radius * 0.05, radius * 0.085, dark)
    smile = skia.Path()
    smile.moveTo(across - radius * 0.22, down + radius * 0.17)
    smile.quadTo(across, down + radius * 0.42, across + radius * 0.22, down + radius * 0.17)
    dark.setStyle(skia.Paint.kStroke_Style)
    dark.setStrokeWidth(radius * 0.1)
    dark.setStrokeCap(skia.Paint.kRound_Cap)
    canvas.drawPath(smile, dark)
