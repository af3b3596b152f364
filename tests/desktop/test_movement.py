"""Things come in gently, in a moment, once; any press puts them in their place, and nothing moves where it is off."""

from itertools import pairwise

import pygame
import pytest

from game.desktop.manners import MANNERS, RISE, manner_of, motion, slack
from game.desktop.movement import LONGEST, MOST_SOUNDS, Movement
from game.desktop.window import Window
from game.scenes.options import Options
from game.ui.layout import arrange
from game.ui.placed import Placed, Rect, Room
from game.ui.widgets import At, Box, Button, Canvas, Image, Screen, Text, Thread
from tests.desktop.demo import Demo

FRAMES = [frame / 60 for frame in range(-6, 66)]


def _screen(key: str, bubbles: int = 3, *, with_board: bool = False) -> tuple[Screen, Placed]:
    """A screen with bubbles, a crown, and a photo with strings if wanted, and where they stand."""
    parts = [Box(children=(Text(text=f"Message {at}"),), enters=f"arrived-{at}") for at in range(bubbles)]
    parts.append(Box(children=(Text(text="Kind"),), enters="crown kind"))
    parts.append(Box(children=(Text(text="Said before"),), enters="told"))
    press = Button(key="on", text="Next", message="on")
    board = Canvas(
        children=(At(x=0.1, y=0.1, width=0.2, height=0.2, widget=Text(text="Clue")),),
        threads=(Thread(start=(0.3, 0.2), end=(0.7, 0.6)),),
        image=Image(source="camera", alt="A photo"),
        height=200,
    )
    body = Box(children=(*parts, *((board,) if with_board else ()), press))
    screen = Screen(key=key, title="Test", body=body)
    return screen, arrange(screen, Room())


@pytest.mark.parametrize("name", [*MANNERS, "anything else"])
def test_nothing_flickers(name: str) -> None:
    """Whatever comes in is seen more and more, comes nearer and nearer, and rests in its place in under half a second."""
    placed = Placed(Box(children=()), Rect(10, 10, 100, 50), "b")
    manner = manner_of(name)
    steps = [motion(name, placed, min(1.0, at / manner.seconds), 1.0) for at in FRAMES]
    for before, after in pairwise(steps):
        assert after.alpha >= before.alpha
        assert abs(after.drop) <= abs(before.drop)
        assert abs(after.across) <= abs(before.across)
        assert abs(1 - after.size) <= abs(1 - before.size)
    rest = steps[-1]
    assert (rest.alpha, rest.drop, rest.across, rest.size) == (1, 0, 0, 1)
    assert manner.seconds < 0.5


def test_a_string_swings_back_once() -> None:
    """It passes its place twice at most while it goes taut, and then hangs still: far from three times a second."""
    hangs = [slack(at / MANNERS["strings"].seconds) for at in FRAMES]
    assert hangs[0] == 1
    assert hangs[-1] == 0
    assert sum((one > 0) != (other > 0) for one, other in pairwise(hangs) if one and other) <= 2


def test_a_new_screen_greets_one_after_the_other() -> None:
    """On a new screen messages come one after the other, with a few sounds, and what was told before stands still."""
    movement = Movement()
    movement.notice(*_screen("first"), 0.0, is_on=False)
    assert not movement.is_moving
    screen, tree = _screen("second", bubbles=12, with_board=True)
    movement.notice(screen, tree, 10.0, is_on=True)
    starts = movement.begun
    assert "told" not in starts
    assert starts["arrived-0"] == 10.0 < starts["arrived-1"] < starts["arrived-2"]
    assert max(starts.values()) <= 10.0 + LONGEST
    assert {"crown kind", "photo", "strings"} <= starts.keys()
    assert movement.slack(starts["strings"]) == 1
    heard = [name for at in FRAMES for name in movement.sounds(10.0 + at)]
    assert 1 <= len(heard) <= MOST_SOUNDS
    assert movement.motions(tree, 10.0 + LONGEST + RISE.seconds + 0.5, 1.0) == {}
    assert not movement.is_moving


def test_with_movement_off_it_is_there_at_once() -> None:
    """Nothing moves, and one soft sound says that something has come."""
    movement = Movement()
    movement.notice(*_screen("first"), 0.0, is_on=False)
    screen, tree = _screen("second")
    movement.notice(screen, tree, 10.0, is_on=False)
    assert not movement.is_moving
    assert movement.motions(tree, 10.0, 1.0) == {}
    assert movement.sounds(10.0) == ["message_pop"]
    assert movement.sounds(11.0) == []


def test_a_press_in_the_middle_counts_and_ends_it() -> None:
    """While a screen fades in and a bubble slides, the focus is where it belongs and a press works at once."""
    clock = [100.0]
    window = Window(Demo(page="chat"), lambda effect: None, now=lambda: clock[0])
    window.open()
    window.turn()
    clock[0] += 1
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0))
    window.turn()
    clock[0] += 0.02
    window.turn()
    coming = {*window.following.movement.begun} - {"pressed"}
    assert coming
    focus = window.stage.focus
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0))
    window.turn()
    assert isinstance(window.stage.program, Demo)
    assert len(window.stage.program.said) == 2
    assert window.stage.focus == focus
    assert not coming & {*window.following.movement.begun}
    window.close()


@pytest.mark.parametrize("is_on", [True, False])
def test_a_button_gives_way(is_on: bool) -> None:
    """While it is held a button stands a little lower, unless movement is off; nothing else does."""
    window = Window(Demo(page="chat", options=Options(movement=is_on)), lambda effect: None)
    window.open()
    window.hands.held = "reply"
    motions = window.show.look().motions
    assert [motion.name for motion in motions.values()] == (["held"] if is_on else [])
    window.close()
