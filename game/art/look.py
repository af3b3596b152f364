"""What a person looks like, as values: a build, clothes, a look and a drawn head. No drawing is done here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Build:
    """The measures of a body in picture units; widths are half widths. `head` enlarges a head of 124 units."""

    leg: float
    torso: float
    neck: float
    head: float
    shoulder: float
    waist: float
    hip: float
    arm: float
    sleeve: float
    shin: float


BUILDS = {
    "little": Build(74, 92, 6, 0.97, 40, 42, 44, 74, 24, 25),
    "child": Build(90, 100, 7, 1.0, 43, 43, 46, 82, 25, 27),
    "lean": Build(102, 103, 8, 0.98, 41, 39, 42, 86, 23, 24),
    "sturdy": Build(90, 103, 6, 1.02, 49, 53, 54, 84, 28, 30),
    "woman": Build(152, 130, 13, 0.84, 47, 41, 48, 122, 25, 27),
    "curvy": Build(146, 132, 11, 0.86, 54, 55, 60, 120, 29, 31),
    "man": Build(158, 136, 13, 0.84, 58, 50, 49, 128, 28, 29),
    "slim-man": Build(162, 134, 15, 0.82, 51, 44, 44, 128, 25, 26),
    "big-man": Build(150, 142, 10, 0.87, 66, 68, 64, 126, 33, 34),
    "elder": Build(132, 124, 9, 0.86, 47, 47, 51, 114, 26, 27),
    "animal": Build(64, 100, 2, 1.06, 45, 52, 53, 74, 27, 31),
}
"""Bodies by name. Grown-ups have longer bodies and smaller heads for their height than children."""


@dataclass(frozen=True, slots=True)
class Clothes:
    """What is worn: a top, what is below it, shoes, and `more` (badge, crest, lanyard, apron, towel ...)."""

    top: str
    colour: str
    below: str = "trousers"
    below_colour: str = "#3d4a68"
    trim: str = "#ffffff"
    motif: str = ""
    shoes: str = "trainers"
    shoe_colour: str = "#34364a"
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """One row of the cast: who it is and everything that the drawing needs to know."""

    id: str
    name: str
    words: str
    build: str
    skin: str
    hair: str
    hair_colour: str
    own: Clothes
    accent: str = "#ff6f91"
    marks: tuple[str, ...] = ()
    school: str = "trousers"
    work: Clothes | None = None
    coat: str = "#3f7cc4"
    glasses: str = ""
    seat: str = ""
    kind: str = "child"


@dataclass(frozen=True, slots=True)
class Head:
    """A drawn head around its own middle: `back` goes behind the body, `front` before it."""

    back: str
    front: str
