"""The curriculum statements that scenarios may name, from `curriculum.yaml` beside the policy."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.engine.problems import PackError, Problem
from game.engine.reading import read_file
from game.engine.shape import Reader, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where statements come from."""

    title: str = key("What it is called.")
    by: str = key("Who wrote it, and how far our words follow it.")
    link: str = key("Where to read it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement, in our own words."""

    years: tuple[int, ...] = key("The year groups that it is for; 0 is Reception.", least=1)
    sure: Literal["wording-read", "partly-read", "earlier-wording", "second-hand", "from-memory"] = key(
        "How the words were come by."
    )
    says: str = key("What a pupil learns.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Curriculum:
    """All statements by their ids."""

    format: Literal["curriculum/1"] = key("Which form of the file this is.")
    checked: str = key("The day on which it was made, as 2026-11-22.")
    sources: dict[str, Origin] = key("Where statements come from, by the first part of their ids.")
    statements: dict[str, Statement] = key("The statements by id.")


def read_curriculum(path: Path) -> Curriculum:
    """The table at `path`. Raises PackError."""
    tree, problems, lines = read_file(path, path.name)
    reader = Reader(path.name, lines, {}, problems)
    found = reader.table(Curriculum, tree, "The curriculum") if not problems else None
    if reader.problems or found is None:
        raise PackError(reader.problems or [Problem(path.name, 0, 0, "TYPE", "The curriculum cannot be read.")])
    curriculum: Curriculum = found
    return curriculum
