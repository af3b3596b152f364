"""feed: what the pupil does changes what others write; standing by and telling are both counted."""

from itertools import combinations, product
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.feed import FeedState, FeedStep, answers, comes, judge, tools, update
from game.activities.feed_view import ACTS
from game.engine.playthrough import AnswerRefused
from tests.activities.apps import FEED, FINE_FEED, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage

HERE = situation()


@pytest.mark.parametrize(
    ("acts", "did", "rating"),
    [
        (["stand-by", "stand-by"], ["tell"], "safe"),
        (["stand-by", "stand-by"], [], "part-way"),
        (["stand-by", "stand-by"], ["report"], "part-way"),
        (["nothing", "nothing"], ["tell"], "part-way"),
        (["laugh", "stand-by"], ["tell"], "risky"),
        (["stand-by", "forward"], ["tell"], "risky"),
    ],
)
def test_an_unkind_thread(acts: list[str], did: list[str], rating: str) -> None:
    result = judge(FEED, {"acts": acts, "did": did}, HERE)
    assert result.seen.rating == rating
    assert all(part.because and bool(part.shows) == (part.rating != "safe") for part in result.parts)
    assert result.evidence["stood"] == (acts.count("stand-by"), 2)


@pytest.mark.parametrize(
    ("act", "did", "rating"),
    [
        ("stand-by", [], "safe"),
        ("laugh", [], "safe"),
        ("nothing", [], "safe"),
        ("forward", [], "part-way"),
        ("laugh", ["tell"], "over-cautious"),
        ("laugh", ["screenshot"], "safe"),
    ],
)
def test_a_friendly_thread(act: str, did: list[str], rating: str) -> None:
    result = judge(FINE_FEED, {"acts": [act], "did": did}, HERE)
    assert result.seen.rating == rating and not result.world.told
    assert all(part.is_fine for part in result.parts)


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        (("stand-by",), "It is great."),
        (("laugh",), "Ha ha, potato!"),
        (("forward",), "Ha ha, potato!"),
        (("nothing",), "Potato."),
    ],
)
def test_what_others_write_depends_on_what_was_done(acts: tuple[str, ...], said: str) -> None:
    assert [line.text for line in comes(FEED, acts)] == [said]
    shown = on_stage(Tryout(FEED, HERE, FeedState(acts)))
    assert said in [getattr(one.widget, "text", "") for one in shown.tree.walk()]


def test_tools_leave_their_trace_in_the_world() -> None:
    world = judge(FEED, {"acts": ["nothing", "nothing"], "did": ["screenshot", "report", "tell"]}, HERE).world
    assert world.kept == {"feed"} and world.reported == {"app"} and world.told == {"trusted-adult"}
    assert tools(situation(3)) == ("report", "tell")


@pytest.mark.parametrize(
    "wrong", [{}, {"acts": ["laugh"]}, {"acts": ["laugh", "fly"]}, {"acts": ["laugh", "laugh"], "did": ["fly"]}]
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(FEED, wrong, HERE)


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    sets = [list(did) for count in range(4) for did in combinations(tools(HERE), count)]
    every = [{"acts": list(acts), "did": did} for acts in product(ACTS, repeat=2) for did in sets]
    assert marks(judged(FEED, answers(FEED, HERE), HERE)) == marks(judged(FEED, every, HERE))


@pytest.mark.parametrize("step", [FEED, FINE_FEED])
def test_what_the_tablet_says_was_done_was_done(step: FeedStep) -> None:
    """A screenshot is kept and a report is made, also of a friendly thread; telling of that tells nobody of a trouble."""
    acts = ["stand-by"] * len(step.moments)
    world = judge(step, {"acts": acts, "did": ["screenshot", "report", "tell"]}, HERE).world
    assert (bool(world.kept), world.reported) == (True, {"app"})
    assert bool(world.told) == (step.kind == "worrying")


@pytest.mark.parametrize("step", [FEED, FINE_FEED])
def test_every_result_is_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("acted", "fly"), Did("used", "leave"), Did("used", "block"))


def test_the_app_is_closed_after_the_last_moment_and_not_before() -> None:
    state: Any = FeedState()
    for did in (Did("acted", "laugh"), Did("used", "leave"), Did("used", "tell"), Did("acted", "stand-by")):
        state = update(FEED, state, did, HERE)
    assert update(FEED, state, Did("acted", "laugh"), HERE) == state
    assert update(FEED, state, Did("used", "leave"), HERE) == Answered({"acts": ["laugh", "stand-by"], "did": ["tell"]})
