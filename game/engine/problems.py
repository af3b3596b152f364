"""Something wrong in a pack, as a value that says what, where and one thing to try."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Literal

from game.engine.signs import printable

MOST_PROBLEMS = 200
"""Problems noted of one file; whoever mends so many looks again anyway."""
MOST_GUESSED, MOST_GUESSED_LETTERS = 2000, 60
"""Names among which the nearest one is looked for, and how long they may be."""

Severity = Literal["stops-play", "stops-publishing", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A problem at a place in a file: `line` and `column` count from 1; 0 means the file as a whole."""

    file: str
    line: int
    column: int
    code: str
    says: str
    attempt: str = ""
    severity: Severity = "stops-play"
    excerpt: str = ""

    def as_plain(self) -> dict[str, object]:
        """The problem as one entry of `check --format json`."""
        return {
            "code": self.code, "severity": self.severity, "file": self.file, "line": self.line,
            "column": self.column, "says": self.says, "try": self.attempt,
        }  # fmt: skip

    def as_text(self) -> str:
        """The problem as it is printed for a teacher: the sentence, then the line with what to try below it."""
        where = f"{self.file}, line {self.line}" if self.line else self.file
        lines = [printable(f"{where}: {self.says}")]
        if self.excerpt:
            gutter = f"{self.line:6d} | "
            lines.append(f"{gutter}{printable(self.excerpt)}")
            mark = " " * (len(gutter) - 2) + "| " + " " * max(0, self.column - 1) + "^"
            lines.append(f"{mark} try: {self.attempt}" if self.attempt else mark)
        elif self.attempt:
            lines.append(f"       try: {self.attempt}")
        lines.append(f"       {self.code}")
        return "\n".join(lines)


class PackError(Exception):
    """A pack, scenario or policy cannot be used; `problems` says why, all of them at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Hold `problems`; the message is their text."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(problem.as_text() for problem in self.problems))


def short(word: str) -> str:
    """A word as it can stand in a sentence: a very long one is cut."""
    return word if len(word) <= MOST_GUESSED_LETTERS else f"{word[:MOST_GUESSED_LETTERS]}..."


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or "" where none is near. Long words are not guessed at: it would take ages."""
    if len(word) > MOST_GUESSED_LETTERS:
        return ""
    short = (one for one in known if len(one) <= MOST_GUESSED_LETTERS)
    found = get_close_matches(word, list(islice(sorted(short), MOST_GUESSED)), n=1, cutoff=0.6)
    return found[0] if found else ""
