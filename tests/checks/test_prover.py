"""The prover against robots, in both directions: on stories made by chance, and on every shipped one."""

import random
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks.bounds import earned, values
from game.checks.graph import Graph, explore
from game.checks.memory import EVERYTHING, Question
from game.checks.playing import answered
from game.checks.robots import ROBOTS, Pupil
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough, Rules
from game.engine.scoring import score
from tests.checks.stories import made, read

SHELF = open_shelf(resources.scenarios(), resources.assets())
MOST_ANSWERS = 60


@lru_cache(maxsize=1)
def rules() -> Rules:
    return rules_of(SHELF.policy())


def shipped() -> list[tuple[str, str]]:
    packs, _ = SHELF.packs()
    return [(pack.id, name) for pack in packs for name in pack.scenarios]


def games(scenario: Scenario, seeds: range) -> list[list[Playthrough]]:
    """Each robot's games: the playthrough before each answer, and at the end."""
    found = []
    for robot in ROBOTS:
        for seed in seeds:
            pupil = Pupil(robot, random.Random(seed))
            way = [Playthrough.start(scenario, rules(), seed)]
            while not way[-1].is_over and len(way) < MOST_ANSWERS:
                play, _ = way[-1].answer(answered(way[-1], ACTIVITIES[way[-1].step.activity], pupil))
                way.append(play)
            found.append(way)
    return found


def agree(scenario: Scenario, graph: Graph, ways: list[list[Playthrough]]) -> None:
    """Robots visit only what the prover calls reachable, and come out within its bounds."""
    reached = {(node.step.id, node.play.tried) for node in graph.nodes}
    bounds = {
        name: (values(graph, earned(name), most=False)[0], values(graph, earned(name), most=True)[0])
        for name in scenario.skills
    }
    for way in ways:
        assert {(play.step_id, play.tried) for play in way} <= reached
        for name, skill in score(way[-1]).skills.items() if way[-1].is_over else ():
            least, most = bounds[name]
            assert least <= skill.earned <= most, name


@given(made(), st.integers(1, 50))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_robot_leaves_what_is_proved(text: str, seed: int) -> None:
    """On any story no robot goes where the prover says nobody can, or earns more or less than it says."""
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    if graph.is_sound:
        agree(scenario, graph, games(scenario, range(seed, seed + 1)))


@given(made())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_all_that_is_called_reachable_is_reached(text: str) -> None:
    """A pupil who always takes the answer used least at a situation comes to every step that the prover names.

    Each situation of the graph is walked to by its own route, answer by answer, through the real engine.
    """
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    for number, node in enumerate(graph.nodes):
        play = Playthrough.start(scenario, rules(), 1)
        for step, edge in graph.route(number):
            assert play.step_id == step.id
            play, feedback = play.answer(edge.answer)
            assert feedback.rating == edge.rating
            assert (play.turns[-1].marks if play.turns[-1].is_first else ()) == edge.marks
        assert (play.step_id, play.tried, play.world) == (node.step.id, node.tried, node.world)
        assert node.play == play and {turn.step for turn in play.firsts} == node.been


@given(made())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_forgetting_loses_nothing(text: str) -> None:
    """Walking every way without forgetting anything of the world reaches the same steps and no others."""
    scenario = read(text, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    if not graph.is_sound:
        return
    begun = Playthrough.start(scenario, rules(), 1)
    seen, waiting = {whole(begun)}, [begun]
    steps = {begun.step_id}
    while waiting and len(seen) < 1500:
        play = waiting.pop()
        steps.add(play.step_id)
        for answer in ACTIVITIES[play.step.activity].answers(play.step, play.situation):
            after, _ = play.answer(answer)
            if whole(after) not in seen:
                seen.add(whole(after))
                waiting.append(after)
    reached = {node.step.id for node in graph.nodes}
    assert steps <= reached
    if not waiting:
        assert steps == reached


def whole(play: Playthrough) -> tuple[object, ...]:
    return (play.step_id, play.tried, play.world)


SMALL_PACKS = ("reception", "year1", "year2", "playground")
"""Whose stories are small enough to be explored with everything remembered; they hold each activity."""


@pytest.mark.parametrize(("pack", "name"), [one for one in shipped() if one[0] in SMALL_PACKS])
def test_forgetting_loses_nothing_of_a_shipped_story(pack: str, name: str) -> None:
    """What activities are said to ask of the world is all that they look at: the same ways, marks and bounds."""
    scenario = SHELF.scenario(SHELF.pack(pack), name, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    whole_graph = explore(scenario, rules(), ACTIVITIES, asking=asking_everything)
    assert graph.is_sound and whole_graph.is_sound
    assert len(graph.nodes) <= len(whole_graph.nodes)
    assert ways_in(graph) == ways_in(whole_graph)
    for weight in map(earned, scenario.skills):
        for most in (False, True):
            assert values(graph, weight, most=most)[0] == values(whole_graph, weight, most=most)[0]


def asking_everything(scenario: Scenario) -> dict[str, frozenset[Question]]:
    return dict.fromkeys(scenario.steps, frozenset({EVERYTHING}))


def ways_in(graph: Graph) -> set[tuple[object, ...]]:
    """Every way on without the situation in which it was met: from where, by which decisions, for what, to where."""
    return {
        (
            node.step.id, node.tried, tuple((part.id, part.rating) for part in edge.parts), edge.rating, edge.marks,
            edge.outcome, edge.says, graph.nodes[edge.target].step.id, graph.nodes[edge.target].tried,
        )
        for node in graph.nodes
        for edge in node.edges
    }  # fmt: skip


@pytest.mark.parametrize(("pack", "name"), shipped())
def test_no_robot_leaves_what_is_proved_of_a_shipped_story(pack: str, name: str) -> None:
    """The same on the stories that come with the game."""
    scenario = SHELF.scenario(SHELF.pack(pack), name, rules().policy)
    graph = explore(scenario, rules(), ACTIVITIES)
    assert graph.is_sound
    agree(scenario, graph, games(scenario, range(1, 2)))
