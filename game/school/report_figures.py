"""The figures of a class report as HTML: skills as bars, the grid of codes, before and after, and votes."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.school.paired import Paired, gain
from game.school.paper import table, words
from game.school.pupil import code_icons, code_words
from game.school.report_words import Told
from game.school.summary import ENOUGH_FOR_SHARES, FEWEST, Summary, Tally

SIGNS = (("●", 0.75, "three in four or more"), ("◐", 0.5, "half or more"), ("○", 0.0, "fewer than half"))
"""Sign of a cell, the share from which it stands, and what it means: signs and never colour alone."""
MOST_VOTES = 4
"""Votes on the sheet; the latest ones, so that two sides are enough."""
MANY = 32
"""Codes from which on the grid is set smaller, so that it still stands on one side."""


@dataclass(frozen=True, slots=True)
class Voted:
    """One vote in words: the story, what was asked, and each answer with its hands before and after talking."""

    story: str
    ask: str
    answers: tuple[tuple[str, int, int | None], ...]
    is_of_tables: bool = False


def skills(summary: Summary, told: Told) -> str:
    """The class's skills, the one that needs most first."""
    totals = summary.by_skill()
    rows = [(words(told.skill(one)), _tally(totals[one], summary), bar(totals[one])) for one in summary.skills]
    caption = "Skills, on first tries; the one that needs most comes first"
    body = table(caption, ("Skill", "Right of seen", "Share"), rows).replace("<table>", "<table class='skills'>", 1)
    return f"<h2>How it stands</h2>{body}"


def _tally(one: Tally, summary: Summary) -> str:
    share = f" ({round(100 * one.rate)} %)" if len(summary.codes) >= ENOUGH_FOR_SHARES else ""
    return f"{one.right} of {one.seen}{share}"


def bar(one: Tally) -> str:
    """A bar in black on white, which a copier keeps; the numbers beside it say the same."""
    width = round(100 * one.rate)
    return (
        "<svg class='bar' viewBox='0 0 100 10' preserveAspectRatio='none' role='img' "
        f"aria-label='{one.right} of {one.seen}'>"
        "<rect x='0.5' y='0.5' width='99' height='9' fill='#fff' stroke='#14141c'/>"
        f"<rect x='0' y='0' width='{width}' height='10' fill='#14141c'/></svg>"
    )


def then_and_now(summary: Summary, both: Paired) -> str:
    """Pupils before and after, as counts; nothing where too few have both."""
    lines = []
    if len(both.pairs) >= FEWEST:
        lines.append(f"<b>Check-in A, then check-in B</b> ({both.of} decisions each): {before_and_after(both)}")
    up, same, down = summary.moved
    if up + same + down >= FEWEST:
        lines.append(f"First and last try of the same skill in stories: moved up {up}, same {same}, down {down}.")
    if not lines:
        return ""
    lines.append("A class alone cannot show that the game is the reason.")
    return f"<p><b>Then and now.</b> {' '.join(lines)}</p>"


def before_and_after(both: Paired) -> str:
    """The sentence about those who did both forms."""
    up, same, down = both.moved
    single = f" {both.single} did one form only and do not count here." if both.single else ""
    return f"of {len(both.pairs)} pupils who did both, moved up {up}, same {same}, down {down}.{single}"


def pooled_gain(both: Paired) -> str:
    """What a pooled year gained, with its interval; a sentence that says why not where there are too few."""
    found = gain(both.pairs)
    if found is None:
        return "Too few pupils did both forms for a figure of the gain; the counts above say what can be said."
    none = " So it may be no change at all." if found.low <= 0 <= found.high else ""
    figures = (
        f"On average {found.mean:+.1f} of {both.of} decisions (95 % interval {found.low:+.1f} to {found.high:+.1f}, "
        f"{found.pairs} pupils).{none} Pupils of one class are alike, so the true interval is somewhat wider."
    )
    return figures.replace("-", "−")


def voting(votes: Sequence[Voted]) -> str:
    """The latest votes of the whole class: first and second vote side by side."""
    if not votes:
        return ""
    rows = [_vote(one) for one in votes[-MOST_VOTES:]]
    caption = "Votes before talking, then after it; counts of the class, nobody's own answer"
    if len(votes) > MOST_VOTES:
        caption = f"The latest {MOST_VOTES} of {len(votes)} votes: before talking, then after it"
    body = table(caption, ("Question", "Votes"), rows).replace("<table>", "<table class='votes'>", 1)
    return f"<h2>Voted together</h2>{body}"


def _vote(one: Voted) -> tuple[str, str]:
    hands = [
        f"{words(answer)} <b>{first}{'' if second is None else f' → {second}'}</b>"
        for answer, first, second in one.answers
    ]
    by = " (by tables)" if one.is_of_tables else ""
    return f"{words(one.story)}: {words(one.ask)}{by}", "; ".join(hands)


def grid(summary: Summary, told: Told) -> str:
    """Right of seen for each code and skill, on first tries."""
    letters = {skill: chr(ord("A") + at) for at, skill in enumerate(summary.skills)}
    legend = "; ".join(f"{letter}: {told.skill(skill)}" for skill, letter in letters.items())
    signs = ", ".join(f"{sign} {means}" for sign, _, means in SIGNS)
    rows = [
        (_who(code, told), *(_cell(summary.grid.get((code, *skill))) for skill in summary.skills))
        for code in summary.codes
    ]
    caption = f"Right of seen. {signs}, – not seen. {legend}."
    kind = "grid many" if len(summary.codes) > MANY else "grid"
    body = table(caption, ("Code", *letters.values()), rows).replace("<table>", f"<table class='{kind}'>", 1)
    return f"<h2 class='rest'>First tries of each code</h2>{body}"


def _who(code: str, told: Told) -> str:
    pictures = "".join(told.picture(icon) for icon in code_icons(code))
    return f"<span class='who'>{pictures} {words(code_words(code))}</span>"


def _cell(one: Tally | None) -> str:
    if one is None or not one.seen:
        return "<span role='img' aria-label='not seen'>–</span>"
    sign = next(sign for sign, least, _ in SIGNS if one.rate >= least)
    return f"{one.right}/{one.seen} {sign}"
