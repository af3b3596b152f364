"""Collecting: all that was written is counted once, and what is missing or changed is said in plain sentences."""

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from game.school import reading_back
from game.school.bundles import compacted
from game.school.collecting import Collected, collect
from game.school.forgetting import forget
from game.school.index import ClassIndex, NoIndex, open_index
from game.school.keys import ClassKey
from game.school.removals import Removal, read_removals, write_removal
from game.school.sealing import opened_file
from tests.school.classes import NOON, attempt, chain, dropped, key, school

LATER = datetime(2026, 3, 10, tzinfo=UTC)
START = "on Tuesday 3 March 2026 at 12:00"


class Lesson:
    """A class, a drop folder and an index."""

    def __init__(self, folder: Path) -> None:
        self.of = school(folder / "school", "4B", "4A")
        self.key = key(folder / "school")
        self.drop = folder / "drop"
        self.index = open_index(str(folder / "results.sqlite"), "4B")

    def collect(self) -> Collected:
        return collect([self.drop], self.key, self.index, LATER)


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    monkeypatch.setenv("TZ", "UTC")
    return Lesson(tmp_path)


def test_all_is_there_and_twice_counts_once(lesson: Lesson) -> None:
    dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(5)))
    dropped(lesson.drop, chain(lesson.of), *(attempt(f"a{number}") for number in range(3)))
    first = lesson.collect()
    assert (first.files, first.new, first.wrong) == (8, 8, ())
    again = lesson.collect()
    assert (again.files, again.new, again.further, again.wrong) == (8, 0, 0, ())
    assert len(lesson.index.attempts()) == 8


def test_an_attempt_that_went_further_counts_once(lesson: Lesson) -> None:
    """So far, then its end, then so far again from an older file: the end stands."""
    link = chain(lesson.of)
    dropped(
        lesson.drop,
        link,
        attempt("1", events=3, is_over=False),
        attempt("1", events=7),
        attempt("1", events=5, is_over=False),
    )
    assert lesson.collect().new == 1
    (one,) = lesson.index.attempts()
    assert one.is_over
    assert len(one.content["events"]) == 7


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def newer(path: Path) -> None:
    path.write_bytes(b'{"crownwise":9,"start":"unknown"}\nlater')


def rubbish(path: Path) -> None:
    path.write_bytes(b"\x00" * 500)


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (Path.unlink, f"1 file is missing from one start {START}."),
        (
            cut,
            "1 file is not finished: it is still being written, or its writing was cut off. Try: collect again later.",
        ),
        (flip, "1 file was changed after writing, and not counted."),
    ],
)
def test_one_harmed_file_is_one_sentence(harm: Callable[[Path], None], says: str, lesson: Lesson) -> None:
    """The sentence says what happened, once; the files before and after it still count."""
    paths = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(5)))
    harm(paths[2])
    found = lesson.collect()
    assert found.wrong == (says,)
    assert found.new == 4


@pytest.mark.parametrize(
    ("harm", "says"),
    [(newer, "1 file was written by a newer version of the game."), (rubbish, "1 file is none of this class's")],
)
def test_files_that_are_none_of_ours(harm: Callable[[Path], None], says: str, lesson: Lesson) -> None:
    paths = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(3)))
    harm(paths[0].with_name("cw9_4B_x.sealed"))
    found = lesson.collect()
    assert found.new == 3
    assert len(found.wrong) == 1
    assert found.wrong[0].startswith(says)


def test_several_missing_are_counted_for_each_start(lesson: Lesson) -> None:
    first = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(6)))
    second = dropped(lesson.drop, chain(lesson.of), *(attempt(f"b{number}") for number in range(6)))
    for path in (*first[1:3], second[0]):
        path.unlink()
    assert sorted(lesson.collect().wrong) == [
        f"1 file is missing from one start {START}.",
        f"2 files are missing from one start {START}.",
    ]


def test_copies_count_once_and_other_names_change_nothing(lesson: Lesson) -> None:
    """Repeated under other names, in other folders, and all names shuffled: the same results, nothing wrong."""
    paths = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(6)))
    raws = [path.read_bytes() for path in paths]
    chance = random.Random(1)
    for path, raw in zip(paths, chance.sample(raws, len(raws)), strict=True):
        path.write_bytes(raw)
    (lesson.drop / "copies").mkdir()
    shutil.copy(paths[0], lesson.drop / "copies" / paths[0].name)
    shutil.copy(paths[1], paths[1].with_name("renamed.sealed"))
    found = lesson.collect()
    assert (found.new, found.copies, found.wrong) == (6, 2, ())


def test_a_file_of_another_chain_with_a_borrowed_place_is_noticed(lesson: Lesson) -> None:
    """Who has the class's public key can seal, but cannot sign for a start that is not his."""
    honest = chain(lesson.of)
    dropped(lesson.drop, honest, attempt("1"), attempt("2"), attempt("3"))
    forged = chain(lesson.of)
    forged._start, forged._number, forged._previous = honest._start, honest._number, honest._previous
    dropped(lesson.drop, forged, attempt("9", "fox+owl+key"))
    found = lesson.collect()
    assert "1 file does not belong to the start that it names. Not counted." in found.wrong
    assert {one.code for one in lesson.index.attempts()} == {"otter+kite+star"}


def test_a_start_out_of_order_is_noticed(lesson: Lesson) -> None:
    """A start that swaps what it says about the file before."""
    link = chain(lesson.of)
    dropped(lesson.drop, link, attempt("1"))
    link._previous = "f" * 64
    dropped(lesson.drop, link, attempt("2"))
    assert lesson.collect().wrong == (f"1 file does not follow the file before in one start {START}.",)


def test_another_classs_files_stay_and_are_not_wrong(lesson: Lesson, tmp_path: Path) -> None:
    from game.school.files import read_class

    other = read_class(tmp_path / "school" / "classes" / "4A.yaml")
    dropped(lesson.drop, chain(other), attempt("1"))
    dropped(lesson.drop, chain(lesson.of), attempt("2"))
    found = lesson.collect()
    assert (found.files, found.new, found.other_classes, found.wrong) == (1, 1, 1, ())


def test_another_schools_class_of_the_same_name_is_foreign(lesson: Lesson, tmp_path: Path) -> None:
    dropped(lesson.drop, chain(school(tmp_path / "elsewhere")), attempt("1"))
    found = lesson.collect()
    assert found.new == 0
    assert found.wrong[0].startswith("1 file is none of this class's")


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_loses_nothing(years: int, lesson: Lesson) -> None:
    """The number and not the time orders files; a clock in the future is said."""
    link = chain(lesson.of, now=lambda: NOON + timedelta(days=365 * years))
    dropped(lesson.drop, link, attempt("1", events=2, is_over=False), attempt("1", events=4), attempt("2"))
    found = lesson.collect()
    assert found.new == 2
    assert bool(found.wrong) == (years > 0)
    assert all("clock was wrong" in one for one in found.wrong)


def test_a_clock_that_jumps_back_in_the_middle(lesson: Lesson) -> None:
    """Daylight saving, or a time server that corrects: the order is that of the numbers."""
    times = iter([NOON] * 3 + [NOON - timedelta(hours=1)] * 9)
    link = chain(lesson.of, now=lambda: next(times))
    dropped(lesson.drop, link, *(attempt(str(number)) for number in range(5)))
    found = lesson.collect()
    assert (found.new, found.wrong) == (5, ())


def test_they_stand_in_the_order_in_which_they_were_played(lesson: Lesson) -> None:
    """Attempts of one quarter of an hour have one time: their numbers say which was first, whatever their ids are."""
    noon = chain(lesson.of)
    later = chain(lesson.of, now=lambda: NOON + timedelta(hours=3))
    back = iter([NOON + timedelta(hours=4), NOON + timedelta(hours=4), NOON + timedelta(hours=1)])
    put_back = chain(lesson.of, now=lambda: next(back))
    dropped(lesson.drop, later, attempt("7"), attempt("1"))
    dropped(lesson.drop, noon, attempt("9"), attempt("3"), attempt("5"))
    dropped(lesson.drop, put_back, attempt("8"), attempt("2"))
    lesson.collect()
    assert [one.id[-1] for one in lesson.index.attempts()] == list("9357182")


def test_deleting_collected_files_is_no_loss(lesson: Lesson) -> None:
    """What was collected may be cleared away; only what never arrived is missing."""
    link = chain(lesson.of)
    for path in dropped(lesson.drop, link, attempt("1"), attempt("2")):
        lesson.collect()
        path.unlink()
    dropped(lesson.drop, link, attempt("3"))
    lost = dropped(lesson.drop, link, attempt("4"))
    dropped(lesson.drop, link, attempt("5"))
    lost[0].unlink()
    found = lesson.collect()
    assert found.new == 2
    assert found.wrong == (f"1 file is missing from one start {START}.",)


def test_tombstones_excuse_and_keep_away(lesson: Lesson, tmp_path: Path) -> None:
    """What the teacher removed is not missing, even for who collects anew; a late file of a forgotten code stays out."""
    link = chain(lesson.of)
    paths = dropped(lesson.drop, link, attempt("1"), attempt("2", "fox+owl+key"), attempt("3"))
    late = paths[1].read_bytes()
    paths[1].unlink()
    write_removal(lesson.drop, lesson.key, Removal(((link._start, 2),), ("fox+owl+key",), "forgotten"), NOON)
    fresh = open_index(str(tmp_path / "fresh.sqlite"), "4B")
    assert collect([lesson.drop], lesson.key, fresh, LATER).wrong == ()
    paths[1].write_bytes(late)
    found = collect([lesson.drop], lesson.key, fresh, LATER)
    assert (found.new, found.forgotten) == (0, 1)
    assert {one.code for one in fresh.attempts()} == {"otter+kite+star"}
    assert b"fox" not in b"".join(path.read_bytes() for path in lesson.drop.glob("*.gone"))


def test_what_was_forgotten_elsewhere_goes_here_too(lesson: Lesson, tmp_path: Path) -> None:
    """A second index of the class, a trust's for one: the tombstone beside the files takes the code out of it as well."""
    dropped(lesson.drop, chain(lesson.of), attempt("1"), attempt("2", "fox+owl+key"))
    lesson.collect()
    second = open_index(str(tmp_path / "second.sqlite"), "4B")
    collect([lesson.drop], lesson.key, second, LATER)
    forget("fox+owl+key", [lesson.drop], lesson.key, lesson.index, LATER)
    assert {one.code for one in second.attempts()} == {"otter+kite+star", "fox+owl+key"}
    assert collect([lesson.drop], lesson.key, second, LATER).wrong == ()
    assert {one.code for one in second.attempts()} == {"otter+kite+star"}
    assert len(second.files()) == 1


def test_late_files_of_a_forgotten_code_are_deleted(lesson: Lesson) -> None:
    """Single ones and those in a bundle: nothing of the pupil stays beside the results."""
    paths = dropped(lesson.drop, chain(lesson.of), attempt("1"), *(attempt(one, "fox+owl+key") for one in "234"))
    lesson.collect()
    late = {path: path.read_bytes() for path in paths[1:]}
    forget("fox+owl+key", [lesson.drop], lesson.key, lesson.index, LATER)
    for path, raw in late.items():
        path.write_bytes(raw)
    assert compacted("4B", paths[2:], LATER, least=2) == 2
    assert lesson.collect().forgotten == 3
    assert list(lesson.drop.glob("*.sealed")) == [paths[0]]
    assert list(lesson.drop.glob("*.bundle")) == []
    assert (lesson.collect().forgotten, lesson.collect().wrong) == (0, ())


def test_what_was_counted_before_is_not_opened_again(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    """A class's files of a year are collected every week: a hash tells those that are known, single and bundled."""
    paths = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(6)))
    lesson.collect()
    assert compacted("4B", paths[3:], LATER, least=2) == 3
    dropped(lesson.drop, chain(lesson.of), attempt("7"))
    opened = []

    def looked_at(raw: bytes) -> Any:
        opened.append(raw)
        return opened_file(raw)

    monkeypatch.setattr(reading_back, "opened_file", looked_at)
    found = lesson.collect()
    assert (found.files, found.new, found.copies, found.wrong) == (7, 1, 0, ())
    assert len(opened) == 1
    (lesson.drop / paths[0].name.replace("cw1", "cw2")).write_bytes(paths[0].read_bytes())
    assert (lesson.collect().copies, lesson.collect().files) == (1, 8)


def test_a_pupil_cannot_make_a_tombstone(lesson: Lesson) -> None:
    """Another key's tombstone, rubbish, and a cut one excuse nothing."""
    lesson.drop.mkdir()
    made = write_removal(lesson.drop, ClassKey.made("4B"), Removal((("a" * 32, 1),), (), "forgotten"), NOON)
    (lesson.drop / "x.gone").write_bytes(b"rubbish")
    real = write_removal(lesson.drop, lesson.key, Removal((("b" * 32, 1),), (), "purged"), NOON)
    assert [one.places for one in read_removals([lesson.drop], lesson.key)] == [(("b" * 32, 1),)]
    real.write_bytes(real.read_bytes()[:-1])
    assert list(read_removals([lesson.drop], lesson.key)) == []
    assert made.exists()


def test_all_cores_find_what_one_finds(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    """Good files, a changed, a cut and a foreign one, and a bundle: the same in the same order, whoever opens them."""
    paths = dropped(lesson.drop, chain(lesson.of), *(attempt(str(number)) for number in range(12)))
    flip(paths[3])
    cut(paths[5])
    rubbish(paths[0].with_name("rubbish.sealed"))
    assert compacted("4B", paths[8:], LATER, least=2) == 4
    alone = reading_back.read_folders([lesson.drop], "4B", lesson.key.private, cores=1)
    monkeypatch.setattr(reading_back, "MANY", 3)
    monkeypatch.setattr(reading_back, "AT_ONCE", 2)
    assert reading_back.read_folders([lesson.drop], "4B", lesson.key.private, cores=2) == alone
    assert [len(found) for found in alone] == [10, 3]


def test_a_folder_that_is_not_there_is_said(lesson: Lesson, tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="no folder"):
        collect([tmp_path / "nothing"], lesson.key, lesson.index)


@pytest.mark.parametrize("place", ["mysql://x/y", "/nowhere/at/all/x.sqlite"])
def test_an_index_that_cannot_be_is_said(place: str) -> None:
    with pytest.raises(NoIndex):
        open_index(place, "4B")


def test_the_index_can_be_made_again(lesson: Lesson, tmp_path: Path) -> None:
    """Lost or broken, it comes back from the files, the same."""
    dropped(lesson.drop, chain(lesson.of), *(attempt(str(number), events=number + 1) for number in range(4)))
    lesson.collect()
    fresh = open_index(str(tmp_path / "again.sqlite"), "4B")
    collect([lesson.drop], lesson.key, fresh, LATER)

    def plain(index: ClassIndex) -> list[dict[str, object]]:
        return [one.content for one in index.attempts()]

    assert plain(fresh) == plain(lesson.index)
