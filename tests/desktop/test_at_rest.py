"""What would make a press wait is done while nothing happens: rubbish is swept, effects are read, room is made."""

import gc
import time
from collections.abc import Iterator

import pygame
import pytest

from game.desktop.easel import Easel
from game.desktop.sweeping import LONG, MANY, Sweeping
from game.desktop.window import Window
from game.resources import assets
from tests.desktop.clock import Clock
from tests.desktop.demo import Demo


@pytest.fixture
def window(clock: Clock) -> Iterator[Window]:
    """A window with the demo's settings, past its first guard."""
    made = Window(Demo(page="settings"), lambda effect: None, now=clock)
    made.open()
    made.turn()
    clock.time += 1
    yield made
    made.close()


@pytest.fixture
def swept() -> Iterator[list[int]]:
    """The generations that are swept during a test."""
    found: list[int] = []

    def notice(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            found.append(about["generation"])

    gc.callbacks.append(notice)
    yield found
    gc.callbacks.remove(notice)


def rest(window: Window) -> None:
    """Take turns until everything is got ready."""
    for _ in range(3):
        window.turn()
    while window.show.ahead.work():
        pass
    window.turn()


def press(window: Window, key: str) -> None:
    """Press what is named `key`."""
    window.stage.focus = key
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0))
    window.turn()


def test_nothing_is_swept_in_a_press(window: Window, clock: Clock, swept: list[int]) -> None:
    """However much was made since the last time, it waits until the window is at rest."""
    kept = [[number] for number in range(10 * MANY)]
    press(window, "location")
    assert swept == []
    clock.time += 1
    rest(window)
    assert swept == [1]
    del kept


def test_python_sweeps_again_when_the_window_is_closed(clock: Clock) -> None:
    """The window holds the sweeping back for as long as it is open."""
    window = Window(Demo(), lambda effect: None, now=clock)
    window.open()
    assert not gc.isenabled()
    window.close()
    assert gc.isenabled()


def test_everything_is_swept_when_nobody_is_there(swept: list[int]) -> None:
    """Once, after a long time of quiet, if there is anything new."""
    sweeping = Sweeping()
    sweeping.begin()
    try:
        gc.collect()
        swept.clear()
        sweeping.work(LONG + 1)
        assert swept == []
        kept = [[number] for number in range(2 * MANY)]
        sweeping.work(1.0)
        sweeping.work(1.0)
        assert swept == [1]
        sweeping.work(LONG)
        sweeping.work(LONG)
        assert swept == [1, 2]
        del kept
    finally:
        sweeping.end()


def test_effects_are_read_before_they_are_heard(window: Window) -> None:
    """Once the mixer is open, quiet turns read one effect after the other, and no music."""
    window.sound.play("message_pop")
    until = time.monotonic() + 10
    while window.sound._mixer is None and time.monotonic() < until:
        time.sleep(0.01)
    rest(window)
    names = {path.stem for path in (assets() / "sounds").glob("*.ogg")} - {"music_loop"}
    for _ in names:
        window.turn()
    assert {name for name, effect in window.sound._effects.items() if effect is not None} == names


def test_a_card_finds_what_lies_under_it(window: Window) -> None:
    """After a quiet moment the screen lies under its veil already, wherever the focus was; no pixel is wrong."""
    easel = window.pane.easel
    rest(window)
    for focus in ("location", "pause"):
        window.stage.focus = focus
        window.show.is_dirty = True
        window.turn()
    window.turn()
    assert easel._beneath._veil is not None
    press(window, "pause")
    assert window.stage.screen.card is not None
    assert easel._beneath._veil is not None
    fresh = Easel(easel.size, window.brush)
    fresh.show(easel.entries, everything=True)
    assert easel.pixels == fresh.pixels


def test_what_changes_on_the_same_screen_is_arranged(window: Window) -> None:
    """A switch that is flipped finds the screen as it will be then."""
    rest(window)
    arranged = list(window.stage.seen._screens)
    press(window, "location")
    assert isinstance(window.stage.program, Demo)
    assert window.stage.program.flipped == {"location"}
    assert list(window.stage.seen._screens) == arranged
