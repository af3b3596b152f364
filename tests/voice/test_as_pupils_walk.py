"""A Reception or Year 1 pupil walks everywhere: each route with what follows it, lessons, and whatever goes wrong."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game import resources
from game.activities.shelf import open_shelf
from game.scenes.context import WHOLE_CLASS, Context, School
from game.scenes.lesson import Lesson, Way
from game.scenes.library import Library
from game.scenes.messages import CardClosed, DigitTyped, Opened, PinTried, SavingFailed
from game.scenes.program import Crownwise
from game.scenes.stage import Stage
from game.scenes.states import Begin, Debrief, PackMap, Pair, Pin, Trouble, Vote
from game.scenes.way_in import way_in
from game.school.keeping import Keeper
from game.school.pupil import pair_of
from game.ui.placed import Room
from game.verbs.walking import program as shipped
from tests import driver
from tests.driver import reach, routes, walk
from tests.voice.conftest import Lines
from tests.voice.hearing import Ear, heard, keys
from tools.voice import lines, story

STORIES = (
    ("reception", "fox-and-the-box"),
    ("reception", "rabbit-and-the-cake"),
    ("year1", "otter-and-the-card"),
    ("year1", "panda-and-the-banana"),
)
FIRST, SECOND = "otter+kite+star", "fox+key+drum"
ALL = 10_000.0
"""So high that nothing becomes pages: a sentence is never parted."""


def in_lesson(folder: Path, lesson: Lesson) -> Stage:
    """The program in a lesson, keeping everything in `folder`."""
    begun = driver.program(Keeper(folder))
    program = Crownwise(replace(begun.context, lesson=lesson), begun.options, way_in(lesson))
    return Stage(program, lambda effect: None, Room(height=ALL))


@pytest.mark.parametrize(("pack", "name"), STORIES)
def test_every_route_and_what_follows_it(said: Lines, tmp_path: Path, pack: str, name: str) -> None:
    """From the first screen to the crowns by each route, back to each choice, and every card on the way."""
    ear = Ear(said)
    stage = driver.stage(tmp_path, room=Room(height=ALL))
    ear.with_cards(stage)
    reach(stage, "play", press=ear.press)
    ear.with_cards(stage)
    reach(stage, f"pack-{pack}", "otter", "kite", "star", "go", press=ear.press)
    for route in routes(name, pack)[1].routes.values():
        reach(stage, f"stop-{name}", press=ear.press)
        ear.with_cards(stage)
        reach(stage, "start", press=ear.press)
        ear.with_cards(stage)
        walk(stage, route, press=ear.press)
        ear.with_cards(stage)
        assert not [key for key in keys(stage) if key.startswith("clue-")], "these stories have no board"
        for back in [f"rewind-{at}" for at in (0, 3, 6, 9)]:
            if back in keys(stage):
                ear.press(stage, back)
                _on_to_the_end(stage, ear)
        reach(stage, "crowns", "board", "crowns", "again", "menu", "to-map", press=ear.press)
    assert ear.unheard == set()


def _on_to_the_end(stage: Stage, ear: Ear) -> None:
    """Whatever stands first is pressed, until the story ends again: what was put off before is done now."""
    chance = random.Random(7)
    while not isinstance(stage.program.scene, Debrief):  # type: ignore[attr-defined]
        ear.press(stage, chance.choice([key for key in keys(stage) if key not in ("listen", "help", "pause")]))


@pytest.mark.parametrize(("pack", "name"), STORIES)
@pytest.mark.parametrize("way", ["pairs", "class"])
def test_two_at_one_computer_and_the_class_at_the_board(
    said: Lines, tmp_path: Path, pack: str, name: str, way: Way
) -> None:
    """Whoever's turn it is, and each part of a vote in each way."""
    ear = Ear(said)
    stage = in_lesson(tmp_path, Lesson(pack=pack, scenarios=(name,), way=way))
    ear.listen(stage)
    if way == "pairs":
        reach(stage, "otter", "kite", "star", "go", "otter", "kite", "star", press=ear.press)
        reach(stage, "slot-2", "drum", "go", press=ear.press)
    stage.send(Opened(PackMap(pack, pair_of(FIRST, SECOND) if way == "pairs" else WHOLE_CLASS)))
    ear.listen(stage)
    stage.send(Opened(Begin(pack, pair_of(FIRST, SECOND) if way == "pairs" else WHOLE_CLASS, name, again=True)))
    ear.listen(stage)
    chance, met = random.Random(3), set()
    for _ in range(400):
        scene = stage.program.scene  # type: ignore[attr-defined]
        if isinstance(scene, Debrief):
            break
        if isinstance(scene, Pair):
            met.add(str(scene.turn))
        if isinstance(scene, Vote):
            met |= {scene.stage, scene.way}
        passed_over = ("listen", "help", "pause", "no-vote", "choose")
        shown = [key for key in keys(stage) if key not in passed_over and not key.startswith("digit-")]
        ear.press(stage, chance.choice(shown))
    assert ear.unheard == set()
    assert met >= ({"0", "1", "2"} if way == "pairs" else {"ask", "first", "talk", "second", "choose"})


def test_a_locked_computer_and_one_that_cannot_save(said: Lines, tmp_path: Path) -> None:
    """A PIN is asked for and is wrong, the school has set the options, and nothing can be saved."""
    ear = Ear(said)
    held = School(
        has_pin=True, is_kiosk=True, set_by={"sound": "Set by your school", "theme": "Set for your class"},
        locked=frozenset({"sound", "theme"}),
    )  # fmt: skip
    stage = driver.stage(tmp_path, school=held, room=Room(height=ALL))
    reach(stage, "menu", "to-options", press=ear.press)
    assert "(set by your school)" in " ".join(one.shown for one in heard(stage))
    reach(stage, "back", "menu", "leave", press=ear.press)
    for news in (DigitTyped("4"), PinTried(is_right=False), PinTried(is_right=False, wait=40)):
        stage.send(news)
        ear.listen(stage)
        assert isinstance(stage.program.scene, Pin)  # type: ignore[attr-defined]
    for news in (CardClosed(), SavingFailed()):
        stage.send(news)
        ear.listen(stage)
    assert "This computer cannot save." in [one.said for one in heard(stage)]
    reach(stage, "ok", "teachers", press=ear.press)
    assert ear.unheard == set()


def test_no_teacher_area_is_told_briefly(said: Lines, tmp_path: Path) -> None:
    """Commands and paths are for grown-ups: they stand there, and are not read to a child who came by chance."""
    ear = Ear(said)
    stage = driver.stage(tmp_path, room=Room(height=ALL))
    reach(stage, "teachers", press=ear.press)
    assert ear.unheard == set()
    assert not any("crownwise" in one.said for one in heard(stage))


def test_a_story_that_cannot_be_opened(said: Lines, tmp_path: Path) -> None:
    """On the map and when it was begun before: a few words, and the other story goes on."""
    for part in ("policy.yaml", "reception"):
        whole = resources.scenarios() / part
        (shutil.copytree if whole.is_dir() else shutil.copy)(whole, tmp_path / part)
    library = Library(lambda: open_shelf(tmp_path, resources.assets(), None))
    library.open()
    (tmp_path / "reception" / "fox-and-the-box.yaml").write_text("activity: [", "utf-8")
    ear = Ear(said)
    begun = shipped()
    program = Crownwise(Context(library, Keeper(tmp_path / "kept"), 1), begun.options, PackMap("reception", "guest"))
    stage = Stage(program, lambda effect: None, Room(height=ALL))
    ear.listen(stage)
    assert "This story cannot be opened." in [one.said for one in heard(stage)]
    stage.send(Opened(Begin("reception", "guest", "fox-and-the-box")))
    ear.listen(stage)
    assert isinstance(stage.program.scene, Trouble)  # type: ignore[attr-defined]
    reach(stage, "back", press=ear.press)
    assert ear.unheard == set()


def test_a_map_of_fewer_stories(said: Lines, tmp_path: Path) -> None:
    """A lesson with one story of two has fewer crowns to win."""
    ear = Ear(said)
    stage = in_lesson(tmp_path, Lesson(pack="year1", scenarios=("otter-and-the-card",)))
    stage.send(Opened(PackMap("year1", FIRST)))
    ear.listen(stage)
    assert "0 of 3 crowns" in [one.said for one in heard(stage)]
    assert ear.unheard == set()


def test_a_board_is_walked_to_its_last_card(tmp_path: Path) -> None:
    """Where a story has a board, each clue's card and each thing put right is among the lines of the story."""
    pack, name = "playground", "free-gems"
    scenario, known = routes(name, pack)
    ear = Ear({(one.said, one.speaker) for one in _lines_of(pack, name)})
    opened = 0
    for number, route in enumerate(known.routes.values()):
        stage = driver.stage(tmp_path / str(number), room=Room(height=ALL))
        stage.send(Opened(Begin(pack, "guest", name, again=True)))
        walk(stage, route)
        ear.listen(stage)
        for clue in [key for key in keys(stage) if key.startswith("clue-")]:
            ear.press(stage, clue)
            opened += 1
            while deeds := [key for key in keys(stage) if key.startswith("mend-")]:
                ear.press(stage, deeds[number % len(deeds)])
            if "close" in keys(stage):
                ear.press(stage, "close")
    assert opened > 0, scenario.id
    assert ear.unheard == set()


def _lines_of(pack: str, name: str) -> list[lines.Utterance]:
    start = shipped()
    scenario = start.context.scenario(pack, name)
    return [one for screen in story.screens(start, pack, scenario) for one in lines.heard(screen)]
