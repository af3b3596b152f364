"""Every line that a pupil can hear is among the lines to record: found by playing, not by looking at the same list."""

import random

import pytest

from game.desktop.shots import room_for, shared_brush
from game.scenes.effects import Effect
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.school.pupil import PICTURES
from game.ui.focus import pressable
from game.ui.layout import active
from game.verbs.walking import program
from tests.voice.conftest import RECORDED, Lines
from tests.voice.hearing import heard


@pytest.mark.parametrize("pack", RECORDED)
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_pressed_everything_heard_is_a_line(said: Lines, pack: str, seed: int) -> None:
    """A pupil who presses anything, from the first screen on: no sentence is missing, on pages and in either form."""
    chance = random.Random(seed)

    def perform(effect: Effect) -> None:
        return None

    size = (100, 150)[seed % 2]
    stage = Stage(program(Options(text_size=size)), perform, room_for((1366, 768), shared_brush()))
    stage.press("play")
    while not stage.press(f"pack-{pack}"):
        assert stage.press("packs/more")
    unheard: set[tuple[str, str]] = set()
    screens: set[str] = set()
    for _ in range(250):
        for one in heard(stage):
            if (one.said, one.speaker) not in said:
                unheard.add((one.said, one.speaker))
        screens.add(stage.screen.key)
        keys = [
            widget.key
            for widget in pressable(active(stage.tree))
            if widget.key not in ("leave", "to-title", "to-options") and not widget.key.startswith(("menu", "rewind"))
        ]
        stage.press(chance.choice(keys))
    assert unheard == set()
    assert len(screens) > 20


def test_every_picture_of_a_code_is_a_line_of_its_own(said: Lines) -> None:
    """Otter, Kite, Star: 24 recordings say each of the 13,824 codes."""
    for _, word in PICTURES:
        assert (f"{word}.", "") in said
    assert not any("Otter" in words and "Fox" in words and "," in words for words, _ in said)


def test_lines_are_spoken_by_whoever_says_them(said: Lines) -> None:
    """A person by the voice of the table, somebody of the cast by the voice of the person, a name by that of a screen."""
    assert said["My tummy feels funny.", "fox"].voice == "bf_lily"
    assert said["My tummy feels funny.", "fox"] != said.get(("My tummy feels funny.", ""))
    assert {line.voice for (_, speaker), line in said.items() if speaker in ("mr-patel", "patel")} == {"bm_daniel"}
    assert {line.voice for (_, speaker), line in said.items() if speaker == "box"} == {"bm_daniel"}
