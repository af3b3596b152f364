"""A shelf of finished pictures: what was used last stays, the rest goes when the shelf is full."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator

import skia

AHEAD = 0.5
"""The part of a shelf that pictures may take which are only got ready and not yet shown."""


class Shelf:
    """Keeps images by key up to `room` bytes; the one that was not used for the longest time goes first."""

    def __init__(self, room: int) -> None:
        """An empty shelf for `room` bytes."""
        self.room = room
        self.used = 0
        self._images: OrderedDict[Hashable, skia.Image] = OrderedDict()
        self._left = 0.0

    def get(self, key: Hashable, make: Callable[[], skia.Image]) -> skia.Image:
        """The image kept under `key`, made now if it is not there."""
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        image = make()
        self._put(key, image)
        return image

    def begin_ahead(self) -> None:
        """From now on, until this is called again, no more is got ready than leaves what is shown now in its place."""
        self._left = self.room * AHEAD

    def ready(
        self,
        key: Hashable,
        wide: float,
        high: float,
        draw: Callable[[skia.Canvas], Iterator[None]],
        *,
        is_solid: bool = False,
    ) -> Iterator[None]:
        """Get the image under `key` ready piece by piece, as `draw` paints it, if it is not there and there is room."""
        weight = round(wide) * round(high) * 4
        if key in self._images or weight > self._left:
            return
        self._left -= weight
        surface = _sheet(wide, high, is_solid=is_solid)
        for _ in draw(surface.getCanvas()):
            yield
        # What was shown in the meantime may have made it already.
        if key not in self._images:
            self._put(key, surface.makeImageSnapshot())
        yield

    def clear(self) -> None:
        """Take everything off."""
        self._images.clear()
        self.used = 0

    def _put(self, key: Hashable, image: skia.Image) -> None:
        self._images[key] = image
        self.used += _weight(image)
        while self.used > self.room and len(self._images) > 1:
            _, gone = self._images.popitem(last=False)
            self.used -= _weight(gone)


def _weight(image: skia.Image) -> int:
    return int(image.width() * image.height() * 4)


def raster(width: float, height: float, draw: Callable[[skia.Canvas], None], *, is_solid: bool = False) -> skia.Image:
    """An image of that many pixels (at least one each way), painted by `draw` on nothing.

    One that `is_solid`, which nothing shines through, is laid in a third of the time.
    """
    surface = _sheet(width, height, is_solid=is_solid)
    draw(surface.getCanvas())
    return surface.makeImageSnapshot()


def _sheet(width: float, height: float, *, is_solid: bool) -> skia.Surface:
    alpha = skia.kOpaque_AlphaType if is_solid else skia.kPremul_AlphaType
    surface = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32(max(1, round(width)), max(1, round(height)), alpha))
    surface.getCanvas().clear(0)
    return surface
