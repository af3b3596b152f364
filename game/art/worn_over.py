"""What is worn over a top: badge, lanyard, apron, scarf, towel and the like."""

from collections.abc import Callable

from game.art.brush import circle, dark, ellipse, group, line, path, rect
from game.art.look import Clothes
from game.art.motifs import badge, crest
from game.art.poses import Frame


def badge_at(f: Frame) -> tuple[float, float]:
    """The middle of badge or crest: high on the chest, clear of hair, headscarf and tablet."""
    return f.build.shoulder * 0.52, f.neck_y + 45


def cake_on_nose() -> str:
    """Cream, a strawberry and crumbs on a nose; the origin is the middle of the head."""
    cream = path("M-24,10 Q-28,-6 -12,-8 Q-4,-20 10,-10 Q27,-10 24,8 Q23,24 0,25 Q-21,24 -24,10 Z", "#e58aa8")
    cream += path("M-22,7 Q-25,-7 -11,-9 Q-4,-19 9,-10 Q24,-10 22,6 Q20,19 0,20 Q-19,19 -22,7 Z", "#ffd3e0")
    crumbs = "".join(circle(x, y, r, "#d79a4e") for x, y, r in ((34, 20, 4), (42, 10, 3), (-34, 22, 4.5), (-40, 8, 3)))
    berry = circle(4, -9, 9, "#e5484d") + circle(1, -12, 2.4, "#ffffff", 0.7) + path("M0,-18 l5,-5 5,6 Z", "#4c9a4f")
    return group(cream + berry, 0, 8, 0.74) + crumbs


def _lanyard(f: Frame, worn: Clothes) -> str:
    if f.is_behind:
        return ""
    y = f.neck_y
    strap = line(f"M-20,{y + 2} L0,{y + 66} L20,{y + 2}", "#6c4ce0", 4.5)
    return (
        strap
        + rect(-13, y + 64, 26, 34, "#ffffff", 4)
        + circle(0, y + 76, 6, "#b9a8f0")
        + rect(-8, y + 86, 16, 6, "#6c4ce0", 3)
    )


def _whistle(f: Frame, worn: Clothes) -> str:
    y = f.neck_y
    if f.is_behind:
        return ""
    return (
        line(f"M-20,{y + 2} L0,{y + 48} L20,{y + 2}", "#2b2b33", 3.4)
        + circle(2, y + 54, 8, "#c9ced8")
        + rect(0, y + 46, 18, 8, "#c9ced8", 2)
    )


def _apron(f: Frame, worn: Clothes) -> str:
    return _pinny(f, "#f4e9d2", has_paint=True)


def _shop_apron(f: Frame, worn: Clothes) -> str:
    return _pinny(f, "#3f8f5f", has_paint=False)


def _pinny(f: Frame, colour: str, has_paint: bool) -> str:
    b, y, low = f.build, f.neck_y, f.hip_y + (0 if f.is_seated else 22)
    if f.is_behind:
        return line(f"M{-b.waist},{f.hip_y - 30} L{b.waist},{f.hip_y - 30}", dark(colour, 0.15), 7)
    straps = line(f"M-20,{y + 2} L-24,{y + 40} M20,{y + 2} L24,{y + 40}", dark(colour, 0.15), 6)
    bib = (
        f"M-28,{y + 38} L28,{y + 38} Q30,{y + 66} {b.waist},{y + 72} L{b.hip - 2},{low - 8} "
        f"Q{b.hip - 4},{low} {b.hip - 14},{low} L{-b.hip + 14},{low} Q{-b.hip + 4},{low} "
        f"{-b.hip + 2},{low - 8} L{-b.waist},{y + 72} Q-30,{y + 66} -28,{y + 38} "
        "Z"
    )
    pocket = rect(-20, f.hip_y - 30, 40, 22, dark(colour, 0.12), 5)
    blobs = ((-16, 52, 5, "#e5533d"), (14, 60, 6, "#3f8fd6"), (-24, 84, 6, "#f2b632"), (24, 88, 5, "#3fa86f"))
    paint = "".join(circle(a, y + q, r, k) for a, q, r, k in blobs) if has_paint else ""
    return straps + path(bib, colour) + pocket + paint


def _scarf(f: Frame, worn: Clothes) -> str:
    y, colour = f.neck_y, "#f7d36a" if worn.colour not in ("#e6e02a", "#f2a02f", "#d08a3f") else "#5a86d0"
    deep = dark(colour, 0.16)
    around = path(
        f"M-33,{y - 6} Q0,{y + 10} 33,{y - 6} Q40,{y + 8} 30,{y + 16} Q0,{y + 30} "
        f"-30,{y + 16} Q-40,{y + 8} -33,{y - 6} Z",
        colour,
    )
    if f.is_behind:
        return around
    end = path(f"M-24,{y + 18} L-4,{y + 22} L-6,{y + 62} L-26,{y + 60} Z", deep)
    return end + around + line(f"M-25,{y + 52} L-6,{y + 54}", colour, 4)


def _towel(f: Frame, worn: Clothes) -> str:
    b, y, low = f.build, f.neck_y, f.hip_y - 12
    cloth, stripe = "#fdf3df", "#f08a6a"
    if f.is_behind:
        whole = f"M{-b.shoulder - 2},{y + 10} Q0,{y - 8} {b.shoulder + 2},{y + 10} L{b.waist},{low} L{-b.waist},{low} Z"
        return path(whole, cloth) + rect(-b.waist + 1, low - 20, b.waist * 2 - 2, 8, stripe)
    side = path(
        f"M8,{y - 4} Q{b.shoulder},{y - 2} {b.shoulder + 3},{y + 16} L{b.waist + 2},{low} "
        f"L{b.waist - 24},{low} Q18,{y + 40} 8,{y - 4} Z",
        cloth,
    )
    side += path(
        f"M{b.waist + 2},{low - 22} L{b.waist - 23},{low - 22} L{b.waist - 24},{low - 13} L{b.waist + 2},{low - 13} Z",
        stripe,
    )
    return side + f'<g transform="scale(-1 1)">{side}</g>'


def _badge(f: Frame, worn: Clothes) -> str:
    return "" if f.is_behind else group(badge(), *badge_at(f))


def _crest(f: Frame, worn: Clothes) -> str:
    return "" if f.is_behind else group(crest(), *badge_at(f))


def _fob(f: Frame, worn: Clothes) -> str:
    x, y = badge_at(f)
    return (
        ""
        if f.is_behind
        else rect(x - 3, y - 12, 6, 12, "#f0f0f4", 2)
        + circle(x, y + 6, 8, "#f0f0f4")
        + circle(x, y + 6, 5.4, "#c9d8e4")
    )


def _keys(f: Frame, worn: Clothes) -> str:
    x, y = f.build.hip - 16, f.hip_y
    return (
        ""
        if f.is_behind
        else ellipse(x, y + 4, 8, 8, "#c9a24a")
        + ellipse(x, y + 4, 4.5, 4.5, worn.colour)
        + rect(x - 2, y + 10, 4, 14, "#c9a24a", 2)
    )


MORE: dict[str, Callable[[Frame, Clothes], str]] = {
    "lanyard": _lanyard,
    "whistle": _whistle,
    "apron": _apron,
    "apron-green": _shop_apron,
    "scarf": _scarf,
    "towel": _towel,
    "badge": _badge,
    "crest": _crest,
    "fob-watch": _fob,
    "keys": _keys,
}
"""How each thing in `Clothes.more` is drawn; words that are missing here change something else."""
