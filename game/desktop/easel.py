"""The easel: the pixels of the window, and the marks that are on them now. Only what changed is painted."""

import skia

from game.desktop.brush import Brush
from game.desktop.damage import damaged
from game.desktop.marks import Entry
from game.desktop.plates import Area


class Easel:
    """A sheet of `size` pixels that remembers what is painted on it. `pixels` are shared with whoever shows them."""

    def __init__(self, size: tuple[int, int], brush: Brush) -> None:
        """An empty sheet, painted by `brush`."""
        self.size = size
        self.brush = brush
        self.pixels = bytearray(size[0] * size[1] * 4)
        info = skia.ImageInfo.Make(*size, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self.surface = skia.Surface.MakeRasterDirect(info, self.pixels, size[0] * 4)
        self.entries: list[Entry] = []

    @property
    def whole(self) -> Area:
        """The area of the whole sheet."""
        return 0, 0, *self.size

    def show(self, entries: list[Entry], *, everything: bool = False) -> list[Area]:
        """Make the sheet show `entries`; returns the areas that were painted, none if nothing changed."""
        areas = [self.whole] if everything or not self.entries else damaged(self.entries, entries, self.whole)
        self.entries = entries
        canvas = self.surface.getCanvas()
        for area in areas:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(*area), skia.ClipOp.kIntersect, False)
            self.brush.paint(canvas, [entry for entry in entries if _touches(entry.reach(), area)])
            canvas.restore()
        return areas

    def snapshot(self) -> skia.Image:
        """A copy of the sheet as it is now."""
        return self.surface.makeImageSnapshot()


def _touches(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
