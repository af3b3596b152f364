"""The most and the least that routes can come to: dynamic programming from the endings back to the start."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from game.checks.edges import Edge
from game.checks.graph import Graph, Lane
from game.engine.model import Step

Weight = Callable[[Step, Edge], float | None]
"""What a way on adds to a route; None where routes may not take it."""
Ways = Mapping[int, Sequence[tuple[float, int]]]
"""For each situation what its ways on add, and where they lead."""


@dataclass(frozen=True, slots=True)
class Marks:
    """A weight: the marks that a way on earns (or could have earned), for one skill or for all ("").

    With `is_safe` it is one for routes on which every answer is safe.
    """

    skill: str = ""
    is_possible: bool = False
    is_safe: bool = False

    def __call__(self, _: Step, edge: Edge) -> float | None:
        """What `edge` adds."""
        return None if self.is_safe and edge.rating != "safe" else self.of(edge.marks)

    def of(self, marks: Iterable[tuple[str, int, int]]) -> int:
        """What these marks come to."""
        skill, is_possible = self.skill, self.is_possible
        return sum([most if is_possible else got for name, got, most in marks if not skill or name == skill])


def values(graph: Graph, weight: Weight, *, most: bool) -> Sequence[float]:
    """For each situation the most (or least) that a route from it to an ending comes to.

    Where no ending can be reached, the most is -inf and the least inf. A story may go in rounds: what is gained
    on a second round is nothing (only first tries count), so repeating until nothing changes comes to an end.
    """
    if not isinstance(weight, Marks):
        return _bounds(graph, _ways(graph, weight), most=most)
    # Several checks ask for the same marks.
    if (weight, most) not in graph.known:
        graph.known[weight, most] = values_over(graph, graph.lanes, weight, most=most)
    return graph.known[weight, most]


def values_over(graph: Graph, lanes: Sequence[Sequence[Lane]], weight: Marks, *, most: bool) -> Sequence[float]:
    """The same for routes that take only some ways on: those of `lanes`, for each situation."""
    return _bounds(graph, _lanes(graph, lanes, weight), most=most)


def _ways(graph: Graph, weight: Weight) -> Ways:
    ways = {}
    for number in graph.order:
        node = graph.nodes[number]
        step = node.step
        ways[number] = [(added, edge.target) for edge in node.edges if (added := weight(step, edge)) is not None]
    return ways


def _lanes(graph: Graph, lanes: Sequence[Sequence[Lane]], weight: Marks) -> Ways:
    """The same for marks, where most answers of a step come to the same."""
    ways, worth = {}, [weight.of(marks) for marks in graph.marks]
    for number in graph.order:
        ways[number] = [(worth[marks], target) for target, marks, safe in lanes[number] if safe or not weight.is_safe]
    return ways


def _bounds(graph: Graph, ways: Ways, *, most: bool) -> tuple[float, ...]:
    nothing = -inf if most else inf
    found = [0.0 if node.is_over else nothing for node in graph.nodes]
    pick = max if most else min
    for _ in range(len(graph.nodes) + 1 if graph.has_rounds else 1):
        is_changed = False
        for number in graph.order:
            if ways[number]:
                best = pick([added + found[target] for added, target in ways[number]])
                is_changed = is_changed or best != found[number]
                found[number] = best
        if not is_changed:
            break
    return tuple(found)


def followed(graph: Graph, weight: Weight, found: Sequence[float], number: int = 0) -> list[tuple[Step, Edge]]:
    """A route from situation `number` to an ending that comes to `found`."""
    way: list[tuple[Step, Edge]] = []
    seen = {number}
    while not graph.nodes[number].is_over:
        node = graph.nodes[number]
        fitting = [
            edge
            for edge in node.edges
            if (added := weight(node.step, edge)) is not None
            and added + found[edge.target] == found[number]
            and edge.target not in seen
        ]
        if not fitting:
            break
        way.append((node.step, fitting[0]))
        number = fitting[0].target
        seen.add(number)
    return way


def reaching(graph: Graph, wanted: set[int], weight: Weight | None = None) -> set[int]:
    """The situations from which one of `wanted` can be reached over the ways that `weight` allows."""
    before: dict[int, set[int]] = {}
    for number, edge in graph.edges():
        if weight is None or weight(graph.nodes[number].step, edge) is not None:
            before.setdefault(edge.target, set()).add(number)
    found, waiting = set(wanted), list(wanted)
    while waiting:
        for one in before.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found


def earned(skill: str = "") -> Marks:
    """The marks that a way on earns, for one skill or for all."""
    return Marks(skill)


def possible(skill: str) -> Marks:
    """The marks that could be earned on a way on."""
    return Marks(skill, is_possible=True)


def only_safe(weight: Marks) -> Marks:
    """The same for routes on which every answer is safe."""
    return replace(weight, is_safe=True)


def back_ways(graph: Graph) -> set[int]:
    """The ids of the ways on that close a round."""
    rank = {number: place for place, number in enumerate(graph.order)}
    return {id(edge) for number, edge in graph.edges() if rank.get(edge.target, 0) >= rank.get(number, 0)}
