"""requests: whoever is not known or checked counts as someone only known online; each request is a decision."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.requests import RequestsState, answers, deeds, judge, kind_of, sees, update
from game.engine.playthrough import AnswerRefused
from game.engine.world import exposed
from tests.activities.apps import AMY, KNOWN_AMY, MORE_REQUESTS, NEW_AMY, REQUESTS, ZED, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage, pressables

HERE = situation()
BEST = {"decided": {"amy": "accept", "new-amy": "block"}, "checked": ["amy", "new-amy"], "did": ["tell"]}


def part(step: Any, request: str, deed: str, checked: list[str]) -> Any:
    """The decision about one request of `step`, the others refused."""
    decided = {**{one.id: "refuse" for one in step.requests}, request: deed}
    result = judge(step, {"decided": decided, "checked": checked, "did": []}, HERE)
    return next(one for one in result.parts if one.id == request)


@pytest.mark.parametrize(
    ("request_", "deed", "checked", "rating"),
    [
        ("known", "accept", [], "safe"),
        ("known", "refuse", [], "over-cautious"),
        ("known", "block", [], "over-cautious"),
        ("amy", "accept", [], "risky"),
        ("amy", "accept", ["amy"], "safe"),
        ("amy", "refuse", ["amy"], "over-cautious"),
        ("new-amy", "accept", [], "risky"),
        ("new-amy", "accept", ["new-amy"], "risky"),
        ("new-amy", "refuse", [], "safe"),
        ("new-amy", "block", ["new-amy"], "safe"),
        ("zed", "accept", [], "risky"),
        ("zed", "refuse", [], "safe"),
    ],
)
def test_each_deed_has_its_rating(request_: str, deed: str, checked: list[str], rating: str) -> None:
    found = part(MORE_REQUESTS, request_, deed, checked)
    assert found.rating == rating and found.because
    assert found.is_fine == (request_ in ("known", "amy"))
    assert bool(found.shows) == (rating != "safe")


def test_nobody_is_a_friend_before_it_is_known() -> None:
    assert kind_of(KNOWN_AMY, HERE, is_checked=False) == "friend"
    assert kind_of(AMY, HERE, is_checked=False) == "online-only"
    assert kind_of(AMY, HERE, is_checked=True) == "friend"
    assert kind_of(NEW_AMY, HERE, is_checked=False) == "online-only"
    assert kind_of(NEW_AMY, HERE, is_checked=True) == "stranger"
    assert kind_of(ZED, HERE, is_checked=False) == "stranger"


def test_whoever_is_accepted_sees_what_friends_see() -> None:
    """The page and the posts; what a pretender saw is open from the check on, until it is blocked and told of."""
    assert set(sees(REQUESTS, HERE)) == {"favourite", "school-name", "club", "location"}
    answer = {"decided": {"amy": "refuse", "new-amy": "accept"}, "checked": ["new-amy"], "did": []}
    world = judge(REQUESTS, answer, HERE).world
    assert ("club", "new-amy") in world.given and "new-amy" in world.checked
    hidden = world.changed(replace_posts())
    kinds = HERE.scenario.kinds(hidden.checked)
    assert "club" in exposed(hidden, HERE.policy, kinds)


def replace_posts() -> Any:
    """Takes the little story's post down, so that only what was told counts."""
    from game.engine.world import Effects

    return Effects(take_down=("party",))


def test_an_empty_page_still_lets_a_stranger_write() -> None:
    shut = HERE._replace(world=HERE.world.changed(replace_posts()))
    step = replace(MORE_REQUESTS, page=())
    decided = {one.id: "refuse" for one in step.requests} | {"zed": "accept"}
    result = judge(step, {"decided": decided, "checked": [], "did": []}, shut)
    assert next(one for one in result.parts if one.id == "zed").rating == "part-way"


def test_marks_and_what_was_done() -> None:
    result = judge(REQUESTS, BEST, HERE)
    assert result.evidence == {
        "request": (2, 2), "checked": (2, 2), "blocked": (1, 1), "told": (1, 1), "safe": (1, 1),
    }  # fmt: skip
    assert result.seen.found == "all" and result.is_full and result.world.told == {"trusted-adult"}
    assert result.seen.chose == {"amy-accept", "new-amy-block"} and "check-in-person" in result.seen.did
    assert "new-amy" in result.world.blocked


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {**BEST, "decided": {"amy": "accept"}},
        {**BEST, "decided": {"amy": "accept", "new-amy": "hug"}},
        {**BEST, "checked": ["moon"]},
        {**BEST, "did": ["fly"]},
    ],
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(REQUESTS, wrong, HERE)


def test_what_can_be_done_comes_with_age() -> None:
    assert deeds(situation(2)) == ("accept", "refuse")
    assert deeds(situation(3)) == ("accept", "refuse", "block")
    keys = [one.key for one in pressables(on_stage(Tryout.start(REQUESTS, situation(2))).tree)]
    assert "check" not in keys and "deed-accept" in keys


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    names = [one.id for one in MORE_REQUESTS.requests]
    every = [
        {"decided": dict(zip(names, one, strict=True)), "checked": list(checked), "did": did}
        for one in product(deeds(HERE), repeat=len(names))
        for checked in ((), ("amy",), ("new-amy",), ("known",), ("amy", "new-amy"), ("known", "amy", "new-amy"))
        for did in ([], ["tell"])
    ]
    assert marks(judged(MORE_REQUESTS, answers(MORE_REQUESTS, HERE), HERE)) == marks(judged(MORE_REQUESTS, every, HERE))


def test_every_result_is_reached_by_keys() -> None:
    assert_all_reached(REQUESTS, HERE)
    assert_unmoved(REQUESTS, HERE, Did("opened", "moon"), Did("decided", "hug"), Did("done"))


def test_a_decision_can_be_changed_and_a_check_brings_the_world_s_answer() -> None:
    state: Any = RequestsState("new-amy")
    for did in (Did("decided", "accept"), Did("checked"), Did("checked"), Did("decided", "block")):
        state = update(REQUESTS, state, did, HERE)
    assert state == RequestsState("new-amy", (("new-amy", "block"),), ("new-amy",))
    shown = on_stage(replace(Tryout.start(REQUESTS, HERE), state=state))
    said = " ".join(getattr(one.widget, "text", "") for one in shown.tree.walk())
    assert "A day goes by. Amy says: No, that is not me." in said
    state = update(REQUESTS, state, Did("opened", "amy"), HERE)
    state = update(REQUESTS, state, Did("decided", "accept"), HERE)
    done = update(REQUESTS, state, Did("done"), HERE)
    assert done == Answered({
        "decided": {"amy": "accept", "new-amy": "block"}, "checked": ["new-amy"], "did": [],
    })  # fmt: skip
