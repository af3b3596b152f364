"""The brush: paints marks on a Skia canvas. Whatever is costly is painted once and kept on a shelf."""

from collections import Counter
from collections.abc import Hashable, Iterator
from itertools import groupby

import skia

from game.art.picture import Picture
from game.desktop.boards import draw_framed_cork, draw_pin, draw_strand
from game.desktop.colours import number
from game.desktop.fonts import Fonts
from game.desktop.grounds import draw_ground, ground_steps
from game.desktop.hiding import covers, hidden
from game.desktop.icons import Icons
from game.desktop.letters import Letters
from game.desktop.marks import Cork, Drawing, Entry, Ground, Mark, Motion, Pin, Sign, Strand, Veil, Words
from game.desktop.moving import Moving
from game.desktop.photographs import photograph
from game.desktop.pictures import Pictures
from game.desktop.plates import Area, Plate, draw_plate, rounded
from game.desktop.shelf import Shelf, raster
from game.desktop.washes import wash
from game.resources import assets
from game.ui.themes import LIGHT, THEMES

ROOM_FOR_PICTURES = 40_000_000
ROOM_FOR_GROUNDS = 34_000_000
ROOM_FOR_PLATES = 12_000_000
"""Bytes that finished pictures may take."""

SCRATCH = (512, 64)
"""Pixels of a canvas that is never shown: what is got ready is tried on it."""

PLACEHOLDER = "#dfe5f2"


class Brush:
    """Paints marks with the bundled fonts, icons and pictures."""

    def __init__(self) -> None:
        """Read the fonts; icons and pictures are read when they are first painted."""
        self.fonts = Fonts(assets() / "fonts")
        self.icons = Icons(assets() / "icons")
        self.pictures = Pictures(self.fonts, self.icons)
        self.moving = Moving(self.draw)
        self._letters = Letters(self.fonts)
        self._drawings = Shelf(ROOM_FOR_PICTURES)
        self._grounds = Shelf(ROOM_FOR_GROUNDS)
        self._plates = Shelf(ROOM_FOR_PLATES)
        self._scratch = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(*SCRATCH)).getCanvas()

    def paint(self, canvas: skia.Canvas, entries: list[Entry]) -> None:
        """Paint `entries` from back to front; what moves together is laid as one picture, and must be there whole."""
        parts: Counter[str] = Counter()
        over, place = covers(entries), 0
        for motion, together in groupby(entries, key=_motion):
            marks = [entry.mark for entry in together]
            if motion is None:
                for at, mark in enumerate(marks, place):
                    self._draw_seen(canvas, mark, hidden(mark, at, over))
            else:
                self.moving.paint(canvas, parts[motion.name], motion, marks)
                parts[motion.name] += 1
            place += len(marks)

    def _draw_seen(self, canvas: skia.Canvas, mark: Mark, unseen: list[Area]) -> None:
        """Paint one mark, but for what is not seen of it."""
        if not unseen:
            self.draw(canvas, mark)
            return
        canvas.save()
        for room in unseen:
            canvas.clipRect(skia.Rect.MakeLTRB(*room), skia.ClipOp.kDifference, False)
        self.draw(canvas, mark)
        canvas.restore()

    def forget(self) -> None:
        """Take everything off the shelves, as if nothing had been painted yet."""
        for shelf in (self._drawings, self._grounds, self._plates):
            shelf.clear()
        self.pictures.forget()
        self._letters.forget()

    def begin_ahead(self) -> None:
        """A screen has been shown: what is got ready from now on leaves everything on it on the shelves."""
        for shelf in (self._drawings, self._grounds, self._plates, self._letters):
            shelf.begin_ahead()

    def ready(self, mark: Mark) -> Iterator[None]:
        """Get ready, piece by piece, what is costly about painting `mark`; it stays on a shelf while there is room."""
        match mark:
            case Ground():
                wide, high = mark.area[2:]
                theme = THEMES.get(mark.theme, LIGHT)
                yield from self._grounds.ready(
                    mark,
                    wide,
                    high,
                    lambda on: ground_steps(on, mark.source, theme, wide, high, self.pictures),
                    is_solid=True,
                )
            case Drawing():
                wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
                key = _drawing_key(mark)
                yield from self._drawings.ready(key, wide, high, lambda on: self._picture_steps(on, mark, wide, high))
            case Words():
                yield from self._letters.ready(mark)
            case Plate() | Sign() | Cork():
                left, top, right, bottom = mark.area
                if right > left and bottom > top:
                    self.draw(self._scratch, mark._replace(area=(0, 0, right - left, bottom - top)))
                yield

    def draw(self, canvas: skia.Canvas, mark: Mark) -> None:
        """Paint one mark."""
        match mark:
            case Plate():
                draw_plate(canvas, mark, self._plates)
            case Words():
                self._letters.draw(canvas, mark)
            case Sign():
                wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
                key = (mark.name, wide, high, mark.colour, mark.other, mark.edge)
                image = self._drawings.get(key, lambda: raster(wide, high, lambda on: self._sign(on, mark, high)))
                canvas.drawImage(image, mark.area[0], mark.area[1])
            case Drawing():
                self._drawing(canvas, mark)
            case Ground():
                self._ground(canvas, mark)
            case Cork():
                wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
                size = mark._replace(area=(0, 0, wide, high))
                image = self._drawings.get(size, lambda: raster(wide, high, lambda on: draw_framed_cork(on, size)))
                canvas.drawImage(image, mark.area[0], mark.area[1])
            case Strand():
                draw_strand(canvas, mark)
            case Pin():
                draw_pin(canvas, mark)
            case Veil():
                wash(canvas, mark.area, mark.colour, mark.strength)

    def _sign(self, canvas: skia.Canvas, mark: Sign, size: float) -> None:
        self.icons.draw(canvas, mark.name, size, mark.colour, mark.other or "#8a94ad", mark.edge)

    def _drawing(self, canvas: skia.Canvas, mark: Drawing) -> None:
        wide, high = mark.area[2] - mark.area[0], mark.area[3] - mark.area[1]
        image = self._drawings.get(
            _drawing_key(mark), lambda: raster(wide, high, lambda on: self._picture(on, mark, wide, high))
        )
        paint = skia.Paint(Alphaf=0.45) if mark.is_dim else skia.Paint()
        canvas.drawImage(image, mark.area[0], mark.area[1], skia.SamplingOptions(), paint)

    def _picture(self, canvas: skia.Canvas, mark: Drawing, wide: float, high: float) -> None:
        for _ in self._picture_steps(canvas, mark, wide, high):
            pass

    def _picture_steps(self, canvas: skia.Canvas, mark: Drawing, wide: float, high: float) -> Iterator[None]:
        radius = min(mark.radius, wide / 2, high / 2)
        if radius:
            canvas.clipRRect(rounded((0, 0, wide, high), (radius, radius, radius, radius)), True)
        if isinstance(mark.source, Picture):
            yield from self.pictures.steps(canvas, mark.source, wide, high)
            return
        if isinstance(mark.source, bytes) and photograph(canvas, mark.source, wide, high):
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
            mark,
            lambda: raster(
                wide,
                high,
                lambda on: draw_ground(on, mark.source, theme, wide, high, self.pictures),
                is_solid=True,
            ),
        )
        canvas.drawImage(image, 0, 0)


def _drawing_key(mark: Drawing) -> Hashable:
    return mark.source, mark.area[2] - mark.area[0], mark.area[3] - mark.area[1], round(mark.radius, 1)


def _motion(entry: Entry) -> Motion | None:
    return entry.motion
