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
        self._left = 0.0
        """How much of the screen before is still to be seen: all of it is 1."""
        self._began = 0.0
        self._must_put = True
        self._prepare()

    def _prepare(self) -> None:
        self.easel = Easel(self.display.size, self.brush)
        self._sheet = pygame.image.frombuffer(self.easel.pixels, self.easel.size, "BGRA")

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.easel.size

    @property
    def is_fading(self) -> bool:
        """Whether the screen before can still be seen."""
        return self._left > 0

    @property
    def is_waiting(self) -> bool:
        """Whether the window must be filled again although nothing changed."""
        return self._must_put

    def follow_size(self) -> bool:
        """Take the window's size, if it changed; whether it did."""
        self.display.refresh()
        if self.display.size == self.size:
            return False
        self._left, self._must_put = 0.0, True
        self._prepare()
        return True

    def uncover(self) -> None:
        """The window was hidden, wholly or partly: fill it again."""
        self._must_put = True

    def begin_fade(self) -> None:
        """Let what is seen now fade while the next screen is painted."""
        self._left, self._began = 1.0, self.now()

    def end_fade(self) -> bool:
        """Let the screen before go at once; whether it was still to be seen."""
        was_fading, self._left = self.is_fading, 0.0
        # What is left of it on the screen is painted over.
        self._must_put = self._must_put or was_fading
        return was_fading

    def show(self, entries: list[Entry]) -> None:
        """Paint what changed and put it into the window."""
        began = self.now()
        areas = self.easel.show(entries)
        if self._must_put or self.is_fading:
            areas = [self.easel.whole]
        self._must_put = False
        if areas:
            self.display.put(self._sheet, areas, solid=self._solid())
            self.painted += 1
        if self.now() - began > SLOW_FRAME and self.is_fading:
            self._began = 0.0

    def _solid(self) -> int:
        """How solid (of 255) the sheet is to be laid over what is in the window, to leave as much of it as should be.

        What was seen before is in the window already: nothing of it is kept elsewhere.
        """
        part = (self.now() - self._began) / FADE
        if not self.is_fading or part >= 1:
            self._left = 0.0
            return 255
        solid = min(254, max(0, round(255 * (1 - BEGIN / 255 * (1 - part) / self._left))))
        self._left *= 1 - solid / 255
        return solid
