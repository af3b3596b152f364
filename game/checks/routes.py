"""ROUTES: a route beside the story that does not come out as it says, or something that no route takes.

What it finds
    A route that cannot be walked or ends otherwise than it says; no routes at all; an ending or a risky answer that
    none of the routes takes.
Why it matters for children
    Routes are played through the real screens before every release. What no route takes, nobody has tried.
For example
    The story has a risky answer `give`, and no route in `tiny.routes.yaml` answers it.
Write instead
    Add a route that does: `- { step: ask, answer: { chose: give } }`, and say what must come of it.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.playthrough import AnswerRefused, Playthrough
from game.engine.problems import Severity
from game.engine.routes import Route, missed, walked

CODE = "ROUTES"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """Routes that fail; where all pass, what they leave out."""
    if not story.routes_path.exists():
        says = f"There are no routes beside the story ({story.routes_path.name})."
        yield Finding(way=("id",), says=says, attempt="write one: the safest way through the story")
        return
    plays: list[Playthrough] = []
    source, is_sound = story.routes_source, True
    for name, route in story.routes.routes.items():
        for fault in _walked(route, story, plays):
            is_sound = False
            says = f'The route "{name}" {fault}.'
            yield Finding(way=("routes", name), says=says, attempt="mend the route or the story", source=source)
    if is_sound and story.graph.is_sound:
        yield from _left_out(story, plays)


def _walked(route: Route, story: Story, plays: list[Playthrough]) -> Iterator[str]:
    """What is wrong with a route; where it leads is added to `plays`."""
    try:
        plays.append(walked(route, story.scenario, story.rules))
    except AnswerRefused as refusal:
        yield f"cannot be walked: {refusal}"
        return
    yield from missed(route, plays[-1])


def _left_out(story: Story, plays: list[Playthrough]) -> Iterator[Finding]:
    ended = {play.step_id for play in plays}
    for number in story.graph.endings():
        ending = story.graph.nodes[number].step.id
        if ending not in ended:
            ended.add(ending)
            says = f'No route takes the ending "{ending}".'
            yield Finding(way=("steps", ending), says=says, attempt="add a route that ends there")
    taken = {risk for play in plays for risk in _risks(play)}
    for number, edge in story.graph.edges():
        if not edge.risks:
            continue
        step = story.graph.nodes[number].step.id
        for part in edge.parts:
            if part.rating == "risky" and (step, part.id) not in taken:
                taken.add((step, part.id))
                says = f'No route takes the risky answer "{part.id}" of "{step}".'
                yield Finding(way=story.way_of(step, part.id), says=says, attempt="add a route that takes it")


def _risks(play: Playthrough) -> Iterator[tuple[str, str]]:
    for turn in play.turns:
        yield from ((turn.step, part.id) for part in turn.feedback.parts if part.rating == "risky")
