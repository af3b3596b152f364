"""sort: every card is a decision, placed by the policy's table where it is a detail."""

from itertools import product
from typing import Any

import pytest

from game.activities.activity import Did
from game.activities.sort import BINS, SortState, answers, goes, judge, update
from game.engine.playthrough import AnswerRefused
from tests.activities.little import MORE_CARDS, SORT, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage

HERE = situation()
RIGHT = {card.id: goes(card, SORT.to, HERE) for card in SORT.cards}


def test_cards_belong_where_the_policy_s_table_says() -> None:
    assert RIGHT == {"colour": "share", "school": "private", "drawing": "ask"}
    assert {card.id: goes(card, MORE_CARDS.to, HERE) for card in MORE_CARDS.cards}["school"] == "ask"


def test_all_right_is_safe() -> None:
    result = judge(SORT, {"put": RIGHT}, HERE)
    assert result.seen.rating == "safe" and result.seen.found == "all" and result.is_full
    assert result.evidence == {"card": (3, 3), "safe": (1, 1)}


@pytest.mark.parametrize(
    ("card", "place", "rating"),
    [
        ("school", "share", "risky"),
        ("school", "ask", "part-way"),
        ("drawing", "share", "risky"),
        ("drawing", "private", "over-cautious"),
        ("colour", "ask", "over-cautious"),
        ("colour", "private", "over-cautious"),
    ],
)
def test_each_wrong_place_has_its_rating(card: str, place: str, rating: str) -> None:
    result = judge(SORT, {"put": {**RIGHT, card: place}}, HERE)
    assert result.seen.rating == rating and result.evidence == {"card": (2, 3), "safe": (0, 1)}
    assert next(part for part in result.parts if part.id == card).shows
    assert {part.id: part.is_fine for part in result.parts} == {"colour": True, "school": False, "drawing": False}


@pytest.mark.parametrize("put", [None, {}, {**RIGHT, "school": "bin"}, {**RIGHT, "moon": "share"}])
def test_what_is_no_answer_is_refused(put: Any) -> None:
    with pytest.raises(AnswerRefused):
        judge(SORT, {"put": put}, HERE)


@pytest.mark.parametrize("step", [SORT, MORE_CARDS])
def test_listed_answers_show_all_that_a_brute_force_finds(step: Any) -> None:
    names = [card.id for card in step.cards]
    every = [{"put": dict(zip(names, one, strict=True))} for one in product(BINS, repeat=len(names))]
    assert marks(judged(step, answers(step, HERE), HERE)) == marks(judged(step, every, HERE))


def test_every_result_is_reached_by_keys() -> None:
    assert_all_reached(SORT, HERE)
    assert_unmoved(SORT, HERE, Did("placed", "share"), Did("done"))


def test_a_card_in_a_place_can_be_picked_again() -> None:
    state: Any = SortState()
    for did in (Did("picked", "school"), Did("placed", "share"), Did("picked", "school"), Did("placed", "private")):
        state = update(SORT, state, did, HERE)
    assert state == SortState(put=(("school", "private"),))
    assert update(SORT, SortState(picked="school"), Did("picked", "school"), HERE) == SortState()


def test_digits_pick_cards_and_then_places() -> None:
    stage = on_stage(Tryout.start(SORT, HERE))
    for _ in SORT.cards:
        assert stage.strike("1") and stage.strike("2")
    assert stage.focus == "done" and stage.strike("return")
    assert set(stage.program.answer["put"].values()) == {"ask"}  # type: ignore[attr-defined]
