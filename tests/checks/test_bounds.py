"""The prover against brute force on stories made by chance: its bounds are never left and always attained, and what it
calls stuck, a trap or unreached is so.

Brute force walks every answer of every situation without forgetting anything of the world, through the real engine.
"""

import random
from collections import deque
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks.bounds import earned, followed, reaching, values
from game.checks.graph import Graph, explore
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough, Rules
from game.engine.scoring import score
from tests.checks.stories import made, read

MOST_STATES = 300
"""Stories with more are given up: what is compared must be whole."""
CHECKED = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@lru_cache(maxsize=1)
def rules() -> Rules:
    return rules_of(open_shelf(resources.scenarios(), resources.assets()).policy())


@dataclass
class Walked:
    """What brute force saw: every state with the states that follow, where it began, and what the endings earned."""

    follows: dict[Any, set[Any]] = field(default_factory=dict)
    endings: set[Any] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    earned: dict[str, set[int]] = field(default_factory=dict)

    def trapped(self) -> set[str]:
        """The steps of the states from which no ending can be reached."""
        before: dict[Any, set[Any]] = {}
        for one, after in self.follows.items():
            for other in after:
                before.setdefault(other, set()).add(one)
        free, waiting = set(self.endings), list(self.endings)
        while waiting:
            for one in before.get(waiting.pop(), ()):
                if one not in free:
                    free.add(one)
                    waiting.append(one)
        return {state[0] for state in self.follows if state not in free}


def key(play: Playthrough) -> Any:
    """All that can make a difference from here on: nothing of the world is forgotten, nor what was earned so far."""
    firsts = tuple(sorted((turn.step, turn.marks) for turn in play.firsts))
    return (play.step_id, play.tried, play.world, firsts)


def walk(scenario: Scenario) -> Walked | None:
    """Every way through a story; None where there are too many."""
    found = Walked(earned={name: set() for name in scenario.skills})
    begun = Playthrough.start(scenario, rules(), 1)
    waiting, seen = deque([begun]), {key(begun)}
    while waiting:
        play = waiting.popleft()
        here = key(play)
        after: set[Any] = found.follows.setdefault(here, set())
        if not can_stand(play):
            found.stuck.add(play.step_id)
            continue
        if play.is_over:
            found.endings.add(here)
            for name, skill in score(play).skills.items():
                found.earned[name].add(skill.earned)
            continue
        for answer in ACTIVITIES[play.step.activity].answers(play.step, play.situation):
            then, _ = play.answer(answer)
            after.add(key(then))
            if key(then) not in seen:
                seen.add(key(then))
                waiting.append(then)
                if len(seen) > MOST_STATES:
                    return None
    return found


def can_stand(play: Playthrough) -> bool:
    """Whether the step may be played as the world is: the engine stands even where nothing else can follow."""
    only = play.step.only_when
    is_again = bool(play.turns) and play.turns[-1].step == play.step_id and play.tried > 0
    return is_again or only is None or only.holds(play.world, rules().policy, play.scenario.kinds(play.world.checked))


def both(text: str) -> tuple[Scenario, Graph, Walked]:
    """The story, what the prover says of it, and what brute force saw."""
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    found = walk(scenario)
    assume(found is not None)
    assert found is not None
    return scenario, graph, found


@given(made(most=4))
@CHECKED
def test_bounds_are_what_can_be_earned(text: str) -> None:
    """The least and the most of each skill are the least and the most that any playthrough at all comes to."""
    scenario, graph, found = both(text)
    assume(graph.is_sound)
    assume(found.endings)
    for name in scenario.skills:
        least, most = (values(graph, earned(name), most=wanted)[0] for wanted in (False, True))
        assert least <= min(found.earned[name])
        assert max(found.earned[name]) <= most
        if not has_rounds(graph):
            assert (least, most) == (min(found.earned[name]), max(found.earned[name]))


@given(made(most=4))
@CHECKED
def test_bounds_are_attained(text: str) -> None:
    """The route that the prover names for its bounds can be played, and comes to just that."""
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    assume(graph.is_sound)
    assume(not has_rounds(graph))
    for name in scenario.skills:
        for wanted in (False, True):
            bounds = values(graph, earned(name), most=wanted)
            play = Playthrough.start(scenario, rules(), 1)
            for step, edge in followed(graph, earned(name), bounds):
                assert play.step_id == step.id
                play, _ = play.answer(edge.answer)
            assert play.is_over
            assert score(play).skills[name].earned == bounds[0]


@given(made(most=4), st.integers(0, 1_000))
@CHECKED
def test_no_random_route_leaves_the_bounds(text: str, seed: int) -> None:
    """Pupils who answer by chance, also where a story goes in rounds."""
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    assume(graph.is_sound)
    dice = random.Random(seed)
    bounds = {
        name: [values(graph, earned(name), most=wanted)[0] for wanted in (False, True)] for name in scenario.skills
    }
    for _ in range(4):
        play = Playthrough.start(scenario, rules(), seed)
        for _ in range(40):
            if play.is_over:
                break
            answers = list(ACTIVITIES[play.step.activity].answers(play.step, play.situation))
            play, _ = play.answer(dice.choice(answers))
        for name, skill in score(play).skills.items() if play.is_over else ():
            assert bounds[name][0] <= skill.earned <= bounds[name][1]


@given(made(most=4))
@CHECKED
def test_what_is_stuck_trapped_or_unreached_is_so(text: str) -> None:
    """Brute force gets stuck where the prover says so and nowhere else; the same for traps, and for steps not reached."""
    _, graph, found = both(text)
    assert bool(found.stuck) == bool(graph.stuck)
    if not graph.is_sound:
        return
    assert {state[0] for state in found.follows} == {node.step.id for node in graph.nodes}
    free = reaching(graph, set(graph.endings()))
    trapped = {graph.nodes[number].step.id for number in range(len(graph.nodes)) if number not in free}
    assert trapped == found.trapped()


def has_rounds(graph: Graph) -> bool:
    """Whether some way leads back to a situation before it."""
    rank = {number: place for place, number in enumerate(graph.order)}
    return any(rank[edge.target] >= rank[number] for number, edge in graph.edges() if number in rank)
