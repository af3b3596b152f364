"""tidy: what an old post tells whom, before and after it was put right; what may have been copied stays so."""

from itertools import product
from typing import Any

import pytest

from game.activities.activity import Answered, Did
from game.activities.tidy import TidyState, answers, deeds, judge, on_page, update
from game.engine.playthrough import AnswerRefused
from game.engine.world import visible
from tests.activities.apps import CAT, JOKE, MORE_POSTS, TAG, TIDY, situation
from tests.activities.tryout import assert_all_reached, assert_unmoved, judged, marks

HERE = situation()
BEST = {"party": "delete", "cat": "keep", "joke": "delete", "tag": "ask"}


def tidied(**changes: str) -> Any:
    """What comes of the best tidying with these changes."""
    return judge(MORE_POSTS, {"decided": {**BEST, **changes}}, HERE)


@pytest.mark.parametrize(
    ("post", "deed", "rating"),
    [
        ("party", "keep", "risky"),
        ("party", "limit", "part-way"),
        ("party", "hide", "safe"),
        ("party", "delete", "safe"),
        ("cat", "keep", "safe"),
        ("cat", "hide", "over-cautious"),
        ("cat", "delete", "over-cautious"),
        ("joke", "keep", "risky"),
        ("joke", "hide", "safe"),
        ("joke", "delete", "safe"),
        ("tag", "keep", "risky"),
        ("tag", "ask", "safe"),
    ],
)
def test_each_deed_has_its_rating(post: str, deed: str, rating: str) -> None:
    result = tidied(**{post: deed})
    part = next(one for one in result.parts if one.id == post)
    assert part.rating == rating and part.because and bool(part.shows) == (rating != "safe")
    assert result.seen.rating == rating


def test_a_post_of_the_world_is_as_the_world_has_it() -> None:
    """The file says only-me; the world says everyone, with two details. What is down is not on the page."""
    party = on_page(TIDY, HERE)[0]
    assert party.seen_by == "everyone" and party.gives == ("club", "school-name")

    from game.engine.world import Effects

    after = HERE._replace(world=HERE.world.changed(Effects(take_down=("party",))))
    assert [post.id for post in on_page(TIDY, after)] == ["cat", "tag"]


def test_what_can_be_done_depends_on_whose_it_is_and_who_sees_it() -> None:
    assert deeds(on_page(TIDY, HERE)[0], HERE) == ("keep", "limit", "hide", "delete")
    assert deeds(CAT, HERE) == ("keep", "hide", "delete") == deeds(JOKE, HERE)
    assert deeds(TAG, HERE) == ("keep", "ask")


def test_the_world_is_tidied_and_remembers_what_was_open() -> None:
    result = tidied(party="limit")
    assert "club" not in visible(result.world, HERE.policy, "everyone")
    assert "club" in visible(result.world, HERE.policy, "friends")
    assert {"club", "school-name", "house-number"} <= result.world.copied
    assert result.says and "copied" in result.says[0]
    assert "house-number" not in visible(tidied().world, HERE.policy, "only-me")
    untouched = judge(TIDY, {"decided": {"party": "keep", "cat": "keep", "tag": "keep"}}, HERE)
    assert untouched.says == ()


def test_marks_count_hits_and_what_was_rightly_kept() -> None:
    assert tidied().evidence == {"post": (4, 4), "kept": (1, 1), "safe": (1, 1)}
    everything = tidied(cat="delete")
    assert everything.evidence == {"post": (3, 4), "kept": (0, 1), "safe": (0, 1)}
    assert everything.is_full and not tidied(cat="hide").is_full


@pytest.mark.parametrize("wrong", [{}, {"decided": {"party": "keep"}}, {"decided": {**BEST, "tag": "delete"}}])
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(MORE_POSTS, wrong, HERE)


def test_listed_answers_show_all_that_a_brute_force_finds() -> None:
    posts = on_page(MORE_POSTS, HERE)
    every = [
        {"decided": dict(zip((post.id for post in posts), one, strict=True))}
        for one in product(*(deeds(post, HERE) for post in posts))
    ]
    assert marks(judged(MORE_POSTS, answers(MORE_POSTS, HERE), HERE)) == marks(judged(MORE_POSTS, every, HERE))


def test_every_result_is_reached_by_keys() -> None:
    assert_all_reached(TIDY, HERE)
    assert_unmoved(TIDY, HERE, Did("opened", "moon"), Did("decided", "ask"))


def test_a_deed_can_be_undone_until_the_tidying_is_done() -> None:
    state: Any = TidyState("party")
    for did in (Did("decided", "delete"), Did("decided", "limit"), Did("opened", "tag"), Did("decided", "ask")):
        state = update(TIDY, state, did, HERE)
    done = update(TIDY, state, Did("done"), HERE)
    assert done == Answered({"decided": {"party": "limit", "cat": "keep", "tag": "ask"}})
