"""OUT-GAP: a result that none of a step's outcomes is about.

What it finds
    A step with outcomes, and an answer to it for which no outcome holds: the story goes on without a word.
Why it matters for children
    They did something, and nothing is said about it.
For example
    Outcomes for `found: all` and `found: some`, but a pupil may find nothing.
Write instead
    End the outcomes with `- { otherwise: yes, say: "...", next: ... }`.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told
from game.engine.problems import Severity

CODE = "OUT-GAP"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step with a gap, with a shortest way there."""
    if not story.graph.is_sound:
        return
    for step, (number, answer) in story.graph.gaps.items():
        given = ", ".join(f"{name}: {value}" for name, value in answer.items())
        route = as_told(story.graph.route(number))
        says = f'No outcome of "{step}" is about this answer: {given}. The way there: {route}.'
        yield Finding(way=("steps", step, "outcomes"), says=says, attempt="end the outcomes with otherwise: yes")
