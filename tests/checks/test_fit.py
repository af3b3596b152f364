"""Screens at the largest text size: words that stand alone on a page, and translations that are longer than English."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import resources
from game.activities.chat import ChatStep
from game.activities.shelf import open_shelf
from game.checks.fit import Fit, fitting
from game.cli import main
from game.engine.problems import Problem
from game.ui.placed import Room
from game.ui.widgets import Box, Button, Icon, Pages, Screen, Text, Widget
from game.verbs.fitting import screens_of
from tests.checks.clean import line_of, written
from tests.checks.looking import SHELF, looked, story_at
from tests.checks.mutating import originals
from tests.checks.test_i18n import change, fill


def alone(*widgets: Widget, height: float = 340) -> str:
    """What is found on a small screen: a card that fills a page nearly, and these below it."""
    card = Box(children=(Text(text="Look at the garden."),), height=height, fill="paper")
    body = Box(children=(Pages(key="p", children=(card, *widgets)),))
    return fitting(Screen(key="s", title="s", body=body), Room(width=640, height=400, text_scale=2.0)).word


def test_a_word_alone_on_a_page_is_found() -> None:
    """Two words are none, nor is a single page, nor a sign with its word, nor something to press."""
    word = Text(text="Hooray!")
    assert alone(word) == "Hooray!"
    assert alone(Box(children=(word,))) == "Hooray!"
    assert alone(word, height=100) == ""
    assert alone(word, word) == ""
    assert alone(Text(text="Hooray again!")) == ""
    assert alone(Box(children=(Icon(name="crown"), word), direction="row")) == ""
    assert alone(Button(key="on", text="Hooray!", message="on")) == ""


def test_how_small_is_too_small() -> None:
    """Four fifths for the page that comes first, and three quarters for those that are turned to."""
    assert Fit(0.79, 0.79, "").too_small == 0.79
    assert Fit(0.8, 0.75, "").too_small == 0.0
    assert Fit(0.8, 0.74, "").too_small == 0.74


def found(path: Path) -> list[Problem]:
    """What FIT says of a story and its translations."""
    story = story_at(path)
    shelf = open_shelf(path.parent.parent, resources.assets())
    story.tools = replace(story.tools, screens=screens_of(shelf, SHELF.policy()))
    return looked(story, "check_story", ["FIT"], story.source)


def test_each_language_is_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A translated answer that cannot be parted is found at its step's first line of the PO file; the English fits."""
    story = written(tmp_path, pack=[["[tiny, other]", "[tiny]"]])
    assert main(["translate", str(story), "pl"]) == 0
    po = story.with_name("tiny.pl.po")
    fill(po)
    assert found(story) == []
    change(po, 'msgstr "KEEP IT TO HERSELF."', f'msgstr "{"Dzień dobry, " * 60}"')
    (problem,) = found(story)  # though it stands on the second page, to which nobody has turned
    assert (problem.file, problem.code) == ("meadow/tiny.pl.po", "FIT")
    assert problem.line == line_of('msgctxt "steps/ask/ask"', po) + 1
    assert '"ask"' in problem.says


@pytest.mark.parametrize("first", range(3))
def test_a_name_that_leaves_no_room_in_a_shipped_story(first: int) -> None:
    """Whoever writes in a chat is called by a name of many lines: found at the line of a step with them."""
    looked_at = 0
    for story in originals()[first * 2 :: 6]:
        chats = [step for step in story.scenario.steps.values() if isinstance(step, ChatStep) and not step.title]
        for chat in chats[:1]:
            looked_at += 1
            shipped = story_at(resources.scenarios() / story.pack.id / f"{story.name}.yaml", story.pack)
            shipped.tools = replace(shipped.tools, screens=screens_of(SHELF, SHELF.policy()))
            who, words = chat.with_whom[0], "Star of the garden " * 40
            long = replace(shipped.scenario.cast[who], name=words)
            shipped.scenario = replace(shipped.scenario, cast={**shipped.scenario.cast, who: long})
            problems = looked(shipped, "check_story", ["FIT"], shipped.source)
            assert story.key(("steps", chat.id)).place.line in [one.line for one in problems], story.name
    assert looked_at >= 2
