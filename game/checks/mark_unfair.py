"""MARK-UNFAIR: a skill that some routes never practise, or that careful pupils cannot show.

What it finds
    A skill that the story claims, and a route on which it is never asked for; or a route of safe answers only on
    which it does not become secure. The message tells the route.
Why it matters for children
    Whoever is careful misses the trouble, and with it the marks: carefulness must never lose.
For example
    Marks for `get-help` stand only in the step that follows a risky answer.
Write instead
    Give the careful route a step with the same skill (a friend asks for help, say), or do not claim the skill.
"""

from collections.abc import Iterator
from math import inf

from game.checks.bounds import Weight, earned, followed, only_safe, possible, values
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told
from game.engine.problems import Severity

CODE = "MARK-UNFAIR"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """For each skill the route that never meets it; else the safe route that is not secure in it."""
    if not story.graph.is_sound:
        return
    for name, skill in story.scenario.skills.items():
        could = values(story.graph, possible(name), most=False)[0]
        if values(story.graph, earned(name), most=True)[0] < skill.secure_at:
            continue
        if could == 0:
            says = f'On this route "{name}" is never asked for. {_route(story, possible(name))}.'
            yield Finding(way=("skills", name), says=says, attempt="add a step with the skill to that route")
            continue
        safe = only_safe(earned(name))
        least = values(story.graph, safe, most=False)[0]
        if least < skill.secure_at:
            says = (
                f"Every answer of this route is safe, and it earns only {least:.0f} of the {skill.secure_at} marks "
                f'for "{name}". {_route(story, safe)}.'
            )
            yield Finding(way=("skills", name, "secure_at"), says=says, attempt=f"secure_at: {max(1, least):.0f}")


def _route(story: Story, weight: Weight) -> str:
    found = values(story.graph, weight, most=False)
    return as_told(followed(story.graph, weight, found), "the ending") if found[0] < inf else ""
