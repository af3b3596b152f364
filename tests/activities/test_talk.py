"""talk: every turn is a decision; the grown-up is told where the last words tell."""

from itertools import product
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.talk import TalkState, answers, judge, update
from game.engine.playthrough import AnswerRefused
from tests.activities.apps import SHORT_TALK, TALK, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage

HERE = situation()


@pytest.mark.parametrize(
    ("begin", "busy", "rating", "told"),
    [
        ("help", "again", "safe", True),
        ("nothing", "again", "part-way", True),
        ("help", "never", "part-way", False),
        ("nothing", "never", "part-way", False),
    ],
)
def test_words_and_what_comes_of_them(begin: str, busy: str, rating: str, told: bool) -> None:
    result = judge(TALK, {"said": {"begin": begin, "busy": busy}}, HERE)
    assert result.seen.rating == rating and ("mum" in result.world.told) == told
    assert result.evidence["turn"] == ((begin == "help") + (busy == "again"), 2)
    assert result.evidence["told"] == (int(told), 1) and result.is_full == (rating == "safe")


@pytest.mark.parametrize(
    "wrong", [{}, {"said": {"begin": "help"}}, {"said": {"begin": "help", "busy": "moon"}}, {"said": ["help"]}]
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(TALK, wrong, HERE)


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    every = [{"said": {"begin": one, "busy": other}} for one, other in product(("help", "nothing"), ("again", "never"))]
    assert marks(judged(TALK, answers(TALK, HERE), HERE)) == marks(judged(TALK, every, HERE))


@pytest.mark.parametrize("step", [TALK, SHORT_TALK])
def test_every_result_is_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("said", "moon"), Did("went"), Did("done"))


def test_words_can_be_taken_back_before_the_pause() -> None:
    state: Any = TalkState()
    for did in (Did("said", "nothing"), Did("went"), Did("said", "help"), Did("said", "never")):
        state = update(TALK, state, did, HERE)
    assert update(TALK, state, Did("went"), HERE) == state
    assert update(TALK, state, Did("done"), HERE) == Answered({"said": {"begin": "help", "busy": "never"}})
    assert update(SHORT_TALK, TalkState(), Did("said", "help"), HERE) == Answered({"said": {"begin": "help"}})


def test_the_pause_gives_words_that_help_whatever_was_chosen() -> None:
    shown = on_stage(Tryout(TALK, HERE, TalkState(("nothing", "never"))))
    said = [getattr(one.widget, "text", "") for one in shown.tree.walk()]
    assert "Stop and say it" in said and "“Can you help me?”" in said
    assert not [words for words in said if "Never mind" in words]


def test_a_whole_class_talks_at_the_end_of_every_talk() -> None:
    """Also where the story has no prompt of its own; then the answer is the same as without the class."""
    in_class = HERE._replace(in_class=True)
    state: Any = update(SHORT_TALK, TalkState(), Did("said", "help"), in_class)
    assert state == TalkState(("help",))
    said = [getattr(one.widget, "text", "") for one in on_stage(Tryout(SHORT_TALK, in_class, state)).tree.walk()]
    assert any(words.startswith("Talk in pairs: what else could Maya say to Mum?") for words in said)
    assert update(SHORT_TALK, state, Did("done"), in_class) == Answered({"said": {"begin": "help"}})
    assert_all_reached(TALK, in_class)
    assert_all_reached(SHORT_TALK, in_class)
