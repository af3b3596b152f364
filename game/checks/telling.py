"""Routes in words, as a teacher would read them: each step where something is decided, and what was done there."""

from collections.abc import Sequence

from game.checks.edges import Edge
from game.engine.model import Step

MOST_TOLD = 12
"""Steps told of one route; a longer one is told from its end, where it breaks the promise."""


def as_told(route: Sequence[tuple[Step, Edge]], end: str = "") -> str:
    """`ask: "Say it."; repair: "Wait."; then end`. Steps in which nothing is decided are left out."""
    told = [f"{step.id}: {done(edge)}" for step, edge in route if edge.parts]
    if len(told) > MOST_TOLD:
        told = ["...", *told[-MOST_TOLD:]]
    said = "; ".join(told) or "from the very start"
    return f"{said}; then {end}" if end else said


def done(edge: Edge) -> str:
    """What was done in one answer, shortly."""
    open_parts = [part for part in edge.parts if part.rating != "safe"]
    parts = open_parts if len(edge.parts) > 1 else list(edge.parts)
    if not parts:
        return "all of it safe"
    told = [_quoted(part.did) if len(edge.parts) == 1 else f"{part.about} {_quoted(part.did)}" for part in parts[:2]]
    rest = len(parts) - 2
    return " and ".join(told) + (f" and {rest} more" if rest > 0 else "")


def _quoted(text: str) -> str:
    plain = text.strip().strip('"')
    return plain if "“" in plain else f"“{plain}”"
