"""Jumpers, shirts, dresses and coats on a trunk."""

from game.art.brush import circle, dark, light, line, path, rect
from game.art.look import Clothes
from game.art.motifs import motif
from game.art.poses import Frame
from game.art.worn_over import MORE


def trunk(f: Frame, grow: float = 0, hem: float | None = None) -> str:
    """The outline of the trunk; `grow` makes room for thick clothes."""
    b, top, low = f.build, f.neck_y, f.hip_y if hem is None else hem
    s, w, h = b.shoulder + grow, b.waist + grow, b.hip + grow
    mid = top + (f.hip_y - top) * 0.58
    return (
        f"M{-0.36 * s:.1f},{top} L{0.36 * s:.1f},{top} C{0.8 * s:.1f},{top + 2} {s},{top + 6} {s},{top + 24} "
        f"C{s},{top + 40} {w},{mid - 18} {w},{mid} C{w},{mid + 16} {h},{low - 26} "
        f"{h},{low - 9} Q{h},{low} {h - 9},{low} "
        f"L{-h + 9},{low} Q{-h},{low} {-h},{low - 9} C{-h},{low - 26} {-w},{mid + 16} {-w},{mid} "
        f"C{-w},{mid - 18} {-s},{top + 40} {-s},{top + 24} C{-s},{top + 6} {-0.8 * s:.1f},{top + 2} "
        f"{-0.36 * s:.1f},{top} Z"
    )


def top(f: Frame, worn: Clothes, skin: str) -> str:
    """The top, with everything that is printed, buttoned or hung on it."""
    c, deep, neck = worn.colour, dark(worn.colour, 0.2), f.neck_y
    shape = trunk(f, 4 if worn.top in ("coat", "hi-vis") else 0, _hem(f, worn))
    drawn = (_flare(f, worn) if worn.top in ("tunic", "dress") and not f.is_seated else "") + path(shape, c)
    if worn.top in ("dungarees", "waistcoat"):
        drawn = path(shape, worn.trim)
    if worn.top in ("jumper", "hoodie", "cardigan", "zip-top"):
        y = f.hip_y - 12
        drawn += path(
            f"M{-f.build.hip},{y} L{f.build.hip},{y} L{f.build.hip},{y + 3} Q{f.build.hip},{y + 12} "
            f"{f.build.hip - 9},{y + 12} "
            f"L{-f.build.hip + 9},{y + 12} Q{-f.build.hip},{y + 12} {-f.build.hip},{y + 3} Z",
            deep,
        )
    drawn += motif(f, worn) if not f.is_behind or worn.motif in ("stripes", "dots", "checks") else ""
    drawn += _seen_behind(f, worn) if f.is_behind else _details(f, worn, skin) + _neckline(f, worn, skin, neck)
    return drawn + "".join(MORE[name](f, worn) for name in worn.more if name in MORE)


def _hem(f: Frame, worn: Clothes) -> float:
    if worn.top not in ("coat", "hi-vis") or f.is_seated:
        return f.hip_y
    return f.hip_y + (24 if worn.top == "coat" else 46) * (1 if f.build.leg < 110 else 1.4)


def _flare(f: Frame, worn: Clothes) -> str:
    """The lower part of a tunic or dress."""
    b, y = f.build, f.hip_y - 12
    if worn.top == "dress":
        return ""
    low = y + (f.feet_y - y) * 0.45
    hem = line(f"M{-b.hip - 6},{low - 4} Q0,{low + 6} {b.hip + 6},{low - 4}", worn.trim, 4)
    return (
        path(
            f"M{-b.hip},{y - 12} L{b.hip},{y - 12} L{b.hip + 10},{low} Q0,{low + 10} {-b.hip - 10},{low} Z", worn.colour
        )
        + hem
    )


def _neckline(f: Frame, worn: Clothes, skin: str, y: float) -> str:
    """Collar or scoop, with the shaded neck in it."""
    shade, w = dark(skin, 0.13), 17 if f.build.leg < 110 else 18
    if worn.top in ("coat", "hi-vis"):
        return ""
    if "collar" in worn.more or worn.top in ("shirt", "polo", "waistcoat"):
        collar = (
            "#ffffff" if "collar" in worn.more else light(worn.colour if worn.top != "waistcoat" else worn.trim, 0.45)
        )
        points = (
            f"M{-w - 9},{y - 2} L0,{y + 20} L{-w + 3},{y + 31} L{-w - 15},{y + 5} Z "
            f"M{w + 9},{y - 2} L0,{y + 20} L{w - 3},{y + 31} L{w + 15},{y + 5} Z"
        )
        return path(f"M{-w - 2},{y - 2} L0,{y + 19} L{w + 2},{y - 2} Z", shade) + path(points, collar)
    if worn.top in ("scrubs", "tunic"):
        edge = line(
            f"M{-w - 1},{y + 1} L0,{y + 24} L{w + 1},{y + 1}",
            light(worn.colour, 0.35) if worn.top == "scrubs" else worn.trim,
            5,
        )
        return path(f"M{-w},{y - 1} L0,{y + 22} L{w},{y - 1} Z", shade) + edge
    rib = dark(worn.trim if worn.top == "dungarees" else worn.colour, 0.22)
    if worn.top in ("kit", "zip-top", "rash-vest"):
        rib = worn.trim
    return path(f"M{-w - 3},{y - 1} Q0,{y + 21} {w + 3},{y - 1} Z", rib) + path(
        f"M{-w},{y - 2} Q0,{y + 14} {w},{y - 2} Z", shade
    )


def _details(f: Frame, worn: Clothes, skin: str) -> str:
    """Buttons, zips, bibs, pockets and hoods, as seen from the front."""
    b, y, low, c = f.build, f.neck_y, f.hip_y, worn.colour
    deep, pale = dark(c, 0.22), light(c, 0.3)
    if worn.top == "hoodie":
        pocket = (
            f"M{-b.hip * 0.58},{low - 16} L{-b.hip * 0.42},{low - 44} L{b.hip * 0.42},{low - 44} "
            f"L{b.hip * 0.58},{low - 16} Z"
        )
        hood = path(
            f"M-32,{y + 4} Q-34,{y - 8} -20,{y - 8} L20,{y - 8} Q34,{y - 8} 32,{y + 4} "
            f"Q18,{y + 26} 0,{y + 26} Q-18,{y + 26} -32,{y + 4} Z",
            deep,
        )
        strings = line(f"M-9,{y + 22} L-10,{y + 42} M9,{y + 22} L10,{y + 42}", worn.trim, 3.4)
        return path(pocket, dark(c, 0.13)) + hood + strings
    if worn.top == "cardigan":
        vee = f"M-16,{y} L-7,{y + 40} L-7,{low} L7,{low} L7,{y + 40} L16,{y} Z"
        buttons = "".join(circle(13, y + 58 + k * 22, 3, pale) for k in range(int((low - y - 62) // 22) + 1))
        return (
            path(vee, worn.trim)
            + line(f"M-17,{y + 2} L-9,{y + 42} L-9,{low - 3} M17,{y + 2} L9,{y + 42} L9,{low - 3}", deep, 4)
            + buttons
        )
    if worn.top in ("shirt", "polo"):
        end = low - 8 if worn.top == "shirt" else y + 44
        placket = line(f"M0,{y + 20} L0,{end}", deep, 3)
        return placket + "".join(circle(0, y + 32 + k * 20, 2.8, pale) for k in range(int((end - y - 30) // 20) + 1))
    if worn.top == "dungarees":
        bib = (
            f"M{-b.waist * 0.62},{y + 42} L{b.waist * 0.62},{y + 42} L{b.waist * 0.8},{low - 30} "
            f"L{b.hip},{low - 24} L{b.hip},{low - 5} L{-b.hip},{low - 5} L{-b.hip},{low - 24} "
            f"L{-b.waist * 0.8},{low - 30} Z"
        )
        straps = line(f"M-24,{y + 4} L{-b.waist * 0.5},{y + 46} M24,{y + 4} L{b.waist * 0.5},{y + 46}", c, 9)
        buttons = circle(-b.waist * 0.5, y + 49, 4, "#ffd23f") + circle(b.waist * 0.5, y + 49, 4, "#ffd23f")
        return straps + path(bib, c) + buttons + rect(-15, y + 60, 30, 24, deep, 6)
    if worn.top == "waistcoat":
        sides = (
            f"M{-b.shoulder * 0.62},{y + 2} L-3,{y + 56} L-3,{low} L{-b.hip},{low} "
            f"L{-b.waist - 1},{y + 70} L{-b.shoulder},{y + 26} Z"
        )
        half = path(sides, c)
        return (
            half
            + f'<g transform="scale(-1 1)">{half}</g>'
            + "".join(circle(7, y + 66 + k * 18, 2.8, pale) for k in range(3))
        )
    if worn.top in ("coat", "hi-vis", "zip-top", "boiler-suit"):
        return _zipped(f, worn)
    if worn.top == "kit":
        return rect(-f.half(y + 72) + 0.5, y + 68, f.half(y + 72) * 2 - 1, 12, worn.trim)
    if worn.top == "rash-vest":
        side = path(
            f"M{b.shoulder},{y + 26} Q{b.waist - 14},{y + 60} {b.hip - 14},{low} L{b.hip - 8},{low} "
            f"L{b.hip},{low - 8} L{b.waist},{y + 62} Z",
            worn.trim,
        )
        return side + f'<g transform="scale(-1 1)">{side}</g>'
    if worn.top == "dress":
        return rect(-b.waist - 1, y + (low - y) * 0.6, b.waist * 2 + 2, 8, deep)
    if worn.top == "scrubs":
        return rect(-b.waist * 0.7, low - 44, 28, 30, deep, 4)
    return ""


def _zipped(f: Frame, worn: Clothes) -> str:
    b, y, c = f.build, f.neck_y, worn.colour
    low, deep = _hem(f, worn), dark(c, 0.22)
    zip_line = line(f"M0,{y + 8} L0,{low - 4}", deep if worn.top != "zip-top" else worn.trim, 4)
    collar = path(
        f"M-27,{y - 2} L-5,{y + 4} L-9,{y + 22} L-32,{y + 8} Z M27,{y - 2} L5,{y + 4} L9,{y + 22} L32,{y + 8} Z", deep
    )
    if worn.top == "coat":
        pockets = "".join(line(f"M{s * 17},{f.hip_y - 22} L{s * 27},{f.hip_y - 2}", deep, 5) for s in (-1, 1))
        quilt = "".join(
            line(f"M{-f.half(q) - 2},{q} Q0,{q + 6} {f.half(q) + 2},{q}", dark(c, 0.12), 3) for q in (y + 46, y + 76)
        )
        return quilt + zip_line + pockets + collar
    if worn.top == "hi-vis":
        bands = "".join(rect(-f.half(q) - 3, q, f.half(q) * 2 + 6, 13, "#e3e8ee") for q in (y + 62, y + 96))
        straps = "".join(rect(s * 27 - 6, y + 6, 12, 58, "#e3e8ee") for s in (-1, 1))
        return straps + bands + zip_line + collar
    if worn.top == "boiler-suit":
        pockets = rect(-b.shoulder * 0.75, y + 40, 26, 24, deep, 4) + rect(-b.hip, f.hip_y - 12, b.hip * 2, 9, deep)
        return zip_line + pockets + collar
    return zip_line + collar


def _seen_behind(f: Frame, worn: Clothes) -> str:
    y, c = f.neck_y, worn.colour
    if worn.top in ("hoodie", "coat"):
        return path(f"M-34,{y + 2} Q-36,{y + 38} 0,{y + 46} Q36,{y + 38} 34,{y + 2} Z", dark(c, 0.22))
    if worn.top in ("dungarees",):
        b, low = f.build, f.hip_y
        return line(f"M-26,{y + 4} L10,{low - 34} M26,{y + 4} L-10,{low - 34}", c, 9) + rect(
            -b.hip, low - 34, b.hip * 2, 30, c
        )
    if worn.top == "hi-vis":
        return "".join(rect(-f.half(q) - 3, q, f.half(q) * 2 + 6, 13, "#e3e8ee") for q in (y + 62, y + 96))
    if worn.top == "kit":
        return rect(-f.half(y + 72) + 0.5, y + 68, f.half(y + 72) * 2 - 1, 12, worn.trim)
    if worn.top == "waistcoat":
        return path(trunk(f), c)
    return line(f"M-18,{y + 3} Q0,{y + 10} 18,{y + 3}", dark(c, 0.25), 5)
