"""A shelf of finished pictures: what was used last stays, the rest goes when the shelf is full."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import skia


class Shelf:
    """Keeps images by key up to `room` bytes; the one that was not used for the longest time goes first."""

    def __init__(self, room: int) -> None:
        """An empty shelf for `room` bytes."""
        self.room = room
        self.used = 0
        self._images: OrderedDict[Hashable, skia.Image] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], skia.Image]) -> skia.Image:
        """The image kept under `key`, made now if it is not there."""
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        image = make()
        self._images[key] = image
        self.used += _weight(image)
        while self.used > self.room and len(self._images) > 1:
            _, gone = self._images.popitem(last=False)
            self.used -= _weight(gone)
        return image

    def clear(self) -> None:
        """Take everything off."""
        self._images.clear()
        self.used = 0


def _weight(image: skia.Image) -> int:
    return int(image.width() * image.height() * 4)


def raster(width: float, height: float, draw: Callable[[skia.Canvas], None]) -> skia.Image:
    """An image of that many pixels (at least one each way), painted by `draw` on nothing."""
    info = skia.ImageInfo.MakeN32Premul(max(1, round(width)), max(1, round(height)))
    surface = skia.Surface.MakeRaster(info)
    surface.getCanvas().clear(0)
    draw(surface.getCanvas())
    return surface.makeImageSnapshot()
