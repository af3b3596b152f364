"""The whole class at the board: a vote at each decision, talk, a second vote; only counts, and into the same report."""

from pathlib import Path
from typing import Any

import pytest

from game.scenes.messages import FeedbackRead
from game.scenes.states import Cover, Debrief, PackMap, Play, Vote
from game.school.index import Attempt
from game.school.kinds import is_vote, stories
from game.school.votes import votes
from game.terminal.lines import lines
from game.ui.placed import Room
from tests.driver import by_key, by_keyboard, deeds, perform, reach, routes
from tests.scenes.lessons import Desk, school_with_pin, sealed

NAME = "group-chat"
TERMINAL = Room(is_terminal=True, width=10_000.0, height=1_000_000.0)


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school")


def at_board(tmp_path: Path, of: Path, **more: Any) -> Desk:
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--whole-class")
    desk = Desk(tmp_path / "pc", *words, **more)
    assert isinstance(desk.scene, Cover)
    reach(desk.stage, "start")
    return desk


def to_a_vote(desk: Desk, press: Any = by_key) -> Vote:
    """Go on with the story, as the safest route does, until the class meets a decision."""
    answers = {given.step: given.answer.value for given in routes(NAME)[1].routes["safest"].answers}
    while not isinstance(desk.scene, Vote):
        play = desk.scene.play
        for did in deeds(play.step, answers[play.step_id], play.situation):
            perform(desk.stage, did, press)
        if isinstance(desk.scene, Play) and desk.scene.feedback is not None:
            perform(desk.stage, FeedbackRead(), press)
    return desk.scene


def ids(desk: Desk) -> list[str]:
    """The answers by their letters."""
    from game.scenes.vote import answers_of

    return [one.id for one in answers_of(desk.scene)]


@pytest.mark.parametrize("press", [by_key, by_keyboard])
def test_hands_talk_and_a_second_vote(tmp_path: Path, of: Path, press: Any) -> None:
    """Counts go up and down and are shown after counting; what is right is not said before the class has chosen."""
    desk = at_board(tmp_path, of)
    vote = to_a_vote(desk)
    step, order = vote.inner.play.step_id, ids(desk)
    assert "A" in desk.words
    reach(desk.stage, "hands", "more-0", "more-0", "more-0", "less-0", "more-1", "counted", press=press)
    assert desk.scene.stage == "talk"
    assert "Talk with your neighbour" in desk.words
    reach(desk.stage, "again", "more-1", "more-1", "more-1", "counted", press=press)
    assert "Which one does our class choose?" in desk.words
    assert desk.stage.focus == "choose-1"
    assert not vote.inner.play.turns or desk.scene.inner.play.turns == vote.inner.play.turns
    reach(desk.stage, "choose-1", press=press)
    assert isinstance(desk.scene, Play)
    assert desk.scene.feedback is not None
    desk.close()
    (one,) = sealed(desk, of)
    assert one["kind"] == "class-vote"
    assert one["code"] == ""
    assert one["first"] == one["events"] == []
    (counted,) = one["votes"]
    none = dict.fromkeys(order, 0)
    assert counted == {
        "step": step, "way": "hands", "first": {**none, order[0]: 2, order[1]: 1}, "second": {**none, order[1]: 3},
        "chosen": order[1],
    }  # fmt: skip


def test_a_count_is_typed(tmp_path: Path, of: Path) -> None:
    """Digits go to the answer that was counted last; two of them at most, and the last one can be taken back."""
    desk = at_board(tmp_path, of)
    to_a_vote(desk)
    reach(desk.stage, "tables")
    for key in "12":
        assert desk.stage.strike(key)
    reach(desk.stage, "count-1")
    for key in "305":
        assert desk.stage.strike(key)
    assert (desk.scene.first[0], desk.scene.first[1]) == (12, 5)
    reach(desk.stage, "digit-back")
    assert desk.scene.first[1] == 0
    assert desk.stage.strike("b")
    assert desk.scene.first[1] == 1


def test_heads_down_asks_for_one_letter_at_a_time(tmp_path: Path, of: Path) -> None:
    desk = at_board(tmp_path, of)
    to_a_vote(desk)
    reach(desk.stage, "heads-down", "more-0")
    assert "Hands up for A." in desk.words
    assert "more-1" not in desk.keys
    for letter in "BCD"[: len(ids(desk)) - 1]:
        assert "counted" not in desk.keys
        reach(desk.stage, f"letter-{letter}")
        assert f"Hands up for {letter}." in desk.words
    reach(desk.stage, "counted", "choose")
    assert desk.scene.stage == "choose"


def test_nothing_is_recorded_of_a_choice_without_a_vote(tmp_path: Path, of: Path) -> None:
    desk = at_board(tmp_path, of)
    to_a_vote(desk)
    reach(desk.stage, "no-vote", "choose-0")
    assert isinstance(desk.scene, Play)
    desk.close()
    assert sealed(desk, of) == []


def test_a_whole_story_at_the_board(tmp_path: Path, of: Path) -> None:
    """Every decision of the safest route by a vote, in the terminal's form of the tree: votes only, no attempt."""
    desk = at_board(tmp_path, of, room=TERMINAL)
    answers = {given.step: given.answer.value for given in routes(NAME)[1].routes["safest"].answers}
    voted = []
    while not isinstance(desk.scene, Debrief):
        if isinstance(desk.scene, Vote):
            step = desk.scene.inner.play.step_id
            at = ids(desk).index(answers[step]["chose"])
            printed, _ = lines(desk.stage.screen, desk.stage.tree)
            assert any("A" in line for line in printed)
            reach(desk.stage, "hands", f"more-{at}", "counted", "choose", f"choose-{at}")
            voted.append(step)
        play = desk.scene.play
        if desk.scene.feedback is None:
            for did in deeds(play.step, answers[play.step_id], play.situation):
                perform(desk.stage, did, by_key)
        if isinstance(desk.scene, Play) and desk.scene.feedback is not None:
            perform(desk.stage, FeedbackRead(), by_key)
    reach(desk.stage, "crowns", "map")
    assert isinstance(desk.scene, PackMap)
    desk.close()
    found = sealed(desk, of)
    kept = [Attempt(one["id"], one["code"], one["pack"], one["scenario"], one["played"], True, one) for one in found]
    assert len(voted) > 4
    assert all(is_vote(one) for one in kept)
    assert stories(kept) == []
    assert [vote.step for vote in votes(kept)] == voted
    assert all(vote.counts(answers[vote.step]["chose"]) == (1, None) for vote in votes(kept))


def test_it_goes_on_where_it_was_left(tmp_path: Path, of: Path) -> None:
    """Closed in the middle of the story, the board goes on there with the next start."""
    desk = at_board(tmp_path, of)
    step = to_a_vote(desk).inner.play.step_id
    reach(desk.stage, "no-vote", "choose-0")
    desk.close()
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--whole-class")
    again = Desk(tmp_path / "pc", *words)
    reach(again.stage, "go-on")
    assert again.scene.asked == step
    again.close()


def test_without_a_class_nothing_is_sealed(tmp_path: Path) -> None:
    """At the board on a computer that no school has set up it is played all the same."""
    desk = Desk(tmp_path, "--whole-class")
    reach(desk.stage, "pack-year4", f"stop-{NAME}", "start")
    to_a_vote(desk)
    reach(desk.stage, "hands", "more-0", "counted", "choose", "choose-0")
    assert isinstance(desk.scene, Play)
    desk.close()
    assert not list(tmp_path.rglob("*.sealed"))
