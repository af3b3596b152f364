"""FLOW-UNREACHED: a step that no pupil can reach.

What it finds
    A step of the story to which no way leads, whatever a pupil answers. Every situation of the story was tried.
Why it matters for children
    Somebody wrote it for them, and they will never see it. Often it is the repair or the practice that is lost.
For example
    `repair:` stands in the file, but every answer goes on to `twist`.
Write instead
    Let an answer or an outcome go there (`next: repair`), or take the step out.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity

CODE = "FLOW-UNREACHED"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """The first of the steps that cannot be reached; those that only follow from it are not told."""
    if not story.graph.is_sound:
        return
    lost = [step for step in story.steps() if step.id not in story.plays]
    led_to = {name for step in lost for name in step.follows()}
    heads = [step for step in lost if step.id not in led_to] or lost[:1]
    for step in heads:
        why = " Its question to the world (only_when) is never answered yes." if step.id in story.graph.skipped else ""
        says = f'No pupil can reach "{step.id}", whatever is answered before it.{why}'
        yield Finding(way=("steps", step.id), says=says, attempt=f"let a step before it go to it: next: {step.id}")
