"""The most and the least that routes can come to: dynamic programming from the endings back to the start."""

from collections.abc import Callable
from math import inf

from game.checks.graph import Edge, Graph
from game.engine.model import Step

Weight = Callable[[Step, Edge], float | None]
"""What a way on adds to a route; None where routes may not take it."""


def values(graph: Graph, weight: Weight, *, most: bool) -> list[float]:
    """For each situation the most (or least) that a route from it to an ending comes to.

    Where no ending can be reached, the most is -inf and the least inf. A story may go in rounds: what is gained
    on a second round is nothing (only first tries count), so repeating until nothing changes comes to an end.
    """
    nothing = -inf if most else inf
    found = [0.0 if node.play.is_over else nothing for node in graph.nodes]
    order = graph.order
    ways = {
        number: [(added, edge.target) for edge in node.edges if (added := weight(step, edge)) is not None]
        for number in order
        for node, step in ((graph.nodes[number], graph.nodes[number].step),)
    }
    pick = max if most else min
    for _ in range(len(graph.nodes) + 1 if graph.has_rounds else 1):
        is_changed = False
        for number in order:
            if ways[number]:
                best = pick([added + found[target] for added, target in ways[number]])
                is_changed = is_changed or best != found[number]
                found[number] = best
        if not is_changed:
            break
    return found


def followed(graph: Graph, weight: Weight, found: list[float], number: int = 0) -> list[tuple[Step, Edge]]:
    """A route from situation `number` to an ending that comes to `found`."""
    way: list[tuple[Step, Edge]] = []
    seen = {number}
    while not graph.nodes[number].play.is_over:
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


def earned(skill: str = "") -> Weight:
    """The marks that a way on earns, for one skill or for all."""
    return lambda _, edge: sum([got for name, got, _ in edge.marks if not skill or name == skill])


def possible(skill: str) -> Weight:
    """The marks that could be earned on a way on."""
    return lambda _, edge: sum([most for name, _, most in edge.marks if name == skill])


def only_safe(weight: Weight) -> Weight:
    """The same for routes on which every answer is safe."""
    return lambda step, edge: weight(step, edge) if edge.rating == "safe" else None


def back_ways(graph: Graph) -> set[int]:
    """The ids of the ways on that close a round."""
    rank = {number: place for place, number in enumerate(graph.order)}
    return {id(edge) for number, edge in graph.edges() if rank.get(edge.target, 0) >= rank.get(number, 0)}
