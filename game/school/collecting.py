"""Collecting a class's sealed results into the teacher's index, with a sentence for all that is not as it should be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.school.bundles import compacted
from game.school.index import ClassIndex
from game.school.keys import ClassKey
from game.school.reading_back import read_folders
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
    good, refused = read_folders(folders, index.of, key.private, cores, count)
    known = index.files()
    foreign = strangers(good, known)
    forgotten = index.forgotten()
    single = {one.digest: one for one in good if one.digest not in foreign}
    counted = [one for one in single.values() if one.row.code not in forgotten]
    late = [one for one in single.values() if one.row.code in forgotten]
    index.note({(one.header.start, one.header.number) for one in late}, (), "forgotten")
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
    single_files = [one.path for one in counted if one.path.suffix == SUFFIX]
    others = sum(one.why == "other-class" for one in refused)
    return Collected(
        files=len(good) + len(refused) - others,
        new=new,
        further=further,
        copies=len(good) - len({one.digest for one in good}),
        other_classes=others,
        forgotten=len(late),
        wrong=(*refusals(refused), *told),
        bundled=compacted(index.of, single_files, today, bundle_from) if bundle_from else 0,
    )
