"""What `check` tells, as plain values: the same whether it was worked out just now or kept from before."""

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from game.engine.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of checking: the problems, and how much was looked at.

    `signed_off` says of each scenario whether somebody responsible has looked at it; `left_out` names checks that
    could not look at everything, and why.
    """

    problems: tuple[Problem, ...]
    packs: int = 0
    scenarios: int = 0
    situations: int = 0
    signed_off: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing but advice."""
        return all(problem.severity == "advice" for problem in self.problems)

    def as_plain(self) -> dict[str, object]:
        """The summary as one JSON document."""
        return {
            "problems": [problem.as_plain() for problem in self.problems],
            "packs": self.packs, "scenarios": self.scenarios, "situations": self.situations,
            "signed_off": dict(self.signed_off), "left_out": list(self.left_out),
        }  # fmt: skip

    def as_kept(self) -> dict[str, Any]:
        """Everything in it, to be kept."""
        return asdict(self)

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any]) -> "Summary":
        """The summary that `as_kept` gave. Raises TypeError, KeyError or AttributeError for anything else."""
        return cls(
            problems=tuple(Problem(**one) for one in kept["problems"]),
            packs=kept["packs"],
            scenarios=kept["scenarios"],
            situations=kept["situations"],
            signed_off=dict(kept["signed_off"].items()),
            left_out=tuple(kept["left_out"]),
        )


FOR_PEOPLE = (
    "What no check can prove, so look at it yourself: that each clue can be seen in its picture, that what is said is "
    "kind and true, and that a child understands it."
)


def print_summary(found: Summary, most: int = sys.maxsize) -> None:
    """Print it for people, with `most` problems of each file."""
    shown: Counter[str] = Counter()
    for problem in found.problems:
        shown[problem.file] += 1
        if shown[problem.file] <= most:
            print(problem.as_text(), end="\n\n")
    for file, count in shown.items():
        if count > most:
            print(f"{file}: {count - most} more of this file are not shown. (--all shows them.)")
    advice = sum(problem.severity == "advice" for problem in found.problems)
    wrong = len(found.problems) - advice
    print(
        f"{_count(found.packs, 'pack')}, {_count(found.scenarios, 'scenario')}, "
        f"{_count(found.situations, 'situation')}: {_count(wrong, 'problem')}, {_count(advice, 'piece')} of advice."
    )
    states = Counter(found.signed_off.values())
    for said, count in states.items():
        print(f"{_count(count, 'scenario')}: {said}.")
    for one in found.left_out:
        print(f"Not looked at: {one}.")
    if found.problems:
        print("`explain CODE` says more about a code.")
    if found.scenarios:
        print(FOR_PEOPLE)


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}" if number else f"no {word}s"
