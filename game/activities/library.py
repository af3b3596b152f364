"""The ids of the picture library that packs may name."""

from collections.abc import Iterable

from game.art import people
from game.art.compose import PLACES, THINGS


def library(icons: Iterable[str]) -> dict[str, frozenset[str]]:
    """The tables of people, clothes, poses, feelings, places, things and `icons` (the files that there are)."""
    return {
        "person": frozenset(people.WHO),
        "clothes": frozenset(people.WEARS),
        "pose": frozenset(people.DOES),
        "feeling": frozenset(people.FEELS),
        "place": frozenset(PLACES),
        "thing": frozenset(THINGS),
        "icon": frozenset(icons),
    }
