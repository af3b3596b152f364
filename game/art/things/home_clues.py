"""Things in and around a house that can give a home away."""

from game.art.brush import circle, ellipse, line, path, rect, ring, shadow
from game.art.picture import Box, Layer, Shapes, Sign
from game.art.things.card import (
    GROUND,
    ON_A_TABLE,
    ON_THE_GROUND,
    TABLE,
    WALL,
    Thing,
    written,
)

ICONS = ("dog-face",)
"""The Fluent icons in these drawings."""


def _house_number(words: str) -> tuple[Layer, ...]:
    body = rect(-29, -58, 60, 62, "#000000", 11, 0.14) + rect(-30, -62, 60, 62, "#123c69", 11)
    body += '<rect x="-25" y="-57" width="50" height="52" rx="8" fill="none" stroke="#ffffff" stroke-width="2.5"/>'
    return (Shapes(body), *written(words, 0, -31, 36, 44, colour="#ffffff", font="heading"))


def _wheelie_bin(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(2, 0, 44, 7)
        + path("M-36,-98 L36,-98 L28,-2 L-28,-2 Z", "#4b5a3c")
        + rect(-43, -112, 86, 18, "#5d6f4b", 8)
    )
    body += (
        path("M12,-98 L36,-98 L28,-2 L10,-2 Z", "#000000", 0.12)
        + rect(-33, -92, 66, 6, "#000000", 0, 0.15)
        + circle(-22, -5, 9, "#22252a")
    )
    return (Shapes(body), *written(words, 0, -50, 36, 50, colour="#ffffff", font="heading"))


def _door_keys(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, -2, 46, 6)
        + ring(-26, -46, 17, "#8e97a3", 6)
        + line("M-16,-34 L10,-8 M2,-16 l8,-8 M-4,-24 l6,-6", "#c9a227", 8)
    )
    return (
        Shapes(body + path("M-18,-64 l14,-10 H58 v36 H-4 l-14,-10 Z", "#57b894") + circle(-8, -56, 4, "#ffffff")),
        *written(words, 27, -56, 15, 58, colour="#10382b"),
    )


def _parcel(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 66, 9)
        + rect(-66, -92, 132, 92, "#c9935a", 5)
        + rect(-66, -92, 132, 12, "#b37f48", 4)
        + rect(-12, -92, 24, 92, "#e2bd8b")
    )
    body += (
        rect(-60, -74, 120, 66, "#ffffff", 4)
        + rect(-53, -68, 16, 14, "#6c8ae4", 2)
        + rect(-32, -66, 44, 4, "#c8cfdb", 2)
        + rect(-32, -58, 30, 4, "#c8cfdb", 2)
    )
    return (Shapes(body), *written(words, 0, -30, 17, 114))


def _letter(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 58, 6)
        + rect(-60, -80, 120, 78, "#fdfaf2", 5)
        + path("M-60,-2 L-4,-40 h8 L60,-2 Z", "#000000", 0.05)
    )
    body += (
        rect(32, -73, 20, 24, "#d95d8b", 2)
        + rect(35, -70, 14, 18, "#f7c6d8", 1)
        + line("M2,-66 q6,-5 12,0 t12,0 M2,-58 q6,-5 12,0 t12,0", "#9aa7b6", 2)
    )
    return (Shapes(body), *written(words, 0, -28, 17.5, 114, colour="#2f4a8a"))


def _dog_tag(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, -1, 44)
        + path("M-44,-4 q-6,-76 44,-80 q50,4 44,80 Z", "#c98b52")
        + ellipse(-22, -8, 19, 11, "#e2ad76")
        + ellipse(22, -8, 19, 11, "#e2ad76")
    )
    body += line("M42,-22 q28,-10 22,-42", "#c98b52", 13) + ellipse(0, -32, 24, 26, "#f2dcc0")
    collar = line("M-34,-72 Q0,-52 34,-72", "#d7263d", 11) + line("M0,-60 v8", "#9aa7b6", 4)
    tag = rect(-64, -56, 128, 36, "#b98f1d", 17) + rect(-62, -55, 124, 32, "#ffd978", 15)
    return (Shapes(body), Sign("dog-face", -48, -152, 96), Shapes(collar + tag), *written(words, 0, -39, 17.5, 112))


HOME_CLUES = (
    Thing(
        "house-number",
        "Plate on the wall",
        alt="a small plate on the wall",
        width=62,
        height=62,
        stands=(WALL,),
        draw=_house_number,
        why="The plate shows the number of the house.",
        gives=("house-number",),
        sample="27",
    ),
    Thing(
        "wheelie-bin",
        "Wheelie bin",
        alt="a wheelie bin",
        width=88,
        height=114,
        stands=(GROUND,),
        draw=_wheelie_bin,
        why="The number painted on the bin is the number of the house.",
        gives=("house-number",),
        sample="27",
    ),
    Thing(
        "door-keys",
        "Bunch of keys",
        alt="a bunch of keys",
        width=116,
        height=78,
        stands=(TABLE,),
        draw=_door_keys,
        why="The tag on the keys says which house they open.",
        gives=("house-number",),
        sample="No. 27",
    ),
    Thing(
        "parcel",
        "Parcel",
        alt="a parcel",
        width=134,
        height=94,
        stands=ON_A_TABLE,
        draw=_parcel,
        why="The label on the parcel shows a home address.",
        gives=("home-address",),
        sample="27 Maple Road / Larkmere",
    ),
    Thing(
        "letter",
        "Envelope",
        alt="an envelope",
        width=122,
        height=82,
        stands=(TABLE,),
        draw=_letter,
        why="The front of the envelope shows a home address.",
        gives=("home-address",),
        sample="27 Maple Road / Larkmere",
    ),
    Thing(
        "dog-tag",
        "Dog with a collar",
        alt="a dog with a collar",
        width=132,
        height=152,
        stands=ON_THE_GROUND,
        draw=_dog_tag,
        why="The tag on the collar shows a phone number.",
        gives=("phone-number",),
        sample="07700 900123",
        target=Box(-66, -88, 132, 72),
    ),
)
"""Clues about a home."""
