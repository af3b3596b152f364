"""`game new pack|scenario`: begins a pack or a story that is complete, plays at once and passes `check`."""

import argparse
import sys
from pathlib import Path

from game import resources
from game.authoring.beginning import CannotBegin, new_pack, new_story
from game.authoring.joining import joined
from game.authoring.splicing import write
from game.engine.problems import PackError
from game.verbs.check import NothingToCheck
from game.verbs.story_path import find

DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="pack|scenario")
    pack = kinds.add_parser("pack", help="a folder with one story")
    says = "its name, as class-trips: a new folder beside the shipped packs; or a path, to make it elsewhere"
    pack.add_argument("path", metavar="ID", help=says)
    pack.add_argument("--year", type=int, choices=range(7), required=True, help="the year group; 0 is Reception")
    scenario = kinds.add_parser("scenario", help="one more story in a pack")
    says = "the pack and the story's name, as year4/class-trip; the pack may be a path"
    scenario.add_argument("path", metavar="PACK/ID", help=says)


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    try:
        return pack(Path(given.path), given.year) if given.kind == "pack" else scenario(Path(given.path))
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
    except CannotBegin as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Try a folder of your own.', file=sys.stderr)
    except PackError as error:
        print(error, file=sys.stderr)
        return FOUND_PROBLEMS
    return COULD_NOT_RUN


def pack(path: Path, year: int) -> int:
    """Write a new pack. Raises CannotBegin and OSError."""
    folder = resources.scenarios() / path if len(path.parts) == 1 else path
    files = new_pack(folder, year)
    _tell(files, folder)
    return DONE


def scenario(path: Path) -> int:
    """Write a new story and take it into its pack. Raises CannotBegin, NothingToCheck, PackError and OSError."""
    if len(path.parts) < 2:
        raise CannotBegin(f'Say which pack "{path}" belongs to, as year4/{path.name}.')
    found = find(path.parent)
    own = found.folder / "pack.yaml"
    about = found.shelf.pack(found.pack)
    if path.name in about.scenarios:
        raise CannotBegin(f'The pack has a story "{path.name}" already, and nothing is overwritten. Try another name.')
    listed = joined(own.read_bytes().decode("utf-8"), path.name)
    files = new_story(found.folder, path.name, about.year)
    backup = write(own, listed)
    _tell(files, files[0])
    print(f"It is listed in {own.name}; what stood there before is in {backup.name}.")
    return DONE


def _tell(files: tuple[Path, ...], what: Path) -> None:
    for path in files:
        print(path)
    print(f"It plays and passes the checks as it is. Change it bit by bit, and look at it with: preview {what}")
