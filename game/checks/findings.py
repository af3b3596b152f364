"""What a check finds, and the file it points into: a YAML file as its author wrote it, so that a line can be named."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.engine.problems import Problem, Severity
from game.engine.reading import Listing, Node, Place, Table, read_file

Way = tuple[str | int, ...]
"""The keys and numbers that lead to a value: ("steps", "opening", "lines", 0)."""


@dataclass(frozen=True)
class Source:
    """A file of a pack: how problems call it, its tree with places, and its lines.

    Play keeps no places (it may not have parsed the file at all); so whoever checks reads the file once more.
    """

    file: str
    tree: Node | None
    lines: tuple[str, ...]

    @classmethod
    def open(cls, path: Path) -> "Source":
        """The file at `path`, named by its folder and its own name."""
        name = f"{path.parent.name}/{path.name}"
        tree, _, lines = read_file(path, name)
        return cls(name, tree, tuple(lines))

    def place(self, way: Way) -> Place:
        """Where the value at the end of `way` stands; where the way breaks off, the last place before that."""
        node, place = self.tree, Place(0, 0)
        for number, one in enumerate(way):
            is_last = number == len(way) - 1
            if isinstance(node, Table) and isinstance(one, str) and one in node:
                key = next(name for name in node if name == one)
                place = getattr(key, "place", place)
                node = node[one]
            elif isinstance(node, Listing) and isinstance(one, int) and one < len(node):
                node = node[one]
                place = node.place
            else:
                break
            if is_last and not isinstance(node, Table | Listing):
                place = node.place
        return place

    def find(self, way: Way) -> Node | None:
        """The value at the end of `way`, or None."""
        node = self.tree
        for one in way:
            if isinstance(node, Table) and isinstance(one, str):
                node = node.get(one)
            elif isinstance(node, Listing) and isinstance(one, int) and one < len(node):
                node = node[one]
            else:
                return None
        return node


class Unread(Source):
    """A file that is read only when something is looked for in it."""

    def __init__(self, path: Path) -> None:
        """Stand for the file at `path`, which is named by its folder and its own name."""
        self.__dict__.update(file=f"{path.parent.name}/{path.name}", path=path)

    @cached_property
    def _read(self) -> Source:
        return Source.open(self.__dict__["path"])

    @property
    def tree(self) -> Node | None:
        """Its tree with places."""
        return self._read.tree

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines."""
        return self._read.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a check found: where, what, and one thing to try.

    `severity` is given only where it differs from that of the check; `source` only where the check looks at
    another file than the one it was handed.
    """

    way: Way
    says: str
    attempt: str
    severity: Severity | None = None
    source: Source | None = None


def as_problem(finding: Finding, code: str, severity: Severity, source: Source) -> Problem:
    """The finding as a problem at its line."""
    at = finding.source or source
    place = at.place(finding.way)
    excerpt = at.lines[place.line - 1][:160] if 0 < place.line <= len(at.lines) else ""
    return Problem(
        at.file,
        place.line,
        place.column,
        code,
        finding.says,
        finding.attempt,
        severity=finding.severity or severity,
        excerpt=excerpt,
    )
