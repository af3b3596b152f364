"""What `check` keeps between two runs: told again only where nothing at all has changed, and never half-trusted."""

import json
import shutil
from pathlib import Path

import pytest

from game import resources
from game.cli import main
from game.verbs.check import summary
from game.verbs.check_kept import Kept, digest_of
from game.verbs.check_summary import Summary
from tests.checks.clean import written

WRONG = [["minutes: 2", "minutes: 60"]]
OTHER = Summary(problems=(), packs=77)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept")


@pytest.fixture(autouse=True)
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Code of one line in the place of the game's own, which somebody may be changing just now."""
    assert resources.assets().is_dir() and resources.scenarios().is_dir()
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "one.py").write_text("A = 1\n", "utf-8")
    monkeypatch.setattr(resources, "PACKAGE", folder)
    return folder


def only_file(kept: Kept) -> Path:
    assert kept.folder is not None
    (file,) = kept.folder.iterdir()
    return file


def test_the_second_time_the_same_is_told(tmp_path: Path, kept: Kept) -> None:
    """All of it comes back, with the lines that are shown to people; nothing is looked at again."""
    path = written(tmp_path, story=WRONG)
    first = summary(path, kept)
    assert any(problem.code == "FLOW-LENGTH" and problem.excerpt for problem in first.problems)
    assert summary(path, kept) == first
    kept.keep(path, digest_of(path), OTHER)
    assert summary(path, kept) == OTHER


@pytest.mark.parametrize("name", ["tiny.yaml", "tiny.routes.yaml", "pack.yaml", "../policy.yaml", "tiny.pl.po"])
def test_whatever_changes_is_looked_at(tmp_path: Path, name: str) -> None:
    """A letter in the story, its routes, its pack, the policy, or a new file beside it."""
    path = written(tmp_path)
    before = digest_of(path)
    file = path.parent / name
    was = file.read_bytes() if file.exists() else None
    file.write_bytes((was or b"") + b"# seen\n")
    assert digest_of(path) not in ("", before)
    if was is None:
        file.unlink()
    else:
        file.write_bytes(was)
    assert digest_of(path) == before


def test_the_games_own_code_counts(tmp_path: Path, code: Path) -> None:
    """A line more in a check, or a check more, and everything is looked at again; without sources nothing is kept."""
    path = written(tmp_path)
    digests = [digest_of(path)]
    (code / "one.py").write_text("A = 2\n", "utf-8")
    digests.append(digest_of(path))
    (code / "two.py").write_text("", "utf-8")
    digests.append(digest_of(path))
    assert len(set(digests)) == 3 and all(digests)
    shutil.rmtree(code)
    code.mkdir()
    assert digest_of(path) == ""


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


def _changed(file: Path) -> None:
    found = json.loads(file.read_text("utf-8"))
    found["summary"]["problems"] = []
    file.write_text(json.dumps(found), "utf-8")


def _of_another_shape(file: Path) -> None:
    file.write_text("[1, 2]", "utf-8")


def _no_text(file: Path) -> None:
    file.write_bytes(b"\xff\x00\xfe" * 50)


def _deep(file: Path) -> None:
    file.write_text("[" * 100_000, "utf-8")


@pytest.mark.parametrize("spoil", [_cut, _changed, _of_another_shape, _no_text, _deep])
def test_a_spoilt_file_is_written_anew(tmp_path: Path, kept: Kept, spoil: object) -> None:
    """Cut, changed by hand, of another shape, no text: silently looked at again, and whole afterwards."""
    path = written(tmp_path, story=WRONG)
    first = summary(path, kept)
    whole = only_file(kept).read_bytes()
    assert callable(spoil)
    spoil(only_file(kept))
    assert summary(path, kept) == first
    assert only_file(kept).read_bytes() == whole


def test_no_room_to_keep_is_no_error(tmp_path: Path) -> None:
    """Where the folder cannot be made (a file stands there), checking goes on as ever."""
    (tmp_path / "kept").write_text("a file", "utf-8")
    path = written(tmp_path, story=WRONG)
    assert "FLOW-LENGTH" in {problem.code for problem in summary(path, Kept(tmp_path / "kept")).problems}


def test_the_command_keeps_and_can_be_told_not_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found is printed again word for word; --fresh looks anew and leaves what is kept alone."""
    monkeypatch.setenv("CROWNWISE_CACHE", str(tmp_path / "cache"))
    path = written(tmp_path, story=WRONG)
    assert main(["check", str(path)]) == 0
    first = capsys.readouterr().out
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == first
    Kept(tmp_path / "cache" / "checked").keep(path, digest_of(path), OTHER)
    main(["check", str(path)])
    assert capsys.readouterr().out.startswith("77 packs")
    main(["check", str(path), "--fresh"])
    assert capsys.readouterr().out == first
