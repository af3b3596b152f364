"""`game school doctor`: how this computer stands, in plain words for whoever looks after it."""

import argparse
import hashlib
import importlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from game import __version__, resources
from game.engine.problems import PackError
from game.school.doctor import (
    Found,
    look_at_clock,
    look_at_folder,
    look_at_keys,
    look_at_leftovers,
    look_at_outbox,
    look_at_retention,
    look_at_settings,
)
from game.school.finding import school_path
from game.school.keeping import Keeper
from game.school.settings import Settings, gathered
from game.verbs.play import data_folder
from game.verbs.starting import results_folder

DONE, FOUND_PROBLEMS = 0, 1
SIGNS = {"good": "  ok", "look": "look", "wrong": "   !"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the step takes."""
    parser.add_argument("--school", type=Path, default=None, metavar="PATH", help="the school file, or its folder")
    parser.add_argument("--class", dest="of_class", default="", metavar="4B", help="as in play --class")
    parser.add_argument("--data", type=Path, default=None, metavar="DIR", help="as in play --data")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(given: argparse.Namespace) -> int:
    """Look at everything: 0 where nothing is wrong, else 1."""
    found = list(looks(given))
    wrong = sum(one.verdict == "wrong" for one in found)
    if given.format == "json":
        plain = {"version": __version__, "python": sys.version.split()[0], "found": [one.as_plain() for one in found]}
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        print(f"Crownwise {__version__}, Python {sys.version.split()[0]}, {sys.platform}")
        for one in found:
            print(f"{SIGNS[one.verdict]}  {one.about}: {one.says}")
            if one.attempt:
                print(f"      try: {one.attempt}")
        print(f"{wrong or 'Nothing'} {'thing is' if wrong == 1 else 'things are' if wrong else 'is'} wrong.")
    return FOUND_PROBLEMS if wrong else DONE


def looks(given: argparse.Namespace) -> Iterator[Found]:
    """Every finding, in the order in which they matter."""
    folder = given.data or data_folder()
    settings = Settings()
    try:
        settings = gathered(school_path(given.school), given.of_class, user=Keeper(folder).options())
    except PackError as error:
        for problem in error.problems:
            says = f"{problem.file}, line {problem.line}: {problem.says}" if problem.line else problem.says
            yield Found("school file", "wrong", says, problem.attempt)
    yield from look_at_settings(settings)
    yield from look_at_folder("this computer's folder", folder)
    if settings.of_class is not None or settings.value("results"):
        yield from look_at_folder("results folder", results_folder(settings, folder))
    yield from look_at_keys(settings.folder)
    if settings.of_class is not None:
        yield look_at_retention(settings)
        yield from look_at_leftovers(folder, settings)
    outbox = folder / "outbox"
    yield look_at_outbox(_count(outbox), _count(outbox / "sent"))
    yield look_at_clock(_newest(resources.scenarios()))
    yield _library("sealing", "nacl", "PyNaCl", "results cannot be sealed")
    yield _sound()
    yield _voice()
    yield _fonts()
    yield _screen_reader()
    yield from _packs()
    says = "The game writes no log. What goes wrong is said on standard error; --debug adds where."
    yield Found("log", "good", says)


def _count(folder: Path) -> int:
    return len(list(folder.glob("*.sealed"))) if folder.is_dir() else 0


def _newest(folder: Path) -> float:
    return max((path.stat().st_mtime for path in folder.rglob("*.yaml")), default=0.0)


def _library(about: str, module: str, name: str, without: str) -> Found:
    try:
        found = importlib.import_module(module)
    except ImportError:
        return Found(about, "wrong", f"{name} is missing, so {without}.", "install the game again")
    return Found(about, "good", f"{name} {getattr(found, '__version__', '')} is there.")


def _sound() -> Found:
    from game.desktop.card import card_name

    card = card_name()
    if card is None:
        return Found("sound", "look", "No sound card answers. The game plays in silence; nothing depends on sound.")
    return Found("sound", "good", f"Sound goes out by {card}.")


def _voice() -> Found:
    from game.desktop.speakers import own_voice

    command = own_voice()
    if command is None:
        says = "No voice was found: sentences are lit one after the other, and not spoken."
        return Found("voice", "look", says, "install espeak-ng")
    return Found("voice", "good", f"Sentences are spoken by {Path(command[0]).name}.")


def _fonts() -> Found:
    fonts = sorted((resources.assets() / "fonts").glob("*.ttf"))
    broken = [path.name for path in fonts if path.read_bytes()[:4] not in (b"\x00\x01\x00\x00", b"OTTO", b"true")]
    if broken or not fonts:
        return Found("fonts", "wrong", f"Fonts are missing or broken: {', '.join(broken) or 'all'}.", "install again")
    return Found("fonts", "good", f"{len(fonts)} fonts come with the game and can be read.")


def _screen_reader() -> Found:
    found = _library("screen reader", "accesskit", "AccessKit", "screen readers see nothing")
    if found.verdict == "good" and sys.platform.startswith("linux") and not _has_bus():
        says = "There is no session bus here, so screen readers cannot be reached from this log-in."
        return Found("screen reader", "look", says, "run this in a desktop session")
    return found


def _has_bus() -> bool:
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or os.environ.get("AT_SPI_BUS_ADDRESS"))


def _packs() -> Iterator[Found]:
    from game.activities.shelf import open_shelf

    packs, problems = open_shelf(resources.scenarios(), resources.assets()).packs()
    for pack in packs:
        digest = hashlib.sha256()
        for path in sorted((resources.scenarios() / pack.id).glob("*.yaml")):
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        yield Found("pack", "good", f"{pack.id}, {len(pack.scenarios)} stories, SHA-256 {digest.hexdigest()[:16]}.")
    for file in sorted({problem.file for problem in problems}):
        yield Found("pack", "wrong", f"{file} cannot be used.", "crownwise check says why")
