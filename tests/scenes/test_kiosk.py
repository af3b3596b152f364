"""A locked game: leaving inside it asks for the PIN; what the computer asks for always works, and saves."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.desktop.window import Window
from game.scenes.effects import Effect, Leave
from game.scenes.messages import Left
from game.scenes.stage import Stage
from game.scenes.states import Pin, Play
from game.terminal.lines import lines
from game.terminal.session import play as play_text
from game.ui.placed import Room
from tests.desktop.test_window import wait_until_it_listens
from tests.driver import by_keyboard, deeds, perform, reach, routes
from tests.scenes.lessons import PIN, Desk, school_with_pin, sealed
from tests.school.test_command_line import game

ROOT = Path(__file__).parents[2]
NAME = "gem-trader"


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school")


def words(of: Path) -> tuple[str, ...]:
    return ("--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME, "--kiosk")


class Watched:
    """A desk that notes whether the program was left."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.has_left = False
        desk.stage.perform = self.perform

    def perform(self, effect: Effect) -> Any:
        self.has_left = self.has_left or isinstance(effect, Leave)
        return self.desk.lessons.perform(effect)


def test_leaving_asks_for_the_pin_and_comes_back_to_the_same_place(tmp_path: Path, of: Path) -> None:
    """A wrong PIN does not leave, and "Back" goes on where the pupil was; the right one leaves."""
    desk = Desk(tmp_path / "pc", *words(of))
    watched = Watched(desk)
    reach(desk.stage, "otter", "kite", "star", "go")
    before = desk.scene
    desk.stage.strike("escape")
    reach(desk.stage, "leave", press=by_keyboard)
    assert isinstance(desk.scene, Pin)
    assert "A grown-up can leave the game" in desk.words
    desk.type_pin("111119")
    assert not watched.has_left
    desk.stage.strike("escape")
    assert desk.scene == before
    desk.stage.send(Left())
    desk.type_pin()
    assert watched.has_left
    assert desk.scene == before
    desk.close()


def test_the_school_can_lock_every_computer(tmp_path: Path) -> None:
    """With `kiosk: yes` in the school file nobody need say it on the command line; a class without is as before."""
    of = school_with_pin(tmp_path / "school", "kiosk: yes")
    desk = Desk(tmp_path / "pc", "--school", str(of))
    watched = Watched(desk)
    reach(desk.stage, "leave")
    assert isinstance(desk.scene, Pin)
    assert not watched.has_left
    plain = Desk(tmp_path / "pc", "--school", str(of), "--set", "kiosk=no")
    watched = Watched(plain)
    reach(plain.stage, "leave")
    assert watched.has_left


def test_it_needs_a_pin(tmp_path: Path) -> None:
    """Without a PIN nobody could leave: it says how to set one, and does not start."""
    done = game("play", "--text", "--kiosk", "--data", tmp_path)
    assert done.returncode == 2
    assert "crownwise school pin SCHOOL" in done.stderr


def test_the_terminal_asks_too_and_an_end_of_input_always_ends(tmp_path: Path, of: Path) -> None:
    """Typing q leads to the PIN, typed by the numbers of its keys; when nobody is there any more it ends."""
    shadow = Desk(tmp_path / "shadow", *words(of), room=Room(is_terminal=True, width=10_000.0, height=1_000_000.0))
    shadow.stage.send(Left())
    numbers = []
    for digit in PIN:
        numbers.append(_number(shadow.stage, f"digit-{digit}"))
        shadow.stage.press(f"digit-{digit}")
    numbers.append(_number(shadow.stage, "go"))
    for typed, asks in (("q\n", 2), ("q\n" + "\n".join(numbers) + "\n", len(numbers) + 1)):
        desk = Desk(tmp_path / "pc", *words(of))
        out = io.StringIO()
        code = play_text(
            desk.stage.program, desk.lessons.perform, read=io.StringIO(typed), write=out, on_quit=Left()
        )  # fmt: skip
        desk.close()
        assert code == 0
        assert out.getvalue().count("Your number:") == asks
        assert "The teacher's PIN" in out.getvalue()


def _number(stage: Stage, key: str) -> str:
    _, choices = lines(stage.screen, stage.tree)
    return str([one.key for one in choices].index(key) + 1)


def test_closing_the_window_always_works_and_saves(tmp_path: Path, of: Path) -> None:
    """The window manager's close leaves in the middle of a story, and what was answered is sealed for the teacher."""
    desk = Desk(tmp_path / "pc", *words(of))
    window = Window(desk.stage.program, desk.lessons.perform)
    window.open()
    try:
        reach(window.stage, "otter", "kite", "star", "go")
        for given in routes(NAME)[1].routes["safest"].answers[:4]:
            play = window.stage.program.scene  # type: ignore[attr-defined]
            assert isinstance(play, Play)
            for did in deeds(play.play.step, given.answer.value, play.play.situation):
                perform(window.stage, did, lambda stage, key: stage.press(key))
            if "read" in [widget.key for widget, _ in window.stage.tree.pressables()]:
                reach(window.stage, "read")
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        window.loop(seconds=30)
        assert window.is_over
    finally:
        window.close()
        desk.close()
    (one,) = sealed(desk, of)
    assert one["is_over"] is False
    assert len(one["first"]) == 4


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_sigterm_always_works(tmp_path: Path, of: Path) -> None:
    env = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "CROWNWISE_NO_ACCESS": "1"}
    command = [sys.executable, "-m", "game", "play", *words(of), "--data", str(tmp_path / "pc")]
    program = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE)
    wait_until_it_listens(program.pid)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=30)
    assert program.returncode == 0, errors
    assert b"Traceback" not in errors


def test_a_second_start_simply_opens(tmp_path: Path, of: Path) -> None:
    """While one is open another start plays as well, and never says that it is already running."""
    first = Desk(tmp_path / "pc", *words(of)[:-1])
    reach(first.stage, "otter", "kite", "star", "go")
    done = game("play", "--text", "--data", tmp_path / "pc", *words(of)[:-1], text="1\n")
    assert done.returncode == 0
    assert "already" not in (done.stdout + done.stderr).lower()
    assert "Who are you?" in done.stdout
    first.close()
