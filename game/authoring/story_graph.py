"""A story as boxes and arrows: its steps, and under which words one leads to another."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from game.activities.answers import Choice
from game.activities.tablet import AppAtHome
from game.checks.memory import inside
from game.engine.conditions import Condition
from game.engine.model import Scenario, Step

ELSE = "otherwise"


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a step to one that can follow it: the words on it (none where there is no other way).

    `is_skip` marks the way taken instead of a step that the world rules out.
    """

    start: str
    end: str
    words: tuple[str, ...] = ()
    is_skip: bool = False


def arrows(scenario: Scenario) -> tuple[Arrow, ...]:
    """Every arrow of a story, those between the same two steps joined, in the order of the file."""
    joined: dict[tuple[str, str, bool], Arrow] = {}
    for step in scenario.steps.values():
        for arrow in _of_step(step):
            key = (arrow.start, arrow.end, arrow.is_skip)
            before = joined.get(key)
            joined[key] = replace(before, words=_both(before.words, arrow.words)) if before else arrow
    return tuple(_plain(arrow, joined.values()) for arrow in joined.values())


def _plain(arrow: Arrow, every: Collection[Arrow]) -> Arrow:
    """The arrow without its words where the story goes on there in any case."""
    is_only = not any(one.start == arrow.start and not one.is_skip and one is not arrow for one in every)
    return replace(arrow, words=()) if is_only and not arrow.is_skip else arrow


def _of_step(step: Step) -> Iterator[Arrow]:
    if step.only_when is not None and (target := step.otherwise or step.next):
        yield Arrow(step.id, target, (f"skipped unless {asked(step.only_when)}",), is_skip=True)
    own = [choice for choice in inside(step, Choice) if choice.next]
    yield from (Arrow(step.id, choice.next, (choice.id,)) for choice in own)
    apps = [app for app in inside(step, AppAtHome) if app.next]
    yield from (Arrow(step.id, app.next, (app.app,)) for app in apps)
    covers = False
    for outcome in step.outcomes:
        target = outcome.next or step.next
        is_last = outcome.otherwise or outcome.when is None
        words = ELSE if is_last else asked(outcome.when) if outcome.when else ELSE
        covers = covers or is_last
        if target:
            yield Arrow(step.id, target, (words,))
    if step.next and not covers:
        yield Arrow(step.id, step.next, (ELSE,) if step.outcomes or own or apps else ())


def _both(some: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*some, *more)))


def asked(condition: Condition) -> str:
    """A question in a few words: "told: any", "exposed: club or blocked: zed"."""
    parts = [asked(part) for part in condition.parts]
    if condition.word == "all":
        return " and ".join(parts)
    if condition.word == "any":
        return " or ".join(parts)
    if condition.word == "not":
        return f"not ({parts[0]})" if condition.parts[0].parts else f"not {parts[0]}"
    if condition.word in ("settings", "facts"):
        return " is ".join(condition.value)
    return f"{condition.word}: {condition.value[0]}"
