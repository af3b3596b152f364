"""The authors' page is true: its tables are those of the code, its examples play and are clean, nothing is left out."""

import re
import shutil
from pathlib import Path
from textwrap import indent

import pytest

from game import resources
from game.activities import ACTIVITIES, SHAPES
from game.authoring.page import filled
from game.checks import CHECKS, running
from game.cli import VERBS, main
from game.engine.shape import keys
from game.verbs.check import asked_for, tools
from tests.authoring.files import plain
from tests.authoring.test_schema import errors

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "authors.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES: dict[str, str] = dict(re.findall(r"<!-- example: ([a-z]+) -->\n```yaml\n(.+?)```", PAGE, re.DOTALL))
MEND = """
mend:
  activity: choose
  only_when: { exposed: any }
  else: twist
  ask: "Something can be seen that should not be. What now?"
  answers:
    - { id: put-right, text: "Take it down with Gran.", rating: safe, because: "Gran helps.", effects: { TAKE_DOWNblock: player, tell: gran } }
    - { id: wait, text: "Wait a bit.", rating: part-way, shows: ignoring-is-enough, because: "Gran can help." }
  tries: 2
  hints: ["Who can help?"]
  next: twist
"""
"""What a story puts behind a step in which something can be given away."""
POSTS = {"photo": "take_down: ID, ", "compose": "take_down: ID, ", "tidy": "take_down: badge, "}
"""What is taken down then, for each activity in which something is posted."""


@pytest.mark.parametrize("page", [PAGE, README], ids=["authors", "readme"])
def test_the_tables_are_those_of_the_code(page: str) -> None:
    """Made anew they are the same. (To mend it: python tools/authors_page.py)"""
    assert "<!-- made: verbs -->" in page
    assert filled(page, VERBS, SHAPES) == page


def test_a_part_that_nobody_makes_is_an_error() -> None:
    """So that a misspelt mark does not stay empty for ever."""
    with pytest.raises(KeyError):
        filled("<!-- made: kees -->\n<!-- end -->", VERBS, SHAPES)


def test_every_activity_has_an_example() -> None:
    """Each under its own name, and of its own kind."""
    assert set(EXAMPLES) == set(ACTIVITIES)
    for kind, example in EXAMPLES.items():
        assert f"activity: {kind}\n" in example


@pytest.mark.parametrize("kind", EXAMPLES)
def test_the_examples_play_and_are_clean(kind: str, tmp_path: Path) -> None:
    """Put into the story that `new` makes, each passes every check but the routes, which do not know it."""
    folder = tmp_path / "year4"
    shutil.copytree(resources.scenarios() / "year4", folder)
    assert main(["new", "scenario", str(folder / "snow-day")]) == 0
    path = folder / "snow-day.yaml"
    name = EXAMPLES[kind].partition(":")[0]
    step = EXAMPLES[kind].replace("next: twist", "next: mend") + MEND.replace("TAKE_DOWN", POSTS.get(kind, "")).replace(
        "ID", name
    )
    text = path.read_text("utf-8")
    if kind == "ending":
        text = text.replace("      - id: no-tablet\n", f"      - id: no-tablet\n        next: {name}\n")
        step = EXAMPLES[kind]
    else:
        text = text.replace("    next: twist\n", f"    next: {name}\n")
    path.write_text(f"{text}\n{indent(step, '  ')}", "utf-8")
    asked = asked_for(path)
    report = running.run(asked, tools(asked))
    wrong = [one.as_text() for one in report.problems if one.code != "ROUTES" and one.severity != "advice"]
    assert wrong == []
    assert errors("scenario", plain(path)) == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_on_the_page_and_in_the_readme(verb: str) -> None:
    """As `verb` or `game verb`, so that it is found by whoever looks for it."""
    for text in (PAGE, README):
        assert re.search(rf"`(?:game )?{verb}\b|-m game {verb}\b", text), verb


def test_every_key_is_on_the_page() -> None:
    """With its description, for every activity."""
    for shape in SHAPES.values():
        for name, (one, _) in keys(shape).items():
            assert f"| `{name}` | {one.metadata['says']}" in PAGE, f"{shape.__name__}.{name}"


def test_the_kinds_of_codes_are_on_the_page() -> None:
    """The first word of each code of `check`, or one that stands for the rest."""
    named = {"SYN", "KEY", "TYPE", "LINK", "FLOW", "OUT", "SAFE", "MARK", "ROUTES", "READ"}
    assert named <= set(re.findall(r"\b[A-Z]{3,6}\b", PAGE))
    assert named & {module.CODE.partition("-")[0] for module in CHECKS}
