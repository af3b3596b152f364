"""The chain of one start of the program: its sealed files are numbered, linked by hash, and signed by one key.

The key lives as long as the program and is never written anywhere, so nobody can add to a chain afterwards.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey

from game.school.sealing import VERSION, Header, coarse, new_name, seal

FIRST = "0" * 64
"""Stands for the file before the first."""


def wall_clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


class Chain:
    """Seals the attempts of one start for one class."""

    def __init__(self, of: str, public: bytes, device: str, now: Callable[[], datetime] = wall_clock) -> None:
        """`public` is the class's key, `device` this computer's random id."""
        self.of = of
        self._public = public
        self._device = device
        self._now = now
        self._signing = SigningKey.generate()
        self._start = secrets.token_hex(16)
        self._began = coarse(now())
        self._number = 0
        self._previous = FIRST

    def next_file(self, attempt: Mapping[str, Any]) -> tuple[str, bytes]:
        """Name and bytes of the next file of the chain; it counts only when `accept` is told that it is on disk."""
        now = self._now()
        header = Header(
            crownwise=VERSION,
            of=self.of,
            device=self._device,
            start=self._start,
            began=self._began,
            number=self._number + 1,
            previous=self._previous,
            verify=self._signing.verify_key.encode().hex(),
        )
        content = {**attempt, "played": coarse(now), "number": header.number, "start": self._start}
        return new_name(self.of, self._device, now), seal(header, content, self._public, self._signing)

    def accept(self, raw: bytes) -> None:
        """The file with these bytes is safely on disk: the next one is linked to it."""
        self._number += 1
        self._previous = hashlib.sha256(raw).hexdigest()


def device_id(folder: Path) -> str:
    """This computer's random id, made at its first start and kept in `folder`; a new one where it cannot be kept.

    It is made when the game is first played and never when it is installed, because installed computers are copied.
    """
    path = folder / "device"
    try:
        found = path.read_text("ascii").strip()
        if len(found) == 12 and all(letter in "0123456789abcdef" for letter in found):
            return found
    except (OSError, ValueError):
        pass
    made = secrets.token_hex(6)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(made + "\n", "ascii")
    except OSError:
        pass
    return made
