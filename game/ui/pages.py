"""Parting a column of widgets into pages, so that nothing scrolls and nothing is cut."""

from functools import lru_cache

from game.ui.parting import is_heading, may_part, part
from game.ui.placed import PageTurned
from game.ui.sizes import Sizes
from game.ui.widgets import Box, Button, Pages, Space, Text, Widget

MORE, BACK = "More", "Back a page"
LOOSE = 0.5
"""The share of a page below which it looks left behind: a text may then be parted, and the last page is given more."""
LEAST_FULL = 0.4
"""The share of a page that each page holds at least where pages are evened: a lone question holds less."""


def row_below(pages: Pages, number: int, count: int) -> Box | None:
    """The row below a page: "Back a page" where there is one, which page this is, "More" where there is more, and what
    stands beside them. None below a single page that nothing stands beside.
    """
    return _row_below(pages.key, pages.beside, number, count)


@lru_cache(maxsize=256)
def _row_below(key: str, beside: tuple[Widget, ...], number: int, count: int) -> Box | None:
    """The same, made once: whoever parts a screen into pages asks for it again and again."""
    if count < 2:
        only = Box(children=(Space(), *beside), direction="row", align="center", gap=16)
        return only if beside else None
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
        *beside,
    )
    wraps = bool(beside)
    return Box(children=children, direction="row", align="center", gap=16, wraps=wraps, justify="end")


def paginate(pages: Pages, width: float, height: float, sizes: Sizes) -> list[list[Widget]]:
    """The widgets of each page, at least one page; one page where everything fits into `height`."""
    return sizes.parted(pages, width, height, lambda: _paginated(pages, width, height, sizes))


def _paginated(pages: Pages, width: float, height: float, sizes: Sizes) -> list[list[Widget]]:
    everything = _flat(pages.children, sizes)
    whole = sum(sizes.height(child, width) for child in everything) + pages.gap * max(0, len(everything) - 1)
    alone = _taken(row_below(pages, 0, 1), pages, width, sizes)
    if whole <= height - alone + 0.5 or sizes.room.is_terminal:
        return [everything]
    room = height - _taken(row_below(pages, 10, 19), pages, width, sizes)
    parts = _filled(everything, width, room, pages.gap, sizes)
    last = sum(sizes.height(child, width) for child in parts[-1])
    if len(parts) < 2 or last >= room * LOOSE:
        return parts
    # All pages a little less full; where that would leave another page loose, only the last two share what they hold.
    whole_way = _evened(parts, width, room, pages.gap, sizes)
    return whole_way or [*parts[:-2], *(_evened(parts[-2:], width, room, pages.gap, sizes) or parts[-2:])]


def _taken(row: Box | None, pages: Pages, width: float, sizes: Sizes) -> float:
    """How much of the height a row below the page takes, with the gap above it."""
    return sizes.height(row, width) + pages.gap if row else 0.0


def _filled(everything: list[Widget], width: float, room: float, gap: float, sizes: Sizes) -> list[list[Widget]]:
    """Each page as full as it can be: what would fit on a page of its own is not parted to fill another."""
    parts: list[list[Widget]] = [[]]
    used, queue = 0.0, everything
    while queue:
        child, queue = queue[0], queue[1:]
        lead = gap if parts[-1] else 0.0
        high = sizes.height(child, width)
        if used + lead + high <= room:
            parts[-1].append(child)
            used += lead + high
            continue
        first: Widget | None = None
        rest: Widget | None = child
        if may_part(child, width, room, sizes, is_loose=used < room * LOOSE):
            first, rest = part(child, width, room - used - lead, room, sizes)
        if first is None and parts[-1]:
            queue = [*_headings_left(parts[-1], sizes), child, *queue]
        else:
            parts[-1].append(first or child)
            queue = [rest, *queue] if first is not None and rest is not None else queue
        parts.append([])
        used = 0.0
    return [one for one in parts if one]


def _headings_left(page: list[Widget], sizes: Sizes) -> list[Widget]:
    """The headings that a page would end with, taken off it: they go over to the page of what they head."""
    count = 0
    while count < len(page) - 1 and is_heading(page[-1 - count], sizes):
        count += 1
    over = page[len(page) - count :]
    del page[len(page) - count :]
    return over


def _evened(parts: list[list[Widget]], width: float, room: float, gap: float, sizes: Sizes) -> list[list[Widget]]:
    """As many pages, with more on the last, which held little: pages filled less, if that parts nothing more and
    leaves none of them loose. Nothing where there is no such way.
    """
    everything = [widget for page in parts for widget in page]
    for share in (0.6, 0.7, 0.8, 0.9):
        other = _filled(everything, width, room * share, gap, sizes)
        highs = [sum(sizes.height(one, width) + gap for one in page) - gap for page in other]
        is_even = len(other) == len(parts) and sum(map(len, other)) == len(everything)
        if is_even and max(highs) <= room and min(highs) >= room * LEAST_FULL:
            return other
    return []


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
