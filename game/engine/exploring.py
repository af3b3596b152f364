"""Walking through all that a story can do, one answer for each distinct result of every step."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.engine.model import Scenario
from game.engine.playthrough import Playthrough, Rules
from game.engine.results import questions, results, told_apart

MOST_SITUATIONS = 20_000
"""How many situations a scenario may have (format guide: FLOW-SIZE)."""


def situations(scenario: Scenario, rules: Rules, activities: Mapping[str, Any], seed: int = 1) -> Iterator[Playthrough]:
    """A playthrough at each situation that the story can reach: step, tries, and what its questions are answered.

    Breadth first, so that the first playthrough at a step is a shortest one. Stops after `MOST_SITUATIONS`.
    """
    asked = questions(scenario)
    begun = Playthrough.start(scenario, rules, seed)
    seen = {_key(begun, asked)}
    waiting = [begun]
    while waiting and len(seen) <= MOST_SITUATIONS:
        coming: list[Playthrough] = []
        for play in waiting:
            yield play
            if play.is_over:
                continue
            for _, after, _ in results(play, activities[play.step.activity], asked):
                key = _key(after, asked)
                if key not in seen:
                    seen.add(key)
                    coming.append(after)
        waiting = coming


def each_step(scenario: Scenario, rules: Rules, activities: Mapping[str, Any], seed: int = 1) -> dict[str, Playthrough]:
    """For every step that can be reached, a shortest playthrough that stands at it."""
    found: dict[str, Playthrough] = {}
    for play in situations(scenario, rules, activities, seed):
        found.setdefault(play.step_id, play)
        if len(found) == len(scenario.steps):
            break
    return found


def _key(play: Playthrough, asked: frozenset[tuple[str, ...]]) -> tuple[Any, ...]:
    kept = tuple(sorted(play.world.kept | {f"blocked {who}" for who in play.world.blocked}))
    return (play.step_id, play.tried, kept, play.world.settings, told_apart(play, asked))
