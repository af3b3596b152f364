"""The easel: the pixels of the window, and the marks that are on them now. Only what changed is painted."""

import skia

from game.desktop.brush import Brush
from game.desktop.damage import damaged
from game.desktop.marks import Entry, Veil
from game.desktop.plates import Area


class Easel:
    """A sheet of `size` pixels that remembers what is painted on it. `pixels` are shared with whoever shows them.

    While a card is shown, what lies under its veil is kept as it was painted: it need not be painted again for
    whatever changes on the card, nor when the card is closed.
    """

    def __init__(self, size: tuple[int, int], brush: Brush) -> None:
        """An empty sheet, painted by `brush`."""
        self.size = size
        self.brush = brush
        self.pixels = bytearray(size[0] * size[1] * 4)
        info = skia.ImageInfo.Make(*size, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        self.surface = skia.Surface.MakeRasterDirect(info, self.pixels, size[0] * 4)
        self.entries: list[Entry] = []
        self._under: list[Entry] = []
        """What lies under the veil of the card that is shown, if one is: it is kept in `_kept` as it was painted."""
        self._kept = bytearray()

    @property
    def whole(self) -> Area:
        """The area of the whole sheet."""
        return 0, 0, *self.size

    def show(self, entries: list[Entry], *, everything: bool = False) -> list[Area]:
        """Make the sheet show `entries`; returns the areas that were painted, none if nothing changed."""
        before, self.entries = self.entries, entries
        if everything or not before:
            self._under = []
            return self._paint([self.whole], entries)
        under, over = _parted(entries)
        if over and not _parted(before)[1]:
            self._paint(damaged(before, under, self.whole), under)
            self._keep(under)
            return self._paint([self.whole], over)
        if not self._under:
            return self._paint(damaged(before, entries, self.whole), entries)
        if over and under == self._under:
            areas = damaged(before, entries, self.whole)
            self._bring_back(areas)
            return self._paint(areas, over)
        # The card is closed: the screen under it, or another one, is shown.
        areas = [self.whole] if over else damaged(self._under, entries, self.whole)
        if areas != [self.whole]:
            self._bring_back([self.whole])
        self._under = []
        self._paint(areas, entries)
        return [self.whole]

    def snapshot(self) -> skia.Image:
        """A copy of the sheet as it is now."""
        return self.surface.makeImageSnapshot()

    def _paint(self, areas: list[Area], entries: list[Entry]) -> list[Area]:
        canvas = self.surface.getCanvas()
        for area in areas:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(*area), skia.ClipOp.kIntersect, False)
            self.brush.paint(canvas, [entry for entry in entries if _touches(entry.reach(), area)])
            canvas.restore()
        return areas

    def _keep(self, under: list[Entry]) -> None:
        """Keep the sheet as it is now, while `under` is on it, in room that stays for the next time."""
        if not self._kept:
            # A row more than it needs: Skia asks for whole rows, wherever in the first of them it is to begin.
            self._kept = bytearray(len(self.pixels) + self.size[0] * 4)
        memoryview(self._kept)[: len(self.pixels)] = self.pixels
        self._under = under

    def _bring_back(self, areas: list[Area]) -> None:
        """Put what was kept back on the sheet, in those areas."""
        kept, wide = memoryview(self._kept), self.size[0]
        for left, top, right, bottom in areas:
            info = skia.ImageInfo.Make(right - left, bottom - top, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
            self.surface.getCanvas().writePixels(info, kept[(top * wide + left) * 4 :], wide * 4, left, top)


def _parted(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The marks under the veil of a card, and the veil with all that is over it; none over where there is no card."""
    for place, entry in enumerate(entries):
        if isinstance(entry.mark, Veil):
            return entries[:place], entries[place:]
    return entries, []


def _touches(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
