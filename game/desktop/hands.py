"""Hands: what keys and the pointer do, as presses on the stage. Knows what is held down and what is pointed at."""

from collections.abc import Callable
from contextlib import suppress

import pygame

from game.desktop.keys import presses
from game.scenes.stage import Stage
from game.ui.placed import Placed

GUARD = 0.3
"""Seconds for which a screen that has just appeared takes no press, so that a double press does not skip it."""

Point = tuple[float, float]


class Hands:
    """The hands of a pupil on a stage. `scale` gives the pixels of the window in a logical pixel."""

    def __init__(self, stage: Stage, scale: Callable[[], float], now: Callable[[], float]) -> None:
        """Nothing is touched yet."""
        self.stage = stage
        self.scale = scale
        self.now = now
        self.held = ""
        """The key of what is held down."""
        self.hover = ""
        """The key of what the pointer is over."""
        self._appeared = now() - GUARD
        self._pointer: Point | None = None
        self._pointed: tuple[Point | None, Placed | None] = (None, None)

    def new_screen(self) -> None:
        """Another screen has appeared: what was held is let go, and nothing can be pressed for a moment."""
        self.held, self._appeared = "", self.now()

    def takes_presses(self) -> bool:
        """Whether the screen has been there for long enough to be pressed."""
        return self.now() - self._appeared >= GUARD

    def strike(self, name: str) -> bool:
        """Strike the key of that name, where it may press now; whether it was struck."""
        if not name or (presses(name) and not self.takes_presses()):
            return False
        self.stage.strike(name)
        return True

    def move(self, at: Point | None) -> None:
        """The pointer is at a point of the window now, or has left it."""
        self._pointer = at

    def press(self, at: Point) -> None:
        """The button of the mouse goes down."""
        self._pointer = at
        self.held = self._under(at) if self.takes_presses() else ""

    def release(self, at: Point) -> str:
        """The button of the mouse comes up: the key of what was pressed by it, or ""."""
        held, self.held = self.held, ""
        is_pressed = held != "" and held == self._under(at) and self.stage.press(held)
        return held if is_pressed else ""

    def let_go(self) -> None:
        """Let go of what is held, without pressing it."""
        self.held = ""

    def point(self) -> bool:
        """Follow the pointer, once a turn, however often it moved, and only where it or the screen did.

        Returns whether it is over something else now.
        """
        if self._pointer == self._pointed[0] and self.stage.tree is self._pointed[1]:
            return False
        self._pointed = (self._pointer, self.stage.tree)
        hover = self._under(self._pointer) if self._pointer is not None else ""
        if hover == self.hover:
            return False
        self.hover = hover
        # A screen without pointers has none to change.
        with suppress(pygame.error):
            pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_HAND if hover else pygame.SYSTEM_CURSOR_ARROW)
        return True

    def _under(self, at: Point) -> str:
        return self.stage.point(at[0] / self.scale(), at[1] / self.scale())
