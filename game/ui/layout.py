"""Giving every widget its place: rows, columns, canvases and pages."""

from dataclasses import replace

from game.ui.pages import paginate, row_below
from game.ui.placed import Placed, Rect, Room
from game.ui.seen import Seen
from game.ui.sizes import Sizes, grow_of
from game.ui.widgets import Box, Button, Canvas, Combo, Pages, Radio, Screen, Secret, Space, Switch, Widget

LEAST_SCALE = 0.4
"""Words are never set smaller than this part of their size, however small the window."""

SMALLER = 0.92
"""A step towards smaller words, taken as long as something passes its edge by more than `PASSES` pixels."""
PASSES = 0.5

BEFORE = {"start": 0.0, "stretch": 0.5, "center": 0.5, "end": 1.0}
"""The share of the spare room that lies before what is placed; what stretches and is narrower is centred."""

BLANK = 8.0
"""How far the lowest card of a page may reach behind the row below it: less than the blank edge of any card."""


def arrange(screen: Screen, room: Room, seen: Seen | None = None, sizes: Sizes | None = None) -> Placed:
    """The screen's body, and its card over it if there is one, with a rectangle for every widget.

    While a card is shown, the tree holds only the card's widgets below the root's second child, and
    the body stands first for the painter: use `active` for what can be read and pressed. What was `seen`
    before, body or card, keeps the places that it had. Whoever asks for more `sizes` of the same room afterwards hands
    them in, so that they are measured once.
    """
    seen, sizes = seen or Seen(), sizes or Sizes(room)
    whole = Rect(0.0, 0.0, room.width, room.height)
    body, card = screen.body, screen.card
    children: tuple[Placed, ...] = (seen.part(screen.key, body, room, lambda: _place(body, whole, "b", sizes)),)
    if card is not None:
        children += (seen.part(f"{screen.key}/card", card, room, lambda: _card(card, room, sizes)),)
    return Placed(Box(children=()), whole, "", children)


def fitted(screen: Screen, room: Room, seen: Seen | None = None) -> tuple[Placed, Room]:
    """The arranged screen, words made smaller step by step while something passes its edge, and the room it fits."""
    if seen is not None:
        return seen.screen(screen, room, lambda: _fitted(screen, room, seen))
    return _fitted(screen, room, Seen())


def _fitted(screen: Screen, room: Room, seen: Seen) -> tuple[Placed, Room]:
    tree = arrange(screen, room, seen)
    while overflow(tree) > PASSES and room.text_scale > LEAST_SCALE and not room.is_terminal:
        room = replace(room, text_scale=room.text_scale * SMALLER)
        tree = arrange(screen, room, seen)
    return tree, room


def active(tree: Placed) -> Placed:
    """The part of an arranged screen that can be read and pressed: the card while there is one, else the body."""
    return tree.children[-1]


def overflow(tree: Placed) -> float:
    """By how many pixels any widget of an arranged tree passes the right or bottom edge of the one around it, or the
    row below its page.
    """
    right, bottom = tree.rect.x + tree.rect.width, tree.rect.y + tree.rect.height
    is_page = isinstance(tree.widget, Pages) and len(tree.children) > 1 and tree.children[-1].path.endswith("/more")
    past = 0.0
    for one in tree.children:
        edge = tree.children[-1].rect.y + BLANK if is_page and one is not tree.children[-1] else bottom
        past = max(past, one.rect.x + one.rect.width - right, one.rect.y + one.rect.height - edge, overflow(one))
    return past


def _card(card: Box, room: Room, sizes: Sizes) -> Placed:
    wide = min(room.width - 48, card.most or 860.0)
    high = min(room.height - 48, max(sizes.height(card, wide), card.height))
    at = Rect((room.width - wide) / 2, (room.height - high) / 2, wide, high)
    return _place(card, at, "c", sizes)


def _place(widget: Widget, rect: Rect, path: str, sizes: Sizes) -> Placed:
    widget = sizes.form(widget)
    match widget:
        case Box():
            return Placed(widget, rect, path, _box(widget, rect, path, sizes))
        case Pages():
            return Placed(widget, rect, path, _pages(widget, rect, path, sizes))
        case Canvas():
            return _canvas(widget, rect, path, sizes)
        case Combo():
            return Placed(widget, rect, path, _combo(widget, rect, path, sizes))
        case Button() | Switch() | Radio() | Secret():
            return Placed(widget, rect, path, (_place(sizes.inside(widget), rect, f"{path}/i", sizes),))
    return Placed(widget, rect, path)


def _box(box: Box, rect: Rect, path: str, sizes: Sizes) -> tuple[Placed, ...]:
    if box.most and rect.width > box.most:
        rect = Rect(rect.x + (rect.width - box.most) / 2, rect.y, box.most, rect.height)
    within = Rect(rect.x + box.pad, rect.y + box.pad, rect.width - 2 * box.pad, rect.height - 2 * box.pad)
    return _column(box, within, path, sizes) if box.direction == "column" else _row(box, within, path, sizes)


def _column(box: Box, within: Rect, path: str, sizes: Sizes) -> tuple[Placed, ...]:
    widths = [sizes.across(box, child, within.width) for child in box.children]
    forms = [sizes.form(child) for child in box.children]
    grows = [grow_of(form) for form in forms]
    highs = [
        _least(form) if grow else sizes.height(child, wide)
        for child, form, wide, grow in zip(box.children, forms, widths, grows, strict=True)
    ]
    spare = within.height - sum(highs) - box.gap * max(0, len(highs) - 1)
    if any(grows):
        highs = [high + max(0.0, spare) * grow / sum(grows) for high, grow in zip(highs, grows, strict=True)]
        spare = 0.0
    y = within.y + max(0.0, spare) * BEFORE[box.justify]
    placed = []
    for index, (child, wide, high) in enumerate(zip(box.children, widths, highs, strict=True)):
        x = within.x + (within.width - wide) * BEFORE[box.align]
        placed.append(_place(child, Rect(x, y, wide, high), f"{path}/{index}", sizes))
        y += high + box.gap
    return tuple(placed)


def _row(box: Box, within: Rect, path: str, sizes: Sizes) -> tuple[Placed, ...]:
    lines = sizes.lines(box, within.width)
    tall = [within.height] if len(lines) == 1 else [sizes.tallest(line) for line in lines]
    if len(lines) > 1 and box.align == "stretch":
        spare = within.height - sum(tall) - box.gap * (len(tall) - 1)
        tall = [high + max(0.0, spare) / len(tall) for high in tall]
    y = within.y
    placed: list[Placed] = []
    for line, high in zip(lines, tall, strict=True):
        used = sum(wide for _, wide in line) + box.gap * (len(line) - 1)
        x = within.x + (within.width - used) * BEFORE[box.justify]
        for child, wide in line:
            own = (
                high
                if box.align == "stretch" or (grow_of(sizes.form(child)) and isinstance(child, Pages))
                else min(high, sizes.height(child, wide))
            )
            drop = (high - own) * (0.0 if box.align == "stretch" else BEFORE[box.align])
            placed.append(_place(child, Rect(x, y + drop, wide, own), f"{path}/{len(placed)}", sizes))
            x += wide + box.gap
        y += high + box.gap
    return tuple(placed)


def _pages(pages: Pages, rect: Rect, path: str, sizes: Sizes) -> tuple[Placed, ...]:
    parts = paginate(pages, rect.width, rect.height, sizes)
    number = min(max(0, sizes.room.pages.get(pages.key, 0)), len(parts) - 1)
    children = parts[number]
    row = row_below(pages, number, len(parts))
    foot = sizes.height(row, rect.width) if row else 0.0
    left = rect.height - (foot + pages.gap if row else 0.0)
    high = sum(sizes.height(child, rect.width) for child in children) + pages.gap * max(0, len(children) - 1)
    y = rect.y + (max(0.0, left - high) / 2 if pages.is_centred and len(parts) == 1 else 0.0)
    placed = []
    for index, child in enumerate(children):
        own = sizes.height(child, rect.width)
        if grow_of(sizes.form(child)) and len(parts) == 1:
            own += max(0.0, left - high) / sum(1 for one in children if grow_of(sizes.form(one)))
            y = max(y, rect.y) if index else rect.y
        placed.append(_place(child, Rect(rect.x, y, rect.width, own), f"{path}/{number}.{index}", sizes))
        y += own + pages.gap
    if row:
        placed.append(_place(row, Rect(rect.x, rect.y + rect.height - foot, rect.width, foot), f"{path}/more", sizes))
    return tuple(placed)


def _canvas(canvas: Canvas, rect: Rect, path: str, sizes: Sizes) -> Placed:
    wide = min(rect.width, rect.height * canvas.ratio)
    high = wide / canvas.ratio
    at = Rect(rect.x + (rect.width - wide) / 2, rect.y + (rect.height - high) / 2, wide, high)
    children = tuple(
        _place(
            one.widget,
            Rect(at.x + one.x * wide, at.y + one.y * high, one.width * wide, one.height * high),
            f"{path}/{index}",
            sizes,
        )
        for index, one in enumerate(canvas.children)
    )
    return Placed(canvas, at, path, children)


def _combo(combo: Combo, rect: Rect, path: str, sizes: Sizes) -> tuple[Placed, ...]:
    row = sizes.inside(combo)
    top = sizes.height(row, rect.width) if combo.is_open else rect.height
    placed = [_place(row, Rect(rect.x, rect.y, rect.width, top), f"{path}/i", sizes)]
    y = rect.y + top
    for index, choice in enumerate(combo.choices if combo.is_open else ()):
        high = sizes.height(choice, rect.width - 24)
        placed.append(_place(choice, Rect(rect.x + 12, y, rect.width - 24, high), f"{path}/{index}", sizes))
        y += high + 8
    return tuple(placed)


def _least(widget: Widget) -> float:
    return widget.height if isinstance(widget, Box) else (widget.size if isinstance(widget, Space) else 0.0)
