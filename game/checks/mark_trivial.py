"""MARK-TRIVIAL: a skill in which everybody is secure, whatever they do.

What it finds
    A skill for which even the worst route through the story earns enough marks to be secure.
Why it matters for children
    "Secure" would say nothing. A child who needs help with it would not get any.
For example
    `keep-private: { secure_at: 1 }` in a story in which every answer of one step earns a mark.
Write instead
    Raise `secure_at`, or give marks to safe answers alone.
"""

from collections.abc import Iterator

from game.checks.bounds import earned, values
from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity

CODE = "MARK-TRIVIAL"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """Every skill that nobody can miss, with the least that is earned."""
    if not story.graph.is_sound:
        return
    for name, skill in story.scenario.skills.items():
        least = values(story.graph, earned(name), most=False)[0]
        if skill.secure_at <= least < float("inf"):
            says = f'"{name}" is secure at {skill.secure_at}, and the worst route still earns {least:.0f}.'
            yield Finding(way=("skills", name, "secure_at"), says=says, attempt=f"secure_at: {least + 2:.0f}")
