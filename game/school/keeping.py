"""What is kept on this computer: unfinished play, crowns and options, as plain files in one folder.

Each event of a story is one line, appended and flushed before anything is shown, so that a program that is
killed loses nothing that was acknowledged; the disk is made sure of in a thread of its own, off the drawing
path. Small files are written beside and moved into place.
"""

import contextlib
import json
import os
import queue
import re
import secrets
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

ASIDE = "aside-"
"""Begins the name of a journal that could not be sealed yet and had to make way."""
MOST_BYTES = 8 * 1024 * 1024
"""The largest file that is read back: a story has some 20 kB, so a larger one was not written by this program."""
_SAFE_NAME = re.compile(r"[a-z0-9+._-]{1,160}")


class Keeper:
    """Keeps what happens in `folder`. `can_save` turns False, and stays so, when something could not be written."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which is made when something is first kept."""
        self.folder = folder
        self.can_save = True
        self._open: dict[str, TextIO] = {}
        self._waiting: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None

    def append(self, journal: str, line: Mapping[str, Any]) -> bool:
        """Add one event to a journal; True when it is safe from the end of this program."""
        try:
            file = self._open.get(journal)
            if file is None:
                path = self._path("unfinished", journal)
                path.parent.mkdir(parents=True, exist_ok=True)
                _end_line(path)
                file = self._open[journal] = path.open("a", encoding="utf-8", newline="\n")
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
            file.flush()
            self._make_sure(file.fileno())
        except (OSError, ValueError):
            self.can_save = False
            return False
        return True

    def drop(self, journal: str) -> bool:
        """Remove a journal; True when it is gone."""
        file = self._open.pop(journal, None)
        try:
            if file is not None:
                self._settle()
                file.close()
            self._path("unfinished", journal).unlink(missing_ok=True)
        except (OSError, ValueError):
            self.can_save = False
            return False
        return True

    def set_aside(self, journal: str) -> bool:
        """Put a journal out of the way under another name, which needs no room on a full disk; True when it is done."""
        file = self._open.pop(journal, None)
        try:
            if file is not None:
                self._settle()
                file.close()
            path = self._path("unfinished", journal)
            if path.exists():
                path.rename(path.with_name(f"{ASIDE}{secrets.token_hex(4)}.{journal}"))
        except (OSError, ValueError):
            self.can_save = False
            return False
        return True

    def aside(self) -> tuple[str, ...]:
        """The journals that were put out of the way."""
        try:
            return tuple(sorted(path.name for path in (self.folder / "unfinished").glob(f"{ASIDE}*.jsonl")))
        except OSError:
            return ()

    def journal(self, name: str) -> tuple[Mapping[str, Any], tuple[Mapping[str, Any], ...]] | None:
        """The heading and the events of a journal. A last line that was cut short never counted; it is left out."""
        try:
            raw = _read_small(self._path("unfinished", name))
        except (OSError, ValueError):
            return None
        lines: list[Mapping[str, Any]] = []
        for part in raw.split(b"\n")[:-1]:
            try:
                line = json.loads(part)
            except (ValueError, RecursionError):
                break
            if not isinstance(line, dict):
                break
            lines.append(line)
        return (lines[0], tuple(lines[1:])) if lines and "seed" in lines[0] else None

    def unfinished(self, code: str, pack: str) -> tuple[str, ...]:
        """The scenarios of a pack that a code has begun, the latest first."""
        try:
            found = [path for path in (self.folder / "unfinished").iterdir() if path.name.startswith(f"{code}.{pack}.")]
            found.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        except OSError:
            return ()
        names = [path.name for path in found if path.suffix == ".jsonl"]
        return tuple(name[len(f"{code}.{pack}.") : -len(".jsonl")] for name in names if self._has_begun(name))

    def crowns(self, code: str, pack: str) -> Mapping[str, frozenset[str]]:
        """The crowns of a code, by scenario."""
        kept = self._read("crowns", f"{code}.{pack}.json")
        return {
            name: frozenset(one for one in won if isinstance(one, str) and _SAFE_NAME.fullmatch(one))
            for name, won in kept.items()
            if isinstance(won, list) and _SAFE_NAME.fullmatch(name)
        }

    def add_crowns(self, code: str, pack: str, scenario: str, won: tuple[str, ...]) -> bool:
        """Add crowns to those that a code has; none is ever taken away."""
        kept = {name: sorted(crowns) for name, crowns in self.crowns(code, pack).items()}
        kept[scenario] = sorted({*kept.get(scenario, ()), *won})
        return self._write("crowns", f"{code}.{pack}.json", kept)

    def options(self) -> Mapping[str, Any]:
        """The options as they were kept."""
        return self._read("", "options.json")

    def keep_options(self, options: Mapping[str, Any]) -> bool:
        """Keep the options for the next start."""
        return self._write("", "options.json", options)

    def close(self) -> None:
        """Make sure of everything that was written, and close all files."""
        self._settle()
        for file in self._open.values():
            with contextlib.suppress(OSError):
                file.close()
        self._open.clear()

    def _has_begun(self, name: str) -> bool:
        """Whether there is something to go on with: at least one event after the heading."""
        found = self.journal(name)
        return found is not None and len(found[1]) > 0

    def _read(self, folder: str, name: str) -> dict[str, Any]:
        try:
            kept = json.loads(_read_small(self._path(folder, name)))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, folder: str, name: str, value: Mapping[str, Any]) -> bool:
        try:
            path = self._path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f"{path.name}.{os.getpid()}.new")
            with beside.open("w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except (OSError, ValueError):
            self.can_save = False
            return False
        return True

    def _path(self, folder: str, name: str) -> Path:
        if not _SAFE_NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name for a file")
        return self.folder / folder / name if folder else self.folder / name

    def _make_sure(self, descriptor: int) -> None:
        if self._worker is None or not self._worker.is_alive():
            self._worker = threading.Thread(target=self._sync, name="keeping", daemon=True)
            self._worker.start()
        self._waiting.put(descriptor)

    def _settle(self) -> None:
        """Wait until the thread has made sure of all; two seconds at most, for a slow share must not hang a child."""
        if self._worker is not None and self._worker.is_alive():
            self._waiting.put(None)
            self._worker.join(2)
            self._worker = None

    def _sync(self) -> None:
        while (descriptor := self._waiting.get()) is not None:
            with contextlib.suppress(OSError):
                os.fsync(descriptor)


def _read_small(path: Path) -> bytes:
    """The bytes of a file that is no larger than what is ever kept. Raises OSError, and ValueError for a larger one."""
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise ValueError(f"{path.name} is too large")
    return raw


def _end_line(path: Path) -> None:
    """Cut off a last line that was not finished, so that the next event does not run into it."""
    if not path.is_file():
        return
    raw = path.read_bytes()
    if raw and not raw.endswith(b"\n"):
        with path.open("r+b") as file:
            file.truncate(raw.rfind(b"\n") + 1)
