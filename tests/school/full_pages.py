"""Every page that the game makes for a school, full to the brim, with a given text in each field that a person can write."""

import random
from datetime import date
from typing import Any

from game.engine.packs import Misconception
from game.school.class_report import class_report
from game.school.code_sheet import code_sheet
from game.school.codes import make_codes
from game.school.files import SchoolFile
from game.school.keys import ClassKey
from game.school.ordering import Attempt
from game.school.paired import paired
from game.school.report_figures import Voted
from game.school.report_words import Card, Told
from game.school.setting_up import recovery_sheet
from game.school.sheets.certificates import certificates
from game.school.sheets.coverage import coverage_sheet, covered
from game.school.sheets.items import DecisionTold, items_sheet
from game.school.sheets.parents import parents_sheet
from game.school.sheets.safeguarding import groups, safeguarding_sheet
from game.school.sheets.year import year_sheet
from game.school.strands import STRANDS
from game.school.summary import summed
from game.verbs.report_telling import picture

TODAY, DUE = date(2026, 3, 10), date(2026, 8, 31)
STORIES = [f"story-{number}" for number in range(6)]
SKILLS = [f"skill-{number}" for number in range(8)]


def attempts(pupils: int) -> list[Attempt]:
    """A class that has played six stories of eight skills each, with gaps, and both check-in forms."""
    found = []
    codes = make_codes(60, random.Random(4))
    for number in range(pupils):
        code = codes[number]
        for at, story in enumerate(STORIES):
            turns = [_turn(f"step-{each}", skill, (number + each + at) % 3) for each, skill in enumerate(SKILLS)]
            found.append(_attempt(f"{number}-{at}", code, story, turns, is_over=(number + at) % 9 > 0))
        for form, least in (("a", 3), ("b", 2)):
            turns = [_turn(f"step-{each}", SKILLS[each], (number + each) % least) for each in range(6)]
            found.append(_attempt(f"{number}-{form}", code, f"check-in-{form}", turns, form=form))
    return found


def _turn(step: str, skill: str, wrong: int) -> dict[str, Any]:
    rating = "risky" if wrong else "safe"
    parts = [{"id": "a", "rating": rating, "shows": f"idea-{skill}" if wrong else ""}]
    return {"step": step, "answer": {}, "rating": rating, "parts": parts, "marks": [[skill, 0 if wrong else 2, 2]]}


def _attempt(
    number: str, code: str, story: str, turns: list[dict[str, Any]], *, is_over: bool = True, form: str = ""
) -> Attempt:
    score = {
        "skills": {skill: [1, 2, True] for skill in SKILLS}, "hits": 3, "worrying": 5, "false-alarms": 1, "fine": 3,
        "crowns": ["end"] if is_over else [],
    }  # fmt: skip
    content = {"first": turns, "events": [], "score": score, "digest": "abcdef0123", "form": form, "together": ""}
    return Attempt(number, code, "year4", story, "2026-03-03T10:00Z", is_over, content)


CREST = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def pages(text: str, pupils: int = 30) -> dict[str, str]:
    """Every page by name; `text` stands in each field."""
    made = attempts(pupils)
    summary = summed(made)
    idea = Misconception(says=text, ask=text, do=text, right=text)
    skills = {("year4", skill): text for skill in SKILLS}
    told = Told(
        class_id=text[:40], school=text, expected=pupils, stories={("year4", story): text for story in STORIES},
        skills=skills, strands=(text,), cards=tuple(Card(idea, text, "crown", f"chose “{text}”", 9, 28) for _ in range(3)),
        guessing=(0.3, 0.5), today=TODAY, due=DUE, place=text, picture=picture, packs=(text,), crest=CREST,
    )  # fmt: skip
    votes = [Voted(text, text, ((text, 12, 20), (text, 9, 5), (text, 7, 3))) for _ in range(6)]
    both = paired(made)
    cells = covered({(4, "PS"): 6, (4, "OR"): 3}, {("year4", skill): (4, "PS") for skill in SKILLS}, [made, made])
    counts = groups({4: [made, made], 5: [made[:12]]})
    rows = [DecisionTold(text, text, 3, 28, ((text, 9), (text, 2)), 0.3) for _ in range(40)]
    stories = {code: [text] * 6 for code in summary.finished}
    school = SchoolFile(format="school/1", name=text, adult=text, safeguarding=text, report_to=text)
    return {
        "class": class_report(summary, told, both, votes),
        "items": items_sheet(text, text, TODAY, rows),
        "coverage": coverage_sheet(text, TODAY, STRANDS, cells),
        "safeguarding": safeguarding_sheet(text, text, text, TODAY, counts, skills),
        "parents": parents_sheet(text, text, text, TODAY, DUE, [(text, text)] * 6, [(text, text)] * 9),
        "certificates": certificates(text, text, TODAY, stories, picture),
        "year": year_sheet(text, TODAY, {f"{text}{number}": both for number in range(4)}),
        "codes": code_sheet(text, make_codes(30, random.Random(4)), [text] * 30, picture),
        "recovery": recovery_sheet(school, ClassKey.made(text)),
    }
