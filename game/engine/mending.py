"""Putting things right on the detective board: what can still be done about a clue, and the world after it is done.

It is practice with the tablet's own acts, after the story is over. What the story's world was when it ended stays as it
was, and with it first tries and crowns: the crown for nothing left open is won in the story, not by pressing every
button that the board offers. Going back into the story forgets what was put right on the board.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.policy import Policy
from game.engine.world import (
    LOCATION_SETTING,
    POSTS_SETTING,
    Effects,
    Post,
    PostMade,
    World,
    exposed,
    gives,
    is_settled,
    seen_by,
)

NARROW = "friends"
"""The circle that a post is left to when it is shown to fewer people."""
ACT_OF = {
    "delete": "delete", "limit": "change-setting", "set": "change-setting", "ask": "ask-permission",
    "block": "block", "tell": "tell",
}  # fmt: skip
"""The policy's act that each deed is: it says since which year a child does it alone."""
ADULT = "trusted-adult"


@dataclass(frozen=True, slots=True)
class Mend:
    """A deed, and what it is done to: a setting, or someone of the cast; nothing for the hero's own posts."""

    deed: str
    to: str = ""


def showing(detail: str, world: World, policy: Policy) -> tuple[Post, ...]:
    """The posts in which people nobody knows can see `detail`."""
    widest = list(policy.circles)[-1]
    return tuple(
        post
        for post in world.posts
        if post.is_up and seen_by(post, world, policy) == widest and detail in gives(post, world)
    )


def knowing(detail: str, world: World, policy: Policy, kinds: Mapping[str, str]) -> tuple[str, ...]:
    """Who was told `detail` without being known, where that is not yet settled."""
    found = {
        who
        for told, who in world.given
        if told == detail and policy.is_open(kinds.get(who, "stranger")) and not is_settled(world, who)
    }
    return tuple(sorted(found))


def mends(detail: str, world: World, policy: Policy, kinds: Mapping[str, str]) -> tuple[Mend, ...]:
    """What can still be done about a clue. Of one that may have been copied, telling is what is left."""
    is_told = bool(world.told)
    if detail not in exposed(world, policy, kinds):
        return () if is_told or detail not in world.copied else (Mend("tell"),)
    found = [*_about_posts(detail, world, policy)]
    receivers = knowing(detail, world, policy, kinds)
    found += [Mend("block", who) for who in receivers if who not in world.blocked]
    if not is_told:
        found.append(Mend("tell"))
    return tuple(found)


def _about_posts(detail: str, world: World, policy: Policy) -> list[Mend]:
    posts = showing(detail, world, policy)
    own = [post for post in posts if not post.by]
    found = [Mend("set", name) for name in _helpful_settings(detail, own, world, policy)]
    if own:
        found += [Mend("limit"), Mend("delete")]
    return found + [Mend("ask", who) for who in dict.fromkeys(post.by for post in posts if post.by)]


def _helpful_settings(detail: str, own: list[Post], world: World, policy: Policy) -> list[str]:
    """The settings of the story's tablet that would hide `detail` in the hero's own posts."""
    names = [name for name in (LOCATION_SETTING, POSTS_SETTING) if world.setting(name) and name in policy.settings]
    return [
        name
        for name in names
        if any(post.id not in {one.id for one in showing(detail, _set(name, world, policy), policy)} for post in own)
    ]


def _set(name: str, world: World, policy: Policy) -> World:
    return world.changed(Effects(set={name: safe_value(name, policy)}))


def safe_value(setting: str, policy: Policy) -> str:
    """The first value of a setting that the policy rates safe; its last one where there is none."""
    values = policy.settings[setting].values
    return next((name for name, value in values.items() if value.rating == "safe"), list(values)[-1])


def needs_adult(mend: Mend, policy: Policy, year: int) -> bool:
    """Whether a child of this year does the deed together with a grown-up, who knows of it then."""
    return policy.acts[ACT_OF[mend.deed]].since > year


def mended(mend: Mend, detail: str, world: World, policy: Policy, year: int) -> World:
    """The world after `mend` was done about `detail`, by the acts that a story has."""
    own = [post for post in showing(detail, world, policy) if not post.by]
    after = world
    if mend.deed == "delete":
        after = world.changed(Effects(take_down=tuple(post.id for post in own)))
    elif mend.deed == "limit":
        for post in own:
            after = after.changed(Effects(post=PostMade(id=post.id, gives=tuple(sorted(post.gives)), seen_by=NARROW)))
    elif mend.deed == "ask":
        theirs = tuple(post.id for post in showing(detail, world, policy) if post.by == mend.to)
        after = world.changed(Effects(take_down=theirs))
    elif mend.deed == "set":
        after = _set(mend.to, world, policy)
    elif mend.deed == "block":
        after = world.changed(Effects(block=(mend.to,)))
    is_telling = mend.deed == "tell" or needs_adult(mend, policy, year)
    return after.changed(Effects(tell=(ADULT,))) if is_telling else after


def put_together(details: frozenset[str], policy: Policy, most: int = 2) -> tuple[int, ...]:
    """The numbers of the sums that `details` add up to: the one of most clues first, none that is part of another."""
    known = [(at, frozenset(one.details)) for at, one in enumerate(policy.sums) if set(one.details) <= details]
    found: list[tuple[int, frozenset[str]]] = []
    for at, parts in sorted(known, key=lambda pair: -len(pair[1])):
        if not any(parts < larger for _, larger in found):
            found.append((at, parts))
    return tuple(at for at, _ in found[:most])
