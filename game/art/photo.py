"""What a photo or a scene is described with: a place, the people in it and the things in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonIn:
    """Somebody in a photo. `at` names a standing place; without it the next free one is taken."""

    who: str
    wears: str = "own-clothes"
    does: str = "stand"
    feels: str = "happy"
    at: str = ""


@dataclass(frozen=True, slots=True)
class ThingIn:
    """A thing in a photo. `words` are written on it; `at` names a slot, else the next free one is taken."""

    thing: str
    words: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """The whole description: everything that the picture shows and gives away follows from it."""

    place: str
    people: tuple[PersonIn, ...] = ()
    things: tuple[ThingIn, ...] = ()
