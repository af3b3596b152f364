"""A person's head: skin, ears, face and hair put together, from the front and from behind."""

from collections.abc import Callable

from game.art import hair, hair_long
from game.art.animals import animal_behind, animal_head
from game.art.brush import circle, dark, ellipse, group, line, mix, path
from game.art.colours import HAIR, SKIN, crease, is_deep
from game.art.faces import eyes, mouth
from game.art.hair import Hair
from game.art.look import Head, Look

STYLES: dict[str, Callable[[str, str], Hair]] = {
    "short": hair.short,
    "side": hair.side,
    "spiky": hair.spiky,
    "quiff": hair.quiff,
    "buzz": hair.buzz,
    "bald": hair.bald,
    "afro": hair.afro,
    "curls": hair.curls,
    "puffs": hair.puffs,
    "pigtails": hair.pigtails,
    "bun": hair.bun,
    "bob": hair_long.bob,
    "wavy": hair_long.wavy,
    "long": hair_long.long,
    "plaits": hair_long.plaits,
    "ponytail": hair_long.ponytail,
    "locs": hair_long.locs,
    "hijab": hair_long.hijab,
    "patka": hair_long.patka,
    "turban": hair_long.turban,
    "headwrap": hair_long.headwrap,
    "cap": hair_long.cap,
}
"""Every hair style and head covering."""

COVERINGS = ("hijab", "patka", "turban", "headwrap", "cap")
"""Styles whose colour is that of cloth, so that brows and beards need another."""

_CHILD = "M-54,-8 C-54,-50 -32,-66 0,-66 C32,-66 54,-50 54,-8 C54,34 30,58 0,58 C-30,58 -54,34 -54,-8 Z"
_GROWN = (
    "M-53,-8 C-53,-50 -32,-66 0,-66 C32,-66 53,-50 53,-8 C53,26 43,46 24,58 "
    "C12,65 -12,65 -24,58 C-43,46 -53,26 -53,-8 Z"
)


def skin_of(look: Look) -> str:
    """The colour of a person's skin or an animal's fur."""
    return SKIN.get(look.skin, look.skin)


def head(look: Look, feels: str) -> Head:
    """A head from the front."""
    if look.kind == "animal":
        return animal_head(look, feels)
    skin, drawn = skin_of(look), _hair(look)
    parts = [_ears(look, skin), path(_GROWN if look.kind == "grown-up" else _CHILD, skin)]
    blush = mix(skin, "#e8566a", 0.42)
    parts += [ellipse(x, 24, 11, 7.5, blush, 0.55) for x in (-35, 35)]
    parts += [_skin_marks(look, skin), line("M-4.5,15 Q0,20 4.5,15", crease(skin), 4, 0.6)]
    parts += [_beard(look), mouth(feels, _around_mouth(look, skin)), _moustache(look)]
    parts += [_eyes(look, feels, skin), drawn.front, _worn_on_the_head(look)]
    return Head(drawn.back, "".join(parts))


def behind(look: Look) -> Head:
    """A head from behind: nothing of the face is seen."""
    if look.kind == "animal":
        return Head("", animal_behind(look))
    skin = skin_of(look)
    skull = path(_GROWN if look.kind == "grown-up" else _CHILD, skin)
    aid = _hearing_aid(look.accent, -1) if "hearing-aid" in look.marks else ""
    return Head("", _ears(look, skin) + skull + _hair(look).behind + aid)


def _hair(look: Look) -> Hair:
    return STYLES[look.hair](HAIR.get(look.hair_colour, look.hair_colour), look.accent)


def _own_hair(look: Look) -> str:
    """The colour of brows and beard."""
    if look.hair in COVERINGS:
        return HAIR["white"] if "lines" in look.marks else "#33262a"
    return HAIR.get(look.hair_colour, look.hair_colour)


def _eyes(look: Look, feels: str, skin: str) -> str:
    brow = _brow(look)
    iris = (
        "#4f7f9c"
        if look.hair_colour in ("blonde", "fair")
        else "#4f7f52"
        if look.hair_colour == "ginger"
        else "#7a4a30"
    )
    drawn = eyes(feels, brow, skin, iris, "lashes" in look.marks)
    # A grown-up's eyes are smaller in the face than a child's.
    return f'<g transform="translate(0 -1) scale(.9)">{drawn}</g>' if look.kind == "grown-up" else drawn


def _brow(look: Look) -> str:
    """A brow colour that stands out from the skin, for brows tell most of what a face says."""
    has_dark_skin = look.skin in ("brown", "deep")
    if "lines" in look.marks:
        return "#f3f3f7" if has_dark_skin else "#74707c"
    return "#1c1013" if has_dark_skin else dark(_own_hair(look), 0.12)


def _ears(look: Look, skin: str) -> str:
    if look.hair in ("hijab",):
        return ""
    shade = dark(skin, 0.14)
    return "".join(circle(s * 55, 4, 13, skin) + circle(s * 56, 5, 6.5, shade) for s in (-1, 1))


def _skin_marks(look: Look, skin: str) -> str:
    drawn = ""
    if "freckles" in look.marks:
        spots = ((-40, 17), (-33, 20), (-27, 16), (40, 17), (33, 20), (27, 16), (-6, 9), (6, 9))
        drawn += "".join(circle(x, y, 1.9, dark(skin, 0.32)) for x, y in spots)
    if "lines" in look.marks:
        fold = crease(skin)
        drawn += line("M-41,-3 l-5,-3 M-41,3 l-6,1 M41,-3 l5,-3 M41,3 l6,1", fold, 2.2, 0.35)
        drawn += line("M-27,20 Q-31,30 -27,38 M27,20 Q31,30 27,38", fold, 2.4, 0.28)
    return drawn


def _beard(look: Look) -> str:
    colour = _own_hair(look)
    rim = (
        "M-53,-2 C-53,28 -44,50 -24,62 C-12,69 12,69 24,62 C44,50 53,28 53,-2 "
        "C46,10 44,20 34,22 C20,17 -20,17 -34,22 C-44,20 -46,10 -53,-2 Z"
    )
    if "beard" in look.marks:
        return path(rim, colour)
    if "full-beard" in look.marks:
        long = (
            "M-54,-4 C-56,36 -46,68 -22,88 C-10,98 10,98 22,88 C46,68 56,36 54,-4 "
            "C46,10 44,20 34,22 C20,17 -20,17 -34,22 C-44,20 -46,10 -54,-4 Z"
        )
        return path(long, colour) + line("M-26,58 Q-18,76 -6,84 M26,58 Q18,76 6,84", dark(colour, 0.16), 4, 0.8)
    if "stubble" in look.marks:
        return group(path(rim, dark(skin_of(look), 0.35), 0.35), 0, -2, 0.955)
    return ""


def _around_mouth(look: Look, skin: str) -> str:
    """The colour that the mouth is seen against."""
    return _own_hair(look) if "beard" in look.marks or "full-beard" in look.marks else skin


def _moustache(look: Look) -> str:
    shape = "M0,20 C8,15 22,17 28,28 C20,30 8,29 0,25 C-8,29 -20,30 -28,28 C-22,17 -8,15 0,20 Z"
    if "moustache" in look.marks or "full-beard" in look.marks:
        return path(shape, dark(_own_hair(look), 0.1))
    return ""


def _worn_on_the_head(look: Look) -> str:
    drawn = ""
    if "earrings" in look.marks:
        hoops = "#ffc53d"
        drawn += "".join(circle(x, 20, 4.6, hoops) for x in (-58, 58))
    if look.glasses:
        lenses = f'<g fill="#fff" fill-opacity=".16" stroke="{look.glasses}" stroke-width="4.6">'
        lenses += '<circle cx="-22" cy="1" r="19"/><circle cx="22" cy="1" r="19"/></g>'
        drawn += lenses + line("M-4,-1 Q0,-4 4,-1 M-41,-2 L-53,-5 M41,-2 L53,-5", look.glasses, 4.6)
    if "hearing-aid" in look.marks:
        drawn += _hearing_aid(look.accent, 1)
    return drawn


def _hearing_aid(colour: str, side: int) -> str:
    edge = "#ffffff" if is_deep(colour) else dark(colour, 0.3)
    hook = "M56,-12 q17,0 13,20 q-2,9 -9,9"
    made = line(hook, edge, 9) + line(hook, colour, 6.4) + circle(58, 15, 4.6, colour)
    return f'<g transform="scale({side} 1)">{made}</g>'
