"""settings: each value is rated by the policy, and what other eyes see follows from the page as it stands."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from game.activities.activity import Did
from game.activities.settings import SettingsState, answers, current, judge, page, start, update
from game.engine.playthrough import AnswerRefused
from game.ui.layout import active
from game.ui.speech import utterances
from game.ui.widgets import Text
from tests.activities.little import FEW_SETTINGS, POLICY, SETTINGS, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, judged, marks, on_stage, pages_of

SAFE = {
    "posts-seen-by": "friends",
    "messages-from": "friends",
    "add-location": "switched-off",
    "found-by-phone": "switched-off",
}


def words(values: dict[str, str], eyes: str = "stranger") -> str:
    """All that the screen says while the page stands at `values`."""
    here = situation()
    state = replace(start(SETTINGS, here), values=tuple(values.items()), eyes=eyes)
    stage = on_stage(replace(Tryout.start(SETTINGS, here), state=state))
    return " ".join(one.widget.text for tree in pages_of(stage) for one in tree.walk() if isinstance(one.widget, Text))


def test_the_page_begins_as_the_tablet_is_and_else_most_open() -> None:
    assert current(SETTINGS, situation()) == {
        "posts-seen-by": "everyone",
        "messages-from": "everyone",
        "add-location": "switched-on",
        "found-by-phone": "switched-on",
    }


def test_marks_count_safe_settings_but_not_those_of_taste() -> None:
    result = judge(
        FEW_SETTINGS,
        {"set": {"posts-seen-by": "friends", "add-location": "switched-on", "app-colour": "green"}},
        situation(),
    )
    assert result.seen.rating == "risky" and result.seen.found == "some" and not result.is_full
    assert result.evidence == {"setting": (1, 2), "safe": (0, 1)}
    assert [part.is_fine for part in result.parts] == [False, False, True]


@pytest.mark.parametrize(
    ("name", "value", "rating"),
    [(name, value, one.rating) for name in SAFE for value, one in POLICY.settings[name].values.items()],
)
def test_one_value_away_from_safe_has_that_value_s_rating(name: str, value: str, rating: str) -> None:
    result = judge(SETTINGS, {"set": {**SAFE, name: value}}, situation())
    assert result.seen.rating == rating
    assert result.evidence == {"setting": (3 + (rating == "safe"), 4), "safe": (int(rating == "safe"), 1)}
    assert result.world.setting(name) == value


@pytest.mark.parametrize("chosen", [None, {}, {**SAFE, "posts-seen-by": "nobody"}, {"posts-seen-by": "friends"}])
def test_what_is_no_answer_is_refused(chosen: Any) -> None:
    with pytest.raises(AnswerRefused):
        judge(SETTINGS, {"set": chosen}, situation())


@pytest.mark.parametrize("step", [SETTINGS, FEW_SETTINGS])
def test_listed_answers_show_all_that_a_brute_force_finds(step: Any) -> None:
    here = situation()
    names = page(step, here)
    every = [
        {"set": dict(zip(names, one, strict=True))}
        for one in product(*(POLICY.settings[name].values for name in names))
    ]
    assert marks(judged(step, answers(step, here), here)) == marks(judged(step, every, here))


def test_every_result_is_reached_by_keys() -> None:
    assert_all_reached(FEW_SETTINGS, situation())
    assert_unmoved(
        FEW_SETTINGS,
        situation(),
        Did("opened", "add-location"),
        Did("set", "add-location", "maybe"),
        Did("looked", "gran"),
    )


def test_an_open_list_closes_when_a_value_is_picked() -> None:
    here = situation()
    opened = update(SETTINGS, start(SETTINGS, here), Did("opened", "posts-seen-by"), here)
    picked = update(SETTINGS, opened, Did("set", "posts-seen-by", "friends"), here)
    assert isinstance(opened, SettingsState) and isinstance(picked, SettingsState)
    assert (
        opened.opened == "posts-seen-by" and picked.opened == "" and dict(picked.values)["posts-seen-by"] == "friends"
    )
    stage = on_stage(replace(Tryout.start(SETTINGS, here), state=picked))
    assert stage.focus == "set-posts-seen-by"


def test_a_stranger_sees_clues_until_posts_are_for_friends() -> None:
    open_page = words(current(SETTINGS, situation()))
    assert (
        "3 clues are open to people Maya does not know. They can write to Maya and find Maya by phone number."
        in open_page
    )
    assert "School" in open_page and "Where you are now" in open_page and "Can write to Maya" in open_page
    friends = words({**current(SETTINGS, situation()), "posts-seen-by": "friends"})
    assert "No clues are open to people Maya does not know." in friends and "School" not in friends
    assert "They cannot reach Maya." in words(SAFE)


def test_a_friend_and_gran_still_see_posts_unless_they_are_shut_out() -> None:
    for eyes in ("friend", "gran"):
        assert "School" in words(SAFE, eyes) and "Can write to Maya" in words(SAFE, eyes)
        shut = words({**SAFE, "posts-seen-by": "only-me", "messages-from": "no-one"}, eyes)
        assert "School" not in shut and "Cannot write to Maya" in shut and "Cannot see Maya's posts" in shut


def test_the_summing_up_is_said_whenever_it_changes() -> None:
    tree = active(on_stage(Tryout.start(SETTINGS, situation())).tree)
    live = [one.widget.text for one in tree.walk() if isinstance(one.widget, Text) and one.widget.live == "polite"]
    assert len(live) == 1 and live[0].startswith("3 clues are open")
    assert any(one.said.startswith("3 clues are open") for one in utterances(tree))
