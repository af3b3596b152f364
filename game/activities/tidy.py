"""tidy: old posts are looked at again; keep, show to fewer people, take down, or ask a friend to take theirs down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.answers import one_of_each
from game.activities.photo import PhotoMade, described
from game.activities.tidy_view import tidy_view
from game.art.picture import Picture
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import Effects, Post, PostMade, World, with_copies

KIND = "tidy"
CIRCLES = {"limit": "friends", "hide": "only-me"}
"""The circles of the policy that two of the deeds leave."""
COPIED = (
    "What was open to everyone may have been copied. Putting it right helps all the same. "
    "If {hero} is worried, a grown-up can help."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPost:
    """A post from some time ago. Where the world has a post of that name, it is that one."""

    id: str = key("A name for it, kept for ever; the name of a post in the world where it is one.")
    text: str = key("What it says.")
    when: str = key("How long ago it was posted.")
    seen_by: str = key("The circle that sees it.", link="circle")
    gives: tuple[str, ...] = key("The details that it gives away.", link="detail", default=())
    hurts: bool = key("Yes for words that could hurt somebody.", default=False)
    by: str = key("Whose post it is, where it is not the hero's.", link="cast", default="")
    copied: bool = key("Yes where the story says that somebody has copied it.", default=False)
    photo: PhotoMade | None = key("Its picture.", default=None)
    kind: Literal["worrying", "fine"] = key(
        "Whether it is one to change or one to keep.", name="is", default="worrying"
    )
    if_left: str = key("Why leaving it as it is is good or not, and what helps.")
    if_changed: str = key("Why changing it is good or not.")
    shows: str = key("The misconception that leaving it shows.", link="misconception", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class TidyStep(Step):
    """The hero's page with old posts. Each is a decision. Marks: `post` for each, `kept` for each fine one, `safe`."""

    app: str = key("The made-up app.", link="app")
    ask: str = key("What is to be done.")
    posts: tuple[OldPost, ...] = key("The posts.", least=2, most=6)


SHAPE = TidyStep


def on_page(step: TidyStep, situation: Situation) -> tuple[OldPost, ...]:
    """The posts as they are in the world now; what was taken down before is not there any more."""
    known = {post.id: post for post in situation.world.posts}
    return tuple(_now(post, known.get(post.id)) for post in step.posts if post.id not in known or known[post.id].is_up)


def _now(post: OldPost, known: Post | None) -> OldPost:
    return replace(post, gives=tuple(sorted(known.gives)), seen_by=known.seen_by) if known else post


def deeds(post: OldPost, situation: Situation) -> tuple[str, ...]:
    """What can be done about a post: of somebody else's, only asking is possible."""
    if post.by:
        return ("keep", "ask")
    order = list(situation.policy.circles)
    narrower = tuple(
        deed for deed, circle in CIRCLES.items() if circle in order and order.index(circle) < order.index(post.seen_by)
    )
    return ("keep", *narrower, "delete")


def picture(post: OldPost, situation: Situation) -> Picture | None:
    """The picture of a post, or None."""
    looks = tuple((name, member.who) for name, member in situation.scenario.cast.items() if member.who)
    return described(post.photo, looks) if post.photo else None


def judge(step: TidyStep, answer: Answer, situation: Situation) -> Judged:
    """What was done with each post: `{"decided": {post: deed}}`."""
    decided, posts = answer.get("decided"), on_page(step, situation)
    if (
        not isinstance(decided, Mapping)
        or set(decided) != {post.id for post in posts}
        or any(str(decided[post.id]) not in deeds(post, situation) for post in posts)
    ):
        raise AnswerRefused(f'"{step.id}" asks what is done with every post')
    parts = tuple(_part(post, str(decided[post.id]), situation) for post in posts)
    right = sum(part.rating == "safe" for part in parts)
    fine = [part for part in parts if part.is_fine]
    rating = worst(*(part.rating for part in parts))
    was_open = any(
        decided[post.id] != "keep" and (post.copied or situation.policy.is_open(post.seen_by))
        for post in posts
        if post.kind == "worrying"
    )
    return Judged(
        world=_tidied(posts, decided, situation),
        parts=parts,
        evidence={
            "post": (right, len(parts)),
            "kept": (sum(part.rating == "safe" for part in fine), len(fine)),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(
            rating=rating,
            found="all" if right == len(parts) else "some" if right else "none",
            chose=frozenset(f"{name}-{deed}" for name, deed in decided.items()),
            did=frozenset({"delete"} if "delete" in decided.values() else ()),
        ),
        says=(COPIED,) if was_open else (),
        # What was taken down does not come back: with nothing left there is nothing to try again.
        is_full=rating == "safe" or all(decided[post.id] in ("delete", "ask") for post in posts),
    )


def _tidied(posts: tuple[OldPost, ...], decided: Mapping[str, str], situation: Situation) -> World:
    """The world with every post as it is left; what was open before may have been copied."""
    world = situation.world
    for post in posts:
        world = world.changed(Effects(post=PostMade(id=post.id, gives=post.gives, seen_by=post.seen_by, by=post.by)))
        if post.copied:
            world = world._replace(copied=world.copied | set(post.gives))
    world = with_copies(world, situation.policy, situation.kinds)
    for post in posts:
        deed = decided[post.id]
        if deed in CIRCLES:
            world = world.changed(Effects(post=PostMade(id=post.id, gives=post.gives, seen_by=CIRCLES[deed])))
        elif deed in ("delete", "ask"):
            world = world.changed(Effects(take_down=(post.id,)))
    return world


def _rated(post: OldPost, deed: str, situation: Situation) -> Rating:
    if deed in ("delete", "ask", "hide"):
        return "over-cautious" if post.kind == "fine" else "safe"
    circle = CIRCLES.get(deed, post.seen_by)
    found = worst(*(situation.policy.rate(detail, circle) for detail in post.gives))
    if post.hurts:
        return worst(found, "risky" if deed == "keep" else "part-way")
    return found


def _part(post: OldPost, deed: str, situation: Situation) -> Part:
    rating = _rated(post, deed, situation)
    is_left = deed == "keep" or rating in ("risky", "part-way")
    shows = {"safe": "", "over-cautious": "refuse-everything"}.get(rating, post.shows)
    did = {
        "keep": "kept", "limit": "friends only", "hide": "only me", "delete": "taken down",
        "ask": f"asked {situation.scenario.name_of(post.by)}",
    }[deed]  # fmt: skip
    because = post.if_left if is_left else post.if_changed
    return Part(post.id, f"“{post.text}”", post.kind == "fine", rating, because, shows, "look-back", did)


def answers(step: TidyStep, situation: Situation) -> Iterator[Answer]:
    """Every deed for each post while the rest is right; all kept; all taken down; every rating and number of marks."""
    posts = on_page(step, situation)
    kinds: dict[str, dict[str, tuple[Rating, *tuple[int, ...]]]] = {}
    for post in posts:
        rated = {deed: _rated(post, deed, situation) for deed in deeds(post, situation)}
        kinds[post.id] = {
            deed: (found, int(found == "safe"), int(found == "safe" and post.kind == "fine"))
            for deed, found in rated.items()
        }
    best = {name: next((one for one in ways if ways[one][0] == "safe"), "keep") for name, ways in kinds.items()}
    yield {"decided": best}
    for name, ways in kinds.items():
        for deed in ways:
            yield {"decided": {**best, name: deed}}
    yield {"decided": dict.fromkeys(best, "keep")}
    yield {"decided": {post.id: deeds(post, situation)[-1] for post in posts}}
    for chosen in one_of_each(kinds):
        yield {"decided": chosen}


@dataclass(frozen=True, slots=True)
class TidyState:
    """Which post is open, and what was done with which so far."""

    opened: str = ""
    decided: tuple[tuple[str, str], ...] = ()


def start(step: TidyStep, situation: Situation) -> TidyState:
    """The first post is open and all are as they were."""
    posts = on_page(step, situation)
    return TidyState(posts[0].id if posts else "")


def update(step: TidyStep, state: TidyState, did: Did, situation: Situation) -> TidyState | Answered:
    """Opening a post, doing something with it (which can be undone until it is done), and saying that it is done."""
    posts = {post.id: post for post in on_page(step, situation)}
    if did.verb == "opened" and did.what in posts:
        return replace(state, opened=did.what)
    if did.verb == "decided" and state.opened and did.what in deeds(posts[state.opened], situation):
        rest = {name: deed for name, deed in state.decided if name != state.opened}
        return replace(state, decided=(*rest.items(), (state.opened, did.what)))
    if did.verb == "done":
        decided = dict(state.decided)
        return Answered({"decided": {name: decided.get(name, "keep") for name in posts}})
    return state


def view(step: TidyStep, state: TidyState, situation: Situation) -> View:
    """The page with its posts, and the open one with what can be done."""
    posts = on_page(step, situation)
    pictures = {post.id: found for post in posts if (found := picture(post, situation)) is not None}
    can = {post.id: deeds(post, situation) for post in posts}
    return tidy_view(step, state, situation, posts, pictures, can)
