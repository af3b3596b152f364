"""Two ways that a choice went: what each did to the world and where it led, so that what is said of them is true."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine.playthrough import Playthrough, Turn
from game.engine.results import questions
from game.engine.world import World, exposed


@dataclass(frozen=True, slots=True)
class Way:
    """One way that a choice went: the answer, the world before and after it, and the step that followed."""

    turn: Turn
    after: World
    following: str


Differs = Callable[[World], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Something that differs between two ways: what about the world, and how it is after each of them.

    `about` is exposed, told, blocked, kept, reported, checked, settings, posts, given or facts. For settings, things
    told and facts the words are pairs, joined by a space: a setting with its value, a detail with who was told it.
    """

    about: str
    before: frozenset[str]
    now: frozenset[str]


def ways(play: Playthrough) -> tuple[Way, Way]:
    """How the choice that was made anew went before, and how it went now. Raises ValueError where there is none."""
    if play.former is None or len(play.turns) <= play.anew:
        raise ValueError("no choice was made anew")
    return _way(play.former, play.anew), _way(play, play.anew)


def _way(play: Playthrough, first: int) -> Way:
    """The last try at the step of turn `first`, and what came of it."""
    last = first
    while last + 1 < len(play.turns) and play.turns[last + 1].tried > play.turns[last].tried:
        last += 1
    is_latest = last + 1 == len(play.turns)
    after = play.world if is_latest else play.turns[last + 1].before
    return Way(play.turns[last], after, play.step_id if is_latest else play.turns[last + 1].step)


def effects(play: Playthrough) -> tuple[Effect, ...]:
    """All that differs in the world between the two ways, right after the choice; empty where it changed nothing."""
    one, other = ways(play)
    found = (Effect(about=about, before=ask(one.after), now=ask(other.after)) for about, ask in _asked(play).items())
    return tuple(effect for effect in found if effect.before != effect.now)


def _asked(play: Playthrough) -> dict[str, Differs]:
    policy, scenario = play.rules.policy, play.scenario
    remembered = {question[1] for question in questions(scenario) if question[0] == "facts"}
    return {
        "exposed": lambda world: exposed(world, policy, scenario.kinds(world.checked)),
        "given": lambda world: frozenset(f"{detail} {who}" for detail, who in world.given),
        "posts": lambda world: frozenset(post.id for post in world.posts if post.is_up),
        "settings": lambda world: frozenset(f"{name} {value}" for name, value in world.settings),
        "told": lambda world: world.told,
        "blocked": lambda world: world.blocked,
        "kept": lambda world: world.kept,
        "reported": lambda world: world.reported,
        "checked": lambda world: world.checked,
        "facts": lambda world: frozenset(f"{name} {value}" for name, value in world.facts if name in remembered),
    }


def is_elsewhere(play: Playthrough) -> bool:
    """Whether the story goes on with another step than before."""
    one, other = ways(play)
    return one.following != other.following


def opened_and_closed(play: Playthrough, turn: int) -> tuple[frozenset[str], frozenset[str]]:
    """The details that turn number `turn` opened to people nobody knows, and those that it put right."""
    before = play.turns[turn].before
    after = play.turns[turn + 1].before if turn + 1 < len(play.turns) else play.world
    was, now = (exposed(one, play.rules.policy, play.scenario.kinds(one.checked)) for one in (before, after))
    return now - was, was - now
