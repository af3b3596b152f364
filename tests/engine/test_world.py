"""The world computes what follows: who sees what depends on settings, blocking and telling, not on an author's word."""

from game.engine.world import Effects, PostMade, World, exposed, gives, names, visible, with_copies
from tests.driver import shelf

POLICY = shelf().policy()
KINDS = {"zed": "stranger", "sam": "friend"}


def world(**settings: str) -> World:
    """A world with a picture of the school online, meant for everyone."""
    return World.start(settings, {}, [PostMade(id="pic", gives=("school-name",), seen_by="everyone")])


def test_settings_decide_who_sees() -> None:
    """The same post is open to everyone, or to friends only, as the account is set."""
    assert exposed(world(**{"posts-seen-by": "everyone"}), POLICY, KINDS) == {"school-name"}
    closed = world(**{"posts-seen-by": "friends"})
    assert exposed(closed, POLICY, KINDS) == frozenset()
    assert visible(closed, POLICY, "friends") == {"school-name"}


def test_location_is_added_by_the_setting() -> None:
    """Switching the location on gives it away with every post."""
    located = world(**{"add-location": "switched-on"})
    assert gives(located.posts[0], located) == {"school-name", "location"}
    assert "location" not in exposed(located.changed(Effects(set={"add-location": "switched-off"})), POLICY, KINDS)


def test_taking_down_hides_but_copies_may_stay() -> None:
    """What strangers could see may have been copied, and is remembered as that."""
    open_world = with_copies(world(), POLICY, KINDS)
    hidden = open_world.changed(Effects(take_down=("pic",)))
    assert exposed(hidden, POLICY, KINDS) == frozenset()
    assert hidden.copied == {"school-name"}


def test_what_was_told_is_open_until_blocked_and_told() -> None:
    """A detail given to a stranger is put right by blocking and telling, not by one alone; friends are no strangers."""
    told = World().changed(Effects(give=("club",), give_to="zed"))
    assert exposed(told, POLICY, KINDS) == {"club"}
    assert exposed(told.changed(Effects(block=("zed",))), POLICY, KINDS) == {"club"}
    assert exposed(told.changed(Effects(block=("zed",), tell=("trusted-adult",))), POLICY, KINDS) == frozenset()
    assert exposed(World().changed(Effects(give=("club",), give_to="sam")), POLICY, KINDS) == frozenset()


def test_an_author_lists_keeping_and_blocking_together() -> None:
    """Effects keep evidence although they block: an author's list loses nothing."""
    after = World().changed(Effects(block=("zed",), keep=("chat",), facts={"a": "b"}))
    assert after.kept == {"chat"}
    assert after.fact("a") == "b"


def test_names() -> None:
    """Values in a sentence."""
    assert [names(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
