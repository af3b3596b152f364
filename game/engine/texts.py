"""The texts for children in the file of a story: where each stands, and the id under which it is translated."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Way = tuple[str | int, ...]
"""The keys and numbers that lead to a value: ("steps", "opening", "lines", 0)."""

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


def texts_in(tree: object) -> Iterator[Said]:
    """Every text for children in the tree of a scenario's file, in the order of the file."""
    if isinstance(tree, dict):
        for name, child in tree.items():
            if name == "steps" or name in OUTSIDE_KEYS:
                yield from _walk(child, (str(name),), str(name) if name != "steps" else "")
            elif name == MEANINGS and isinstance(child, dict):
                yield from (Said((str(name), str(word)), str(says), str(name)) for word, says in child.items())


def _walk(node: object, way: Way, key: str) -> Iterator[Said]:
    if isinstance(node, str):
        if key in (*TEXT_KEYS, *OUTSIDE_KEYS) and way[-1] != "feels":
            yield Said(way, str(node), key)
    elif isinstance(node, dict):
        for name, child in node.items():
            if way == ("steps",):
                yield from _walk(child, (*way, str(name)), "")  # a step may be called "ask": that is its id, no key
            elif name not in NO_TEXT_KEYS and not name.startswith("x-"):
                # A mapping under a key for texts (`because: { safe: ... }`) holds texts under names of its own.
                inner = key if key in TEXT_KEYS and name not in TEXT_KEYS else _meant(str(name), child)
                yield from _walk(child, (*way, str(name)), inner)
    elif isinstance(node, list):
        for number, child in enumerate(node):
            yield from _walk(child, (*way, number), key)


def _meant(name: str, node: object) -> str:
    """The key as it is meant: a post may be what somebody wrote (`post: { leo: "..." }`), how old it is is a text."""
    if name == "post" and isinstance(node, dict) and "id" not in node:
        return "comes"
    return "says" if name == "when" and isinstance(node, str) else name


def id_of(way: Way, tree: Any) -> str:
    """The id of a text: the names that lead to it; an entry of a list by its own id, else by its number from 1."""
    names, node = [], tree
    for one in way:
        inner = node[one]
        own = inner.get("id") if isinstance(node, list) and isinstance(inner, dict) else None
        names.append(str(own) if own is not None else str(one + 1) if isinstance(one, int) else one)
        node = inner
    return "/".join(names)
