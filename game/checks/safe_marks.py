"""SAFE-MARKS: a risky answer that earns marks.

What it finds
    A single decision that is risky and earns a mark all the same; or a route of nothing but risky answers that
    ends secure in a skill.
Why it matters for children
    Marks say "this went well". Risky answers earn nothing, and they cost nothing but the story.
For example
    `marks: { keep-private: { kept: 1 } }` where the risky reply itself has `effects: { keep: [zed-chat] }`.
    (Telling a grown-up after a risky answer may earn marks of its own: that is what the story wants to see.)
Write instead
    Give the mark for `safe`, which only a safe answer earns. This check cannot be silenced.
"""

from collections.abc import Iterator

from game.checks.bounds import earned, values, values_over
from game.checks.edges import Edge
from game.checks.findings import Finding
from game.checks.nodes import Node
from game.checks.subject import Story
from game.checks.telling import done
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "SAFE-MARKS"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step whose risky answer earns; else one for each skill secure on an all-risky route."""
    graph = story.graph
    if not graph.is_sound:
        return
    paid = [one for node in graph.nodes for one in _paid(node)]
    told = set()
    for step, edge in paid:
        if step.id not in told:
            told.add(step.id)
            got = _marks(edge)
            says = f'{done(edge)} at "{step.id}" is risky, and it earns {got} mark{"" if got == 1 else "s"}.'
            yield Finding(way=("steps", step.id, "marks"), says=says, attempt="give the marks for safe")
    worst = graph.lanes_of(map(_worst, graph.nodes))
    for name, skill in story.scenario.skills.items() if not paid else ():
        most = values_over(graph, worst, earned(name), most=True)[0]
        # Where every route at all is secure, MARK-TRIVIAL says so.
        if most >= skill.secure_at > values(graph, earned(name), most=False)[0]:
            says = f'A route on which every answer is as risky as can be still ends secure in "{name}".'
            yield Finding(way=("skills", name, "secure_at"), says=says, attempt=f"secure_at: {most + 1:.0f}")


def _paid(node: Node) -> Iterator[tuple[Step, Edge]]:
    """Risky answers of one decision that earn marks even where nothing else (such as telling) was done with them."""
    least: dict[str, Edge] = {}
    for edge in node.edges:
        if len(edge.parts) == 1 and edge.rating == "risky":
            name = edge.parts[0].id
            least[name] = min(least.get(name, edge), edge, key=_marks)
    return ((node.step, edge) for edge in least.values() if _marks(edge))


def _worst(node: Node) -> list[Edge]:
    """The answers with the most risky decisions, then the fewest safe ones; of these the ones that earn least."""
    grades = [(edge.risks, -edge.safes, -_marks(edge)) for edge in node.edges]
    worst = max(grades, default=None)
    return [edge for edge, grade in zip(node.edges, grades, strict=True) if grade == worst]


def _marks(edge: Edge) -> int:
    return sum(got for _, got, _ in edge.marks)
