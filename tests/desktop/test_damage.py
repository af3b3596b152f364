"""Painting only what changed must give the very pixels that painting everything gives."""

import random
from dataclasses import replace

import pytest

from game.desktop.damage import damaged, joined, overlaps
from game.desktop.easel import Easel
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.desktop.shots import room_for, scale_for, shared_brush
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.themes import THEMES
from tests.desktop.demo import PAGES, Demo

SIZE = (1100, 640)


def _look(stage: Stage, draw: random.Random, theme: str) -> Look:
    keys = ["", *(widget.key for widget in pressable(active(stage.tree)))]
    paths = [one.path for one in stage.tree.walk()]
    return Look(
        theme=THEMES[theme],
        scale=scale_for(SIZE),
        size=SIZE,
        text_scale=stage.fitted.scale,
        is_young=stage.screen.is_young,
        focus=stage.focus,
        hover=draw.choice(keys),
        held=draw.choice(keys),
        lit=(draw.choice(paths), draw.choice((-1, 0, 1))) if draw.random() < 0.5 else None,
    )


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("seed", range(3))
def test_damage_equals_full_repaint(theme: str, seed: int) -> None:
    """Random presses, moves of the focus, hovers and lit sentences, one after the other on one easel."""
    draw = random.Random(seed)
    brush = shared_brush()
    options = Options(text_size=draw.choice((100, 150)), theme=theme)
    stage = Stage(Demo(options=options), lambda effect: None, room_for(SIZE, brush))
    easel, fresh = Easel(SIZE, brush), Easel(SIZE, brush)
    for _ in range(40):
        keys = [widget.key for widget in pressable(active(stage.tree))]
        if draw.random() < 0.5:
            stage.press(draw.choice(keys))
        else:
            stage.strike(draw.choice(("tab", "shift-tab", "end", "home", "escape")))
        entries = list_marks(stage.screen, stage.tree, _look(stage, draw, theme))
        easel.show(entries)
        fresh.show(entries, everything=True)
        if easel.pixels != fresh.pixels:
            wrong = [
                at for at in range(0, len(easel.pixels), 4) if easel.pixels[at : at + 4] != fresh.pixels[at : at + 4]
            ]
            places = [(at // 4 % SIZE[0], at // 4 // SIZE[0]) for at in wrong[:5]]
            pytest.fail(f"{len(wrong)} pixels differ on {stage.screen.key}, first at {places}")


def test_nothing_changed_paints_nothing() -> None:
    """The same marks again cost no painting."""
    brush = shared_brush()
    stage = Stage(Demo(), lambda effect: None, room_for(SIZE, brush))
    look = Look(scale=scale_for(SIZE), size=SIZE, text_scale=stage.fitted.scale, focus=stage.focus)
    easel = Easel(SIZE, brush)
    assert easel.show(list_marks(stage.screen, stage.tree, look)) == [easel.whole]
    assert easel.show(list_marks(stage.screen, stage.tree, look)) == []


def test_a_moved_focus_paints_little() -> None:
    """One Tab repaints the two rings, not the screen."""
    brush = shared_brush()
    stage = Stage(Demo(), lambda effect: None, room_for(SIZE, brush))
    look = Look(scale=scale_for(SIZE), size=SIZE, text_scale=stage.fitted.scale, focus="again")
    before = list_marks(stage.screen, stage.tree, look)
    after = list_marks(stage.screen, stage.tree, replace(look, focus="block"))
    areas = damaged(before, after, (0, 0, *SIZE))
    assert 0 < sum((a[2] - a[0]) * (a[3] - a[1]) for a in areas) < SIZE[0] * SIZE[1] / 10


def test_joined_areas_never_overlap() -> None:
    """However areas lie, what comes out is apart and covers them all."""
    draw = random.Random(5)
    for _ in range(200):
        areas = []
        for _ in range(draw.randint(0, 12)):
            x, y = draw.randint(0, 90), draw.randint(0, 90)
            areas.append((x, y, x + draw.randint(1, 25), y + draw.randint(1, 25)))
        found = joined(areas)
        assert all(not overlaps(one, other) for at, one in enumerate(found) for other in found[at + 1 :])
        assert all(any(f[0] <= a[0] and f[1] <= a[1] and f[2] >= a[2] and f[3] >= a[3] for f in found) for a in areas)


def test_every_page_of_the_demo_is_used() -> None:
    """The demo's pages are those that the tests name."""
    assert {Demo(page=page).view().key for page in PAGES} == set(PAGES)
