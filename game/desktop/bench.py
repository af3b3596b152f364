"""What the window costs, beside a plain loop of sixty frames a second that draws the same screen with pygame alone.

Everything is measured in one run, each program in a process of its own, and given as ratios: seconds differ
from computer to computer. `measure` gives the numbers, `table` prints them; `python -m game.desktop.bench` does both.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import Any

from game.scenes.effects import Effect
from game.scenes.options import Options
from game.ui.widgets import Box, Button, Icon, Message, Screen, Space, Switch, Text

RUNS = 5
WARM = 2.5
IDLE = 4.0
PRESSES = 80
LARGE = (1920, 1080)
ROWS = ("Who can see my posts?", "Add my location to photos", "Let people find me by phone", "Ask before I am tagged")


@dataclass(frozen=True, slots=True)
class Measured:
    """What one program came to: seconds to its first picture, part of a core when idle, memory in megabytes."""

    first: float
    idle: float
    memory: float
    press: float = 0.0
    worst_press: float = 0.0


@dataclass(frozen=True, slots=True)
class Sample:
    """A small program whose one screen looks like a page of settings."""

    flipped: frozenset[str] = frozenset()
    options: Options = Options(movement=False)

    def view(self) -> Screen:
        """The screen to show now."""
        rows = tuple(
            Switch(key=name, text=name, is_on=name in self.flipped, message=name, icon="ph-map-pin") for name in ROWS
        )
        title = Box(children=(Icon(name="crown"), Text(text="Private or public?", style="title")), direction="row")
        card = Box(children=rows, fill="paper", pad=24, has_shadow=True)
        done = Button(key="done", text="Done", message="done", kind="primary")
        return Screen(key="bench", title="Bench", body=Box(children=(title, card, Space(), done), pad=28))

    def update(self, message: Message) -> tuple["Sample", tuple[Effect, ...]]:
        """The program after `message`."""
        return Sample(self.flipped ^ {str(message)}, self.options), ()


def measure() -> tuple[Measured, Measured]:
    """Our window and the plain loop, each started several times; takes about half a minute."""
    return _measure("ours"), _measure("plain")


def table(ours: Measured, plain: Measured) -> str:
    """The numbers side by side, as lines to print."""
    lines = [
        f"{'':34}{'Crownwise':>12}{'plain loop':>12}{'ratio':>8}",
        _line("first picture, seconds", ours.first, plain.first, "{:.2f}"),
        _line("idle, percent of a core", ours.idle * 100, plain.idle * 100, "{:.2f}"),
        _line("memory, megabytes", ours.memory, plain.memory, "{:.0f}"),
        _line("press to repaint at 1080p, ms", ours.press * 1000, plain.press * 1000, "{:.1f}")
        + f"   worst {ours.worst_press * 1000:.1f}",
    ]
    return "\n".join(lines)


def _line(what: str, ours: float, plain: float, form: str) -> str:
    ratio = ours / plain if plain else 0.0
    return f"{what:34}{form.format(ours):>12}{form.format(plain):>12}{ratio:>8.2f}"


def _measure(which: str) -> Measured:
    firsts = [_run(which, "first")["first"] for _ in range(RUNS)]
    whole = _run(which, "whole")
    return Measured(
        median(firsts), whole["idle"], whole["memory"], whole.get("press", 0.0), whole.get("worst_press", 0.0)
    )


def _run(which: str, what: str) -> dict[str, Any]:
    """One process that prints what it measured of itself; its start is measured from here."""
    env = dict(os.environ)
    if sys.platform.startswith("linux") and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        env.setdefault("SDL_VIDEODRIVER", "dummy")
    env.setdefault("SDL_AUDIODRIVER", "dummy")
    command = [sys.executable, "-m", "game.desktop.bench", which, what]
    began = time.time()
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    found["first"] -= began
    return found


def _ours(what: str) -> dict[str, float]:
    from game.desktop.window import Window

    window = Window(Sample(), lambda effect: None)
    window.open()
    found = {"first": time.time()}
    if what == "first":
        return found
    window.loop(seconds=WARM)
    found["idle"] = _idle(lambda: window.loop(seconds=IDLE))
    found["memory"] = memory()
    window.close()
    times = presses(Window(Sample(), lambda effect: None, size=LARGE))
    return found | {"press": median(times), "worst_press": max(times)}


def presses(window: Any) -> list[float]:
    """Seconds from each of many key presses to the repainted window; Tab and Space in turn."""
    import pygame

    window.open()
    window.turn()
    times = [struck(window, (pygame.K_SPACE, pygame.K_TAB)[number % 2]) for number in range(PRESSES)]
    window.close()
    return times


def struck(window: Any, key: int = 0) -> float:
    """Seconds from striking a key (Return, if none is given) to the repainted window."""
    import pygame

    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key or pygame.K_RETURN, mod=0))
    began = time.perf_counter()
    window.turn()
    return time.perf_counter() - began


def _plain(what: str) -> dict[str, float]:
    """The same screen as many a game would show it: everything drawn anew, sixty times a second."""
    import pygame

    from game.resources import assets

    pygame.display.init()
    pygame.font.init()
    screen = pygame.display.set_mode((1366, 768), pygame.RESIZABLE)
    font = pygame.font.Font(str(assets() / "fonts" / "lexend-600.ttf"), 20)
    words = [font.render(text, True, "#1d2b53") for text in ("Private or public?", *ROWS, "Done")]
    clock = pygame.time.Clock()

    def draw() -> None:
        screen.fill("#d6effb")
        screen.blit(words[0], (60, 40))
        pygame.draw.rect(screen, "#ffffff", (28, 100, 1310, 380), border_radius=24)
        for number, text in enumerate(words[1:5]):
            top = 124 + number * 80
            pygame.draw.rect(screen, "#f1f4fd", (52, top, 1262, 64), border_radius=20)
            screen.blit(text, (112, top + 18))
            pygame.draw.rect(screen, "#6c4ce0", (1220, top + 14, 72, 38), border_radius=19)
        pygame.draw.rect(screen, "#6c4ce0", (28, 676, 1310, 64), border_radius=32)
        screen.blit(words[5], (660, 694))
        pygame.display.flip()

    def loop(seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pygame.event.get()
            draw()
            clock.tick(60)

    draw()
    found = {"first": time.time()}
    if what == "first":
        return found
    loop(WARM)
    found["idle"] = _idle(lambda: loop(IDLE))
    found["memory"] = memory()
    screen = pygame.display.set_mode(LARGE, pygame.RESIZABLE)
    times = []
    for _ in range(PRESSES):
        began = time.perf_counter()
        pygame.event.get()
        draw()
        times.append(time.perf_counter() - began)
    return found | {"press": median(times), "worst_press": max(times)}


def _idle(wait: Any) -> float:
    """The part of a core that this process takes while `wait` lasts."""
    busy, began = time.process_time(), time.monotonic()
    wait()
    return (time.process_time() - busy) / (time.monotonic() - began)


def memory() -> float:
    """This process's memory in megabytes; 0 where it is not told."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, AttributeError, ValueError):
        return 0.0


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps({"ours": _ours, "plain": _plain}[sys.argv[1]](sys.argv[2])))
    else:
        print(table(*measure()))
