"""Keys, mouse and time reach the stage; while nothing happens nothing is painted."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop import NoDisplay
from game.desktop.window import Window
from game.scenes.effects import Effect, KeepOptions
from game.scenes.options import Options
from game.ui.placed import Rect
from tests.desktop.clock import Clock
from tests.desktop.demo import Demo, Flipped

ROOT = Path(__file__).parents[2]


def opened(clock: Clock, program: Demo, size: tuple[int, int] = (1366, 768)) -> Window:
    """An open window, past its first guard."""
    window = Window(program, lambda effect: None, size=size, now=clock)
    window.open()
    window.turn()
    clock.time += 1
    return window


@pytest.fixture
def window(clock: Clock) -> Iterator[Window]:
    """A window with the demo's chat."""
    made = opened(clock, Demo(page="chat"))
    yield made
    made.close()


def strike(window: Window, *keys: int, modifiers: int = 0) -> None:
    """Strike keys, and let the window take its turn."""
    for key in keys:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=modifiers))
    window.turn()


def mouse(window: Window, kind: int, rect: Rect, button: int = 1) -> None:
    """A press or release in the middle of `rect`."""
    at = (round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))
    pygame.event.post(pygame.event.Event(kind, pos=at, button=button, touch=False))
    window.turn()


def rect_of(window: Window, key: str) -> Rect:
    """Where the widget named `key` stands."""
    return next(rect for widget, rect in window.stage.tree.pressables() if widget.key == key)


def said(window: Window) -> tuple[str, ...]:
    """What the demo's chat was told so far."""
    assert isinstance(window.stage.program, Demo)
    return window.stage.program.said


def test_keys_move_the_focus_and_press(window: Window) -> None:
    """Tab, arrows, Home and End move; Return and Space press; letters and digits are shortcuts."""
    assert window.stage.focus == "again"
    strike(window, pygame.K_TAB)
    assert window.stage.focus == "pause"
    strike(window, pygame.K_TAB, modifiers=pygame.KMOD_SHIFT)
    assert window.stage.focus == "again"
    strike(window, pygame.K_RIGHT, pygame.K_DOWN)
    assert window.stage.focus == "reply"
    strike(window, pygame.K_RETURN)
    strike(window, pygame.K_1)
    strike(window, pygame.K_KP1)
    strike(window, pygame.K_b)
    assert said(window) == ("I don't share that.",) * 3 + ("Block",)
    strike(window, pygame.K_b, modifiers=pygame.KMOD_CTRL)
    strike(window, pygame.K_END)
    assert window.stage.focus == "tell"
    assert len(said(window)) == 4


def test_escape_and_the_card(window: Window, clock: Clock) -> None:
    """Escape opens and closes the card; the guard does not hold it back."""
    strike(window, pygame.K_ESCAPE)
    assert window.stage.screen.card is not None
    strike(window, pygame.K_ESCAPE)
    assert window.stage.screen.card is None


def test_mouse_presses_only_when_pressed_and_released_inside(window: Window) -> None:
    """Left button only, and leaving the button takes the press back."""
    reply, block = rect_of(window, "reply"), rect_of(window, "block")
    mouse(window, pygame.MOUSEBUTTONDOWN, reply)
    mouse(window, pygame.MOUSEBUTTONUP, block)
    mouse(window, pygame.MOUSEBUTTONUP, reply)
    mouse(window, pygame.MOUSEBUTTONDOWN, reply, button=3)
    mouse(window, pygame.MOUSEBUTTONUP, reply, button=3)
    assert said(window) == ()
    mouse(window, pygame.MOUSEBUTTONDOWN, reply)
    mouse(window, pygame.MOUSEBUTTONUP, reply)
    assert said(window) == ("I don't share that.",)


def test_a_double_press_does_not_skip_a_screen(window: Window, clock: Clock) -> None:
    """A screen that has just appeared takes no press for 0.3 seconds, from mouse or keys."""
    place = rect_of(window, "next")
    mouse(window, pygame.MOUSEBUTTONDOWN, place)
    mouse(window, pygame.MOUSEBUTTONUP, place)
    assert window.stage.screen.key == "settings"
    done = rect_of(window, "done")
    clock.time += 0.1
    mouse(window, pygame.MOUSEBUTTONDOWN, done)
    mouse(window, pygame.MOUSEBUTTONUP, done)
    window.stage.focus = "done"
    strike(window, pygame.K_RETURN)
    assert window.stage.screen.key == "settings"
    clock.time += 0.3
    strike(window, pygame.K_RETURN)
    assert window.stage.screen.key == "photo"


def test_idle_paints_nothing(window: Window, clock: Clock) -> None:
    """A hundred quiet turns cost no picture, and neither do events that mean nothing."""
    window.turn()
    before = window.pane.painted
    for _ in range(100):
        clock.time += 1 / 30
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=(3, 700), rel=(0, 0), buttons=(0, 0, 0)))
        window.turn()
    assert window.pane.painted == before


def test_movement_ends_and_can_be_switched_off(clock: Clock) -> None:
    """A new bubble comes in over a few pictures and rests; with movement off it is there at once."""
    for is_on in (True, False):
        window = opened(clock, Demo(page="chat", options=Options(movement=is_on)))
        strike(window, pygame.K_1)
        assert window.is_moving == is_on
        before = window.pane.painted
        for _ in range(30):
            clock.time += 1 / 60
            window.turn()
        assert not window.is_moving
        assert (window.pane.painted - before > 5) == is_on
        moved = bytes(window.pane.easel.pixels)
        window.pane.easel.show(window.pane.easel.entries, everything=True)
        assert bytes(window.pane.easel.pixels) == moved
        window.close()


def test_thousands_of_keys_do_not_freeze_it(window: Window) -> None:
    """What is struck faster than it can be answered is let go; a turn stays short, and leaving still works."""
    window.now = time.monotonic
    for _ in range(5000):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0))
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    began = time.monotonic()
    window.turn()
    assert time.monotonic() - began < 1.0
    assert window.is_over


def test_scanning_moves_by_itself(clock: Clock) -> None:
    """One switch: the focus moves on every 1.5 seconds, Space presses."""
    window = opened(clock, Demo(page="chat", options=Options(scanning=True)))
    window.turn()
    focus = window.stage.focus
    clock.time += 1.6
    window.turn()
    assert window.stage.focus != focus
    window.stage.focus = "reply"
    strike(window, pygame.K_SPACE)
    assert said(window) == ("I don't share that.",)
    window.close()


def test_resizing_and_losing_the_focus(window: Window) -> None:
    """Other sizes and a window in the background are ordinary."""
    for size in ((640, 480), (1920, 1080), (320, 240)):
        pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.event.post(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))
        pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
        pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSGAINED))
        pygame.event.post(pygame.event.Event(pygame.WINDOWLEAVE))
        window.turn()
        assert window.pane.size == size
    strike(window, pygame.K_F11)
    strike(window, pygame.K_F11)


def test_wide_windows_have_more_room(clock: Clock) -> None:
    """A window twice as wide is not stretched: it has more logical pixels."""
    window = opened(clock, Demo(), size=(2000, 768))
    assert window.stage.room.width == pytest.approx(2000)
    assert window.stage.room.height == pytest.approx(768)
    window.close()


def test_what_is_not_for_the_machine_goes_to_the_caller(clock: Clock) -> None:
    """Effects that keep something are handed on."""
    asked: list[Effect] = []
    window = Window(Demo(), asked.append, now=clock)
    window._perform(KeepOptions({}))
    window.stage.send(Flipped("leave"))
    assert asked == [KeepOptions({})]
    assert window.is_over
    window.close()


def test_no_screen_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen there is one plain error, and no traceback of pygame's."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "nosuchdriver")
    pygame.display.quit()
    with pytest.raises(NoDisplay):
        Window(Demo(), lambda effect: None)
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform.startswith("linux"):
        with pytest.raises(NoDisplay):
            Window(Demo(), lambda effect: None)


def wait_until_it_listens(pid: int) -> None:
    """Wait until a process has a handler for SIGTERM of its own, as Linux tells it; elsewhere two seconds."""
    status = Path(f"/proc/{pid}/status")
    end = time.monotonic() + 20
    while status.exists() and time.monotonic() < end:
        caught = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("SigCgt:"))
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.05)
    if not status.exists():
        time.sleep(2)


def test_sigterm_leaves_at_once() -> None:
    """Asked to end by the computer, the program ends, with 0."""
    env = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "CROWNWISE_NO_ACCESS": "1"}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.show_demo"], cwd=ROOT, env=env, stderr=subprocess.PIPE
    )
    wait_until_it_listens(program.pid)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=10)
    assert program.returncode == 0
    assert b"Traceback" not in errors


def test_nothing_heavy_is_imported_to_show_a_screen() -> None:
    """Numpy is never imported; the mixer waits for the first sound."""
    code = (
        "import sys; from game.desktop.window import Window; from tests.desktop.demo import Demo;"
        "from tests.desktop.demo import PAGES, Shown;"
        "w = Window(Demo(flipped=frozenset({'sign', 'blur-sign'})), print);"
        "w.open(); [(w.stage.send(Shown(page)), w.paint()) for page in PAGES];"
        "print('numpy' in sys.modules, w.sound._mixer)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False None"
