"""Putting other words into a file and leaving every other byte as it is: comments, order, ids, quotes, line ends.

A library that reads YAML and writes it again keeps comments and order, but lays out lines anew, so that a change of
one word shows as a change of the whole file. So we look up where each value begins and ends, and cut just there.
"""

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from game.engine.building import PARSER

Way = tuple[str | int, ...]
_PLAIN = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands in the text: from `start` up to `end`; `style` is how it is quoted."""

    start: int
    end: int
    style: str


def spans(text: str) -> dict[Way, Span]:
    """Where each value stands, by the keys and numbers that lead to it. `text` is YAML that was read before."""
    found: dict[Way, Span] = {}
    stack: list[tuple[Way, str | int | None]] = []
    for event in yaml.parse(text, Loader=PARSER):
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        way: Way = ()
        if stack:
            above, at = stack[-1]
            if at is None:
                # In a mapping, what comes first is the key.
                stack[-1] = (above, str(getattr(event, "value", "")))
                continue
            way = (*above, at)
            stack[-1] = (above, at + 1 if isinstance(at, int) else None)
        if isinstance(event, yaml.ScalarEvent):
            begin: Any = event.start_mark
            end: Any = event.end_mark
            found[way] = Span(begin.index, end.index, event.style or "")
        else:
            stack.append((way, None if isinstance(event, yaml.MappingStartEvent) else 0))
    return found


def spliced(text: str, changes: Mapping[Way, str]) -> str:
    """`text` with other values at the ways given. Raises KeyError for a way that leads to no value."""
    where = spans(text)
    for way in sorted(changes, key=lambda one: where[one].start, reverse=True):
        span = where[way]
        text = text[: span.start] + _quoted(changes[way], span.style) + text[span.end :]
    return text


def _quoted(value: str, style: str) -> str:
    if not style and _PLAIN.fullmatch(value) and value not in ("yes", "no", "on", "off", "true", "false", "null"):
        return value
    # JSON's quotes are YAML's; a block that ended with its line keeps that end.
    return json.dumps(value, ensure_ascii=False) + ("\n" if style in ("|", ">") else "")


def write(path: Path, text: str) -> Path:
    """Write the file whole or not at all, and keep what was there as a numbered backup, whose path comes back."""
    number = 1
    while (backup := path.with_name(f"{path.name}.backup-{number}")).exists():
        number += 1
    shutil.copy2(path, backup)
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    beside.write_bytes(text.encode("utf-8"))
    shutil.copymode(path, beside)
    beside.replace(path)
    return backup
