"""The world: what the story's phone and people know now. An immutable value; acts give the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from game.engine.policy import Policy
from game.engine.shape import key

LOCATION_SETTING = "add-location"
POSTS_SETTING = "posts-seen-by"
"""The two settings that change what a post gives away, wherever it was made."""


class Post(NamedTuple):
    """Something that was put online: what it gives away, and the circle that it was meant for.

    `by` is someone of the cast where the post is not the hero's own: only they can take it down.
    """

    id: str
    gives: frozenset[str]
    seen_by: str
    is_up: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostMade:
    """A post that an answer makes."""

    id: str = key("A name for the post, to take it down by later.")
    gives: tuple[str, ...] = key("The details that it gives away.", link="detail", default=())
    seen_by: str = key("The circle that sees it.", link="circle")
    by: str = key("Whose post it is, where it is not the hero's.", link="cast", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What an answer or an outcome does to the world. Whatever stands here really happens on the tablet."""

    set: dict[str, str] = key(
        "Settings that change, with their new values.", link="setting", has_values=True, default={}
    )
    post: PostMade | None = key("A post that is made.", default=None)
    take_down: tuple[str, ...] = key("Posts that are taken down.", link="post", default=())
    give: tuple[str, ...] = key("Details that are told to the person in `give_to`.", link="detail", default=())
    give_to: str = key("The person of the cast who is told them.", link="cast", default="")
    block: tuple[str, ...] = key("People of the cast who are blocked.", link="cast", default=())
    keep: tuple[str, ...] = key("Evidence that is kept, by a name of its own.", default=())
    tell: tuple[str, ...] = key("People of the cast, or trusted-adult, who are told.", link="told", default=())
    report: tuple[Literal["app", "school"], ...] = key("Where it is reported.", default=())
    check: tuple[str, ...] = key(
        "People of the cast who are asked in person whether it is really them.", link="cast", default=()
    )
    facts: dict[str, str] = key("Facts of the story that change.", link="fact", has_values=True, default={})


@lru_cache(maxsize=4096)
def doing(
    *,
    give: tuple[str, ...] = (),
    give_to: str = "",
    block: tuple[str, ...] = (),
    keep: tuple[str, ...] = (),
    tell: tuple[str, ...] = (),
    report: tuple[Literal["app", "school"], ...] = (),
    check: tuple[str, ...] = (),
) -> Effects:
    """The effects with these words: the very same value each time, so that whoever compares many answers knows it."""
    return Effects(give=give, give_to=give_to, block=block, keep=keep, tell=tell, report=report, check=check)


class World(NamedTuple):
    """Settings, posts, what was told to whom, evidence, who is blocked, told and checked, and the story's facts.

    `opened` holds the apps that were opened from a home screen, as step and app joined by a stroke. A named tuple, as
    all that is made at every answer: a story is explored by the ten thousand, and a dataclass takes four times as long.
    """

    settings: tuple[tuple[str, str], ...] = ()
    posts: tuple[Post, ...] = ()
    given: frozenset[tuple[str, str]] = frozenset()
    copied: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    checked: frozenset[str] = frozenset()
    facts: tuple[tuple[str, str], ...] = ()
    opened: frozenset[str] = frozenset()

    @classmethod
    def start(cls, settings: Mapping[str, str], facts: Mapping[str, str], posts: Iterable[PostMade] = ()) -> "World":
        """The world at a story's start."""
        return cls(
            settings=tuple(sorted(settings.items())),
            facts=tuple(sorted(facts.items())),
            posts=tuple(_made(post) for post in posts),
        )

    def setting(self, name: str) -> str:
        """The value of a setting, or "" where the story's tablet does not have it."""
        return _value(self.settings, name)

    def fact(self, name: str) -> str:
        """The value of a fact of the story, or ""."""
        return _value(self.facts, name)

    def changed(self, effects: Effects) -> "World":
        """The world after `effects`. Blocking comes after keeping, so what an author lists together is never lost."""
        posts = self.posts
        if effects.take_down:
            posts = tuple(post._replace(is_up=post.is_up and post.id not in effects.take_down) for post in posts)
        if effects.post:
            posts = (*(one for one in posts if one.id != effects.post.id), _made(effects.post))
        return World(
            settings=_merged(self.settings, effects.set),
            posts=posts,
            given=self.given | {(detail, effects.give_to) for detail in effects.give} if effects.give else self.given,
            copied=self.copied,
            blocked=self.blocked.union(effects.block) if effects.block else self.blocked,
            kept=self.kept.union(effects.keep) if effects.keep else self.kept,
            told=self.told.union(effects.tell) if effects.tell else self.told,
            reported=self.reported.union(effects.report) if effects.report else self.reported,
            checked=self.checked.union(effects.check) if effects.check else self.checked,
            facts=_merged(self.facts, effects.facts),
            opened=self.opened,
        )

    def after(self, effects: Iterable[Effects]) -> "World":
        """The world after several effects, one after the other."""
        world = self
        for one in effects:
            world = world.changed(one)
        return world


def seen_by(post: Post, world: World, policy: Policy) -> str:
    """The circle that really sees `post`: the one it was meant for, or the one that the settings allow, if narrower."""
    allowed = world.setting(POSTS_SETTING)
    return policy.narrower(post.seen_by, allowed) if allowed in policy.circles else post.seen_by


def gives(post: Post, world: World) -> frozenset[str]:
    """What `post` gives away, with the location where the settings add it."""
    is_located = world.setting(LOCATION_SETTING) == "switched-on"
    return post.gives | ({"location"} if is_located else frozenset())


def visible(world: World, policy: Policy, audience: str) -> frozenset[str]:
    """The details that posts show to `audience`: a circle, from "everyone" to "only-me"."""
    shown = [post for post in world.posts if post.is_up]
    if not shown:
        return frozenset()
    order = list(policy.circles)
    wide = order.index(audience) if audience in order else 0
    seen = (post for post in shown if order.index(seen_by(post, world, policy)) >= wide)
    return frozenset(detail for post in seen for detail in gives(post, world))


def exposed(world: World, policy: Policy, kinds: Mapping[str, str]) -> frozenset[str]:
    """What someone nobody knows can work out now. `kinds` says what each person of the cast is, as far as can be known.

    Details told to such a person stay open until that person is blocked and a grown-up was told. What the policy
    rates safe to share with them (a favourite colour) is no clue.
    """
    widest = list(policy.circles)[-1]
    shown = {detail for detail in visible(world, policy, widest) if policy.rate(detail, widest) != "safe"}
    told = {
        detail
        for detail, who in world.given
        if policy.is_open(kind := kinds.get(who, "stranger"))
        and not is_settled(world, who)
        and policy.rate(detail, kind) != "safe"
    }
    return frozenset(shown | told)


def is_settled(world: World, who: str) -> bool:
    """Whether a detail told to `who` was put right as far as it can be: blocked, and a grown-up knows."""
    return who in world.blocked and bool(world.told)


def with_copies(world: World, policy: Policy, kinds: Mapping[str, str]) -> World:
    """The world after people nobody knows have had time to look: what they could see may have been copied."""
    if not world.posts and not world.given:
        return world
    seen = exposed(world, policy, kinds)
    return world if seen <= world.copied else world._replace(copied=world.copied | seen)


def _made(post: PostMade) -> Post:
    return Post(post.id, frozenset(post.gives), post.seen_by, by=post.by)


def _value(pairs: tuple[tuple[str, str], ...], name: str) -> str:
    for one, value in pairs:
        if one == name:
            return value
    return ""


def _merged(pairs: tuple[tuple[str, str], ...], changes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({**dict(pairs), **changes}.items())) if changes else pairs


def names(values: Iterable[str]) -> str:
    """Values in a sentence: "a, b and c"."""
    parts = list(values)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
