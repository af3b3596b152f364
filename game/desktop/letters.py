"""Words as finished pictures on a shelf: laying one takes a sixth of the time that its letters take one by one."""

from collections.abc import Iterator
from math import ceil, floor

import skia

from game.desktop.fonts import Fonts, reads_from_right
from game.desktop.marks import Words
from game.desktop.plates import Area
from game.desktop.shelf import Shelf, raster

ROOM_FOR_WORDS = 12_000_000
"""Bytes that finished words may take."""

BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of the room that words leave free is to the left of them."""


class Letters:
    """Paints words with the bundled fonts."""

    def __init__(self, fonts: Fonts) -> None:
        """Nothing is written yet."""
        self.fonts = fonts
        self._shelf = Shelf(ROOM_FOR_WORDS)

    def draw(self, canvas: skia.Canvas, mark: Words) -> None:
        """Paint words where they stand; the canvas is moved by whole pixels at most, and not scaled."""
        left, top, right, bottom = self._room(mark)
        image = self._shelf.get(
            (mark.wording, mark.scale),
            lambda: raster(right - left, bottom - top, lambda on: self._write(on, mark, left, top)),
        )
        canvas.drawImage(image, mark.x + left, mark.y + top)

    def ready(self, mark: Words) -> Iterator[None]:
        """Get words ready, if there is room."""
        left, top, right, bottom = self._room(mark)

        def draw(on: skia.Canvas) -> Iterator[None]:
            self._write(on, mark, left, top)
            yield

        yield from self._shelf.ready((mark.wording, mark.scale), right - left, bottom - top, draw)

    def begin_ahead(self) -> None:
        """A screen has been shown: what is got ready from now on leaves everything on it on the shelf."""
        self._shelf.begin_ahead()

    def forget(self) -> None:
        """Write everything anew from now on."""
        self._shelf.clear()
        self.fonts.paragraph.cache_clear()

    def _room(self, mark: Words) -> Area:
        """The pixels that words take, counted from where their paragraph begins; letters may hang over a little."""
        paragraph = self.fonts.paragraph(mark.wording)
        wide, high, align = paragraph.LongestLine, paragraph.Height, mark.wording.align
        if align == "left" and reads_from_right(mark.wording.text):
            align = "right"
        start = max(0.0, mark.wording.width - wide) * BEFORE[align]
        more = mark.more
        return (
            floor(start * mark.scale) - more,
            -more,
            ceil((start + wide) * mark.scale) + more,
            ceil(high * mark.scale) + more,
        )

    def _write(self, canvas: skia.Canvas, mark: Words, left: int, top: int) -> None:
        canvas.translate(-left, -top)
        canvas.scale(mark.scale, mark.scale)
        self.fonts.paragraph(mark.wording).paint(canvas, 0, 0)
