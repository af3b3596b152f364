"""Where boxes and the words on arrows stand: in layers from top to bottom, with few crossings.

The layout itself is fast-sugiyama's (the well-known method of layers); here its points become rows and columns of
the sizes that we draw. It is not needed for play, and comes with the extra `authors`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.authoring.story_graph import Arrow

COLUMN, GAP = 236.0, 40.0
"""The distance of two columns, and the room between two rows."""
LABEL = "label"
Point = tuple[float, float]


class NoLayout(Exception):
    """What lays stories out is not installed."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The middle of each step's box, of the words of each arrow, and the points that each arrow runs through."""

    steps: Mapping[str, Point]
    words: Mapping[Arrow, Point]
    ways: Mapping[Arrow, tuple[Point, ...]]
    width: float
    height: float


def lay(steps: Sequence[str], arrows: Sequence[Arrow], heights: Mapping[str | Arrow, float]) -> Laid:
    """Lay out steps and arrows; `heights` are those of the boxes and of the words. Raises NoLayout."""
    things: list[str | Arrow] = [*steps, *(arrow for arrow in arrows if arrow.words)]
    number = {thing: at for at, thing in enumerate(things)}
    edges = [pair for arrow in arrows for pair in _pairs(arrow, number)]
    spots, links = _placed(edges)
    rows = _rows(spots, {at: heights[thing] for at, thing in enumerate(things)})
    left = min(x for x, _ in spots.values())
    middle = {at: ((x - left) * COLUMN + COLUMN / 2, rows[y]) for at, (x, y) in spots.items()}
    ways = {arrow: _way(arrow, number, links, middle, len(things)) for arrow in arrows}
    deepest = max(rows.values())
    return Laid(
        steps={step: middle[number[step]] for step in steps if number[step] in middle},
        words={arrow: middle[number[arrow]] for arrow in arrows if arrow.words},
        ways=ways,
        width=max(x for x, _ in middle.values()) + COLUMN / 2,
        height=deepest + max(heights.values()) / 2 + GAP,
    )


def _pairs(arrow: Arrow, number: Mapping[str | Arrow, int]) -> list[tuple[int, int]]:
    """An arrow as edges: by way of its words where it has any."""
    start, end = number[arrow.start], number[arrow.end]
    return [(start, number[arrow]), (number[arrow], end)] if arrow.words else [(start, end)]


def _placed(edges: list[tuple[int, int]]) -> tuple[dict[int, Point], dict[int, set[int]]]:
    """A place in columns and layers for each number (further numbers are bends of long edges), and what links them."""
    try:
        from fast_sugiyama import from_edges
    except ImportError:
        raise NoLayout from None
    layouts = from_edges(edges, vertex_spacing=1.0, dummy_vertices=True, dummy_size=0.4, crossing_minimization="median")
    spots: dict[int, Point] = {}
    links: dict[int, set[int]] = defaultdict(set)
    for positions, _, _, found in layouts:
        spots.update({int(one): (float(x), float(y)) for one, (x, y) in positions})
        for start, end in found or ():
            links[int(start)].add(int(end))
            links[int(end)].add(int(start))
    return spots, links


def _rows(spots: Mapping[int, Point], heights: Mapping[int, float]) -> dict[float, float]:
    """For each layer the middle of its row: a row is as high as the highest of what stands in it."""
    highest: dict[float, float] = defaultdict(float)
    for at, (_, y) in spots.items():
        highest[y] = max(highest[y], heights.get(at, 0.0))
    rows, top = {}, GAP
    for y in sorted(highest, reverse=True):
        rows[y] = top + highest[y] / 2
        top += highest[y] + GAP
    return rows


def _way(
    arrow: Arrow,
    number: Mapping[str | Arrow, int],
    links: Mapping[int, set[int]],
    middle: Mapping[int, Point],
    known: int,
) -> tuple[Point, ...]:
    """The points through which an arrow runs, its words and bends among them."""
    found: list[int] = []
    for start, end in _pairs(arrow, number):
        found += _through(start, end, links, known)[1 if found else 0 :]
    return tuple(middle[one] for one in found)


def _through(start: int, end: int, links: Mapping[int, set[int]], known: int) -> list[int]:
    """From one number to another by bends alone, which have the numbers from `known` on."""
    waiting = [[start]]
    while waiting:
        way = waiting.pop(0)
        if end in links[way[-1]]:
            return [*way, end]
        waiting += [[*way, one] for one in sorted(links[way[-1]]) if one >= known and one not in way]
    return [start, end]
