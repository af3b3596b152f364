"""SAFE-REPAIR: a risky answer that can never be put right.

What it finds
    A risky answer after which every ending leaves something open: a stranger still knows what they should not.
    The message tells a shortest route to it.
Why it matters for children
    It is never too late to tell, and every mistake can be mended as far as possible. The story must show how.
For example
    Giving the school's name to a stranger, with no later step in which to block and to tell.
Write instead
    Add a step after it in which a grown-up helps: `effects: { block: [zed], tell: [trusted-adult] }`. This check
    cannot be silenced.
"""

from collections.abc import Iterator

from game.checks.bounds import reaching
from game.checks.findings import Finding
from game.checks.subject import Story
from game.checks.telling import as_told, done
from game.engine.problems import Severity
from game.engine.world import exposed

CODE = "SAFE-REPAIR"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step that has such an answer."""
    graph = story.graph
    if not graph.is_sound:
        return
    closed = {number for number in graph.endings() if not _is_open(story, number)}
    mended = reaching(graph, closed)
    told = set()
    for number, edge in graph.edges():
        node = graph.nodes[number]
        if edge.rating == "risky" and edge.target not in mended and number in mended and node.step.id not in told:
            told.add(node.step.id)
            route = as_told(graph.route(number))
            says = f'After {done(edge)} at "{node.step.id}" nothing can be put right any more. The way there: {route}.'
            part = next(part.id for part in edge.parts if part.rating == "risky")
            way = story.way_of(node.step.id, part)
            yield Finding(way=way, says=says, attempt="add a step after it in which a grown-up helps to mend it")
    if 0 not in mended:
        says = "Every route through the story leaves something open."
        yield Finding(way=("steps",), says=says, attempt="add a step in which a grown-up helps to mend it")


def _is_open(story: Story, number: int) -> bool:
    world = story.graph.nodes[number].world
    return bool(exposed(world, story.rules.policy, story.scenario.kinds(world.checked)))
