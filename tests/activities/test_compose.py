"""compose: what a post gives away, to whom, and what taking it down can and cannot undo."""

from itertools import product
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.compose import NOBODY, ComposeState, answers, gives, judge, update
from game.engine.playthrough import AnswerRefused
from game.ui.layout import active
from tests.activities.apps import COMPOSE, FINE_POST, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage

HERE = situation()


def answer(what: str = "goal", more: str = "cheer", seen_by: str = "friends", **yes: str) -> dict[str, Any]:
    """An answer to the little post: no clues, for friends, where nothing else is said."""
    return {"picked": {"what": what, "more": more}, "seen_by": seen_by, "asked": "no", "taken_down": "no", **yes}


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        (answer(), "safe"),
        (answer(seen_by="everyone"), "safe"),
        (answer("goal-club"), "part-way"),
        (answer("goal-club", asked="yes"), "safe"),
        (answer("goal-club", seen_by="everyone"), "risky"),
        (answer("goal-club", seen_by="everyone", asked="yes"), "risky"),
        (answer("goal-club", seen_by="everyone", taken_down="yes"), "part-way"),
        (answer("goalie"), "risky"),
        (answer(taken_down="yes"), "over-cautious"),
        (answer("goal-club", "school", NOBODY), "safe"),
    ],
)
def test_the_policy_rates_what_is_told_and_to_whom(given: dict[str, Any], rating: str) -> None:
    result = judge(COMPOSE, given, HERE)
    assert result.seen.rating == rating and result.is_full == (rating == "safe")
    assert result.parts[-1].rating == rating and result.parts[-1].because


def test_leaving_a_fine_post_is_over_cautious() -> None:
    left = {"picked": {"more": "cheer"}, "seen_by": NOBODY, "asked": "no", "taken_down": "no"}
    assert judge(FINE_POST, left, HERE).seen.rating == "over-cautious"
    shared = judge(FINE_POST, {**left, "seen_by": "everyone"}, HERE)
    assert shared.seen.rating == "risky", "the picture shows the hero"
    assert gives(FINE_POST, {"more": "cheer"}, HERE) == ("photo",)


def test_the_post_is_in_the_world_with_what_it_gives_away() -> None:
    world = judge(COMPOSE, answer("goal-club", "school", "everyone"), HERE).world
    post = next(post for post in world.posts if post.id == "compose")
    assert post.gives == {"club", "school-name"} and post.seen_by == "everyone" and post.is_up
    assert judge(COMPOSE, answer(seen_by=NOBODY), HERE).world == HERE.world


def test_what_was_open_may_have_been_copied_before_it_was_taken_down() -> None:
    """Taking it down helps; what strangers could see before stays marked, and that is said."""
    down = judge(COMPOSE, answer("goal-club", seen_by="everyone", taken_down="yes"), HERE)
    post = next(post for post in down.world.posts if post.id == "compose")
    assert not post.is_up and "club" in down.world.copied and "copied" in down.says[0]
    private = judge(COMPOSE, answer("goal-club", taken_down="yes"), HERE)
    assert private.world.copied == HERE.world.copied and private.says == () and down.seen.did == {"delete"}


def test_each_part_and_the_audience_have_a_mark() -> None:
    assert judge(COMPOSE, answer(), HERE).evidence == {"part": (2, 2), "audience": (1, 1), "safe": (1, 1)}
    mixed = judge(COMPOSE, answer("goalie", "school", "everyone"), HERE)
    assert mixed.evidence == {"part": (0, 2), "audience": (0, 1), "safe": (0, 1)}
    assert {part.id: part.clause for part in mixed.parts} == {
        "what": "be-kind", "more": "details", "share": "think-first",
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        answer("moon"),
        answer(seen_by="only-me"),
        answer(seen_by=NOBODY, taken_down="yes"),
        {**answer(), "picked": {"what": "goal"}},
    ],
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(COMPOSE, wrong, HERE)


def test_a_grown_up_who_is_not_there_cannot_be_asked() -> None:
    with pytest.raises(AnswerRefused):
        judge(FINE_POST, {"picked": {"more": "goal"}, "seen_by": "friends", "asked": "yes"}, HERE)


@pytest.mark.parametrize("step", [COMPOSE, FINE_POST])
def test_listed_answers_show_all_that_a_brute_force_finds(step: Any) -> None:
    names = [piece.id for piece in step.pieces]
    every = [
        {"picked": dict(zip(names, one, strict=True)), "seen_by": seen_by, "asked": asked, "taken_down": down}
        for one in product(*([option.id for option in piece.options] for piece in step.pieces))
        for seen_by in (*step.audiences, NOBODY)
        for asked in (("no", "yes") if step.asks_first else ("no",))
        for down in (("no", "yes") if seen_by != NOBODY else ("no",))
    ]
    assert marks(judged(step, answers(step, HERE), HERE)) == marks(judged(step, every, HERE))
    assert len(list(answers(step, HERE))) <= len(every)


@pytest.mark.parametrize("step", [COMPOSE, FINE_POST])
def test_every_result_is_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("picked", "moon"), Did("posted"), Did("left"), Did("went", "0"), Did("deleted"))


def test_until_it_is_posted_everything_can_be_changed_and_afterwards_it_can_only_come_down() -> None:
    state: Any = ComposeState()
    for did in (Did("picked", "goal-club"), Did("went", "0"), Did("picked", "goal"), Did("picked", "cheer")):
        state = update(COMPOSE, state, did, HERE)
    assert state.phase == "share" and dict(state.picked) == {"what": "goal", "more": "cheer"}
    for did in (Did("shared", "everyone"), Did("went", "share"), Did("shared", "friends"), Did("posted")):
        state = update(COMPOSE, state, did, HERE)
    assert update(COMPOSE, state, Did("went", "0"), HERE) == state
    assert update(COMPOSE, state, Did("kept"), HERE) == Answered(answer())


def test_the_screen_says_what_the_post_gives_away_as_it_grows() -> None:
    first = on_stage(Tryout.start(COMPOSE, HERE))
    assert "It gives nothing away so far." in _words(first)
    state = update(COMPOSE, ComposeState(), Did("picked", "goal-club"), HERE)
    grown = _words(on_stage(Tryout(COMPOSE, HERE, state)))
    assert "Club" in grown and "What it gives away" in grown


def _words(stage: Any) -> list[str]:
    return [getattr(one.widget, "text", "") for one in active(stage.tree).walk()]
