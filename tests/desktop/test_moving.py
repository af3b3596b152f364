"""What moves is painted once and laid where it is on its way; where it rests it looks as if it had never moved."""

import random
from dataclasses import replace

import pytest

from game.desktop.easel import Easel
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.desktop.manners import CARD_SIZED, motion
from game.desktop.marks import Entry, Motion
from game.desktop.shots import room_for, scale_for, shared_brush
from game.scenes.stage import Stage
from game.ui.layout import active
from game.ui.placed import Placed, Rect
from game.ui.widgets import Box, Pressable
from tests.desktop.demo import Demo

SIZE = (1100, 640)


def _stage() -> tuple[Stage, Look]:
    stage = Stage(Demo(page="chat", has_card=True), lambda effect: None, room_for(SIZE, shared_brush()))
    return stage, Look(scale=scale_for(SIZE), size=SIZE, text_scale=stage.fitted.scale, focus=stage.focus)


def _entries(stage: Stage, look: Look, motions: dict[str, Motion]) -> list[Entry]:
    return list_marks(stage.screen, stage.tree, replace(look, motions=motions))


@pytest.mark.parametrize("seed", range(3))
def test_painting_what_changed_is_painting_all(seed: int) -> None:
    """Things on their way, one after the other, while the focus moves: no pixel differs from a picture made anew."""
    draw = random.Random(seed)
    stage, look = _stage()
    easel, fresh = Easel(SIZE, shared_brush()), Easel(SIZE, shared_brush())
    places = [one for one in stage.tree.walk() if one.path]
    keys = [one.widget.key for one in active(stage.tree).walk() if isinstance(one.widget, Pressable)]
    for _ in range(12):
        moving = draw.sample(places, 2)
        part = draw.random()
        motions = {one.path: motion(f"thing {one.path}", one, part, look.scale) for one in moving}
        entries = _entries(stage, replace(look, focus=draw.choice(keys)), motions)
        easel.show(entries)
        fresh.show(entries, everything=True)
        assert easel.pixels == fresh.pixels


def test_what_has_arrived_stands_as_if_it_had_never_moved() -> None:
    """The last frame on the way and the still picture are the same, but for what rounding does to a colour."""
    stage, look = _stage()
    card = active(stage.tree)
    still, arrived = Easel(SIZE, shared_brush()), Easel(SIZE, shared_brush())
    still.show(_entries(stage, look, {}))
    arrived.show(_entries(stage, look, {card.path: motion("the card", card, 1.0, look.scale)}))
    assert max(abs(one - other) for one, other in zip(still.pixels, arrived.pixels, strict=True)) <= 2


def test_what_is_large_keeps_its_size_on_its_way() -> None:
    """A card moves by whole pixels; a bubble also grows a little."""
    bubble = Placed(Box(children=()), Rect(10, 10, 300, 90), "b")
    card = Placed(Box(children=()), Rect(10, 10, 860, 500), "c")
    assert 300 * 90 < CARD_SIZED < 860 * 500
    assert motion("arrived", bubble, 0.1, 1.0).size < 1
    for part in (0.0, 0.1, 0.35, 0.8):
        moved = motion("the card", card, part, 1.4)
        assert moved.size == 1
        assert (moved.across, moved.drop) == (round(moved.across), round(moved.drop))
    assert motion("the card", card, 0.0, 1.4).drop > motion("the card", card, 0.5, 1.4).drop > 0


def test_nothing_is_kept_of_what_stands_still() -> None:
    """When a thing has arrived, its picture goes."""
    stage, look = _stage()
    card = active(stage.tree)
    easel = Easel(SIZE, shared_brush())
    easel.show(_entries(stage, look, {card.path: motion("the card", card, 0.3, look.scale)}))
    assert easel.brush.moving.names == {"the card"}
    easel.show(_entries(stage, look, {}))
    assert easel.brush.moving.names == set()
