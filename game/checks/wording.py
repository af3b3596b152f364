"""The words of a story: what is heard at a step, and every text for children with its place in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from game.checks.findings import Source, Way
from game.engine.model import Line, Step
from game.engine.reading import Listing, Table, Words

SHOWN_KEYS = ("ask", "text", "arrives", "lines", "think")
"""What stands on the screen of a step before it is answered."""
INNER_KEYS = (
    "act", "account", "answer", "comes", "hears", "kinder", "out", "prompt", "says", "unkinder", "words",
)  # fmt: skip
"""What a later part of a step shows: a request that was opened, the thread as it goes on, what a grown-up says."""
AFTER_KEYS = (
    "because", "because_not", "say", "hints", "if_left", "if_changed", "if_accepted", "if_refused", "if_unchecked",
)  # fmt: skip
"""What is said after an answer."""
OUTSIDE_KEYS = ("title", "blurb")
"""What is read on the map."""
MEANINGS = "hard_words"
"""The words that are explained on the cover of a story, with their meanings."""
TEXT_KEYS = (*SHOWN_KEYS, *INNER_KEYS, *AFTER_KEYS)
NO_TEXT_KEYS = ("teacher", "notes", "misconceptions", "hard_words", "marks")
"""Under these stands nothing for children: words for teachers, and marks, whose names are those of other keys."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text for children: where it stands, the words, and the key that it stands under."""

    way: Way
    text: str
    key: str

    @property
    def step(self) -> str:
        """The step that it belongs to, or "" for the heading of the story."""
        return str(self.way[1]) if self.way[0] == "steps" else ""


def heard(step: Step) -> int:
    """How many words are heard when a step is read out whole."""
    return sum(len(text.split()) for text in _texts(step))


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, Line):
        yield value.text
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _texts(getattr(value, one.name), one.name)
    elif isinstance(value, tuple):
        for child in value:
            yield from _texts(child, key)
    elif isinstance(value, str) and key in SHOWN_KEYS:
        yield value


def texts(source: Source) -> Iterator[Said]:
    """Every text for children in a scenario's file, in the order of the file."""
    if isinstance(source.tree, Table):
        for name, child in source.tree.items():
            if name == "steps" or name in OUTSIDE_KEYS:
                yield from _walk(child, (str(name),), str(name) if name != "steps" else "")
            elif name == MEANINGS:
                yield from (Said((name, word), str(says), name) for word, says in plain(child).items())


def _walk(node: object, way: Way, key: str) -> Iterator[Said]:
    if isinstance(node, Words):
        if key in (*TEXT_KEYS, *OUTSIDE_KEYS) and way[-1] != "feels":
            yield Said(way, str(node), key)
    elif isinstance(node, Table):
        for name, child in node.items():
            if name not in NO_TEXT_KEYS and not name.startswith("x-"):
                # A mapping under a key for texts (`because: { safe: ... }`) holds texts under names of its own.
                inner = key if key in TEXT_KEYS and not _is_known(name) else _meant(str(name), child)
                yield from _walk(child, (*way, str(name)), inner)
    elif isinstance(node, Listing):
        for number, child in enumerate(node):
            yield from _walk(child, (*way, number), key)


def _is_known(name: str) -> bool:
    return name in TEXT_KEYS


def _meant(name: str, node: object) -> str:
    """The key as it is meant: a post may be what somebody wrote (`post: { leo: "..." }`), how old it is is a text."""
    if name == "post" and isinstance(node, Table) and "id" not in node:
        return "comes"
    return "says" if name == "when" and isinstance(node, Words) else name


def plain(node: object) -> Mapping[str, object]:
    """A table of the tree as a mapping, or an empty one."""
    return node if isinstance(node, Table) else {}
