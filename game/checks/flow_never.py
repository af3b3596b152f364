"""FLOW-NEVER: something in a step that can never happen.

What it finds
    An outcome whose question is never answered yes; a `next` of an answer that an outcome always overrules; an
    `else` that is never needed, because the step's `only_when` always holds.
Why it matters for children
    The story was meant to answer what they did, and it does not.
For example
    `- { when: { told: any }, next: praise }` in a step before which nobody can be told anything.
Write instead
    Ask for something that can be so at this step, or take the outcome out.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "FLOW-NEVER"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """Outcomes, answers' own ways on, and `else`s that never happen in steps that can be reached."""
    graph = story.graph
    if not graph.is_sound:
        return
    for step in story.steps():
        if step.otherwise and step.only_when and step.id in story.plays and step.id not in graph.skipped:
            says = f'"{step.id}" is always played, so its "else" never happens.'
            yield Finding(way=("steps", step.id, "else"), says=says, attempt="take only_when and else out")
        if step.id not in story.plays:
            continue
        for number, outcome in enumerate(step.outcomes):
            if number not in graph.held[step.id] and not outcome.otherwise:
                says = f'Outcome {number + 1} of "{step.id}" never happens: its question is never answered yes here.'
                way = ("steps", step.id, "outcomes", number)
                yield Finding(way=way, says=says, attempt="ask for something that can be so here")
        yield from _overruled(step, story)


def _overruled(step: Step, story: Story) -> Iterator[Finding]:
    for choice in story.choices[step.id]:
        if choice.next and (step.id, choice.next) in story.graph.overruled - story.graph.followed:
            says = f'The answer "{choice.id}" says what follows, but an outcome of "{step.id}" always decides instead.'
            way = story.way_of(step.id, choice.id)
            yield Finding(way=way, says=says, attempt="take the next out of the answer or out of the outcome")
