"""How a class gets on, as counts that need no key: stories begun and finished here, and sealed results by name.

Only the teacher's key says what is in a sealed result; its name says which class it is of, when, and from where.
"""

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from game.school.bundles import BUNDLE
from game.school.pupil import SEPARATOR
from game.school.sealing import NAME, SUFFIX

MOST_FILES = 100_000
"""Names that are looked at in a folder; a school of two forms writes fewer in a year."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """The results of a class in a folder: how many, how many of today, and from how many computers."""

    results: int
    today: int
    computers: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Stories begun and finished on this computer, results that wait here, and those in the results folder.

    `dropped` is None where the folder cannot be looked into, as it should be for pupils.
    """

    begun: int
    finished: int
    waiting: int
    dropped: Dropped | None


def counted(of: str, kept: Path, outbox: Path, results: Path, today: datetime | None = None) -> Counts:
    """The counts of the class `of`, whose unfinished play and crowns lie in `kept`. Never raises."""
    finished = _finished(kept / "crowns")
    open_ones = {name.removesuffix(".jsonl") for name in _names(kept / "unfinished", ".jsonl")} - finished
    waiting = _dropped(of, outbox, today)
    return Counts(
        begun=len(open_ones) + len(finished),
        finished=len(finished),
        waiting=waiting.results if waiting else 0,
        dropped=_dropped(of, results, today),
    )


def _finished(crowns: Path) -> set[str]:
    """The stories that were played to their end here, as code, pack and scenario."""
    found = set()
    for name in _names(crowns, ".json"):
        try:
            won = json.loads((crowns / name).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(won, dict):
            found |= {f"{name.removesuffix('.json')}.{story}" for story, names in won.items() if names}
    return found


def _names(folder: Path, suffix: str) -> list[str]:
    """The files of single pupils: those of guests, pairs and the whole class have another number of pictures."""
    try:
        return [
            name for name in os.listdir(folder) if name.endswith(suffix) and name.split(".")[0].count(SEPARATOR) == 2
        ]
    except OSError:
        return []


def _dropped(of: str, folder: Path, today: datetime | None) -> Dropped | None:
    day = f"{(today or datetime.now(UTC)).astimezone(UTC):%Y%m%d}"
    try:
        found = {name for name in _sealed(folder) if name.split("_")[1].lower() == of.lower()}
    except FileNotFoundError:
        return Dropped(0, 0, 0)
    except OSError:
        return None
    parts = [name.split("_") for name in found]
    return Dropped(len(found), sum(one[3].startswith(day) for one in parts), len({one[2] for one in parts}))


def _sealed(folder: Path) -> Iterator[str]:
    """The names of the sealed files in a folder, single or in bundles. Raises OSError."""
    with os.scandir(folder) as entries:
        for entry in islice(entries, MOST_FILES):
            names = _bundled(Path(entry.path)) if entry.name.endswith(BUNDLE) else [entry.name]
            yield from (name for name in names if name.endswith(SUFFIX) and NAME.fullmatch(name))


def _bundled(path: Path) -> list[str]:
    """The names in a bundle as its directory has them; none for a file that is no bundle."""
    try:
        with zipfile.ZipFile(path) as bundle:
            return bundle.namelist()[:MOST_FILES]
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return []
