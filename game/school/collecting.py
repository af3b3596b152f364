"""Collecting a class's sealed results into the teacher's index, with a sentence for all that is not as it should be."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zipfile import BadZipFile

from game.school.bundles import BUNDLE, compacted, without
from game.school.index import ClassIndex
from game.school.keys import ClassKey
from game.school.reading_back import FileRead, read_fresh
from game.school.removals import read_removals
from game.school.sealing import SUFFIX
from game.school.verifying import gaps, refusals, seen, strangers


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of collecting: files, attempts that are new or went further, copies, what is wrong, files bundled."""

    files: int
    new: int
    further: int
    copies: int
    other_classes: int
    forgotten: int
    wrong: tuple[str, ...]
    bundled: int = 0


def collect(
    folders: Sequence[Path],
    key: ClassKey,
    index: ClassIndex,
    now: datetime | None = None,
    bundle_from: int = 0,
    *,
    cores: int = 0,
    count: Callable[[int], None] = lambda files: None,
) -> Collected:
    """Read `folders` into `index`. Raises NotADirectoryError for a folder that is not there.

    `count` is told how many files were read so far; many are opened on all cores, or on as many as are given.

    Where a class and month have `bundle_from` files or more, they are bundled then; 0 leaves all as they are.
    """
    today = now or datetime.now(UTC)
    for removal in read_removals(folders, key):
        index.note(removal.places, removal.codes, removal.why)
    forgotten = index.forgotten()
    _forget_here(index, forgotten)
    known = index.files()
    read = read_fresh(folders, index.of, key.private, {one.digest for one in known}, cores, count)
    good, refused = read.good, read.refused
    foreign = strangers(good, known)
    single = {one.digest: one for one in good if one.digest not in foreign}
    counted = [one for one in single.values() if one.row.code not in forgotten]
    late = [one for one in single.values() if one.row.code in forgotten]
    index.note({(one.header.start, one.header.number) for one in late}, (), "forgotten")
    _delete(late)
    gone = index.removed()
    fresh = [one for one in counted if (one.header.start, one.header.number) not in gone]
    fresh.sort(key=lambda one: (one.header.start, one.header.number))
    new, further = index.add([(seen(one), one.row) for one in fresh], today.date())
    chains = {one.digest: one for one in (*known, *(seen(one) for one in single.values()))}
    told = gaps(chains.values(), gone, refused, today)
    if foreign:
        one, more = (
            "1 file does not belong to the start that it names",
            "files do not belong to the starts that they name",
        )
        told.append(f"{one if len(foreign) == 1 else f'{len(foreign)} {more}'}. Not counted.")
    stand = [*(one.path for one in counted), *(one.path for one in read.again)]
    digests = [*(one.digest for one in good), *(one.digest for one in read.again)]
    others = sum(one.why == "other-class" for one in refused)
    return Collected(
        files=len(digests) + len(refused) - others,
        new=new,
        further=further,
        copies=len(digests) - len(set(digests)),
        other_classes=others,
        forgotten=len(late),
        wrong=(*refusals(refused), *told),
        bundled=compacted(index.of, _single(stand), today, bundle_from) if bundle_from else 0,
    )


def _forget_here(index: ClassIndex, codes: Iterable[str]) -> None:
    """What another index of the class has forgotten goes from this one as well."""
    for code in codes:
        if held := index.attempts(code):
            index.take_away([one.id for one in held], "forgotten")


def _single(paths: Iterable[Path]) -> list[Path]:
    """Those that lie there as files of their own."""
    return [path for path in paths if path.suffix == SUFFIX]


def _delete(late: Iterable[FileRead]) -> None:
    """Files of forgotten codes that came late go, too; what cannot be deleted stays, and is never counted."""
    places: dict[Path, set[str]] = {}
    for one in late:
        places.setdefault(one.path, set()).add(one.digest)
    for path, digests in places.items():
        with contextlib.suppress(OSError, BadZipFile):
            if path.suffix == BUNDLE:
                without(path, digests)
            else:
                path.unlink()
