"""Published ids: `lock` remembers them, and `check` finds each that is gone, at its line of the lock file."""

from pathlib import Path

import pytest

from game import resources
from game.activities.shelf import open_shelf
from game.cli import main
from game.engine.problems import Problem
from tests.checks.clean import ROUTES, STORY, changed, line_of, written
from tests.checks.looking import said_of_pack

OTHER = [["scenarios: [tiny, other]", "scenarios: [tiny]"]]


def locked(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The small pack with a lock of its own; its folder."""
    place = written(folder, pack=OTHER).parent
    assert main(["lock", str(place)]) == 0
    assert "ids are locked" in capsys.readouterr().out
    return place


def gone(place: Path) -> list[Problem]:
    return said_of_pack(place, ["KEYS"])


def test_a_pack_as_it_was_locked_has_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Other words, another order and new ids are no matter."""
    place = locked(tmp_path, capsys)
    assert gone(place) == []
    more = '      - { id: hide, text: "Hide it all away.", rating: part-way, because: "Gran helps.", shows: friendly-means-safe }\n'
    story = changed(STORY, [["    marks:", f"{more}    marks:"], ["Keep it to herself.", "Keep it quiet."]])
    (place / "tiny.yaml").write_text(story, "utf-8")
    assert gone(place) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "kind"),
    [
        ("tiny.yaml", "id: fix\n", "id: mend\n", "repair: [", "answer"),
        ("tiny.yaml", "repair", "put-right", "repair: [", "step"),
        ("pack.yaml", "      refuse-everything:", "      refusing:", "keep-private: [", "misconception"),
    ],
)
def test_what_is_gone_is_named(
    file: str, old: str, new: str, line: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A renamed answer, step or misconception is one finding, which says what it may be called now."""
    place = locked(tmp_path, capsys)
    for path in (place / file, place / "tiny.yaml"):
        text = path.read_text("utf-8").replace(old, new)
        path.write_text(text.replace(old.strip().rstrip(":"), new.strip().rstrip(":")), "utf-8")
    (problem,) = gone(place)
    assert f"The {kind} " in problem.says
    assert problem.file == "meadow/ids.lock"
    assert problem.line == line_of(line, place / "ids.lock")
    assert new.strip().removeprefix("id: ").rstrip(":") in problem.attempt


def test_a_scenario_or_a_skill_that_is_gone_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stood in it is not told beside it."""
    place = locked(tmp_path, capsys)
    pack = place / "pack.yaml"
    (place / "other.yaml").write_text(changed(STORY, [["id: tiny", "id: other"]]), "utf-8")
    (place / "other.routes.yaml").write_text(ROUTES, "utf-8")
    pack.write_text(pack.read_text("utf-8").replace("scenarios: [tiny]", "scenarios: [other]"), "utf-8")
    assert ['The scenario "tiny"' in problem.says for problem in gone(place)] == [True]


def test_a_lock_can_be_made_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where an id is gone for good, `lock` says which, and then nothing is found any more."""
    place = locked(tmp_path, capsys)
    for file in ("tiny.yaml", "tiny.routes.yaml"):
        text = (place / file).read_text("utf-8")
        (place / file).write_text(text.replace("id: fix", "id: mend").replace("chose: fix", "chose: mend"), "utf-8")
    assert gone(place)
    assert main(["lock", str(place)]) == 0
    assert "left out: tiny/repair/fix" in capsys.readouterr().out
    assert gone(place) == []


def test_a_broken_lock_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lock file that says something else is a problem with its line, and is not silently passed over."""
    place = locked(tmp_path, capsys)
    (place / "ids.lock").write_text("format: ids/1\nskils: {}\n", "utf-8")
    assert {(one.code, one.file, one.line) for one in gone(place)} == {("KEY-UNKNOWN", "meadow/ids.lock", 2)}
    assert main(["lock", str(place)]) == 1
    assert main(["lock", str(tmp_path / "nowhere")]) == 2
    assert "pack.yaml" not in (place / "ids.lock").read_text("utf-8")


def test_every_shipped_pack_that_is_ready_is_locked() -> None:
    """A pack goes to schools with its lock; growing ones may still change their ids."""
    shelf = open_shelf(resources.scenarios(), resources.assets())
    packs, _ = shelf.packs()
    ready = [pack.id for pack in packs if pack.status == "ready"]
    assert [name for name in ready if not (resources.scenarios() / name / "ids.lock").is_file()] == []
