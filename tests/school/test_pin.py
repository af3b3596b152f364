"""The teacher's PIN: hard to guess however patient a child is, set by one command, and no key to anybody's answers."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from game.school.files import read_school
from game.school.pin import FREE, LONGEST_WAIT, Gate, PinRefused, hashed, wait_after
from game.school.pin_line import set_pin
from tests.school.classes import school
from tests.school.test_command_line import game

LIGHT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PIN = "739104"
DAY = 24 * 3600


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


def gate(folder: Path, clock: Clock, pin: str = PIN) -> Gate:
    return Gate(hashed(pin, LIGHT), folder / "pin.json", clock)


def test_the_right_one_opens_and_a_wrong_one_does_not(tmp_path: Path) -> None:
    clock = Clock()
    door = gate(tmp_path, clock)
    assert not door.tried("111111").is_right
    assert door.tried(PIN).is_right
    assert (tmp_path / "pin.json").read_text("ascii").startswith('{"wrong": 0')


def test_each_wrong_try_waits_longer_also_for_the_right_one(tmp_path: Path) -> None:
    """After the free tries the right PIN does not open either, until the wait is over; then it does."""
    clock = Clock()
    door = gate(tmp_path, clock)
    waits = [door.tried("000001").wait for _ in range(FREE)]
    assert waits == [0] * (FREE - 1) + [wait_after(FREE)]
    early = door.tried(PIN)
    assert not early.is_right
    assert 0 < early.wait <= wait_after(FREE)
    clock.time += early.wait
    assert door.tried(PIN).is_right
    assert [wait_after(count) for count in range(20)] == sorted(wait_after(count) for count in range(20))
    assert wait_after(10_000) == LONGEST_WAIT


def test_starting_again_does_not_help(tmp_path: Path) -> None:
    clock = Clock()
    for _ in range(FREE + 2):
        clock.time += 1
        gate(tmp_path, clock).tried("000001")
    assert not gate(tmp_path, clock).tried(PIN).is_right


def test_a_patient_child_gets_nowhere(tmp_path: Path) -> None:
    """Every PIN of four digits in turn, a new start for each, the clock moved to each next chance: a month of it.

    Some 720 of 10,000 are looked at; a PIN of six digits would take more than a hundred years.
    """
    clock = Clock()
    right = "8301"
    hash_kept = hashed(right, LIGHT)
    end = clock.time + 30 * DAY
    looked_at = 0
    for number in range(10_000):
        tried = Gate(hash_kept, tmp_path / "pin.json", clock).tried(f"{number:04}")
        assert not tried.is_right
        looked_at += 1
        clock.time += max(tried.wait, 0.5)
        if clock.time > end:
            break
    assert FREE < looked_at <= 30 * 24 + 30


@pytest.mark.parametrize(
    "spoilt", ["", "{", "[]", '{"wrong": "x", "since": 0}', '{"wrong": 1e999, "since": 0}', "\x00" * 9]
)
def test_a_spoilt_file_is_no_way_past_the_wait(tmp_path: Path, spoilt: str) -> None:
    """It costs one wait, and then the right PIN still opens."""
    clock = Clock()
    (tmp_path / "pin.json").write_text(spoilt, "ascii")
    door = gate(tmp_path, clock)
    assert not door.tried(PIN).is_right
    clock.time += wait_after(FREE)
    assert door.tried(PIN).is_right


def test_a_clock_put_back_or_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """The wait begins anew where the clock was put back; without a file it is counted as long as the game is open."""
    clock = Clock()
    door = gate(tmp_path, clock)
    for _ in range(FREE):
        door.tried("000001")
    clock.time -= DAY
    assert not gate(tmp_path, clock).tried(PIN).is_right
    (tmp_path / "flat").write_text("no folder")
    other = gate(tmp_path / "flat" / "below", clock)
    for _ in range(FREE):
        other.tried("000001")
    assert not other.tried(PIN).is_right


@pytest.mark.parametrize(
    "pin", ["", "123", "1234", "4321", "0000", "901234", "12345678901234", "12a4", "١٢٣٤٥", " 7391"]
)
def test_what_a_child_would_try_first_is_refused(pin: str) -> None:
    with pytest.raises(PinRefused):
        hashed(pin, LIGHT)


def test_a_hash_that_was_spoilt_opens_nothing(tmp_path: Path) -> None:
    assert not Gate("", tmp_path / "pin.json").tried("").is_right
    assert not Gate("$argon2id$nonsense", tmp_path / "pin.json").tried(PIN).is_right


def test_setting_it_changes_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command adds a line, and replaces it the next time; all else stays as the school has written it."""
    school(tmp_path)
    path = tmp_path / "school.yaml"
    before = path.read_text("utf-8")
    monkeypatch.setenv("CROWNWISE_PIN", PIN)
    done = game("school", "pin", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "It opens no pupil's answers" in done.stdout
    text = path.read_text("utf-8")
    assert text.startswith(before.rstrip())
    assert PIN not in text
    assert Gate(read_school(path).pin, tmp_path / "pin.json").tried(PIN).is_right
    assert set_pin(path, "604417")
    again = path.read_text("utf-8")
    assert again.splitlines()[:-1] == text.splitlines()[:-1]
    assert Gate(read_school(path).pin, tmp_path / "pin.json").tried("604417").is_right
    assert not list(tmp_path.glob("*.new"))


@pytest.mark.parametrize(
    ("pin", "says"), [("1234", "first that a child would try"), ("12", "4 to 12 digits"), ("", "nobody here")]
)
def test_what_cannot_be_set_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pin: str, says: str) -> None:
    school(tmp_path)
    before = (tmp_path / "school.yaml").read_text("utf-8")
    monkeypatch.setenv("CROWNWISE_PIN", pin)
    done = game("school", "pin", tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert (tmp_path / "school.yaml").read_text("utf-8") == before
