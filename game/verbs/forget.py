"""`game forget`: take away everything of one code, for good."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from game.engine.problems import PackError
from game.school.pupil import code_icons, code_words
from game.verbs import teacher
from game.verbs.asking import NotAnswered
from game.verbs.counting import counted
from game.verbs.teacher import Missing

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("code", help="three pictures, as otter+kite+star")
    parser.add_argument("--from", dest="folders", type=Path, nargs="+", required=True, metavar="DIR")
    teacher.arguments(parser)


def run(given: argparse.Namespace) -> int:
    """Forget: 0 where all of it is gone, 2 where nothing could be done."""
    if len(code_icons(given.code)) != 3:
        print(f'"{given.code}" is no code. Write three pictures, as otter+kite+star.', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        from game.school.forgetting import forget
        from game.school.index import NoIndex
        from game.school.keys import KeyRefused
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        found = teacher.class_file(given)
        key = teacher.class_key(given, found.id)
        index = teacher.class_index(given, found)
        gone = forget(given.code, given.folders, key, index, datetime.now(UTC))
        index.close()
    except (PackError, Missing, NotAnswered, KeyRefused, NoIndex) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}), so nothing was forgotten.', file=sys.stderr)
        return COULD_NOT_RUN
    went = f"{counted(gone.attempts, 'attempt')} and {counted(gone.files, 'file')}"
    print(f"{code_words(given.code)}: {went} are gone for good.")
    if gone.stayed:
        print(f"Not deleted: {counted(gone.stayed, 'file')}, never to be counted again. Delete by hand.")
    print(f'Unfinished play may still lie on pupils\' computers, in the folder "class-{found.id.lower()}" of each.')
    return DONE
