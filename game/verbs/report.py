"""`game report`: the one-page report of a class, and on demand further sheets, from the teacher's index."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.verbs import teacher
from game.verbs.teacher import Missing

if TYPE_CHECKING:
    from game.verbs.report_telling import Gathered

DONE, COULD_NOT_RUN = 0, 2
EVERY = "all"
OF_ONE_CLASS = ("class", "items", "parents", "certificates")
OF_CLASSES = ("coverage", "safeguarding", "year")
"""Sheets about one class, and sheets about as many as are named, for the leads of a school."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument(
        "--sheet", choices=(*OF_ONE_CLASS, *OF_CLASSES), default="class",
        help="what to make: the class report; items: every decision; parents; certificates; coverage: for the "
        "computing lead; safeguarding: counts for the safeguarding lead; year: check-in forms of several classes",
    )  # fmt: skip
    parser.add_argument(
        "--class", dest="classes", action="append", required=True, metavar="4B",
        help=f"the class; for sheets of several classes again for each, or {EVERY}",
    )  # fmt: skip
    teacher.places(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="REPORT.html")
    parser.add_argument("--expected", type=int, default=0, metavar="28", help="how many pupils the class has")


def run(given: argparse.Namespace) -> int:
    """Make the page: 0 where it is written, 2 where it could not be."""
    try:
        from game.school.index import NoIndex
        from game.verbs.report_sheets import SHEETS
        from game.verbs.report_telling import gathered
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        names = _classes(given)
        told: Gathered = gathered(given, names)
        given.output.write_text(SHEETS[given.sheet](told), "utf-8")
    except (PackError, Missing, NoIndex) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{given.output}" cannot be written ({error.strerror}). Choose another place.', file=sys.stderr)
        return COULD_NOT_RUN
    about = f"class {names[0]}" if len(names) == 1 else f"{len(names)} classes"
    what = "report" if given.sheet == "class" else f'sheet "{given.sheet}"'
    print(f'The {what} of {about} is in "{given.output}". Open it in any browser, or print it.')
    if given.sheet == "class":
        print(told.countdown)
    return DONE


def _classes(given: argparse.Namespace) -> list[str]:
    """The classes that are asked for. Raises Missing."""
    names: list[str] = list(dict.fromkeys(given.classes))
    if EVERY in names:
        names = sorted(path.stem for path in (teacher.school_folder(given) / "classes").glob("*.yaml"))
    if not names:
        raise Missing("The school has no class yet. Make one: crownwise school init FOLDER --class 4B=4")
    if given.sheet in OF_ONE_CLASS and len(names) > 1:
        raise Missing(f'The sheet "{given.sheet}" is about one class. Name one: --class {names[0]}')
    return names
