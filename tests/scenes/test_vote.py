"""The whole class at the board: a vote at each decision, talk, a second vote; only counts, and into the same report."""

from pathlib import Path
from typing import Any

import pytest

from game.activities import ACTIVITIES
from game.activities.shelf import rules_of
from game.engine.exploring import each_step
from game.scenes.context import WHOLE_CLASS
from game.scenes.messages import FeedbackRead
from game.scenes.play import TOGETHER
from game.scenes.states import Cover, Debrief, PackMap, Play, Vote
from game.scenes.vote_steps import NO_REPLY, NO_REPLY_WORDS, is_voted_on
from game.school.kinds import is_vote, stories
from game.school.ordering import Attempt
from game.school.votes import votes
from game.terminal.lines import lines
from game.ui.placed import Room
from tests.driver import by_key, by_keyboard, deeds, perform, reach, routes, shelf
from tests.scenes.lessons import Desk, school_with_pin, sealed
from tests.school.test_command_line import game

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


def at_board_again(tmp_path: Path, of: Path) -> Desk:
    """The next start at the board, gone on with."""
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--whole-class")
    desk = Desk(tmp_path / "pc", *words)
    reach(desk.stage, "go-on")
    return desk


def wanted(answer: Any) -> str:
    """The answer to vote for: what is chosen, or what is written back in a chat."""
    return str(answer["chose"]) if "chose" in answer else str(answer["reply"]) or NO_REPLY


def to_a_vote(desk: Desk, activity: str = "choose") -> Vote:
    """Go on with the story, as the safest route does, until the class meets a decision of this kind."""
    answers = {given.step: given.answer.value for given in routes(NAME)[1].routes["safest"].answers}
    while not (isinstance(desk.scene, Vote) and desk.scene.inner.play.step.activity == activity):
        if isinstance(desk.scene, Vote):
            step = desk.scene.inner.play.step_id
            reach(desk.stage, "no-vote", f"choose-{ids(desk).index(wanted(answers[step]))}")
        go_on(desk, answers)
    return desk.scene


def go_on(desk: Desk, answers: Any) -> None:
    """What is left to do in a step, all together; and the feedback is read."""
    play = desk.scene.play
    if desk.scene.feedback is None:
        for did in deeds(play.step, answers[play.step_id], play.situation):
            if did.verb != "replied":  # the class has written back already
                perform(desk.stage, did, by_key)
    if isinstance(desk.scene, Play) and desk.scene.feedback is not None:
        perform(desk.stage, FeedbackRead(), by_key)


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
            at = ids(desk).index(wanted(answers[step]))
            printed, _ = lines(desk.stage.screen, desk.stage.tree)
            assert any("A" in line for line in printed)
            reach(desk.stage, "hands", f"more-{at}", "counted", "choose", f"choose-{at}")
            voted.append(step)
        go_on(desk, answers)
    reach(desk.stage, "crowns", "map")
    assert isinstance(desk.scene, PackMap)
    desk.close()
    found = sealed(desk, of)
    kept = [Attempt(one["id"], one["code"], one["pack"], one["scenario"], one["played"], True, one) for one in found]
    assert len(voted) > 4
    assert all(is_vote(one) for one in kept)
    assert stories(kept) == []
    assert [vote.step for vote in votes(kept)] == voted
    steps = routes(NAME)[0].steps
    assert {steps[one].activity for one in voted} == {"choose", "chat"}
    assert all(vote.counts(wanted(answers[vote.step])) == (1, None) for vote in votes(kept))


@pytest.mark.parametrize("press", [by_key, by_keyboard])
def test_the_class_writes_back_in_a_chat(tmp_path: Path, of: Path, press: Any) -> None:
    """One vote settles the words, which then stand in the chat; the tools are used together."""
    desk = at_board(tmp_path, of)
    vote = to_a_vote(desk, "chat")
    step, order = vote.inner.play.step, ids(desk)
    assert order[-1] == NO_REPLY
    assert sorted(order[:-1]) == sorted(one.id for one in step.replies)
    assert "What should" in desk.words
    assert NO_REPLY_WORDS in desk.words
    assert all(one.text in desk.words for one in step.arrives)
    reach(desk.stage, "hands", "more-1", "counted", "choose", "choose-1", press=press)
    assert desk.scene.step_state.reply == order[1]
    assert TOGETHER in desk.words
    reach(desk.stage, "tool-tell", "tool-leave", press=press)
    assert desk.scene.feedback is not None
    assert desk.scene.play.turns[-1].answer == {"did": ["tell"], "reply": order[1]}
    desk.close()
    ((counted,),) = [one["votes"] for one in sealed(desk, of)]
    assert counted["chosen"] == order[1]
    assert counted["first"] == {**dict.fromkeys(order, 0), order[1]: 1}


def test_writing_nothing_leaves_the_chat_open_and_asks_once(tmp_path: Path, of: Path) -> None:
    desk = at_board(tmp_path, of)
    to_a_vote(desk, "chat")
    reach(desk.stage, "heads-down", *(f"letter-{letter}" for letter in "BCDE"[: len(ids(desk)) - 1]))
    reach(desk.stage, f"more-{len(ids(desk)) - 1}", "counted", "choose", f"choose-{len(ids(desk)) - 1}")
    assert desk.scene.step_state.reply == ""
    reach(desk.stage, "tool-pause", "tool-tell")
    assert isinstance(desk.scene, Play)
    desk.close()
    again = at_board_again(tmp_path, of)
    assert again.scene.step_state.did == ("tell",)
    again.close()
    where = ("--class", "4B", "--school", of)
    assert game("collect", "--from", tmp_path / "pc" / "results", *where).returncode == 0
    assert game("report", *where, "-o", tmp_path / "report.html").returncode == 0
    page = (tmp_path / "report.html").read_text("utf-8")
    assert f"{NO_REPLY_WORDS} <b>1</b>" in page
    assert NO_REPLY not in page


@pytest.mark.parametrize(("name", "is_voted"), [("reception", False), ("year1", False), ("year2", True)])
def test_the_youngest_do_chats_together(name: str, is_voted: bool) -> None:
    """In Reception and Year 1 every chat is done together; from Year 2 each with something to write back is voted on."""
    pack, policy = shelf().pack(name), shelf().policy()
    rules = rules_of(policy)
    found = [
        is_voted_on(Play(name, WHOLE_CLASS, play, None))
        for story in pack.scenarios
        for play in each_step(shelf().scenario(pack, story, policy), rules, ACTIVITIES).values()
        if play.step.activity == "chat" and play.step.replies
    ]
    assert found
    assert set(found) == {is_voted}


def test_it_goes_on_where_it_was_left(tmp_path: Path, of: Path) -> None:
    """Closed in the middle of the story, the board goes on there with the next start."""
    desk = at_board(tmp_path, of)
    step = to_a_vote(desk).inner.play.step_id
    reach(desk.stage, "no-vote", "choose-0")
    desk.close()
    again = at_board_again(tmp_path, of)
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
