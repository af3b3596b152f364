"""The animals' heads and tails. A head has the size of a child's; fur runs down to the shoulders without a neck."""

from collections.abc import Callable

from game.art.brush import circle, dark, ellipse, light, line, path
from game.art.colours import INK
from game.art.faces import eyes, mouth
from game.art.look import Head, Look
from game.art.owl import owl_behind, owl_head

_FACE = "M-62,-4 C-62,-48 -34,-66 0,-66 C34,-66 62,-48 62,-4 C62,36 34,58 0,58 C-34,58 -62,36 -62,-4 Z"
_BLACK, _CREAM, _PINK = "#33303c", "#fff3e2", "#f5a3b5"


def animal_head(look: Look, feels: str) -> Head:
    """An animal's head from the front."""
    fur = look.skin
    if look.id == "owl":
        return Head("", owl_head(fur, feels))
    ears, marks, muzzle, nose = _KINDS[look.id](fur)
    cheeks = ellipse(-43, 27, 10, 7, "#f27c86", 0.5) + ellipse(43, 27, 10, 7, "#f27c86", 0.5)
    brow = "#8d8f9c" if look.id in ("panda",) else "#3a2a2e"
    # Lids have the colour of what surrounds the eyes.
    lid = {"panda": _BLACK, "badger": _BLACK, "hedgehog": _CREAM}.get(look.id, fur)
    if look.id in ("panda", "badger") and feels in ("joy", "asleep"):
        seen = eyes(feels, brow, lid).replace(INK, "#ffffff")
    else:
        seen = eyes(feels, brow, lid)
    said = mouth(feels, muzzle) + path("M-9.5,9 Q0,5 9.5,9 Q6,19 0,20 Q-6,19 -9.5,9 Z", nose)
    return Head("", ears + path(_FACE, fur) + marks + cheeks + said + seen)


def animal_behind(look: Look) -> str:
    """An animal's head from behind."""
    fur = look.skin
    if look.id == "owl":
        return owl_behind(fur)
    ears = _KINDS[look.id](fur)[0]
    back = ears + path(_FACE, fur)
    if look.id == "hedgehog":
        return back + path(_FACE, "#7a5a45") + _spines()
    if look.id == "badger":
        return (
            ears
            + path(_FACE, "#4a4d58")
            + path("M-14,-66 C-10,-20 -10,20 -8,57 L8,57 C10,20 10,-20 14,-66 Z", "#f4f4f6")
        )
    if look.id == "cat":
        return back + line("M-12,-62 L-9,-38 M0,-64 L0,-32 M12,-62 L9,-38", dark(fur, 0.25), 6)
    return back


def tail(look: Look, is_behind: bool) -> str:
    """A tail, in the units of a body whose feet are at (0, 0); from behind it lies over the clothes."""
    fur = look.skin
    made = {
        "fox": path("M30,-60 C60,-56 92,-74 92,-112 C92,-128 78,-140 70,-150 C64,-126 60,-106 26,-84 Z", fur)
        + path("M91,-104 C94,-128 78,-140 70,-150 C66,-134 63,-120 56,-109 C66,-112 78,-112 91,-104 Z", _CREAM),
        "cat": line("M30,-62 C70,-60 84,-84 78,-112 C74,-128 84,-136 92,-130", fur, 14),
        "otter": path("M26,-78 C60,-70 88,-40 104,-6 C70,-6 36,-20 20,-46 Z", dark(fur, 0.14)),
        "squirrel": path(
            "M24,-50 C60,-34 84,-60 82,-96 C80,-120 92,-126 96,-112 C112,-150 92,-186 66,-180 "
            "C40,-172 44,-142 54,-128 C62,-104 50,-86 22,-80 Z",
            fur,
        )
        + path(
            "M40,-62 C62,-62 70,-84 66,-106 C62,-128 66,-150 80,-158 C64,-160 56,-146 60,-130 C66,-104 56,-84 36,-78 Z",
            light(fur, 0.25),
        ),
        "badger": path("M30,-72 C56,-74 72,-62 76,-46 C58,-42 40,-46 28,-54 Z", "#e9e9ee"),
    }.get(look.id, "")
    if is_behind and not made:
        made = {
            "rabbit": circle(0, -62, 18, "#ffffff"),
            "bear": circle(0, -60, 12, dark(fur, 0.1)),
            "panda": circle(0, -60, 12, _BLACK),
            "owl": path("M-20,-70 L0,-34 L20,-70 Z", dark(fur, 0.2)),
        }.get(look.id, "")
    return made


Parts = tuple[str, str, str, str]
"""Ears, marks on the face, the colour around the mouth, the colour of the nose."""


def _pointed(fur: str, inner: str, tip: str = "") -> str:
    outer = "M-56,-20 L-60,-90 L-14,-58 Z M56,-20 L60,-90 L14,-58 Z"
    drawn = path(outer, fur) + line(outer, fur, 10)
    drawn += path("M-49,-40 L-52,-74 L-28,-56 Z M49,-40 L52,-74 L28,-56 Z", inner)
    return drawn + (
        path("M-58,-68 L-62,-94 Q-58,-97 -54,-93 L-40,-81 Z M58,-68 L62,-94 Q58,-97 54,-93 L40,-81 Z", tip)
        if tip
        else ""
    )


def _round(fur: str, inner: str, across: float = 44, high: float = 56, radius: float = 24) -> str:
    return "".join(
        circle(s * across, -high, radius, fur) + circle(s * across, -high, radius * 0.55, inner) for s in (-1, 1)
    )


def _muzzle(colour: str, across: float = 33, down: float = 26) -> str:
    return ellipse(0, 31, across, down, colour)


def _whiskers(colour: str) -> str:
    return line("M-42,22 L-74,16 M-42,31 L-74,32 M42,22 L74,16 M42,31 L74,32", colour, 3.4)


def _fox(fur: str) -> Parts:
    mask = "M-62,0 C-50,6 -30,-2 -16,12 Q0,24 16,12 C30,-2 50,6 62,0 C60,36 34,58 0,58 C-34,58 -60,36 -62,0 Z"
    return _pointed(fur, "#fbd0a8", _BLACK), path(mask, _CREAM), _CREAM, _BLACK


def _bear(fur: str) -> Parts:
    return _round(fur, "#e9c9a4"), _muzzle("#e9c9a4"), "#e9c9a4", _BLACK


def _rabbit(fur: str) -> Parts:
    def one(turn: float, side: int) -> str:
        outer = ellipse(side * 26, -96, 19, 50, fur) + ellipse(side * 26, -94, 10, 36, "#f7b8c6")
        return f'<g transform="rotate({turn} {side * 26} -60)">{outer}</g>'

    return one(-10, -1) + one(12, 1), _muzzle("#ffffff"), "#ffffff", "#e58aa0"


def _cat(fur: str) -> Parts:
    stripes = line("M-12,-63 L-8,-44 M0,-65 L0,-41 M12,-63 L8,-44", dark(fur, 0.25), 6)
    sides = line("M-60,-2 L-46,2 M60,-2 L46,2", dark(fur, 0.25), 5)
    return _pointed(fur, _PINK), stripes + sides + _whiskers(dark(fur, 0.3)) + _muzzle(_CREAM), _CREAM, "#e58aa0"


def _panda(fur: str) -> Parts:
    patch = '<ellipse cx="-24" cy="1" rx="22" ry="25" fill="#33303c" transform="rotate(18 -24 0)"/>'
    patches = patch + f'<g transform="scale(-1 1)">{patch}</g>'
    return _round(_BLACK, "#4a4656"), patches, fur, _BLACK


def _otter(fur: str) -> Parts:
    pale = "#e6cba8"
    jaw = "M-56,18 C-48,0 -22,2 0,8 C22,2 48,0 56,18 C52,42 30,58 0,58 C-30,58 -52,42 -56,18 Z"
    marks = path(jaw, pale) + _whiskers(dark(fur, 0.3))
    return _round(fur, dark(fur, 0.25), 52, 44, 15), marks, pale, _BLACK


def _badger(fur: str) -> Parts:
    bands = path("M-40,-58 C-56,-40 -52,10 -40,34 C-28,40 -12,26 -10,8 C-12,-20 -18,-50 -24,-64 Z", _BLACK)
    bands += path("M40,-58 C56,-40 52,10 40,34 C28,40 12,26 10,8 C12,-20 18,-50 24,-64 Z", _BLACK)
    return _round(_BLACK, "#f4f4f6", 48, 50, 17), bands, "#f4f4f6", _BLACK


def _spines() -> str:
    rows = (
        ("M-44,-40", -20),
        ("M-20,-54", -8),
        ("M6,-58", 0),
        ("M30,-48", 10),
        ("M-50,-8", -20),
        ("M-24,-18", -8),
        ("M2,-22", 0),
        ("M28,-14", 8),
        ("M50,-8", 16),
        ("M-34,20", -14),
        ("M-8,16", -4),
        ("M18,20", 6),
        ("M0,42", 0),
    )
    return "".join(line(f"{start} l{lean * 0.4:g},14", "#a98467", 5) for start, lean in rows)


def _hedgehog(fur: str) -> Parts:
    points = (
        "M-64,30 L-80,20 L-68,4 L-84,-12 L-68,-24 L-78,-46 L-58,-50 L-58,-74 L-38,-70 L-30,-92 L-12,-78 L0,-98 L12,-78 "
    )
    points += "L30,-92 L38,-70 L58,-74 L58,-50 L78,-46 L68,-24 L84,-12 L68,4 L80,20 L64,30 Z"
    coat = path(points, "#7a5a45") + line(points, "#7a5a45", 8)
    ears = circle(-50, -34, 14, fur) + circle(50, -34, 14, fur) + circle(-50, -34, 7, _PINK) + circle(50, -34, 7, _PINK)
    face = path(
        "M-54,6 C-54,-30 -34,-40 -20,-36 Q0,-54 20,-36 C34,-40 54,-30 54,6 C54,40 30,58 0,58 C-30,58 -54,40 -54,6 Z",
        _CREAM,
    )
    crown = path(_FACE, "#7a5a45") + line("M-30,-52 l-4,8 M-10,-58 l-2,8 M12,-58 l2,8 M32,-52 l4,8", "#a98467", 5)
    return coat + ears, crown + ears + face, _CREAM, _BLACK


def _squirrel(fur: str) -> Parts:
    tufts = (
        "M-50,-34 C-60,-60 -58,-86 -50,-102 C-38,-88 -26,-72 -22,-56 Z M50,-34 "
        "C60,-60 58,-86 50,-102 C38,-88 26,-72 22,-56 Z"
    )
    inner = path(
        "M-45,-48 C-50,-64 -50,-76 -47,-84 C-40,-76 -34,-68 -32,-60 Z M45,-48 "
        "C50,-64 50,-76 47,-84 C40,-76 34,-68 32,-60 Z",
        "#f0c9a4",
    )
    pale = "#f7e0c4"
    return (
        path(tufts, fur) + inner,
        ellipse(0, 34, 40, 24, pale)
        + ellipse(-22, 0, 19, 20, light(fur, 0.3))
        + ellipse(22, 0, 19, 20, light(fur, 0.3)),
        pale,
        "#5a3328",
    )


_KINDS: dict[str, Callable[[str], Parts]] = {
    "fox": _fox,
    "bear": _bear,
    "rabbit": _rabbit,
    "cat": _cat,
    "panda": _panda,
    "otter": _otter,
    "badger": _badger,
    "hedgehog": _hedgehog,
    "squirrel": _squirrel,
}
