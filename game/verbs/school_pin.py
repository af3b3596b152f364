"""`game school pin`: set the PIN of the teacher area, which also lets a grown-up leave a locked game."""

import argparse
import os
import sys
from getpass import getpass
from pathlib import Path

from game.engine.problems import PackError
from game.school.finding import school_path
from game.verbs.asking import NotAnswered

DONE, COULD_NOT_RUN = 0, 2
VARIABLE = "CROWNWISE_PIN"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the step takes."""
    parser.add_argument("folder", type=Path, nargs="?", default=None, metavar="DIR", help="the folder that init made")


def run(given: argparse.Namespace) -> int:
    """Ask for the PIN and write its hash into the school file; the exit code."""
    from game.school.pin import PinRefused
    from game.school.pin_line import set_pin

    path = school_path(given.folder)
    if path is None:
        print("No school file was found. Name the folder that school init made: school pin DIR", file=sys.stderr)
        return COULD_NOT_RUN
    try:
        had_one = set_pin(path, _asked())
    except (NotAnswered, PinRefused, PackError) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{path}" cannot be written ({error.strerror}). Run this where the school file is.', file=sys.stderr)
        return COULD_NOT_RUN
    print(f'"{path}" has {"a new" if had_one else "a"} PIN. Put the file where every computer reads it.')
    print("It opens the teacher area and lets a grown-up leave a locked game. It opens no pupil's answers.")
    return DONE


def _asked() -> str:
    given = os.environ.get(VARIABLE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise NotAnswered(f"There is nobody here to ask for the PIN. Put it into the variable {VARIABLE}.")
    first = getpass("A PIN of 4 to 12 digits: ")
    if getpass("The same again: ") != first:
        raise NotAnswered("The two were not the same, so nothing was changed. Try again.")
    return first
