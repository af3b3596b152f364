"""A handle is shown as it stands on a screen and heard as it is meant, wherever a story shows it."""

import re

import pytest

from game.activities.words import said
from game.verbs.walking import program, screens
from tests.driver import library, routes
from tools.voice import lines

WITH_HANDLES = sorted(
    (pack.id, name)
    for pack in library().open()[2]
    for name in pack.scenarios
    if any(member.say_as for member in library().scenario(pack, name).cast.values())
)


@pytest.mark.parametrize(("pack", "name"), WITH_HANDLES)
def test_no_handle_is_read_out_as_it_is_written(pack: str, name: str) -> None:
    """Every step, its feedback, the end, each clue's card and each comparison."""
    scenario, _ = routes(name, pack)
    written = [one.handle for one in scenario.cast.values() if one.say_as and re.search(r"[_0-9]", one.handle)]
    start = program()
    told = {one.said for _, screen in screens(start, pack, name) for one in lines.heard(screen)}
    assert not [(handle, words) for handle in written for words in told if handle in words]


def test_the_eye_reads_the_handle_and_the_ear_hears_its_words() -> None:
    """In the same sentence of the same screen."""
    shown = [one for _, screen in screens(program(), "year3", "captain-wobble") for one in lines.heard(screen)]
    assert any("wibble_fan_4" in one.shown and "wibble fan four" in one.said for one in shown)


def test_the_longest_handle_comes_first() -> None:
    """One handle begins another; and what only looks like one in a longer word stays."""
    scenario, _ = routes("second-head", "year6")
    assert said("Mrs_Wren_Head_2 is not Mrs_Wren_Head.", scenario) == "Mrs Wren Head two is not Mrs Wren Head."
    assert said("cabbage_wizards", scenario) == said("Nothing of that kind.", scenario) == ""
