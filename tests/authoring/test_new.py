"""What `new` writes is complete: it passes every check as it is, plays, and overwrites nothing."""

import shutil
from pathlib import Path

import pytest

from game import resources
from game.authoring.beginning import TEMPLATES, CannotBegin
from game.authoring.joining import joined
from game.checks import running
from game.cli import main
from game.engine.problems import Problem
from game.engine.reading import read_bytes
from game.verbs.check import asked_for, tools
from game.verbs.preview import follow, opened
from game.verbs.story_path import find
from tests.authoring.files import plain
from tests.authoring.test_schema import errors


def problems(path: Path) -> list[Problem]:
    """What `check` finds at `path`; what is only advice about a pack of few stories is left out."""
    asked = asked_for(path)
    found = running.run(asked, tools(asked)).problems
    return [one for one in found if one.severity != "advice" or not one.file.endswith("/pack.yaml")]


@pytest.mark.parametrize("year", range(7))
def test_a_new_pack_is_clean_in_every_year(year: int, tmp_path: Path) -> None:
    """No problem of any check, and it opens."""
    folder = tmp_path / "snow-days"
    assert main(["new", "pack", str(folder), "--year", str(year)]) == 0
    assert problems(folder) == []
    assert sorted(path.name for path in folder.iterdir()) == [
        "first-story.routes.yaml",
        "first-story.yaml",
        "pack.yaml",
    ]
    assert errors("pack", plain(folder / "pack.yaml")) == []
    assert errors("scenario", plain(folder / "first-story.yaml")) == []
    assert errors("routes", plain(folder / "first-story.routes.yaml")) == []
    opened(follow(find(folder))).view()
    assert main(["new", "scenario", str(folder / "snow-story")]) == 0
    assert problems(folder / "snow-story.yaml") == []


@pytest.mark.parametrize("pack", ["reception", "year2", "year3", "year4", "year5", "year6", "playground"])
def test_a_new_story_is_taken_into_a_shipped_pack(
    pack: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the skills and wrong ideas that the pack lacks; the rest of its file stays, and a backup is kept."""
    folder = tmp_path / pack
    shutil.copytree(resources.scenarios() / pack, folder)
    before = (folder / "pack.yaml").read_text("utf-8")
    assert main(["new", "scenario", f"{folder}/snow-day"]) == 0
    # A pack that is recorded says which lines are new; nobody can have recorded them yet.
    assert [one.code for one in problems(folder / "snow-day.yaml")] == (["AUDIO"] if pack == "reception" else [])
    after = (folder / "pack.yaml").read_text("utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after and not line.startswith("scenarios:")] == []
    assert (folder / "pack.yaml.backup-1").read_text("utf-8") == before
    assert "preview" in capsys.readouterr().out


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a pack nor a story, nor a file that only has its name; the shipped packs least of all."""
    folder = tmp_path / "snow-days"
    assert main(["new", "pack", str(folder), "--year", "4"]) == 0
    (folder / "lost.yaml").write_text("mine", "utf-8")
    kept = {path: path.read_bytes() for path in folder.iterdir()}
    for words in (
        ("pack", str(folder), "--year", "4"),
        ("scenario", str(folder / "first-story")),
        ("scenario", str(folder / "lost")),
        ("scenario", str(folder / "pack")),
        ("scenario", "year4/gem-trader"),
        ("pack", "year4", "--year", "4"),
    ):
        capsys.readouterr()
        assert main(["new", *words]) == 2, words
        assert "Try another name" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.iterdir()} == kept


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("pack", "{tmp}/Snow Days", "--year", "4"), "Try snow-days"),
        (("pack", "{tmp}/con", "--year", "4"), "Windows keeps that name"),
        (("scenario", "snow-day"), "Say which pack"),
        (("scenario", "{tmp}/nothing/snow-day"), "There is nothing at"),
        (("scenario", "year4/Snow"), "Try snow"),
    ],
)
def test_names_that_cannot_be(
    words: tuple[str, ...], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is said with one thing to try, and nothing is written."""
    assert main(["new", *(word.replace("{tmp}", str(tmp_path)) for word in words)]) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert list(resources.scenarios().glob("*/*backup*")) == []


PACK = (TEMPLATES / "pack.yaml").read_text("utf-8").replace("$year", "4").replace("$", "a-")
ONE = "scenarios: [a-story]"


@pytest.mark.parametrize(
    "listed", [ONE, "scenarios: a-story", "scenarios:\n  - a-story", "scenarios: [\n  a-story,\n]"]
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_every_way_to_list_stories(listed: str, end: str) -> None:
    """In brackets, alone, one a line; the last line of the file may have no end."""
    text = PACK.replace(ONE, listed).rstrip("\n") + end
    tree, found, _ = read_bytes(joined(text, "snow-day").encode(), "pack.yaml")
    assert found == []
    assert isinstance(tree, dict)
    assert tree["scenarios"] == ["a-story", "snow-day"]


def test_a_pack_laid_out_unusually_is_left_alone() -> None:
    """All skills on one line: the author is asked, and nothing is guessed."""
    head, _, _ = PACK.partition("skills:")
    with pytest.raises(CannotBegin, match="by hand"):
        joined(f"{head}skills: {{ other: {{ title: a, strand: PS, misconceptions: {{}} }} }}\n", "snow-day")
    with pytest.raises(CannotBegin, match="cannot be read"):
        joined("title: [", "snow-day")
