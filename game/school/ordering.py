"""Attempts as the index holds them, and the order in which they were played."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt as the index holds it."""

    id: str
    code: str
    pack: str
    scenario: str
    played: str
    is_over: bool
    content: dict[str, Any]


def in_order(attempts: Iterable[Attempt]) -> list[Attempt]:
    """The attempts, the earliest first: by their numbers within a start, by their times between starts.

    A clock that was put back within a start is taken to stand still until it has caught up.
    """
    starts: dict[str, list[Attempt]] = {}
    for one in attempts:
        starts.setdefault(str(one.content.get("start", one.id)), []).append(one)
    placed: list[tuple[str, str, int, Attempt]] = []
    for start, chain in starts.items():
        latest = ""
        for one in sorted(chain, key=_number):
            latest = max(latest, one.played)
            placed.append((latest, start, _number(one), one))
    return [one for *_, one in sorted(placed, key=lambda place: place[:3])]


def _number(one: Attempt) -> int:
    number = one.content.get("number")
    return number if isinstance(number, int) else 0
