"""The ways on from a situation of a story: one for each distinct result of its step."""

from typing import NamedTuple

from game.checks.weighing import Weighed
from game.engine.model import Part, Step
from game.engine.playthrough import Answer
from game.engine.policy import Rating

NO_OUTCOME = NOWHERE = -1
"""Stand for an answer that none of the step's outcomes is about, and for one after which no step can be played."""


class Edge(NamedTuple):
    """One distinct result of a step: the answer, what came of it, and the situation it leads to.

    `outcome` is the number of the outcome that was taken; `marks` are empty where it was not a first try; so many of
    its decisions are risky (`risks`), so many safe (`safes`).
    """

    answer: Answer
    target: int
    parts: tuple[Part, ...]
    rating: Rating
    marks: tuple[tuple[str, int, int], ...]
    outcome: int
    is_silent: bool
    says: tuple[str, ...]
    risks: int
    safes: int

    @property
    def length(self) -> int:
        """How many letters its feedback has."""
        return sum(len(part.because) + len(part.did) for part in self.parts) + sum(map(len, self.says))


def way_on(step: Step, weighed: Weighed, outcome: int, target: int, *, is_first: bool) -> Edge:
    """A way on, with the marks and the feedback that the playthrough gives for it."""
    judged = weighed.judged
    told = (step.outcomes[outcome].say,) if outcome != NO_OUTCOME and step.outcomes[outcome].say else ()
    return Edge(
        answer=weighed.answer,
        target=target,
        parts=judged.parts,
        rating=weighed.rating,
        marks=weighed.marks if is_first else (),
        outcome=outcome,
        is_silent=not judged.parts and not judged.says and not told,
        says=(*judged.says, *told),
        risks=weighed.risks,
        safes=weighed.safes,
    )
