"""What is recorded of two who play together: for each an attempt with the first answers that were theirs alone."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.engine.model import Scenario
from game.engine.playthrough import MISFITS, Playthrough, Rules, Turn
from game.engine.scoring import attempt

OWN = "own"
"""Begins a line of the journal that is one pupil's own answer: who, the step, and the answer."""


def own_attempt(play: Playthrough, firsts: tuple[Turn, ...]) -> dict[str, Any]:
    """The attempt of one of the two: the agreed story, with that pupil's own first answers."""
    return {**attempt(play._replace(firsts=firsts)), "together": "pair"}


def attempt_of(
    who: int, heading: Mapping[str, Any], events: tuple[Mapping[str, Any], ...], scenario: Scenario, rules: Rules
) -> dict[str, Any]:
    """The attempt of one of the two to which a journal leads. Raises what misfits raise where the story has changed."""
    play = Playthrough.replayed(scenario, rules, heading.get("seed"), events)
    return own_attempt(play, own_firsts(who, heading.get("seed"), events, scenario, rules))


def own_firsts(
    who: int, seed: object, events: Iterable[Mapping[str, Any]], scenario: Scenario, rules: Rules
) -> tuple[Turn, ...]:
    """One pupil's own first answers, as far as a journal has them and they still fit the story."""
    found: list[Turn] = []
    before: list[Mapping[str, Any]] = []
    for event in events:
        if event.get(OWN) != who or isinstance(event.get(OWN), bool):
            before.append(event)
            continue
        try:
            play = Playthrough.replayed(scenario, rules, seed, tuple(before))
            if play.step_id == event.get("step"):
                found.append(play.answer(event["given"])[0].turns[-1])
        except MISFITS:
            continue
    return tuple(found)
