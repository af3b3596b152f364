"""For those who do not read yet: answers are picture cards, far enough apart to hit."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.ui.widgets import Button
from tests.activities.little import CHAT, CHOOSE, situation
from tests.activities.tryout import Tryout, on_stage, pages_of, pressables

GAP = 24.0
"""How far apart things to press stand at ages 4 to 7, in logical pixels (content guide, section 5.4)."""

PICTURED = replace(CHOOSE, answers=tuple(replace(one, icon="star") for one in CHOOSE.answers[:2]))
PICTURED_CHAT = replace(CHAT, replies=tuple(replace(one, icon="star") for one in CHAT.replies))


def _kinds(step: object, year: int) -> dict[str, tuple[str, str]]:
    trees = pages_of(on_stage(Tryout.start(step, situation(year))))  # type: ignore[arg-type]
    buttons = [one for tree in trees for one in pressables(tree) if isinstance(one, Button)]
    return {one.key: (one.kind, one.icon) for one in buttons}


@pytest.mark.parametrize(("step", "keys"), [(PICTURED, ("ask", "wait")), (PICTURED_CHAT, ("say", "no"))])
def test_pictures_are_cards_for_the_young_alone(step: object, keys: tuple[str, ...]) -> None:
    young, older = _kinds(step, 0), _kinds(step, 4)
    assert [young[key] for key in keys] == [("card", "star")] * len(keys)
    assert [older[key] for key in keys] == [("answer", "star")] * len(keys)


def test_a_reply_without_a_picture_keeps_its_bubble() -> None:
    assert _kinds(CHAT, 0)["say"] == ("answer", "ph-chat-circle-dots")


@pytest.mark.parametrize("year", [0, 2])
def test_cards_stand_side_by_side_and_equally_wide(year: int) -> None:
    (tree,) = pages_of(on_stage(Tryout.start(PICTURED, situation(year))))
    (_, one), (_, other) = sorted(
        ((widget, rect) for widget, rect in tree.pressables() if widget.key in ("ask", "wait")),
        key=lambda placed: placed[1].x,
    )
    assert one.y == other.y
    assert one.width == pytest.approx(other.width)
    assert other.x - (one.x + one.width) >= GAP


def test_tools_of_the_young_stand_apart() -> None:
    tree = next(pages_of(on_stage(Tryout.start(CHAT, situation(1)))))
    tools = sorted((rect for one, rect in tree.pressables() if one.key.startswith("tool-")), key=lambda rect: rect.x)
    assert len(tools) > 1
    gaps = [right.x - (left.x + left.width) for left, right in pairwise(tools) if left.y == right.y]
    assert gaps
    assert min(gaps) >= GAP
