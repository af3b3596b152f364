"""The inbox: what comes in from keyboard, pointer, computer and screen reader, taken to whom it is for."""

from collections.abc import Callable

import pygame

from game.desktop.keys import key_name, presses
from game.desktop.narration import Narration
from game.desktop.show import Show
from game.ui.focus import secret
from game.ui.layout import active

BUDGET = 0.1
"""Seconds of one turn for what was pressed; whatever is pressed faster than that is let go."""

SCAN = 1.5
"""Seconds that the focus stays while it moves by itself."""

PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Inbox:
    """Takes what happened to a show. `last` is when a pupil did something last."""

    def __init__(self, show: Show, narration: Narration, leave: Callable[[], None], now: Callable[[], float]) -> None:
        """Nothing has happened yet. `leave` is called when the window is closed."""
        self.show = show
        self.stage = show.stage
        self.hands = show.hands
        self.following = show.following
        self.access = show.access
        self.display = show.pane.display
        self.narration = narration
        self.leave = leave
        self.now = now
        self.last = self.scanned = now()
        self._has_struck = False  # the text of a key that has opened a secret's screen is not typed into it

    def take_all(self) -> bool:
        """Take everything that happened since the last time; False when the window was closed by it."""
        began = self.now()
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                self.leave()
                return False
            if event.type not in PRESSES or self.now() - began <= BUDGET:
                self._take(event)
        for kind, key in self.access.requests():
            _ = self.stage.press(key) if kind == "press" else self.stage.focus_on(key)
            self.touched()
        self._scan()
        return True

    def touched(self, pressed: str = "") -> None:
        """Something was done on the stage (by pressing what is named `pressed`): follow what changed."""
        self.last = self.scanned = self.now()
        self.show.is_dirty = True
        if self.following.touched(pressed):
            self.hands.new_screen()
            self.show.lit = None

    def _take(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.KEYDOWN if self._is_typing:
                self._has_struck = False
                self._strike_typing(event)
            case pygame.KEYDOWN:
                self._has_struck = True
                self._strike(key_name(event.key, event.mod))
            case pygame.KEYUP:
                self._has_struck = False
            case pygame.TEXTINPUT if self._is_typing and not self._has_struck:
                self._type(event.text)
            case pygame.MOUSEMOTION:
                self.hands.move(event.pos)
                self.last = self.now()
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self.show.is_dirty, self.last = True, self.now()
                self.following.finish()
                self.hands.press(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.show.is_dirty = True
                if pressed := self.hands.release(event.pos):
                    self.touched(pressed)
            case pygame.WINDOWSIZECHANGED | pygame.VIDEORESIZE | pygame.WINDOWDISPLAYCHANGED:
                self.show.is_resized = True
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.WINDOWSHOWN:
                self.show.pane.uncover()
            case pygame.WINDOWLEAVE:
                self.hands.move(None)
            case pygame.WINDOWFOCUSGAINED | pygame.WINDOWFOCUSLOST:
                self.hands.let_go()
                self.show.is_dirty = True
                self.access.window_focus(event.type == pygame.WINDOWFOCUSGAINED)
            case pygame.WINDOWMOVED:
                self.access.window_place(event.x, event.y, self.display.size)

    def _strike(self, name: str) -> None:
        if name == "f11":
            self.display.toggle_fullscreen()
            self.show.is_resized = True
            return
        if presses(name):
            self.following.finish()
        before = self.stage.focus
        if self.hands.strike(name):
            self.touched(self.stage.focus if presses(name) else "")
            if self.stage.focus != before and not presses(name):
                self.narration.focused(self.stage)

    @property
    def _is_typing(self) -> bool:
        """Whether letters go into a secret now; nowhere else is anything taken that is typed."""
        return secret(active(self.stage.tree), self.stage.focus) is not None

    def _strike_typing(self, event: pygame.event.Event) -> None:
        """A key while a secret is typed: letters come as text, so they press nothing; there is no pasting."""
        name = key_name(event.key, event.mod)
        if event.key == pygame.K_BACKSPACE:
            self._type("")
        elif name == "return" or not presses(name):
            self._strike(name)

    def _type(self, letters: str) -> None:
        if self.stage.type(letters):
            self.touched()

    def _scan(self) -> None:
        """Where one switch is all that a pupil presses, the focus moves on by itself."""
        if self.stage.program.options.scanning and self.now() - self.scanned >= SCAN:
            self.stage.strike("tab")
            self.scanned, self.show.is_dirty = self.now(), True
            self.narration.focused(self.stage)
