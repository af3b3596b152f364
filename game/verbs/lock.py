"""`game lock`: remember the ids of a pack that is given to schools, so that `check` sees when one goes missing."""

import argparse
import sys
from pathlib import Path

from game.checks.published import FILE, Ids, ids_of, read_lock
from game.checks.running import opened
from game.engine.problems import PackError
from game.verbs.check import NothingToCheck, asked_for, tools
from game.verbs.counting import counted

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("path", type=Path, help="the folder of a pack, such as scenarios/year4")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    return lock(given.path)


def lock(folder: Path) -> int:
    """Write the ids of the pack in `folder` beside it: 0; 1 where the pack cannot be read whole; 2 where it cannot."""
    if not (folder / "pack.yaml").is_file():
        print(f'"{folder}" is no folder of a pack. Try scenarios/year4.', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        asked = asked_for(folder)
        report = opened(asked, tools(asked))
        before = _before(folder)
    except (NothingToCheck, PackError) as error:
        print(error, file=sys.stderr)
        return FOUND_PROBLEMS
    if report.problems or not report.packed:
        print("Not all of the pack can be read, so nothing is locked. Try `check` first.", file=sys.stderr)
        return FOUND_PROBLEMS
    now = ids_of(report.packed[0])
    try:
        (folder / FILE).write_text(now.as_text(), encoding="utf-8", newline="\n")
    except OSError as error:
        print(f'"{folder / FILE}" cannot be written ({error.strerror}). Try a pack of your own.', file=sys.stderr)
        return COULD_NOT_RUN
    _tell(before, now, folder)
    return DONE


def _before(folder: Path) -> Ids:
    """What was locked before; nothing where there was no lock. Raises PackError for one that is broken."""
    return read_lock(folder)[0] or Ids()


def _tell(before: Ids, now: Ids, folder: Path) -> None:
    was, there = set(before.ways()), set(now.ways())
    print(f"{counted(len(there), 'id is', 'ids are')} locked in {folder / FILE}; {len(there - was):,} of them are new.")
    for way in sorted(was - there):
        print(f"  left out: {'/'.join(way[1:])}. Results that are kept under it will stand alone.")
