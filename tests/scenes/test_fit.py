"""Every screen of every shipped story fits: at 100 % as designed, at 200 % on pages, with nothing cut or shrunk away."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.art.picture import Picture
from game.desktop.shots import room_for, shared_brush
from game.ui.layout import arrange, fitted, overflow
from game.ui.placed import Placed, Room
from game.ui.speech import utterances
from game.ui.widgets import Box, Canvas, Pressable, Text
from game.verbs.walking import program, screens

START = program()
ALL = [(pack.id, name) for pack in START.context.packs for name in pack.scenarios]
LEAST_SHRINKING = 0.84
"""At the largest size words may be set smaller by two small steps where a single thing would pass the edge."""


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("pack", "name"), ALL)
def test_everything_fits(pack: str, name: str, text_size: int) -> None:
    """No widget passes the edge of the one around it; at 100 % without any help."""
    scale = text_size / 100
    room = replace(room_for((1366, 768), shared_brush()), text_scale=scale)
    for title, screen in screens(START, pack, name):
        own = replace(room, is_young=screen.is_young)
        if text_size == 100:
            assert overflow(arrange(screen, own)) <= 0.5, title
        tree, used = fitted(screen, own)
        assert overflow(tree) <= 0.5, title
        assert used.scale >= scale * LEAST_SHRINKING, title


@pytest.mark.parametrize(("pack", "name"), ALL)
def test_everything_is_said(pack: str, name: str) -> None:
    """Every screen has something to say, and nothing that is said holds a placeholder or a file's name."""
    for title, screen in screens(START, pack, name):
        said = [one.said for one in utterances(arrange(screen, room_for((1366, 768), shared_brush())))]
        assert said, title
        for words in said:
            assert "{" not in words, (title, words)
            assert ".svg" not in words, (title, words)
            assert ".yaml" not in words, (title, words)


@pytest.mark.parametrize(("pack", "name"), ALL)
def test_no_words_stand_on_a_picture(pack: str, name: str) -> None:
    """Words have a ground of their own, whose contrast is tested; what a picture shows behind them is anyone's guess."""
    for title, screen in screens(START, pack, name):
        if isinstance(screen.ground, Picture):
            assert list(_bare(arrange(screen, Room(measure=shared_brush().fonts.measure)).children[0], False)) == [], (
                title
            )


def _bare(one: Placed, is_covered: bool) -> Iterator[str]:
    widget = one.widget
    covers = (isinstance(widget, Box | Canvas) and bool(widget.fill)) or isinstance(widget, Pressable)
    if isinstance(widget, Text) and not is_covered:
        yield widget.text
    for child in one.children:
        yield from _bare(child, is_covered or covers)


def test_a_speaker_is_never_alone_on_a_page() -> None:
    """In a chat of several people at large text, a name stands on the page of its words."""
    room = replace(room_for((1366, 768), shared_brush()), text_scale=2.0)
    chats = [screen for title, screen in screens(START, "year4", "group-chat") if title in ("team-chat", "sour-chat")]
    assert len(chats) == 2
    for screen in chats:
        tree, _ = fitted(screen, room)
        assert "chat" in [one.widget.style for one in tree.walk() if isinstance(one.widget, Text)]
