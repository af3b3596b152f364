"""Reading YAML strictly: from PyYAML's events to mappings, lists and strings that know their line.

Why not plain loading: `at: 15:42` would become 942, `no` False, a second step of the same name would
silently replace the first, and 60 kB of `[` crash the interpreter in `yaml.compose`. So every scalar stays
a string, duplicate keys are problems, anchors, aliases and tags are refused, depth and size are limited.
"""

from functools import lru_cache
from pathlib import Path

from game.engine.building import MOST_VALUES, Builder
from game.engine.folders import origin_of, too_large
from game.engine.nodes import Listing, Node, Place, Table, Words, as_plain
from game.engine.origins import Origin, Refused
from game.engine.problems import Problem
from game.engine.signs import first_sign, named

__all__ = [
    "MOST_BYTES", "MOST_VALUES", "Listing", "Node", "Place", "Table", "Words", "as_plain", "read_bytes", "read_file",
]  # fmt: skip

MOST_BYTES = 256 * 1024
"""The limit on one file; a whole lesson needs some 20 kB."""

Read = tuple[Node | None, list[Problem], list[str]]
"""What comes of reading: the tree, its problems, and the file's lines."""


def read_file(path: Path | Origin, name: str) -> Read:
    """The tree of the file at `path`, its problems and its lines; `name` is how problems call the file."""
    try:
        raw = origin_of(path).read(MOST_BYTES)
    except Refused as error:
        return None, [error.problem(name)], []
    return read_bytes(raw, name)


def read_bytes(raw: bytes, name: str) -> Read:
    """As `read_file`, from bytes at hand."""
    if len(raw) > MOST_BYTES:
        return None, [too_large(len(raw), MOST_BYTES).problem(name)], []
    if raw.startswith(b"\xef\xbb\xbf"):
        says = "The file begins with a byte order mark."
        return None, [Problem(name, 1, 1, "SYN-BOM", says, "save it as plain UTF-8")], []
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        says = "Something here is not UTF-8 text."
        return None, [Problem(name, line, 1, "SYN-UTF8", says, "save the file as UTF-8")], []
    at = first_sign(text)
    if at >= 0:
        # Said without the line itself: printed, the sign would do there what it was put there for.
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        says = f"An invisible sign ({named(text[at])}) stands here, which packs do not use."
        return None, [Problem(name, line, column, "SYN-SIGN", says, "delete the word around it and type it anew")], []
    node, problems, lines = _read_text(text, name)
    return node, list(problems), list(lines)


@lru_cache(maxsize=8)
def _read_text(text: str, name: str) -> Read:
    """Of the last few files what was read: whoever checks reads each file twice, once as play does, once for lines."""
    lines = text.splitlines()
    builder = Builder(name, lines, has_escapes="\\" in text)
    node = builder.build(text)
    return node, builder.problems, lines
