"""The program is killed between the two of a pair: the attempt of the second one is not lost."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.scenes.states import Debrief
from tests.driver import reach
from tests.scenes.lessons import Desk, school_with_pin, sealed
from tests.scenes.test_pair import ANSWERS, FIRST, NAME, SECOND

ROOT = Path(__file__).parents[2]
PLAYED = """
import os, signal, sys
from pathlib import Path
from game.scenes.states import Debrief
from tests.scenes.test_pair import ANSWERS, do, read_on, start

desk = start(Path(sys.argv[1]), Path(sys.argv[2]))
outbox, written = desk.lessons._start.recorder.outbox, []
put = outbox.put

def put_and_die(name, raw):
    if written:
        os.kill(os.getpid(), signal.SIGKILL)
    written.append(name)
    put(name, raw)

outbox.put = put_and_die
while not isinstance(desk.scene, Debrief):
    do(desk, ANSWERS[desk.scene.inner.play.step_id])
    read_on(desk)
"""
"""Plays the story of a pair to its end in a process of its own, and kills it when the second attempt is written."""


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school")


def killed(tmp_path: Path, of: Path) -> Path:
    """Play until the kill; the journal that is left."""
    done = subprocess.run([sys.executable, "-c", PLAYED, str(tmp_path), str(of)], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    (journal,) = (tmp_path / "pc" / "class-4b" / "unfinished").iterdir()
    return journal


def any_start(tmp_path: Path, of: Path) -> Desk:
    return Desk(tmp_path / "pc", "--school", str(of), "--class", "4B")


def test_the_second_ones_attempt_is_sealed_by_the_next_start(tmp_path: Path, of: Path) -> None:
    """Whoever plays next for that class: when they leave, both attempts are there, once each, and nothing plain is."""
    journal = killed(tmp_path, of)
    desk = any_start(tmp_path, of)
    assert {one["code"] for one in sealed(desk, of)} == {FIRST}  # for a moment it may lie in both folders
    desk.close()
    attempts = {one["code"]: one for one in sealed(desk, of)}
    assert set(attempts) == {FIRST, SECOND}
    assert len(sealed(desk, of)) == 2
    assert all(one["is_over"] for one in attempts.values())
    assert {turn["step"] for turn in attempts[SECOND]["first"]} <= set(ANSWERS)
    assert attempts[SECOND]["events"] == attempts[FIRST]["events"]
    assert attempts[SECOND]["score"] is not None
    assert not journal.exists()


def test_the_pair_comes_back_and_still_nothing_is_lost(tmp_path: Path, of: Path) -> None:
    """They see how their story ended, go to the map and leave: the missing attempt outlives its journal."""
    journal = killed(tmp_path, of)
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--pairs")
    desk = Desk(tmp_path / "pc", *words)
    reach(desk.stage, "otter", "kite", "star", "go", "fox", "key", "drum", "go")
    assert isinstance(desk.scene, Debrief)
    reach(desk.stage, "crowns", "map")
    assert not journal.exists()
    desk.close()
    assert sorted({one["code"] for one in sealed(desk, of)}) == sorted((FIRST, SECOND))
    assert len({one["id"] for one in sealed(desk, of)}) == 2
    assert list(journal.parent.iterdir()) == []


def test_killed_a_second_time(tmp_path: Path, of: Path) -> None:
    """A start that is killed as well leaves everything to the one after it."""
    journal = killed(tmp_path, of)
    any_start(tmp_path, of).lessons._start.keeper.close()
    assert journal.exists()
    desk = any_start(tmp_path, of)
    desk.close()
    assert sorted(one["code"] for one in sealed(desk, of)) == sorted((FIRST, SECOND))
