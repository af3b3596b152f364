"""What a story still has to remember: of the world only what a later step can ask. The rest is forgotten.

Two pupils at the same step who differ only in what nobody asks any more will meet the same things from there on.
So they stand in the same situation, and the situations of a story stay few enough to look at every one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Any

from game.activities.answers import Choice
from game.engine.conditions import ANSWER_WORDS
from game.engine.model import Scenario, Step
from game.engine.policy import Policy
from game.engine.world import LOCATION_SETTING, POSTS_SETTING, Effects, Post, World

Question = tuple[str, ...]
ASKS_NOTHING = (
    "story", "choose", "settings", "sort", "sequence", "tablet", "feed", "talk", "password",
)  # fmt: skip
"""Activities that judge an answer without looking at the world, and change nothing but by the effects of answers."""
EVERYTHING: Question = ("everything",)
"""Asked for an activity that this file does not know: then nothing is forgotten."""
POSTS: Question = ("posts",)
"""Asked of a step that makes or changes a post: whose clues it can add to depends on the settings."""
AUDIENCE: Question = ("audience",)
"""Asked of a step to which it matters who sees posts by the settings, circle for circle."""
PAGE: Question = ("page",)
"""Asked of a step that looks at the hero's page: all posts, and who sees what of them by the settings."""
EACH = "each"
"""In the place of a detail: each by its name, and not only whether any is open."""


def ways_on(step: Step) -> tuple[str, ...]:
    """Every step that can follow: by the step's own words and by those of its answers."""
    inner = [part.next for part in inside(step, Choice) if part.next]
    return tuple(dict.fromkeys((*step.follows(), *inner)))


def reachable(scenario: Scenario) -> dict[str, frozenset[str]]:
    """For each step the steps that may come after it, itself included only where the story can come back to it."""
    follows = {name: ways_on(step) for name, step in scenario.steps.items()}
    found = {}
    for name in follows:
        seen: set[str] = set()
        waiting = list(follows[name])
        while waiting:
            one = waiting.pop()
            if one not in seen and one in follows:
                seen.add(one)
                waiting.extend(follows[one])
        found[name] = frozenset(seen)
    return found


def own_questions(scenario: Scenario) -> dict[str, frozenset[Question]]:
    """For each step what it asks of the world by itself: where that is the same, so is what comes of its answers."""
    return {name: frozenset(_asked(step, scenario)) for name, step in scenario.steps.items()}


def questions_from(
    own: Mapping[str, frozenset[Question]], after: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[Question]]:
    """For each step all that it and the steps that are `reachable` after it ask of the world."""
    return {name: asked.union(*(own[one] for one in after[name])) for name, asked in own.items()}


def remembered(world: World, asked: frozenset[Question], scenario: Scenario, policy: Policy) -> tuple[Any, ...]:
    """What of `world` matters to `asked`, as a value that can be compared."""
    if EVERYTHING in asked:
        return (world._replace(copied=frozenset()),)
    found = _sorted(asked)
    bits: tuple[Any, ...] = tuple([_holds(world, word, value) for word, value in found.plain])
    if found.has_page or found.has_audience:
        bits += (world.setting(POSTS_SETTING),)
    if found.has_page:
        bits += (world.posts, world.setting(LOCATION_SETTING))
    return (bits, _open_clues(world, found, scenario, policy)) if found.details else (bits,)


_PLAIN = ("settings", "facts", "blocked", "kept", "told", "reported", "checked", "posted", "opened")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Questions by what they are about: plain ones in order; whose details, told to whom; of posts or not and so on."""

    plain: tuple[tuple[str, Question], ...]
    details: frozenset[str]
    receivers: frozenset[str]
    has_posts: bool
    has_audience: bool
    has_page: bool


@lru_cache(maxsize=1024)
def _sorted(asked: frozenset[Question]) -> _Sorted:
    plain = tuple((one[0], one[1:]) for one in sorted(asked) if one[0] in _PLAIN)
    details = frozenset(one[1] for one in asked if one[0] == "exposed")
    receivers = frozenset(one[1] for one in asked if one[0] == "gives")
    return _Sorted(plain, details, receivers, POSTS in asked, AUDIENCE in asked, PAGE in asked)


def _holds(world: World, word: str, value: Question) -> bool:
    if word == "settings":
        return world.setting(value[0]) == value[1]
    if word == "facts":
        return world.fact(value[0]) == value[1]
    there = {post.id for post in world.posts if post.is_up} if word == "posted" else getattr(world, word)
    return bool(there) if value[0] == "any" else value[0] in there


def _open_clues(world: World, asked: _Sorted, scenario: Scenario, policy: Policy) -> tuple[Any, ...]:
    """What decides, now or after later acts, what someone nobody knows can work out."""

    def short(detail: str) -> str:
        return detail if detail in asked.details or EACH in asked.details else "*"

    widest = next(reversed(policy.circles))
    kinds = scenario.kinds(world.checked) if world.given else {}
    told = set()
    for detail, who in world.given:
        kind = kinds.get(who, "stranger")
        is_open = policy.is_open(kind) and policy.rate(detail, kind) != "safe"
        if (is_open or _is_pretender(scenario, who)) and not (who in world.blocked and world.told):
            told.add((who, short(detail)))
    posts = {_shown(post, widest, short, policy) for post in world.posts if post.is_up and post.seen_by == widest}
    receivers = asked.receivers.union(who for who, _ in told) if told else asked.receivers
    settings: tuple[bool, ...] = ()
    if posts or asked.has_posts:
        allowed = world.setting(POSTS_SETTING)
        is_hidden = allowed in policy.circles and allowed != widest
        settings = (is_hidden, world.setting(LOCATION_SETTING) == "switched-on")
    blocked = world.blocked & receivers
    return (frozenset(told), frozenset(posts), settings, blocked, bool(world.told) if receivers else False)


def _shown(post: Post, widest: str, short: Any, policy: Policy) -> tuple[str, frozenset[str]]:
    return post.id, frozenset(short(one) for one in post.gives if policy.rate(one, widest) != "safe")


def _is_pretender(scenario: Scenario, who: str) -> bool:
    member = scenario.cast.get(who)
    return member is not None and member.kind == "pretender"


def _asked(step: Step, scenario: Scenario) -> Iterator[Question]:
    """What one step asks of the world, and (as "gives" and "posts") whose clues it can add to."""
    yield from (one for one in step.asks() if one[0] not in ANSWER_WORDS)
    yield from (("checked", name) for name in scenario.cast if _is_pretender(scenario, name))
    for part in inside(step, (Choice, Effects)):
        if isinstance(part, Choice):
            if part.gives:
                yield ("gives", part.to or next(iter(getattr(step, "with_whom", ())), ""))
            continue
        if part.post:
            yield POSTS
        if part.give:
            yield ("gives", part.give_to)
    own = _OWN.get(step.activity)
    if own is not None:
        yield from own(step)
    elif step.activity not in ASKS_NOTHING:
        yield EVERYTHING


_OWN: dict[str, Callable[[Any], Iterable[Question]]] = {
    "ending": lambda step: [("exposed", "any")],
    "photo": lambda step: [POSTS],
    "chat": lambda step: [("kept", step.evidence or step.id), ("blocked", step.with_whom[0])],
    "report": lambda step: [("kept", one.id) for one in step.evidence if one.when_kept],
    "requests": lambda step: [PAGE, *(("gives", one.who) for one in step.requests)],
    "popup": lambda step: [("gives", step.by or step.id)],
    "compose": lambda step: [AUDIENCE, POSTS, ("exposed", EACH)],
    "tidy": lambda step: [PAGE],
}
"""What the activities ask that ask more than their conditions and their answers do."""


def inside(value: Any, kind: type | tuple[type, ...]) -> Iterator[Any]:
    """Every value of the dataclass `kind` (or of one of several) that stands anywhere inside `value`, in its order."""
    # One loop, not a generator below each: every step of a story is walked through several times.
    rest = [value]
    while rest:
        one = rest.pop()
        if isinstance(one, kind):
            yield one
        if isinstance(one, tuple):
            children: Iterable[Any] = one
        elif isinstance(one, dict):
            children = one.values()
        else:
            shape: type = type(one)
            children = [getattr(one, name) for name in _fields(shape)]
        rest += [child for child in children if child and type(child) not in _PLAIN_KINDS][::-1]


_PLAIN_KINDS = frozenset((str, bool, int, float))
"""Inside of these stands nothing."""


@lru_cache(maxsize=512)
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
