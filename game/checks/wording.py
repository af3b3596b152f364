"""The words of a story under check: what is heard at a step, and every text for children with its place in the file."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from game.checks.findings import Source
from game.engine.model import Line, Step
from game.engine.texts import (
    AFTER_KEYS,
    INNER_KEYS,
    MEANINGS,
    OUTSIDE_KEYS,
    SHOWN_KEYS,
    TEXT_KEYS,
    Said,
    texts_in,
)

__all__ = [
    "AFTER_KEYS", "INNER_KEYS", "MEANINGS", "OUTSIDE_KEYS", "SHOWN_KEYS", "TEXT_KEYS", "Said", "heard", "texts",
]  # fmt: skip


def texts(source: Source) -> Iterator[Said]:
    """Every text for children in a scenario's file, in the order of the file."""
    return texts_in(source.tree)


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
