"""`game forget`: take away everything of one code, for good."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from game.school.pupil import code_icons, code_words
from game.verbs import teacher
from game.verbs.taking_away import carried_out, tell_what_stayed, went

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
    return carried_out(lambda: _forget(given), nothing="nothing was forgotten")


def _forget(given: argparse.Namespace) -> int:
    from game.school.forgetting import forget

    found = teacher.class_file(given)
    key = teacher.class_key(given, found.id)
    index = teacher.class_index(given, found)
    gone = forget(given.code, given.folders, key, index, datetime.now(UTC))
    index.close()
    print(f"{code_words(given.code)}: {went(gone)} are gone for good.")
    tell_what_stayed(gone)
    print(f'Unfinished play may still lie on pupils\' computers, in the folder "class-{found.id.lower()}" of each.')
    return DONE
