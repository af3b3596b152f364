"""What is printed on a top: stripes and dots, or one small picture. None of them belongs to a school or a club."""

from game.art.brush import circle, dark, group, light, line, path, rect
from game.art.look import Clothes
from game.art.poses import Frame

_STAR = "M0,-15 L4.4,-5.4 15,-4.4 7,2.6 9.4,13 0,7.4 -9.4,13 -7,2.6 -15,-4.4 -4.4,-5.4 Z"


def motif(f: Frame, worn: Clothes) -> str:
    """The print of a top, fitted to the trunk."""
    made = _ALL_OVER.get(worn.motif)
    if made:
        return made(f, worn)
    small = _SMALL.get(worn.motif)
    return group(small, 0, f.neck_y + 58, 1.1 if f.build.leg < 110 else 1.2) if small else ""


def _stripes(f: Frame, worn: Clothes) -> str:
    heights = [f.neck_y + 40 + k * 21 for k in range(int((f.hip_y - f.neck_y - 44) // 21) + 1)]
    return "".join(rect(-f.half(y) + 0.5, y, f.half(y) * 2 - 1, 9, worn.trim) for y in heights)


def _zigzag(f: Frame, worn: Clothes) -> str:
    y = f.neck_y + 58
    half = f.half(y) - 3
    step = half / 3
    peaks = " ".join(f"L{-half + k * step:.1f},{y + (9 if k % 2 else -7)}" for k in range(1, 7))
    return line(f"M{-half},{y - 7} {peaks}", worn.trim, 6)


def _dots(f: Frame, worn: Clothes) -> str:
    drawn = ""
    for row in range(int((f.hip_y - f.neck_y - 40) // 20) + 1):
        y = f.neck_y + 36 + row * 20
        half = f.half(y) - 8
        shift = 9 if row % 2 else 0
        drawn += "".join(circle(x, y, 3.6, worn.trim) for x in range(-36 + shift, 46, 18) if abs(x) < half)
    return drawn


def _checks(f: Frame, worn: Clothes) -> str:
    deep = dark(worn.colour, 0.22)
    heights = [f.neck_y + 34 + k * 22 for k in range(int((f.hip_y - f.neck_y - 38) // 22) + 1)]
    across = "".join(rect(-f.half(y) + 1, y, f.half(y) * 2 - 2, 5, deep, opacity=0.7) for y in heights)
    b = f.build
    high, low = f.neck_y + 12, f.hip_y - 2
    down = "".join(line(f"M{k * b.waist * 0.62},{high} L{k * b.waist * 0.62},{low}", deep, 5, 0.7) for k in (-1, 1))
    return across + down


_ALL_OVER = {"stripes": _stripes, "zigzag": _zigzag, "dots": _dots, "checks": _checks}

_SMALL = {
    "star": path(_STAR, "#ffffff"),
    "heart": path("M0,14 C-24,-2 -16,-18 0,-7 C16,-18 24,-2 0,14 Z", "#ffe0ea"),
    "flower": "".join(
        circle(x, y, 6, "#ffffff") for x, y in ((0, -8), (7.6, -2.5), (4.7, 6.5), (-4.7, 6.5), (-7.6, -2.5))
    )
    + circle(0, 0, 5, "#ffd23f"),
    "rainbow": "".join(
        line(f"M{-r},8 C{-r},{8 - r * 1.34:.1f} {r},{8 - r * 1.34:.1f} {r},8", colour, 5)
        for r, colour in ((18, "#ff6f6f"), (13, "#ffd23f"), (8, "#5fd0f0"))
    ),
    "rocket": path("M0,-18 C9,-10 9,4 6,10 L-6,10 C-9,4 -9,-10 0,-18 Z", "#ffffff")
    + path("M-6,4 L-13,12 L-6,11 Z M6,4 L13,12 L6,11 Z", "#ffd23f")
    + circle(0, -4, 3.6, "#34507c")
    + path("M-4,11 L0,19 L4,11 Z", "#ffd23f"),
    "dinosaur": path(
        "M-20,8 C-12,-4 -4,-6 4,-4 L6,-16 Q14,-20 18,-12 L14,-8 Q12,2 8,8 L6,14 "
        "L1,14 L0,9 L-6,9 L-7,14 L-12,14 L-12,9 Z",
        "#3f8f5f",
    )
    + circle(12, -13, 1.6, "#ffffff"),
    "lightning": path("M3,-18 L-11,3 L-2,3 L-5,18 L11,-5 L2,-5 L6,-18 Z", "#ffd23f"),
}


def badge() -> str:
    """The school's badge: a golden shield with a crown and a star, about 27 units wide."""
    shield = path("M-13.5,-15 H13.5 V2 Q13.5,13 0,18.5 Q-13.5,13 -13.5,2 Z", "#ffffff")
    shield += path("M-11,-12.6 H11 V1.6 Q11,11 0,15.6 Q-11,11 -11,1.6 Z", "#ffd54a")
    crown = path("M-7.6,3 L-8.6,-7 L-4,-2.6 L0,-9.4 L4,-2.6 L8.6,-7 L7.6,3 Z", "#2e5e3e")
    return shield + crown + group(path(_STAR, "#2e5e3e"), 0, 8.6, 0.24)


def crest() -> str:
    """A club's crest: a round badge with a ball and a star, about 28 units wide."""
    ball = circle(0, 0, 14, "#ffffff") + circle(0, 0, 11.6, "#2b2060")
    return ball + group(path(_STAR, "#ffd23f"), 0, 0, 0.62) + circle(0, 0, 2.6, light("#2b2060", 0.1))
