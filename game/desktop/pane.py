"""The pane: what is painted, put into the window; one screen gives way to the next in a short fade."""

from collections.abc import Callable

import pygame

from game.desktop.brush import Brush
from game.desktop.display import Display
from game.desktop.easel import Easel
from game.desktop.marks import Entry

FADE = 0.14
"""Seconds in which one screen gives way to the next."""

SLOW_FRAME = 0.045
"""Where one frame takes longer than this, the computer is spared the rest of a fade."""

BEGIN = 190
"""How solid the screen before still is when a fade begins, of 255: what was pressed is seen to work at once."""


def crown(brush: Brush, size: int = 64) -> pygame.Surface:
    """The program's own sign, for the window's corner and the bar of open windows."""
    easel = Easel((size, size), brush)
    brush.icons.draw(easel.surface.getCanvas(), "crown", size, "")
    return pygame.image.frombuffer(easel.pixels, (size, size), "BGRA").copy()


class Pane:
    """An easel in a window. `painted` counts how often anything was put on the screen."""

    def __init__(self, display: Display, brush: Brush, now: Callable[[], float]) -> None:
        """A pane of the window's size, with nothing on it."""
        self.display = display
        self.brush = brush
        self.now = now
        self.painted = 0
        self._before: pygame.Surface | None = None
        self._began = 0.0
        self._must_put = True
        self._prepare()

    def _prepare(self) -> None:
        self.easel = Easel(self.display.size, self.brush)
        self._sheet = pygame.image.frombuffer(self.easel.pixels, self.easel.size, "BGRA")
        # Nothing shines through: showing it is a plain copy.
        self._sheet.set_alpha(None)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.easel.size

    @property
    def is_fading(self) -> bool:
        """Whether the screen before can still be seen."""
        return self._before is not None

    @property
    def is_waiting(self) -> bool:
        """Whether the window must be filled again although nothing changed."""
        return self._must_put

    def follow_size(self) -> bool:
        """Take the window's size, if it changed; whether it did."""
        self.display.refresh()
        if self.display.size == self.size:
            return False
        self._before, self._must_put = None, True
        self._prepare()
        return True

    def uncover(self) -> None:
        """The window was hidden, wholly or partly: fill it again."""
        self._must_put = True

    def begin_fade(self) -> None:
        """Let what is seen now fade while the next screen is painted."""
        self._before, self._began = self._sheet.convert(), self.now()

    def end_fade(self) -> bool:
        """Let the screen before go at once; whether it was still to be seen."""
        was_fading, self._before = self._before is not None, None
        # What is left of it on the screen is painted over.
        self._must_put = self._must_put or was_fading
        return was_fading

    def show(self, entries: list[Entry]) -> None:
        """Paint what changed and put it into the window."""
        began = self.now()
        areas = self.easel.show(entries)
        if self._must_put or self._before is not None:
            areas = [self.easel.whole]
        self._must_put = False
        if areas:
            self.display.put(self._sheet, areas, over=self._fading())
            self.painted += 1
        if self.now() - began > SLOW_FRAME and self._before is not None:
            self._began = 0.0

    def _fading(self) -> pygame.Surface | None:
        """What is still to be seen of the screen before, as see-through as it is by now."""
        part = (self.now() - self._began) / FADE
        if self._before is None or part >= 1:
            self._before = None
            return None
        self._before.set_alpha(round(BEGIN * (1 - part)))
        return self._before
