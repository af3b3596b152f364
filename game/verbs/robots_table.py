"""The table of the robots: how pupils who do not read come out of each pack, beside an ideal player."""

import re
from collections.abc import Sequence

from game.checks.games import Played, decisions, played
from game.checks.subject import Packed

_PLACE = re.compile(r"(<!-- table: robots -->\n).*?(<!-- end -->)", re.DOTALL)
HEADING = f"{'who plays':<22} {'hits':>5} {'false':>6} {'hits - false':>13} {'crowns':>7} {'secure':>8}"


def as_text(packs: Sequence[Packed]) -> str:
    """The table of each pack, for people."""
    lines = []
    for one in packs:
        lines += ["", f"{one.pack.title} ({decisions(one)} decisions; chance is 0.00, understanding 1.00)", HEADING]
        lines += [_line(row) for row in played(one)]
    return "\n".join(lines)


def _line(row: Played) -> str:
    secure = f"{len(row.secure_in)} of {len(row.secure)}"
    crowns = row.crowns / max(1, row.games)
    return f"{row.name:<22} {row.hit_rate:5.2f} {row.alarm_rate:6.2f} {row.worth:13.2f} {crowns:7.2f} {secure:>8}"


def as_plain(packs: Sequence[Packed]) -> dict[str, list[dict[str, object]]]:
    """The tables as plain data, by pack."""
    return {one.pack.id: [row.as_plain() for row in played(one)] for one in packs}


def filled(page: str, packs: Sequence[Packed]) -> str:
    """`page` with the table of hits minus false alarms in its place, a column for each pack that classes play.

    Raises ValueError for a page without the place.
    """
    classes = [one for one in packs if not one.pack.for_authors]
    rows = [played(one) for one in classes]
    lines = [
        "| who plays | " + " | ".join(one.pack.title.partition(":")[0] for one in classes) + " |",
        "|---|" + "---:|" * len(classes),
        *(f"| {each[0].name} | {' | '.join(f'{row.worth:.2f}' for row in each)} |" for each in zip(*rows, strict=True)),
    ]
    table = "\n".join(lines).replace("-0.00", "0.00")
    page, count = _PLACE.subn(lambda found: f"{found[1]}{table}\n{found[2]}", page)
    if not count:
        raise ValueError("the page has no place for the table of the robots")
    return page
