"""Whatever is pressed, at every size of text and age: nothing is cut, all can be reached, named and hit."""

import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from game.activities import ACTIVITIES
from game.engine.playthrough import Situation
from game.scenes.stage import Stage
from game.ui.layout import overflow
from game.ui.placed import Placed, Rect
from game.ui.styles import TARGET, TARGET_YOUNG
from game.ui.widgets import Box, Button, Icon, Image, Spot, Text
from tests.activities import apps
from tests.activities.apps import situation
from tests.activities.little import CHAT, FRIENDLY, MORE_CARDS, PHOTO, REPORT, SETTINGS
from tests.activities.little import STEPS as LITTLE
from tests.activities.tryout import TERMINAL, WINDOW, Tryout, on_stage, pages_of, pressables

STEPS = LITTLE | apps.STEPS
ICONS = Path(__file__).parents[2] / "assets" / "icons"
DRAWN = {"knob-on", "knob-off", "dot-on", "dot-off"}
"""Signs that the painter draws itself."""

LOOKS = [(4, 100), (4, 125), (4, 150), (4, 200), (1, 100), (1, 150)]
"""Year groups with text sizes, in percent."""


def walked(
    step: Any, here: Situation, text_size: int, room: Any = WINDOW, steps: int = 14
) -> Iterator[tuple[Stage, list[Placed]]]:
    """A walk through a step by pressing whatever comes, the same on each run: each screen with all of its pages."""
    dice = random.Random(f"{step.id} {text_size}")
    now = Tryout.start(step, here, text_size)
    for _ in range(steps):
        stage = on_stage(now, room)
        trees = list(pages_of(stage))
        yield stage, trees
        messages = sorted({one.message for tree in trees for one in pressables(tree)}, key=repr)
        now, _ = now.update(dice.choice(messages))
        if now.answer is not None:
            now = Tryout.start(step, here, text_size)


def _assert_apart(places: list[tuple[Any, Rect]]) -> None:
    """Nothing lies over anything else; spots may touch, and an open list holds its own choices."""
    solid = [(one, rect) for one, rect in places if not isinstance(one, Spot) and not getattr(one, "is_open", False)]
    for (one, here), (other, there) in combinations(solid, 2):
        across = min(here.x + here.width, there.x + there.width) - max(here.x, there.x)
        down = min(here.y + here.height, there.y + there.height) - max(here.y, there.y)
        assert across <= 0.5 or down <= 0.5, f"{one.key} lies over {other.key}"


@pytest.mark.parametrize(("year", "text_size"), LOOKS)
@pytest.mark.parametrize("name", STEPS)
def test_nothing_is_cut_and_everything_can_be_hit(name: str, year: int, text_size: int) -> None:
    here = situation(year, kept=("chat",))
    least = TARGET_YOUNG if year <= 2 else TARGET
    for stage, trees in walked(STEPS[name], here, text_size):
        assert stage.fitted.text_scale == text_size / 100, "words were made smaller than asked"
        for tree in trees:
            assert overflow(stage.tree) <= 0.5
            places = [(one, rect) for one, rect in tree.pressables() if one.is_enabled]
            for one, rect in places:
                assert one.text.strip(), one
                if not isinstance(one, Spot):
                    assert rect.height >= least - 0.5 and rect.width >= least - 0.5, one.key
            _assert_apart(places)
            keys = [one.key for one, _ in places]
            assert len(keys) == len(set(keys))
            digits = [one.shortcut for one, _ in places if isinstance(one, Button) and one.shortcut]
            assert len(digits) == len(set(digits))


@pytest.mark.parametrize("name", STEPS)
def test_in_a_terminal_all_stands_on_one_page(name: str) -> None:
    for _, trees in walked(STEPS[name], situation(kept=("chat",)), 100, TERMINAL):
        assert len(trees) == 1
        assert not any(isinstance(one, Spot) for one in pressables(trees[0]))


@pytest.mark.parametrize("name", STEPS)
def test_icons_are_there_placeholders_are_filled_and_pictures_have_words(name: str) -> None:
    for _, trees in walked(STEPS[name], situation(kept=("chat",)), 100):
        for one in (one.widget for tree in trees for one in tree.walk()):
            if isinstance(one, Icon) and one.name not in DRAWN:
                assert (ICONS / f"{one.name}.svg").is_file(), one.name
            if isinstance(one, Text):
                assert "{" not in one.text and one.text
            if isinstance(one, Image) and one.is_spoken:
                assert one.alt


@pytest.mark.parametrize("name", STEPS)
def test_tab_visits_everything_that_can_be_pressed(name: str) -> None:
    for stage, trees in walked(STEPS[name], situation(kept=("chat",)), 100, steps=12):
        keys = [one.key for one in pressables(trees[-1])]
        visited = set()
        for _ in keys:
            assert stage.strike("tab")
            visited.add(stage.focus)
        assert visited == set(keys)


@pytest.mark.parametrize("step", [PHOTO, SETTINGS, MORE_CARDS, REPORT])
def test_a_step_begins_with_the_focus_in_it(step: Any) -> None:
    here = situation(kept=("chat",))
    stage = on_stage(Tryout.start(step, here))
    shown = ACTIVITIES[step.activity].view(step, Tryout.start(step, here).state, here)
    assert stage.focus == shown.first


@pytest.mark.parametrize("step", [SETTINGS, PHOTO, MORE_CARDS, CHAT, FRIENDLY])
def test_changes_are_said_by_a_live_region(step: Any) -> None:
    tree = next(pages_of(on_stage(Tryout.start(step, situation()))))
    assert any(one.widget.live == "polite" for one in tree.walk() if isinstance(one.widget, Text | Box))


def test_spots_are_as_large_as_fingers_need_where_their_neighbours_leave_room() -> None:
    tree = next(pages_of(on_stage(Tryout.start(PHOTO, situation()))))
    spots = [rect for one, rect in tree.pressables() if isinstance(one, Spot)]
    assert spots and all(rect.width >= TARGET and rect.height >= TARGET for rect in spots)
