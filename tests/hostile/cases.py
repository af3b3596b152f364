"""A hostile case: files to be written, how they are opened, and the codes that must be said of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from tests.engine.small import PACK, SCENARIO

ROUTES = """
format: routes/1
routes:
  safest:
    says: "All of it safe."
    answers:
      - { step: opening, answer: {} }
      - { step: ask, answer: { chose: keep } }
      - { step: twist, answer: { chose: yes-gran } }
    ends: { ending: end, crowns: [end, closed, twist], secure: [keep-private], told: no }
"""
STORY, PACK_FILE, ROUTES_FILE = "tiny.yaml", "pack.yaml", "tiny.routes.yaml"
SOUND: Mapping[str, bytes] = {
    PACK_FILE: dedent(PACK).encode(), STORY: SCENARIO.encode(), ROUTES_FILE: ROUTES.encode(),
}  # fmt: skip
"""The files of a pack in which nothing is wrong that would stop play."""

NO_PACK = frozenset({"NO-PACK"})
"""Stands for a case in which `check` finds no pack to look at, and says so."""

QUIET = frozenset({""})
"""Stands for a case of which nothing need be said: it falls back without a word."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """`lay` writes it into an empty folder and returns the path that is opened; one of `codes` must be said of it."""

    name: str
    codes: frozenset[str]
    lay: Callable[[Path], Path] = field(repr=False)

    def __str__(self) -> str:
        return self.name


def packed(name: str, codes: str, files: Mapping[str, bytes | Callable[[], bytes]]) -> Case:
    """A pack in a folder, with some of its files replaced; large ones are made when they are wanted.

    `codes` are separated by spaces; "" says nothing.
    """

    def lay(folder: Path) -> Path:
        place = folder / "small"
        place.mkdir()
        for file, raw in {**SOUND, **files}.items():
            (place / file).write_bytes(raw() if callable(raw) else raw)
        return place

    return Case(name=name, codes=frozenset(codes.split()) or QUIET, lay=lay)


def changed(file: str, name: str, codes: str, old: str, new: str) -> Case:
    """The same with one text of one file replaced by another."""
    text = SOUND[file].decode()
    assert old in text, (name, old)
    return packed(name, codes, {file: text.replace(old, new, 1).encode("utf-8", "surrogatepass")})


def numbered(cases: Iterator[Case]) -> list[Case]:
    """The cases; two of one name would hide one another."""
    found = list(cases)
    names = [case.name for case in found]
    assert len(set(names)) == len(names), sorted({name for name in names if names.count(name) > 1})
    return found
