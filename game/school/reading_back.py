"""Reading sealed files back: what each is, and what is wrong with those that are not as they were written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from nacl.public import PrivateKey

from game.school.sealing import (
    MOST_BYTES,
    SUFFIX,
    Changed,
    FromTheFuture,
    Header,
    Sealed,
    Unfinished,
    Unopened,
    opened_file,
    unsealed,
)

Trouble = Literal["unfinished", "changed", "future", "foreign", "other-class", "unreadable"]
_PLACE = re.compile(rb'"start":"([0-9a-f]{32})".{0,60}?"number":([0-9]{1,9}),')


@dataclass(frozen=True, slots=True)
class FileRead:
    """A sealed file that is as it was written, with the attempt in it."""

    path: Path
    sealed: Sealed
    attempt: dict[str, Any]

    @property
    def header(self) -> Header:
        """What can be read of it without the key."""
        return self.sealed.header


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file that cannot be counted, and why. `place` is its start and number, where it still says so."""

    path: Path
    why: Trouble
    place: tuple[str, int] | None = None
    raw: bytes = b""


def read_folders(folders: Iterable[Path], of: str, private: PrivateKey) -> tuple[list[FileRead], list[FileRefused]]:
    """Everything sealed in some folders and below, for the class `of`. Raises NotADirectoryError."""
    good: list[FileRead] = []
    refused: list[FileRefused] = []
    for path in _paths(folders):
        found = _read(path, of, private)
        if isinstance(found, FileRead):
            good.append(found)
        else:
            refused.append(found)
    whole = [one.path.read_bytes() for one in good] if any(one.why == "unfinished" for one in refused) else []
    kept = [one for one in refused if one.why != "unfinished" or not any(raw.startswith(one.raw) for raw in whole)]
    return good, kept


def _paths(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.is_dir():
            raise NotADirectoryError(f'"{folder}" is no folder, or cannot be reached.')
        yield from sorted(path for path in folder.rglob(f"*{SUFFIX}") if path.is_file())


def _read(path: Path, of: str, private: PrivateKey) -> FileRead | FileRefused:
    try:
        if path.stat().st_size > MOST_BYTES:
            return FileRefused(path, "foreign")
        raw = path.read_bytes()
    except OSError:
        return FileRefused(path, "unreadable")
    try:
        sealed = opened_file(raw)
    except Unfinished:
        is_ours = raw.startswith(b'{"crownwise":') or b'{"crownwise":'.startswith(raw)
        return FileRefused(path, "unfinished" if is_ours else "foreign", _place(raw), raw)
    except Changed:
        return FileRefused(path, "changed", _place(raw))
    except FromTheFuture:
        return FileRefused(path, "future", _place(raw))
    header = sealed.header
    if header.of.lower() != of.lower():
        return FileRefused(path, "other-class")
    try:
        attempt = unsealed(sealed, private)
    except Unopened:
        return FileRefused(path, "foreign")
    if attempt.get("number") != header.number or attempt.get("start") != header.start or not _is_attempt(attempt):
        return FileRefused(path, "changed", (header.start, header.number))
    return FileRead(path, sealed, attempt)


def _is_attempt(attempt: dict[str, Any]) -> bool:
    texts = all(isinstance(attempt.get(name), str) for name in ("id", "code", "pack", "scenario", "played"))
    return texts and isinstance(attempt.get("events"), list) and isinstance(attempt.get("first"), list)


def _place(raw: bytes) -> tuple[str, int] | None:
    """The place in its chain that a damaged file still claims; only used so as not to call it missing as well."""
    found = _PLACE.search(raw[:600])
    return (found[1].decode(), int(found[2])) if found else None
