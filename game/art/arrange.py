"""Where everybody and everything of a photo goes: people first, then each thing into a slot that is free."""

from dataclasses import dataclass, replace
from functools import lru_cache

from game.art.people import Figure, figure
from game.art.photo import PersonIn, Photo, ThingIn
from game.art.picture import SCENE_SIZE, Box
from game.art.places import PLACES, Place, Slot, Stand
from game.art.places.card import HANGING
from game.art.things import THINGS, Thing

SMALLEST = 0.55
"""A thing is not willingly drawn smaller than this share of its size."""

COMFORTABLE = 0.8
"""A slot that lets a thing be at least this large is taken before a tighter one."""


TOUCHING = 0.08
"""Two boxes that share no more than this of the smaller one only touch: there is air around every drawing."""


@dataclass(frozen=True, slots=True)
class PlacedPerson:
    """A person where they stand; `box` and `badge` are in the picture's units."""

    person: PersonIn
    figure: Figure
    stand: Stand
    box: Box
    badge: Box | None


@dataclass(frozen=True, slots=True)
class PlacedThing:
    """A thing in its slot; (x, y) is its foot, `target` the part that is pointed at."""

    id: str
    thing: Thing
    words: str
    slot: Slot
    x: float
    y: float
    scale: float
    crowding: float = 0.0
    """0 where the slot is free and large enough; from 1 on the thing had to be squeezed in."""

    @property
    def box(self) -> Box:
        """The room it takes."""
        return self.thing.box.moved(self.x, self.y, self.scale)

    @property
    def target(self) -> Box:
        """The part of it that is pointed at."""
        return (self.thing.target or self.thing.box).moved(self.x, self.y, self.scale)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A place with everybody and everything put into it, in the order of the description."""

    place: Place
    people: tuple[PlacedPerson, ...]
    things: tuple[PlacedThing, ...]


@lru_cache(maxsize=256)
def arrange(photo: Photo) -> Arrangement:
    """Give every person a standing place and every thing a slot. All names in `photo` are known."""
    place = PLACES[photo.place]
    people = _placed_people(place, photo.people)
    return Arrangement(place, people, _placed_things(place, photo.things, people))


def suitable(place: Place, thing: Thing) -> list[Slot]:
    """The slots of `place` in which `thing` can be, the best first."""
    found = [slot for slot in place.slots if slot.kind in thing.stands]
    return sorted(found, key=lambda slot: (thing.stands.index(slot.kind), _scale(thing, slot) < COMFORTABLE))


def inside_scene(box: Box) -> Box:
    """The part of `box` that lies inside the scene."""
    left, top = max(0.0, box.x), max(0.0, box.y)
    return Box(left, top, min(SCENE_SIZE[0], box.right) - left, min(SCENE_SIZE[1], box.bottom) - top)


def _placed_people(place: Place, people: tuple[PersonIn, ...]) -> tuple[PlacedPerson, ...]:
    named = {person.at for person in people}
    free = [stand for stand in place.stands if stand.name not in named]
    by_name = {stand.name: stand for stand in place.stands}
    placed = []
    for person in people:
        stand = by_name[person.at] if person.at else free.pop(0) if free else place.stands[-1]
        drawn = figure(person.who, person.wears, person.does, person.feels)
        badge = drawn.badge.moved(stand.x, stand.y, stand.scale) if drawn.badge else None
        box = inside_scene(drawn.box.moved(stand.x, stand.y, stand.scale))
        placed.append(PlacedPerson(person, drawn, stand, box, badge))
    return tuple(placed)


def _placed_things(
    place: Place, things: tuple[ThingIn, ...], people: tuple[PlacedPerson, ...]
) -> tuple[PlacedThing, ...]:
    bodies = [person.box for person in people]
    best: tuple[PlacedThing, ...] = ()
    least = float("inf")
    for order in _orders(place, things):
        tried = _filled(place, things, order, bodies)
        crowding = sum(made.crowding for made in tried)
        if crowding < least:
            best, least = tried, crowding
        if not crowding:
            break
    return _numbered(best)


def _orders(place: Place, things: tuple[ThingIn, ...]) -> list[list[int]]:
    """In which order to put the things: first the choosiest; or else the largest, or as described.

    What is sent to a slot by name always goes before the rest.
    """
    cards = [THINGS[asked.thing] for asked in things]
    choices = [sum(_scale(card, slot) >= COMFORTABLE for slot in suitable(place, card)) for card in cards]
    counted = range(len(things))
    orders = (
        sorted(counted, key=lambda i: choices[i]),
        sorted(counted, key=lambda i: -cards[i].width * cards[i].height),
        sorted(counted, key=lambda i: (len(suitable(place, cards[i])), -i)),
        list(counted),
    )
    return [sorted(order, key=lambda i: not things[i].at) for order in orders]


def _filled(place: Place, things: tuple[ThingIn, ...], order: list[int], bodies: list[Box]) -> tuple[PlacedThing, ...]:
    taken, used = list(bodies), set[str]()
    placed: dict[int, PlacedThing] = {}
    for i in order:
        placed[i] = _put(place, things[i], used, taken)
        used.add(placed[i].slot.name)
        taken.append(placed[i].box)
    return tuple(placed[i] for i in range(len(things)))


def _put(place: Place, asked: ThingIn, used: set[str], taken: list[Box]) -> PlacedThing:
    thing = THINGS[asked.thing]
    slots = [slot for slot in place.slots if slot.name == asked.at] if asked.at else suitable(place, thing)
    options = []
    for slot in slots or place.slots:
        option = _in_slot(thing, asked.words or thing.sample, slot)
        covered = sum(option.box.overlap(other) for other in taken) / (option.box.width * option.box.height)
        crowding = covered if covered > TOUCHING else 0
        crowding += (2 if slot.name in used else 0) + (1 if option.scale < SMALLEST else 0)
        options.append(replace(option, crowding=round(crowding, 2)))
    return min(options, key=lambda option: option.crowding)


def _in_slot(thing: Thing, words: str, slot: Slot) -> PlacedThing:
    scale = _scale(thing, slot)
    foot = slot.y + thing.height * scale / 2 if slot.kind in HANGING else slot.y
    return PlacedThing(thing.id, thing, words, slot, slot.x, foot, scale)


def _scale(thing: Thing, slot: Slot) -> float:
    return min(1.0, slot.width / thing.width, slot.height / thing.height)


def _numbered(things: tuple[PlacedThing, ...]) -> tuple[PlacedThing, ...]:
    """The second cat is "cat-2"."""
    seen: dict[str, int] = {}
    numbered = []
    for made in things:
        seen[made.id] = seen.get(made.id, 0) + 1
        name = made.id if seen[made.id] == 1 else f"{made.id}-{seen[made.id]}"
        numbered.append(replace(made, id=name))
    return tuple(numbered)
