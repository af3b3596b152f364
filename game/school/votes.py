"""Votes of a whole class at the board, as the collector finds them: counts, and nobody's answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.school.kinds import is_vote
from game.school.ordering import Attempt


@dataclass(frozen=True, slots=True)
class Vote:
    """One question that the class voted on: how many hands (or tables) each answer had before talking, and after."""

    pack: str
    scenario: str
    step: str
    first: tuple[tuple[str, int], ...]
    second: tuple[tuple[str, int], ...]
    is_of_tables: bool = False

    @property
    def answers(self) -> tuple[str, ...]:
        """The ids of the answers, in the order of the first vote."""
        return tuple(dict.fromkeys(name for name, _ in (*self.first, *self.second)))

    def counts(self, answer: str) -> tuple[int, int | None]:
        """Hands for an answer at the first and at the second vote; None where there was no second one."""
        first, second = dict(self.first), dict(self.second)
        return first.get(answer, 0), second.get(answer, 0) if second else None


def votes(attempts: Iterable[Attempt]) -> list[Vote]:
    """Every vote of a class in its order; what is not a count is passed over."""
    found = []
    for one in attempts:
        if not is_vote(one):
            continue
        listed = one.content.get("votes")
        for plain in listed if isinstance(listed, list) else ():
            if isinstance(plain, dict) and isinstance(plain.get("step"), str):
                first, second = _counts(plain.get("first")), _counts(plain.get("second"))
                if first:
                    found.append(
                        Vote(one.pack, one.scenario, plain["step"], first, second, plain.get("way") == "tables")
                    )
    return found


def _counts(plain: Any) -> tuple[tuple[str, int], ...]:
    if not isinstance(plain, Mapping):
        return ()
    return tuple((str(name), count) for name, count in plain.items() if type(count) is int and 0 <= count < 1000)
