"""Longer hair, and what covers hair: hijab, patka, turban, headwrap and caps."""

from game.art.brush import circle, dark, ellipse, light, line, path, rect
from game.art.hair import CAP, Hair, shine

_LONG_TOP = (
    "M-58,14 C-68,-56 -38,-86 0,-86 C38,-86 68,-56 58,14 C54,-10 48,-26 38,-38 "
    "C24,-40 4,-50 -4,-60 C-12,-46 -28,-38 -42,-34 C-52,-20 -56,-6 -58,14 Z"
)
_PULLED = (
    "M-57,0 C-64,-54 -36,-84 0,-84 C36,-84 64,-54 57,0 C54,-18 48,-30 40,-38 "
    "C18,-52 -8,-50 -40,-34 C-50,-26 -54,-14 -57,0 Z"
)


def bob(colour: str, _: str) -> Hair:
    """Chin-length hair with a straight fringe."""
    outer = "M-66,30 C-74,-50 -44,-88 0,-88 C44,-88 74,-50 66,30 C66,46 50,52 42,46 L-42,46 C-50,52 -66,46 -66,30 Z"
    front = (
        "M-60,38 C-72,-54 -40,-86 0,-86 C40,-86 72,-54 60,38 C52,38 47,26 47,8 C47,-12 46,-26 42,-37 "
        "L-42,-37 C-46,-26 -47,-12 -47,8 C-47,26 -52,38 -60,38 Z"
    )
    behind = "M-66,34 C-74,-50 -44,-88 0,-88 C44,-88 74,-50 66,34 C66,54 50,56 0,56 C-50,56 -66,54 -66,34 Z"
    return Hair(
        path(outer, dark(colour, 0.2)), path(front, colour) + shine(colour), path(behind, colour) + shine(colour)
    )


def wavy(colour: str, _: str) -> Hair:
    """Shoulder-length wavy hair."""
    outer = (
        "M-60,-30 C-78,0 -62,16 -74,38 C-82,58 -70,80 -48,78 L48,78 C70,80 82,58 74,38 C62,16 78,0 60,-30 "
        "C54,-70 30,-88 0,-88 C-30,-88 -54,-70 -60,-30 Z"
    )
    locks = line("M-66,30 q-6,18 4,32 M66,30 q6,18 -4,32", light(colour, 0.15), 5, 0.6)
    top = path(_LONG_TOP, colour) + shine(colour)
    strands = line("M-30,-20 q-14,44 0,84 M0,-30 q-10,50 2,96 M30,-20 q14,44 0,84", dark(colour, 0.2), 4, 0.7)
    return Hair(path(outer, dark(colour, 0.14)) + locks, top, path(outer, colour) + strands + shine(colour))


def long(colour: str, _: str) -> Hair:
    """Long straight hair, falling behind the shoulders."""
    outer = (
        "M-64,110 C-80,20 -74,-88 0,-88 C74,-88 80,20 64,110 C50,122 30,116 26,108 L-26,108 C-30,116 -50,122 -64,110 Z"
    )
    strands = line("M-28,-30 Q-34,40 -30,104 M0,-40 L0,104 M28,-30 Q34,40 30,104", dark(colour, 0.16), 4, 0.7)
    top = path(_LONG_TOP, colour) + shine(colour)
    return Hair(path(outer, dark(colour, 0.18)), top, path(outer, colour) + strands + shine(colour))


def plaits(colour: str, accent: str) -> Hair:
    """Two long plaits with ribbons, behind the shoulders."""
    deep = dark(colour, 0.35) if colour != "#2b2230" else "#43384a"
    drawn = ""
    for side in (-1, 1):
        for k in range(5):
            drawn += ellipse(side * (62 - k), 12 + k * 18, 13 - k * 0.7, 12, colour if k % 2 == 0 else deep)
        drawn += ellipse(side * 58, 112, 9, 11, colour) + rect(side * 58 - 9, 94, 18, 9, accent, 4.5)
    parting = line("M0,-82 L0,44", deep, 3)
    return Hair(drawn, path(_LONG_TOP, colour) + shine(colour), path(CAP, colour) + parting + drawn)


def ponytail(colour: str, accent: str) -> Hair:
    """A high ponytail with a band."""
    tail = "M30,-70 C86,-96 108,-30 88,26 C84,42 66,38 68,24 C74,-10 62,-40 34,-50 Z"
    gleam = line("M74,-60 Q92,-34 84,0", light(colour, 0.2), 5, 0.6)
    band = f'<g transform="rotate(24 40 -66)">{rect(32, -78, 16, 22, accent, 7)}</g>'
    middle = path(
        "M-15,-62 C-26,-10 -20,50 0,78 C20,50 26,-10 15,-62 Z", dark(colour, 0.25) if colour != "#2b2230" else "#43384a"
    )
    behind = path(CAP, colour) + middle + rect(-16, -70, 32, 14, accent, 7)
    return Hair(path(tail, colour) + gleam, path(_PULLED, colour) + band + shine(colour), behind)


def locs(colour: str, accent: str) -> Hair:
    """Shoulder-length locs."""
    xs = (-62, -50, -38, 38, 50, 62)
    strands = "".join(
        line(f"M{x * 0.8},-40 Q{x * 1.25},10 {x * 1.1},{72 - abs(abs(x) - 50) * 0.5}", colour, 14) for x in xs
    )
    beads = "".join(rect(x * 1.1 - 5, 62, 10, 7, accent, 3) for x in (-50, 50))
    top = path(_LONG_TOP, colour) + line("M-6,-60 Q-30,-50 -46,-20 M0,-62 Q30,-50 48,-20", light(colour, 0.18), 4, 0.7)
    rows = "".join(
        line(f"M{x * 0.6},-50 Q{x * 1.2},10 {x},70", colour if x % 4 else light(colour, 0.1), 15)
        for x in range(-50, 51, 14)
    )
    return Hair(strands + beads, top, path(CAP, colour) + rows)


def hijab(colour: str, _: str) -> Hair:
    """A hijab, wrapped close to the neck so that what is on the chest stays in sight."""
    deep, pale = dark(colour, 0.18), light(colour, 0.2)
    back = path("M-62,66 C-76,-40 -56,-92 0,-92 C56,-92 76,-40 62,66 C54,88 -54,88 -62,66 Z", deep)
    wrap = (
        "M-62,40 C-76,-44 -54,-92 0,-92 C54,-92 76,-44 62,40 C62,66 44,80 22,82 C0,90 -40,88 -50,74 "
        "C-60,66 -62,54 -62,40 Z M-46,-6 C-46,33 -27,54 0,54 C27,54 46,33 46,-6 C46,-40 28,-54 0,-54 "
        "C-28,-54 -46,-40 -46,-6 Z"
    )
    front = f'<path fill-rule="evenodd" d="{wrap}" fill="{colour}"/>'
    front += line("M-50,40 C-30,74 20,78 56,50", deep, 5) + line("M-30,68 Q6,84 40,72", deep, 4, 0.8)
    front += line("M-50,-26 C-40,-60 -16,-68 0,-68 C16,-68 40,-60 50,-26", pale, 6, 0.8)
    behind = path(
        "M-62,50 C-76,-44 -54,-92 0,-92 C54,-92 76,-44 62,50 C58,96 24,112 0,112 C-24,112 -58,96 -62,50 Z", colour
    )
    behind += line("M-48,30 Q0,70 48,30 M-44,62 Q0,94 44,62", deep, 5)
    return Hair(back, front, behind)


def patka(colour: str, _: str) -> Hair:
    """A patka, tied over a top-knot."""
    deep = dark(colour, 0.2)
    knot = circle(0, -92, 19, colour)
    cloth = "M-58,-6 C-66,-60 -36,-86 0,-86 C36,-86 66,-60 58,-6 C52,-30 36,-44 0,-46 C-36,-44 -52,-30 -58,-6 Z"
    folds = line("M-44,-40 C-30,-62 -10,-74 0,-76 M44,-40 C30,-62 10,-74 0,-76 M-13,-79 Q0,-71 13,-79", deep, 4.5)
    tied = (
        path(CAP, colour)
        + knot
        + line("M-50,-10 Q0,20 50,-10 M-46,-34 Q0,-6 46,-34", deep, 4.5)
        + circle(0, 30, 8, deep)
    )
    return Hair("", knot + path(cloth, colour) + folds, tied)


def turban(colour: str, _: str) -> Hair:
    """A full turban."""
    deep, pale = dark(colour, 0.18), light(colour, 0.18)
    shape = "M-62,-14 C-78,-64 -46,-108 0,-108 C46,-108 78,-64 62,-14 C56,-30 34,-46 0,-62 C-34,-46 -56,-30 -62,-14 Z"
    folds = line("M0,-62 C-26,-70 -52,-58 -64,-34 M0,-62 C26,-70 52,-58 64,-34", deep, 5)
    folds += line("M0,-64 C-16,-86 -40,-88 -60,-66 M0,-64 C16,-86 40,-88 60,-66", deep, 5)
    peak = path("M-16,-56 L0,-74 L16,-56 Q0,-50 -16,-56 Z", pale)
    whole = path("M-62,-8 C-78,-64 -46,-108 0,-108 C46,-108 78,-64 62,-8 C54,30 -54,30 -62,-8 Z", colour)
    rounds = line("M-66,-44 Q0,0 66,-44 M-60,-74 Q0,-30 60,-74 M-62,-16 Q0,26 62,-16", deep, 5)
    return Hair("", peak + path(shape, colour) + folds, path(CAP, "#46302b") + whole + rounds)


def headwrap(colour: str, accent: str) -> Hair:
    """A bright headwrap with a knot."""
    deep = dark(colour, 0.2)
    shape = "M-60,-8 C-76,-66 -46,-112 4,-112 C54,-112 76,-66 60,-8 C50,-32 30,-44 0,-44 C-30,-44 -50,-32 -60,-8 Z"
    bands = line("M-58,-30 Q0,-76 60,-34 M-58,-60 Q4,-100 58,-66", accent, 8)
    knot = ellipse(28, -92, 24, 14, colour) + circle(22, -66, 12, deep)
    whole = path("M-60,0 C-76,-66 -46,-112 4,-112 C54,-112 76,-66 60,0 C50,34 -50,34 -60,0 Z", colour)
    return Hair("", path(shape, colour) + bands + knot, path(CAP, "#2b2230") + whole + bands)


def cap(colour: str, accent: str) -> Hair:
    """Short hair under a peaked cap."""
    crown = "M-60,-26 C-62,-74 -36,-96 0,-96 C36,-96 62,-74 60,-26 Z"
    peak = "M-64,-26 C-40,-44 40,-44 64,-26 C44,-18 -44,-18 -64,-26 Z"
    sides = ellipse(-55, -8, 8, 17, accent) + ellipse(55, -8, 8, 17, accent)
    drawn = (
        path(crown, colour) + line("M-34,-78 Q-10,-90 16,-86", light(colour), 6, 0.7) + path(peak, dark(colour, 0.28))
    )
    behind = path(CAP, accent) + path("M-60,-14 C-62,-74 -36,-96 0,-96 C36,-96 62,-74 60,-14 Z", colour)
    return Hair(sides, drawn, behind + line("M-30,-20 Q0,-44 30,-20", dark(colour, 0.28), 6))
