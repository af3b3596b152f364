"""photo: what was found, what was hidden and who sees it; the same picture gives spots, effects and words."""

from dataclasses import replace
from typing import Any

import pytest

from game.activities.activity import Did
from game.activities.photo import NOBODY, PhotoState, answers, audiences, judge, picture, update
from game.activities.photo_deeds import clues, deeds_by_clues_left, fixed, numbered, spots, ways
from game.engine.playthrough import AnswerRefused
from game.ui.layout import active
from game.ui.widgets import Canvas, Image, Spot, Text
from tests.activities.little import FINE_PHOTO, PHOTO, SMALL_PHOTO, situation
from tests.activities.tryout import TERMINAL, Tryout, assert_all_reached, assert_unmoved, on_stage, pressables

HERE = situation()
CLUES = tuple(spot.id for spot in clues(picture(SMALL_PHOTO, HERE)))


def answer(found: Any = CLUES, deeds: Any = None, seen_by: str = "friends") -> dict[str, Any]:
    """An answer to the small photo: all found and covered, for friends, where nothing else is said."""
    return {
        "found": list(found),
        "fixed": dict.fromkeys(CLUES, "cover") if deeds is None else deeds,
        "seen_by": seen_by,
    }


def test_all_found_hidden_and_for_friends_is_safe() -> None:
    result = judge(SMALL_PHOTO, answer(), HERE)
    assert result.seen.rating == "safe" and result.seen.found == "all" and result.is_full
    assert result.evidence == {"clue": (2, 2), "hidden": (2, 2), "audience": (1, 1), "safe": (1, 1)}
    assert any(post.id == "small-photo" and post.gives == frozenset() for post in result.world.posts)


def test_a_clue_left_in_gives_its_detail_away() -> None:
    result = judge(SMALL_PHOTO, answer(deeds={CLUES[0]: "cover"}), HERE)
    assert result.seen.rating == "risky" and result.evidence["hidden"] == (1, 2)
    post = next(post for post in result.world.posts if post.id == "small-photo")
    assert post.gives == set(clues(picture(SMALL_PHOTO, HERE))[1].gives)


def test_marks_tell_hits_from_false_alarms() -> None:
    cat = next(spot.id for spot in spots(picture(SMALL_PHOTO, HERE)) if not spot.gives)
    result = judge(SMALL_PHOTO, answer(found=[CLUES[0], cat]), HERE)
    assert result.evidence["clue"] == (1, 2) and result.seen.found == "some"
    assert {part.id: part.rating for part in result.parts if part.id != "share"} == {
        CLUES[0]: "safe",
        CLUES[1]: "part-way",
        cat: "over-cautious",
    }
    assert judge(SMALL_PHOTO, answer(found=[]), HERE).seen.found == "none"


def test_keeping_a_picture_is_safe_and_keeping_a_harmless_one_is_over_cautious() -> None:
    kept = judge(SMALL_PHOTO, answer(deeds={}, seen_by=NOBODY), HERE)
    assert kept.seen.rating == "safe" and kept.world == HERE.world
    fine = judge(FINE_PHOTO, {"found": [], "fixed": {}, "seen_by": NOBODY}, HERE)
    assert fine.seen.rating == "over-cautious" and fine.parts[-1].is_fine


def test_everyone_is_risky_even_when_all_is_hidden() -> None:
    assert judge(SMALL_PHOTO, answer(seen_by="everyone"), HERE).seen.rating == "risky"


@pytest.mark.parametrize(
    "wrong",
    [answer(found=["moon"]), answer(deeds={"moon": "cover"}), answer(seen_by="only-me"), answer(deeds=["cover"]), {}],
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(SMALL_PHOTO, wrong, HERE)


def test_a_spot_that_was_cut_off_needs_no_deed_of_its_own() -> None:
    whole = picture(SMALL_PHOTO, HERE)
    cut = next(spot for spot in CLUES if "crop" in ways(("crop",), whole, spot))
    cropped = fixed(whole, {cut: "crop"})
    assert cropped.window is not None and cut not in {spot.id for spot in cropped.spots}
    assert ways(("crop", "cover"), cropped, cut) == ()
    assert fixed(cropped, {cut: "cover"}) == cropped


def test_deeds_are_known_for_every_set_of_clues_that_can_be_left() -> None:
    whole = picture(PHOTO, HERE)
    by_left = deeds_by_clues_left(("blur",), whole)
    assert len(by_left) == 2 ** len(clues(whole))
    for left, deeds in by_left.items():
        assert {spot.id for spot in clues(fixed(whole, deeds))} == left
    assert deeds_by_clues_left((), whole) == {frozenset(spot.id for spot in clues(whole)): {}}


@pytest.mark.parametrize(
    "step", [SMALL_PHOTO, FINE_PHOTO, replace(SMALL_PHOTO, then=("crop",)), replace(SMALL_PHOTO, then=())]
)
def test_every_result_is_listed_and_reached_by_keys(step: Any) -> None:
    assert_all_reached(step, HERE)
    assert_unmoved(step, HERE, Did("marked", "moon"), Did("shared", "friends"), Did("fixed", "cover"), Did("went"))


def test_answers_stay_few_for_a_full_picture() -> None:
    listed = list(answers(PHOTO, HERE))
    assert 50 < len(listed) < 400
    assert {one["seen_by"] for one in listed} == {*audiences(PHOTO, HERE), NOBODY}


def test_spots_are_neutral_buttons_on_the_picture_and_a_list_in_a_terminal() -> None:
    start = Tryout.start(PHOTO, HERE)
    named = numbered(spots(picture(PHOTO, HERE)))
    # From left to right, whatever order the story names them in: the order never tells which are the clues.
    labels = [name for _, name in sorted(named, key=lambda one: one[0].box.x + one[0].box.width / 2)]
    assert labels != [name for _, name in named]
    tree = active(on_stage(start).tree)
    assert [one.text for one in pressables(tree) if isinstance(one, Spot)] == labels
    assert any(isinstance(one.widget, Canvas) and one.widget.image and one.widget.image.alt for one in tree.walk())
    listed = active(on_stage(start, TERMINAL).tree)
    assert [one.text for one in pressables(listed) if one.key.startswith("spot-")] == labels
    assert any(isinstance(one.widget, Image) and one.widget.alt == picture(PHOTO, HERE).alt for one in listed.walk())


def test_the_row_says_how_many_are_marked_and_never_how_many_there_are() -> None:
    state = PhotoState(found=("cat",))
    tree = active(on_stage(replace(Tryout.start(PHOTO, HERE), state=state)).tree)
    said = " ".join(one.widget.text for one in tree.walk() if isinstance(one.widget, Text))
    assert "1 thing is marked." in said and "3" not in said


def test_the_picture_beside_shows_the_deed_at_once() -> None:
    spot = clues(picture(PHOTO, HERE))[0].id
    state = update(PHOTO, PhotoState(phase="fix", picked=spot), Did("fixed", "cover"), HERE)
    assert isinstance(state, PhotoState)
    tree = active(on_stage(replace(Tryout.start(PHOTO, HERE), state=state)).tree)
    canvas = next(one.widget for one in tree.walk() if isinstance(one.widget, Canvas))
    assert canvas.image is not None and canvas.image.source.treated == ((spot, "cover"),)  # type: ignore[attr-defined]
