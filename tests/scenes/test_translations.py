"""A pupil plays a story in its translation: chosen on the options or at the start, with English where it does not fit."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from game.cli import main
from game.engine.folders import origin_of
from game.engine.routes import read_routes
from game.engine.scoring import attempt
from game.engine.translations import in_language, own_name, read_translation
from game.scenes.program import Crownwise
from game.scenes.stage import Stage
from game.scenes.states import Debrief
from game.school.keeping import Keeper
from game.ui.placed import Room
from game.ui.widgets import Text
from game.verbs.play import opened, performer
from tests.checks.clean import checked, written
from tests.checks.looking import story_at
from tests.checks.test_i18n import change, fill
from tests.driver import playing, reach, walk

ENGLISH = "Zed asks for the school."
POLISH = "ZED ASKS FOR THE SCHOOL."


@pytest.fixture
def po(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The translation of the small story, in which each text is its own English in capitals."""
    story = written(tmp_path / "packs", pack=[["[tiny, other]", "[tiny]"]])
    assert main(["translate", str(story), "pl"]) == 0
    fill(story.with_name("tiny.pl.po"))
    capsys.readouterr()
    return story.with_name("tiny.pl.po")


def staged(folder: Path, packs: Path, language: str = "pl") -> Stage:
    """The game at its title, with the packs of a folder or zip, keeping everything in `folder`."""
    keeper = Keeper(folder)
    program = opened(keeper, seed=1, packs_from=packs, language=language)
    program.context.library.open()
    return Stage(program, performer(keeper), Room())


def begun(stage: Stage) -> Stage:
    """The same as a guest in the small story."""
    from game.scenes.messages import Opened
    from game.scenes.states import Begin

    stage.send(Opened(Begin("meadow", "guest", "tiny")))
    return stage


def words(stage: Stage) -> str:
    """Every text on the screen."""
    return "\n".join(one.widget.text for one in stage.tree.walk() if isinstance(one.widget, Text))


def test_a_whole_story_is_played_in_polish(tmp_path: Path, po: Path) -> None:
    """Every text of it, feedback too; and the attempt for the teacher is the same as that of the English story."""
    scenario = story_at(po.with_name("tiny.yaml")).scenario
    for route in read_routes(po.with_name("tiny.routes.yaml"), scenario).routes.values():
        ends = []
        for language in ("", "pl"):
            stage = begun(staged(tmp_path / f"kept-{route.says}-{language}", po.parent.parent, language))
            walk(stage, route)
            assert isinstance(stage.program, Crownwise)
            scene = stage.program.scene
            assert isinstance(scene, Debrief)
            said = [part for turn in scene.play.turns for part in turn.feedback.parts]
            assert said
            assert all(part.because.isupper() == bool(language) for part in said)
            ends.append(attempt(scene.play))
        assert ends[0] == ends[1]


def test_it_is_chosen_in_the_middle_of_a_story(tmp_path: Path, po: Path) -> None:
    """On the options, each language by its own name; the story stands where it stood, in other words."""
    stage = begun(staged(tmp_path / "kept", po.parent.parent, ""))
    reach(stage, "next")
    assert ENGLISH in words(stage)
    reach(stage, "pause", "to-options")
    assert "Polski" in words(stage)
    reach(stage, "language-pl", "back")
    assert playing(stage).play.step_id == "ask"
    assert POLISH in words(stage)
    assert stage.screen.language == "pl"
    reach(stage, "give")
    assert "NOW ZED KNOWS THE SCHOOL." in words(stage)
    reach(stage, "read")
    assert "WHAT COULD MAYA DO NOW?" in words(stage)
    reach(stage, "pause", "to-options", "language-", "back")
    assert "What could Maya do now?" in words(stage)
    assert stage.screen.language == ""
    (turn,) = (turn for turn in playing(stage).play.turns if turn.step == "ask")
    assert turn.feedback.parts[0].because == "Now Zed knows the school. Gran can help."  # and it will be told so


def test_what_was_begun_in_polish_goes_on_in_english(tmp_path: Path, po: Path) -> None:
    """Nothing that is kept is of one language."""
    stage = begun(staged(tmp_path / "kept", po.parent.parent))
    reach(stage, "next")
    assert POLISH in words(stage)
    after = begun(staged(tmp_path / "kept", po.parent.parent, ""))
    assert playing(after).play.step_id == "ask"
    assert ENGLISH in words(after)


def test_where_nothing_is_translated_nobody_is_asked(tmp_path: Path, po: Path) -> None:
    """The options are as they were, and a screen of a story without a translation is English."""
    po.unlink()
    stage = begun(staged(tmp_path / "kept", po.parent.parent, ""))
    reach(stage, "pause", "to-options")
    assert "Language of the stories" not in words(stage)


def test_a_zip_brings_its_translations(tmp_path: Path, po: Path) -> None:
    """They are read in place, as stories are."""
    with zipfile.ZipFile(tmp_path / "meadow.zip", "w") as archive:
        for path in po.parent.iterdir():
            archive.write(path, f"meadow/{path.name}")
    stage = begun(staged(tmp_path / "kept", tmp_path / "meadow.zip"))
    reach(stage, "next")
    assert POLISH in words(stage)


MISFITS = {
    "stale": ('msgid "Zed asks for the school. What', 'msgid "Zed asks for the club. What'),
    "empty": ('msgstr "ZED ASKS FOR THE SCHOOL. WHAT SHOULD MAYA DO?"', 'msgstr ""'),
    "blank": ('msgstr "ZED ASKS FOR THE SCHOOL. WHAT SHOULD MAYA DO?"', 'msgstr "  "'),
    "doubtful": ('msgctxt "steps/ask/ask"', '#, fuzzy\nmsgctxt "steps/ask/ask"'),
    "filled-in": ("ZED ASKS FOR THE SCHOOL. WHAT", "{hero} ASKS FOR THE SCHOOL. WHAT"),
    "sign": ("ZED ASKS FOR THE SCHOOL. WHAT", "\u202eZED ASKS FOR THE SCHOOL. WHAT"),
    "gone": ('msgctxt "steps/ask/ask"', 'msgctxt "steps/asked/ask"'),
    "broken": ('msgctxt "steps/ask/ask"', "msgctxt steps"),
}


@pytest.mark.parametrize("change_of", MISFITS.values(), ids=MISFITS)
def test_a_text_without_a_fitting_translation_stays_english(
    change_of: tuple[str, str], tmp_path: Path, po: Path
) -> None:
    """The story goes on all the same, and `check` says what is wrong."""
    change(po, *change_of)
    stage = begun(staged(tmp_path / "kept", po.parent.parent))
    reach(stage, "next")
    assert ENGLISH in words(stage)
    assert "I18N" in {problem.code for problem in checked(po.with_name("tiny.yaml")).problems}


def test_a_translation_changes_nothing_but_texts(po: Path) -> None:
    """Whatever it says, the story leads where it led, and rates as it rated."""
    tree = story_at(po.with_name("tiny.yaml")).source.tree
    raw = po.read_text("utf-8")
    for way, old, new in (
        ("start", "opening", "end"),
        ("steps/ask/activity", "choose", "ending"),
        ("steps/ask/answers/give/rating", "risky", "safe"),
        ("steps/ask/answers/keep/rating", "safe", "risky"),
        ("steps/ask/answers/keep/id", "keep", "give"),
        ("steps/opening/next", "ask", "end"),
        ("cast/maya/who", "maya", "gran"),
    ):
        raw += f'\nmsgctxt "{way}"\nmsgid "{old}"\nmsgstr "{new}"\n'
    po.write_text(raw, "utf-8")
    after = in_language(tree, read_translation(origin_of(po), "pl"))
    assert after["start"] == "opening"
    assert after["steps"]["ask"]["activity"] == "choose"
    assert after["steps"]["ask"]["answers"][1]["rating"] == "safe"
    assert [one["id"] for one in after["steps"]["ask"]["answers"]] == ["give", "keep"]
    assert after["steps"]["opening"]["next"] == "ask"
    assert after["steps"]["ask"]["ask"].startswith(POLISH)
    assert tree["steps"]["ask"]["ask"].startswith(ENGLISH)  # what was read before is as it was


def test_it_is_played_from_the_command_line(
    po: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the terminal, where a language of no story is refused in a sentence."""
    asked = ["play", "--text", "--data", str(tmp_path / "kept"), "--from", str(po.parent.parent)]
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\nq\n"))
    assert main([*asked, "--pack", "meadow", "--scenario", "tiny", "--language", "pl"]) == 0
    assert "HELLO! I AM IN THE GARDEN." in capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\nq\n"))
    assert main(["preview", str(po.with_name("tiny.yaml")), "--text", "--language", "pl"]) == 0
    assert POLISH in capsys.readouterr().out
    assert main(["preview", str(po.with_name("tiny.yaml")), "--text", "--language", "ur"]) == 2
    assert 'no translation into "ur"' in capsys.readouterr().err
    assert main([*asked, "--language", "ur"]) == 2
    assert 'No story is translated into "ur". There are: pl.' in capsys.readouterr().err


@pytest.mark.parametrize(("language", "name"), [("pl", "Polski"), ("pt_BR", "Português (Brasil)"), ("xx", "xx")])
def test_a_language_has_its_own_name(language: str, name: str) -> None:
    """As whoever speaks it would look for it."""
    assert own_name(language) == name
