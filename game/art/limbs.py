"""Arms, hands, legs and feet, dressed."""

from typing import Literal

from game.art.brush import circle, dark, ellipse, group, light, line, path, rect
from game.art.look import Clothes
from game.art.owl import claws, wing
from game.art.poses import Arm, Frame

Ends = Literal["hands", "paws", "wings"]
"""What arms end in: a child's hands with shoes below, an animal's paws, or a bird's feathers with claws below."""

SHORT_SLEEVED = ("tee", "polo", "dress", "scrubs", "kit", "dungarees")
"""Tops that leave the lower arms bare."""


def arm(f: Frame, worn: Clothes, skin: str, drawn: Arm, start: float = 0.0) -> str:
    """An arm from `start` (0 at the shoulder) to the wrist, in its sleeve, without the hand."""
    width = f.build.sleeve
    sleeve = dark(worn.trim if worn.top in ("dungarees", "waistcoat") else worn.colour, 0.13)
    if worn.top not in SHORT_SLEEVED:
        return line(drawn.part(start, 1), sleeve, width) + _cuff(drawn, worn, width)
    # Whoever keeps arms covered wears a thin sleeve under a short one.
    under = dark(worn.below_colour, 0.1) if "sleeved" in worn.more else skin
    bare = line(drawn.part(max(start, 0.2), 1), under, width * 0.86)
    if start > 0.4:
        return bare
    band = _butt(drawn.part(0.36, 0.42), dark(worn.trim, 0.06), width + 3) if worn.top in ("kit", "polo") else ""
    return (
        bare
        + _butt(drawn.part(start, 0.42), sleeve, width + 3)
        + circle(*drawn.shoulder, (width + 3) / 2, sleeve)
        + band
    )


def _butt(d: str, colour: str, width: float) -> str:
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'


def _cuff(drawn: Arm, worn: Clothes, width: float) -> str:
    cuffs = {
        "jumper": dark(worn.colour, 0.3),
        "hoodie": dark(worn.colour, 0.26),
        "cardigan": dark(worn.colour, 0.28),
        "coat": dark(worn.colour, 0.3),
        "hi-vis": "#dfe4ea",
        "zip-top": worn.trim,
        "shirt": light(worn.colour, 0.3),
    }
    return _butt(drawn.part(0.88, 0.99), cuffs[worn.top], width + 0.5) if worn.top in cuffs else ""


def hand(f: Frame, skin: str, drawn: Arm, ends: Ends) -> str:
    """The hand of an arm, in the shape that the pose asks for."""
    k = f.build.sleeve / 25
    x, y = drawn.wrist
    shade = dark(skin, 0.14)
    if ends == "wings":
        made = wing(skin, drawn.hand)
    elif ends == "paws":
        made = _paw(skin, drawn.hand)
    elif drawn.hand == "open":
        fingers = "".join(
            line(f"M{a},-5 L{b},{c}", skin, 6.8)
            for a, b, c in ((-7.5, -11, -17), (-2.6, -4, -21), (2.6, 3.4, -20), (7.5, 10.4, -16))
        )
        made = fingers + circle(0, -1, 11.5, skin) + line("M8,3 L17,-4", skin, 7) + line("M-5,2 Q0,6 6,1", shade, 2.4)
    elif drawn.hand == "holding":
        made = ellipse(0, 0, 12, 12.5, skin) + line("M-6,-5 L-14,-6 M-6,0.5 L-15,0.5 M-6,6 L-13,7", skin, 6)
    elif drawn.hand == "fist":
        made = ellipse(0, 0, 12.5, 11.5, skin) + line("M-5,4 Q-1,6 4,4", shade, 2.4)
    else:
        made = ellipse(0, 5, 11, 13, skin) + line("M-7,0 L-10,8", skin, 6.4) + line("M-5,4 L-6.5,10", shade, 2)
    turn = -14 if drawn.hand == "open" else 0
    flip = "" if drawn.side > 0 else " scale(-1 1)"
    if drawn.hand == "open":
        # The thumb of an open hand points to the head.
        flip = " scale(-1 1)" if drawn.side > 0 else ""
        turn = 12 * drawn.side
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn}){flip} scale({k:.2f})">{made}</g>'


def _paw(fur: str, shape: str) -> str:
    pads = dark(fur, 0.35) if shape != "open" else "#f3a3ab"
    made = circle(0, 0, 13.5, fur)
    if shape == "open":
        made += "".join(circle(a, b, 5.2, fur) for a, b in ((-9, -10), (0, -14), (9, -10)))
        made += ellipse(0, 2, 6, 5, pads) + "".join(circle(a, b, 2.5, pads) for a, b in ((-8, -7), (0, -10.5), (8, -7)))
        return made
    return made + line("M-4,5 L-4,10 M3,5.5 L3,10.5", pads, 2.2)


def legs(f: Frame, worn: Clothes, skin: str, ends: Ends) -> str:
    """Legs with shoes and whatever is worn below the waist."""
    return (_seated if f.is_seated and not f.is_behind else _standing)(f, worn, skin, ends)


def _bare(worn: Clothes) -> bool:
    return worn.below in ("shorts", "skirt", "dress", "pinafore", "swim-shorts")


def _standing(f: Frame, worn: Clothes, skin: str, ends: Ends) -> str:
    b, low, top = f.build, f.feet_y, f.hip_y
    x, half = b.hip * 0.45, b.shin / 2
    below, shade = worn.below_colour, dark(worn.below_colour, 0.18)
    drawn = "".join(rect(side * x - half + 2, top - 4, b.shin - 4, low - top - 6, skin) for side in (-1, 1))
    if _bare(worn):
        drawn += _socks(worn, x, half, low)
    drawn += "".join(shoe(side, side * x, low, worn, skin, half, ends) for side in (-1, 1))
    if worn.below in ("trousers", "leggings", "shorts", "swim-shorts"):
        long = worn.below in ("trousers", "leggings")
        hem = low - 15 if long else top + (low - top) * 0.52
        wide = half + (1 if worn.below == "trousers" else -2 if worn.below == "leggings" else 4)
        shape = (
            f"M{-b.hip + 1},{top - 14} L{b.hip - 1},{top - 14} L{b.hip},{top + 6} L{x + wide},{hem} "
            f"L{x - wide + 1},{hem} "
            f"L3,{top + 15} Q0,{top + 10} -3,{top + 15} L{-x + wide - 1},{hem} L{-x - wide},{hem} L{-b.hip},{top + 6} Z"
        )
        drawn += path(shape, below) + line(f"M0,{top} L0,{top + 12}", shade, 3)
        if not long or worn.below == "trousers":
            drawn += "".join(rect(s * x - wide, hem - 6, wide * 2 - 1, 6, shade) for s in (-1, 1))
    elif worn.below != "none":
        drawn += _skirt(f, worn, top - 12, low)
    return drawn


def _skirt(f: Frame, worn: Clothes, top: float, low: float) -> str:
    b = f.build
    is_long = worn.below == "long-skirt"
    hem = low - 18 if is_long else top + (low - top) * (0.62 if worn.below != "pinafore" else 0.66)
    wide = b.hip + (9 if is_long else 13)
    shape = (
        f"M{-b.hip + 2},{top} L{b.hip - 2},{top} Q{b.hip + 4},{(top + hem) / 2} "
        f"{wide},{hem} Q0,{hem + 12} {-wide},{hem} Q{-b.hip - 4},{(top + hem) / 2} "
        f"{-b.hip + 2},{top} Z"
    )
    deep = dark(worn.below_colour, 0.24)
    folds = "".join(
        line(f"M{k * 0.55 * b.hip:.1f},{top + 14} L{k * 0.66 * b.hip:.1f},{hem + 3}", deep, 3) for k in (-1, 0, 1)
    )
    return path(shape, worn.below_colour) + folds


def _socks(worn: Clothes, x: float, half: float, low: float) -> str:
    if worn.shoes == "sandals":
        return ""
    is_kit = worn.top == "kit"
    colour, tall = (worn.colour, 34) if is_kit else ("#ffffff", 20)
    drawn = "".join(rect(s * x - half + 1, low - 8 - tall, half * 2 - 2, tall, colour) for s in (-1, 1))
    if is_kit:
        drawn += "".join(rect(s * x - half + 1, low - 8 - tall, half * 2 - 2, 8, worn.trim) for s in (-1, 1))
    return drawn


def _seated(f: Frame, worn: Clothes, skin: str, ends: Ends) -> str:
    b, low, seat = f.build, f.feet_y, f.hip_y
    x, knee, half = b.hip * 0.46, b.hip * 0.56, b.shin / 2
    below = worn.below_colour
    trousers = worn.below in ("trousers", "leggings")
    shin = dark(below, 0.14) if trousers else skin
    drawn = "".join(line(f"M{s * knee},{seat + 8} L{s * knee},{low - 16}", shin, b.shin - 2) for s in (-1, 1))
    if _bare(worn):
        drawn += _socks(worn, knee, half, low)
    drawn += "".join(shoe(s, s * knee, low, worn, skin, half, ends) for s in (-1, 1))
    if worn.below in ("trousers", "leggings", "shorts", "swim-shorts"):
        lap = "".join(line(f"M{s * x * 0.9},{seat - 10} L{s * knee},{seat + 5}", below, b.shin + 6) for s in (-1, 1))
        return drawn + lap + line(f"M0,{seat - 14} L0,{seat + 8}", dark(below, 0.2), 3)
    hem = seat + (18 if worn.below != "long-skirt" else (low - seat) - 14)
    wide = b.hip + 4
    shape = (
        f"M{-b.hip + 4},{seat - 22} L{b.hip - 4},{seat - 22} Q{wide + 4},{seat} "
        f"{wide - 2},{hem} Q0,{hem + 9} {-wide + 2},{hem} Q{-wide - 4},{seat} {-b.hip + 4},{seat - 22} "
        "Z"
    )
    fold = line(f"M0,{seat - 8} L0,{hem + 3}", dark(below, 0.22), 3)
    return drawn + path(shape, below) + fold


def shoe(side: int, x: float, low: float, worn: Clothes, skin: str, half: float, ends: Ends) -> str:
    """One foot, pointing a little outwards."""
    k = half / 13.5
    colour, sole = worn.shoe_colour, dark(worn.shoe_colour, 0.35)
    if ends == "wings":
        made = claws()
    elif ends == "paws":
        made = path("M-14,0 Q-17,-20 2,-21 Q24,-21 25,-6 Q25,0 19,0 Z", skin)
        made += line("M12,-8 L12,-3 M19,-8 L19,-3", dark(skin, 0.35), 2.4)
    elif worn.shoes == "sandals":
        made = path("M-13,0 Q-15,-17 0,-18 Q22,-17 24,-5 Q24,0 19,0 Z", skin) + rect(-14, -4, 38, 4, sole, 2)
        made += line("M-2,-15 Q8,-6 12,-4 M12,-13 Q8,-6 6,-4", colour, 4.5)
    elif worn.shoes == "boots":
        made = path("M-15,0 L-14,-34 L13,-34 L13,-20 Q25,-18 25,-6 L25,0 Z", colour) + rect(-16, -6, 42, 6, sole, 3)
    elif worn.shoes == "shoes":
        made = path("M-14,0 Q-15,-20 0,-20 Q22,-19 24,-6 Q24,0 20,0 Z", colour) + rect(-14, -4, 38, 4, sole, 2)
    else:
        made = path("M-14,-2 Q-16,-21 0,-21 Q22,-20 25,-7 Q25,-2 20,-2 Z", colour) + rect(-15, -6, 41, 6, "#f4f4f8", 3)
        made += line("M3,-17 L9,-12 M-2,-13 L5,-9", "#ffffff", 2.6)
    return group(f'<g transform="scale({side} 1)">{made}</g>', round(x, 1), low, round(k, 2))
