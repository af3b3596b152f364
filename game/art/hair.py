"""Hair, one function a style: what lies behind the body, what lies before the face, and how it looks from behind.

All in the units of a head whose middle is (0, 0): the chin is at 58, the crown at -66.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.art.brush import circle, dark, ellipse, light, line, path, rect


@dataclass(frozen=True, slots=True)
class Hair:
    """Three drawings: `back` goes behind the body, `front` over the face, `behind` on the back of the head."""

    back: str
    front: str
    behind: str


CAP = "M-58,4 C-66,-56 -36,-84 0,-84 C36,-84 66,-56 58,4 C55,32 40,46 26,48 L-26,48 C-40,46 -55,32 -58,4 Z"
"""The whole back of a head, down to the nape."""

_FRINGE = (
    "M-57,2 C-66,-56 -36,-84 0,-84 C36,-84 66,-56 57,2 C54,-18 48,-30 40,-38 "
    "C20,-30 -14,-30 -36,-42 C-48,-32 -54,-18 -57,2 Z"
)
_SIDE = (
    "M-57,0 C-66,-56 -40,-86 4,-84 C44,-84 64,-52 57,2 C54,-16 50,-26 44,-34 "
    "C30,-34 6,-40 -10,-56 C-20,-42 -38,-34 -46,-32 C-53,-20 -55,-12 -57,0 Z"
)
_MIDDLE = (
    "M-57,6 C-66,-54 -38,-84 0,-84 C38,-84 66,-54 57,6 C53,-18 47,-32 36,-41 "
    "C20,-50 5,-54 0,-66 C-5,-54 -20,-50 -36,-41 C-47,-32 -53,-18 -57,6 Z"
)


def shine(colour: str) -> str:
    """The light on the top of smooth hair."""
    return line("M-30,-66 Q-8,-78 18,-72", light(colour, 0.18), 7, 0.75)


def _cap(colour: str) -> str:
    return path(CAP, colour) + line("M-32,-62 Q-10,-76 16,-72", light(colour, 0.18), 7, 0.6)


def short(colour: str, _: str) -> Hair:
    """Short hair with a fringe."""
    return Hair("", path(_FRINGE, colour) + shine(colour), _cap(colour))


def side(colour: str, _: str) -> Hair:
    """Short hair, parted at the side."""
    return Hair("", path(_SIDE, colour) + shine(colour), _cap(colour))


def spiky(colour: str, _: str) -> Hair:
    """Short hair that stands up."""
    spikes = (
        "M-57,2 C-60,-20 -60,-34 -54,-46 L-62,-58 L-46,-60 L-46,-78 L-28,-72 L-18,-92 L-4,-76 L12,-94 L20,-74 "
        "L40,-82 L40,-64 L58,-62 L52,-46 C60,-34 60,-18 57,2 "
    )
    front = "C54,-18 48,-28 40,-36 L28,-30 L18,-38 L6,-30 L-6,-38 L-18,-30 L-30,-38 C-46,-32 -54,-18 -57,2 Z"
    back = "C55,32 40,46 26,48 L-26,48 C-40,46 -55,32 -57,2 Z"
    return Hair("", _thick(spikes + front, colour) + shine(colour), _thick(spikes + back, colour) + shine(colour))


def _thick(d: str, colour: str) -> str:
    return path(d, colour) + line(d, colour, 5)


def quiff(colour: str, _: str) -> Hair:
    """Short at the sides, combed up in front."""
    front = (
        "M-57,2 C-64,-40 -52,-66 -34,-74 C-40,-90 -4,-102 30,-92 C58,-84 66,-50 57,2 C54,-18 50,-30 42,-42 "
        "C22,-52 -4,-44 -34,-52 C-46,-38 -54,-20 -57,2 Z"
    )
    return Hair("", path(front, colour) + line("M-22,-82 Q4,-92 32,-82", light(colour), 6, 0.7), _cap(colour))


def buzz(colour: str, _: str) -> Hair:
    """Hair cut very short."""
    front = (
        "M-55,-6 C-62,-56 -34,-76 0,-76 C34,-76 62,-56 55,-6 C52,-28 44,-40 34,-44 "
        "C14,-50 -14,-50 -34,-44 C-44,-40 -52,-28 -55,-6 Z"
    )
    behind = "M-55,0 C-62,-56 -34,-76 0,-76 C34,-76 62,-56 55,0 C52,26 38,40 24,42 L-24,42 C-38,40 -52,26 -55,0 Z"
    return Hair(
        "", path(front, colour) + line("M-26,-62 Q-6,-70 16,-66", light(colour, 0.14), 6, 0.6), path(behind, colour)
    )


def bald(colour: str, _: str) -> Hair:
    """No hair on top, a little at the sides."""
    sides = "".join(ellipse(x, -12, 9, 19, colour) for x in (-55, 55))
    around = "M-58,-16 C-58,34 -40,46 -24,46 L24,46 C40,46 58,34 58,-16 C44,0 -44,0 -58,-16 Z"
    return Hair(sides, "", path(around, colour))


def afro(colour: str, _: str) -> Hair:
    """A round afro."""
    puffs = (
        (-58, -22, 28),
        (-56, -50, 30),
        (-38, -74, 32),
        (-10, -86, 34),
        (20, -84, 34),
        (44, -68, 32),
        (58, -44, 30),
    )
    back = "".join(circle(x, y, r, colour) for x, y, r in (*puffs, (60, -18, 26))) + ellipse(0, -44, 64, 46, colour)
    front = (
        "M-57,-4 C-62,-60 -40,-82 0,-82 C40,-82 62,-60 57,-4 C52,-24 44,-34 36,-38 Q24,-46 12,-40 "
        "Q0,-48 -12,-40 Q-24,-46 -36,-38 C-46,-32 -52,-22 -57,-4 Z"
    )
    lights = "".join(
        line(f"M{x - 9},{y - 4} q9,-10 18,-2", light(colour, 0.2), 5, 0.7)
        for x, y in ((-34, -80), (2, -98), (38, -78), (-62, -42), (62, -40))
    )
    lower = circle(-48, 8, 24, colour) + circle(48, 8, 24, colour) + ellipse(0, 8, 50, 40, colour)
    return Hair(back, path(front, colour) + lights, back + lower + lights)


def curls(colour: str, _: str) -> Hair:
    """A short, full head of curls."""
    deep = dark(colour, 0.22)
    rim = ((-56, -14), (-58, -38), (-46, -60), (-24, -74), (0, -78), (24, -74), (46, -60), (58, -38), (56, -14))
    brow = ((-34, -46), (-12, -52), (12, -52), (34, -46))
    front = "".join(circle(x, y, 18, colour) for x, y in rim) + "".join(circle(x, y, 15, colour) for x, y in brow)
    lights = "".join(line(f"M{x - 6},{y - 3} q6,-8 12,-1", light(colour, 0.2), 3.5, 0.8) for x, y in (*rim[1:8], *brow))
    low = ((-50, 10), (-34, 30), (-12, 38), (12, 38), (34, 30), (50, 10), (0, 8), (-26, 0), (26, 0), (0, -30))
    behind = ellipse(0, -14, 58, 54, colour) + "".join(circle(x, y, 17, colour) for x, y in (*rim, *low))
    swirls = "".join(line(f"M{x - 7},{y} q7,-9 14,-1", deep, 3.5, 0.7) for x, y in (*low, *brow))
    return Hair(ellipse(0, -36, 66, 50, deep), front + lights, behind + swirls)


def puffs(colour: str, accent: str) -> Hair:
    """Two hair puffs, high up, with bobbles."""
    balls = ((-54, -66, 27), (-66, -50, 18), (-42, -82, 18), (54, -66, 27), (66, -50, 18), (42, -82, 18))
    back = "".join(circle(x, y, r, colour) for x, y, r in balls)
    back += "".join(line(f"M{x - 8},-76 q9,-10 18,-2", light(colour, 0.2), 5, 0.6) for x in (-56, 56))
    front = path(_MIDDLE, colour) + "".join(circle(x, -60, 8, accent) for x in (-42, 42))
    parting = line("M0,-82 L0,44", dark(colour, 0.5), 3)
    return Hair(back, front, back + path(CAP, colour) + parting + "".join(circle(x, -58, 8, accent) for x in (-44, 44)))


def pigtails(colour: str, accent: str) -> Hair:
    """Hair parted at the side, with two bunches below the ears."""
    tail = "M52,26 C66,14 96,30 98,54 C99,72 84,78 74,66 C66,58 54,48 50,36 Z"
    tails = path(tail, colour) + line("M70,34 Q84,42 88,58", light(colour, 0.18), 5, 0.6)
    both = tails + f'<g transform="scale(-1 1)">{tails}</g>'
    bobbles = circle(-54, 31, 8, accent) + circle(54, 31, 8, accent)
    return Hair(both + bobbles, path(_SIDE, colour) + shine(colour), both + _cap(colour) + bobbles)


def bun(colour: str, accent: str) -> Hair:
    """Hair pinned up in a bun."""
    ball = circle(0, -92, 25, colour) + line("M-12,-98 Q0,-110 13,-100", light(colour, 0.25), 5, 0.7)
    band = rect(-17, -86, 34, 11, accent, 5.5)
    return Hair(ball, path(_MIDDLE, colour) + band + shine(colour), path(CAP, colour) + ball + band)


Style = Callable[[str, str], Hair]
