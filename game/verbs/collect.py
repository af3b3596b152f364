"""`game collect`: open a class's sealed results, look whether all are there, and add them to the teacher's index."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.verbs import teacher
from game.verbs.asking import NotAnswered
from game.verbs.teacher import Missing

if TYPE_CHECKING:
    from game.school.collecting import Collected

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--from", dest="folders", type=Path, nargs="+", required=True, metavar="DIR")
    teacher.arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--keep-files", action="store_true", help="do not put many collected files into bundles")
    parser.add_argument("--keep-overdue", action="store_true", help="do not delete results whose time is over")


def run(given: argparse.Namespace) -> int:
    """Collect: 0 where all is as it should be, 1 where something is not, 2 where nothing could be collected."""
    try:
        from game.school.bundles import FROM
        from game.school.collecting import collect
        from game.school.files import read_school
        from game.school.index import NoIndex
        from game.school.keys import KeyRefused
        from game.school.overdue import purge_overdue
        from game.school.retention import countdown, due
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        found = teacher.class_file(given)
        key = teacher.class_key(given, found.id)
        index = teacher.class_index(given, found)
        school = read_school(teacher.school_folder(given) / "school.yaml")
        try:
            collected = collect(given.folders, key, index, bundle_from=0 if given.keep_files else FROM)
            overdue = 0 if given.keep_overdue else purge_overdue(school.retention, given.folders, key, index)
        finally:
            index.close()
    except (PackError, Missing, NotAnswered, KeyRefused, NoIndex, NotADirectoryError) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Look at its rights.', file=sys.stderr)
        return COULD_NOT_RUN
    if given.format == "json":
        plain = {**asdict(collected), "overdue": overdue, "due": due(school.retention, date.today()).isoformat()}
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        _print(collected, found.id)
        if overdue:
            print(f"The time of {_count(overdue, 'attempt')} was over, so they were deleted, as your school has set.")
        print(countdown(school.retention, date.today()))
    return FOUND_PROBLEMS if collected.wrong else DONE


def _print(collected: "Collected", class_id: str) -> None:
    print(f"Class {class_id}: {_count(collected.files, 'file')}, {_count(collected.new, 'new attempt')}.")
    if collected.further:
        print(f"{_count(collected.further, 'attempt')} went further than at the last collection.")
    if collected.copies:
        print(f"{_count(collected.copies, 'file')} came twice and counted once.")
    if collected.other_classes:
        print(f"{_count(collected.other_classes, 'file')} of other classes stayed where they are.")
    if collected.forgotten:
        print(f"{_count(collected.forgotten, 'file')} of forgotten codes came late and did not count.")
    if collected.bundled:
        print(f"{_count(collected.bundled, 'file')} now lie in bundles; they are the same files, and can be collected.")
    for says in collected.wrong:
        print(says)
    if not collected.wrong:
        print("Nothing is missing and nothing was changed, as far as files can tell.")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else f"no {word}s"
