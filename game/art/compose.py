"""A photo or a scene made from its description: the picture, its spots and its alt text, all from the same values."""

from collections.abc import Callable
from functools import lru_cache

from game.art.arrange import Arrangement, PlacedPerson, PlacedThing, arrange, inside_scene
from game.art.brush import shadow
from game.art.people import person
from game.art.photo import PersonIn, Photo, ThingIn
from game.art.photo_problems import clashes, misnomers
from game.art.picture import SCENE_SIZE, Box, Layer, Picture, Shapes, Spot, shifted
from game.art.places import PLACES
from game.art.places.card import FAR, SKY, TABLE, WALL
from game.art.scene_words import alt_text
from game.art.things import THINGS

__all__ = ["PLACES", "THINGS", "PersonIn", "Photo", "ThingIn", "compose", "problems"]

LEAST_TARGET = 64.0
"""A spot is at least this many units wide and high, so that small fingers can reach it."""

BADGES = {"uniform": ("Badge on the jumper", "school-name", "The badge shows which school {name} belongs to.")}
"""Label, detail and why of a badge, by what is worn."""

OTHER_BADGE = ("Badge on the shirt", "club", "The badge shows which club {name} belongs to.")

_BEHIND = (WALL, TABLE)


@lru_cache(maxsize=32)
def compose(photo: Photo) -> Picture:
    """The picture that `photo` describes. Raises ValueError where a name is unknown; see `problems`."""
    unknown = misnomers(photo)
    if unknown:
        raise ValueError(unknown[0])
    arrangement = arrange(photo)
    width, height = SCENE_SIZE
    return Picture(width, height, _layers(arrangement), alt_text(arrangement), _spots(arrangement))


def problems(photo: Photo) -> tuple[str, ...]:
    """Everything that is wrong with `photo`, in words that say what to try."""
    unknown = misnomers(photo)
    if unknown:
        return unknown
    arrangement = arrange(photo)
    return clashes(arrangement, _spots(arrangement))


def _layers(arrangement: Arrangement) -> tuple[Layer, ...]:
    place = arrangement.place
    layers: list[Layer] = [_drawn_once(place.draw)]
    for made in arrangement.things:
        layers += _drawn_thing(made) if made.slot.kind in (SKY, FAR) else []
    if place.near:
        layers.append(_drawn_once(place.near))
    behind = [made for made in arrangement.things if made.slot.kind in _BEHIND]
    for made in sorted(behind, key=lambda made: _BEHIND.index(made.slot.kind)):
        layers += _drawn_thing(made)
    standing: list[PlacedPerson | PlacedThing] = list(arrangement.people)
    standing += [made for made in arrangement.things if made.slot.kind not in (SKY, FAR, *_BEHIND)]
    for each in sorted(standing, key=_depth):
        layers += _drawn_thing(each) if isinstance(each, PlacedThing) else _drawn_person(each)
    if place.front:
        layers.append(_drawn_once(place.front))
    return tuple(layers)


@lru_cache(maxsize=128)
def _drawn_once(draw: Callable[[], str]) -> Shapes:
    """A part of a place, which looks the same in all pictures."""
    return Shapes(draw())


def _depth(each: PlacedPerson | PlacedThing) -> float:
    return each.y if isinstance(each, PlacedThing) else each.stand.y


def _drawn_thing(made: PlacedThing) -> list[Layer]:
    return [shifted(layer, made.x, made.y, made.scale) for layer in made.thing.draw(made.words)]


def _drawn_person(placed: PlacedPerson) -> list[Layer]:
    stand = placed.stand
    across = min(92.0, placed.figure.box.width * 0.42)
    layers = (Shapes(shadow(0, -2, across)), *placed.figure.layers)
    return [shifted(layer, stand.x, stand.y, stand.scale) for layer in layers]


def _spots(arrangement: Arrangement) -> tuple[Spot, ...]:
    badges = [placed for placed in arrangement.people if placed.badge]
    groups = [_person_spots(placed, len(badges) > 1) for placed in arrangement.people]
    groups += [(_thing_spot(made),) for made in arrangement.things]
    return tuple(spot for spots in sorted(groups, key=lambda spots: _reading_order(spots[0])) for spot in spots)


def _person_spots(placed: PlacedPerson, has_rivals: bool) -> tuple[Spot, ...]:
    """The spot of a person and, right after it, of the badge; with several badges each says whose it is."""
    who, name = placed.person.who, person(placed.person.who).name
    why = f"This is {name}. Ask everybody in a photo before it is shared."
    whole = Spot(f"person:{who}", reachable(placed.box), name, (), why)
    if placed.badge is None:
        return (whole,)
    label, detail, why = BADGES.get(placed.person.wears, OTHER_BADGE)
    if has_rivals:
        label = label.replace("the ", f"{name}'s ")
    return whole, Spot(f"badge:{who}", reachable(placed.badge), label, (detail,), why.format(name=name))


def _thing_spot(made: PlacedThing) -> Spot:
    thing = made.thing
    label = thing.label if made.id == thing.id else f"Another {thing.label[0].lower()}{thing.label[1:]}"
    return Spot(made.id, reachable(made.target), label, thing.gives, thing.why)


def reachable(box: Box) -> Box:
    """`box`, enlarged around its middle where it is too small to hit, and kept inside the scene."""
    seen = inside_scene(box)
    width, height = float(round(max(LEAST_TARGET, seen.width))), float(round(max(LEAST_TARGET, seen.height)))
    left = float(round(seen.x - (width - seen.width) / 2))
    top = float(round(seen.y - (height - seen.height) / 2))
    left = min(max(0.0, left), SCENE_SIZE[0] - width)
    top = min(max(0.0, top), SCENE_SIZE[1] - height)
    return Box(left, top, width, height)


def _reading_order(spot: Spot) -> tuple[int, float]:
    """Four rows from top to bottom, each from left to right."""
    row_height = SCENE_SIZE[1] / 4
    return int((spot.box.y + spot.box.height / 2) // row_height), spot.box.x
