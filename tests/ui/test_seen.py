"""A screen that comes again keeps its places, and never those of another screen, size or page."""

from dataclasses import replace

from game.ui.layout import fitted
from game.ui.placed import Room
from game.ui.seen import Seen
from game.ui.widgets import Box, Button, Pages, Screen, Text

ROOM = Room()


def _screen(words: str, card: str = "") -> Screen:
    body = Box(children=(Text(text=words), Button(key="on", text="Go on", message="on")))
    return Screen(key="one", title="One", body=body, card=Box(children=(Text(text=card),)) if card else None)


def test_what_was_seen_is_as_if_it_were_arranged_anew() -> None:
    """Other words, a card, another size of words: each time the tree is the one that nothing remembered would give."""
    seen = Seen()
    for _ in range(2):
        for shown in (_screen("Hello."), _screen("Hello. " * 80), _screen("Hello.", "A card."), _screen("Hello.", "B")):
            for room in (ROOM, replace(ROOM, text_scale=2.0), replace(ROOM, width=900.0)):
                assert fitted(shown, room, seen) == fitted(shown, room)


def test_a_screen_that_comes_again_is_a_tree_of_its_own_with_the_same_parts() -> None:
    """Whoever follows a stage sees by the tree that something was done."""
    seen = Seen()
    (first, _), (again, _) = fitted(_screen("Hello."), ROOM, seen), fitted(_screen("Hello."), ROOM, seen)
    assert first is not again
    assert first.children[0] is again.children[0]


def test_a_page_that_is_turned_is_another_screen() -> None:
    """The pages turned to change in their place while a program runs."""
    seen, turned = Seen(), dict[str, int]()
    words = tuple(Text(text=f"Line {number}. " * 40) for number in range(12))
    shown = Screen(key="p", title="P", body=Box(children=(Pages(key="p", children=words),), height=700.0))
    first, _ = fitted(shown, replace(ROOM, pages=turned), seen)
    turned["p"] = 1
    second, _ = fitted(shown, replace(ROOM, pages=turned), seen)
    assert second == fitted(shown, replace(ROOM, pages={"p": 1}))[0] != first
