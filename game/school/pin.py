"""The teacher's PIN: it opens the teacher area and a locked kiosk, and no pupil's data.

It is kept as an Argon2 hash in the school file. After a few wrong ones each further try has to wait longer than the
one before. That is counted in a file, so that starting the game again does not help. A try is counted before it is
looked at, so that ending the game in the middle does not help either.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

SHORTEST, LONGEST = 4, 12
"""How many digits a PIN has."""
FREE = 3
"""Wrong tries after which there is no wait yet."""
FIRST_WAIT, LONGEST_WAIT = 10, 3600
"""Seconds to wait after the next wrong try; each further one doubles them."""
RUNS = "01234567890123456789"


class PinRefused(Exception):
    """A PIN is too easy to guess; the message says why and what to try."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: whether it was right, and how many seconds it is until the next one counts."""

    is_right: bool
    wait: int = 0


def hashed(pin: str, hasher: PasswordHasher | None = None) -> str:
    """The hash of a new PIN for the school file. Raises PinRefused."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise PinRefused(f"A PIN has {SHORTEST} to {LONGEST} digits and nothing else. Six do well.")
    if len(set(pin)) == 1 or pin in RUNS or pin[::-1] in RUNS:
        raise PinRefused("That PIN is among the first that a child would try. Choose digits in no order.")
    return (hasher or PasswordHasher()).hash(pin)


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row."""
    if wrong < FREE:
        return 0
    return int(min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(wrong - FREE, 20)))


class Gate:
    """Lets through whoever knows the PIN. `path` is where wrong tries are counted on this computer."""

    def __init__(self, hash_kept: str, path: Path, now: Callable[[], float] = time.time) -> None:
        """`hash_kept` comes from the school file; nothing is read yet."""
        self._hash = hash_kept
        self._path = path
        self._now = now
        self._known = (0, 0.0)

    def tried(self, pin: str) -> Tried:
        """Try a PIN. One that comes too early is not looked at, and does not count."""
        wrong, since = self._counted()
        left = wait_after(wrong) - (self._now() - since)
        if left > 0:
            return Tried(is_right=False, wait=ceil(left))
        self._count(wrong + 1)
        if _fits(self._hash, pin):
            self._count(0)
            return Tried(is_right=True)
        return Tried(is_right=False, wait=wait_after(wrong + 1))

    def _counted(self) -> tuple[int, float]:
        """Wrong tries so far and when the last one was: whichever of file and memory knows of more."""
        kept = self._read()
        if kept is None and self._known[0] < FREE:
            self._count(FREE)  # a file that was spoilt is no way past the wait
        wrong, since = max(self._known, kept or self._known)
        if since > self._now():  # the clock was put back: the wait begins anew
            self._count(wrong)
            return self._known
        return wrong, since

    def _read(self) -> tuple[int, float] | None:
        try:
            plain = json.loads(self._path.read_text("ascii")[:200])
            return max(0, int(plain["wrong"])), float(plain["since"])
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, KeyError, TypeError, OverflowError):
            return None

    def _count(self, wrong: int) -> None:
        self._known = (wrong, self._now())
        beside = self._path.with_name(f"{self._path.name}.new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps({"wrong": wrong, "since": self._known[1]}), "ascii")
            beside.replace(self._path)
        except OSError:
            pass  # where nothing can be written, it is counted until the game is closed


def _fits(hash_kept: str, pin: str) -> bool:
    try:
        return PasswordHasher().verify(hash_kept, pin)
    except (Argon2Error, InvalidHashError):
        return False
