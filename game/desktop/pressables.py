"""The looks of what can be pressed: its ground by kind and state, a spot's ring, and the ring of the focus."""

from collections.abc import Iterator

from game.desktop.colours import mix
from game.desktop.look import Look
from game.desktop.marks import Mark, Sign
from game.desktop.plates import Area, Plate, round_plate
from game.ui.placed import Placed, Rect
from game.ui.widgets import Button, Combo, Pressable, Radio, Secret, Spot, Switch

RADII = {"primary": 38.0, "plain": 38.0, "answer": 22.0, "tool": 20.0, "quiet": 18.0, "card": 26.0}
SHADOWS = {
    "primary": (16.0, 5.0, 0.27),
    "plain": (14.0, 4.0, 0.17),
    "answer": (12.0, 3.0, 0.14),
    "tool": (10.0, 3.0, 0.14),
    "quiet": (8.0, 2.0, 0.09),
    "card": (18.0, 6.0, 0.17),
}
ROW_RADIUS = 20.0
RING = 5.0
GAP = 3.0
"""The ring of the focus and the gap between it and what it is around, in logical pixels."""


def grounds(one: Placed, widget: Button | Switch | Combo | Radio | Secret, look: Look) -> Iterator[tuple[str, Mark]]:
    """The ground of something to press, as it is now: at rest, under the pointer, held down, on or disabled."""
    rect = _row(one)
    kind = widget.kind if isinstance(widget, Button) else "row"
    is_on = bool(widget.is_on) if isinstance(widget, Button | Radio) else False
    is_hovered, is_held = widget.key == look.hover, widget.key == look.held
    fill, border, alpha = _colours(kind, look, is_on=is_on, is_hovered=is_hovered, is_held=is_held)
    blur, drop, strength = SHADOWS.get(kind, (8.0, 2.0, 0.11))
    if is_held:
        blur, drop = blur * 0.5, drop * 0.3
    shadow = look.shadow(blur, drop, strength)
    if not widget.is_enabled:
        fill, border, shadow = look.theme["shade"], "", look.shadow(0, 0, 0)
    if not border and kind != "primary" and look.theme.name != "light":
        # On dark grounds a shadow does not tell a button from its card: an edge does.
        border = (
            look.theme["line"]
            if not look.theme.has_pictures_behind
            else mix(look.theme["paper"], look.theme["line"], 0.4)
        )
    thick = max(2.0, round((3 if is_on or is_hovered else 2) * look.scale)) if border else 0.0
    area = look.area(rect)
    plate = round_plate(
        area, fill, _radius(widget, rect) * look.scale, border=border, thick=thick, alpha=alpha, shadow=shadow
    )
    yield "ground", plate


def _colours(kind: str, look: Look, *, is_on: bool, is_hovered: bool, is_held: bool) -> tuple[str, str, float]:
    """Fill, border ("" for none) and how solid the fill is."""
    theme = look.theme
    if kind == "primary":
        fill = mix(theme["accent"], theme["on-accent"], 0.12) if is_hovered else theme["accent"]
        return (mix(theme["accent"], theme["shadow"], 0.18) if is_held else fill), "", 1.0
    if is_held:
        return theme["accent-soft"], theme["accent"], 1.0
    if is_on:
        return theme["accent-soft"], theme["accent"], 1.0
    if is_hovered:
        return mix(theme["paper"], theme["accent-soft"], 0.6), theme["accent"], 1.0
    if kind == "quiet":
        return theme["paper"], "", 0.93
    return theme["paper"], "", 1.0


def spot(one: Placed, widget: Spot, look: Look) -> Iterator[tuple[str, Mark]]:
    """A spot: a medallion where it has an icon, a broken ring and a tick where it is on, a ring under the pointer."""
    theme, area = look.theme, look.area(one.rect)
    radius = _radius(widget, one.rect) * look.scale
    wide, high = area[2] - area[0], area[3] - area[1]
    is_hovered = look.hover == widget.key
    if widget.mark:
        side = min(wide, high)
        left, top = area[0] + (wide - side) // 2, area[1] + (high - side) // 2
        medal = (left, top, left + side, top + side)
        border = theme["accent"] if is_hovered or widget.is_on else theme["line"]
        thick = max(3.0, round(5 * look.scale))
        shadow = look.shadow(16, 6, 0.2)
        yield "ground", round_plate(medal, theme["paper"], side / 2, border=border, thick=thick, shadow=shadow)
        inner = round(side * 0.22)
        sign = (medal[0] + inner, medal[1] + inner, medal[2] - inner, medal[3] - inner)
        yield "mark", Sign(sign, widget.mark, theme["accent"] if widget.mark.startswith("ph-") else "")
        area = medal
    elif widget.is_on:
        yield "under", round_plate(area, "", radius, border="#ffffff", thick=max(4.0, round(7 * look.scale)))
        yield (
            "ring",
            round_plate(
                area,
                "",
                radius,
                border="#5b32d6",
                thick=max(4.0, round(7 * look.scale)),
                dash=max(7.0, 13 * look.scale),
            ),
        )
    elif is_hovered or look.held == widget.key:
        yield "under", round_plate(area, "", radius, border="#ffffff", thick=max(3.0, round(5 * look.scale)))
    if widget.is_on:
        yield from _tick(area, look)


def _tick(area: Area, look: Look) -> Iterator[tuple[str, Mark]]:
    size = round(34 * look.scale)
    left, top = area[2] - round(size * 0.78), area[1] - round(size * 0.22)
    badge = (left, top, left + size, top + size)
    shadow = look.shadow(6, 2, 0.25)
    yield (
        "badge",
        round_plate(
            badge,
            look.theme["safe"],
            size / 2,
            border=look.theme["paper"],
            thick=max(2.0, 3 * look.scale),
            shadow=shadow,
        ),
    )
    inner = round(size * 0.24)
    yield (
        "tick",
        Sign((left + inner, top + inner, left + size - inner, top + size - inner), "ph-check", look.theme["paper"]),
    )


def ring(tree: Placed, look: Look) -> list[tuple[str, Plate]]:
    """The ring around what has the focus, wholly inside the window: a pale band, and the ring in the middle of it."""
    found = next(
        (one for one in tree.walk() if isinstance(one.widget, Pressable) and one.widget.key == look.focus), None
    )
    if found is None or not isinstance(found.widget, Pressable):
        return []
    rect = _row(found)
    thick, gap, edge = max(4, round(RING * look.scale)), max(1, round(GAP * look.scale)), max(2, round(2 * look.scale))
    out = gap + thick + edge
    left, top, right, bottom = look.area(rect)
    outer = (max(0, left - out), max(0, top - out), min(look.size[0], right + out), min(look.size[1], bottom + out))
    inner = (outer[0] + edge, outer[1] + edge, outer[2] - edge, outer[3] - edge)
    radius = _radius(found.widget, rect) * look.scale
    band = round_plate(outer, "", radius + out, border=look.theme["focus-gap"], thick=float(thick + 2 * edge))
    line = round_plate(inner, "", radius + out - edge, border=look.theme["focus"], thick=float(thick))
    return [("focus-band", band), ("focus", line)]


def _row(one: Placed) -> Rect:
    """The row of a combo without the list below it; for everything else its own room."""
    return one.children[0].rect if isinstance(one.widget, Combo) and one.children else one.rect


def _radius(widget: Pressable, rect: Rect) -> float:
    half = min(rect.width, rect.height) / 2
    if isinstance(widget, Spot):
        is_round = widget.mark or 0.6 < rect.width / max(1.0, rect.height) < 1.7
        return half if is_round else min(24.0, half)
    return min(RADII[widget.kind] if isinstance(widget, Button) else ROW_RADIUS, half)
