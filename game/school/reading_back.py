"""Reading sealed files back: what each is, and what is wrong with those that are not as they were written."""

import hashlib
import os
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal

from nacl.public import PrivateKey

from game.school.bundles import BUNDLE, read_bundle
from game.school.rows import NoAttempt, Row, row_of, unpacked
from game.school.sealing import (
    MOST_BYTES,
    SUFFIX,
    Changed,
    FromTheFuture,
    Header,
    Unfinished,
    Unopened,
    opened_body,
    opened_file,
)

Trouble = Literal["unfinished", "changed", "future", "foreign", "other-class", "unreadable"]
_PLACE = re.compile(rb'"start":"([0-9a-f]{32})".{0,60}?"number":([0-9]{1,9}),')
MANY = 2_000
"""Files from which on all cores open them: to start a process costs as much as to open some hundreds."""
AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class FileRead:
    """A sealed file that is as it was written, with its hash and the attempt in it; or one of a bundle's."""

    path: Path
    header: Header
    digest: str
    row: Row

    @property
    def attempt(self) -> dict[str, Any]:
        """The attempt."""
        return self.row.content


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file that cannot be counted, and why. `place` is its start and number, where it still says so."""

    path: Path
    why: Trouble
    place: tuple[str, int] | None = None
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class FileKnown:
    """A file whose very bytes were counted before: by its hash, which needs no key."""

    path: Path
    digest: str


@dataclass(frozen=True, slots=True)
class AllRead:
    """Everything of some folders: files that are good, files that are not, and files that were counted before."""

    good: list[FileRead]
    refused: list[FileRefused]
    again: list[FileKnown]


Source = tuple[Path, bytes | None]
"""A file to be read, or one of a bundle with its bytes."""
Found = FileRead | FileRefused


def read_folders(
    folders: Iterable[Path], of: str, private: PrivateKey, cores: int = 0
) -> tuple[list[FileRead], list[FileRefused]]:
    """Everything sealed in some folders and below, for the class `of`. Raises NotADirectoryError."""
    found = read_fresh(folders, of, private, frozenset(), cores)
    return found.good, found.refused


def read_fresh(
    folders: Iterable[Path],
    of: str,
    private: PrivateKey,
    known: Set[str],
    cores: int = 0,
    count: Callable[[int], None] = lambda files: None,
) -> AllRead:
    """The same, but of files with a hash in `known` nothing is opened. Raises NotADirectoryError.

    Many files are opened on all cores, or on as many as are given; `count` is told how many were read so far.
    """
    read = AllRead([], [], [])
    sources = _unknown(_sources(folders), known, read.again) if known else _sources(folders)
    for found in _read_all(sources, of, bytes(private), cores or os.cpu_count() or 1):
        if isinstance(found, FileRead):
            read.good.append(found)
        else:
            read.refused.append(found)
        count(len(read.good) + len(read.refused) + len(read.again))
    cut = [one for one in read.refused if one.why == "unfinished"]
    paths = {*(one.path for one in read.good), *(one.path for one in read.again)} if cut else set()
    whole = [raw for path in paths for raw in _bytes_of(path)]
    kept = [one for one in read.refused if one.why != "unfinished" or not any(raw.startswith(one.raw) for raw in whole)]
    return AllRead(read.good, kept, read.again)


def _unknown(sources: Iterator[Source], known: Set[str], again: list[FileKnown]) -> Iterator[Source]:
    """Those that were not counted before; the others go to `again`. To hash a file costs a tenth of opening it."""
    for path, raw in sources:
        try:
            digest = hashlib.sha256(_small(path) if raw is None else raw).hexdigest()
        except OSError:
            digest = ""  # whoever opens it says why it cannot be read
        if digest in known:
            again.append(FileKnown(path, digest))
        else:
            yield path, raw


def _read_all(sources: Iterator[Source], of: str, private: bytes, cores: int) -> Iterator[Found]:
    read = partial(_read_some, of=of, private=private)
    first = list(islice(sources, MANY))
    if len(first) < MANY or cores == 1:
        yield from read(chain(first, sources))
        return
    everything = chain(first, sources)
    some = iter(lambda: list(islice(everything, AT_ONCE)), [])
    with ProcessPoolExecutor(cores) as pool:
        for found in pool.map(read, some):
            yield from found


def _read_some(sources: Iterable[Source], of: str, private: bytes) -> list[Found]:
    key = PrivateKey(private)
    return [_read(path, raw, of, key) for path, raw in sources]


def _sources(folders: Iterable[Path]) -> Iterator[Source]:
    for folder in folders:
        if not folder.is_dir():
            raise NotADirectoryError(f'"{folder}" is no folder, or cannot be reached.')
        for path in _files(folder):
            if path.suffix == SUFFIX:
                yield path, None
                continue
            try:
                yield from ((path, raw) for _, raw in read_bundle(path))
            except (OSError, zipfile.BadZipFile):
                yield path, b""


def _files(folder: str | Path) -> Iterator[Path]:
    """Sealed files and bundles in a folder and below, in their order; a folder that cannot be listed has none."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.name.endswith((SUFFIX, BUNDLE)) and entry.is_file():
            yield Path(entry.path)


def _small(path: Path) -> bytes:
    """The bytes of a file, or one byte more than any of ours has. Raises OSError."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _bytes_of(path: Path) -> list[bytes]:
    try:
        return [raw for _, raw in read_bundle(path)] if path.suffix == BUNDLE else [path.read_bytes()]
    except (OSError, zipfile.BadZipFile):
        return []


def _read(path: Path, raw: bytes | None, of: str, private: PrivateKey) -> Found:
    if raw is None:
        try:
            raw = _small(path)
        except OSError:
            return FileRefused(path, "unreadable")
        if len(raw) > MOST_BYTES:
            return FileRefused(path, "foreign")
    elif not raw:
        return FileRefused(path, "changed")
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
        packed = opened_body(sealed, private)
        attempt = unpacked(packed)
    except (Unopened, NoAttempt):
        return FileRefused(path, "foreign")
    try:
        if attempt.get("number") != header.number or attempt.get("start") != header.start:
            raise NoAttempt
        return FileRead(path, header, sealed.digest, row_of(attempt, packed))
    except NoAttempt:
        return FileRefused(path, "changed", (header.start, header.number))


def _place(raw: bytes) -> tuple[str, int] | None:
    """The place in its chain that a damaged file still claims; only used so as not to call it missing as well."""
    found = _PLACE.search(raw[:600])
    return (found[1].decode(), int(found[2])) if found else None
