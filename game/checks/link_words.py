"""LINK-WORDS: words in braces that nothing fills in.

What it finds
    A text with something in braces that is none of {hero}, {school.adult}, {school.name}, {cast.id}, {help.id} and
    {fact.id}, or whose id does not exist.
Why it matters for children
    They would read and hear the braces themselves: "Most apps say you must be {fact.min-aeg}".
For example
    "{scool.adult} can help."
Write instead
    "{school.adult} can help."
"""

from collections.abc import Iterator

from game.activities.words import fillable, unfilled
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.wording import texts
from game.engine.problems import Severity, nearest

CODE = "LINK-WORDS"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each such word in each text."""
    known = fillable(story.scenario, story.rules.policy)
    for said in texts(story.source):
        for name in unfilled(said.text, known):
            says = f'Nothing fills in "{{{name}}}".'
            yield Finding(way=said.way, says=says, attempt=f"{{{nearest(name, known) or 'hero'}}}")
