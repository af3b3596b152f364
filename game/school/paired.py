"""Before and after: the same pupils at check-in form A and at check-in form B, as counts, and pooled as a gain.

Nothing here is a claim of effect: a class that did not play would have learned something as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, stdev

from game.school.kinds import first_attempts, form_of, is_right
from game.school.ordering import Attempt

ENOUGH_FOR_A_GAIN = 20
"""Pairs from which on a gain with its interval is shown."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One pupil's right answers at form A and at form B, and how many decisions each form had."""

    code: str
    before: int
    after: int
    of: int


@dataclass(frozen=True, slots=True)
class Gain:
    """The mean of the pupils' differences, in decisions, with the ends of its 95 % interval."""

    mean: float
    low: float
    high: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Paired:
    """A class, or several, before and after; `single` pupils did one form only."""

    pairs: tuple[Pair, ...]
    single: int

    @property
    def moved(self) -> tuple[int, int, int]:
        """How many pupils moved up, stayed the same and moved down."""
        up = sum(one.after > one.before for one in self.pairs)
        down = sum(one.after < one.before for one in self.pairs)
        return up, len(self.pairs) - up - down, down

    @property
    def of(self) -> int:
        """How many decisions a form has."""
        return max((one.of for one in self.pairs), default=0)

    def plus(self, other: "Paired") -> "Paired":
        """Two classes together."""
        return Paired((*self.pairs, *other.pairs), self.single + other.single)


def paired(attempts: Iterable[Attempt]) -> Paired:
    """The pairs of a class: each code's first attempt at each form, and only where both were finished."""
    results: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    for one in first_attempts(one for one in attempts if form_of(one) and one.is_over).values():
        turns = [turn for turn in one.content["first"] if turn.get("parts") or turn.get("marks")]
        result = sum(map(is_right, turns)), len(turns)
        results.setdefault((one.code, one.pack), {}).setdefault(form_of(one), result)
    both = {key: found for key, found in results.items() if {"A", "B"} <= set(found)}
    pairs = [
        Pair(code, found["A"][0], found["B"][0], max(found["A"][1], found["B"][1]))
        for (code, _), found in sorted(both.items())
    ]
    return Paired(tuple(pairs), len(results) - len(both))


def gain(pairs: Sequence[Pair]) -> Gain | None:
    """The mean gain of many pupils with its 95 % interval (paired t); None for too few."""
    if len(pairs) < ENOUGH_FOR_A_GAIN:
        return None
    differences = [float(one.after - one.before) for one in pairs]
    mean = fmean(differences)
    half = _t(len(pairs) - 1) * stdev(differences) / sqrt(len(pairs))
    return Gain(mean, mean - half, mean + half, len(pairs))


def _t(freedom: int) -> float:
    """The 97.5 % point of Student's t, by its expansion around the normal one; right to 0.001 from 19 degrees on."""
    z = NormalDist().inv_cdf(0.975)
    first, second = (z**3 + z) / 4, (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
