"""How much room a drawing takes, read from the drawing itself, so that boxes and art cannot drift apart."""

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from xml.etree import ElementTree

from game.art.picture import Box

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_STEP = re.compile(r"([MLHVCQZmlhvcqz])([^MLHVCQZmlhvcqz]*)")
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)
_SHARES = tuple(k / 10 for k in range(1, 11))
"""Where a curve is looked at."""
_TURNS = tuple((math.cos(k * math.pi / 12), math.sin(k * math.pi / 12)) for k in range(24))
"""Where a circle is looked at."""


def extent(*parts: str) -> Box:
    """The smallest box around everything that the parts of a drawing draw, including the width of lines.

    Raises ValueError where nothing is drawn.
    """
    edges = [edges for edges in map(_around, parts) if edges]
    if not edges:
        raise ValueError("nothing is drawn, so there is no box around it")
    left, top, right, bottom = _union(edges)
    return Box(round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1))


@lru_cache(maxsize=8192)
def _around(part: str) -> Edges | None:
    """The edges of one part. Figures share most of theirs: a head has many poses, and a pair of legs many faces."""
    edges = _outlines(ElementTree.fromstring(f"<svg>{part}</svg>"), _PLAIN) if part else []
    return _union(edges) if edges else None


def _union(edges: Sequence[Edges]) -> Edges:
    lefts, tops, rights, bottoms = zip(*edges, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _outlines(node: ElementTree.Element, outer: Matrix) -> list[Edges]:
    """The edges of everything that is drawn in `node`, with the width of its lines."""
    if node.tag in ("defs", "clipPath"):
        return []
    turn = node.get("transform", "")
    matrix = _times(outer, _matrix(turn)) if turn else outer
    edges = _edges(node.tag, tuple(node.items()), matrix)
    found = [edges] if edges else []
    for child in node:
        found += _outlines(child, matrix)
    return found


@lru_cache(maxsize=16_384)
def _edges(tag: str, given: tuple[tuple[str, str], ...], matrix: Matrix) -> Edges | None:
    """The edges of one shape. Figures are put together from the same few parts, so most are asked for again."""
    own = dict(given)
    points = _points(tag, own)
    if not points:
        return None
    width = float(own.get("stroke-width", "0")) if own.get("stroke", "none") != "none" else 0.0
    a, b, c, d, e, f = matrix
    thick = width / 2 * math.sqrt(abs(a * d - b * c))
    across, down = [a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points]
    return min(across) - thick, min(down) - thick, max(across) + thick, max(down) + thick


def _points(tag: str, own: Mapping[str, str]) -> Sequence[Point]:
    def given(name: str) -> float:
        return float(own.get(name, "0"))

    if tag == "path":
        return _along(own.get("d", ""))
    if tag == "rect":
        x, y, width, height = (given(name) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    if tag in ("circle", "ellipse"):
        across = given("r") or given("rx")
        down = given("r") or given("ry")
        x, y = given("cx"), given("cy")
        return [(x + across * cos, y + down * sin) for cos, sin in _TURNS]
    return []


@lru_cache(maxsize=4096)
def _along(d: str) -> tuple[Point, ...]:
    """Points along a path made of the letters M L H V C Q Z."""
    points: list[Point] = []
    now, start = (0.0, 0.0), (0.0, 0.0)
    for letter, rest in _STEP.findall(d):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        base = now if letter.islower() else (0.0, 0.0)
        kind = letter.upper()
        if kind == "Z":
            now = start
            continue
        size = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}[kind]
        for k in range(0, len(numbers) - size + 1, size):
            step = numbers[k : k + size]
            base = now if letter.islower() else (0.0, 0.0)
            if kind == "H":
                ends = [(base[0] + step[0], now[1])]
            elif kind == "V":
                ends = [(now[0], base[1] + step[0])]
            else:
                ends = [(base[0] + step[i], base[1] + step[i + 1]) for i in range(0, size, 2)]
            points += _curve([now, *ends]) if kind in "CQ" else ends
            now = ends[-1]
            start = now if kind == "M" and k == 0 else start
    return tuple(points)


def _curve(corners: list[Point]) -> list[Point]:
    return [_between(corners, share) for share in _SHARES]


def _between(corners: list[Point], share: float) -> Point:
    """The point at `share` of a curve: between its corners, then between those, until one is left."""
    (ax, ay), (bx, by), (cx, cy), *last = corners
    ax, ay, bx, by = ax + (bx - ax) * share, ay + (by - ay) * share, bx + (cx - bx) * share, by + (cy - by) * share
    if last:
        ((dx, dy),) = last
        cx, cy = cx + (dx - cx) * share, cy + (dy - cy) * share
        ax, ay, bx, by = ax + (bx - ax) * share, ay + (by - ay) * share, bx + (cx - bx) * share, by + (cy - by) * share
    return ax + (bx - ax) * share, ay + (by - ay) * share


@lru_cache(maxsize=4096)
def _matrix(text: str) -> Matrix:
    made = _PLAIN
    for name, rest in re.findall(r"(\w+)\s*\(([^)]*)\)", text):
        n = [float(number) for number in _NUMBER.findall(rest)]
        if name == "translate":
            made = _times(made, (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0))
        elif name == "scale":
            made = _times(made, (n[0], 0, 0, n[1] if len(n) > 1 else n[0], 0, 0))
        elif name == "rotate":
            turn = math.radians(n[0])
            x, y = (n[1], n[2]) if len(n) > 2 else (0.0, 0.0)
            c, s = math.cos(turn), math.sin(turn)
            made = _times(made, (c, s, -s, c, x - c * x + s * y, y - s * x - c * y))
    return made


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    )
