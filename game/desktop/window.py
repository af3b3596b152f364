"""The window: turns what a pupil does into presses on the stage, and shows the stage when it changed.

While nothing happens nothing is painted: the loop only looks for events, thirty times a second.
"""

import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from math import inf

import pygame

from game.desktop import NoDisplay
from game.desktop.access import Access
from game.desktop.brush import Brush
from game.desktop.display import Display
from game.desktop.keys import key_name, presses
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.desktop.movement import Movement
from game.desktop.narration import Narration, sight
from game.desktop.pane import Pane, crown
from game.desktop.shots import room_for, scale_for
from game.desktop.sound import Sound
from game.desktop.voice import Voice
from game.resources import assets
from game.scenes.effects import Effect, Leave, PlaySound, SayAgain
from game.scenes.stage import Program, Stage
from game.ui.placed import Placed
from game.ui.themes import LIGHT, THEMES
from game.ui.widgets import Message

FAST, SLOW = 60, 30
QUIET_AFTER = 2.0
"""Frames a second while something happens, and after so many quiet seconds."""

GUARD = 0.3
"""Seconds for which a screen that has just appeared takes no press, so that a double press does not skip it."""

BUDGET = 0.1
"""Seconds of one turn for what was pressed; whatever is pressed faster than that is let go."""

SCAN = 1.5
"""Seconds that the focus stays while it moves by itself."""

NEWS = 0.3
"""Seconds between two looks for news from outside, as when a file was saved."""

PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Window:
    """A program in a window of its own, until it is left."""

    def __init__(
        self,
        program: Program,
        perform: Callable[[Effect], Message | None],
        *,
        size: tuple[int, int] = (1366, 768),
        is_fullscreen: bool = False,
        title: str = "Crownwise",
        now: Callable[[], float] = time.monotonic,
        news: Callable[[], Message | None] = lambda: None,
    ) -> None:
        """Make the window, still hidden; raises `NoDisplay`. `news` is asked now and then for outside messages."""
        self.now = now
        self.perform = perform
        self.news = news
        self.is_over = False
        self.display = Display(size, is_fullscreen=is_fullscreen, title=title)
        self.brush = Brush()
        self.pane = Pane(self.display, self.brush, now)
        self.sound = Sound(assets() / "sounds", program.options)
        self.narration = Narration(Voice(self.sound, assets() / "voices", now=now))
        self.access = Access(title)
        self.movement = Movement()
        self.stage = Stage(program, self._perform, room_for(self.display.size, self.brush))
        self._tree = self.stage.tree
        self._sight = sight(self.stage)
        self._appeared = now() - GUARD
        self._pointer: tuple[float, float] | None = None
        self._pointed: tuple[tuple[float, float] | None, Placed | None] = (None, None)
        self._held = ""
        self._hover = ""
        self._lit: tuple[str, int] | None = None
        self._is_dirty = True
        self._is_resized = False
        self._last = self._scanned = self._heard = now()

    def open(self) -> None:
        """Paint the first screen, link to screen readers, and show the window."""
        self.pane.easel.show(list_marks(self.stage.screen, self.stage.tree, self._look()))
        self.access.open(self.stage.screen, self.stage.tree, self._look())
        pygame.display.set_icon(crown(self.brush))
        self.display.reveal()
        self._follow_size()
        self.paint()
        self.movement.notice(self.stage.screen, self.stage.tree, self.now(), is_on=False)

    def run(self, meanwhile: Callable[[], None] | None = None) -> int:
        """Show the program until it is left; returns 0. `meanwhile` runs in a thread after the first picture."""
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, lambda *_: self.leave())
            signal.signal(signal.SIGINT, lambda *_: self.leave())
        try:
            self.open()
            if meanwhile is not None:
                threading.Thread(target=meanwhile, name="meanwhile", daemon=True).start()
            self.sound.follow(self.stage.program.options)
            self.narration.notice(self.stage)
            self.loop()
        except pygame.error as error:
            raise NoDisplay(str(error)) from error
        finally:
            self.close()
        return 0

    def loop(self, *, seconds: float = inf) -> None:
        """Take turns until the program is left, or for so many seconds."""
        clock = pygame.time.Clock()
        end = self.now() + seconds
        while not self.is_over and self.now() < end:
            self.turn()
            is_lively = self.is_moving or self.now() - self._last < QUIET_AFTER
            clock.tick(FAST if is_lively else SLOW)

    @property
    def is_moving(self) -> bool:
        """Whether anything on the screen is on its way."""
        return self.movement.is_moving or self.pane.is_fading

    def leave(self) -> None:
        """Close after this turn."""
        self.is_over = True

    def close(self) -> None:
        """Fall silent and close the window."""
        self.narration.voice.close()
        self.sound.close()
        self.display.close()

    def turn(self) -> None:
        """Take everything that happened since the last turn, and paint if anything changed."""
        began = self.now()
        for event in pygame.event.get():
            if event.type in PRESSES and self.now() - began > BUDGET:
                continue
            self._take(event)
            if self.is_over:
                return
        for kind, key in self.access.requests():
            _ = self.stage.press(key) if kind == "press" else self.stage.focus_on(key)
            self._touched()
        if self._is_resized:
            self._follow_size()
        self._scan()
        self._hear()
        lit = self.narration.voice.tick()
        if lit != self._lit:
            self._lit, self._is_dirty = lit, True
        self._point()
        if self._is_dirty or self.pane.is_waiting or self.is_moving:
            self.paint()

    def paint(self) -> None:
        """Bring the window level with the stage: only what differs is painted and shown."""
        was_moving, was_dirty = self.movement.is_moving, self._is_dirty
        look = self._look()
        self.pane.show(list_marks(self.stage.screen, self.stage.tree, look))
        if was_dirty:
            self.access.update(self.stage.screen, self.stage.tree, look)
        # What has just arrived needs one more picture, in its place.
        self._is_dirty = was_moving and not self.movement.is_moving

    def _look(self) -> Look:
        scale = scale_for(self.pane.size)
        return Look(
            theme=THEMES.get(self.stage.program.options.theme, LIGHT),
            scale=scale,
            size=self.pane.size,
            text_scale=self.stage.fitted.scale,
            is_young=self.stage.screen.is_young,
            focus=self.stage.focus,
            hover=self._hover,
            held=self._held,
            lit=self._lit,
            motions=self.movement.motions(self.stage.tree, self.now(), scale),
        )

    def _take(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self.leave()
            case pygame.KEYDOWN:
                self._strike(key_name(event.key, event.mod))
            case pygame.MOUSEMOTION:
                self._pointer, self._last = event.pos, self.now()
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._pointer, self._is_dirty = event.pos, True
                self._held = self._under(event.pos) if self._takes_presses() else ""
            case pygame.MOUSEBUTTONUP if event.button == 1:
                held, self._held, self._is_dirty = self._held, "", True
                if held and held == self._under(event.pos):
                    self.stage.press(held)
                    self._touched()
            case pygame.WINDOWSIZECHANGED | pygame.VIDEORESIZE | pygame.WINDOWDISPLAYCHANGED:
                self._is_resized = True
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED | pygame.WINDOWSHOWN:
                self.pane.uncover()
            case pygame.WINDOWLEAVE:
                self._pointer = None
            case pygame.WINDOWFOCUSGAINED | pygame.WINDOWFOCUSLOST:
                self._held, self._is_dirty = "", True
                self.access.window_focus(event.type == pygame.WINDOWFOCUSGAINED)
            case pygame.WINDOWMOVED:
                self.access.window_place(event.x, event.y, self.display.size)

    def _strike(self, name: str) -> None:
        if name == "f11":
            self.display.toggle_fullscreen()
            self._is_resized = True
        elif name and (self._takes_presses() or not presses(name)):
            before = self.stage.focus
            self.stage.strike(name)
            self._touched()
            if self.stage.focus != before and not presses(name):
                self.narration.focused(self.stage)

    def _touched(self) -> None:
        """Something was done on the stage: follow what changed."""
        self._last = self._scanned = self.now()
        self._is_dirty = True
        if self.stage.tree is self._tree:
            return
        self._tree = self.stage.tree
        options = self.stage.program.options
        if sight(self.stage) != self._sight:
            if options.movement and self.stage.screen.key != self._sight[0]:
                self.pane.begin_fade()
            self._sight, self._appeared, self._held, self._lit = sight(self.stage), self.now(), "", None
        if options != self.sound.options:
            self.sound.follow(options)
        self.movement.notice(self.stage.screen, self.stage.tree, self.now(), is_on=options.movement)
        self.narration.notice(self.stage)

    def _takes_presses(self) -> bool:
        return self.now() - self._appeared >= GUARD

    def _under(self, at: tuple[float, float]) -> str:
        scale = scale_for(self.pane.size)
        return self.stage.point(at[0] / scale, at[1] / scale)

    def _point(self) -> None:
        """Follow the pointer, once a turn, however often it moved, and only where it or the screen did."""
        if self._pointer == self._pointed[0] and self._tree is self._pointed[1]:
            return
        self._pointed = (self._pointer, self._tree)
        hover = self._under(self._pointer) if self._pointer is not None else ""
        if hover != self._hover:
            self._hover, self._is_dirty = hover, True
            # A screen without pointers has none to change.
            with suppress(pygame.error):
                pygame.mouse.set_cursor(pygame.SYSTEM_CURSOR_HAND if hover else pygame.SYSTEM_CURSOR_ARROW)

    def _scan(self) -> None:
        """Where one switch is all that a pupil presses, the focus moves on by itself."""
        if self.stage.program.options.scanning and self.now() - self._scanned >= SCAN:
            self.stage.strike("tab")
            self._scanned, self._is_dirty = self.now(), True
            self.narration.focused(self.stage)

    def _hear(self) -> None:
        """Take what has come from outside."""
        if self.now() - self._heard >= NEWS:
            self._heard = self.now()
            if (message := self.news()) is not None:
                self.stage.send(message)
                self._touched()

    def _follow_size(self) -> None:
        self._is_resized = False
        if self.pane.follow_size():
            self.stage.resize(room_for(self.pane.size, self.brush))
            self._tree, self._is_dirty = self.stage.tree, True

    def _perform(self, effect: Effect) -> Message | None:
        match effect:
            case PlaySound(name):
                self.sound.play(name)
            case SayAgain():
                self.narration.again(self.stage)
            case Leave():
                self.leave()
            case _:
                return self.perform(effect)
        return None
