"""choose: one of a few answers is picked; the policy's table rates what is given away."""

import pytest

from game.activities.choose import answers, judge
from game.engine.playthrough import AnswerRefused
from tests.activities.little import CHOOSE, situation
from tests.activities.tryout import assert_all_reached, assert_unmoved, judged, marks


@pytest.mark.parametrize(
    ("chose", "rating"), [("ask", "safe"), ("wait", "part-way"), ("send", "risky"), ("hide", "over-cautious")]
)
def test_each_answer_has_its_rating_and_mark(chose: str, rating: str) -> None:
    result = judge(CHOOSE, {"chose": chose}, situation())
    assert result.seen.rating == rating and result.parts[0].rating == rating
    assert result.evidence == {"safe": (int(rating == "safe"), 1)}
    assert result.is_full == (rating == "safe")


def test_effects_and_the_way_on_are_those_of_the_answer() -> None:
    hidden = judge(CHOOSE, {"chose": "hide"}, situation())
    assert "sam" in hidden.world.told and hidden.next == "away"
    assert ("school-name", "zed") in judge(CHOOSE, {"chose": "send"}, situation()).world.given


@pytest.mark.parametrize("answer", [{}, {"chose": "nothing"}, {"chose": ["ask"]}])
def test_what_is_no_answer_is_refused(answer: dict[str, object]) -> None:
    with pytest.raises(AnswerRefused):
        judge(CHOOSE, answer, situation())


def test_every_answer_is_listed_and_reached_by_keys() -> None:
    here = situation()
    assert len(marks(judged(CHOOSE, answers(CHOOSE, here), here))) == 4
    assert_all_reached(CHOOSE, here)
    assert_unmoved(CHOOSE, here)
