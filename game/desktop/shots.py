"""Pictures of screens as files, painted without a window: for the guides, for tests and for looking at."""

from dataclasses import replace
from functools import lru_cache

import skia

from game.desktop.brush import Brush
from game.desktop.easel import Easel
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.ui.focus import settled
from game.ui.layout import active, fitted
from game.ui.placed import Room
from game.ui.themes import THEMES
from game.ui.widgets import Screen

LOGICAL = (1366.0, 768.0)
"""The screen that all sizes are given for, in logical pixels."""


@lru_cache(maxsize=1)
def shared_brush() -> Brush:
    """One brush for all shots of a run."""
    return Brush()


def scale_for(size: tuple[int, int]) -> float:
    """Pixels of a window of `size` in one logical pixel: the whole logical screen fits in."""
    return min(size[0] / LOGICAL[0], size[1] / LOGICAL[1])


def room_for(size: tuple[int, int], brush: Brush) -> Room:
    """The logical room of a window of `size`: at least 1366 by 768, with more where the window is wider or higher."""
    scale = scale_for(size)
    return Room(
        width=size[0] / scale,
        height=size[1] / scale,
        measure=brush.fonts.measure,
        measure_young=brush.fonts.measure_young,
    )


def shoot(
    screen: Screen, *, size: tuple[int, int] = (1366, 768), theme: str = "light", text_size: int = 100, focus: str = ""
) -> bytes:
    """A screen as a PNG file's bytes, as a pupil sees it with the focus on `focus` (or where it starts)."""
    brush = shared_brush()
    room = replace(room_for(size, brush), text_scale=text_size / 100, is_young=screen.is_young)
    tree, room = fitted(screen, room)
    look = Look(
        theme=THEMES[theme],
        scale=scale_for(size),
        size=size,
        text_scale=room.scale,
        is_young=screen.is_young,
        focus=settled(active(tree), focus, screen.first),
    )
    easel = Easel(size, brush)
    easel.show(list_marks(screen, tree, look))
    return bytes(easel.surface.makeImageSnapshot().encodeToData(skia.kPNG, 100))
