"""Where scenarios and assets are found: beside the package, inside an installed one, or in a frozen folder.

The three places are tried in that order; the first that holds the folder is used.
"""

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent

MARKS = {"assets": Path("fonts"), "scenarios": Path("policy.yaml")}
"""What each folder must hold, so that an unrelated folder of the same name is passed over."""


class MissingFolder(Exception):
    """A folder that the game cannot do without is in none of its places."""


@lru_cache
def assets() -> Path:
    """The folder of fonts, icons and sounds."""
    return find("assets", places())


@lru_cache
def scenarios() -> Path:
    """The folder of the policy and the packs that come with the game."""
    return find("scenarios", places())


def places() -> Iterator[Path]:
    """The folders in which `assets` and `scenarios` may lie: checkout, installed package, frozen program."""
    yield PACKAGE.parent
    yield PACKAGE / "_data"
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked:
        yield Path(unpacked)
    if getattr(sys, "frozen", False):
        yield Path(sys.executable).resolve().parent


def find(name: str, within: Iterator[Path]) -> Path:
    """The first folder `name` in one of the places that holds what it must; else an error that says where we looked."""
    looked = []
    for place in within:
        folder = place / name
        if (folder / MARKS[name]).exists():
            return folder
        looked.append(f"  {folder}")
    raise MissingFolder(
        f"The folder '{name}' of Crownwise was not found (it must hold '{MARKS[name]}'). We looked for:\n"
        + "\n".join(looked)
        + "\nTry installing the game again, or start it from the folder that it was unpacked into."
    )
