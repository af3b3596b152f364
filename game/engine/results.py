"""The distinct results of a step: one answer for each rating, marks, way on and world that a story can tell apart."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Protocol

from game.engine.conditions import ANSWER_WORDS, Condition
from game.engine.model import Scenario
from game.engine.playthrough import Answer, Feedback, Playthrough


class Answering(Protocol):
    """What is needed of an activity to list its results."""

    def answers(self, step: Any, situation: Any) -> Iterator[Answer]:
        """Answers that together show every distinct result."""


def results(
    play: Playthrough, activity: Answering, asked: frozenset[tuple[str, ...]] | None = None
) -> Iterator[tuple[Answer, Playthrough, Feedback]]:
    """For the step at which `play` stands: an answer for each distinct result, with what comes of it.

    `asked` are the scenario's `questions`, where they are at hand.
    """
    asked = questions(play.scenario) if asked is None else asked
    seen = set()
    for answer in activity.answers(play.step, play.situation):
        after, feedback = play.answer(answer)
        turn = after.turns[-1]
        parts = tuple((part.id if len(feedback.parts) > 1 else "", part.rating) for part in feedback.parts)
        key = (parts, turn.marks, after.step_id, after.tried, told_apart(after, asked))
        if key not in seen:
            seen.add(key)
            yield answer, after, feedback


def questions(scenario: Scenario) -> frozenset[tuple[str, ...]]:
    """Every question that the scenario asks of its world anywhere."""
    asked: set[tuple[str, ...]] = {("exposed", "any"), ("told", "any")}
    for step in scenario.steps.values():
        asked |= step.asks()
    return frozenset(asked)


def told_apart(play: Playthrough, asked: frozenset[tuple[str, ...]]) -> tuple[bool, ...]:
    """The answers that the world gives now to `asked`: two worlds with the same answers are the same to the story."""
    kinds = play.scenario.kinds(play.world.checked)
    return tuple(one.holds(play.world, play.rules.policy, kinds) for one in _of_the_world(asked))


@lru_cache(maxsize=64)
def _of_the_world(asked: frozenset[tuple[str, ...]]) -> tuple[Condition, ...]:
    """Those of `asked` that the world can answer, in an order that stays the same."""
    return tuple(Condition(word, tuple(value)) for word, *value in sorted(asked) if word not in ANSWER_WORDS)
