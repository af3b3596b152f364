"""SAFE-SIGNPOST: a route on which nobody says who can help.

What it finds
    In a story about something worrying: a route from start to ending on which the pupil never sees a signpost
    (`signpost: trusted-adult` in a step with feedback, or a report). The message tells a shortest such route.
Why it matters for children
    Whoever recognises their own life in the story must hear, on every way through it, that a grown-up can help.
For example
    The careful pupil never meets the trouble, and only the trouble's step has the signpost.
Write instead
    Put `signpost: trusted-adult` on a step that every route passes. This check cannot be silenced.
"""

from collections.abc import Iterator

from game.checks.bounds import followed, values
from game.checks.edges import Edge
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "SAFE-SIGNPOST"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """The shortest route to an ending that passes no signpost."""
    graph = story.graph
    is_worrying = any(not part.is_fine for _, edge in graph.edges() for part in edge.parts)
    if not graph.is_sound or not is_worrying:
        return
    shortest = values(graph, _unhelped, most=False)
    if shortest[0] < float("inf"):
        route = followed(graph, _unhelped, shortest)
        says = f"On this route nobody says who can help. {as_told(route, 'the ending')}."
        attempt = "add signpost: trusted-adult to a step that every route passes"
        way = ("steps", next((step.id for step, edge in reversed(route) if edge.parts), story.scenario.start))
        yield Finding(way=way, says=says, attempt=attempt)


def _unhelped(step: Step, edge: Edge) -> float | None:
    """One step more where no signpost is seen: it is shown with the feedback, so a step without any shows none."""
    return None if step.signpost and not edge.is_silent else 1.0
