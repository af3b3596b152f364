"""SAFE-SCORE: a risky answer that leads to more marks than any safe one.

What it finds
    A situation in which a pupil who answers safely from there on can earn at most so many marks, and a pupil who
    does something risky there can earn more, because the repair has marks of its own.
Why it matters for children
    Nobody should do better by taking a risk first. Carefulness never loses.
For example
    After giving the school away there are two more steps with marks than after keeping it private.
Write instead
    Take the marks out of the repair, or give the careful route a step with as many. This check cannot be silenced.
"""

from collections.abc import Iterator
from math import inf

from game.checks.bounds import earned, only_safe, values
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told, done
from game.engine.problems import Severity

CODE = "SAFE-SCORE"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step at which a risk pays."""
    graph = story.graph
    if not graph.is_sound:
        return
    all_marks = earned()
    most = values(graph, all_marks, most=True)
    safest = values(graph, only_safe(all_marks), most=True)
    told = set()
    for number, edge in graph.edges():
        step = graph.nodes[number].step
        risky = (all_marks(step, edge) or 0) + most[edge.target] if edge.rating == "risky" else -inf
        if -inf < safest[number] < risky and step.id not in told:
            told.add(step.id)
            part = next(part.id for part in edge.parts if part.rating == "risky")
            says = (
                f'From "{step.id}" on, safe answers earn at most {safest[number]:.0f} marks; after {done(edge)} '
                f"there are {risky:.0f} to earn. The way there: {as_told(graph.route(number))}."
            )
            yield Finding(
                way=story.way_of(step.id, part), says=says, attempt="give the safe way a step with as many marks"
            )
