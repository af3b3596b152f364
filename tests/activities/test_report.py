"""report: what happened, what shows it and who is told are three decisions of one report."""

from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.report import ReportState, answers, at_hand, judge, update
from game.engine.playthrough import AnswerRefused
from game.ui.layout import active
from tests.activities.little import REPORT, SHORT_REPORT, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, on_stage, pressables

KEPT, LOST = situation(kept=("chat",)), situation()


def test_evidence_that_was_not_kept_is_not_at_hand() -> None:
    assert [one.id for one in at_hand(REPORT, KEPT)] == ["chat", "date", "lunch"]
    assert [one.id for one in at_hand(REPORT, LOST)] == ["date", "lunch"]


@pytest.mark.parametrize(
    ("reason", "shown", "told", "rating", "marks"),
    [
        ("unkind", ["chat", "date"], "teacher", "safe", (1, 1, 1)),
        ("boring", ["chat", "date"], "teacher", "part-way", (0, 1, 1)),
        ("unkind", ["chat", "date", "lunch"], "teacher", "part-way", (1, 0, 1)),
        ("unkind", ["date"], "teacher", "part-way", (1, 0, 1)),
        ("unkind", ["chat", "date"], "nobody", "part-way", (1, 1, 0)),
    ],
)
def test_each_question_has_its_mark(
    reason: str, shown: list[str], told: str, rating: str, marks: tuple[int, int, int]
) -> None:
    result = judge(REPORT, {"reason": reason, "shown": shown, "told": told}, KEPT)
    assert result.seen.rating == rating and result.is_full == (rating == "safe")
    assert tuple(result.evidence[name][0] for name in ("reason", "evidence", "told")) == marks
    assert result.world.reported == {"school"} and bool(result.world.told) == (told == "teacher")


def test_without_evidence_there_are_two_questions_and_no_mark_for_it() -> None:
    result = judge(SHORT_REPORT, {"reason": "unkind", "shown": [], "told": "teacher"}, LOST)
    assert result.seen.rating == "safe" and result.evidence["evidence"] == (0, 0) and len(result.parts) == 2
    assert result.world.reported == {"app"}


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"reason": "unkind", "told": "moon"},
        {"reason": "moon", "told": "teacher"},
        {"reason": "unkind", "told": "teacher", "shown": ["chat"]},
    ],
)
def test_what_is_no_answer_is_refused(answer: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(REPORT, answer, LOST)


@pytest.mark.parametrize(("step", "here"), [(REPORT, KEPT), (REPORT, LOST), (SHORT_REPORT, KEPT), (SHORT_REPORT, LOST)])
def test_every_result_is_listed_and_reached_by_keys(step: Any, here: Any) -> None:
    assert_all_reached(step, here)
    assert_unmoved(step, here, Did("reasoned", "moon"), Did("showed", "moon"), Did("told", "teacher"))


def test_what_is_shown_can_be_taken_back_and_questions_gone_back_to() -> None:
    state: Any = ReportState(reason="unkind", shown=("date",), page="evidence")
    assert update(REPORT, state, Did("showed", "date"), KEPT).shown == ()  # type: ignore[union-attr]
    assert update(REPORT, state, Did("went", "reason"), KEPT).page == "reason"  # type: ignore[union-attr]
    assert update(REPORT, state, Did("told", "sam"), KEPT) == Answered(
        {"reason": "unkind", "shown": ["date"], "told": "sam"}
    )


def test_the_bar_numbers_the_questions_and_opens_those_that_can_be_gone_to() -> None:
    bar = [
        one.text for one in pressables(active(on_stage(Tryout.start(REPORT, KEPT)).tree)) if one.key.startswith("page-")
    ]
    assert bar == ["1 What happened"]
    assert [one["told"] for one in answers(SHORT_REPORT, LOST)][:1] == ["teacher"]
