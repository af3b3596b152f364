"""sequence: the whole order is one decision, and some things may change places."""

from itertools import permutations
from typing import Any

import pytest

from game.activities.activity import Did
from game.activities.sequence import SequenceState, answers, judge, update
from game.engine.playthrough import AnswerRefused
from tests.activities.little import SEQUENCE, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage

HERE = situation()


@pytest.mark.parametrize(
    ("order", "right"),
    [
        (["keep", "block", "report", "tell"], 4),
        (["keep", "report", "block", "tell"], 4),
        (["tell", "block", "report", "keep"], 2),
        (["block", "keep", "report", "tell"], 2),
        (["tell", "keep", "block", "report"], 1),
        (["block", "keep", "tell", "report"], 0),
    ],
)
def test_marks_count_the_right_places(order: list[str], right: int) -> None:
    result = judge(SEQUENCE, {"order": order}, HERE)
    assert result.evidence == {"right": (int(right == 4), 1), "place": (right, 4), "safe": (int(right == 4), 1)}
    assert result.seen.rating == ("safe" if right == 4 else "part-way") and result.is_full == (right == 4)
    assert result.seen.found == ("all" if right == 4 else "some" if right else "none")
    assert result.parts[0].because == (SEQUENCE.because if right == 4 else SEQUENCE.because_not)


@pytest.mark.parametrize(
    "order", [[], ["keep"], ["keep", "keep", "block", "tell"], ["keep", "block", "report", "moon"]]
)
def test_what_is_no_answer_is_refused(order: list[str]) -> None:
    with pytest.raises(AnswerRefused):
        judge(SEQUENCE, {"order": order}, HERE)


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    every = [{"order": list(order)} for order in permutations(deed.id for deed in SEQUENCE.order)]
    assert marks(judged(SEQUENCE, answers(SEQUENCE, HERE), HERE)) == marks(judged(SEQUENCE, every, HERE))
    assert next(answers(SEQUENCE, HERE)) == {"order": ["keep", "block", "report", "tell"]}


def test_every_result_is_reached_by_keys() -> None:
    assert_all_reached(SEQUENCE, HERE)
    assert_unmoved(SEQUENCE, HERE, Did("placed", "moon"), Did("taken", "keep"), Did("done"))


def test_what_is_placed_can_be_taken_out_again() -> None:
    state: Any = SequenceState(placed=("keep", "tell"))
    assert update(SEQUENCE, state, Did("taken", "keep"), HERE) == SequenceState(placed=("tell",))
    assert update(SEQUENCE, state, Did("placed", "keep"), HERE) == state


def test_the_focus_goes_on_to_what_is_left_and_at_last_to_done() -> None:
    stage = on_stage(Tryout.start(SEQUENCE, HERE))
    for _ in SEQUENCE.order:
        assert stage.focus.startswith("deed-") and stage.strike("return")
    assert stage.focus == "done"
