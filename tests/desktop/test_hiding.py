"""What a large plain plate hides is left out, and nobody can see that it was."""

import pytest

from game.desktop.easel import Easel
from game.desktop.hiding import covers, hidden
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.desktop.marks import Entry, Ground
from game.desktop.plates import Shadow, round_plate
from game.desktop.shots import room_for, scale_for, shared_brush
from game.scenes.stage import Stage
from game.ui.themes import THEMES
from tests.desktop.demo import PAGES, Demo

SIZE = (1366, 768)
GROUND = Entry("ground", Ground((0, 0, 1000, 800), "sky", "light"))
PLATE = Entry("plate", round_plate((100, 100, 900, 700), "#ffffff", 30))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("page", PAGES)
def test_no_pixel_is_missing(page: str, theme: str) -> None:
    """A screen is the same when every mark of it is painted whole."""
    brush = shared_brush()
    stage = Stage(Demo(page=page, has_card=True), print, room_for(SIZE, brush))
    look = Look(theme=THEMES[theme], scale=scale_for(SIZE), size=SIZE, text_scale=stage.fitted.scale, focus=stage.focus)
    entries = list_marks(stage.screen, stage.tree, look)
    easel, whole = Easel(SIZE, brush), Easel(SIZE, brush)
    easel.show(entries)
    for entry in entries:
        brush.draw(whole.surface.getCanvas(), entry.mark)
    assert easel.pixels == whole.pixels


def test_only_what_comes_before_is_hidden_and_only_where_nothing_shines_through() -> None:
    """The ground is hidden in the plate, but not in its round corners; the plate itself is not."""
    over = covers([GROUND, PLATE])
    ((left, top, right, bottom),) = hidden(GROUND.mark, 0, over)
    assert 100 < left < 130
    assert 100 < top < 130
    assert 870 < right < 900
    assert 670 < bottom < 700
    assert hidden(PLATE.mark, 1, over) == []


def test_what_is_see_through_or_small_hides_nothing() -> None:
    """Neither a plate that lets something through, nor a mere frame, nor a button."""
    area = (100, 100, 900, 700)
    for plate in (
        round_plate(area, "#ffffff", 30, alpha=0.93),
        round_plate(area, "", 30, border="#ffffff", thick=4.0),
        round_plate(area, "", 30, shadow=Shadow(20, 8, 0.2)),
        round_plate((100, 100, 300, 160), "#ffffff", 20),
    ):
        assert covers([GROUND, Entry("plate", plate)]) == []
