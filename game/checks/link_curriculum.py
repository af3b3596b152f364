"""LINK-CURRICULUM: a curriculum statement that does not exist, or that is for older children.

What it finds
    An id under `curriculum:` that stands in no table, or whose statement begins in a later year than the story's.
Why it matters for children
    A school plans its year by these statements. A wrong one says that something was taught which was not.
For example
    `curriculum: [efacw.PS.14]`
Write instead
    `curriculum: [efacw.PS.4]`; `scenarios/curriculum.yaml` lists them all with their years.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity, nearest

CODE = "LINK-CURRICULUM"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each such id."""
    if story.tools.curriculum is None:
        return
    known = story.tools.curriculum.statements
    for number, name in enumerate(story.scenario.curriculum):
        way = ("curriculum", number)
        if name not in known:
            says = f'There is no curriculum statement "{name}".'
            yield Finding(way=way, says=says, attempt=nearest(name, known) or "look in scenarios/curriculum.yaml")
        elif min(known[name].years) > story.scenario.year:
            says = f'"{name}" is taught from Year {min(known[name].years)} on, and the story is for an earlier year.'
            yield Finding(way=way, says=says, attempt="name the statement of this year group")
