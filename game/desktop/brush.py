"""The brush: paints marks on a Skia canvas. Whatever is costly is painted once and kept on a shelf."""

import skia

from game.art.picture import Picture
from game.desktop.colours import mix, number
from game.desktop.fonts import Fonts
from game.desktop.grounds import draw_cork, draw_ground
from game.desktop.icons import Icons
from game.desktop.marks import Cork, Drawing, Entry, Ground, Mark, Motion, Pin, Sign, Strand, Veil, Words
from game.desktop.pictures import Pictures
from game.desktop.plates import Plate, draw_plate, rounded
from game.desktop.shelf import Shelf, raster
from game.resources import assets
from game.ui.themes import LIGHT, THEMES

ROOM_FOR_PICTURES = 40_000_000
ROOM_FOR_GROUNDS = 18_000_000
ROOM_FOR_PLATES = 8_000_000
"""Bytes that finished pictures may take."""

PLACEHOLDER = "#dfe5f2"


class Brush:
    """Paints marks with the bundled fonts, icons and pictures."""

    def __init__(self) -> None:
        """Read the fonts; icons and pictures are read when they are first painted."""
        self.fonts = Fonts(assets() / "fonts")
        self.icons = Icons(assets() / "icons")
        self.pictures = Pictures(self.fonts, self.icons)
        self._drawings = Shelf(ROOM_FOR_PICTURES)
        self._grounds = Shelf(ROOM_FOR_GROUNDS)
        self._plates = Shelf(ROOM_FOR_PLATES)

    def paint(self, canvas: skia.Canvas, entries: list[Entry]) -> None:
        """Paint `entries` from back to front; what moves together is painted as one see-through layer."""
        moving: Motion | None = None
        for entry in entries:
            if entry.motion != moving:
                if moving is not None:
                    canvas.restore()
                    canvas.restore()
                if entry.motion is not None:
                    _begin(canvas, entry.motion)
                moving = entry.motion
            self.draw(canvas, entry.mark)
        if moving is not None:
            canvas.restore()
            canvas.restore()

    def draw(self, canvas: skia.Canvas, mark: Mark) -> None:
        """Paint one mark."""
        match mark:
            case Plate():
                draw_plate(canvas, mark, self._plates)
            case Words():
                self._words(canvas, mark)
            case Sign():
                wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
                key = (mark.name, wide, high, mark.colour, mark.other)
                image = self._drawings.get(key, lambda: raster(wide, high, lambda on: self._sign(on, mark, high)))
                canvas.drawImage(image, mark.area[0], mark.area[1])
            case Drawing():
                self._drawing(canvas, mark)
            case Ground():
                self._ground(canvas, mark)
            case Cork():
                wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
                size = mark._replace(area=(0, 0, wide, high))
                image = self._drawings.get(size, lambda: raster(wide, high, lambda on: _cork(on, size)))
                canvas.drawImage(image, mark.area[0], mark.area[1])
            case Strand():
                _strand(canvas, mark)
            case Pin():
                _pin(canvas, mark)
            case Veil():
                canvas.drawRect(skia.Rect.MakeLTRB(*mark.area), skia.Paint(Color=number(mark.colour, mark.strength)))

    def _words(self, canvas: skia.Canvas, mark: Words) -> None:
        canvas.save()
        canvas.translate(mark.x, mark.y)
        canvas.scale(mark.scale, mark.scale)
        self.fonts.paragraph(mark.wording).paint(canvas, 0, 0)
        canvas.restore()

    def _sign(self, canvas: skia.Canvas, mark: Sign, size: float) -> None:
        self.icons.draw(canvas, mark.name, size, mark.colour, mark.other or "#8a94ad")

    def _drawing(self, canvas: skia.Canvas, mark: Drawing) -> None:
        wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
        key = (mark.source, wide, high, round(mark.radius, 1))
        image = self._drawings.get(key, lambda: raster(wide, high, lambda on: self._picture(on, mark, wide, high)))
        paint = skia.Paint(Alphaf=0.45) if mark.is_dim else skia.Paint()
        canvas.drawImage(image, mark.area[0], mark.area[1], skia.SamplingOptions(), paint)

    def _picture(self, canvas: skia.Canvas, mark: Drawing, wide: float, high: float) -> None:
        radius = min(mark.radius, wide / 2, high / 2)
        if radius:
            canvas.clipRRect(rounded((0, 0, wide, high), (radius, radius, radius, radius)), True)
        if isinstance(mark.source, Picture):
            self.pictures.draw(canvas, mark.source, wide, high)
            return
        size = min(wide, high)
        name = mark.source if isinstance(mark.source, str) else ""
        if not name:
            canvas.clear(number(PLACEHOLDER))
            name, size = "ph-image", size * 0.5
        canvas.translate((wide - size) / 2, (high - size) / 2)
        self.icons.draw(canvas, name, size, "#4f5b7c")

    def _ground(self, canvas: skia.Canvas, mark: Ground) -> None:
        wide, high = mark.area[2], mark.area[3]
        theme = THEMES.get(mark.theme, LIGHT)
        image = self._grounds.get(
            mark, lambda: raster(wide, high, lambda on: draw_ground(on, mark.source, theme, wide, high, self.pictures))
        )
        canvas.drawImage(image, 0, 0)


def _begin(canvas: skia.Canvas, motion: Motion) -> None:
    canvas.save()
    x, y = motion.about
    canvas.translate(x, y + motion.drop)
    canvas.scale(motion.size, motion.size)
    canvas.translate(-x, -y)
    canvas.saveLayerAlpha(None, round(motion.alpha * 255))


def _cork(canvas: skia.Canvas, mark: Cork) -> None:
    theme = THEMES.get(mark.theme, LIGHT)
    wide, high = mark.area[2:]
    canvas.save()
    canvas.clipRRect(rounded((0, 0, wide, high), (mark.radius,) * 4), True)
    draw_cork(canvas, theme, wide, high)
    canvas.restore()
    wood = mix(theme["cork"], "#4a2a12", 0.5) if theme.has_pictures_behind else theme["line"]
    half = mark.frame / 2
    line = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=mark.frame, Color=number(wood))
    canvas.drawRRect(rounded((half, half, wide - half, high - half), (mark.radius - half,) * 4), line)


def _strand(canvas: skia.Canvas, mark: Strand) -> None:
    (x, y), (to_x, to_y) = mark.start, mark.end
    path = skia.Path()
    path.moveTo(x, y)
    if abs(to_x - x) >= abs(to_y - y):
        bend = (to_x - x) * 0.42
        path.cubicTo(x + bend, y, to_x - bend, to_y, to_x, to_y)
    else:
        bend = (to_y - y) * 0.42
        path.cubicTo(x, y + bend, to_x, to_y - bend, to_x, to_y)
    line = skia.Paint(
        AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=mark.thick, StrokeCap=skia.Paint.kRound_Cap
    )
    if mark.is_path:
        line.setColor(number(mark.colour))
        canvas.drawPath(path, line)
        line.setColor(number(mix(mark.colour, "#8a6a20", 0.35)))
        line.setStrokeWidth(mark.thick * 0.12)
        line.setPathEffect(skia.DashPathEffect.Make([mark.thick * 0.2, mark.thick * 0.5], 0))
        canvas.drawPath(path, line)
        return
    if mark.is_loose:
        line.setPathEffect(skia.DashPathEffect.Make([mark.thick * 2.2, mark.thick * 2.6], 0))
    canvas.save()
    canvas.translate(0, mark.thick * 0.7)
    line.setColor(0x30000000)
    canvas.drawPath(path, line)
    canvas.restore()
    line.setColor(number(mark.colour))
    canvas.drawPath(path, line)


def _pin(canvas: skia.Canvas, mark: Pin) -> None:
    canvas.drawCircle(mark.x, mark.y + mark.size * 0.35, mark.size, skia.Paint(Color=0x38000000, AntiAlias=True))
    canvas.drawCircle(mark.x, mark.y, mark.size, skia.Paint(Color=number(mark.colour), AntiAlias=True))
    bright = skia.Paint(Color=number(mix(mark.colour, "#ffffff", 0.65)), AntiAlias=True)
    canvas.drawCircle(mark.x - mark.size * 0.3, mark.y - mark.size * 0.3, mark.size * 0.3, bright)
