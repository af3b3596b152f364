"""popup: what gives it away, and the safe ways out; its own buttons are rated by what they give to nobody knows whom."""

from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.popup import PopupState, answers, judge, update
from game.engine.playthrough import AnswerRefused
from tests.activities.apps import FINE_POPUP, POPUP, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage, pressables

HERE = situation()
ODD = ["free", "key"]


def answer(pressed: str = "close", told: str = "yes", found: Any = ODD) -> dict[str, Any]:
    """An answer: all odd signs found, told and closed, where nothing else is said."""
    return {"found": list(found), "told": told, "pressed": pressed}


@pytest.mark.parametrize(
    ("step", "pressed", "told", "rating"),
    [
        (POPUP, "close", "yes", "safe"),
        (POPUP, "close", "no", "part-way"),
        (POPUP, "yes", "no", "risky"),
        (POPUP, "yes", "yes", "risky"),
        (POPUP, "no", "no", "part-way"),
        (FINE_POPUP, "look", "no", "safe"),
        (FINE_POPUP, "look", "yes", "over-cautious"),
        (FINE_POPUP, "close", "no", "over-cautious"),
    ],
)
def test_each_way_out_has_its_rating(step: Any, pressed: str, told: str, rating: str) -> None:
    result = judge(step, answer(pressed, told, ()), HERE)
    assert result.seen.rating == rating and result.parts[0].rating == rating
    assert bool(result.parts[0].because) and bool(result.parts[0].shows) == (rating != "safe")


def test_signs_tell_hits_from_false_alarms() -> None:
    result = judge(POPUP, answer(found=["free", "castle"]), HERE)
    assert {part.id: part.rating for part in result.parts[1:]} == {
        "free": "safe", "castle": "over-cautious", "key": "part-way",
    }  # fmt: skip
    assert result.evidence["sign"] == (1, 2) and result.seen.found == "some" and not result.is_full
    assert judge(POPUP, answer(), HERE).is_full


def test_what_is_given_away_goes_to_whoever_made_it() -> None:
    assert ("school-name", "zed") in judge(POPUP, answer("yes"), HERE).world.given
    assert judge(POPUP, answer(), HERE).world.told == {"trusted-adult"}
    assert not judge(FINE_POPUP, answer(found=()), HERE).world.told


@pytest.mark.parametrize("wrong", [{}, answer("moon"), answer(found=["moon"])])
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(POPUP, wrong, HERE)


@pytest.mark.parametrize("step", [POPUP, FINE_POPUP])
def test_every_result_is_listed_and_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("marked", "moon"), Did("pressed", "close"), Did("went"))


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    subsets = [[one for at, one in enumerate(("free", "castle", "key")) if bits >> at & 1] for bits in range(8)]
    every = [
        answer(pressed, told, found)
        for pressed in ("close", "yes", "no")
        for told in ("yes", "no")
        for found in subsets
    ]
    assert marks(judged(POPUP, answers(POPUP, HERE), HERE)) == marks(judged(POPUP, every, HERE))


def test_its_buttons_can_only_be_pressed_after_looking_and_one_can_look_again() -> None:
    keys = {one.key for one in pressables(on_stage(Tryout.start(POPUP, HERE)).tree)}
    assert "press-yes" not in keys and "sign-free" in keys
    state: Any = PopupState()
    for did in (
        Did("marked", "key"),
        Did("marked", "free"),
        Did("done"),
        Did("went"),
        Did("done"),
        Did("used", "tell"),
    ):
        state = update(POPUP, state, did, HERE)
    assert update(POPUP, state, Did("pressed", "close"), HERE) == Answered(answer())
