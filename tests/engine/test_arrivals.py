"""Packs from elsewhere: folders and archives are read where they lie, by the school's policy, under plain names."""

import re
from pathlib import Path

import pytest

from game.checks.arriving import ARRIVING
from game.checks.loading import PAGES
from game.checks.pages import HEADINGS
from game.engine.archives import Archive
from game.engine.arrivals import arrival, visiting
from game.engine.names import clash, file_fault, name_fault, plainly
from game.engine.origins import Refused
from game.engine.problems import PackError
from game.verbs.explain import explain
from tests.driver import shelf
from tests.engine.small import small
from tests.hostile.cases import PACK_FILE, SOUND, STORY
from tests.hostile.zips import PACK, zipped
from tests.test_cli import game

ENGINE = Path(__file__).parents[2] / "game" / "engine"


def sent(folder: Path, raw: bytes, name: str = "packs.zip") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_story_is_the_same_in_an_archive(tmp_path: Path) -> None:
    """What is read out of a zip is what is read out of the folder; beside the zip nothing comes to lie."""
    packs, path = small(tmp_path / "folder")
    path.write_bytes(SOUND[STORY])
    found = arrival(sent(tmp_path, zipped(PACK)))
    assert found is not None
    visited = visiting(packs, found)
    policy = packs.policy()
    there, here = visited.packs()[0][0], packs.packs()[0][0]
    assert visited.scenario(there, "tiny", visited.policy()) == packs.scenario(here, "tiny", policy)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder", "packs.zip"]


@pytest.mark.parametrize("prefix", ["", "small/", "some-packs/small/"])
def test_one_pack_wherever_it_lies(prefix: str, tmp_path: Path) -> None:
    """The files alone, the folder, or a folder of folders."""
    found = arrival(sent(tmp_path, zipped({f"{prefix}{name}": raw for name, raw in SOUND.items()})))
    assert found is not None
    assert found.pack == "small"
    assert [pack.id for pack in visiting(shelf(), found).packs()[0]] == ["small"]


def test_two_packs_side_by_side(tmp_path: Path) -> None:
    """An archive can hold a whole shelf."""
    other = {f"packs/other/{name}": raw.replace(b"id: small", b"id: other") for name, raw in SOUND.items()}
    found = arrival(sent(tmp_path, zipped({f"packs/{name}": raw for name, raw in PACK.items()} | other)))
    assert found is not None
    assert found.pack == ""
    assert [pack.id for pack in visiting(shelf(), found).packs()[0]] == ["other", "small"]


def test_an_archive_brings_no_policy(tmp_path: Path) -> None:
    """What counts as safe is the school's to say: a policy in an archive is not looked at, one in a folder is."""
    found = arrival(sent(tmp_path, zipped({**PACK, "policy.yaml": b"format: none"})))
    assert found is not None
    assert visiting(shelf(), found).policy() == shelf().policy()
    small(tmp_path / "own")
    (tmp_path / "own" / "policy.yaml").write_text("format: none", "utf-8")
    own = arrival(tmp_path / "own")
    assert own is not None
    with pytest.raises(PackError):
        visiting(shelf(), own).policy()


def test_where_there_is_no_pack(tmp_path: Path) -> None:
    """Folders and files that hold no pack are none; an archive without one says so."""
    assert arrival(tmp_path) is None
    assert arrival(sent(tmp_path, b"x", "notes.txt")) is None
    assert arrival(tmp_path / "nowhere") is None
    with pytest.raises(PackError) as refused:
        arrival(sent(tmp_path, zipped({"notes.txt": b"x"})))
    assert [one.code for one in refused.value.problems] == ["ZIP-PACKS"]


def test_an_archive_may_change_after_it_was_looked_over(tmp_path: Path) -> None:
    """What was looked over is what is used, whatever comes to lie there later."""
    path = sent(tmp_path, zipped(PACK))
    found = arrival(path)
    path.write_bytes(b"something else")
    assert found is not None
    assert (found.origin / "small" / STORY).read(1_000_000) == SOUND[STORY]


def test_an_archive_gives_no_more_than_asked() -> None:
    """A file that is larger than allowed is refused before it is taken out."""
    archive = Archive.of(zipped(PACK), "packs.zip")
    with pytest.raises(Refused, match="bytes"):
        archive.read(("small", STORY), 100)
    with pytest.raises(Refused, match="no such file"):
        archive.read(("small", "none.yaml"), 100)
    assert archive.names(("small",)) == tuple(sorted(SOUND))
    assert archive.has(("small",))
    assert not archive.has(("smal",))


@pytest.mark.parametrize("name", ["year4", "gem-trader", "a", "2", "a-1-b", "console", "a" * 60])
def test_plain_names(name: str) -> None:
    """What packs and scenarios may be called."""
    assert name_fault(name) == ""
    assert file_fault(f"{name}.routes.yaml") == ""
    assert plainly(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "a.b",
        "a/b",
        "a\\b",
        "c:a",
        "con",
        "NUL",
        "com1",
        "lpt¹",
        "a ",
        "a.",
        "-a",
        "A",
        "é",
        "a--b",
        "a" * 61,
    ],
)
def test_other_names(name: str) -> None:
    """What they may not, and that a plain name is offered instead."""
    assert name_fault(name)
    assert name_fault(plainly(name)) == ""


def test_names_that_clash() -> None:
    """Two names that are one on computers where capitals do not count."""
    assert clash(["tiny.yaml", "pack.yaml", "Tiny.yaml"]) == ("tiny.yaml", "Tiny.yaml")
    assert clash(["tiny.yaml", "tiny.routes.yaml"]) is None


@pytest.mark.parametrize("code", ARRIVING)
def test_every_code_has_a_page(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`explain` knows each code, with its four parts in their order."""
    assert explain(code) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"{code}: ")
    places = [page.index(f"\n{heading}\n    ") for heading in HEADINGS]
    assert places == sorted(places)


def test_no_code_is_without_a_page() -> None:
    """Whatever the engine says, `explain` explains."""
    said = {
        code
        for path in ENGINE.glob("*.py")
        for code in re.findall(r'"((?:SYN|ZIP)(?:-[A-Z0-9]+)?)"', path.read_text("utf-8"))
    }
    assert said - {"ZIP"} <= {*PAGES, *ARRIVING}
    assert set(ARRIVING) <= said


def test_an_archive_is_checked_and_played_from_the_command_line(tmp_path: Path) -> None:
    """`check` and `--from` take a zip; one that is refused says why; one that is not there as well."""
    good, bad = sent(tmp_path, zipped(PACK)), sent(tmp_path, zipped(PACK)[:-9], "cut.zip")
    assert "1 pack, 1 scenario" in game("check", str(good)).stdout
    assert "ZIP-BROKEN" in game("check", str(bad)).stdout
    played = game("--text", "--from", str(good), "--data", str(tmp_path / "kept"), "--pack", "small", text="q\n")
    assert played.returncode == 0
    assert not [one for one in tmp_path.rglob("*") if one.name in (PACK_FILE, STORY)]
    for path, words in ((bad, "ZIP-BROKEN"), (tmp_path / "none.zip", "SYN-FILE"), (tmp_path, "no pack at")):
        refused = game("--text", "--from", str(path), "--data", str(tmp_path / "kept"))
        assert refused.returncode == 2
        assert words in refused.stderr
        assert "Traceback" not in refused.stderr
