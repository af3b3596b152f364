"""The codes of a class: three pictures each, so different that a slip never makes one pupil into another.

Any two codes share one picture at most, whatever the order. So a wrong picture, or the right ones in the wrong
order, gives a code that nobody in the class has.
"""

import random
from itertools import combinations

from game.school.pupil import PICTURES, code_of

MOST = 60
"""Codes in a class; the pictures would give 88 at the very most, and chance finds 60 with ease."""


class CannotMakeCodes(Exception):
    """That many codes cannot be made; the message says why."""


def make_codes(count: int, chance: random.Random) -> tuple[str, ...]:
    """`count` codes, any two of which differ in two pictures at least. Raises CannotMakeCodes."""
    if not 1 <= count <= MOST:
        raise CannotMakeCodes(
            f"A class has 1 to {MOST} codes; {count} were asked for. Make two classes of a larger group."
        )
    pictures = [name for name, _ in PICTURES]
    while True:
        found = _drawn(pictures, count, chance)
        if len(found) == count:
            return tuple(code_of(tuple(chance.sample(three, 3))) for three in found)


def _drawn(pictures: list[str], count: int, chance: random.Random) -> list[tuple[str, str, str]]:
    """As many sets of three as chance finds, up to `count`, no two of which have a pair in common."""
    threes = list(combinations(pictures, 3))
    chance.shuffle(threes)
    taken: set[tuple[str, str]] = set()
    found: list[tuple[str, str, str]] = []
    for three in threes:
        pairs = set(combinations(three, 2))
        if not pairs & taken:
            taken |= pairs
            found.append(three)
            if len(found) == count:
                break
    return found
