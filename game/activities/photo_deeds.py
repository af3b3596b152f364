"""What a photo gives away and what can be done about it: spots, clues, and cropping, blurring or covering them."""

from collections.abc import Mapping, Sequence
from itertools import permutations, product

from game.art.picture import Picture, Spot
from game.art.treat import crop_for, treat

WAYS = ("crop", "blur", "cover")
"""What can be done with a clue."""


def spots(shown: Picture) -> tuple[Spot, ...]:
    """What can be pointed at: things and badges, but not people."""
    return tuple(spot for spot in shown.spots if not spot.id.startswith("person:"))


def clues(shown: Picture) -> tuple[Spot, ...]:
    """The spots that give something away."""
    return tuple(spot for spot in spots(shown) if spot.gives)


def numbered(found: Sequence[Spot]) -> tuple[tuple[Spot, str], ...]:
    """The spots with their labels; where several have the same label, a number tells them apart."""
    labels = [spot.label for spot in found]
    counted: dict[str, int] = {}
    named = []
    for spot in found:
        counted[spot.label] = counted.get(spot.label, 0) + 1
        is_alone = labels.count(spot.label) == 1
        named.append((spot, spot.label if is_alone else f"{spot.label}, number {counted[spot.label]}"))
    return tuple(named)


def ways(can: Sequence[str], shown: Picture, spot: str) -> tuple[str, ...]:
    """What of `can` can be done about one spot of a picture: cropping only where it leaves the people whole.

    Nothing needs doing about a spot that is cut off already.
    """
    if spot not in {one.id for one in shown.spots}:
        return ()
    return tuple(how for how in can if how != "crop" or crop_for(shown, spot) is not None)


def fixed(shown: Picture, deeds: Mapping[str, str]) -> Picture:
    """The picture after `deeds` (spot to crop, blur or cover), in order; a spot that was cut off needs no deed."""
    for spot, how in deeds.items():
        if how not in ways(WAYS, shown, spot):
            continue
        window = crop_for(shown, spot) if how == "crop" else None
        shown = shown.cropped(window) if window is not None else treat(shown, spot, how)
    return shown


def deeds_by_clues_left(can: Sequence[str], whole: Picture) -> dict[frozenset[str], dict[str, str]]:
    """For every set of clues that can be left in the picture, deeds that leave exactly these; the best comes first."""
    there = [spot.id for spot in clues(whole)]
    found: dict[frozenset[str], dict[str, str]] = {}
    plain = next((how for how in ("cover", "blur") if how in can), "")
    if plain:
        for hides in product((True, False), repeat=len(there)):
            deeds = {spot: plain for spot, is_hidden in zip(there, hides, strict=True) if is_hidden}
            found.setdefault(frozenset(there) - set(deeds), deeds)
        return found
    orders = permutations(there) if "crop" in can else ()
    for order in orders:
        deeds = {}
        for spot in order:
            if "crop" in ways(can, fixed(whole, deeds), spot):
                deeds = {**deeds, spot: "crop"}
                found.setdefault(frozenset(one.id for one in clues(fixed(whole, deeds))), deeds)
    found.setdefault(frozenset(there), {})
    return dict(sorted(found.items(), key=lambda one: len(one[0])))
