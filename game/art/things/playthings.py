"""Large things to play with, of our own drawing: a drum to march with, a fort made of pillows."""

from game.art.brush import circle, dark, ellipse, group, light, line, path, rect, shadow
from game.art.picture import Layer, Shapes
from game.art.things.card import FLOOR, ON_THE_GROUND, Thing

_PILLOWS = ("#ef8fa3", "#8fc1e3", "#f7d774", "#a5d6a7", "#c3a6e8", "#f5b183")


def _big_drum(words: str) -> tuple[Layer, ...]:
    red, gold = "#d8483f", "#f2c14e"
    body = shadow(0, 0, 74, 9) + path("M-76,-96 V-22 Q0,12 76,-22 V-96 Z", red)
    body += path("M-76,-96 V-22 Q-62,-14 -46,-10 V-84 Z", light(red, 0.2))
    body += line("M-70,-84 L-46,-12 L-20,-74 L0,-2 L20,-74 L46,-12 L70,-84", gold, 5)
    body += path("M-76,-34 V-18 Q0,16 76,-18 V-34 Q0,0 -76,-34 Z", gold) + ellipse(0, -96, 76, 27, gold)
    body += ellipse(0, -98, 68, 22, "#fff6e3") + ellipse(0, -98, 68, 22, "#ffffff", 0.4)
    sticks = line("M-44,-150 L4,-104 M52,-152 L14,-106", "#a86b3c", 7)
    return (Shapes(body + sticks + circle(4, -104, 8, "#c58952") + circle(14, -106, 8, "#c58952")),)


def _pillow(x: float, y: float, turn: float, colour: str) -> str:
    """One pillow, 62 by 40, with a seam and a crease."""
    shape = "M-31,-16 Q0,-22 31,-16 Q35,0 31,16 Q0,22 -31,16 Q-35,0 -31,-16 Z"
    return group(path(shape, colour) + line("M-22,8 Q0,13 22,8", dark(colour, 0.16), 3.4), x, y, 1, turn)


def _pillow_fort(words: str) -> tuple[Layer, ...]:
    body = shadow(0, 0, 92, 9) + path("M-46,0 V-84 Q0,-120 46,-84 V0 Z", "#4a3f63")
    body += "".join(circle(x, -34, 7.5, "#ffffff") + circle(x + 1, -33, 4, "#1d2b53") for x in (-10, 10))
    walls = ((-62, -17), (-64, -52), (-58, -87), (62, -17), (64, -52), (58, -87), (-30, -116), (30, -116), (0, -138))
    turns = (-3, 5, -8, 4, -5, 9, -16, 15, 3)
    pillows = zip(walls, turns, _PILLOWS * 2, strict=False)
    body += "".join(_pillow(x, y, turn, colour) for (x, y), turn, colour in pillows)
    flag = rect(-2, -190, 4, 36, "#8a5a3c") + path("M2,-190 L34,-180 L2,-170 Z", "#e5484d")
    return (Shapes(flag + body + ellipse(0, -2, 30, 4, light("#4a3f63", 0.2))),)


PLAYTHINGS = (
    Thing(
        "big-drum",
        "Big red drum",
        alt="a big red drum",
        width=156,
        height=158,
        stands=ON_THE_GROUND,
        draw=_big_drum,
        why="A big drum shows what somebody likes, and nobody's name is on it.",
    ),
    Thing(
        "pillow-fort",
        "Fort made of pillows",
        alt="a fort made of pillows",
        width=196,
        height=192,
        stands=(FLOOR,),
        draw=_pillow_fort,
        why="There are pillows in every home, and nobody's name is on these.",
    ),
)
"""Harmless large playthings."""
