"""Two at one computer: each answers alone, then they agree; each one's own first answers are recorded for that one."""

from pathlib import Path
from typing import Any

import pytest

from game.scenes.messages import FeedbackRead
from game.scenes.states import Debrief, Pair, Who
from tests.driver import by_key, by_keyboard, deeds, perform, reach, routes
from tests.scenes.lessons import Desk, school_with_pin, sealed

NAME = "group-chat"
FIRST, SECOND = "otter+kite+star", "fox+key+drum"
ANSWERS = {given.step: given.answer.value for given in routes(NAME)[1].routes["safest"].answers}


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school")


def start(tmp_path: Path, of: Path) -> Desk:
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--pairs")
    desk = Desk(tmp_path / "pc", *words)
    reach(desk.stage, "otter", "kite", "star")
    assert "First of two." in desk.words
    reach(desk.stage, "go")
    assert isinstance(desk.scene, Who)
    assert "Second of two." in desk.words
    reach(desk.stage, "fox", "key", "drum", "go")
    assert isinstance(desk.scene, Pair)
    return desk


def do(desk: Desk, answer: Any, press: Any = by_key) -> None:
    """Answer the step that is shown, whoever's turn it is."""
    if "ready" in desk.keys:
        reach(desk.stage, "ready", press=press)
    play = desk.scene.inner.play
    for did in deeds(play.step, answer, play.situation):
        perform(desk.stage, did, press)


def read_on(desk: Desk, press: Any = by_key) -> None:
    if isinstance(desk.scene, Pair) and desk.scene.inner.feedback is not None:
        perform(desk.stage, FeedbackRead(), press)


def to_a_choice(desk: Desk, press: Any = by_key) -> str:
    """Go on, both always of one mind, until a choice is to be made; its step."""
    while desk.scene.turn == 2 or desk.scene.inner.play.step.activity != "choose":
        do(desk, ANSWERS[desk.scene.inner.play.step_id], press)
        read_on(desk, press)
    return str(desk.scene.inner.play.step_id)


def other_answer(desk: Desk) -> str:
    """An answer that the safest route does not give."""
    step: Any = desk.scene.inner.play.step
    return next(one.id for one in step.answers if one.id != ANSWERS[step.id]["chose"])


def chosen(attempt: dict[str, Any], step: str) -> str:
    return str(next(turn["answer"]["chose"] for turn in attempt["first"] if turn["step"] == step))


@pytest.mark.parametrize("press", [by_key, by_keyboard])
def test_each_ones_own_answer_is_recorded(tmp_path: Path, of: Path, press: Any) -> None:
    """They differ, talk, and agree: each attempt has its own first answer, and both have the agreed story."""
    desk = start(tmp_path, of)
    step = to_a_choice(desk, press)
    wrong = other_answer(desk)
    assert "Otter, Kite, Star" in desk.words
    do(desk, {"chose": wrong}, press)
    assert "Fox, Key, Drum" in desk.words
    assert desk.scene.turn == 1
    do(desk, ANSWERS[step], press)
    assert desk.scene.turn == 2
    assert "One of you chose" in desk.words
    assert desk.scene.inner.play.turns[-1:] == () or desk.scene.inner.play.turns[-1].step != step
    do(desk, ANSWERS[step], press)
    assert desk.scene.inner.feedback is not None
    assert desk.scene.inner.feedback.rating == "safe"
    desk.close()
    attempts = {one["code"]: one for one in sealed(desk, of)}
    assert set(attempts) == {FIRST, SECOND}
    assert chosen(attempts[FIRST], step) == wrong
    assert chosen(attempts[SECOND], step) == ANSWERS[step]["chose"]
    assert attempts[FIRST]["events"] == attempts[SECOND]["events"]
    assert {one["together"] for one in attempts.values()} == {"pair"}
    assert attempts[FIRST]["id"] != attempts[SECOND]["id"]


def test_of_one_mind_they_go_on_at_once(tmp_path: Path, of: Path) -> None:
    desk = start(tmp_path, of)
    step = to_a_choice(desk)
    do(desk, ANSWERS[step])
    do(desk, ANSWERS[step])
    assert desk.scene.inner.feedback is not None


def test_a_whole_story(tmp_path: Path, of: Path) -> None:
    """To the end together: an attempt and the crowns for each, and nothing plain is left."""
    desk = start(tmp_path, of)
    while not isinstance(desk.scene, Debrief):
        do(desk, ANSWERS[desk.scene.inner.play.step_id])
        read_on(desk)
    context = desk.stage.program.context  # type: ignore[attr-defined]
    assert {context.kept.crowns(code, "year4")[NAME] for code in (FIRST, SECOND)} == {
        frozenset({"end", "closed", "twist"})
    }
    reach(desk.stage, "crowns", "map")
    assert "Otter, Kite, Star and Fox, Key, Drum" in desk.words
    desk.close()
    attempts = sealed(desk, of)
    assert sorted(one["code"] for one in attempts) == sorted((FIRST, SECOND))
    assert all(one["is_over"] for one in attempts)
    assert len(attempts[0]["first"]) == len([turn for turn in attempts[0]["first"] if turn["parts"]])
    assert not list((tmp_path / "pc" / "class-4b" / "unfinished").iterdir())


def test_it_goes_on_exactly_there(tmp_path: Path, of: Path) -> None:
    """Ended after the first one's own answer, the next start knows it, and it is the second one's turn."""
    desk = start(tmp_path, of)
    step = to_a_choice(desk)
    wrong = other_answer(desk)
    do(desk, {"chose": wrong})
    before = {turn.step: turn.answer for turn in desk.scene.own[0]}
    desk.lessons._start.keeper.close()  # the process is gone: nothing more is done
    again = start(tmp_path, of)
    assert (again.scene.turn, again.scene.inner.play.step_id) == (1, step)
    assert {turn.step: turn.answer for turn in again.scene.own[0]} == before
    assert before[step] == {"chose": wrong}
    again.close()


def test_the_same_pictures_twice_are_not_two(tmp_path: Path, of: Path) -> None:
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--pairs")
    desk = Desk(tmp_path / "pc", *words)
    reach(desk.stage, "otter", "kite", "star", "go", "otter", "kite", "star")
    assert "These are your partner's pictures." in desk.words
    assert "go" not in desk.keys


def test_one_who_just_plays_beside_one_who_is_recorded(tmp_path: Path, of: Path) -> None:
    """A guest is never recorded, and a guest alone plays alone."""
    words = ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--pairs")
    desk = Desk(tmp_path / "pc", *words)
    reach(desk.stage, "otter", "kite", "star", "go", "guest")
    step = to_a_choice(desk)
    do(desk, ANSWERS[step])
    do(desk, ANSWERS[step])
    desk.close()
    assert [one["code"] for one in sealed(desk, of)] == [FIRST]


def test_a_journal_spoilt_by_hand_is_no_trap(tmp_path: Path, of: Path) -> None:
    """Lines that are nobody's own answer are passed over."""
    desk = start(tmp_path, of)
    step = to_a_choice(desk)
    journal = next((tmp_path / "pc" / "class-4b" / "unfinished").iterdir())
    desk.lessons._start.keeper.close()
    with journal.open("a", encoding="utf-8") as file:
        file.write(
            '{"own": 0, "step": "nowhere", "given": {}}\n{"own": true, "given": 3}\n'
            f'{{"own": 1, "step": "{step}"}}\n'
        )
    again = start(tmp_path, of)
    assert again.scene.inner.play.step_id == step
    do(again, ANSWERS[step])
    assert again.scene.turn == 1
    again.close()
