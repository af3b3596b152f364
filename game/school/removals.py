"""Tombstones: what `forget` and `purge` took away, as files beside the results, so that it does not look like loss.

They are encrypted and signed with a key that follows from the teacher's own: a pupil can neither read nor make one.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import BadZipFile

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from game.school.bundles import BUNDLE, without
from game.school.keys import ClassKey
from game.school.sealing import MOST_BYTES, VERSION, new_name_like

SUFFIX = ".gone"
USE = "crownwise tombstone"


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken away: start and number of each file, the codes that are forgotten for good, and why."""

    places: tuple[tuple[str, int], ...]
    codes: tuple[str, ...]
    why: str


def write_removal(folder: Path, key: ClassKey, removal: Removal, now: datetime | None = None) -> Path:
    """Write a tombstone into `folder`. Raises OSError."""
    plain = {"places": [list(place) for place in removal.places], "codes": list(removal.codes), "why": removal.why}
    raw = SecretBox(key.secret_for(USE)).encrypt(json.dumps(plain).encode())
    at = (now or datetime.now(UTC)).astimezone(UTC)
    name = new_name_like(f"cw{VERSION}_{key.class_id}_000000000000_{at:%Y%m%dT%H%MZ}_").replace(".sealed", SUFFIX)
    path = folder / name
    with path.open("xb") as file:
        file.write(raw)
    return path


def read_removals(folders: Sequence[Path], key: ClassKey) -> Iterable[Removal]:
    """Every tombstone of this class in some folders; anything else that is called so is passed over."""
    box = SecretBox(key.secret_for(USE))
    for folder in folders:
        for path in sorted(folder.rglob(f"*{SUFFIX}")):
            try:
                if path.stat().st_size > MOST_BYTES:
                    continue
                plain = json.loads(box.decrypt(path.read_bytes()))
                places = tuple((str(start), int(number)) for start, number in plain["places"])
                yield Removal(places, tuple(map(str, plain["codes"])), str(plain["why"]))
            except (OSError, CryptoError, ValueError, KeyError, TypeError):
                continue


def take_files(folders: Sequence[Path], digests: set[str]) -> tuple[int, int]:
    """Delete the sealed files with these digests; how many went, and how many could not be deleted."""
    went = stayed = 0
    for folder in folders:
        for path in sorted(folder.rglob("*.sealed")):
            try:
                if path.stat().st_size <= MOST_BYTES and hashlib.sha256(path.read_bytes()).hexdigest() in digests:
                    path.unlink()
                    went += 1
            except OSError:
                stayed += 1
        for path in sorted(folder.rglob(f"*{BUNDLE}")):
            try:
                went += without(path, digests)
            except (OSError, BadZipFile):
                stayed += 1
    return went, stayed
