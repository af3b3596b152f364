"""FLOW-STUCK: an answer after which the story cannot go on.

What it finds
    A situation in which nothing can be answered, or after which no step follows: where `only_when` rules a step out
    and there is no `else` that can be played instead, for example. The message tells a shortest route to it.
Why it matters for children
    The game stops in the middle of the story, and a child thinks that they have broken it.
For example
    A step with `only_when: { told: any }`, without `else:` and without `next:`.
Write instead
    Add `else: the-step-that-is-played-instead`.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told
from game.engine.problems import Severity

CODE = "FLOW-STUCK"
SEVERITY: Severity = "stops-play"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step at which the story gets stuck."""
    told = set()
    for number, answer, why in story.graph.stuck:
        step = story.graph.nodes[number].step
        if step.id in told:
            continue
        told.add(step.id)
        after = f" after the answer {_words(answer)}" if answer else ""
        route = as_told(story.graph.route(number))
        says = f'The story is stuck at "{step.id}"{after}: {why}. The way there: {route}.'
        yield Finding(way=("steps", step.id), says=says, attempt="add an else: or a next: that can be played")


def _words(answer: object) -> str:
    values = answer.values() if isinstance(answer, dict) else ()
    return ", ".join(str(value) for value in values if value) or "given"
