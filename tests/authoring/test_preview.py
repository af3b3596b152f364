"""The preview follows a real file that is rewritten, broken and mended, and keeps its place."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.authoring.preview import Preview
from game.cli import main
from game.scenes.messages import FeedbackRead, Left
from game.scenes.stage import Stage
from game.scenes.states import Debrief, PackMap, Play
from game.terminal.session import play as play_in_terminal
from game.ui.placed import Room
from game.verbs.preview import KEPT, UnknownStep, follow, opened
from game.verbs.story_path import find
from tests.authoring.shown import Shown, save
from tests.engine.small import small


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The file of a small story."""
    return small(tmp_path)[1]


@pytest.fixture
def shown(story: Path) -> Iterator[Shown]:
    """The small story, open at its question."""
    made = Shown(story, "ask")
    yield made
    made.window.close()


def test_it_opens_at_the_step(shown: Shown) -> None:
    """A shortest way leads there."""
    assert shown.playing.play.step_id == "ask"
    assert [turn.step for turn in shown.playing.play.turns] == ["opening"]


def test_what_is_saved_is_shown(shown: Shown, story: Path) -> None:
    """At the same step, with the answers that still fit; the window paints it."""
    painted = shown.window.pane.easel.surface.makeImageSnapshot().tobytes()
    save(story, "A stranger asks for the school.", "A fox in a hat asks for the school.")
    shown.turn()
    shown.turn()
    assert shown.playing.play.step_id == "ask"
    assert "A fox in a hat asks" in shown.words
    assert shown.window.pane.easel.surface.makeImageSnapshot().tobytes() != painted


def test_what_is_said_in_an_authors_own_story(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`speech` prints it as well, wherever the file lies; and says what is wrong with one that cannot be used."""
    assert main(["speech", str(story)]) == 0
    assert "A stranger asks for the school." in capsys.readouterr().out
    save(story, "activity: choose", "activity: chooze")
    assert main(["speech", str(story)]) == 1
    assert "KEY-ACTIVITY" in capsys.readouterr().err


def test_it_looks_only_now_and_then(shown: Shown, story: Path) -> None:
    """Between two looks nothing is read, however many turns the window takes."""
    save(story, "A stranger asks", "A fox asks")
    for _ in range(20):
        shown.window.turn()
    assert "A fox asks" not in shown.words


def test_nothing_is_read_while_nothing_is_saved(shown: Shown) -> None:
    """The same game stays."""
    before = shown.preview
    shown.turn()
    assert shown.preview is before


def test_broken_and_mended(shown: Shown, story: Path) -> None:
    """A mistake shows a card with the line and what to try; mending it takes the card away, and the place is kept."""
    save(story, "next: repair", "next: repairr")
    shown.turn()
    assert shown.has_card
    assert 'There is no step with the name "repairr"' in shown.words
    assert "Try: repair" in shown.words
    line = next(number for number, one in enumerate(story.read_text("utf-8").splitlines(), 1) if "repairr" in one)
    assert f"small/tiny.yaml, line {line}" in shown.words
    save(story, "format: scenario/1", "format: [scenario/1")
    shown.turn()
    assert "cannot be read" in shown.words
    save(story, "format: [scenario/1", "format: scenario/1")
    save(story, "next: repairr", "next: repair")
    shown.turn()
    assert not shown.has_card
    assert shown.playing.play.step_id == "ask"


def test_the_card_can_be_put_away(shown: Shown, story: Path) -> None:
    """The story goes on as it was before the mistake."""
    save(story, "next: repair", "next: repairr")
    shown.turn()
    assert shown.window.stage.press("go-on")
    assert not shown.has_card
    assert shown.window.stage.press("give")


def test_a_file_that_goes_and_comes_back(shown: Shown, story: Path) -> None:
    """Some editors take the file away for a moment."""
    away = story.rename(story.with_suffix(".away"))
    shown.turn()
    assert shown.has_card
    away.rename(story)
    shown.turn()
    assert not shown.has_card


def test_feedback_stays_open(shown: Shown, story: Path) -> None:
    """Whoever mends a `because` sees it at once, on the card that is being read."""
    shown.window.stage.press("give")
    assert "Now it is known." in shown.words
    save(story, "Now it is known.", "Now the fox knows.")
    shown.turn()
    assert "Now the fox knows." in shown.words
    shown.window.stage.send(FeedbackRead())
    assert shown.playing.play.step_id == "repair"


def test_answers_that_no_longer_fit(shown: Shown, story: Path) -> None:
    """The answer given is gone: a shortest way leads to the same step."""
    shown.window.stage.press("give")
    shown.window.stage.send(FeedbackRead())
    assert shown.playing.play.step_id == "repair"
    save(story, "id: give", "id: say-it")
    shown.turn()
    assert shown.playing.play.step_id == "repair"
    assert [turn.answer for turn in shown.playing.play.turns] == [{}, {"chose": "say-it"}]


def test_a_step_that_is_gone(shown: Shown, story: Path) -> None:
    """The story stands as far on as the answers lead."""
    save(story, "start: opening", "start: hello")
    save(story, "  opening:", "  hello:")
    save(story, "  ask:\n", "  question:\n")
    save(story, "next: ask", "next: question")
    shown.turn()
    assert shown.playing.play.step_id == "hello"


def test_what_only_play_can_find_does_not_end_the_preview(shown: Shown, story: Path) -> None:
    """A clause that the reader lets pass and the game then misses: a card, not a crash."""
    save(
        story,
        '  ask:\n    activity: choose\n    ask: "A stranger asks for the school. What should Maya do?"\n    answers:',
        "  ask:\n    activity: chat\n    app: snaply\n    with: zed\n    arrives: [Hi]\n    replies:",
    )
    shown.turn()
    assert shown.window.stage.press("tool-leave")
    assert "stumbled" in shown.words
    assert shown.has_card


def test_a_story_that_is_broken_from_the_start(story: Path) -> None:
    """The card stands alone, and the story opens once it is mended."""
    save(story, "hero: maya", "hero: nobody")
    shown = Shown(story)
    assert shown.has_card
    assert shown.preview.game is None
    save(story, "hero: nobody", "hero: maya")
    shown.turn()
    assert shown.playing.play.step_id == "opening"
    shown.window.stage.send(Left())
    shown.window.close()


def test_leaving_while_all_is_broken(story: Path) -> None:
    """The button on the card closes the window."""
    save(story, "hero: maya", "hero: nobody")
    shown = Shown(story)
    assert shown.window.stage.press("leave")
    assert shown.window.is_over
    shown.window.close()


def test_a_pack_opens_at_its_map_and_an_ending_at_the_board(story: Path) -> None:
    """A folder means the pack; with a step, the story that has it. An ending shows the debrief."""
    preview = opened(follow(find(story.parent)))
    assert preview.game is not None
    assert isinstance(preview.game.scene, PackMap)
    preview = opened(follow(find(story.parent)), step="end")
    assert preview.game is not None
    assert isinstance(preview.game.scene, Debrief)
    preview.view()


def test_a_broken_story_does_not_hide_its_pack(story: Path) -> None:
    """The map is there, with the card over it."""
    save(story, "hero: maya", "hero: nobody")
    preview = opened(follow(find(story.parent)))
    assert preview.game is not None
    assert preview.problems


def test_an_unknown_step_is_said(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that there are; so is a path at which there is nothing."""
    with pytest.raises(UnknownStep, match="opening, ask, repair"):
        opened(follow(find(story)), step="askk")
    assert main(["preview", str(story), "--step", "askk", "--text"]) == 2
    assert main(["preview", str(story.parent / "nothing.yaml"), "--text"]) == 2
    assert main(["preview", str(story.parents[1]), "--text"]) == 2
    assert "Traceback" not in capsys.readouterr().err


class Typist(io.StringIO):
    """What an author types in a terminal; before its second line the file is saved."""

    def __init__(self, path: Path) -> None:
        super().__init__("\n\nq\n")
        self.path, self.count = path, 0

    def readline(self, size: int = -1) -> str:
        self.count += 1
        if self.count == 2:
            save(self.path, "A stranger asks", "A fox asks")
        return super().readline(size)


def test_in_the_terminal(story: Path) -> None:
    """The new words are printed after the next line, and nothing is said to be kept."""
    follower = follow(find(story))
    written = io.StringIO()
    play_in_terminal(
        opened(follower, step="ask"),
        lambda effect: None,
        read=Typist(story),
        write=written,
        news=follower.news,
        kept=KEPT,
    )
    printed = written.getvalue()
    assert printed.index("A stranger asks") < printed.index("A fox asks")
    assert "Everything is kept" not in printed


def test_the_verb_in_the_terminal_keeps_nothing(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A whole story is played, and no file is made anywhere that the game writes to."""
    home = story.parents[1] / "home"
    monkeypatch.setenv("CROWNWISE_DATA", str(home))
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n" * 12))
    before = sorted(story.parents[1].rglob("*"))
    assert main(["preview", str(story), "--text"]) == 0
    assert "What should Maya do?" in capsys.readouterr().out
    assert sorted(story.parents[1].rglob("*")) == before


def test_a_changed_question_while_something_was_begun(tmp_path: Path) -> None:
    """What was done in a step without answering it is still there after its words have changed."""
    stage = Stage(opened(follow(find(Path("year4/gem-trader"))), step="team-mate"), lambda effect: None, Room())
    assert stage.press("ready")
    program = stage.program
    assert isinstance(program, Preview)
    assert program.game is not None
    assert isinstance(program.game.scene, Play)
    again, _ = program.update(follow(find(Path("year4/gem-trader"))).read())
    assert again.game is not None
    assert isinstance(again.game.scene, Play)
    assert again.game.scene.step_state == program.game.scene.step_state
