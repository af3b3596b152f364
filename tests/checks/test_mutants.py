"""Shipped stories with one mistake each: every mistake is found, with its code, and at its line where it has one."""

import shutil
from pathlib import Path

import pytest

from game import resources
from game.activities import ACTIVITIES
from game.checks.curriculum import read_curriculum
from game.checks.running import Report, run
from game.checks.subject import Tools
from game.verbs.check import asked_for

MUTANTS = [
    ("its-amy", "    signpost: trusted-adult\n", "", "SAFE-SIGNPOST", ""),
    ("its-amy", "curriculum: [", "curriculum: [efacw.PS.99, ", "LINK-CURRICULUM", "curriculum: ["),
    ("its-amy", "minutes: 14", "minutes: 1", "FLOW-LENGTH", "minutes: 1"),
    ("its-amy", "facts:\n", "facts:\n  a: [b]\n  c: [d]\n  e: [f]\n  g: [h]\n  i: [j]\n  k: [l]\n", "FLOW-SIZE", "facts:"),
    ("its-amy", "secure_at: 6", "secure_at: 26", "MARK-UNWINNABLE", "secure_at: 26"),
    ("its-amy", 'say_as: "', 'x-said: "', "ALT", ""),
    ("group-chat", "Turnip", "Gmail", "SAFE-REAL", "Gmail"),
    ("group-chat", 'because: "', 'because: "Leo should have known. ', "SAFE-WORDS", "should have known"),
    ("its-amy", 'because: "', 'because: "I ❤ it. ', "GLYPH", "❤"),
    ("its-amy", 'because: "', 'because: "What a color. ', "READ-SPELLING", "color"),
    ("its-amy", "        shows: ", "        x-shown: ", "FEEDBACK", ""),
    ("its-amy", "      - otherwise: yes", "      - when: { kept: nothing-at-all }\n        next: end\n      - otherwise: yes", "FLOW-NEVER", "nothing-at-all"),
]  # fmt: skip
"""Story, what stands there, what shall stand there, the code, and what stands in its line."""


def copied(folder: Path) -> Path:
    """The Year 4 pack in a folder of its own, with the policy beside it."""
    shutil.copytree(resources.scenarios() / "year4", folder / "year4")
    shutil.copy(resources.scenarios() / "policy.yaml", folder)
    return folder / "year4"


def checked(path: Path) -> Report:
    """What is found in one story; its screens are not drawn."""
    curriculum = read_curriculum(resources.scenarios() / "curriculum.yaml")
    return run(asked_for(path), Tools(activities=ACTIVITIES, assets=resources.assets(), curriculum=curriculum))


@pytest.mark.parametrize(("story", "old", "new", "code", "line"), MUTANTS)
def test_a_mistake_in_a_shipped_story_is_found(
    story: str, old: str, new: str, code: str, line: str, tmp_path: Path
) -> None:
    """The mistake is found, and named at the line in which it stands."""
    path = copied(tmp_path) / f"{story}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    everywhere = old.startswith(("    signpost", "say_as"))
    path.write_text(text.replace(old, new) if everywhere else text.replace(old, new, 1), "utf-8")
    problems = [problem for problem in checked(path).problems if problem.code == code]
    assert problems
    assert line in path.read_text("utf-8").splitlines()[problems[0].line - 1]


@pytest.mark.parametrize("story", sorted({story for story, *_ in MUTANTS}))
def test_without_a_mistake_nothing_is_found(story: str, tmp_path: Path) -> None:
    """The same stories as they are shipped."""
    assert checked(copied(tmp_path) / f"{story}.yaml").problems == ()
