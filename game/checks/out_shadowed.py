"""OUT-SHADOWED: an outcome that is hidden by an earlier one.

What it finds
    An outcome whose question is answered yes at times, but always after an earlier outcome was taken already.
    Outcomes are asked in their order, and the first that holds is taken.
Why it matters for children
    What was written for a special case is never said.
For example
    `rating: [safe, part-way]` first, and `rating: safe` below it.
Write instead
    Put the special case above the general one.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity

CODE = "OUT-SHADOWED"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """Every outcome that would hold but is never taken."""
    graph = story.graph
    if not graph.is_sound:
        return
    for step in story.steps():
        for number, outcome in enumerate(step.outcomes):
            hides = number in graph.held[step.id] and number not in graph.taken[step.id]
            is_last_resort = outcome.otherwise and number == len(step.outcomes) - 1
            if hides and not is_last_resort:
                says = f'Outcome {number + 1} of "{step.id}" is never taken: an earlier one always holds as well.'
                way = ("steps", step.id, "outcomes", number)
                yield Finding(way=way, says=says, attempt="put it above the outcome that hides it")
