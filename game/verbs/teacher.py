"""What the teacher's verbs share: the class, the folder that `school init` made, the index, and the key."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.school.finding import school_path
from game.verbs.asking import passphrase

if TYPE_CHECKING:
    from game.school.files import ClassFile
    from game.school.index import ClassIndex
    from game.school.keys import ClassKey


class Missing(Exception):
    """Something that the verb needs is not there; the message says what and what to try."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What each of these verbs takes."""
    parser.add_argument("--class", dest="of_class", required=True, metavar="4B", help="the class")
    places(parser)


def places(parser: argparse.ArgumentParser) -> None:
    """Where the school's files and the index are."""
    parser.add_argument("--school", type=Path, default=None, metavar="DIR", help="the folder that school init made")
    parser.add_argument(
        "--db", default="", metavar="PLACE", help="the index: a file, or postgresql://...; else in the school's folder"
    )


def school_folder(given: argparse.Namespace) -> Path:
    """The folder of the school file. Raises Missing."""
    path = school_path(given.school)
    if path is None:
        raise Missing("No school file was found. Name the folder that school init made, with --school DIR.")
    return path.parent


def class_file(given: argparse.Namespace) -> "ClassFile":
    """The file of the class. Raises Missing, and PackError where there is none or it cannot be used."""
    from game.school.files import read_class
    from game.school.settings import class_path

    return read_class(class_path(school_folder(given) / "school.yaml", given.of_class))


def class_index(given: argparse.Namespace, of: "ClassFile") -> "ClassIndex":
    """The class's index. Raises NoIndex, and Missing where the library for it is not installed."""
    try:
        from game.school.index import open_index
    except ImportError:
        raise Missing('The library SQLAlchemy is missing. Install the game with: pip install ".[school]"') from None
    return open_index(index_place(given, of.id), of.id, of.sealing_key)


def index_place(given: argparse.Namespace, class_id: str) -> str:
    """Where the index of a class is: what `--db` names, else a file in the school's private folder. Raises Missing."""
    return given.db or str(school_folder(given) / "private" / f"results-{class_id}.sqlite")


def class_key(given: argparse.Namespace, class_id: str) -> "ClassKey":
    """The teacher's key, after asking for the passphrase. Raises Missing, KeyRefused, NotAnswered."""
    from game.school.keys import KeyRefused, unwrapped
    from game.school.setting_up import key_path

    path = key_path(school_folder(given), class_id)
    if not path.is_file():
        raise KeyRefused(
            f'There is no key at "{path}". Run this where the folder "private" is; if it is lost, '
            f"the recovery sheet makes it again: crownwise school recover {school_folder(given)} --class {class_id}"
        )
    return unwrapped(path, passphrase(f"Passphrase of class {class_id}"))
