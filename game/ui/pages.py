"""Parting a column of widgets into pages, so that nothing scrolls and nothing is cut."""

import re
from dataclasses import replace

from game.ui.placed import PageTurned
from game.ui.sizes import Sizes
from game.ui.widgets import Box, Button, Pages, Space, Text, Widget

MORE, BACK = "More", "Back a page"
FEWEST_WORDS = 4
"""No part of a parted text holds fewer words than this, so that no page holds a lone word."""


def more_row(key: str, number: int, count: int) -> Box:
    """The row below a page: "Back a page" where there is one, which page this is, and "More" where there is more."""
    back = Button(
        key=f"{key}/back", text=BACK, icon="ph-arrow-left", message=PageTurned(key, number - 1), is_spoken=False
    )
    more = Button(
        key=f"{key}/more",
        text=MORE,
        icon="ph-arrow-right",
        message=PageTurned(key, number + 1),
        kind="primary",
        is_spoken=False,
    )
    which = Text(text=f"{number + 1} of {count}", style="small", role="ink", is_spoken=False)
    where = Box(children=(which,), pad=10, fill="paper", radius=18)
    children: tuple[Widget, ...] = (
        *((back,) if number else ()),
        Space(),
        where,
        *((more,) if number + 1 < count else ()),
    )
    return Box(children=children, direction="row", align="center", gap=16)


def paginate(pages: Pages, width: float, height: float, sizes: Sizes) -> list[list[Widget]]:
    """The widgets of each page, at least one page; one page where everything fits into `height`."""
    everything = _flat(pages.children, sizes)
    whole = sum(sizes.height(child, width) for child in everything) + pages.gap * max(0, len(everything) - 1)
    if whole <= height + 0.5 or sizes.room.is_terminal:
        return [everything]
    room = height - sizes.height(more_row(pages.key, 1, 9), width) - pages.gap
    parts: list[list[Widget]] = [[]]
    used, queue = 0.0, everything
    while queue:
        child, queue = queue[0], queue[1:]
        lead = pages.gap if parts[-1] else 0.0
        high = sizes.height(child, width)
        if used + lead + high <= room:
            parts[-1].append(child)
            used += lead + high
            continue
        first, rest = _part(child, width, room - used - lead, sizes)
        if first is None and parts[-1]:
            heading = parts[-1].pop() if len(parts[-1]) > 1 and _is_heading(parts[-1][-1]) else None
            queue = [*((heading,) if heading else ()), child, *queue]
        else:
            parts[-1].append(first or child)
            queue = [rest, *queue] if first is not None and rest is not None else queue
        parts.append([])
        used = 0.0
    return [part for part in parts if part]


def _flat(children: tuple[Widget, ...], sizes: Sizes) -> list[Widget]:
    """The children with plain inner columns opened up, so that pages can break between their parts."""
    flat: list[Widget] = []
    for child in map(sizes.form, children):
        is_plain = (
            isinstance(child, Box)
            and child.direction == "column"
            and not (child.fill or child.border or child.grow or child.pad)
        )
        if (
            isinstance(child, Box)
            and is_plain
            and child.live == "off"
            and not child.label
            and not child.most
            and child.align == "stretch"
        ):
            flat.extend(_flat(child.children, sizes))
        else:
            flat.append(child)
    return flat


def _is_heading(widget: Widget) -> bool:
    """Whether a widget belongs to what comes after it: a heading, or the name over what somebody says."""
    return isinstance(widget, Text) and (widget.is_heading or widget.style == "label")


def _part(widget: Widget, width: float, height: float, sizes: Sizes) -> tuple[Widget | None, Widget | None]:
    """`widget` parted so that the first part is at most `height` high; (None, widget) where it cannot be parted."""
    widget = sizes.form(widget)
    if isinstance(widget, Text):
        return _part_text(widget, width, height, sizes)
    if isinstance(widget, Box) and (widget.direction == "column" or widget.wraps):
        return _part_box(widget, width, height, sizes)
    if isinstance(widget, Box):
        return _part_row(widget, width, height, sizes)
    return None, widget


def _part_text(text: Text, width: float, height: float, sizes: Sizes) -> tuple[Widget | None, Widget | None]:
    sentences = re.split(r"(?<=[.!?…])\s+", text.text)
    for pieces in (sentences, text.text.split()):
        for count in range(len(pieces) - 1, 0, -1):
            first, rest = " ".join(pieces[:count]), " ".join(pieces[count:])
            if min(len(first.split()), len(rest.split())) < FEWEST_WORDS:
                continue
            part = replace(text, text=first, say="")
            if sizes.height(part, width) <= height:
                return part, replace(text, text=rest, say="")
    return None, text


def _part_box(box: Box, width: float, height: float, sizes: Sizes) -> tuple[Widget | None, Widget | None]:
    for count in range(len(box.children), 0, -1):
        first = replace(box, children=box.children[:count], height=0.0)
        high = sizes.height(first, width)
        if high > height:
            continue
        left = box.children[count:]
        if left and box.direction == "column":
            room = height - high - box.gap
            head, tail = _part(left[0], min(width, box.most or width) - 2 * box.pad, room, sizes)
            if head is not None and tail is not None:
                first, left = replace(first, children=(*first.children, head)), (tail, *left[1:])
        if _is_heading(first.children[-1]):
            if count == 1:
                return None, box
            first, left = replace(first, children=first.children[:-1]), (first.children[-1], *left)
        return first, replace(box, children=left, height=0.0) if left else None
    if box.direction == "column" and box.children:
        head, tail = _part(box.children[0], min(width, box.most or width) - 2 * box.pad, height - 2 * box.pad, sizes)
        if head is not None and tail is not None:
            return replace(box, children=(head,), height=0.0), replace(
                box, children=(tail, *box.children[1:]), height=0.0
            )
    return None, box


def _part_row(row: Box, width: float, height: float, sizes: Sizes) -> tuple[Widget | None, Widget | None]:
    """A row whose tallest part is a column of words: the column goes on, indented as before, beside empty room."""
    line = sizes.lines(row, min(width, row.most or width) - 2 * row.pad)[0]
    at = max(range(len(line)), key=lambda place: sizes.height(line[place][0], line[place][1]))
    column, wide = sizes.form(line[at][0]), line[at][1]
    if not isinstance(column, Box) or column.direction != "column":
        return None, row
    head, tail = _part_box(column, wide, height - 2 * row.pad, sizes)
    if head is None or tail is None:
        return None, row
    beside = [Space(size=other, grow=0) for _, other in line]
    first = replace(row, children=(*row.children[:at], head, *row.children[at + 1 :]), height=0.0)
    rest = replace(row, children=(*beside[:at], tail, *beside[at + 1 :]), height=0.0)
    return (first, rest) if sizes.height(first, width) <= height else (None, row)
