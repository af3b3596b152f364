"""Whom to sit with: one written rule, which the school can change in its school file."""

from collections.abc import Callable
from dataclasses import dataclass

from game.school.pupil import code_words
from game.school.summary import Summary

MOST = 5
"""Codes on a report at most: more than that is a lesson for the class."""
NAMED = 2
"""Stories that are named for a code."""


@dataclass(frozen=True, slots=True)
class HelpRule:
    """A pupil is named from so many stories left open or not finished, or so many first tries wrong in one skill.

    0 takes that half of the rule away.
    """

    stories: int = 1
    tries: int = 4

    @property
    def says(self) -> str:
        """The rule in a sentence, for the report."""
        halves = []
        if self.stories:
            count = "a story" if self.stories == 1 else f"{self.stories} stories or more"
            halves.append(f"{count} left open or not finished")
        if self.tries:
            count = "a first try" if self.tries == 1 else f"{self.tries} first tries or more"
            halves.append(f"{count} wrong in one skill")
        if not halves:
            return "The school has set this rule to name nobody."
        return f"The rule, which the school can change: {', or '.join(halves)}; the most first, at most {MOST} codes."


def whom_to_sit_with(
    summary: Summary, rule: HelpRule, story: Callable[[tuple[str, str]], str], skill: Callable[[tuple[str, str]], str]
) -> list[str]:
    """A line for each code that the rule names: the code in words, and the reasons. `story` and `skill` give titles."""
    found = [(*_reasons(code, summary, rule, story, skill), code) for code in summary.codes]
    named = sorted((one for one in found if one[0]), key=lambda one: (-one[0], one[2]))
    return [f"{code_words(code)}: {'; '.join(reasons)}." for _, reasons, code in named[:MOST]]


def _reasons(
    code: str, summary: Summary, rule: HelpRule, story: Callable[[tuple[str, str]], str],
    skill: Callable[[tuple[str, str]], str],
) -> tuple[int, list[str]]:  # fmt: skip
    """How much it weighs (a story left open twice as much as one not finished), and why, in a line or two."""
    left, begun = summary.left_open.get(code, ()), summary.unfinished.get(code, ())
    weight, reasons = 0, []
    if rule.stories and len(left) + len(begun) >= rule.stories:
        weight = 2 * len(left) + len(begun)
        reasons += [f"left open: {_named([story(one) for one in left])}"] if left else []
        reasons += [f"not finished: {_named([story(one) for one in begun])}"] if begun else []
    wrong = {
        (pack, name): tally.seen - tally.right for (whose, pack, name), tally in summary.grid.items() if whose == code
    }
    often = sorted(
        (one for one in wrong if rule.tries and wrong[one] >= rule.tries), key=lambda one: (-wrong[one], one)
    )
    if often:
        weight += sum(wrong[one] // rule.tries for one in often)
        reasons.append(f"{wrong[often[0]]} first tries wrong in “{skill(often[0])}”{_more(len(often) - 1, 'skill')}")
    return weight, reasons


def _named(titles: list[str]) -> str:
    """The first titles, and how many more there are: a class report has two sides and no more."""
    return ", ".join(titles[:NAMED]) + _more(len(titles) - NAMED, "story")


def _more(count: int, word: str) -> str:
    many = {"story": "stories", "skill": "skills"}[word]
    return f" and {count} more {word if count == 1 else many}" if count > 0 else ""
