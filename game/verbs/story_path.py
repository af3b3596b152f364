"""Which pack and scenario a path means, for the verbs that look at one story."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from game import resources
from game.engine.model import Scenario
from game.engine.packs import Shelf
from game.verbs.check import NothingToCheck, asked_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A pack on its shelf, the shelf whose policy judges it, and the name of the scenario ("" for the whole pack)."""

    shelf: Shelf
    policy_from: Shelf
    folder: Path
    scenario: str

    @property
    def pack(self) -> str:
        """The pack's name."""
        return self.folder.name

    @property
    def path(self) -> Path:
        """The scenario's file."""
        return self.folder / f"{self.scenario}.yaml"

    def read(self) -> Scenario:
        """The scenario. Raises PackError."""
        return self.shelf.scenario(self.shelf.pack(self.pack), self.scenario, self.policy_from.policy())


def argument(parser: argparse.ArgumentParser, what: str) -> None:
    """The argument PATH of a verb."""
    says = f"{what}: a file of a pack, or pack/scenario of a shipped one, as year4/gem-trader"
    parser.add_argument("path", type=Path, metavar="PATH", help=says)


def find(path: Path, *, is_scenario: bool = False) -> Found:
    """What `path` means: a file or folder anywhere, else a shipped pack or scenario. Raises NothingToCheck.

    With `is_scenario` a pack alone is not enough.
    """
    if path.suffix.lower() == ".zip":
        raise NothingToCheck(f'"{path}" is an archive. Try to unpack it first.')
    asked = asked_for(path if path.exists() else _shipped(path))
    if not asked.pack or not isinstance(asked.shelf.folder, Path):
        raise NothingToCheck(f'"{path}" holds several packs. Try one of them.')
    folder = asked.shelf.folder / asked.pack
    found = Found(shelf=asked.shelf, policy_from=asked.policy_from, folder=folder, scenario=asked.scenario)
    if is_scenario and not found.scenario:
        raise NothingToCheck(f'"{path}" is a whole pack. Try one of its stories, such as {_one_of(found)}.')
    return found


def _shipped(path: Path) -> Path:
    """The shipped pack or scenario of that name, where there is one; else the path as it is."""
    pack = resources.scenarios() / path
    scenario = pack.with_name(f"{pack.name}.yaml")
    if path.is_absolute() or ".." in path.parts:
        return path
    return next((one for one in (pack, scenario) if one.exists()), path)


def _one_of(found: Found) -> str:
    inside = (found.shelf.origin / found.pack).names()
    names = [name for name in inside if name.endswith(".yaml") and name != "pack.yaml" and ".routes" not in name]
    return f"{found.shelf.folder / found.pack / names[0]}" if names else "one that you make with `new scenario`"
