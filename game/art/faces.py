"""What a face says: eyes, brows and mouth for each feeling, around a head whose middle is (0, 0).

Brow, lids and mouth all change together, so that the eight looks stay apart in grey and when small.
"""

from game.art.brush import circle, dark, ellipse, group, line, mix, path
from game.art.colours import INK, brightness, crease, is_deep, lips

FEELS = ("happy", "joy", "worried", "surprised", "thinking", "sad", "cross", "asleep")
"""Every feeling that a face can show, and sleep."""

_BROWS = {
    "happy": ("M-35,-21 Q-23,-28 -12,-22", "M35,-21 Q23,-28 12,-22"),
    "joy": ("M-36,-22 Q-23,-33 -11,-25", "M36,-22 Q23,-33 11,-25"),
    "worried": ("M-38,-13 Q-27,-20 -12,-30", "M38,-13 Q27,-20 12,-30"),
    "surprised": ("M-36,-29 Q-23,-43 -10,-33", "M36,-29 Q23,-43 10,-33"),
    "thinking": ("M-35,-16 Q-23,-17 -11,-14", "M36,-26 Q24,-39 10,-30"),
    "sad": ("M-39,-10 Q-28,-15 -14,-24", "M39,-10 Q28,-15 14,-24"),
    "cross": ("M-37,-26 Q-22,-22 -9,-10", "M37,-26 Q22,-22 9,-10"),
    "asleep": ("M-35,-15 Q-23,-20 -12,-16", "M35,-15 Q23,-20 12,-16"),
}

_SHUT = {
    "joy": ("M-34,5 Q-22,-13 -10,5", "M34,5 Q22,-13 10,5"),
    "asleep": ("M-34,-2 Q-22,11 -10,-2", "M34,-2 Q22,11 10,-2"),
}
"""Eyes that are shut: laughing they bend up, asleep they bend down."""

_GAZE = {
    # across, down: the size of the eye; right, down: where it looks; share: how large the dark part is.
    "happy": (9.5, 12.0, 0.0, 0.0, 1.0),
    "worried": (10.0, 12.5, 0.0, 0.5, 0.78),
    "surprised": (11.5, 14.5, 0.0, -0.5, 0.72),
    "thinking": (9.5, 12.0, 3.4, -4.2, 0.82),
    "sad": (9.5, 11.5, 0.0, 3.2, 0.86),
    "cross": (9.5, 11.0, 0.0, 0.5, 0.86),
}

_TEAR = "M-36,15 C-45,27 -46,37 -37,38 C-28,38 -28,27 -36,15 Z"


def eyes(feels: str, brow: str, lid: str, iris: str = "#6b3f2a", lashes: bool = False) -> str:
    """Both eyes and brows; `lid` is the colour of the skin or fur around them."""
    if feels in _SHUT:
        arcs = _SHUT[feels]
        glow = (
            "".join(ellipse(x, -3, 15, 10, mix(lid, "#e8a878", 0.3)) for x in (-22, 22))
            if 0.24 < brightness(lid) < 0.45
            else ""
        )
        seen = glow + "".join(line(arc, INK, 6.4) for arc in arcs)
    else:
        seen = "".join(_eye(x, feels, lid, iris) for x in (-22.0, 22.0))
    if lashes:
        flicks = {"joy": "M-34,5 L-40,3 M34,5 L40,3", "asleep": "M-34,0 L-40,4 M34,0 L40,4"}.get(
            feels, "M-35,-5 L-41,-9 M35,-5 L41,-9"
        )
        seen += line(flicks, INK, 3.6)
    width = 6.8 if feels == "cross" else 5.4
    return seen + "".join(line(arc, brow, width) for arc in _BROWS[feels])


def _eye(x: float, feels: str, lid: str, iris: str) -> str:
    across, down, right, low, share = _GAZE[feels]
    wide, tall = (across - 0.8) * share, (down - 1.4) * share
    drawn = ellipse(x, 0, across + 3.2, down + 2.4, "#ffffff")
    drawn += ellipse(x + right, low + 1, wide, tall, INK)
    drawn += ellipse(x + right, low + 1 + tall * 0.52, wide * 0.62, tall * 0.36, iris, 0.85)
    drawn += circle(x + right + 3, low - 4, 3.1 * share + 0.3, "#ffffff")
    drawn += circle(x + right - 3, low + 4.6, 1.5, "#ffffff", 0.8)
    side = -1 if x < 0 else 1
    if feels == "cross":
        drawn += path(f"M{x - side * 16},-4 L{x + side * 16},-13 L{x + side * 16},-22 L{x - side * 16},-20 Z", lid)
    if feels == "sad":
        drawn += path(f"M{x - side * 16},-13 L{x + side * 16},-2 L{x + side * 17},-18 L{x - side * 16},-20 Z", lid)
    return drawn


def mouth(feels: str, skin: str) -> str:
    """The mouth, below the nose; on deep skins lips and teeth stand out."""
    edge, mark = lips(skin), crease(skin)
    if feels == "happy":
        return _open(
            "M-19,26 Q0,31 19,26 Q16,46 0,47 Q-16,46 -19,26 Z",
            "M-16,27.6 Q0,32.4 16,27.6 L14,33.6 Q0,38 -14,33.6 Z",
            46,
            edge,
        )
    if feels == "joy":
        return _open(
            "M-24,21 Q0,27 24,21 Q22,51 0,52 Q-22,51 -24,21 Z",
            "M-21,23 Q0,29 21,23 L19,31.5 Q0,37 -19,31.5 Z",
            51,
            edge,
        )
    if feels == "surprised":
        rim = ellipse(0, 37, 12.4, 15, edge)
        return rim + ellipse(0, 37, 9.6, 12.2, "#6e1f2b") + ellipse(0, 43.5, 6.4, 4.6, "#f27c86")
    if feels == "asleep":
        return ellipse(3, 38, 10, 8.6, edge) + ellipse(3, 38, 7.4, 6, "#6e1f2b")
    if feels == "cross":
        return _line("M-14,41 Q-9,33 0,33 Q9,33 14,41", mark, skin) + line("M-6,46 Q0,43.5 6,46", dark(skin, 0.25), 3)
    arcs = {
        "worried": "M-18,38 Q-12,28 -6,35 Q0,42 6,35 Q12,28 18,36",
        "thinking": "M-4,38 Q8,40 16,31",
        "sad": "M-15,43 Q0,27 15,43",
    }
    tear = path(_TEAR, "#3d9be0") + ellipse(-38.5, 31, 2, 4, "#ffffff", 0.8) if feels == "sad" else ""
    return _line(arcs[feels], mark, skin) + tear


def _open(shape: str, teeth: str, low: float, edge: str) -> str:
    tongue = path(f"M-12,{low - 4} Q0,{low - 13} 12,{low - 4} Q7,{low} 0,{low} Q-7,{low} -12,{low - 4} Z", "#f27c86")
    return line(shape, edge, 4.5) + path(shape, "#6e1f2b") + tongue + path(teeth, "#ffffff")


def _line(arc: str, mark: str, skin: str) -> str:
    below = group(line(arc, lips(skin), 4.5), 0, 3.4) if is_deep(skin) else ""
    return below + line(arc, mark, 4.8)
