"""An attempt as a row of the index: what is asked for by itself, and the whole packed as it came out of its file."""

import json
import zlib
from dataclasses import dataclass
from typing import Any

WIDTHS = {"id": 64, "code": 60, "pack": 80, "scenario": 80, "played": 17, "digest": 64}
"""Letters that a text of a row has at most: what is longer was not written by this game."""
MOST_BYTES = 16 * 1024 * 1024
"""The largest attempt that is unpacked."""


class NoAttempt(Exception):
    """What was packed is no attempt."""


@dataclass(frozen=True, slots=True)
class Row:
    """One attempt; `packed` is its JSON, by zlib."""

    id: str
    code: str
    pack: str
    scenario: str
    digest: str
    played: str
    is_over: bool
    events: int
    packed: bytes

    @property
    def content(self) -> dict[str, Any]:
        """The whole attempt."""
        return unpacked(self.packed)


def packed(attempt: dict[str, Any]) -> bytes:
    """An attempt as it lies in a sealed file and in the index."""
    return zlib.compress(json.dumps(attempt, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def unpacked(raw: bytes) -> dict[str, Any]:
    """An attempt from its packed form. Raises NoAttempt."""
    try:
        plain = json.loads(zlib.decompressobj().decompress(raw, MOST_BYTES))
    except (zlib.error, ValueError, RecursionError):
        raise NoAttempt from None
    if not isinstance(plain, dict):
        raise NoAttempt
    return plain


def row_of(attempt: dict[str, Any], raw: bytes = b"") -> Row:
    """The row of an attempt; `raw` is its packed form where that is known. Raises NoAttempt."""
    texts: dict[str, str] = {"digest": "", **{name: attempt[name] for name in WIDTHS if name in attempt}}
    events, first = attempt.get("events"), attempt.get("first")
    is_whole = len(texts) == len(WIDTHS) and isinstance(events, list) and isinstance(first, list)
    if not is_whole or not all(_is_sound(one, WIDTHS[name]) for name, one in texts.items()):
        raise NoAttempt
    return Row(
        **texts, is_over=bool(attempt.get("is_over")), events=len(attempt["events"]), packed=raw or packed(attempt)
    )


def _is_sound(text: object, width: int) -> bool:
    return isinstance(text, str) and len(text) <= width and "\0" not in text
