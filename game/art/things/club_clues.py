"""Things that can give a club, or friends, away."""

from game.art.brush import circle, light, line, path, rect, shadow
from game.art.picture import Layer, Shapes, Sign
from game.art.things.card import (
    TABLE,
    WALL,
    Thing,
    frame,
    paper,
    ribbon,
    written,
)

ICONS = (
    "soccer-ball",
    "trophy",
)
"""The Fluent icons in these drawings."""


def _club_poster(words: str) -> tuple[Layer, ...]:
    body = (
        paper(124, 156, "#2d7dd2")
        + rect(-56, -150, 112, 144, light("#2d7dd2", 0.14), 4)
        + circle(0, -98, 42, "#ffffff")
    )
    return (
        Shapes(body + ribbon(100, -30, "#f2c14e")),
        Sign("soccer-ball", -33, -131, 66),
        *written(words, 0, -31, 17, 96),
    )


def _trophy(words: str) -> tuple[Layer, ...]:
    plate = rect(-60, -34, 120, 34, "#6b4a2f", 5) + rect(-56, -30, 112, 26, "#f7dd8b", 3)
    return (
        Shapes(shadow(0, 0, 52, 7)),
        Sign("trophy", -42, -112, 84),
        Shapes(plate),
        *written(words, 0, -17, 16.5, 106),
    )


def _swimming_badge(words: str) -> tuple[Layer, ...]:
    body = circle(3, -61, 60, "#000000", 0.13) + circle(0, -64, 62, "#0f5c8c") + circle(0, -64, 55, "#2fa3dc")
    body += path("M-55,-60 q14,-14 28,0 t28,0 t28,0 t26,-2 A55,55 0 0 1 -55,-60 Z", "#1679b5")
    body += (
        line("M-40,-82 q10,-8 20,0 t20,0 t20,0 t20,0", "#ffffff", 5)
        + circle(-8, -98, 9, "#ffe0c2")
        + line("M4,-94 L28,-88", "#ffe0c2", 8)
    )
    return (Shapes(body), *written(words, 0, -48, 17, 96, colour="#ffffff"))


def _football_shirt(words: str) -> tuple[Layer, ...]:
    body = line("M0,-132 q0,-14 10,-14", "#8e97a3", 4) + line("M-40,-112 L0,-130 L40,-112", "#8e97a3", 5)
    body += path(
        "M-26,-118 L-66,-98 L-52,-62 L-38,-68 V-2 H38 V-68 L52,-62 L66,-98 L26,-118 Q0,-100 -26,-118 Z", "#d7263d"
    )
    body += path("M-16,-110 V-2 H-4 V-106 Z M16,-110 V-2 H4 V-106 Z", "#f3f5fb", 0.95) + rect(
        -44, -60, 88, 30, "#8c1526", 6
    )
    return (Shapes(body), *written(words, 0, -45, 18, 80, colour="#ffffff"))


def _pennant(words: str) -> tuple[Layer, ...]:
    body = (
        rect(-94, -104, 9, 104, "#8a5a3c", 4)
        + path("M-86,-98 L96,-54 L-86,-10 Z", "#12805c")
        + path("M-86,-98 L-66,-93 V-15 L-86,-10 Z", "#f2c14e")
    )
    return (Shapes(body), *written(words, -16, -54, 21, 96, colour="#ffffff", font="heading"))


def _team_photo(words: str) -> tuple[Layer, ...]:
    body = frame(176, 136, "#8a5a3c", "#a7d8a0") + rect(-79, -127, 158, 56, "#bfe3f7")
    for i, (skin, hair) in enumerate(
        (("#f0bf97", "#7a4a2b"), ("#8d5534", "#2b2230"), ("#fbd9bf", "#d2691e"), ("#b87548", "#2b2230"))
    ):
        x = -54 + i * 36
        body += (
            path(f"M{x - 17},-50 q0,-26 17,-26 q17,0 17,26 Z", "#d7263d")
            + circle(x, -88, 14, skin)
            + path(f"M{x - 15},-88 q0,-18 15,-18 q15,0 15,18 q-15,-10 -30,0 Z", hair)
        )
    return (Shapes(body + rect(-79, -50, 158, 41, "#ffffff")), *written(words, 0, -29.5, 16.5, 150))


def _party_list(words: str) -> tuple[Layer, ...]:
    body = (
        paper(124, 150, "#fff6d9", "#9b72cf")
        + rect(-50, -132, 100, 26, "#9b72cf", 8)
        + "".join(circle(x, -119, 4, "#ffffff") for x in (-20, 0, 20))
    )
    return (
        Shapes(body + "".join(line(f"M-50,{y} H50", "#e2d3a4", 2) for y in (-74, -48, -22))),
        *written(words, 0, -60, 17, 104),
    )


CLUB_CLUES = (
    Thing(
        "club-poster",
        "Poster with a ball",
        alt="a poster with a ball",
        width=126,
        height=158,
        stands=(WALL,),
        draw=_club_poster,
        why="The poster shows which club somebody plays for.",
        gives=("club",),
        sample="Newt Lane FC",
    ),
    Thing(
        "trophy",
        "Cup",
        alt="a cup",
        width=122,
        height=112,
        stands=(TABLE,),
        draw=_trophy,
        why="The plate on the cup names the club that won it.",
        gives=("club",),
        sample="Newt Lane FC",
    ),
    Thing(
        "swimming-badge",
        "Round badge",
        alt="a round badge",
        width=126,
        height=128,
        stands=(WALL,),
        draw=_swimming_badge,
        why="The round badge names the swimming club.",
        gives=("club",),
        sample="Otter / Swimmers",
    ),
    Thing(
        "football-shirt",
        "Shirt on a hanger",
        alt="a shirt on a hanger",
        width=134,
        height=148,
        stands=(WALL,),
        draw=_football_shirt,
        why="The shirt has the name of a team on it.",
        gives=("club",),
        sample="Newts FC",
    ),
    Thing(
        "pennant",
        "Flag on the wall",
        alt="a flag on the wall",
        width=190,
        height=106,
        stands=(WALL,),
        draw=_pennant,
        why="The flag has the name of a club on it.",
        gives=("club",),
        sample="Comets",
    ),
    Thing(
        "team-photo",
        "Framed photo of four children",
        alt="a framed photo of four children",
        width=178,
        height=138,
        stands=(WALL,),
        draw=_team_photo,
        why="The full names of friends stand under the photo.",
        gives=("friends-names",),
        sample="Ana Bell / Tom Frost",
    ),
    Thing(
        "party-list",
        "List on the wall",
        alt="a list on the wall",
        width=126,
        height=152,
        stands=(WALL,),
        draw=_party_list,
        why="The list shows the full names of friends.",
        gives=("friends-names",),
        sample="Ana Bell / Tom Frost / Zac Moss",
    ),
)
"""Clues about clubs and friends."""
