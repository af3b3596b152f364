"""Pictures (`game.art.picture`) turned into pixels: layers from back to front, then what was blurred or covered."""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil

import skia

from game.art.picture import Box, Picture, Shapes, Sign, Words
from game.desktop.fonts import Fonts
from game.desktop.icons import Icons, dom, star
from game.desktop.shelf import raster
from game.desktop.washes import Sky, paint_sky, parted

SOFT = skia.SamplingOptions(skia.FilterMode.kLinear)
HARD = skia.SamplingOptions(skia.FilterMode.kNearest)


class Pictures:
    """Draws pictures with the fonts and icons at hand; SVG that was read once is kept."""

    def __init__(self, fonts: Fonts, icons: Icons) -> None:
        """Nothing is read before the first picture."""
        self.fonts = fonts
        self.icons = icons
        self._dom = lru_cache(maxsize=160)(_shapes)

    def forget(self) -> None:
        """Read every drawing anew from now on."""
        self._dom.cache_clear()

    def draw(self, canvas: skia.Canvas, picture: Picture, width: float, height: float) -> None:
        """Draw `picture`, or the part that cropping left of it, so that it covers `width` by `height` pixels."""
        for _ in self.steps(canvas, picture, width, height):
            pass

    def steps(self, canvas: skia.Canvas, picture: Picture, width: float, height: float) -> Iterator[None]:
        """The same layer by layer, so that whoever draws it can do something else in between."""
        window = picture.window or Box(0.0, 0.0, picture.width, picture.height)
        scale = max(width / window.width, height / window.height)
        canvas.save()
        canvas.clipRect(skia.Rect.MakeWH(width, height))
        canvas.translate((width - window.width * scale) / 2, (height - window.height * scale) / 2)
        canvas.scale(scale, scale)
        canvas.translate(-window.x, -window.y)
        yield from self._layers(canvas, picture, with_words=True)
        self._treat(canvas, picture, scale)
        canvas.restore()

    def _layers(self, canvas: skia.Canvas, picture: Picture, *, with_words: bool) -> Iterator[None]:
        for layer in picture.layers:
            canvas.save()
            canvas.translate(layer.x, layer.y)
            canvas.rotate(layer.turn)
            match layer:
                case Shapes():
                    canvas.scale(layer.scale, layer.scale)
                    sky, drawing = self._dom(layer.body, picture.width, picture.height)
                    if sky is not None:
                        paint_sky(canvas, sky)
                    drawing.render(canvas)
                case Sign():
                    self.icons.draw(canvas, layer.icon, layer.size, "#1d2b53")
                case Words() if with_words:
                    self._words(canvas, layer)
            canvas.restore()
            yield

    def _words(self, canvas: skia.Canvas, words: Words) -> None:
        line = self.fonts.line(words.text, words.font, words.size, words.colour)
        wide = line.LongestLine
        if wide > words.room > 0:
            canvas.scale(words.room / wide, words.room / wide)
        line.paint(canvas, -wide / 2, -line.Height / 2)

    def _treat(self, canvas: skia.Canvas, picture: Picture, scale: float) -> None:
        spots = {spot.id: spot.box for spot in picture.spots}
        for name, how in picture.treated:
            box = spots.get(name)
            if box is None:
                continue
            if how == "cover":
                star(canvas, box.x + box.width / 2, box.y + box.height / 2, max(box.width, box.height) * 0.62)
            else:
                self._blur(canvas, picture, box)

    def _blur(self, canvas: skia.Canvas, picture: Picture, box: Box) -> None:
        """Paint over `box` with coarse squares of its own colours: letters leave no trace, as they do under a blur."""
        cells = 8 if box.width >= box.height else max(3, round(8 * box.width / box.height))
        cell = box.width / cells
        rows = max(2, ceil(box.height / cell))

        def coarse(on: skia.Canvas) -> None:
            on.scale(cells / box.width, rows / box.height)
            on.translate(-box.x, -box.y)
            # Words are left out: their colours alone could still show how long a name is.
            for _ in self._layers(on, picture, with_words=False):
                pass

        image = raster(cells, rows, coarse)
        to = skia.Rect.MakeXYWH(box.x, box.y, box.width, box.height)
        canvas.save()
        shape = skia.RRect.MakeRectXY(to, cell * 0.5, cell * 0.5)
        canvas.clipRRect(shape, True)
        canvas.drawImageRect(image, to, HARD)
        veil = skia.Paint(Alphaf=0.55)
        canvas.drawImageRect(image, to, SOFT, veil)
        canvas.restore()


def _shapes(body: str, width: float, height: float) -> tuple[Sky | None, skia.SVGDOM]:
    sky, body = parted(body)
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return sky, dom(f'<svg {names} width="{width}" height="{height}">{body}</svg>')
