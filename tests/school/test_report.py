"""The class report says what the attempts say: first tries, no figure of a few, nothing that a page must not have."""

import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from game.engine.packs import Misconception
from game.school.class_report import class_report
from game.school.ordering import Attempt
from game.school.report_words import Card, Told
from game.school.retention import due, last_due
from game.school.summary import Tally, summed

CODES = [f"{one}+kite+star" for one in ("otter", "fox", "owl", "panda", "turtle", "drum", "key")]
SKILL = ("year4", "keep-private")
PAYLOAD = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def turn(step: str, rating: str = "safe", got: int = 2, shows: str = "") -> dict[str, Any]:
    parts = [{"id": "a", "rating": rating, "shows": shows}]
    return {"step": step, "answer": {}, "rating": rating, "parts": parts, "marks": [["keep-private", got, 2]]}


def played(
    code: str,
    *turns: dict[str, Any],
    is_over: bool = True,
    number: int = 0,
    crowns: tuple[str, ...] = ("end", "closed"),
) -> Attempt:
    score = {
        "skills": {},
        "hits": 1,
        "worrying": 2,
        "false-alarms": 1,
        "fine": 3,
        "crowns": list(crowns if is_over else ()),
    }
    content = {"first": list(turns), "events": [], "score": score, "digest": "abcdef0123"}
    return Attempt(f"{code}-{number}", code, "year4", "gem-trader", f"2026-03-03T1{number}:00Z", is_over, content)


def told(**more: Any) -> Told:
    plain: dict[str, Any] = {
        "class_id": "4B", "school": "Hill", "expected": 8, "stories": {("year4", "gem-trader"): "The gem trader"},
        "skills": {SKILL: "Keep it private"}, "strands": ("PS",), "cards": (), "guessing": (0.3, 0.5),
        "today": date(2026, 3, 10), "due": date(2026, 8, 31), "place": "here", "picture": lambda icon: f"<svg>{icon}</svg>",
    }  # fmt: skip
    return Told(**{**plain, **more})


def page(attempts: list[Attempt], **more: Any) -> str:
    return class_report(summed(attempts), told(**more))


def test_only_the_first_attempt_counts() -> None:
    """Playing again shows what was learned, and changes no first try; what was put right by it counts as mended."""
    first = played(CODES[0], turn("a", "risky", 0), turn("b"), number=0, crowns=("end",))
    found = summed([first, played(CODES[0], turn("a"), turn("b"), number=1)])
    assert found.grid[CODES[0], *SKILL] == Tally(1, 2)
    assert found.left_open == {}
    assert found.moved == (1, 0, 0)
    assert (found.worrying, found.fine) == (Tally(1, 2), Tally(1, 3))


def test_one_stands_with_its_own_word() -> None:
    """One story begun and one attempt in a pair: no "1 stories were", no "1 attempts were"."""
    attempts = [played(code, turn("a"), is_over=at > 0) for at, code in enumerate(CODES[:6])]
    attempts[-1].content["together"] = True
    text = page(attempts)
    assert "6 pupils, " in text
    assert "1 story was begun and not finished" in text
    assert "1 attempt was played in pairs" in text
    assert "1 stories" not in text
    assert "1 attempts" not in text


def test_unfinished_and_left_open_are_told_apart() -> None:
    attempts = [
        played(CODES[0], turn("a"), is_over=False),
        played(CODES[1], turn("a"), crowns=("end",)),
        played(CODES[2], turn("a")),
    ]
    found = summed(attempts)
    assert found.unfinished == {CODES[0]: [("year4", "gem-trader")]}
    assert found.left_open == {CODES[1]: [("year4", "gem-trader")]}
    shown = page(attempts)
    assert "Otter, Kite, Star: not finished: The gem trader." in shown
    assert "Fox, Kite, Star: left open: The gem trader." in shown


def test_a_few_answers_are_drawn_to_the_class() -> None:
    """One right answer of one is no better than nine of ten."""
    assert Tally(1, 1).drawn_to(0.5) < Tally(9, 10).drawn_to(0.5)
    assert Tally(0, 1).drawn_to(0.5) > Tally(1, 10).drawn_to(0.5)


def test_fewer_than_five_have_no_figures_of_a_class() -> None:
    """Four pupils: no skills, no cards, no trust; their own lines and the unfinished stories are the teacher's."""
    shown = page([played(code, turn("a", "risky", 0, "x")) for code in CODES[:4]])
    assert "no figures of the class yet" in shown
    assert "Talk about this next" not in shown
    assert "Before you trust it" not in shown
    assert "Talk about this next" in page([played(code, turn("a")) for code in CODES[:5]])


def test_under_twenty_there_are_no_percentages() -> None:
    few = [played(code, turn("a")) for code in CODES]
    assert "%" not in re.sub(r"<style>.*?</style>", "", page(few), flags=re.DOTALL)
    many = [
        played(f"{one}+kite+{other}", turn("a"))
        for one in ("otter", "fox", "owl", "panda")
        for other in ("key", "drum", "star", "fox", "banana")
    ]
    assert "20 of 20 (100 %)" in page(many)


@pytest.mark.parametrize(("count", "says"), [(5, "5 of 6 pupils"), (4, "a few pupils")])
def test_a_card_counts_five_and_more(count: int, says: str) -> None:
    card = Card(
        Misconception(says="Wrong.", ask="Ask?", do="Do.", right="Right."),
        "The gem trader",
        "gem-stone",
        "chose “x”",
        count,
        6,
    )
    shown = page([played(code, turn("a")) for code in CODES], cards=(card,))
    assert f"In “The gem trader” {says} chose “x”." in shown
    for words in ("Wrong.", "Ask?", "Do.", "Right.", "<svg>gem-stone</svg>"):
        assert words in shown


def test_what_most_showed_is_talked_about() -> None:
    """The wrong idea of most pupils comes first; safe parts show none; at most three."""
    attempts = [
        played(code, turn("a", "risky", 0, "most"), turn("b", "risky" if at < 3 else "safe", 0, "some"),
               turn("c", "risky" if at < 2 else "safe", 0, "few"), turn("d", "risky" if at < 1 else "safe", 0, "one"))
        for at, code in enumerate(CODES)
    ]  # fmt: skip
    assert summed(attempts).talk_about() == (("year4", "most"), ("year4", "some"), ("year4", "few"))


def test_praise_is_true() -> None:
    """The best skill is praised where half of the first tries were right; else the trying is."""
    assert "you are good at this: Keep it private" in page([played(code, turn("a")) for code in CODES])
    weak = page([played(code, turn("a", "risky", 0)) for code in CODES])
    assert "you are good at" not in weak
    assert "trying is how we learn" in weak


def test_not_seen_is_not_wrong() -> None:
    other = played(CODES[0])
    shown = page([*(played(code, turn("a")) for code in CODES[1:]), other])
    assert "aria-label='not seen'>–<" in shown
    assert "1/1 ●" in shown


class Looked(HTMLParser):
    """What tags and attributes a page has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_nothing_in_a_pack_or_a_school_becomes_part_of_the_page() -> None:
    """A payload in every text: the page has the same tags as without it, no script, and loads nothing."""
    hard = Misconception(says=PAYLOAD, ask=PAYLOAD, do=PAYLOAD, right=PAYLOAD)
    attempts = [played(code, turn("a")) for code in CODES]

    def made(text: str, says: Misconception) -> Looked:
        card = Card(says, text, "gem-stone", text, 5, 6)
        return Looked(
            page(attempts, class_id=text, school=text, stories={("year4", "gem-trader"): text}, skills={SKILL: text},
                 strands=(text,), cards=(card,), place=text)
        )  # fmt: skip

    plain = made("x", Misconception(says="x", ask="x", do="x", right="x"))
    odd = made(PAYLOAD, hard)
    assert odd.tags == plain.tags
    names = {name for name, _ in odd.attributes}
    assert not names & {"src", "href", "style"}
    assert not [name for name in names if name.startswith("on")]
    assert "script" not in odd.tags
    policy = next(value for name, value in odd.attributes if name == "content" and value and "default-src" in value)
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_the_page_is_built_for_everyone() -> None:
    """It has a language, one first heading, heads for every table, and a name for every drawing."""
    shown = page([played(code, turn("a")) for code in CODES])
    found = Looked(shown)
    assert ("lang", "en-GB") in found.attributes
    assert found.tags.count("h1") == 1
    assert found.tags.count("main") == 1
    assert found.tags.count("table") == found.tags.count("caption") == found.tags.count("thead")
    assert all("aria-label" in drawing for drawing in re.findall(r"<svg class='bar'[^>]*>", shown))


@pytest.mark.parametrize(
    ("day", "today", "next_day", "last_day"),
    [
        ("08-31", date(2026, 3, 1), date(2026, 8, 31), date(2025, 8, 31)),
        ("08-31", date(2026, 8, 31), date(2026, 8, 31), date(2026, 8, 31)),
        ("08-31", date(2026, 9, 1), date(2027, 8, 31), date(2026, 8, 31)),
        ("02-29", date(2026, 1, 1), date(2026, 2, 28), date(2025, 2, 28)),
        ("06-31", date(2026, 1, 1), date(2026, 6, 30), date(2025, 6, 30)),
    ],
)
def test_the_day_of_deletion(day: str, today: date, next_day: date, last_day: date) -> None:
    assert due(day, today) == next_day
    assert last_due(day, today) == last_day
