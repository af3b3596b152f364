"""FLOW-TRAP: a situation from which no ending can be reached.

What it finds
    A round that never ends: whatever is answered, the story comes back to the same steps.
Why it matters for children
    They cannot finish the story and never see the debrief, in which everything is put right.
For example
    `wait` goes to `ask-again`, and `ask-again` goes to `wait`, with no answer that leads out.
Write instead
    Let at least one answer lead on; or use `tries: 2`, after which the story goes on by itself.
"""

from collections.abc import Iterator

from game.checks.bounds import reaching
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told
from game.engine.problems import Severity

CODE = "FLOW-TRAP"
SEVERITY: Severity = "stops-play"


def check_story(story: Story) -> Iterator[Finding]:
    """The first situation of each trap."""
    graph = story.graph
    if not graph.is_sound:
        return
    free = reaching(graph, set(graph.endings()))
    for number, node in enumerate(graph.nodes):
        if number not in free and (number == 0 or node.before in free):
            says = f'From "{node.step.id}" on, no ending can be reached. The way there: {as_told(graph.route(number))}.'
            yield Finding(way=("steps", node.step.id), says=says, attempt="let one of its answers lead on to an ending")
            return
