"""Parting one widget that is too tall for what is left of a page, or for any page."""

import re
from dataclasses import replace

from game.ui.sizes import Sizes
from game.ui.widgets import Box, Icon, Image, Space, Text, Widget

FEWEST_WORDS = 4
"""No part of a parted text holds fewer words than this, so that no page holds a lone word."""

HINTS = ("small", "label")
"""The styles of a hint below a heading, as "Pick one." """

Parted = tuple[Widget | None, Widget | None]
"""What stays on the page and what goes over; (None, widget) where it cannot be parted."""


def is_heading(widget: Widget, sizes: Sizes) -> bool:
    """Whether a widget belongs to what comes after it: a heading, a card that ends in one or is one with its hint, or
    a speaker's name.
    """
    widget = sizes.form(widget)
    if isinstance(widget, Text):
        return widget.is_heading or widget.style == "label"
    if not isinstance(widget, Box) or not widget.children:
        return False
    first, last = sizes.form(widget.children[0]), sizes.form(widget.children[-1])
    if widget.direction == "row" and isinstance(first, Text) and first.is_heading:
        return True  # with a sign or a word beside it
    if isinstance(last, Text):
        return last.is_heading or (last.style in HINTS and _is_headed(widget, sizes))
    return isinstance(last, Box) and is_heading(last, sizes)


def _is_headed(card: Box, sizes: Sizes) -> bool:
    """Whether a card is a heading and a hint of one line's kind below it, and nothing else."""
    first = sizes.form(card.children[0])
    return len(card.children) == 2 and isinstance(first, Text) and first.is_heading


def may_part(widget: Widget, width: float, page: float, sizes: Sizes, *, is_loose: bool) -> bool:
    """Whether `widget` may be parted where it does not fit: only what is taller than a `page` of its own, plain words
    where the page would else be left loose, and rows of cards that wrap.
    """
    widget = sizes.form(widget)
    if sizes.height(widget, width) > page:
        return True
    return (isinstance(widget, Text) and is_loose) or (isinstance(widget, Box) and widget.wraps)


def part(widget: Widget, width: float, height: float, page: float, sizes: Sizes) -> Parted:
    """`widget` parted so that the first part is at most `height` high, where a whole page is `page` high."""
    widget = sizes.form(widget)
    if isinstance(widget, Text):
        return _part_text(widget, width, height, page, sizes)
    if isinstance(widget, Box) and (widget.direction == "column" or widget.wraps):
        return _part_box(widget, width, height, page, sizes)
    if isinstance(widget, Box):
        return _part_row(widget, width, height, page, sizes)
    return None, widget


def _part_text(text: Text, width: float, height: float, page: float, sizes: Sizes) -> Parted:
    """After a sentence; between words only where the text is too tall for any page."""
    sentences = re.split(r"(?<=[.!?…])\s+", text.text)
    words = text.text.split() if sizes.height(text, width) > page else []
    for pieces in (sentences, words):
        for count in range(len(pieces) - 1, 0, -1):
            first, rest = " ".join(pieces[:count]), " ".join(pieces[count:])
            if min(len(first.split()), len(rest.split())) < FEWEST_WORDS:
                continue
            head = replace(text, text=first, say="")
            if sizes.height(head, width) <= height:
                return head, replace(text, text=rest, say="")
    return None, text


def _part_box(box: Box, width: float, height: float, page: float, sizes: Sizes) -> Parted:
    within, inner = min(width, box.most or width) - 2 * box.pad, page - 2 * box.pad
    for count in range(len(box.children), 0, -1):
        first = replace(box, children=box.children[:count], height=0.0)
        high = sizes.height(first, width)
        if high > height:
            continue
        left = box.children[count:]
        room = height - high - box.gap
        if left and box.direction == "column" and _goes_on(left[0], within, inner, sizes):
            head, tail = part(left[0], within, room, inner, sizes)
            if head is not None and tail is not None:
                first, left = replace(first, children=(*first.children, head)), (tail, *left[1:])
        kept = len(first.children)
        while left and kept and _leads(first.children[kept - 1], sizes):
            kept -= 1
        if kept:
            left = (*first.children[kept:], *left)
            first = replace(first, children=first.children[:kept])
        elif height < page - 0.5:
            return None, box  # a heading and nothing of what it heads: all of it goes over
        elif left and box.direction == "column":
            head, tail = part(left[0], within, room, 0.0, sizes)
            if head is not None and tail is not None:
                first, left = replace(first, children=(*first.children, head)), (tail, *left[1:])
        return first, replace(box, children=left, height=0.0) if left else None
    if box.direction == "column" and box.children:
        head, tail = part(box.children[0], within, height - 2 * box.pad, inner, sizes)
        if head is not None and tail is not None:
            left = (tail, *box.children[1:])
            return replace(box, children=(head,), height=0.0), replace(box, children=left, height=0.0)
    return None, box


def _goes_on(widget: Widget, width: float, page: float, sizes: Sizes) -> bool:
    """Whether what follows within a card that is parted may itself be parted: words may, after a sentence."""
    return isinstance(sizes.form(widget), Text) or may_part(widget, width, page, sizes, is_loose=False)


def _leads(widget: Widget, sizes: Sizes) -> bool:
    """Whether a part of a card must not be its last on a page: a heading, or a picture of what is said below it."""
    return is_heading(widget, sizes) or isinstance(sizes.form(widget), Image | Icon)


def _part_row(row: Box, width: float, height: float, page: float, sizes: Sizes) -> Parted:
    """A row whose tallest part is a column of words: the column goes on, indented as before, beside empty room."""
    line = sizes.lines(row, min(width, row.most or width) - 2 * row.pad)[0]
    at = max(range(len(line)), key=lambda place: sizes.height(line[place][0], line[place][1]))
    column, wide = sizes.form(line[at][0]), line[at][1]
    if not isinstance(column, Box) or column.direction != "column":
        return None, row
    head, tail = _part_box(column, wide, height - 2 * row.pad, page - 2 * row.pad, sizes)
    if head is None or tail is None:
        return None, row
    beside = [Space(size=other, grow=0) for _, other in line]
    first = replace(row, children=(*row.children[:at], head, *row.children[at + 1 :]), height=0.0)
    rest = replace(row, children=(*beside[:at], tail, *beside[at + 1 :]), height=0.0)
    return (first, rest) if sizes.height(first, width) <= height else (None, row)
