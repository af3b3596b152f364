"""Furniture and things out of doors that give nothing away, of our own drawing."""

from game.art.brush import circle, dark, ellipse, group, light, line, path, rect, shadow
from game.art.picture import Layer, Shapes
from game.art.things.card import (
    FAR,
    FLOOR,
    GROUND,
    ON_A_TABLE,
    ON_THE_GROUND,
    SKY,
    TABLE,
    Thing,
)


def _lamp(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 34, 6)
        + rect(-28, -9, 56, 9, "#5b6787", 4)
        + rect(-4, -70, 8, 64, "#5b6787", 3)
        + path("M-24,-124 H24 L46,-64 H-46 Z", "#f2c14e")
        + path("M-24,-124 H-4 L-16,-64 H-46 Z", "#ffffff", 0.3)
    )
    return (Shapes(body + ellipse(0, -64, 46, 6, "#fff4c9")),)


def _cushion(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 46, 7)
        + path("M-46,-78 Q0,-88 46,-78 Q56,-40 46,-2 Q0,6 -46,-2 Q-56,-40 -46,-78 Z", "#57b894")
        + line("M-34,-66 L34,-14 M34,-66 L-34,-14", light("#57b894", 0.35), 6)
    )
    return (Shapes(body + circle(0, -40, 6, dark("#57b894"))),)


def _hat(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 50, 6)
        + ellipse(0, -12, 56, 13, "#e0b35c")
        + path("M-33,-14 Q-34,-66 0,-66 Q34,-66 33,-14 Q0,-4 -33,-14 Z", "#f2cd7c")
    )
    return (Shapes(body + path("M-33,-26 Q0,-14 33,-26 L33,-14 Q0,-4 -33,-14 Z", "#ef6f6c")),)


def _beach_ball(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 34, 7)
        + circle(0, -40, 40, "#ffffff")
        + path("M0,-80 Q-46,-66 -38,-28 Q-24,-52 0,-80 Z", "#ef6f6c")
        + path("M0,-80 Q10,-44 -8,-1 Q20,2 32,-16 Q24,-60 0,-80 Z", "#4d9de0")
    )
    return (
        Shapes(
            body
            + path("M-38,-28 Q-30,-4 -8,-1 Q-18,-20 -14,-44 Q-28,-40 -38,-28 Z", "#f2c14e")
            + circle(0, -78, 7, "#eef2f7")
        ),
    )


def _bench(words: str) -> tuple[Layer, ...]:
    wood = "#c58952"
    body = (
        shadow(0, 0, 92, 9)
        + "".join(rect(x, -88, 12, 88, "#5b6787", 4) for x in (-70, 58))
        + rect(-88, -92, 176, 16, wood, 6)
        + rect(-88, -72, 176, 14, dark(wood, 0.08), 6)
    )
    return (Shapes(body + rect(-92, -44, 184, 16, wood, 7) + rect(-92, -32, 184, 6, dark(wood), 3)),)


def _litter_bin(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 38, 7)
        + path("M-34,-92 H34 L28,0 H-28 Z", "#4c8f5c")
        + "".join(line(f"M{x},-84 L{x * 0.84:.0f},-8", dark("#4c8f5c"), 4) for x in (-20, 0, 20))
    )
    return (Shapes(body + rect(-40, -102, 80, 15, "#3b7449", 7) + ellipse(0, -96, 24, 4, "#22402a")),)


def _pond(words: str) -> tuple[Layer, ...]:
    body = (
        ellipse(0, -34, 96, 34, "#6fb357")
        + ellipse(0, -34, 86, 28, "#5fc3ea")
        + line("M-40,-40 q12,-8 24,0 t24,0 M-6,-22 q12,-8 24,0 t24,0", "#ffffff", 4, 0.7)
    )
    body += (
        ellipse(50, -44, 17, 6, "#57a457")
        + circle(54, -49, 6, "#ff9fc0")
        + line("M-84,-30 V-76 M-74,-28 V-62", "#3f8a45", 5)
        + rect(-88, -88, 9, 26, "#8a5a3c", 4)
    )
    return (Shapes(body),)


def _snowman(words: str) -> tuple[Layer, ...]:
    snow, shade = "#f4f9fd", "#d9e6f0"
    body = (
        shadow(0, 0, 50, 8)
        + circle(0, -42, 42, shade)
        + circle(-4, -44, 39, snow)
        + circle(0, -104, 30, shade)
        + circle(-3, -106, 28, snow)
    )
    body += (
        circle(-12, -112, 4, "#26304a")
        + circle(10, -112, 4, "#26304a")
        + path("M0,-106 l26,5 -26,5 Z", "#f28f3b")
        + line("M-14,-92 q14,10 26,0", "#26304a", 3)
    )
    return (
        Shapes(
            body
            + line("M-26,-80 Q0,-66 26,-80", "#d7263d", 11)
            + line("M16,-76 L22,-50", "#d7263d", 11)
            + circle(0, -48, 4, "#26304a")
            + circle(0, -30, 4, "#26304a")
        ),
    )


def _hot_air_balloon(words: str) -> tuple[Layer, ...]:
    body = path("M0,-128 q58,0 58,58 q0,36 -42,52 h-32 q-42,-16 -42,-52 q0,-58 58,-58 Z", "#ef6f6c") + path(
        "M0,-128 q24,0 24,58 q0,36 -14,52 h-20 q-14,-16 -14,-52 q0,-58 24,-58 Z", "#f2c14e"
    )
    body += line("M-14,-18 L-12,-6 M14,-18 L12,-6", "#8a5a3c", 3) + rect(-16, -8, 32, 22, "#a86b3c", 5)
    return (Shapes(group(body, 0, -15)),)


def _windmill(words: str) -> tuple[Layer, ...]:
    body = (
        shadow(0, 0, 42, 6, 0.14)
        + path("M-30,0 L-18,-128 H18 L30,0 Z", "#f6efe2")
        + path("M-22,-126 Q0,-160 22,-126 Z", "#b4475a")
        + rect(-8, -34, 16, 34, "#8a5a3c", 6)
    )
    sail = rect(-2, -86, 4, 86, "#8a5a3c") + rect(2, -84, 18, 60, "#ffffff", 2, 0.92)
    sails = "".join(group(sail, 0, -128, 1, turn) for turn in (20, 110, 200, 290))
    return (Shapes(body + sails + circle(0, -128, 7, "#8a5a3c")),)


PLAIN_THINGS = (
    Thing(
        "lamp",
        "Lamp",
        alt="a lamp",
        width=94,
        height=126,
        stands=(TABLE, FLOOR),
        draw=_lamp,
        why="A lamp only gives light.",
    ),
    Thing(
        "cushion",
        "Cushion",
        alt="a cushion",
        width=104,
        height=88,
        stands=ON_A_TABLE,
        draw=_cushion,
        why="A cushion is soft, and it tells nobody anything.",
    ),
    Thing(
        "hat",
        "Straw hat",
        alt="a straw hat",
        width=114,
        height=70,
        stands=ON_A_TABLE,
        draw=_hat,
        why="A straw hat has no badge on it.",
    ),
    Thing(
        "beach-ball",
        "Beach ball",
        alt="a beach ball",
        width=82,
        height=82,
        stands=ON_THE_GROUND,
        draw=_beach_ball,
        why="A beach ball has no name on it.",
    ),
    Thing(
        "bench",
        "Bench",
        alt="a bench",
        width=186,
        height=96,
        stands=(GROUND,),
        draw=_bench,
        why="There are benches like this all over the country.",
    ),
    Thing(
        "litter-bin",
        "Litter bin",
        alt="a litter bin",
        width=82,
        height=104,
        stands=(GROUND,),
        draw=_litter_bin,
        why="A litter bin with no number on it could be anywhere.",
    ),
    Thing(
        "pond",
        "Pond",
        alt="a pond",
        width=194,
        height=90,
        stands=(GROUND,),
        draw=_pond,
        why="Lots of parks and gardens have a pond.",
    ),
    Thing(
        "snowman",
        "Snowman",
        alt="a snowman",
        width=92,
        height=136,
        stands=(GROUND,),
        draw=_snowman,
        why="It snows in lots of towns, so a snowman could be anywhere.",
    ),
    Thing(
        "hot-air-balloon",
        "Hot air balloon",
        alt="a hot air balloon",
        width=118,
        height=144,
        stands=(SKY,),
        draw=_hot_air_balloon,
        why="A hot air balloon flies over lots of towns.",
    ),
    Thing(
        "windmill",
        "Windmill far away",
        alt="a windmill far away",
        width=150,
        height=224,
        stands=(FAR,),
        draw=_windmill,
        why="There are many windmills, and this one has no name on it.",
    ),
)
"""Harmless things of our own drawing."""
