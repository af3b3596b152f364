"""Four ways to play the same route: by keys, by mouse, as text, and through the screen reader's interface."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from game.desktop.shots import room_for, shared_brush
from game.desktop.window import Window
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough
from game.engine.routes import Route
from game.engine.scoring import attempt
from game.scenes.context import GUEST, Lesson, journal_name
from game.scenes.program import Crownwise
from game.scenes.stage import Stage
from game.school.keeping import Keeper
from game.terminal.lines import lines
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.placed import Room
from game.ui.widgets import Button, Combo, Radio, Spot, Switch, Text
from game.verbs.play import opened, performer
from tests.atspi.reader import ScreenReader
from tests.driver import reach, routes, walk

ROOT = Path(__file__).parents[2]
TERMINAL = Room(is_terminal=True, width=10_000.0, height=1_000_000.0)
GUARD = 1.0
"""Seconds between two presses of the mouse: a screen that has just appeared ignores presses for a moment."""


@dataclass(frozen=True, slots=True)
class Journey:
    """A route of a scenario, from the title to its debrief or, with `is_named`, from the command line that names it."""

    pack: str
    name: str
    title: str = "safest"
    is_named: bool = False

    @property
    def scenario(self) -> Scenario:
        return routes(self.name, self.pack)[0]

    @property
    def route(self) -> Route:
        return routes(self.name, self.pack)[1].routes[self.title]

    @property
    def way_in(self) -> tuple[str, ...]:
        """The keys of the buttons that lead to the first step."""
        return ("guest",) if self.is_named else ("play", f"pack-{self.pack}", "guest", f"stop-{self.name}", "start")

    @property
    def words(self) -> list[str]:
        """What the command line says."""
        named = ["--pack", self.pack, "--scenario", self.name] if self.is_named else []
        return ["--seed", str(self.route.seed), *named]

    def program(self, keeper: Keeper) -> Crownwise:
        """The program as that command line begins it."""
        lesson = Lesson(pack=self.pack, scenarios=(self.name,)) if self.is_named else Lesson()
        return opened(keeper, seed=self.route.seed, lesson=lesson)

    def kept(self, folder: Path) -> dict[str, Any]:
        """The attempt that the journal in `folder` leads to."""
        keeper = Keeper(folder)
        found = keeper.journal(journal_name(GUEST, self.pack, self.name))
        assert found is not None
        heading, events = found
        rules = self.program(keeper).context.rules
        return attempt(Playthrough.replayed(self.scenario, rules, heading["seed"], events))


class Desk:
    """A real window under SDL's dummy driver, with a clock that moves on by itself."""

    def __init__(self, folder: Path, journey: Journey) -> None:
        self.time = 0.0
        keeper = Keeper(folder)
        self.window = Window(journey.program(keeper), performer(keeper), now=self.now)
        self.window.open()

    def now(self) -> float:
        """The time; it moves on a little at each look."""
        self.time += 0.0001
        return self.time

    def by_keys(self, stage: Stage, key: str) -> None:
        """Tab until it has the focus, then Return, as events in the queue."""
        for _ in range(len(pressable(active(stage.tree))) + 1):
            if stage.focus == key:
                break
            self._strike(pygame.K_TAB)
        assert stage.focus == key
        self.time += GUARD
        self._strike(pygame.K_RETURN)

    def by_mouse(self, stage: Stage, key: str) -> None:
        """Press and release in its middle."""
        rect = next(rect for widget, rect in active(stage.tree).pressables() if widget.key == key)
        at = (round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))
        self.time += GUARD
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=at, button=1, touch=False))
            self.window.turn()

    def _strike(self, key: int) -> None:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        self.window.turn()


def play_at_desk(folder: Path, journey: Journey, *, mouse: bool) -> dict[str, Any]:
    """Play by keys or by mouse in a window; returns the attempt."""
    desk = Desk(folder, journey)
    press = desk.by_mouse if mouse else desk.by_keys
    try:
        reach(desk.window.stage, *journey.way_in, press=press)
        walk(desk.window.stage, journey.route, press)
    finally:
        desk.window.close()
    return journey.kept(folder)


def play_as_text(folder: Path, journey: Journey) -> dict[str, Any]:
    """Play a process of its own through its standard input, which simply ends after the last number."""
    shadow_keeper = Keeper(folder / "shadow")
    shadow = Stage(journey.program(shadow_keeper), performer(shadow_keeper), TERMINAL)
    numbers: list[str] = []

    def press(stage: Stage, key: str) -> None:
        _, choices = lines(stage.screen, stage.tree)
        numbers.append(str([one.key for one in choices].index(key) + 1))
        assert stage.press(key)

    reach(shadow, *journey.way_in, press=press)
    walk(shadow, journey.route, press)
    command = [sys.executable, "-m", "game", "--text", "--data", str(folder / "real"), *journey.words]
    done = subprocess.run(
        command, input="\n".join(numbers) + "\n", text=True, capture_output=True, cwd=ROOT, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return journey.kept(folder / "real")


def play_by_screen_reader(folder: Path, journey: Journey) -> dict[str, Any]:
    """Play a process in a real window through AT-SPI alone: every control found by its role and name."""
    shadow_keeper = Keeper(folder / "shadow")
    room = room_for((1366, 768), shared_brush())
    shadow = Stage(journey.program(shadow_keeper), performer(shadow_keeper), room)
    command = [sys.executable, "-m", "game", "--data", str(folder / "real"), *journey.words]
    with ScreenReader(command, cwd=ROOT) as reader:

        def press(stage: Stage, key: str) -> None:
            widget = next(one for one in pressable(active(stage.tree)) if one.key == key)
            role = role_of(widget)
            wait_for_screen(reader, stage)
            reader.wait_for(role, widget.text, state="enabled")
            reader.press(role, widget.text)
            assert stage.press(key)

        reach(shadow, *journey.way_in, press=press)
        walk(shadow, journey.route, press)
        reader.wait_for("push button", "My crowns")
        reader.press("push button", "My crowns")
        reader.wait_for("push button", "To the map")
    assert reader.code == 0
    return journey.kept(folder / "real")


def wait_for_screen(reader: ScreenReader, stage: Stage) -> None:
    """Wait until the window shows what the stage shows: several screens in a row have a button called "Next"."""
    tree = active(stage.tree)
    names = {widget.text for widget in pressable(tree)}
    names |= {one.widget.text for one in tree.walk() if isinstance(one.widget, Text) and "/i/" not in one.path}
    end = time.monotonic() + 20
    there: set[str] = set()
    while time.monotonic() < end:
        there = {one["name"] for one in reader.listing()}
        if names <= there:
            return
        time.sleep(0.05)
    raise AssertionError(f"never heard of {names - there}")


def role_of(widget: Button | Switch | Combo | Radio | Spot) -> str:
    """The AT-SPI role that a widget has."""
    match widget:
        case Button(is_on=None):
            return "push button"
        case Button() | Switch():
            return "toggle button"
        case Combo():
            return "combo box"
        case Radio():
            return "radio button"
        case Spot():
            return "toggle button" if widget.is_on else "push button"
