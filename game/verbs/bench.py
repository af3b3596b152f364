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
from typing import Any

STARTS = 5
"""How often the whole game is started; the median counts."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument(
        "--packs", action="store_true", help="measure reading and exploring packs instead of the window"
    )
    parser.add_argument("--school", action="store_true", help="measure collecting results and reporting on them")
    parser.add_argument("--attempts", type=int, default=1_000_000, metavar="N", help="with --school: how many to load")
    parser.add_argument(
        "--db", default="", metavar="URL", help="with --school: an empty PostgreSQL database; else a file"
    )


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    if given.school:
        return bench_school(given.format, given.attempts, given.db)
    return bench_packs(given.format) if given.packs else bench(given.format)


def bench_school(form: str, attempts: int, place: str) -> int:
    """Measure and print what opening, loading and reporting results costs."""
    from game.verbs.bench_school import measured, table

    found = measured(attempts, place)
    print(json.dumps({"school": found}, indent=1) if form == "json" else table(found))
    return 0


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
    print(_row("whole game, first picture, seconds", whole["first"], plain.first, "{:.2f}"))
    print(_row("whole game, memory at 1080p, MB", whole["memory"], plain.memory, "{:.0f}"))
    print("\nA press repainted at 1080p, milliseconds; beside it a picture of the plain loop of that size:")
    for what, name in PRESSES:
        row = _row(name, whole[what] * 1000, plain.press * 1000, "{:.1f}")
        print(f"{row}   worst {whole[f'worst_{what}'] * 1000:.1f}")
    print(f"Of {whole['steps']} steps the richest screen is {whole['richest']}.")
    print("Read the ratios: seconds differ from computer to computer.")
    return 0


PRESSES = (
    ("press", "anything on the richest screen"),
    ("opened", "a new place, got ready before"),
    ("unready", "a new place, not got ready"),
)


def _row(what: str, ours: float, plain: float, form: str) -> str:
    return f"{what:34}{form.format(ours):>12}{form.format(plain):>12}{ours / plain if plain else 0.0:>8.2f}"


def whole_game() -> dict[str, Any]:
    """Median seconds from the start of the process to the title, and what presses cost in a story."""
    with TemporaryDirectory() as folder:
        firsts = [_start(folder, "first")["first"] for _ in range(STARTS)]
        found = _start(folder, "press") | _start(folder, "played")
    return {**found, "first": median(firsts)}


def _start(folder: str, what: str) -> dict[str, Any]:
    env = {**os.environ, "SDL_AUDIODRIVER": os.environ.get("SDL_AUDIODRIVER", "dummy")}
    # An installed game keeps what Python compiles; so does this measurement, in a folder of its own.
    env |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
    if sys.platform.startswith("linux") and not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        env.setdefault("SDL_VIDEODRIVER", "dummy")
    began = time.time()
    command = [sys.executable, "-m", "game.verbs.bench_game", folder, what]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    found["first"] -= began
    return found
