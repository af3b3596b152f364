"""Where the bytes of a pack's file come from: a root (a folder, or a zip archive read in place) and a way below it."""

from dataclasses import dataclass
from typing import Any, Protocol

from game.engine.problems import Problem

Way = tuple[str, ...]
"""The names that lead from a root to a file or folder: ("year4", "gem-trader.yaml")."""


class Refused(Exception):
    """Something cannot be read, or must not be: a code, a sentence and one thing to try."""

    def __init__(self, code: str, says: str, attempt: str) -> None:
        """Hold what is to be said; the message is the sentence."""
        self.code, self.says, self.attempt = code, says, attempt
        super().__init__(says)

    def problem(self, file: str) -> Problem:
        """The refusal as a problem of the file that is called `file`."""
        return Problem(file, 0, 0, self.code, self.says, self.attempt)


class Root(Protocol):
    """What files are read from. No way leads out of it, whatever names stand in the way."""

    @property
    def name(self) -> str:
        """What the root itself is called."""

    def read(self, way: Way, most: int) -> bytes:
        """The bytes of a file. Raises Refused for one that is not there, is none, or has more than `most`."""

    def has(self, way: Way) -> bool:
        """Whether there is a file or folder at the end of `way`."""

    def names(self, way: Way) -> tuple[str, ...]:
        """The names in a folder, sorted; none where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A file or folder of a pack. It is asked for like a `Path`, so that whoever reads need not know the root."""

    root: Root
    way: Way = ()

    @property
    def name(self) -> str:
        """The last name of the way."""
        return self.way[-1] if self.way else self.root.name

    @property
    def parent(self) -> "Origin":
        """The folder it lies in; a root lies in itself."""
        return Origin(self.root, self.way[:-1])

    def __truediv__(self, name: str) -> Any:
        """What is called `name` in this folder: an Origin (said loosely, so that it may stand for a Path)."""
        return Origin(self.root, (*self.way, name))

    def __str__(self) -> str:
        return "/".join((self.root.name, *self.way))

    def read(self, most: int) -> bytes:
        """The bytes of the file. Raises Refused."""
        return self.root.read(self.way, most)

    def names(self) -> tuple[str, ...]:
        """The names in this folder."""
        return self.root.names(self.way)

    def exists(self) -> bool:
        """Whether there is anything here."""
        return self.root.has(self.way)

    is_file = exists
