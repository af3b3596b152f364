"""From an arranged tree to the list of marks that paint it, from back to front."""

from collections.abc import Iterator
from typing import Literal

from game.desktop import pressables
from game.desktop.fonts import Wording
from game.desktop.look import Look
from game.desktop.marks import Cork, Drawing, Entry, Ground, Mark, Motion, Pin, Sign, Strand, Veil, Words
from game.desktop.plates import Area, Plate, round_plate
from game.ui.placed import Placed, Rect
from game.ui.widgets import (
    Box,
    Button,
    Canvas,
    Combo,
    Icon,
    Image,
    Pressable,
    Radio,
    Screen,
    Secret,
    Spot,
    Switch,
    Text,
)

KNOB_OFF = {"light": "#6f7b99", "dark": "#8d98bf", "contrast": "#8a8a8a"}
PATHS = {"light": "#f7e3b0", "dark": "#6b6350", "contrast": "#ffe14d"}

UNDERLINED_ROLES = ("on-accent", "on-bar", "on-own")
"""Words on a strong ground keep their colour when they are lit, and are only underlined."""


Mood = Literal["", "lit", "disabled"]
"""What a pressable hands down to the words and signs in it."""


def list_marks(screen: Screen, tree: Placed, look: Look) -> list[Entry]:
    """Every mark of `screen` as arranged in `tree`, with the focus ring last, so that nothing hides it."""
    ground = Ground((0, 0, *look.size), screen.ground, look.theme.name)
    entries = [Entry("ground", ground)]
    body, *cards = tree.children
    entries += _list(body, look, None)
    if cards:
        entries.append(veil(look))
        entries += _list(cards[0], look, None)
    return entries + [Entry(name, plate) for name, plate in pressables.ring(tree.children[-1], look)]


def veil(look: Look) -> Entry:
    """The thin dark layer over everything behind a card."""
    strength = 0.5 if look.theme.has_pictures_behind else 0.8
    return Entry("veil", Veil((0, 0, *look.size), look.theme["shadow"], strength))


def _list(one: Placed, look: Look, motion: Motion | None, around: Placed | None = None, mood: Mood = "") -> list[Entry]:
    motion = look.motions.get(one.path, motion)
    if look.lit is not None and look.lit[0] == one.path and not isinstance(one.widget, Text):
        mood = "lit"
    if isinstance(one.widget, Pressable) and not one.widget.is_enabled:
        mood = "disabled"
    entries = [Entry(f"{one.path}:{part}", mark, motion) for part, mark in _own(one, look, around, mood)]
    for child in one.children:
        entries += _list(child, look, motion, one, mood)
    entries += [Entry(f"{one.path}:{part}", mark, motion) for part, mark in _over(one, look)]
    return entries


def _own(one: Placed, look: Look, around: Placed | None, mood: Mood) -> Iterator[tuple[str, Mark]]:
    """The marks of one widget itself, behind what stands in it."""
    widget = one.widget
    match widget:
        case Text():
            if widget.text:
                yield "words", _words(one, widget, look, mood)
        case Image():
            area = look.area(_fitted(one.rect, widget.ratio))
            yield "image", Drawing(area, widget.source, widget.radius * look.scale)
            if mood == "lit":
                yield (
                    "lit",
                    round_plate(
                        area, "", widget.radius * look.scale, border=look.theme["lit"], thick=max(3.0, 4 * look.scale)
                    ),
                )
        case Icon():
            yield "sign", _icon(one, widget, look, mood)
        case Box():
            if widget.fill or widget.border or widget.has_shadow:
                yield "ground", _ground(one, widget, look, around)
        case Canvas():
            area = look.area(one.rect)
            if widget.fill == "cork":
                frame = (10 if look.theme.has_pictures_behind else 2) * look.scale
                yield "ground", Cork(area, look.theme.name, widget.radius * look.scale, frame)
            elif widget.fill:
                yield "ground", round_plate(area, look.colour(widget.fill), widget.radius * look.scale)
            if widget.image:
                yield "image", Drawing(area, widget.image.source, widget.radius * look.scale)
            yield from _threads(one, widget, look)
        case Button() | Switch() | Combo() | Radio() | Secret():
            yield from pressables.grounds(one, widget, look)
        case Spot():
            yield from pressables.spot(one, widget, look)


def _over(one: Placed, look: Look) -> Iterator[tuple[str, Mark]]:
    """The marks of one widget in front of what stands in it."""
    if isinstance(one.widget, Canvas):
        for place, thread in enumerate(one.widget.threads):
            for end, point in (("a", thread.start), ("b", thread.end)):
                if thread.is_path or _is_behind(one, point, look):
                    continue
                x, y = _point(one.rect, point, look)
                yield f"pin{place}{end}", Pin(x, y, 7 * look.scale, look.colour(thread.role))


def _words(one: Placed, text: Text, look: Look, mood: Mood) -> Words:
    lit = -1 if mood == "lit" else None
    if look.lit is not None and look.lit[0] == one.path:
        lit = look.lit[1]
    colour = look.colour("soft" if mood == "disabled" else text.role)
    wording = Wording(
        text.text, text.style, look.text_scale, one.rect.width, colour, text.align, look.is_young,
        lit, colour if text.role in UNDERLINED_ROLES else look.theme["lit"],
    )  # fmt: skip
    left, top = look.area(one.rect)[:2]
    return Words(look.area(one.rect), left, top, look.scale, wording)


def _icon(one: Placed, icon: Icon, look: Look, mood: Mood) -> Sign:
    wide = icon.size * (1.7 if icon.name.startswith("knob-") else 1.0)
    rect = one.rect
    at = Rect(rect.x + (rect.width - wide) / 2, rect.y + (rect.height - icon.size) / 2, wide, icon.size)
    left, top = look.area(at)[:2]
    right, bottom = left + round(wide * look.scale), top + round(icon.size * look.scale)
    is_drawn = icon.name in ("knob-on", "knob-off", "dot-on", "dot-off")
    colour = look.theme["accent"] if is_drawn else look.colour("soft" if mood == "disabled" else icon.role)
    if not (is_drawn or icon.name.startswith("ph-")):
        return Sign((left, top, right, bottom), icon.name, "", edge=look.theme["ink"])
    return Sign((left, top, right, bottom), icon.name, colour, KNOB_OFF[look.theme.name] if is_drawn else "")


def _ground(one: Placed, box: Box, look: Look, around: Placed | None) -> Plate:
    area = look.area(_shown(one.rect, box))
    radius = min(box.radius * look.scale, (area[2] - area[0]) / 2, (area[3] - area[1]) / 2)
    radii = _corners(radius, area, around, look)
    edge = box.border or ("line" if _needs_edge(box, look) else "")
    shadow = look.shadow(0, 0, 0)
    if box.has_shadow:
        shadow = look.shadow(30, 12, 0.27) if box.fill == "tablet" else look.shadow(18, 6, 0.17)
    return Plate(
        area, look.colour(box.fill) if box.fill else "", radii, look.colour(edge) if edge else "",
        max(2.0, round((2.5 if box.border else 2) * look.scale)) if edge else 0.0, shadow=shadow,
    )  # fmt: skip


def _needs_edge(box: Box, look: Look) -> bool:
    """Where all grounds are alike, an edge shows what belongs together."""
    is_ground_of_its_own = (
        box.has_shadow or box.fill in ("own", "tablet", "bar") or box.fill.startswith(("note-", "app-"))
    )
    return (
        not look.theme.has_pictures_behind and bool(box.fill) and (is_ground_of_its_own or box.fill.endswith("-soft"))
    )


def _shown(rect: Rect, box: Box) -> Rect:
    """The room that a box with a greatest width takes, as the layout centres it."""
    if box.most and rect.width > box.most:
        return Rect(rect.x + (rect.width - box.most) / 2, rect.y, box.most, rect.height)
    return rect


def _corners(radius: float, area: Area, around: Placed | None, look: Look) -> tuple[float, float, float, float]:
    """Corners for a ground; one that lies along the top or bottom of a rounded box takes that box's corners there."""
    if around is not None and isinstance(around.widget, Box) and around.widget.fill and around.widget.radius:
        outer = look.area(_shown(around.rect, around.widget))
        theirs = around.widget.radius * look.scale
        if outer[0] == area[0] and outer[2] == area[2]:
            if outer[1] == area[1] and outer[3] == area[3]:
                return theirs, theirs, theirs, theirs
            if outer[1] == area[1]:
                return theirs, theirs, 0.0, 0.0
            if outer[3] == area[3]:
                return 0.0, 0.0, theirs, theirs
    return radius, radius, radius, radius


def _fitted(rect: Rect, ratio: float) -> Rect:
    """The largest room of that ratio in the middle of `rect`."""
    wide = min(rect.width, rect.height * ratio)
    high = wide / ratio
    return Rect(rect.x + (rect.width - wide) / 2, rect.y + (rect.height - high) / 2, wide, high)


def _threads(one: Placed, canvas: Canvas, look: Look) -> Iterator[tuple[str, Mark]]:
    for place, thread in enumerate(canvas.threads):
        start, end = _point(one.rect, thread.start, look), _point(one.rect, thread.end, look)
        thick = (30 if thread.is_path else (3 if thread.is_loose else 4)) * look.scale
        colour = PATHS[look.theme.name] if thread.is_path else look.colour(thread.role)
        slack = 0.0 if thread.is_path else look.slack
        yield f"thread{place}", Strand(start, end, colour, thick, thread.is_loose, thread.is_path, slack)


def _is_behind(one: Placed, point: tuple[float, float], look: Look) -> bool:
    """Whether a thread ends behind something on its canvas, where a pin would stand in the middle of it."""
    x, y = _point(one.rect, point, look)
    inner = (child.rect.grown(-12.0) for child in one.children)
    return any(rect.holds(x / look.scale, y / look.scale) for rect in inner)


def _point(rect: Rect, point: tuple[float, float], look: Look) -> tuple[float, float]:
    return (rect.x + point[0] * rect.width) * look.scale, (rect.y + point[1] * rect.height) * look.scale
