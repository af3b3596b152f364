"""What `check` found before, kept for as long as nothing has changed that it could depend on: then it is said at once.

Nothing is trusted by halves: what is kept counts only where the digest of everything is the same to the last byte
(the packs, the policy, the game's own code, the libraries) and where the file itself is whole. Else it is as if it
were not there, and is written anew.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game import resources
from game.verbs.check_summary import Summary

KEPT_FORMAT = "1"
"""Part of the digest: raise it when what is kept is written differently."""
MOST_BYTES = 1024 * 1024
"""Larger files are known by their size and time, as those among the assets are, and not by their bytes."""
MOST_FILES = 5_000
"""Of a folder with more files than this nothing is kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of summaries, one for each path that was checked; None keeps nothing."""

    folder: Path | None

    def find(self, path: Path | None, digest: str) -> Summary | None:
        """What was found of `path` when everything had this digest, or None."""
        if self.folder is None or not digest:
            return None
        try:
            kept = json.loads(self._file(path).read_text("utf-8"))
            if kept["digest"] != digest or kept["sum"] != _sum(kept["summary"]):
                return None
            return Summary.from_kept(kept["summary"])
        except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None

    def keep(self, path: Path | None, digest: str, summary: Summary) -> None:
        """Keep what was found. Written beside and moved, so that it is whole or not there; no room is no error."""
        if self.folder is None or not digest:
            return
        file, found = self._file(path), summary.as_kept()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = file.with_suffix(f".{os.getpid()}")
            beside.write_text(json.dumps({"digest": digest, "sum": _sum(found), "summary": found}), "utf-8")
            beside.replace(file)
        except OSError:
            return

    def _file(self, path: Path | None) -> Path:
        assert self.folder is not None
        return self.folder / f"{hashlib.sha256(_name(path).encode()).hexdigest()[:24]}.json"


def kept_checks() -> Kept:
    """Where this computer keeps what can be worked out again; CROWNWISE_CACHE names another folder for it."""
    named = os.environ.get("CROWNWISE_CACHE")
    if named:
        return Kept(Path(named) / "checked")
    from platformdirs import user_cache_path

    return Kept(user_cache_path("crownwise", appauthor=False) / "checked")


def digest_of(path: Path | None) -> str:
    """The digest of everything on which checking `path` could depend, or "" where that cannot be told."""
    found = hashlib.sha256()
    count = 0
    try:
        for part in _parts(path):
            found.update(part.encode("utf-8", "surrogateescape"))
            found.update(b"\0")
            count += 1
            if count > MOST_FILES:
                return ""
    except OSError:
        return ""
    return found.hexdigest()


def _parts(path: Path | None) -> Iterator[str]:
    code = sorted(resources.PACKAGE.rglob("*.py"))
    if not code:
        raise FileNotFoundError("a program without its sources cannot tell whether they have changed")
    yield from (KEPT_FORMAT, sys.version, sys.platform, _name(path))
    yield from _libraries()
    yield from (_by_bytes(one, resources.PACKAGE) for one in code)
    yield from (_by_time(one) for one in _files(resources.assets()))
    shipped = resources.scenarios()
    yield from (_by_bytes(shipped / name, shipped) for name in ("policy.yaml", "curriculum.yaml"))
    for place in _places(path):
        yield from (_by_bytes(one, place) for one in _files(place))


def _places(path: Path | None) -> Iterator[Path]:
    """The files and folders that are read when `path` is checked."""
    if path is None:
        yield resources.scenarios()
        return
    folder = path if path.is_dir() else path.parent
    if (folder / "pack.yaml").exists():
        yield from (folder, folder.resolve().parent / "policy.yaml")
    if path.is_dir() or path.suffix == ".zip":
        yield path


def _files(place: Path) -> Iterator[Path]:
    """A file itself, or every file below a folder, in an order that stays the same."""
    if place.is_dir():
        for folder, below, names in os.walk(place):
            below.sort()
            yield from (Path(folder, name) for name in sorted(names))
    elif place.exists():
        yield place


def _by_bytes(file: Path, below: Path) -> str:
    if file.is_symlink() or file.stat().st_size > MOST_BYTES:
        return _by_time(file)
    return f"{file.relative_to(below)} {hashlib.sha256(file.read_bytes()).hexdigest()}"


def _by_time(file: Path) -> str:
    found = file.stat()
    where = os.readlink(file) if file.is_symlink() else ""
    return f"{file} {where} {found.st_size} {found.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """The libraries that can be imported, with their versions, by the folders that say so."""
    for place in sys.path:
        if os.path.isdir(place):
            yield from sorted(name for name in os.listdir(place) if name.endswith((".dist-info", ".egg-info")))


def _name(path: Path | None) -> str:
    return str(path.resolve()) if path else "all that is shipped"


def _sum(found: object) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
