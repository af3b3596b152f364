"""Bundles: the collected files of a class and a month in one archive, so that a folder does not fill with small files.

A bundle holds sealed files as they are; nothing is opened for it and nothing is lost by it. It is written under a name
that nobody can guess, read back, and only then do the single files go. It is never changed: `forget` and `purge` write
a new one without what they take away.
"""

import contextlib
import hashlib
import os
import secrets
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from game.school.sealing import MOST_BYTES, NAME, SUFFIX, VERSION

BUNDLE = ".bundle"
FROM = 100
"""Files of a class and month from which on they are bundled."""
MOST_FILES = 100_000


def read_bundle(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each sealed file in a bundle; no bytes for one that was changed in it.

    Raises OSError or zipfile.BadZipFile for what is no bundle.
    """
    with zipfile.ZipFile(path) as bundle:
        for entry in bundle.infolist()[:MOST_FILES]:
            if entry.filename.endswith(SUFFIX) and entry.file_size <= MOST_BYTES:
                try:
                    yield entry.filename, bundle.read(entry)
                except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error):
                    yield entry.filename, b""


def compacted(of: str, paths: Iterable[Path], now: datetime, least: int = FROM) -> int:
    """Bundle single sealed files of a class by folder and month; how many went into bundles.

    `paths` are files that were read and counted. Those of today stay, for their computers may still read them back;
    what cannot be written or deleted stays as it is.
    """
    groups: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for path in paths:
        name = NAME.fullmatch(path.name)
        day = path.name.split("_")[3][:8] if name else ""
        if day and day < f"{now:%Y%m%d}":
            groups[path.parent, day[:6]].append(path)
    went = 0
    for (folder, month), files in sorted(groups.items()):
        if len(files) >= least:
            with contextlib.suppress(OSError):
                went += _bundle(folder, of, month, files)
    return went


def without(path: Path, digests: Collection[str]) -> int:
    """Take the files with these hashes out of a bundle: how many went. Raises OSError, zipfile.BadZipFile."""
    files = dict(read_bundle(path))
    kept = {name: raw for name, raw in files.items() if hashlib.sha256(raw).hexdigest() not in digests}
    if len(kept) == len(files):
        return 0
    if kept:
        _written(path.with_name(f"{path.name.rpartition('_')[0]}_{secrets.token_hex(16)}{BUNDLE}"), kept)
    path.unlink()
    return len(files) - len(kept)


def _bundle(folder: Path, of: str, month: str, paths: list[Path]) -> int:
    files = {path.name: path.read_bytes() for path in paths}
    _written(folder / f"cw{VERSION}_{of}_{month}_{secrets.token_hex(16)}{BUNDLE}", files)
    went = 0
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()
            went += 1
    return went


def _written(path: Path, files: dict[str, bytes]) -> None:
    """Write a bundle and read it back; where that fails it is taken away again. Raises OSError."""
    try:
        with path.open("xb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as bundle:
                for name, raw in sorted(files.items()):
                    bundle.writestr(zipfile.ZipInfo(name), raw)
            file.flush()
            os.fsync(file.fileno())
        if dict(read_bundle(path)) != files:
            raise OSError(f'"{path}" does not hold what was written')
    except (OSError, zipfile.BadZipFile) as error:
        with contextlib.suppress(OSError):
            path.unlink()
        raise OSError(str(error)) from None
