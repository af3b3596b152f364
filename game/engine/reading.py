"""Reading YAML strictly: from PyYAML's events to mappings, lists and strings that know their line.

Why not plain loading: `at: 15:42` would become 942, `no` False, a second step of the same name would
silently replace the first, and 60 kB of `[` crash the interpreter in `yaml.compose`. So every scalar stays
a string, duplicate keys are problems, anchors, aliases and tags are refused, depth and size are limited.
"""

from dataclasses import dataclass
from pathlib import Path

import yaml

from game.engine.problems import Problem

MOST_BYTES = 256 * 1024
MOST_DEPTH = 24
MOST_VALUES = 20_000
"""Limits on one file; a whole lesson needs some 20 kB, 9 levels and 600 values."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: line and column, counted from 1."""

    line: int
    column: int


class Words(str):
    """A scalar: a string that knows its place."""

    place: Place

    @classmethod
    def at(cls, text: str, place: Place) -> "Words":
        """`text` standing at `place`."""
        words = cls(text)
        words.place = place
        return words


class Table(dict[str, "Node"]):
    """A mapping that knows its place; its keys are `Words`."""

    place: Place = Place(0, 0)


class Listing(list["Node"]):
    """A list that knows its place."""

    place: Place = Place(0, 0)


Node = Words | Table | Listing


def read_file(path: Path, name: str) -> tuple[Node | None, list[Problem], list[str]]:
    """The tree of the file at `path`, its problems and its lines; `name` is how problems call the file."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            says = f"This file has {size:,} bytes; a file of a pack may have {MOST_BYTES:,} at most."
            return None, [Problem(name, 0, 0, "SYN-SIZE", says, "part it into two scenarios")], []
        raw = path.read_bytes()
    except OSError as error:
        says = f"This file cannot be read ({error.strerror or 'no reason given'})."
        return None, [Problem(name, 0, 0, "SYN-FILE", says, "look whether it is there and may be read")], []
    return read_bytes(raw, name)


def read_bytes(raw: bytes, name: str) -> tuple[Node | None, list[Problem], list[str]]:
    """As `read_file`, from bytes at hand."""
    if len(raw) > MOST_BYTES:
        return None, [Problem(name, 0, 0, "SYN-SIZE", f"More than {MOST_BYTES:,} bytes.", "part it into two")], []
    if raw.startswith(b"\xef\xbb\xbf"):
        return (
            None,
            [Problem(name, 1, 1, "SYN-BOM", "The file begins with a byte order mark.", "save it as plain UTF-8")],
            [],
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return (
            None,
            [Problem(name, line, 1, "SYN-UTF8", "Something here is not UTF-8 text.", "save the file as UTF-8")],
            [],
        )
    lines = text.splitlines()
    builder = _Builder(name, lines)
    node = builder.build(text)
    return node, builder.problems, lines


class _Stop(Exception):
    """Reading cannot go on; the problem is noted already."""


class _Builder:
    """Builds the tree from events, noting problems; goes on after those that leave the tree sound."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name, self.lines = name, lines
        self.problems: list[Problem] = []
        self.values = 0

    def build(self, text: str) -> Node | None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        root: Node | None = None
        stack: list[tuple[Table | Listing, Words | None]] = []
        documents = 0
        try:
            for event in yaml.parse(text, Loader=loader):
                place = _place(event.start_mark)
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._stop(
                            place, "SYN-DOCUMENTS", 'A line of "---" begins a second document.', "remove that line"
                        )
                elif isinstance(event, yaml.AliasEvent):
                    self._stop(
                        place,
                        "SYN-ALIAS",
                        f'"*{event.anchor}" would be an alias, which packs do not use.',
                        "put the text in quotes",
                    )
                elif isinstance(event, yaml.ScalarEvent):
                    root = self._add(stack, root, self._scalar(event, place), place)
                elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                    self._refuse_marks(event, place)
                    node: Table | Listing = Table() if isinstance(event, yaml.MappingStartEvent) else Listing()
                    node.place = place
                    root = self._add(stack, root, node, place)
                    stack.append((node, None))
                    if len(stack) > MOST_DEPTH:
                        self._stop(place, "SYN-DEPTH", f"More than {MOST_DEPTH} levels deep.", "write it flatter")
                elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                    stack.pop()
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            self._note_broken(error)
            return None
        except yaml.YAMLError as error:
            self.problems.append(
                Problem(
                    self.name,
                    0,
                    0,
                    "SYN",
                    f"This is not YAML: {str(error).splitlines()[0]}.",
                    "look for a strange character",
                )
            )
            return None
        return root

    def _add(
        self, stack: list[tuple[Table | Listing, Words | None]], root: Node | None, node: Node, place: Place
    ) -> Node:
        self.values += 1
        if self.values > MOST_VALUES:
            self._stop(
                place, "SYN-SIZE", f"More than {MOST_VALUES:,} values in one file.", "part it into two scenarios"
            )
        if not stack:
            return node
        holder, key = stack[-1]
        if isinstance(holder, Listing):
            holder.append(node)
        elif key is None:
            if not isinstance(node, Words):
                self._stop(place, "SYN-KEY", "A list or a group stands where a name should.", "put the text in quotes")
            assert isinstance(node, Words)
            if node in holder:
                says = f'"{node}" stands twice in the same group; the first one would be lost.'
                self.problems.append(self._problem(place, "SYN-TWICE", says, "give one of them another name"))
            stack[-1] = (holder, node)
        else:
            if key not in holder:
                holder[key] = node
            stack[-1] = (holder, None)
        assert root is not None
        return root

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Words:
        self._refuse_marks(event, place)
        if not event.style:
            self._look_for_eaten(event, place)
        return Words.at(event.value, place)

    def _look_for_eaten(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Note where a `#` has eaten the rest of an unquoted text, as in `text: Look at this #party`."""
        end = _place(event.end_mark)
        line = self.lines[end.line - 1] if end.line <= len(self.lines) else ""
        rest = line[end.column - 1 :]
        if event.value and rest.startswith(" #") and len(rest) > 2 and rest[2] not in " #!":
            says = f'Everything from "{rest.strip()[:20]}" on is lost, because " #" begins a comment.'
            self.problems.append(self._problem(place, "SYN-HASH", says, "put the whole text in quotes"))

    def _refuse_marks(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor:
            self._stop(
                place,
                "SYN-ANCHOR",
                f'"&{event.anchor}" would be an anchor, which packs do not use.',
                "put the text in quotes",
            )
        tag = getattr(event, "tag", None)
        if tag and not (isinstance(event, yaml.ScalarEvent) and event.style and tag == "!"):
            self._stop(place, "SYN-TAG", f'"{tag}" would be a tag, which packs do not use.', "put the text in quotes")

    def _note_broken(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        place = _place(mark)
        text = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        if "\t" in text[: place.column]:
            self.problems.append(self._problem(place, "SYN-TAB", "A tab stands where spaces must.", "use two spaces"))
            return
        says = f"This line cannot be read ({error.problem or 'no reason given'})."
        self.problems.append(self._problem(place, "SYN", says, "put texts in double quotes"))

    def _stop(self, place: Place, code: str, says: str, attempt: str) -> None:
        self.problems.append(self._problem(place, code, says, attempt))
        raise _Stop

    def _problem(self, place: Place, code: str, says: str, attempt: str) -> Problem:
        excerpt = self.lines[place.line - 1] if 0 < place.line <= len(self.lines) else ""
        return Problem(self.name, place.line, place.column, code, says, attempt, excerpt=excerpt[:160])


def _place(mark: object) -> Place:
    line, column = getattr(mark, "line", -1), getattr(mark, "column", -1)
    return Place(line + 1, column + 1)


def as_plain(node: object) -> object:
    """A tree as plain dicts, lists and strings, for the cache."""
    if isinstance(node, dict):
        return {str(key): as_plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_plain(value) for value in node]
    return str(node)
