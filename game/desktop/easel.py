"""The easel: the pixels of the window, and the marks that are on them now. Only what changed is painted."""

import skia

from game.desktop.beneath import Beneath
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
        self._beneath = Beneath(size)
        self._has_card = False
        """Whether a card is shown over what is kept beneath it."""

    @property
    def whole(self) -> Area:
        """The area of the whole sheet."""
        return 0, 0, *self.size

    def show(self, entries: list[Entry], *, everything: bool = False) -> list[Area]:
        """Make the sheet show `entries`; returns the areas that were painted, none if nothing changed."""
        before, self.entries = self.entries, entries
        self.brush.moving.keep({entry.motion.name for entry in entries if entry.motion})
        if everything or not before:
            self._has_card = False
            return self._paint([self.whole], entries)
        under, over = _parted(entries)
        if over and not _parted(before)[1]:
            return self._open(before, under, over)
        if not self._has_card:
            return self._paint(damaged(before, entries, self.whole), entries)
        if over and under == self._beneath.kept:
            areas = damaged(before, entries, self.whole)
            self._bring_back(areas)
            return self._paint(areas, over)
        # The card is closed: the screen under it, or another one, is shown.
        areas = [self.whole] if over else damaged(self._beneath.kept, entries, self.whole)
        if areas != [self.whole]:
            self._bring_back([self.whole])
        self._has_card = False
        self._paint(areas, entries)
        return [self.whole]

    def expect_card(self, under: list[Entry], veil: Entry) -> None:
        """Get ready for a card that may open over `under`, which is shown now but for the focus and the pointer."""
        if self._has_card or self._beneath.is_ready(under, veil):
            return
        areas = damaged(self.entries, under, self.whole)
        self._beneath.get_ready(
            self.pixels,
            under,
            lambda canvas: self._paint_on(canvas, areas, under),
            veil,
            lambda canvas: self._paint_on(canvas, [self.whole], [veil]),
        )

    def snapshot(self) -> skia.Image:
        """A copy of the sheet as it is now."""
        return self.surface.makeImageSnapshot()

    def _open(self, before: list[Entry], under: list[Entry], over: list[Entry]) -> list[Area]:
        """Show a card, with its veil, over what lay there `before`."""
        self._has_card = True
        veil, *card = over
        if self._beneath.is_ready(under, veil):
            self._beneath.give(self.pixels)
            return self._paint([self.whole], card)
        self._paint(damaged(before, under, self.whole), under)
        self._beneath.keep(self.pixels, under)
        return self._paint([self.whole], over)

    def _paint(self, areas: list[Area], entries: list[Entry]) -> list[Area]:
        self._paint_on(self.surface.getCanvas(), areas, entries)
        return areas

    def _paint_on(self, canvas: skia.Canvas, areas: list[Area], entries: list[Entry]) -> None:
        for area in areas:
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(*area), skia.ClipOp.kIntersect, False)
            self.brush.paint(canvas, [entry for entry in entries if entry.motion or _touches(entry.reach(), area)])
            canvas.restore()

    def _bring_back(self, areas: list[Area]) -> None:
        self._beneath.bring_back(self.surface.getCanvas(), areas)


def _parted(entries: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The marks under the veil of a card, and the veil with all that is over it; none over where there is no card."""
    for place, entry in enumerate(entries):
        if isinstance(entry.mark, Veil):
            return entries[:place], entries[place:]
    return entries, []


def _touches(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
