"""Check-in forms, votes, whom to sit with, and the leads' sheets: counts that can be checked by hand."""

import re
from datetime import date
from typing import Any

import pytest

from game.school.needing_help import HelpRule
from game.school.ordering import Attempt
from game.school.paired import Pair, Paired, gain, paired
from game.school.report_figures import Voted, pooled_gain, voting
from game.school.retention import countdown
from game.school.sheets.safeguarding import Group, groups, safeguarding_sheet, shown
from game.school.sheets.year import year_sheet
from game.school.summary import summed
from game.school.votes import votes
from tests.school.test_report import CODES, page, played, turn

TODAY = date(2026, 3, 10)


def form(code: str, which: str, right: int, number: int = 0, *, is_over: bool = True) -> Attempt:
    """An attempt at a form of six decisions, so many of them right; a told step stands before them."""
    turns: list[dict[str, Any]] = [{"step": "opening", "answer": {}, "rating": "safe", "parts": [], "marks": []}]
    turns += [turn(f"s{at}", "safe" if at < right else "risky", 2 if at < right else 0) for at in range(6)]
    one = played(code, *turns, number=number, is_over=is_over)
    content = {**one.content, "form": which}
    return Attempt(f"{one.id}{which}", code, one.pack, f"check-in-{which}", one.played, is_over, content)


def test_pairs_are_counted_by_pupil() -> None:
    """Up, same, down; a form done again does not count, nor does a form alone, nor an unfinished one."""
    attempts = [
        *(form(code, "a", right) for code, right in zip(CODES, (2, 3, 4, 1, 6, 5, 0), strict=True)),
        *(form(code, "b", right) for code, right in zip(CODES[:5], (4, 3, 2, 2, 6), strict=True)),
        form(CODES[0], "b", 0, number=1),
        form(CODES[5], "b", 6, is_over=False),
    ]
    both = paired(attempts)
    assert both.moved == (2, 2, 1)
    assert both.single == 2
    assert [(one.before, one.after, one.of) for one in both.pairs if one.code == CODES[0]] == [(2, 4, 6)]


def test_forms_stand_apart_from_stories() -> None:
    """They change no figure of the stories, and the report says before and after in words."""
    stories = [played(code, turn("a")) for code in CODES]
    forms = [form(code, which, right) for code in CODES for which, right in (("a", 2), ("b", 5))]
    assert summed([*stories, *forms]) == summed(stories)
    from game.school.class_report import class_report
    from tests.school.test_report import told

    text = class_report(summed(stories), told(), paired(forms))
    assert "of 7 pupils who did both, moved up 7, same 0, down 0." in text
    assert "A class alone cannot show that the game is the reason." in text
    assert "did both" not in class_report(summed(stories), told(), paired(forms[:8]))


def test_a_gain_has_its_interval() -> None:
    """Twenty differences of which the mean and the interval are known (t with 19 degrees: 2.093)."""
    pairs = [Pair(str(at), 2, 2 + at % 3, 6) for at in range(20)]
    found = gain(pairs)
    assert found is not None
    assert found.mean == pytest.approx(0.95)
    half = 2.093024 * (sum((at % 3 - 0.95) ** 2 for at in range(20)) / 19 / 20) ** 0.5
    assert (found.low, found.high) == (pytest.approx(0.95 - half, abs=1e-4), pytest.approx(0.95 + half, abs=1e-4))
    assert gain(pairs[:19]) is None
    assert "Too few" in pooled_gain(Paired(tuple(pairs[:19]), 0))


def test_a_year_of_classes_leaves_small_ones_out_altogether() -> None:
    """If a class of three were in the whole, the whole less the others would be that class."""
    large = Paired(tuple(Pair(str(at), 2, 4, 6) for at in range(12)), 1)
    small = Paired(tuple(Pair(f"x{at}", 5, 1, 6) for at in range(3)), 0)
    text = year_sheet("Hill", TODAY, {"4A": large, "4B": large, "4C": small})
    assert "4C" not in text
    assert "of 24 pupils who did both, moved up 24, same 0, down 0." in text
    assert "+2.0 of 6 decisions (95 % interval +2.0 to +2.0, 24 pupils)" in text


def vote(**more: Any) -> Attempt:
    content = {
        "kind": "class-vote", "first": [], "events": [], "score": None, "form": "",
        "votes": [{"step": "ask", "way": "hands", "first": {"yes": 20, "no": 8}, "second": {"yes": 9, "no": 19}}],
    }  # fmt: skip
    return Attempt("v1", "", "year4", "gem-trader", "2026-03-03T10:00Z", True, {**content, **more})


def test_votes_of_the_class_are_in_the_same_report_and_in_no_figure() -> None:
    stories = [played(code, turn("a")) for code in CODES]
    assert summed([vote(), *stories]) == summed(stories)
    (one,) = votes([vote(), *stories])
    assert [(name, one.counts(name)) for name in one.answers] == [("yes", (20, 9)), ("no", (8, 19))]
    text = voting([Voted("The gem trader", "Swap it?", (("Yes", 20, 9), ("No", 8, None)))])
    assert "The gem trader: Swap it?" in text
    assert "Yes <b>20 → 9</b>; No <b>8</b>" in text
    many = voting([Voted(f"Story {number}", "Swap it?", (("Yes", 20, 9),)) for number in range(6)])
    assert "The latest 4 of 6 votes" in many
    assert ["Story 1:" in many, "Story 2:" in many, "Story 5:" in many] == [False, True, True]


@pytest.mark.parametrize("bad", [None, 3, [3], [{"step": 1}], [{"step": "a", "first": {"x": "many"}}], [{"step": "a"}]])
def test_a_vote_that_is_none_is_passed_over(bad: Any) -> None:
    assert votes([vote(votes=bad)]) == []


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        (HelpRule(), ["Fox", "Otter", "Owl"]),
        (HelpRule(stories=2, tries=0), ["Owl"]),
        (HelpRule(stories=0, tries=4), ["Fox"]),
        (HelpRule(stories=0, tries=0), []),
    ],
)
def test_the_school_sets_who_needs_help(rule: HelpRule, named: list[str]) -> None:
    """The otter left one story in the middle, the owl two; the fox was wrong four times in one skill."""
    second = played(CODES[2], turn("a"), is_over=False)
    attempts = [
        played(CODES[0], turn("a"), is_over=False),
        played(CODES[1], *(turn(f"s{at}", "risky", 0) for at in range(4))),
        played(CODES[2], turn("a"), is_over=False),
        Attempt("x", second.code, second.pack, "another", second.played, False, second.content),
        *(played(code, turn("a")) for code in CODES[3:]),
    ]
    text = page(attempts, rule=rule)
    part = text.partition("Who to sit with")[2].partition("</section>")[0]
    assert sorted(re.findall(r"<li>(\w+), Kite, Star:", part)) == named
    assert rule.says in part


@pytest.mark.parametrize(
    ("seen", "risky", "says"),
    [(4, 0, None), (28, 0, "fewer than 5 of 28"), (28, 4, "fewer than 5 of 28"), (28, 5, "5 of 28"),
     (28, 23, "23 of 28"), (28, 24, "nearly all or all of 28"), (28, 28, "nearly all or all of 28")],
)  # fmt: skip
def test_the_safeguarding_sheet_points_at_nobody(seen: int, risky: int, says: str | None) -> None:
    assert shown(Group(4, ("year4", "x"), seen, risky)) == says


def test_the_safeguarding_sheet_is_made_from_counts() -> None:
    """Neither a code nor a class can be on it: what it is made from has none."""
    attempts = [played(code, turn("a", "risky", 0)) for code in CODES]
    found = groups({4: [attempts, attempts], 5: [attempts[:3]]})
    assert found == [Group(4, ("year4", "keep-private"), 14, 14), Group(5, ("year4", "keep-private"), 3, 3)]
    text = safeguarding_sheet("Hill", "Mr Lee", "Form B", TODAY, found, {})
    assert "nearly all or all of 14" in text
    assert "1 row is left out" in text
    assert "Year 5" not in text
    assert "A choice in a story is not a disclosure." in text


@pytest.mark.parametrize(
    ("today", "says"),
    [(date(2026, 8, 1), "in 30 days"), (date(2026, 8, 30), "tomorrow"), (date(2026, 8, 31), "today"),
     (date(2026, 9, 1), "in 364 days")],
)  # fmt: skip
def test_the_countdown(today: date, says: str) -> None:
    assert countdown("08-31", today).endswith(f"{says}.")
