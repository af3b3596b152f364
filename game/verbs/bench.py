"""`game bench`: what the game costs on this computer, beside a plain pygame loop that draws the same screen."""

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

STARTS = 5
"""How often the whole game is started; the median counts."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--packs", action="store_true", help="measure reading and exploring packs instead of the window"
    )


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return bench_packs(given.format) if given.packs else bench(given.format)


def bench_packs(form: str) -> int:
    """Measure and print what reading and exploring packs costs."""
    from game.verbs.bench_packs import measured, table

    found = measured()
    print(json.dumps({"packs": found}, indent=1) if form == "json" else table(found))
    return 0


def bench(form: str) -> int:
    """Measure and print: the window beside the plain loop, then the whole game from its start to its first picture."""
    from game.desktop.bench import measure, table

    ours, plain = measure()
    whole = whole_game()
    if form == "json":
        print(json.dumps({"window": asdict(ours), "plain": asdict(plain), "game": whole}, indent=1))
        return 0
    print(table(ours, plain))
    print(
        f"{'whole game, first picture, seconds':34}"
        f"{whole['first']:>12.2f}{plain.first:>12.2f}{whole['first'] / plain.first:>8.2f}"
    )
    print(
        f"{'richest screen, press, ms at 1080p':34}"
        f"{whole['press'] * 1000:>12.1f}   worst {whole['worst_press'] * 1000:.1f}"
    )
    print(f"{'whole game, memory, megabytes':34}{whole['memory']:>12.0f}")
    print("Read the ratios: seconds differ from computer to computer.")
    return 0


def whole_game() -> dict[str, float]:
    """Median seconds from the start of the process to the title, and what a press costs on the richest screen."""
    with TemporaryDirectory() as folder:
        firsts = [_start(folder, "first")["first"] for _ in range(STARTS)]
        found = _start(folder, "press")
    return {**found, "first": median(firsts)}


def _start(folder: str, what: str) -> dict[str, float]:
    env = {**os.environ, "SDL_AUDIODRIVER": os.environ.get("SDL_AUDIODRIVER", "dummy")}
    if sys.platform.startswith("linux") and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        env.setdefault("SDL_VIDEODRIVER", "dummy")
    began = time.time()
    command = [sys.executable, "-m", "game.verbs.bench", folder, what]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    found["first"] -= began
    return found


def _child(folder: str, what: str) -> dict[str, float]:
    """The game in this process: its first picture, and (for `press`) many presses in a story."""
    from game.desktop.bench import memory, presses
    from game.desktop.window import Window
    from game.scenes.messages import Opened
    from game.scenes.states import Begin
    from game.school.keeping import Keeper
    from game.verbs.play import opened, performer

    keeper = Keeper(Path(folder))
    program = opened(keeper, seed=1)
    window = Window(program, performer(keeper))
    window.open()
    found = {"first": time.time()}
    if what == "first":
        return found
    window.close()
    rich, _ = program.update(Opened(Begin("year4", "guest", "gem-trader", again=True)))
    times = presses(Window(rich, performer(keeper), size=(1920, 1080)))
    return found | {"press": median(times), "worst_press": max(times), "memory": memory()}


if __name__ == "__main__":
    print(json.dumps(_child(sys.argv[1], sys.argv[2])))
