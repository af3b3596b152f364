"""What is left on a pupil's computer past the day of deletion goes by itself, and a clock that jumps costs nothing."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from game.school.leftovers import NOTE, let_go, overdue
from tests.scenes.lessons import Desk, school_with_pin
from tests.school.test_command_line import game

PLACES = ("outbox/a.sealed", "outbox/sent/b.sealed", "results/c.sealed", "class-4b/unfinished/d.jsonl",
          "class-4b/crowns/otter+kite+star.year4.json")  # fmt: skip
SEPTEMBER = date(2026, 9, 10)


def left(folder: Path, written: date) -> list[Path]:
    """A file in each place, last written on a day."""
    at = datetime(written.year, written.month, written.day, 12, tzinfo=UTC).timestamp()
    for place in PLACES:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        os.utime(path, (at, at))
    return [folder / place for place in PLACES]


def test_they_go_after_three_days_of_play_two_weeks_apart(tmp_path: Path) -> None:
    """And only what was last written before the day of deletion; options, device and this year's play stay."""
    old = left(tmp_path, date(2026, 6, 20))
    fresh = tmp_path / "outbox" / "fresh.sealed"
    fresh.write_bytes(b"x")
    (tmp_path / "device").write_text("0123456789ab")
    os.utime(tmp_path / "device", (0, 0))
    for days in (0, 0, 3, 13):
        assert let_go(tmp_path, "08-31", SEPTEMBER + timedelta(days)) == 0
        assert all(path.exists() for path in old)
    assert let_go(tmp_path, "08-31", SEPTEMBER + timedelta(14)) == len(old)
    assert not any(path.exists() for path in old)
    assert fresh.exists()
    assert (tmp_path / "device").exists()
    assert not (tmp_path / NOTE).exists()


def test_two_days_of_play_are_not_enough(tmp_path: Path) -> None:
    old = left(tmp_path, date(2026, 6, 20))
    for days in (0, 40):
        assert let_go(tmp_path, "08-31", SEPTEMBER + timedelta(days)) == 0
    assert all(path.exists() for path in old)


@pytest.mark.parametrize("jump", [365 * 10, 200])
def test_a_clock_that_jumps_ahead_for_a_while_costs_nothing(tmp_path: Path, jump: int) -> None:
    """Whatever was noted in the wrong year counts for nothing once the clock is right again."""
    old = left(tmp_path, date(2026, 10, 1))
    right = date(2026, 11, 2)
    for days in (0, 5):
        assert let_go(tmp_path, "08-31", right + timedelta(jump + days + 365)) == 0
    for days in range(0, 200, 20):
        assert let_go(tmp_path, "08-31", right + timedelta(days)) == 0
    assert all(path.exists() for path in old)


@pytest.mark.parametrize("spoilt", ["", "[", '["x"]', "[1]", "{}", '["2026-09-01"', "[" * 9000])
def test_a_spoilt_note_only_makes_it_wait(tmp_path: Path, spoilt: str) -> None:
    old = left(tmp_path, date(2026, 6, 20))
    (tmp_path / NOTE).write_text(spoilt)
    assert let_go(tmp_path, "08-31", SEPTEMBER + timedelta(30)) == 0
    assert len(overdue(tmp_path, "08-31", SEPTEMBER)) == len(old)


def test_the_school_says_which_day(tmp_path: Path) -> None:
    left(tmp_path, date(2026, 6, 20))
    assert len(overdue(tmp_path, "07-24", date(2026, 7, 24))) == len(PLACES)
    assert overdue(tmp_path, "07-24", date(2026, 7, 23)) == []


def test_playing_for_a_class_begins_the_count_and_the_doctor_tells(tmp_path: Path) -> None:
    """Without a class nothing is looked at; the doctor says how many there are and changes nothing."""
    of, data = school_with_pin(tmp_path / "school"), tmp_path / "pc"
    left(data, date(2020, 6, 20))
    Desk(data, "--school", str(of)).close()
    assert not (data / NOTE).exists()
    done = game("school", "doctor", "--school", of, "--class", "4B", "--data", data)
    assert f"{len(PLACES)} files on this computer should have been collected or deleted by 31 August" in done.stdout
    assert not (data / NOTE).exists()
    Desk(data, "--school", str(of), "--class", "4B").close()
    assert (data / NOTE).exists()
