"""What lies beneath a card: the screen as it was painted, and the same under the veil, each on a sheet of its own.

Both are got ready while nothing happens, so that a card that opens is all that must be painted.
"""

from collections.abc import Callable

import skia

from game.desktop.marks import Entry
from game.desktop.plates import Area

Paint = Callable[[skia.Canvas], None]


class Beneath:
    """Sheets of `size` pixels, made when they are first wanted."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Nothing is kept yet."""
        self.size = size
        self.kept: list[Entry] = []
        """The marks that are painted on the sheet that is kept; none where nothing is."""
        self._veil: Entry | None = None
        """The veil that lies over them on the other sheet, where it is ready."""
        self._bare = bytearray()
        self._veiled = bytearray()

    def keep(self, pixels: bytearray, entries: list[Entry]) -> None:
        """Keep `pixels`, which show `entries`."""
        self._make_room()
        memoryview(self._bare)[: len(pixels)] = pixels
        self.kept, self._veil = entries, None

    def is_ready(self, entries: list[Entry], veil: Entry) -> bool:
        """Whether these marks are ready under this veil."""
        return veil == self._veil and entries == self.kept

    def get_ready(self, pixels: bytearray, entries: list[Entry], paint: Paint, veil: Entry, lay: Paint) -> None:
        """Keep `entries`, which `paint` makes of `pixels`, and the same under `veil`, which `lay` lays over them."""
        self.keep(pixels, entries)
        bare, veiled = self._surface(self._bare), self._surface(self._veiled)
        paint(bare.getCanvas())
        memoryview(self._veiled)[:] = self._bare
        lay(veiled.getCanvas())
        self._veil = veil

    def give(self, pixels: bytearray) -> None:
        """Make `pixels` what is ready under the veil."""
        memoryview(pixels)[:] = memoryview(self._veiled)[: len(pixels)]

    def bring_back(self, canvas: skia.Canvas, areas: list[Area]) -> None:
        """Put what is kept back on `canvas`, in those areas."""
        kept, wide = memoryview(self._bare), self.size[0]
        for left, top, right, bottom in areas:
            room = _kind(right - left, bottom - top)
            canvas.writePixels(room, kept[(top * wide + left) * 4 :], wide * 4, left, top)

    def _make_room(self) -> None:
        if not self._bare:
            # A row more than it needs: Skia asks for whole rows, wherever in the first of them it is to begin.
            room = (self.size[1] + 1) * self.size[0] * 4
            self._bare, self._veiled = bytearray(room), bytearray(room)

    def _surface(self, sheet: bytearray) -> skia.Surface:
        return skia.Surface.MakeRasterDirect(_kind(*self.size), sheet, self.size[0] * 4)


def _kind(wide: int, high: int) -> skia.ImageInfo:
    return skia.ImageInfo.Make(wide, high, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
