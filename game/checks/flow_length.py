"""FLOW-LENGTH: a story that takes much longer or much shorter than it says.

What it finds
    The shortest and the longest route in spoken minutes (words heard at 120 a minute, and eight seconds to think
    about each decision) against the story's `minutes`. Going round a second time is not counted.
Why it matters for children
    A lesson ends when the bell rings. A story that is not over by then loses its ending, where all is put right.
For example
    `minutes: 5` for a story whose longest route is told in fourteen.
Write instead
    Say how long it takes (`minutes: 15`), or tell less.
"""

from collections.abc import Iterator
from math import inf

from game.checks.bounds import Weight, back_ways, followed, values
from game.checks.edges import Edge
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.wording import heard
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "FLOW-LENGTH"
SEVERITY: Severity = "advice"
WORDS_A_MINUTE = 120
SECONDS_TO_DECIDE = 8
SHORTEST_SHARE = 0.2
"""A shortest route of less than this share of `minutes` is worth a word; a longest one of more than all of them."""


def check_story(story: Story) -> Iterator[Finding]:
    """One finding where the longest route is too long, else where the shortest is too short."""
    if not story.graph.is_sound:
        return
    minutes = lasting(story)
    back = back_ways(story.graph)

    def once(step: Step, edge: Edge) -> float | None:
        return None if id(edge) in back else minutes(step, edge)

    shortest = values(story.graph, minutes, most=False)
    longest = values(story.graph, once, most=True)
    wanted = story.scenario.minutes
    if shortest[0] == inf or longest[0] == -inf:
        return
    if longest[0] > wanted:
        steps = len(followed(story.graph, once, longest))
        says = f"The longest route ({steps} answers) takes about {longest[0]:.0f} minutes; the story says {wanted}."
        yield Finding(way=("minutes",), says=says, attempt=f"minutes: {longest[0] + 0.5:.0f}")
    elif shortest[0] < wanted * SHORTEST_SHARE:
        says = f"The shortest route takes about {shortest[0]:.1f} minutes; the story says {wanted}."
        yield Finding(way=("minutes",), says=says, attempt=f"minutes: {max(1, longest[0]):.0f}")


def lasting(story: Story) -> Weight:
    """How many minutes a step and its feedback take."""
    words = {step.id: heard(step) for step in story.steps()}
    # Many answers are told the same, and each way on is asked for several times.
    counted: dict[str, int] = {}
    known: dict[int, float] = {}

    def count(text: str) -> int:
        if text not in counted:
            counted[text] = len(text.split())
        return counted[text]

    def minutes(step: Step, edge: Edge) -> float:
        if id(edge) not in known:
            said = sum([count(text) for text in (*[part.because for part in edge.parts], *edge.says)])
            spoken = (words[step.id] + said) / WORDS_A_MINUTE
            known[id(edge)] = spoken + SECONDS_TO_DECIDE / 60 * len(edge.parts)
        return known[id(edge)]

    return minutes
