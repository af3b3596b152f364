"""The window: a program on the screen of a computer, from its first picture until it is left.

While nothing happens nothing is painted: the loop only looks for events, thirty times a second.
"""

import threading
import time
from collections.abc import Callable
from math import inf

import pygame

from game.desktop import NoDisplay, ScreenGone
from game.desktop.access import Access
from game.desktop.ahead import QUIET
from game.desktop.brush import Brush
from game.desktop.display import Display
from game.desktop.endings import GONE, end_with_the_screen, leave_when_asked
from game.desktop.following import Following
from game.desktop.hands import Hands
from game.desktop.inbox import Inbox
from game.desktop.narration import Narration
from game.desktop.pane import Pane, crown
from game.desktop.shots import room_for, scale_for
from game.desktop.show import Show
from game.desktop.sound import Sound
from game.desktop.sweeping import Sweeping
from game.desktop.voice import Voice
from game.resources import assets
from game.scenes.effects import Effect, Leave, PlaySound, SayAgain
from game.scenes.stage import Program, Stage
from game.ui.widgets import Message

FAST, SLOW = 60, 30
QUIET_AFTER = 2.0
"""Frames a second while something happens, and after so many quiet seconds."""

NEWS = 0.3
"""Seconds between two looks for news from outside, as when a file was saved."""


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
        self.is_over = self.is_open = False
        self.display = Display(size, is_fullscreen=is_fullscreen, title=title)
        self.brush = Brush()
        self.pane = Pane(self.display, self.brush, self._time)
        self.sound = Sound(assets() / "sounds", program.options)
        self.narration = Narration(Voice(self.sound, assets() / "voices", now=self._time))
        self.stage = Stage(program, self._perform, room_for(self.display.size, self.brush))
        self.hands = Hands(self.stage, lambda: scale_for(self.pane.size), self._time)
        self.following = Following(self.stage, self.pane, self.sound, self.narration, self._time)
        self.show = Show(self.stage, self.pane, self.hands, self.following, Access(title), self._time)
        self.inbox = Inbox(self.show, self.narration, self.leave, self._time)
        self.sweeping = Sweeping()
        self._meanwhile: threading.Thread | None = None
        self._heard = now()

    def open(self) -> None:
        """Paint the first screen, link to screen readers, and show the window."""
        end_with_the_screen(self.narration.voice.close)
        self.sweeping.begin()
        self.show.prepare()
        pygame.display.set_icon(crown(self.brush))
        self.display.reveal()
        self.show.begin()
        self.is_open = True

    def run(self, meanwhile: Callable[[], None] | None = None) -> int:
        """Show the program until it is left; returns 0. `meanwhile` runs in a thread after the first picture.

        Raises `NoDisplay`, and `ScreenGone` where the screen was taken away.
        """
        leave_when_asked(self.leave)
        try:
            self.open()
            if meanwhile is not None:
                self._meanwhile = threading.Thread(target=meanwhile, name="meanwhile", daemon=True)
                self._meanwhile.start()
            self.sound.follow(self.stage.program.options)
            self.narration.notice(self.stage)
            self.loop()
        except pygame.error as error:
            raise (ScreenGone(GONE) if self.is_open else NoDisplay(str(error))) from error
        finally:
            self.close()
        return 0

    def loop(self, *, seconds: float = inf) -> None:
        """Take turns until the program is left, or for so many seconds."""
        clock = pygame.time.Clock()
        end = self.now() + seconds
        while not self.is_over and self.now() < end:
            self.turn()
            is_lively = self.is_moving or self.now() - self.inbox.last < QUIET_AFTER
            clock.tick(FAST if is_lively else SLOW)

    def turn(self) -> None:
        """Take everything that happened since the last turn, and paint if anything changed; else look ahead."""
        if not self.inbox.take_all() or self.is_over:
            return
        self._hear()
        is_news, quiet = self.show.follow(self.narration.voice.tick()), self.now() - self.inbox.last
        # Until everything is read, what could come next would be waited for.
        if not is_news and quiet >= QUIET and not (self._meanwhile is not None and self._meanwhile.is_alive()):
            self._get_ready(quiet)

    def _get_ready(self, quiet: float) -> None:
        """Nothing has happened for so many seconds: do what would make the next press wait."""
        if not self.show.get_ready():
            self.sound.get_ready()
            self.sweeping.work(quiet)

    @property
    def is_moving(self) -> bool:
        """Whether anything on the screen is on its way."""
        return self.following.is_moving

    def leave(self) -> None:
        """Close after this turn."""
        self.is_over = True

    def close(self) -> None:
        """Fall silent and close the window."""
        self.narration.voice.close()
        self.sound.close()
        self.display.close()
        self.sweeping.end()

    def paint(self) -> None:
        """Bring the window level with the stage."""
        self.show.paint()

    def _hear(self) -> None:
        """Take what has come from outside."""
        if self.now() - self._heard >= NEWS:
            self._heard = self.now()
            if (message := self.news()) is not None:
                self.stage.send(message)
                self.inbox.touched()

    def _time(self) -> float:
        """The time, by the clock that the window has now."""
        return self.now()

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
