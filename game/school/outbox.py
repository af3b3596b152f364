"""The outbox: sealed files wait on this computer until they lie in the results folder and were read back.

Files are written once and never changed or renamed, because a folder in which pupils may only create files
refuses that. A copy that was cut short is left where it is; the next try uses another name.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from game.school.sealing import SUFFIX, Changed, FromTheFuture, Unfinished, new_name_like, opened_file

KEPT_UNREAD = 30 * 24 * 3600
"""Seconds for which a copy is kept here when the results folder cannot be read back."""
PATIENCE = 2.0
"""Seconds that leaving the game waits for a slow share."""


class Outbox:
    """Keeps sealed files in `folder` and sends them to `target` in a thread of its own."""

    def __init__(self, folder: Path, target: Path, now: Callable[[], float] = time.time) -> None:
        """`folder` is on this computer; `target` may be anywhere, and may be gone."""
        self.folder = folder
        self.target = target
        self._now = now
        self._wake = threading.Event()
        self._is_closing = False
        self._sender: threading.Thread | None = None

    def put(self, name: str, raw: bytes) -> None:
        """Write a sealed file here, so that it is on disk when this returns. Raises OSError where it cannot be."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _write_once(self.folder / name, raw)

    def waiting(self) -> list[Path]:
        """The files that wait, in no order: their chain says their order."""
        try:
            return sorted(path for path in self.folder.iterdir() if path.suffix == SUFFIX)
        except OSError:
            return []

    def unread(self) -> list[Path]:
        """The files that were sent to a folder that cannot be read back."""
        try:
            return sorted(path for path in (self.folder / "sent").iterdir() if path.suffix == SUFFIX)
        except OSError:
            return []

    def send_soon(self) -> None:
        """Send what waits, without waiting for it."""
        if self._sender is None:
            self._sender = threading.Thread(target=self._send_when_woken, name="outbox", daemon=True)
            self._sender.start()
        self._wake.set()

    def close(self) -> None:
        """Wait a little for what is being sent; the rest waits for the next start."""
        self._is_closing = True
        self._wake.set()
        if self._sender is not None:
            self._sender.join(PATIENCE)

    def send(self) -> int:
        """Send what waits, and let go of old copies; how many files still wait."""
        for path in self.waiting():
            try:
                raw = path.read_bytes()
                opened_file(raw)
            except (OSError, Unfinished, Changed, FromTheFuture):
                continue  # still being written by another start of the game, or cut short by the end of one
            try:
                self._send_one(path, raw)
            except OSError:
                break  # the folder is gone or full; all of them wait for the next time
        for path in self.unread():
            with contextlib.suppress(OSError):
                if self._now() - path.stat().st_mtime > KEPT_UNREAD:
                    path.unlink()
        return len(self.waiting())

    def _send_one(self, path: Path, raw: bytes) -> None:
        self.target.mkdir(parents=True, exist_ok=True)
        copy = self.target / path.name
        if _is_there(copy, raw) is not True:
            if copy.exists():
                copy = self.target / new_name_like(path.name)
            _write_once(copy, raw)
        if _is_there(copy, raw):
            path.unlink(missing_ok=True)
            return
        sent = self.folder / "sent"
        sent.mkdir(exist_ok=True)
        os.utime(path, (self._now(), self._now()))
        path.replace(sent / path.name)

    def _send_when_woken(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            is_last = self._is_closing  # read first: what was put down before closing is seen by this sending
            self.send()
            if is_last:
                return


def _write_once(path: Path, raw: bytes) -> None:
    """Write a new file whole; where that fails, take the beginning away again if this user may. Raises OSError."""
    try:
        with path.open("xb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _is_there(copy: Path, raw: bytes) -> bool | None:
    """Whether the very bytes lie there; None where it cannot be read."""
    try:
        return copy.read_bytes() == raw
    except FileNotFoundError:
        return False
    except OSError:
        return None
