"""`game sheet export|import`: a story's texts as a spreadsheet, and back, keeping everything else in its file."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from game.activities import SHAPES
from game.authoring.sheet import SheetError, read_sheet, write_sheet
from game.authoring.splicing import spliced, write
from game.authoring.taking import Change, Comparison, compared
from game.authoring.texts import Text, texts
from game.engine.nodes import as_plain
from game.engine.problems import PackError
from game.engine.reading import read_bytes
from game.verbs import story_path
from game.verbs.check import NothingToCheck
from game.verbs.story_path import Found

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="export|import")
    out = ways.add_parser("export", help="write a story's texts to a sheet")
    story_path.argument(out, "the story")
    out.add_argument("sheet", type=Path, metavar="OUT", help="a file that ends in .csv or .xlsx")
    back = ways.add_parser("import", help="say what a changed sheet would change, or do it")
    story_path.argument(back, "the story")
    back.add_argument("sheet", type=Path, metavar="IN", help="the sheet")
    back.add_argument("--apply", action="store_true", help="write the changes; a numbered backup is kept")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    try:
        found = story_path.find(given.path, is_scenario=True)
        if given.way == "export":
            return export(found, given.sheet)
        return take(found, given.sheet, should_write=given.apply)
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
    except SheetError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f'"{error.filename}" cannot be used ({error.strerror}). Try a file of your own.', file=sys.stderr)
    except PackError as error:
        print(error, file=sys.stderr)
        return FOUND_PROBLEMS
    return COULD_NOT_RUN


def export(found: Found, sheet: Path) -> int:
    """Write the sheet of a story. Raises SheetError, PackError and OSError."""
    _, known = _texts(found)
    count = write_sheet(known, sheet)
    print(f'{count} texts are in {sheet}. Change the column "text", then: sheet import {found.path} {sheet}')
    return DONE


def take(found: Found, sheet: Path, *, should_write: bool) -> int:
    """Print what a sheet changes, and write it where that is wanted. Raises SheetError, PackError and OSError."""
    before, known = _texts(found)
    comparison = compared(known, read_sheet(sheet))
    after = spliced(before, {change.text.way: change.to for change in comparison.changes})
    _print(comparison)
    _make_sure(found, before, after, comparison.changes)
    if not comparison.changes:
        print("Nothing changes.")
    elif not should_write:
        print(f"{_count(comparison)} would change. Nothing is written yet; --apply writes it.")
    else:
        backup = write(found.path, after)
        print(f"{_count(comparison)} changed in {found.path}. What was there is in {backup.name}.")
        print("`check` says whether the story still holds together.")
    return FOUND_PROBLEMS if comparison.left_out else DONE


def _texts(found: Found) -> tuple[str, tuple[Text, ...]]:
    """The file's text and its words. Raises PackError where it cannot be read."""
    raw = found.path.read_bytes()
    tree, problems, _ = read_bytes(raw, f"{found.pack}/{found.path.name}")
    if problems:
        raise PackError(problems)
    return raw.decode("utf-8"), tuple(texts(tree, SHAPES))


def _make_sure(found: Found, before: str, after: str, changes: tuple[Change, ...]) -> None:
    """Read the changed story before anything is written: all else is as it was, and the game takes it.

    Raises PackError with what is wrong.
    """
    name = f"{found.pack}/{found.path.name}"
    old, _, _ = read_bytes(before.encode(), name)
    new, problems, _ = read_bytes(after.encode(), name)
    if problems:
        raise PackError(problems)
    wanted = as_plain(old)
    for change in changes:
        node = wanted
        for one in change.text.way[:-1]:
            node = node[one]  # type: ignore[index]
        node[change.text.way[-1]] = change.to  # type: ignore[index]
    assert as_plain(new) == wanted, "a change went to a wrong place"
    with TemporaryDirectory() as folder:
        place = Path(folder) / found.pack
        place.mkdir()
        copyfile(found.folder / "pack.yaml", place / "pack.yaml")
        (place / found.path.name).write_bytes(after.encode())
        shelf = replace(found.shelf, folder=place.parent, policy_at=found.policy_from.origin)
        shelf.scenario(shelf.pack(found.pack), found.scenario, shelf.policy())


def _print(comparison: Comparison) -> None:
    for change in comparison.changes:
        print(f"{change.text.id}\n  - {change.text.value}\n  + {change.to}")
    for says in comparison.left_out:
        print(says)


def _count(comparison: Comparison) -> str:
    count = len(comparison.changes)
    return "1 text" if count == 1 else f"{count} texts"
