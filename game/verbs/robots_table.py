"""The table of the robots: how pupils who do not read come out of each pack, beside an ideal player."""

from collections.abc import Sequence

from game.checks.games import Played, decisions, played
from game.checks.subject import Packed

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
