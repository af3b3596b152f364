"""FLOW-SIZE: a story with so many situations that nobody can be sure of it.

What it finds
    More than 40 steps, more than 6 facts, or more than 20,000 situations (step, tries, and what is remembered).
Why it matters for children
    What cannot be looked at whole cannot be promised: that help is near on every route, that nobody gets stuck.
For example
    Twelve facts with three values each, all asked for in the last step.
Write instead
    Ask for fewer facts, ask earlier, or tell it as two stories.
"""

from collections.abc import Iterator

from game.checks.findings import Finding, Way
from game.checks.subject import Story
from game.engine.exploring import MOST_SITUATIONS
from game.engine.problems import Severity

CODE = "FLOW-SIZE"
SEVERITY: Severity = "stops-publishing"
MOST_STEPS, MOST_FACTS = 40, 6


def check_story(story: Story) -> Iterator[Finding]:
    """Too many steps or facts, else too many situations."""
    steps, facts = len(story.scenario.steps), len(story.scenario.facts)
    way: Way = ("steps",)
    if steps > MOST_STEPS:
        says = f"The story has {steps} steps; {MOST_STEPS} are the most."
        yield Finding(way=way, says=says, attempt="tell it as two stories")
    if facts > MOST_FACTS:
        says = f"The story remembers {facts} facts; {MOST_FACTS} are the most."
        yield Finding(way=("facts",), says=says, attempt="leave out facts that no step asks for")
    if steps <= MOST_STEPS and facts <= MOST_FACTS and not story.graph.is_whole:
        says = f"The story has more than {MOST_SITUATIONS:,} situations, too many to look at every one."
        yield Finding(way=way, says=says, attempt="ask for fewer facts and settings, or ask for them earlier")
