"""What can be wrong with the description of a photo: names that nothing has, and things in one another's way."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.art.arrange import SMALLEST, Arrangement, PlacedThing
from game.art.people import DOES, FEELS, WEARS, WHO
from game.art.photo import Photo
from game.art.picture import Box, Spot, Words
from game.art.places import PLACES
from game.art.things import THINGS

HIDDEN = 0.2
"""Two spots may share this much of the smaller one before they are in one another's way."""

WIDE_LETTER = 0.58
"""About how wide a letter is, as a share of its height; only to find words that are far too long."""

SMALLEST_WORDS = 0.55
"""Words that have to be drawn smaller than this share of their size cannot be read."""


def misnomers(photo: Photo) -> tuple[str, ...]:
    """Every name in `photo` that is unknown, with the nearest one that is known."""
    found = [*_unknown("place", photo.place, PLACES)]
    for person in photo.people:
        found += _unknown("person", person.who, WHO)
        found += _unknown("clothes", person.wears, WEARS)
        found += _unknown("pose", person.does, DOES)
        found += _unknown("feeling", person.feels, FEELS)
    for asked in photo.things:
        found += _unknown("thing", asked.thing, THINGS)
    place = PLACES.get(photo.place)
    if place:
        stands, slots = [stand.name for stand in place.stands], [slot.name for slot in place.slots]
        for person in photo.people:
            found += _unknown(f"standing place in {place.id}", person.at, stands) if person.at else []
        for asked in photo.things:
            found += _unknown(f"slot in {place.id}", asked.at, slots) if asked.at else []
    return tuple(found)


def clashes(arrangement: Arrangement, spots: tuple[Spot, ...]) -> tuple[str, ...]:
    """What is in the way of what in `arrangement`, and what does not fit."""
    found = _crowds(arrangement)
    for made in arrangement.things:
        found += _misfits(arrangement, made)
    for i, first in enumerate(spots):
        for second in spots[i + 1 :]:
            if not _belong_together(first, second) and _in_the_way(first, second):
                found.append(f"{first.id} and {second.id} overlap: give one of them another place with `at`")
    return tuple(found)


def _unknown(kind: str, name: str, known: Iterable[str]) -> list[str]:
    names = list(known)
    if name in names:
        return []
    near = get_close_matches(name, names, n=1, cutoff=0.4)
    hint = f'did you mean "{near[0]}"?' if near else f"choose one of {', '.join(sorted(names))}"
    return [f'there is no {kind} "{name}": {hint}']


def _crowds(arrangement: Arrangement) -> list[str]:
    found = []
    room, wanted = len(arrangement.place.stands), len(arrangement.people)
    if wanted > room:
        found.append(f"{arrangement.place.id} has room for {room} people, not {wanted}: leave somebody out")
    names = [placed.person.who for placed in arrangement.people]
    found += [f"{who} is in the photo twice" for who in dict.fromkeys(names) if names.count(who) > 1]
    stands = [placed.stand.name for placed in arrangement.people]
    if wanted <= room:
        found += [f"two people stand at {name}" for name in dict.fromkeys(stands) if stands.count(name) > 1]
    return found


def _misfits(arrangement: Arrangement, made: PlacedThing) -> list[str]:
    place, thing, found = arrangement.place, made.thing, []
    kinds = [slot.kind for slot in place.slots]
    if made.slot.kind not in thing.stands:
        needed = " or ".join(thing.stands)
        offers = ", ".join(dict.fromkeys(kinds))
        found.append(f"{made.id} needs {needed}, which is not what it gets in {place.id} (it has {offers})")
    elif made.scale < SMALLEST:
        found.append(f"{made.id} is too small to see in the slot {made.slot.name}")
    elif made.crowding >= 1:
        others = [other.id for other in arrangement.things if other is not made and other.slot == made.slot]
        beside = f" beside {', '.join(others)}" if others else ""
        found.append(f"{place.id} has no room left for {made.id}{beside}: leave something out")
    if made.words and not thing.has_words:
        found.append(f'nothing can be written on {made.id}: leave out "{made.words}"')
    lines = [layer for layer in thing.draw(made.words) if isinstance(layer, Words)]
    if any(line.size * WIDE_LETTER * len(line.text) * SMALLEST_WORDS > line.room for line in lines):
        found.append(f'"{made.words}" is too long for {made.id}: use fewer words')
    return found


def _belong_together(first: Spot, second: Spot) -> bool:
    """A badge lies on whoever wears it, and people may stand close to one another."""
    if first.id.startswith("person:") and second.id.startswith("person:"):
        return True
    return first.id.split(":")[-1] == second.id.split(":")[-1]


def _in_the_way(first: Spot, second: Spot) -> bool:
    smaller = min((first.box, second.box), key=lambda box: box.width * box.height)
    shared = first.box.overlap(second.box) / (smaller.width * smaller.height)
    return shared > HIDDEN or _holds_middle(first.box, second.box) or _holds_middle(second.box, first.box)


def _holds_middle(box: Box, other: Box) -> bool:
    x, y = other.x + other.width / 2, other.y + other.height / 2
    return box.x < x < box.right and box.y < y < box.bottom
