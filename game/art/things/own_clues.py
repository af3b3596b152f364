"""Things with somebody's name or birthday on them."""

from game.art.brush import circle, dark, group, light, line, path, rect, shadow
from game.art.picture import Layer, Shapes, Sign
from game.art.things.card import (
    ON_A_TABLE,
    TABLE,
    WALL,
    Thing,
    frame,
    ribbon,
    written,
)

ICONS = ("balloon",)
"""The Fluent icons in these drawings."""


def _name_medal(words: str) -> tuple[Layer, ...]:
    body = path("M-40,-150 L-10,-84 L10,-84 L40,-150 L18,-150 L0,-108 L-18,-150 Z", "#d7263d") + path(
        "M-40,-150 L-10,-84 L0,-106 L-18,-150 Z", "#2f80ed"
    )
    body += (
        circle(2, -50, 48, "#000000", 0.13)
        + circle(0, -52, 50, "#d79a1e")
        + circle(0, -52, 43, "#ffd65a")
        + line("M-30,-72 q14,-20 40,-18", "#fff1bd", 6)
    )
    return (Shapes(body), *written(words, 0, -52, 17, 78))


def _certificate(words: str) -> tuple[Layer, ...]:
    body = (
        frame(166, 126, "#c9a45c", "#fffaf0")
        + ribbon(104, -96, "#2f80ed")
        + circle(54, -30, 15, "#d7263d")
        + path("M46,-22 l-4,18 12,-6 12,6 -4,-18 Z", "#a91d31")
    )
    body += "".join(
        path(f"M{x},-107 l3,6 6,1 -4.5,4.5 1,6.5 -5.5,-3 -5.5,3 1,-6.5 -4.5,-4.5 6,-1 Z", "#ffe08a")
        for x in (-26, 0, 26)
    )
    return (Shapes(body + line("M-60,-28 H26", "#d9c9a4", 3)), *written(words, 0, -57, 21, 140, font="heading"))


def _library_card(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 56, 6)
        + rect(-60, -80, 120, 76, "#57b894", 9)
        + rect(-60, -66, 120, 14, "#3f8f70")
        + rect(-52, -46, 34, 36, "#ffffff", 5)
        + circle(-35, -33, 8, "#8a5a3c")
        + path("M-48,-12 q13,-20 26,0 Z", "#4d9de0")
    )
    return (Shapes(body), *written(words, 20, -29, 16, 70, colour="#0d3326"))


def _lunch_box(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 60, 8)
        + line("M-22,-82 q0,-20 22,-20 q22,0 22,20", "#b3541e", 9)
        + rect(-62, -84, 124, 82, "#f28f3b", 16)
        + rect(-62, -50, 124, 8, dark("#f28f3b"))
    )
    return (
        Shapes(body + rect(-10, -58, 20, 20, "#ffe3c2", 5) + rect(-50, -36, 100, 26, "#ffffff", 6)),
        *written(words, 0, -23, 16, 92),
    )


def _door_name(words: str) -> tuple[Layer, ...]:
    body = (
        line("M-46,-74 L0,-106 L46,-74", "#8a5a3c", 4)
        + circle(0, -107, 6, "#5b6787")
        + rect(-66, -72, 136, 74, "#000000", 16, 0.12)
        + rect(-68, -76, 136, 74, "#9b72cf", 16)
    )
    body += rect(-60, -68, 120, 58, light("#9b72cf", 0.75), 11)
    return (
        Shapes(
            body
            + group(
                path("M0,-9 l2.6,5.4 5.9,.8 -4.3,4.1 1,5.9 -5.2,-2.8 -5.2,2.8 1,-5.9 -4.3,-4.1 5.9,-.8 z", "#f2c14e"),
                0,
                -56,
            )
        ),
        *written(words, 0, -30, 19, 110, colour="#4a2a83", font="heading"),
    )


def _birthday_cake(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 66, 8)
        + rect(-70, -10, 140, 10, "#dfe5ee", 5)
        + rect(-58, -66, 116, 58, "#f7c6d8", 10)
        + rect(-58, -36, 116, 10, "#ffffff", 0, 0.7)
    )
    body += path(
        "M-58,-62 q0,-12 12,-12 H46 q12,0 12,12 v8"
        " q-10,14 -20,0 q-10,14 -20,0 q-9,14 -18,0 q-10,14 -20,0 q-9,14 -18,0 q-10,14 -20,0 Z",
        "#ffffff",
    )
    for x in (-42, 42):
        body += rect(x - 4, -100, 8, 28, "#4d9de0", 3) + path(f"M{x},-120 q9,12 0,20 q-9,-8 0,-20 Z", "#f9a826")
    return (Shapes(body), *written(words, 0, -98, 56, 60, colour="#c2255c", font="heading"))


def _birthday_card(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(4, 0, 52, 7)
        + path("M-46,0 V-118 L-58,-110 V-4 Z", "#d3c3f3")
        + rect(-48, -120, 100, 120, "#efe6ff", 5)
        + rect(-40, -112, 84, 104, "#ffffff", 4)
    )
    return (
        Shapes(body),
        Sign("balloon", -24, -110, 52),
        *written(words, 2, -32, 23, 80, colour="#6c4ce0", font="heading"),
    )


OWN_CLUES = (
    Thing(
        "name-medal",
        "Medal",
        alt="a medal",
        width=104,
        height=152,
        stands=(WALL,),
        draw=_name_medal,
        why="The medal has somebody's full name on it.",
        gives=("full-name",),
        sample="Maya / Khan",
    ),
    Thing(
        "certificate",
        "Framed certificate",
        alt="a framed certificate",
        width=168,
        height=128,
        stands=(WALL,),
        draw=_certificate,
        why="The certificate shows somebody's full name.",
        gives=("full-name",),
        sample="Maya Khan",
    ),
    Thing(
        "library-card",
        "Card from the library",
        alt="a card from the library",
        width=122,
        height=84,
        stands=(TABLE,),
        draw=_library_card,
        why="The library card shows somebody's full name.",
        gives=("full-name",),
        sample="Maya / Khan",
    ),
    Thing(
        "lunch-box",
        "Orange lunch box",
        alt="an orange lunch box",
        width=126,
        height=106,
        stands=ON_A_TABLE,
        draw=_lunch_box,
        why="The label on the lunch box shows somebody's full name.",
        gives=("full-name",),
        sample="Maya Khan",
    ),
    Thing(
        "door-name",
        "Purple plate on a string",
        alt="a purple plate on a string",
        width=138,
        height=114,
        stands=(WALL,),
        draw=_door_name,
        why="The purple plate shows somebody's full name.",
        gives=("full-name",),
        sample="Maya Khan",
    ),
    Thing(
        "birthday-cake",
        "Pink cake",
        alt="a pink cake",
        width=142,
        height=128,
        stands=(TABLE,),
        draw=_birthday_cake,
        why="The number on the cake shows how old somebody is, and that it is the birthday.",
        gives=("birthday",),
        sample="8",
    ),
    Thing(
        "birthday-card",
        "Card with a balloon",
        alt="a card with a balloon",
        width=114,
        height=122,
        stands=(TABLE,),
        draw=_birthday_card,
        why="The card shows when somebody has a birthday.",
        gives=("birthday",),
        sample="8 on / 3 May",
    ),
)
"""Clues with a name or a birthday."""
