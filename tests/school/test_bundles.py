"""Compaction: many collected files become a bundle a class and month, and nothing else changes for anybody."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.school.bundles import BUNDLE, read_bundle
from game.school.collecting import Collected, collect
from game.school.forgetting import forget
from game.school.index import ClassIndex, open_index
from game.school.keys import ClassKey
from tests.school.classes import NOON, attempt, chain, dropped, key, school

LATER = datetime(2026, 5, 10, tzinfo=UTC)
OTTER, FOX = "otter+kite+star", "fox+owl+key"


class Year:
    """A class with files of March and of April in one folder."""

    def __init__(self, folder: Path) -> None:
        of = school(folder / "school")
        self.folder = folder
        self.drop = folder / "drop"
        self.key: ClassKey = key(folder / "school")
        self.index: ClassIndex = open_index(str(folder / "results.sqlite"), "4B")
        for month in (3, 4):
            link = chain(of, now=lambda month=month: NOON.replace(month=month))  # type: ignore[misc]
            dropped(self.drop, link, *(attempt(f"{month}a{at}", (OTTER, FOX)[at % 2]) for at in range(6)))

    def collect(self, now: datetime = LATER, least: int = 4) -> Collected:
        return collect([self.drop], self.key, self.index, now, least)

    def bundles(self) -> list[Path]:
        return sorted(self.drop.glob(f"*{BUNDLE}"))

    def fresh(self) -> ClassIndex:
        return open_index(str(self.folder / f"fresh{len(list(self.folder.iterdir()))}.sqlite"), "4B")


@pytest.fixture
def year(tmp_path: Path) -> Year:
    return Year(tmp_path)


def test_a_bundle_for_each_month_and_the_same_results(year: Year) -> None:
    """Twelve files become two; an index made anew from the bundles is the same, and nothing is missing."""
    first = year.collect()
    assert (first.new, first.bundled, first.wrong) == (12, 12, ())
    assert [path.name[:13] for path in year.bundles()] == ["cw1_4B_202603", "cw1_4B_202604"]
    assert not list(year.drop.glob("*.sealed"))
    again = year.collect()
    assert (again.files, again.new, again.bundled, again.wrong) == (12, 0, 0, ())
    fresh = year.fresh()
    assert collect([year.drop], year.key, fresh, LATER).new == 12
    assert [one.content for one in fresh.attempts()] == [one.content for one in year.index.attempts()]


def test_few_files_and_those_of_today_stay(year: Year) -> None:
    assert year.collect(least=7).bundled == 0
    assert year.collect(datetime(2026, 4, 3, tzinfo=UTC)).bundled == 6
    assert len(list(year.drop.glob("*.sealed"))) == 6


def test_a_file_that_comes_again_counts_once(year: Year) -> None:
    """Its computer had not read it back yet and sends it again: it is in the bundle and beside it."""
    copies = {path: path.read_bytes() for path in year.drop.glob("*.sealed")}
    year.collect()
    for path, raw in copies.items():
        path.write_bytes(raw)
    found = year.collect(least=100)
    assert (found.new, found.copies, found.wrong) == (0, 12, ())


def test_forgetting_reaches_into_bundles(year: Year) -> None:
    """No byte of the forgotten pupil's files is left in any bundle; the others' are as they were."""
    kept = {path.name: path.read_bytes() for path in year.drop.glob("*.sealed")}
    year.collect()
    gone = forget(OTTER, [year.drop], year.key, year.index, LATER)
    assert (gone.attempts, gone.files, gone.stayed) == (6, 6, 0)
    left = {name: raw for path in year.bundles() for name, raw in read_bundle(path)}
    assert len(left) == 6
    assert all(kept[name] == raw for name, raw in left.items())
    fresh = year.fresh()
    assert collect([year.drop], year.key, fresh, LATER).wrong == ()
    assert {one.code for one in fresh.attempts()} == {FOX}


@pytest.mark.parametrize("at", [400, 3000, -30])
def test_a_changed_bundle_is_said(at: int, year: Year) -> None:
    year.collect()
    path = year.bundles()[0]
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)
    found = collect([year.drop], year.key, year.fresh(), LATER)
    assert found.new in (6, 11)
    assert found.wrong


def test_a_cut_bundle_is_said_and_the_others_count(year: Year) -> None:
    year.collect()
    path = year.bundles()[0]
    path.write_bytes(path.read_bytes()[:-100])
    found = collect([year.drop], year.key, year.fresh(), LATER)
    assert found.new == 6
    assert "1 file was changed after writing, and not counted." in found.wrong


def test_an_archive_of_another_kind_does_no_harm(year: Year) -> None:
    """Rubbish, a bomb, and members with names that lead elsewhere: nothing is written and nothing counts."""
    with zipfile.ZipFile(year.drop / f"bomb{BUNDLE}", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("../../out.sealed", b"\x00" * 1000)
        made.writestr("huge.sealed", b"\x00" * 50_000_000)
        made.writestr("note.txt", b"not ours")
    (year.drop / f"rubbish{BUNDLE}").write_bytes(b"PK\x03\x04 rubbish")
    before = set(year.folder.rglob("*"))
    found = year.collect(least=0)
    assert found.new == 12
    assert set(year.folder.rglob("*")) == before


def test_where_nothing_can_be_written_all_stays(year: Year, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full share: the bundle cannot be made, so every single file stays and is counted."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.school.bundles.os.fsync", full)
    assert year.collect().bundled == 0
    assert len(list(year.drop.glob("*.sealed"))) == 12
    assert year.bundles() == []
