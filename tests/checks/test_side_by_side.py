"""Packs checked by several processes: the same problems, in the same order, as by one."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest

from game import resources
from game.checks import side_by_side
from game.checks.running import Report, run
from game.checks.side_by_side import run_side_by_side
from game.engine.workers import Workers, begin
from game.verbs.check import NothingToCheck, prepared, signed_off

PACKS = ("reception", "year1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packs with mistakes of all kinds: in a story, in a pack, over all packs, and in a file that is no YAML."""
    place = tmp_path_factory.mktemp("packs")
    shutil.copy(resources.scenarios() / "policy.yaml", place)
    for name in PACKS:
        shutil.copytree(resources.scenarios() / name, place / name)
    story = place / "year1" / "panda-and-the-banana.yaml"
    story.write_text(story.read_text("utf-8").replace('because: "', 'because: "What a freindly color. ', 1), "utf-8")
    (place / "reception" / "rabbit-and-the-cake.yaml").write_text("a: [", "utf-8")
    shutil.copytree(place / "reception", place / "zoo")
    return place


@pytest.fixture(scope="module")
def alone(folder: Path) -> Report:
    return run(*prepared(folder))


def same(one: Report, other: Report) -> bool:
    assert one.problems == other.problems
    assert (one.packs, one.scenarios, one.situations) == (other.packs, other.scenarios, other.situations)
    assert list(signed_off(one)) == list(signed_off(other))
    return one.left_out == other.left_out


def test_two_find_what_one_finds(folder: Path, alone: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems, numbers and who signed off; the mistakes are there, so that this is not about nothing."""
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    assert {"READ-SPELLING", "SYN", "LINK-PACK", "COVER"} <= {problem.code for problem in alone.problems}
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    assert same(run_side_by_side(partial(prepared, folder)), alone)


def test_those_that_began_early_are_told_later(folder: Path, alone: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """They take their share where there are packs to share, and are ended where there is nothing for them to do."""
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    monkeypatch.setattr(side_by_side, "begin", None)
    prepare = partial(prepared, folder)
    workers = begin(prepare, side_by_side.TASK, 1)
    ((process, _),) = workers.begun
    assert same(run_side_by_side(prepare, workers), alone)
    assert workers.is_told
    assert not process.is_alive()
    idle = begin(prepare, side_by_side.TASK, 1)
    ((process, _),) = idle.begun
    with pytest.raises(NothingToCheck):
        run_side_by_side(partial(prepared, folder / "nowhere"), idle)
    assert not idle.is_told
    assert not process.is_alive()


class _Fails:
    """Makes things ready in this process, and fails in every other one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self) -> side_by_side.Prepared:
        return prepared(self.folder)

    def __reduce__(self) -> tuple[object, ...]:
        return (_failing, ())


def _failing() -> object:
    return _raises


def _raises() -> side_by_side.Prepared:
    raise ValueError("not in this process")


def test_a_process_that_comes_to_nothing_is_no_loss(
    folder: Path, alone: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other process has not looked at is looked at here."""
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    assert same(run_side_by_side(_Fails(folder)), alone)


def test_little_is_not_shared_out(folder: Path, alone: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """For small stories, for one, on one core, and in a frozen program no process is begun."""
    monkeypatch.setattr(side_by_side, "run", lambda asked, tools: alone)
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert run_side_by_side(partial(prepared, folder)) is alone
    monkeypatch.undo()
    monkeypatch.setattr(side_by_side, "run", lambda asked, tools: alone)
    monkeypatch.setattr(side_by_side, "begin", _never)
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 10_000_000)
    assert run_side_by_side(partial(prepared, folder)) is alone
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    assert run_side_by_side(partial(prepared, folder / "year1" / "panda-and-the-banana.yaml")) is alone
    monkeypatch.setattr(side_by_side, "begin", lambda prepare, task, count: Workers() if count == 0 else _never())
    monkeypatch.setattr(side_by_side, "cores", lambda: 1)
    assert run_side_by_side(partial(prepared, folder)) is alone


def _never() -> Workers:
    raise AssertionError("a process was begun")


def test_the_stories_of_one_pack_are_shared_out(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pack of many stories is checked by all that are free; what is wrong with the pack is found as well."""
    pack = shutil.copytree(folder / "year1", tmp_path / "year1") / "pack.yaml"
    pack.write_text(re.sub(r"x-not-checked:\n  COVER: .*\n", "", pack.read_text("utf-8")), "utf-8")
    asked = partial(prepared, pack.parent)
    expected = run(*asked())
    monkeypatch.setattr(side_by_side, "WORTH_BYTES", 0)
    monkeypatch.setattr(side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(side_by_side, "run", None)
    assert same(run_side_by_side(asked), expected)
    assert {"READ-SPELLING", "COVER"} <= {problem.code for problem in expected.problems}
