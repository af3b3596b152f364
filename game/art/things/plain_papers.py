"""Posters, pictures and signs that give nothing away, some with words that are safe to show."""

from game.art.brush import circle, ellipse, light, line, path, rect, shadow
from game.art.picture import Layer, Shapes, Sign
from game.art.things.card import (
    FLOOR,
    GROUND,
    ON_THE_GROUND,
    TABLE,
    WALL,
    Thing,
    frame,
    paper,
    written,
)

ICONS = (
    "desert-island",
    "rainbow",
    "rocket",
    "smiling-face-with-smiling-eyes",
)
"""The Fluent icons in these drawings."""


def _rocket_poster(words: str) -> tuple[Layer, ...]:
    body = (
        paper(120, 150, "#ffffff")
        + rect(-51, -141, 102, 132, "#ffe08a", 3)
        + circle(-34, -122, 5, "#ffffff")
        + circle(36, -40, 4, "#ffffff")
    )
    return (Shapes(body), Sign("rocket", -40, -118, 80))


def _child_painting(words: str) -> tuple[Layer, ...]:
    body = paper(124, 104, "#fffdf6", "#57b894") + rect(-54, -26, 108, 18, "#8ccb6c", 3)
    return (Shapes(body), Sign("rainbow", -34, -92, 68))


def _island_picture(words: str) -> tuple[Layer, ...]:
    return (Shapes(frame(142, 118, "#a86b3c", "#d6f0fb")), Sign("desert-island", -38, -98, 76))


def _kind_poster(words: str) -> tuple[Layer, ...]:
    body = paper(126, 140, "#e4f6ea", "#9b72cf")
    return (
        Shapes(body),
        Sign("smiling-face-with-smiling-eyes", -31, -124, 62),
        *written(words, 0, -32, 22, 110, colour="#12604a", font="heading"),
    )


def _letters_chart(words: str) -> tuple[Layer, ...]:
    body = paper(140, 112, "#fff1e0", "#4d9de0") + rect(-62, -104, 124, 22, "#f28f3b", 5)
    return (Shapes(body), *written(words, 0, -42, 30, 120, colour="#8a4a12", font="heading"))


def _open_sign(words: str) -> tuple[Layer, ...]:
    body = (
        line("M-36,-58 L0,-84 L36,-58", "#8e97a3", 4)
        + rect(-60, -60, 120, 58, "#c8372d", 12)
        + rect(-53, -53, 106, 44, "#ffffff", 8)
    )
    return (Shapes(body), *written(words, 0, -31, 27, 96, colour="#c8372d", font="heading"))


def _score_board(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 70, 7)
        + rect(-50, -40, 9, 40, "#5c6470")
        + rect(41, -40, 9, 40, "#5c6470")
        + rect(-70, -126, 140, 92, "#26304a", 10)
        + rect(-62, -118, 124, 76, "#34406a", 6)
    )
    return (Shapes(body), *written(words, 0, -80, 42, 116, colour="#ffe08a", font="heading"))


def _door_mat(words: str) -> tuple[Layer, ...]:
    body = path("M-70,-4 L-58,-50 H58 L70,-4 Q70,0 66,0 H-66 Q-70,0 -70,-4 Z", "#a86b3c") + path(
        "M-60,-8 L-50,-44 H50 L60,-8 Z", light("#a86b3c", 0.3)
    )
    return (Shapes(body), *written(words, 0, -26, 21, 96, colour="#5a3417", font="heading"))


def _wall_clock(words: str) -> tuple[Layer, ...]:
    body = circle(3, -47, 48, "#000000", 0.13) + circle(0, -50, 50, "#ef6f6c") + circle(0, -50, 41, "#ffffff")
    body += "".join(circle(x, y, 3, "#9aa7b6") for x, y in ((0, -84), (34, -50), (0, -16), (-34, -50)))
    return (Shapes(body + line("M0,-50 V-74 M0,-50 L18,-40", "#1d2b53", 5) + circle(0, -50, 5, "#1d2b53")),)


def _mirror(words: str) -> tuple[Layer, ...]:
    body = (
        ellipse(3, -67, 52, 68, "#000000", 0.13)
        + ellipse(0, -70, 52, 70, "#c9a45c")
        + ellipse(0, -70, 43, 61, "#d8eef7")
        + path("M-28,-50 L10,-112 l12,6 L-18,-40 Z", "#ffffff", 0.6)
    )
    return (Shapes(body),)


PLAIN_PAPERS = (
    Thing(
        "rocket-poster",
        "Poster with a rocket",
        alt="a poster with a rocket",
        width=122,
        height=152,
        stands=(WALL,),
        draw=_rocket_poster,
        why="Lots of children like rockets. The rocket poster tells nobody who this is.",
    ),
    Thing(
        "child-painting",
        "Painting of a rainbow",
        alt="a painting of a rainbow",
        width=126,
        height=106,
        stands=(WALL,),
        draw=_child_painting,
        why="There is no name on the rainbow painting.",
    ),
    Thing(
        "island-picture",
        "Picture of an island",
        alt="a picture of an island",
        width=144,
        height=120,
        stands=(WALL,),
        draw=_island_picture,
        why="An island picture can hang in any house.",
    ),
    Thing(
        "kind-poster",
        "Green poster",
        alt="a green poster",
        width=128,
        height=142,
        stands=(WALL,),
        draw=_kind_poster,
        why="Any school could hang up the green poster. Its words name nobody.",
        gives=(),
        sample="Be kind",
    ),
    Thing(
        "letters-chart",
        "Chart with an orange top",
        alt="a chart with an orange top",
        width=142,
        height=114,
        stands=(WALL,),
        draw=_letters_chart,
        why="Letters of the alphabet name nobody.",
        gives=(),
        sample="Aa Bb Cc",
    ),
    Thing(
        "open-sign",
        "Red sign",
        alt="a red sign",
        width=122,
        height=88,
        stands=(WALL,),
        draw=_open_sign,
        why="Every shop can have a sign like this red one.",
        gives=(),
        sample="Open",
    ),
    Thing(
        "score-board",
        "Dark board with numbers",
        alt="a dark board with numbers",
        width=142,
        height=128,
        stands=(GROUND, FLOOR, TABLE),
        draw=_score_board,
        why="A score does not say where the game was, or who played.",
        gives=(),
        sample="2 : 1",
    ),
    Thing(
        "door-mat",
        "Door mat",
        alt="a door mat",
        width=142,
        height=56,
        stands=ON_THE_GROUND,
        draw=_door_mat,
        why="A mat like this lies at lots of doors.",
        gives=(),
        sample="Hello",
    ),
    Thing(
        "wall-clock",
        "Red clock",
        alt="a red clock",
        width=102,
        height=102,
        stands=(WALL,),
        draw=_wall_clock,
        why="One look at a clock does not show what somebody does each week.",
    ),
    Thing(
        "mirror",
        "Mirror",
        alt="a mirror",
        width=106,
        height=142,
        stands=(WALL,),
        draw=_mirror,
        why="There is nothing to see in the mirror this time.",
    ),
)
"""Harmless things on walls, and harmless words."""
