"""MARK-UNWINNABLE: a skill in which nobody can be secure.

What it finds
    A skill whose `secure_at` is higher than the marks that the best route through the story can earn.
Why it matters for children
    A child who does everything well would still be shown as not there yet, and a teacher would teach it again.
For example
    `get-help: { secure_at: 9 }`, but all steps together give at most 6 marks for it.
Write instead
    Set `secure_at` to about three quarters of what can be earned, or give marks in more steps.
"""

from collections.abc import Iterator

from game.checks.bounds import earned, values
from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity

CODE = "MARK-UNWINNABLE"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """Every skill that is out of reach, with the most that can be earned."""
    if not story.graph.is_sound:
        return
    for name, skill in story.scenario.skills.items():
        most = values(story.graph, earned(name), most=True)[0]
        if most < skill.secure_at:
            says = f'"{name}" is secure at {skill.secure_at} marks, but the best route earns {most:.0f}.'
            attempt = f"secure_at: {max(1, round(most * 0.75)):.0f}" if most > 0 else "give marks for it in some step"
            yield Finding(way=("skills", name, "secure_at"), says=says, attempt=attempt)
