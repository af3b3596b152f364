"""The owl: a wide head with two great round eyes, feathers for brows, wings for hands and claws for feet.

A small cat's head with a beak is no owl: it is the round discs about the eyes, the beak high between them, and brows
that sweep out into tufts that tell it, in grey and when small as well.
"""

from game.art.brush import circle, dark, ellipse, light, line, path
from game.art.colours import INK

GOLD, BEAK, DEEP = "#f6b62f", "#f2a93b", "#a8641c"
_FACE = "M-71,6 C-72,-34 -48,-60 0,-60 C48,-60 72,-34 71,6 C69,42 38,61 0,61 C-38,61 -69,42 -71,6 Z"
_EYE = 31.0
"""How far each eye is from the middle."""

_GAZE = {
    # pupil, right, down: how large the dark part is, and where it looks.
    "happy": (15.0, 0.0, -0.5),
    "worried": (10.5, 0.0, 2.0),
    "surprised": (10.0, 0.0, 0.0),
    "thinking": (12.5, 4.5, -5.5),
    "sad": (13.5, 0.0, 4.0),
    "cross": (12.0, 0.0, 2.0),
}
_BROWS = {
    # How high a brow begins beside the beak, and where its tuft ends: left, then right.
    "happy": ((-41, -70), (-41, -70)),
    "joy": ((-45, -77), (-45, -77)),
    "worried": ((-57, -47), (-57, -47)),
    "surprised": ((-51, -84), (-51, -84)),
    "thinking": ((-30, -54), (-51, -82)),
    "sad": ((-54, -42), (-54, -42)),
    "cross": ((-14, -66), (-14, -66)),
    "asleep": ((-38, -60), (-38, -60)),
}


def owl_head(fur: str, feels: str) -> str:
    """An owl's head from the front, around its own middle."""
    pale = light(fur, 0.74)
    discs = "".join(circle(s * _EYE, -1, 38, dark(fur, 0.3)) + circle(s * _EYE, -1, 34, pale) for s in (-1, 1))
    chin = ellipse(0, 43, 36, 15, pale)
    seen = "".join(_eye(s, feels, pale, fur) for s in (-1, 1))
    return path(_FACE, fur) + chin + discs + seen + _brows(feels, fur) + _beak(feels) + _tear(feels)


def owl_behind(fur: str) -> str:
    """An owl's head from behind: feathers in rows, and the tips of the tufts."""
    rows = "M-40,-28 q10,12 20,0 q10,12 20,0 q10,12 20,0 M-52,0 q13,14 26,0 q13,14 26,0 q13,14 26,0"
    rows += " M-40,28 q10,12 20,0 q10,12 20,0 q10,12 20,0"
    tufts = "".join(_tuft(s, -20, -70, dark(fur, 0.42)) for s in (-1, 1))
    return tufts + path(_FACE, fur) + line(rows, dark(fur, 0.24), 4.6)


def wing(fur: str, shape: str) -> str:
    """The feathers at the end of an arm: hanging down, or spread upwards where a hand would be open."""
    shade, tip = dark(fur, 0.2), light(fur, 0.3)
    if shape == "open":
        spread = ((-17, -15, 7.4, -42), (-5, -24, 7.8, -12), (8, -24, 7.8, 12), (19, -14, 7.2, 42))
        return "".join(_feather(x, y, across, turn, shade if at % 2 else tip) for at, (x, y, across, turn) in
                       enumerate(spread)) + circle(0, -2, 13.5, fur)  # fmt: skip
    hanging = ((-8, 10, 6.6, 14), (8, 10, 6.6, -14), (0, 13, 7, 0))
    return "".join(_feather(x, y, across, turn, shade) for x, y, across, turn in hanging) + circle(0, 0, 12.5, fur)


def claws() -> str:
    """A foot with three toes, pointing a little outwards; the ground is at 0."""
    toes = ellipse(-5, -5.5, 9, 6.5, BEAK) + ellipse(6, -6, 9.5, 7, BEAK) + ellipse(17, -5, 9, 6, BEAK)
    return ellipse(3, -15, 9, 12, BEAK) + toes + line("M-8,-3 l-4,2 M11,-3 l3,2 M22,-3 l3,2", DEEP, 3)


def _feather(x: float, y: float, across: float, turn: float, fill: str) -> str:
    return f'<g transform="translate({x:g} {y:g}) rotate({turn:g})">{ellipse(0, 0, across, 15, fill)}</g>'


def _eye(side: int, feels: str, pale: str, fur: str) -> str:
    x = side * _EYE
    if feels == "joy":
        return line(f"M{x - 17},8 Q{x},-18 {x + 17},8", INK, 8)
    if feels == "asleep":
        return line(f"M{x - 17},-4 Q{x},18 {x + 17},-4", INK, 8)
    pupil, right, down = _GAZE[feels]
    round_ = circle(x, 0, 25 if feels == "surprised" else 22, dark(GOLD, 0.45))
    round_ += circle(x, 0, 22.5 if feels == "surprised" else 19.5, GOLD)
    looks = circle(x + right, down, pupil, INK) + circle(x + right + 4, down - 4.5, pupil * 0.34, "#ffffff")
    return round_ + looks + _lid(side, feels, pale, fur)


def _lid(side: int, feels: str, pale: str, fur: str) -> str:
    """What covers a part of the eye: from above where somebody is sad or cross, from below where somebody smiles."""
    x = side * _EYE
    if feels == "cross":
        shape = f"M{x - side * 24},-4 Q{x - side * 20},-26 {x},-26 Q{x + side * 14},-26 {x + side * 22},-16 Z"
        return path(shape, pale) + line(f"M{x - side * 22},-5 L{x + side * 19},-15", dark(fur, 0.45), 4)
    if feels == "sad":
        shape = f"M{x - side * 22},-15 Q{x - side * 12},-26 {x},-26 Q{x + side * 19},-26 {x + side * 24},0 Z"
        return path(shape, pale) + line(f"M{x - side * 16},-14 L{x + side * 21},-2", dark(fur, 0.45), 4)
    if feels == "happy":
        return path(f"M{x - 21},12 Q{x},18 {x + 21},12 Q{x + 14},26 {x},26 Q{x - 14},26 {x - 21},12 Z", pale)
    return ""


def _brows(feels: str, fur: str) -> str:
    return "".join(_tuft(s, *of, dark(fur, 0.42)) for s, of in zip((-1, 1), _BROWS[feels], strict=True))


def _tuft(side: int, inner: float, tip: float, fill: str) -> str:
    """A feather from beside the beak over the eye and out over the head's edge."""
    shape = (
        f"M{side * 5},{inner + 8} C{side * 14},{inner - 18} {side * 38},{inner - 24} {side * 70},{tip} "
        f"C{side * 66},{tip + 24} {side * 52},{inner - 6} {side * 5},{inner + 8} Z"
    )
    return path(shape, fill)


def _beak(feels: str) -> str:
    shut = path("M-11,8 Q0,0 11,8 Q11,24 0,34 Q-11,24 -11,8 Z", BEAK) + line("M0,7 L0,20", light(BEAK, 0.45), 3.4)
    if feels in ("joy", "surprised"):
        deep = ellipse(0, 33, 12 if feels == "joy" else 9.5, 15 if feels == "joy" else 14, "#6e1f2b")
        return deep + ellipse(0, 41, 7, 4.4, "#f27c86") + path("M-13,8 Q0,-1 13,8 Q11,22 0,30 Q-11,22 -13,8 Z", BEAK)
    corners = {
        "happy": "M-19,36 Q-12,49 0,49 Q12,49 19,36",
        "thinking": "M-4,47 Q9,48 17,38",
        "worried": "M-15,48 Q-9,40 -3,45 Q4,51 14,44",
        "sad": "M-14,52 Q0,41 14,52",
        "cross": "M-13,51 Q0,43 13,51",
        "asleep": "M-9,46 Q0,50 9,46",
    }
    return line(corners[feels], "#3a2450", 4.6) + shut


def _tear(feels: str) -> str:
    return path("M-46,20 C-55,32 -56,43 -47,44 C-38,44 -38,32 -46,20 Z", "#3d9be0") if feels == "sad" else ""
