"""A class of thirty on thirty processes into one folder: the report is what their known answers, worked out anew, say."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from game.activities.shelf import rules_of
from game.engine.playthrough import Playthrough
from game.school.pupil import code_words
from tests.driver import shelf
from tests.school.simulated_pupil import LEAVES_EARLY, PUPILS
from tests.school.test_command_line import ROOT, game

PACK = "year4"
STORIES = ("gem-trader", "group-chat", "its-amy", "new-account")
AT_ONCE = 2


def play_as(folder: Path, number: int) -> dict[str, Any]:
    """One pupil's process: a story, so that each is played by a quarter of the class; every fifth plays two."""
    stories = [STORIES[number % 4], *([STORIES[(number + 1) % 4]] if number % 5 == 0 else [])]
    words = [folder / "school", folder / f"pc{number}", number, PACK, *stories]
    done = subprocess.run(
        [sys.executable, "-m", "tests.school.simulated_pupil", *map(str, words)], cwd=ROOT, capture_output=True,
        text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


class Rows(HTMLParser):
    """The rows of all tables of a page, each as the texts of its cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._is_in_cell = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._is_in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        if self._is_in_cell:
            self.rows[-1][-1] += data


class Known:
    """What a teacher must be told, worked out from the answers alone."""

    def __init__(self, pupils: list[dict[str, Any]]) -> None:
        found = shelf()
        policy = found.policy()
        pack = found.pack(PACK)
        self.titles = {name: skill.title for name, skill in pack.skills.items()}
        self.cells: dict[tuple[str, str], list[bool]] = defaultdict(list)
        self.finished: set[str] = set()
        self.begun = 0
        scenarios = {name: found.scenario(pack, name, policy) for name in STORIES}
        for pupil in pupils:
            for story in pupil["stories"]:
                self._add(pupil["code"], scenarios[story["story"]], story["answers"], rules_of(policy))

    def _add(self, code: str, scenario: Any, answers: list[dict[str, Any]], rules: Any) -> None:
        play = Playthrough.start(scenario, rules, 0)
        met = set()
        for given in answers:
            assert play.step_id == given["step"]
            play, _ = play.answer(given["answer"])
            if given["step"] not in met:
                met.add(given["step"])
                turn = play.firsts[-1]
                assert turn.step == given["step"]
                for skill, got, most in turn.marks:
                    if most:
                        self.cells[code, skill].append(got == most)
        if play.is_over:
            self.finished.add(code)
        else:
            self.begun += 1

    def skill_rows(self) -> Iterator[tuple[str, int, int]]:
        for skill, title in self.titles.items():
            found = [one for (_, name), tries in self.cells.items() if name == skill for one in tries]
            if found:
                yield title, sum(found), len(found)


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """The lesson: a school, thirty pupils, one results folder, collected, and the report made."""
    folder = tmp_path_factory.mktemp("thirty")
    done = game("school", "init", folder / "school", "--name", "Hill", "--results", folder / "drop", "--class", "4B=4")
    assert done.returncode == 0, done.stderr
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pupils = list(pool.map(lambda number: play_as(folder, number), range(PUPILS)))
    where = ("--class", "4B", "--school", folder / "school")
    collected = game("collect", "--from", folder / "drop", *where)
    assert collected.returncode == 0, collected.stdout + collected.stderr
    assert "Nothing is missing" in collected.stdout
    for sheet in ("class", "items", "parents", "certificates", "coverage", "safeguarding", "year"):
        made = game("report", *where, "--sheet", sheet, "--expected", PUPILS, "-o", folder / f"{sheet}.html")
        assert made.returncode == 0, made.stderr
    return folder, pupils


def test_the_report_says_what_the_answers_say(lesson: tuple[Path, list[dict[str, Any]]]) -> None:
    folder, pupils = lesson
    known = Known(pupils)
    text = (folder / "class.html").read_text("utf-8")
    rows = {row[0].strip(): row[1:] for row in Rows(text).rows if row}
    assert f"{PUPILS} of {PUPILS} played, {len(known.finished)} finished a story" in text
    told = list(known.skill_rows())
    assert len(told) > 3
    for title, right, seen in told:
        assert rows[title][0].split(" (")[0] == f"{right} of {seen}"
    letters = re.findall(r"([A-Z]): (.*?)[;.]", text.partition("– not seen. ")[2].partition("</caption>")[0])
    assert len(letters) == len(told)
    ids = {title: skill for skill, title in known.titles.items()}
    for pupil in pupils:
        cells = rows[code_words(pupil["code"])]
        for at, (_, title) in enumerate(letters):
            tries = known.cells.get((pupil["code"], ids[title]), [])
            wanted = f"{sum(tries)}/{len(tries)}" if tries else "–"
            assert cells[at].split(" ")[0] == wanted, (pupil["code"], title)


def test_who_left_early_is_said(lesson: tuple[Path, list[dict[str, Any]]]) -> None:
    folder, pupils = lesson
    known = Known(pupils)
    assert known.begun >= PUPILS // LEAVES_EARLY
    assert f"{known.begun} stories were begun and not finished" in (folder / "class.html").read_text("utf-8")


def test_every_sheet_holds_what_it_may(lesson: tuple[Path, list[dict[str, Any]]]) -> None:
    """Codes stand on the teacher's sheets only; the leads' and the parents' sheets hold none."""
    folder, pupils = lesson
    known = Known(pupils)
    for sheet in ("parents", "coverage", "safeguarding", "year", "items"):
        text = (folder / f"{sheet}.html").read_text("utf-8")
        assert not [one["code"] for one in pupils if code_words(one["code"]) in text or one["code"] in text], sheet
    awards = (folder / "certificates.html").read_text("utf-8")
    assert awards.count("<section class='award'>") == len(known.finished)
    assert "A choice in a story is not a disclosure" in (folder / "safeguarding.html").read_text("utf-8")
