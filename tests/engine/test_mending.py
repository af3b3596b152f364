"""Putting things right on the board: what is offered can be done, does what it says, and changes no score."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.activities.shelf import rules_of
from game.engine.mending import Mend, mended, mends, put_together
from game.engine.playthrough import AnswerRefused, Playthrough
from game.engine.policy import Policy
from game.engine.scoring import attempt, crowns
from game.engine.world import Effects, PostMade, World, exposed, with_copies
from tests.driver import shelf
from tests.engine.small import small

POLICY: Policy = shelf().policy()
KINDS = {"zed": "stranger", "amy": "friend", "sam": "friend"}
DETAILS = ("school-name", "club", "usual-times", "password", "phone-number", "favourite")


@pytest.fixture
def over(tmp_path: Path) -> Playthrough:
    """The small story at its end, with the school still known to a stranger."""
    own, _ = small(tmp_path)
    policy = own.policy()
    play = Playthrough.start(own.scenario(own.pack("small"), "tiny", policy), rules_of(policy), 1)
    for answer in ({}, {"chose": "give"}, {"chose": "wait"}, {"chose": "wait"}):
        play, _ = play.answer(answer)
    assert play.is_over
    return play


def shown(*posts: PostMade, **settings: str) -> World:
    """A world with these posts, in which people nobody knows had time to look."""
    named = {name.replace("_", "-"): value for name, value in settings.items()}
    return with_copies(World.start(named, {}, posts), POLICY, KINDS)


def seen(world: World) -> frozenset[str]:
    return exposed(world, POLICY, KINDS)


TEAM = PostMade(id="team", gives=("school-name", "club"), seen_by="everyone")


def test_a_post_can_be_taken_down_or_shown_to_fewer() -> None:
    """Both take every clue of the post away; the copies stay remembered."""
    for deed in ("delete", "limit"):
        after = mended(Mend(deed), "club", shown(TEAM), POLICY, 4)
        assert seen(after) == frozenset()
        assert after.copied == {"school-name", "club"}


def test_a_setting_is_offered_where_it_hides_the_clue() -> None:
    """Only settings that the story's tablet has, and only where they help: the location by itself, posts by their circle."""
    world = shown(TEAM, posts_seen_by="everyone", add_location="switched-on")
    assert {one.to for one in mends("location", world, POLICY, KINDS) if one.deed == "set"} == {
        "add-location", "posts-seen-by"
    }  # fmt: skip
    assert [one.to for one in mends("club", world, POLICY, KINDS) if one.deed == "set"] == ["posts-seen-by"]
    assert not [one for one in mends("club", shown(TEAM), POLICY, KINDS) if one.deed == "set"]
    off = mended(Mend("set", "add-location"), "location", world, POLICY, 4)
    assert seen(off) == {"school-name", "club"}


def test_a_post_of_somebody_else_can_only_be_asked_about() -> None:
    """Sam's post is Sam's to take down."""
    world = shown(replace(TEAM, by="sam"), posts_seen_by="everyone")
    assert mends("club", world, POLICY, KINDS) == (Mend("ask", "sam"), Mend("tell"))
    assert seen(mended(Mend("ask", "sam"), "club", world, POLICY, 4)) == frozenset()


def test_what_was_told_needs_blocking_and_telling() -> None:
    """One of the two alone leaves the clue on the board, and the other one is still offered."""
    told = with_copies(World().changed(Effects(give=("school-name",), give_to="zed")), POLICY, KINDS)
    assert mends("school-name", told, POLICY, KINDS) == (Mend("block", "zed"), Mend("tell"))
    blocked = mended(Mend("block", "zed"), "school-name", told, POLICY, 4)
    assert seen(blocked) == {"school-name"}
    assert mends("school-name", blocked, POLICY, KINDS) == (Mend("tell"),)
    done = mended(Mend("tell"), "school-name", blocked, POLICY, 4)
    assert seen(done) == frozenset()
    assert mends("school-name", done, POLICY, KINDS) == ()


def test_what_cannot_be_undone_leaves_telling() -> None:
    """A clue that was put right may have been copied: then a grown-up helps, until one knows."""
    after = mended(Mend("delete"), "club", shown(TEAM), POLICY, 4)
    assert mends("club", after, POLICY, KINDS) == (Mend("tell"),)
    assert mends("club", mended(Mend("tell"), "club", after, POLICY, 4), POLICY, KINDS) == ()


def test_younger_children_do_it_with_a_grown_up() -> None:
    """Settings come in Year 4: before, a grown-up does it too, and so knows."""
    world = shown(TEAM, posts_seen_by="everyone")
    assert mended(Mend("set", "posts-seen-by"), "club", world, POLICY, 3).told == {"trusted-adult"}
    assert mended(Mend("set", "posts-seen-by"), "club", world, POLICY, 4).told == frozenset()


def _worlds() -> st.SearchStrategy[World]:
    posts = st.builds(
        PostMade,
        id=st.sampled_from(("a", "b", "c")),
        gives=st.lists(st.sampled_from(DETAILS), max_size=3, unique=True).map(tuple),
        seen_by=st.sampled_from(tuple(POLICY.circles)),
        by=st.sampled_from(("", "", "sam")),
    )
    settings = st.fixed_dictionaries(
        {},
        optional={
            "posts-seen-by": st.sampled_from(("everyone", "friends")),
            "add-location": st.sampled_from(("switched-on", "switched-off")),
        },
    )
    given_away = st.lists(st.tuples(st.sampled_from(DETAILS), st.sampled_from(("zed", "amy", "pop"))), max_size=3)
    return st.builds(
        lambda made, kept, told: with_copies(
            World.start(kept, {}, made)._replace(given=frozenset(told)), POLICY, KINDS
        ),
        st.lists(posts, max_size=3, unique_by=lambda post: post.id), settings, given_away,
    )  # fmt: skip


@given(world=_worlds(), year=st.integers(0, 6), pick=st.randoms(use_true_random=False))
def test_every_board_can_be_cleared_by_what_it_offers(world: World, year: int, pick: object) -> None:
    """Whatever is done first, no deed adds a clue, every deed changes the world, and in the end nothing is open."""
    for _ in range(40):
        still = sorted(seen(world))
        if not still:
            break
        offered = [(detail, mend) for detail in still for mend in mends(detail, world, POLICY, KINDS)]
        assert offered, still
        detail, mend = pick.choice(offered)  # type: ignore[attr-defined]
        after = mended(mend, detail, world, POLICY, year)
        assert after != world
        assert seen(after) <= seen(world)
        assert after.copied == world.copied
        world = after
    assert not seen(world)


def test_three_clues_are_put_together() -> None:
    """School, club and day are one sum, and the pairs that are part of it are not told again."""
    found = put_together(frozenset({"school-name", "club", "usual-times"}), POLICY)
    assert [set(POLICY.sums[at].details) for at in found] == [{"school-name", "club", "usual-times"}]
    assert "where {hero} will be" in POLICY.sums[found[0]].means


def every_mend(play: Playthrough) -> Iterator[Playthrough]:
    """The playthrough after one mend, after two, and so on until nothing is left to do."""
    while True:
        world = play.on_board
        kinds = play.scenario.kinds(world.checked)
        found = next(
            ((detail, one) for detail in sorted(world.copied) for one in mends(detail, world, POLICY, kinds)), None
        )
        if found is None:
            return
        play = play.mended(*found)
        yield play


def test_the_board_changes_no_score(over: Playthrough) -> None:
    """All put right on the board: the crowns and the attempt are those of the story, to the last word."""
    last = list(every_mend(over))[-1]
    assert not exposed(last.on_board, POLICY, over.scenario.kinds())
    assert crowns(last) == crowns(over) == ("end",)
    assert attempt(last) == attempt(over)
    assert last.world == over.world


def test_it_is_kept_and_replayed_after_every_press(over: Playthrough) -> None:
    """From its events alone the board is exactly as it was."""
    for play in every_mend(over):
        assert Playthrough.replayed(play.scenario, play.rules, play.seed, play.events) == play


def test_going_back_forgets_what_was_put_right(over: Playthrough) -> None:
    """Another way through the story is another board."""
    last = list(every_mend(over))[-1]
    assert last.rewind(1).put_right is None


@pytest.mark.parametrize("mend", [Mend("delete"), Mend("block", "gran"), Mend("magic"), Mend("set", "sounds")])
def test_only_what_is_offered_can_be_done(over: Playthrough, mend: Mend) -> None:
    """A journal changed by hand cannot do what no button does; nor can anything be mended before the end."""
    with pytest.raises(AnswerRefused):
        over.mended("school-name", mend)
    with pytest.raises(AnswerRefused):
        over.rewind(1).mended("school-name", Mend("tell"))
