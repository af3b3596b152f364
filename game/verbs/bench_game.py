"""The whole game under `bench`: run as a process of its own, it prints what it measured of itself as a line of JSON.

`python -m game.verbs.bench_game FOLDER first` stops at the first picture; `press` and `played` go on at 1080p.
Only what the game itself needs is imported before its first picture stands.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.desktop.window import Window
    from game.scenes.program import Crownwise
    from game.scenes.stage import Stage

LARGE = (1920, 1080)
EACH = "playground"
"""The pack with one of each activity."""

PACK, STORY, PRESSED = "year4", "gem-trader", 40
"""A story as it is played, in whose course memory is measured, and how often something is pressed in it."""

MOST_STEPS = 8
"""So many steps, each in a place of its own, are opened by a press."""


class Clock:
    """The time, which the measuring puts on so that no screen is too new to be pressed."""

    def __init__(self) -> None:
        """Now."""
        self.ahead = 0.0

    def __call__(self) -> float:
        """Seconds that never go back."""
        return time.monotonic() + self.ahead


def measured(folder: str, what: str) -> dict[str, Any]:
    """The moment of the first picture; for `press` also what presses cost, and memory."""
    from game.desktop.window import Window
    from game.school.keeping import Keeper
    from game.verbs.play import opened

    program = opened(Keeper(Path(folder)), seed=1)
    window = Window(program, lambda effect: None)
    window.open()
    found: dict[str, Any] = {"first": time.time()}
    window.close()
    if what == "first":
        return found
    return found | (_played(program) if what == "played" else _pressed(program))


def _played(program: "Crownwise") -> dict[str, Any]:
    """The memory of the game in the middle of a story, at the size of a large screen."""
    from game.desktop.bench import memory
    from game.desktop.window import Window
    from game.scenes.messages import Opened
    from game.scenes.states import Begin

    clock = Clock()
    window = Window(program, lambda effect: None, size=LARGE, now=clock)
    window.open()
    story, _ = program.update(Opened(Begin(PACK, "guest", STORY, again=True)))
    most = 0.0
    for _ in range(PRESSED):
        key = next((key for key in _keys(window, story) if _leads_on(window.stage, key)), "")
        if not key:
            break
        _press(window, clock, None, key, looks_ahead=True)
        story, most = window.stage.program, max(most, memory())  # type: ignore[assignment]
    window.close()
    return {"memory": most}


def _pressed(program: "Crownwise") -> dict[str, Any]:
    from statistics import median

    from game.desktop.window import Window

    steps = list(_steps(program))
    clock = Clock()
    window = Window(program, lambda effect: None, size=LARGE, now=clock)
    window.open()
    name, richest = max(steps, key=lambda one: _richness(window, one[1]))
    rich = [_press(window, clock, richest, key, looks_ahead=True) for key in _keys(window, richest)]
    cold = [one for start in _places(steps) for one in _through(window, clock, start, looks_ahead=False)]
    ready = [one for start in _places(steps) for one in _through(window, clock, start, looks_ahead=True)]
    window.close()
    found = {"richest": name, "steps": len(steps)}
    for what, times in (("press", rich), ("opened", ready), ("unready", cold)):
        found |= {what: median(times), f"worst_{what}": max(times)}
    return found


def _steps(program: "Crownwise") -> "Iterator[tuple[str, Crownwise]]":
    """Every step of each activity and of the story, as the program that shows it."""
    from dataclasses import replace

    from game.activities import ACTIVITIES
    from game.engine.exploring import each_step
    from game.scenes.states import Debrief, Play

    context = program.context
    stories = [(EACH, name) for name in context.pack(EACH).scenarios]
    for pack, name in [*stories, (PACK, STORY)]:
        for step, play in each_step(context.scenario(pack, name), context.rules, ACTIVITIES).items():
            if play.is_over:
                scene: Any = Debrief(pack, "guest", play)
            else:
                state = ACTIVITIES[play.step.activity].start(play.step, play.situation)
                scene = Play(pack, "guest", play, state)
            yield f"{pack}/{name}: {step}", replace(program, scene=scene)


def _places(steps: "list[tuple[str, Crownwise]]") -> "list[Crownwise]":
    """Some steps, each before another ground."""
    found: dict[Any, Crownwise] = {}
    for _, program in steps:
        screen = program.view()
        if not isinstance(screen.ground, str):
            found.setdefault(screen.ground, program)
    return list(found.values())[:MOST_STEPS]


def _through(window: "Window", clock: Clock, start: "Crownwise", *, looks_ahead: bool) -> "Iterator[float]":
    """Seconds of the press that answers a step, where one does, and of the press that goes on to the next."""
    window.brush.forget()
    key = next((key for key in _keys(window, start) if _leads_on(window.stage, key)), "")
    if not key:
        return
    yield _press(window, clock, start, key, looks_ahead=looks_ahead)
    if window.stage.focus == "read":
        yield _press(window, clock, None, "read", looks_ahead=looks_ahead)


def _press(window: "Window", clock: Clock, start: "Crownwise | None", key: str, *, looks_ahead: bool) -> float:
    """Seconds from striking Return to the repainted window, after a moment in which a pupil reads."""
    from game.desktop.bench import struck

    if start is not None:
        _show(window, start)
    clock.ahead += 1
    window.turn()
    while looks_ahead and window.show.ahead.work():
        pass
    clock.ahead += 1
    window.turn()
    window.stage.focus = key
    return struck(window)


def _show(window: "Window", program: "Crownwise") -> None:
    window.stage.program = program
    window.stage.resize(window.stage.room)
    window.inbox.touched()
    window.paint()


def _keys(window: "Window", program: "Crownwise") -> list[str]:
    from game.ui.focus import pressable
    from game.ui.layout import active

    _show(window, program)
    return [one.key for one in pressable(active(window.stage.tree))]


def _leads_on(stage: "Stage", key: str) -> bool:
    """Whether pressing what is named `key` would show another screen of the story."""
    from game.ui.focus import pressed
    from game.ui.layout import active

    message = pressed(active(stage.tree), key)
    after, effects = stage.program.update(message)
    return bool(effects) and after.view().key != stage.screen.key


def _richness(window: "Window", program: "Crownwise") -> int:
    """How many marks a screen is painted with."""
    from game.desktop.listing import list_marks

    _show(window, program)
    return len(list_marks(window.stage.screen, window.stage.tree, window.show.look()))


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], sys.argv[2])))
