"""Taking results away: all of one code for good, or all whose time is over; with a tombstone that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from game.school.index import ClassIndex
from game.school.keys import ClassKey
from game.school.ordering import Attempt
from game.school.removals import Removal, take_files, write_removal


@dataclass(frozen=True, slots=True)
class Gone:
    """What was taken away: attempts, sealed files, and files that could not be deleted."""

    attempts: int
    files: int
    stayed: int


def forget(code: str, folders: Sequence[Path], key: ClassKey, index: ClassIndex, now: datetime) -> Gone:
    """Take away everything of one code; a file of it that comes later is not counted. Raises OSError."""
    return _take(index.attempts(code), (code,), "forgotten", folders, key, index, now)


def old(index: ClassIndex, before: date) -> list[Attempt]:
    """The attempts that were collected before a day, by the teacher's clock and not by that of a pupil's computer."""
    return index.attempts(collected_before=before)


def purge(before: date, folders: Sequence[Path], key: ClassKey, index: ClassIndex, now: datetime) -> Gone:
    """Take away everything that was collected before a day. Raises OSError."""
    return _take(old(index, before), (), "purged", folders, key, index, now)


def _take(
    attempts: Sequence[Attempt], codes: tuple[str, ...], why: str, folders: Sequence[Path], key: ClassKey,
    index: ClassIndex, now: datetime,
) -> Gone:  # fmt: skip
    numbers = [one.id for one in attempts]
    files = index.places(numbers)
    places = tuple(sorted((one.start, one.number) for one in files))
    # The tombstone comes first: if anything fails after it, running this once more ends what was begun.
    for folder in folders:
        write_removal(folder, key, Removal(places, codes, why), now)
    went, stayed = take_files(folders, {one.digest for one in files})
    index.note(places, codes, why)
    index.take_away(numbers, why)
    return Gone(len(numbers), went, stayed)
