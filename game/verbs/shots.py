"""`game shots`: a picture of every step of every scenario, in any theme and text size; or of the picture library."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from game.scenes.options import TEXT_SIZES, Options
from game.ui.themes import THEMES
from game.ui.widgets import Screen
from game.verbs.counting import counted
from game.verbs.play import window_size
from game.verbs.walking import program, screens


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--pack", default="", help="only this pack")
    parser.add_argument("--scenario", default="", help="only this scenario")
    parser.add_argument("--theme", choices=tuple(THEMES), default="light")
    parser.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100)
    parser.add_argument("--window", type=window_size, default=(1366, 768), metavar="1366x768")
    parser.add_argument(
        "--library", action="store_true", help="contact sheets of all people, places and things instead"
    )


def run(given: argparse.Namespace) -> int:
    """Write the pictures. Returns 0, or 2 for an unknown pack or scenario, and where nothing can be written."""
    try:
        return _write(given)
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Try a folder of your own.', file=sys.stderr)
        return 2


def _write(given: argparse.Namespace) -> int:
    from game.desktop.shots import shoot

    given.folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for place, title, screen in _library() if given.library else _steps(given):
        (given.folder / place).mkdir(parents=True, exist_ok=True)
        png = shoot(screen, size=given.window, theme=given.theme, text_size=given.text_size)
        (given.folder / place / f"{title}.png").write_bytes(png)
        count += 1
    if not count:
        print("There is no such pack or scenario. `packs` lists them.", file=sys.stderr)
        return 2
    print(f"{counted(count, 'picture')} in {given.folder}.")
    return 0


def _steps(given: argparse.Namespace) -> Iterator[tuple[str, str, Screen]]:
    start = program(Options(theme=given.theme, text_size=given.text_size))
    for pack in start.context.packs:
        for name in pack.scenarios:
            if given.pack in ("", pack.id) and given.scenario in ("", name):
                for title, screen in screens(start, pack.id, name):
                    yield f"{pack.id}/{name}", title, screen


def _library() -> Iterator[tuple[str, str, Screen]]:
    from game.verbs.contact_sheets import sheets

    for title, screen in sheets():
        yield "", title, screen
