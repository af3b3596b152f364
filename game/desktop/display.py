"""The window itself: opening it, its size, and putting painted areas into it."""

import os
import warnings
from typing import Any

import pygame

from game.desktop import NoDisplay
from game.desktop.plates import Area

SMALLEST = (320, 240)

PLAIN = (0xFF0000, 0xFF00, 0xFF, 0)
"""Where the colours lie in the pixels of most windows: as on a painted sheet, which is then copied as it is."""

UNSEEN = ("dummy", "offscreen", "evdev")
"""What SDL falls back to where it finds no screen: it would open a window that nobody sees, and wait in it for ever."""


class Display:
    """A window of the computer. `size` is its pixels now."""

    def __init__(self, size: tuple[int, int], *, is_fullscreen: bool, title: str) -> None:
        """Open the window, hidden until `reveal`, so that screen readers meet it with its contents."""
        self.windowed = (max(size[0], SMALLEST[0]), max(size[1], SMALLEST[1]))
        self.is_fullscreen = is_fullscreen
        try:
            pygame.display.init()
            if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
                pygame.display.quit()
                raise NoDisplay("there is no screen")
            pygame.display.set_caption(title)
            self._surface = self._open(pygame.HIDDEN)
        except pygame.error as error:
            raise NoDisplay(str(error)) from error

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._surface.get_size()

    def _open(self, flags: int = 0) -> pygame.Surface:
        size, kind = ((0, 0), pygame.FULLSCREEN) if self.is_fullscreen else (self.windowed, pygame.RESIZABLE)
        with warnings.catch_warnings():
            # Where the computer gives another size than was asked for, that size is taken.
            warnings.simplefilter("ignore", RuntimeWarning)
            return pygame.display.set_mode(size, flags | kind)

    def reveal(self) -> None:
        """Show the window."""
        flags = pygame.FULLSCREEN if self.is_fullscreen else pygame.RESIZABLE
        try:
            self._surface = pygame.display.set_mode(self.size, flags | pygame.SHOWN)
        except pygame.error:
            self._surface = self._open()

    def toggle_fullscreen(self) -> None:
        """To the whole screen and back; where that cannot be done, nothing changes."""
        if not self.is_fullscreen:
            self.windowed = self.size
        self.is_fullscreen = not self.is_fullscreen
        try:
            self._surface = self._open()
        except pygame.error:
            self.is_fullscreen = not self.is_fullscreen
            self._surface = self._open()

    def refresh(self) -> None:
        """Take over the size that the window has been given."""
        self._surface = pygame.display.get_surface() or self._surface

    def put(self, sheet: pygame.Surface, areas: list[Area], *, solid: int = 255) -> None:
        """Show these areas of `sheet`, which has the window's size; less `solid` lets through what is there now."""
        # Where nothing shines through, showing it is a plain copy.
        sheet.set_alpha(None if solid == 255 else solid)
        rects = [pygame.Rect(area[0], area[1], area[2] - area[0], area[3] - area[1]) for area in areas]
        if solid < 255 or rects != [sheet.get_rect()] or not self._copy(sheet):
            for rect in rects:
                self._surface.blit(sheet, rect, rect)
        pygame.display.update(rects)

    def _copy(self, sheet: pygame.Surface) -> bool:
        """Copy all of `sheet` byte by byte, in half the time, where its pixels are like the window's; whether it was.

        What is alpha on the sheet means nothing in a window.
        """
        theirs = self._surface
        like = (PLAIN, sheet.get_size(), sheet.get_pitch())
        if (theirs.get_masks(), theirs.get_size(), theirs.get_pitch()) != like or sheet.get_masks()[:3] != PLAIN[:3]:
            return False
        with memoryview(_buffer(sheet)) as painted, memoryview(_buffer(theirs)) as room:
            room[:] = painted
        return True

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


def _buffer(surface: pygame.Surface) -> Any:
    """The bytes of a surface: a buffer, which pygame's own types do not say of it."""
    return surface.get_buffer()
