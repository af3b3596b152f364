"""What comes of answers is judged once for many situations: it must be what judging anew in each would give."""

import pytest
from hypothesis import HealthCheck, given, settings

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks.graph import Graph, explore
from game.checks.weighing import worlds
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough
from tests.checks.stories import HEAD, made, read

SHELF = open_shelf(resources.scenarios(), resources.assets())
RULES = rules_of(SHELF.policy())
TOLD = ("class-trip", "front-door-photo", "its-amy", "new-account")
"""Stories in which every activity that tells its effects is met in several worlds."""


def explored(scenario: Scenario) -> Graph:
    return explore(scenario, RULES, ACTIVITIES)


def as_if_anew(graph: Graph) -> int:
    """Compare each answer in each situation with judging it there; how many were weighed in another situation."""
    shared = 0
    for node in graph.nodes:
        if node.play.is_over:
            continue
        situation, activity = node.play.situation, ACTIVITIES[node.step.activity]
        answers = list(activity.answers(node.step, situation))
        found = graph.scales.weighed(node.step, situation, answers)
        assert [one.answer for one in found] == answers
        for one, world in worlds(found, node.play.world):
            anew = activity.judge(node.step, one.answer, situation)
            assert one.judged._replace(world=world) == anew
            shared += one.judged.world != world
    return shared


@pytest.mark.parametrize("name", TOLD)
def test_shipped_stories_are_weighed_as_if_judged_anew(name: str) -> None:
    """Decisions, reasons, evidence and the world after every answer; and many are shared, so that this is not vain."""
    scenario = SHELF.scenario(SHELF.pack("year4"), name, SHELF.policy())
    assert as_if_anew(explored(scenario)) > 100


@given(made())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_story_is_weighed_as_if_judged_anew(text: str) -> None:
    """With effects of all kinds before and after."""
    as_if_anew(explored(read(text, RULES.policy)))


def test_trying_again_and_going_nowhere_are_not_the_same() -> None:
    """Two answers that do the same to the world, in a step after which nothing follows: one of them may be tried anew."""
    answers = '[{ id: a, text: "a", rating: safe, because: "b" }, { id: b, text: "b", rating: risky, because: "b" }]'
    step = f'  s0: {{ activity: choose, ask: "What?", tries: 2, answers: {answers} }}\n  end: {{ activity: ending }}\n'
    graph = explored(read(f"{HEAD}steps:\n{step}", RULES.policy))
    assert [edge.answer for edge in graph.nodes[0].edges] == [{"chose": "b"}]
    assert [(number, answer) for number, answer, _ in graph.stuck] == [
        (0, {"chose": "a"}), (1, {"chose": "a"}), (1, {"chose": "b"}),
    ]  # fmt: skip


def test_where_feedback_waits_for_the_end_nothing_is_tried_again() -> None:
    """A check-in tells nothing on the way, so a second try that a step allows is never given: explored as played."""
    answers = '[{ id: a, text: "a", rating: safe, because: "b" }, { id: b, text: "b", rating: risky, because: "b" }]'
    step = f'  s0: {{ activity: choose, ask: "What?", tries: 2, answers: {answers}, next: end }}\n'
    steps = f"steps:\n{step}  end: {{ activity: ending }}\n"
    told, waiting = (read(f"{HEAD}{feedback}{steps}", RULES.policy) for feedback in ("", "feedback: at-the-end\n"))
    assert max(node.tried for node in explored(told).nodes) == 1
    graph = explored(waiting)
    assert [(node.step.id, node.tried) for node in graph.nodes] == [("s0", 0), ("end", 0)]
    play, _ = Playthrough.start(waiting, RULES, 1).answer({"chose": "b"})
    assert (play.step_id, play.tried) == ("end", 0)
