"""While a card is shown, what is under it is kept as it was painted, and is right again when the card is closed."""

from dataclasses import replace

import pytest

from game.desktop.easel import Easel
from game.desktop.listing import list_marks, veil
from game.desktop.look import Look
from game.desktop.shots import room_for, scale_for, shared_brush
from game.ui.layout import fitted
from game.ui.widgets import Box, Button, Screen, Text

SIZE = (900, 520)

SHOWN = (
    ("Read this.", "", "on"),
    ("Read this.", "Do you want a break?", "a"),
    ("Read this.", "Do you want a break?", "b"),
    ("Read this.", "Do you want a longer break?", "b"),
    ("Read this.", "", "on"),
    ("Read this.", "Help", "a"),
    ("Read something else.", "Help", "a"),
    ("Read something else.", "Help", "b"),
    ("Something new.", "", "on"),
    ("Something new.", "Help", "b"),
)
"""The words on the screen, those on the card over it if there is one, and what has the focus, one after the other."""


def _screen(words: str, card: str) -> Screen:
    body = Box(children=(Text(text=words), Button(key="on", text="Go on", message="on")), fill="paper", pad=24)
    buttons = (Button(key="a", text="Close", message="a"), Button(key="b", text="Stay", message="b"))
    over = Box(children=(Text(text=card), *buttons), fill="paper", pad=24, has_shadow=True)
    return Screen(key="s", title="S", body=body, card=over if card else None)


@pytest.mark.parametrize("is_expected", [True, False])
def test_each_picture_is_as_if_everything_were_painted(is_expected: bool) -> None:
    """A card that opens, changes, closes, and a screen that changes under it; whether it was got ready for or not."""
    brush = shared_brush()
    easel, fresh = Easel(SIZE, brush), Easel(SIZE, brush)
    for words, card, focus in SHOWN:
        shown = _screen(words, card)
        tree, room = fitted(shown, room_for(SIZE, brush))
        look = Look(scale=scale_for(SIZE), size=SIZE, text_scale=room.scale, focus=focus)
        entries = list_marks(shown, tree, look)
        easel.show(entries)
        fresh.show(entries, everything=True)
        assert easel.pixels == fresh.pixels, (words, card, focus)
        if is_expected and not card:
            bare = replace(look, focus="")
            easel.expect_card(list_marks(shown, tree, bare), veil(bare))
            assert easel.pixels == fresh.pixels


def test_on_a_card_only_what_changed_is_painted() -> None:
    """The focus moves from one button of a card to the other: the screen under it and the rest of the card stay."""
    brush = shared_brush()
    easel = Easel(SIZE, brush)
    areas = []
    for focus in ("on", "a", "b"):
        shown = _screen("Read this.", "" if focus == "on" else "Help")
        tree, room = fitted(shown, room_for(SIZE, brush))
        look = Look(scale=scale_for(SIZE), size=SIZE, text_scale=room.scale, focus=focus)
        areas = easel.show(list_marks(shown, tree, look))
    assert 0 < sum((right - left) * (low - top) for left, top, right, low in areas) < SIZE[0] * SIZE[1] / 2
