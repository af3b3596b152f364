"""Nothing scrolls and nothing is cut: what does not fit becomes pages, at every text size."""

import pytest

from game.ui.layout import active, arrange, overflow
from game.ui.placed import PageTurned, Placed, Room
from game.ui.widgets import Box, Button, Pages, Screen, Text

STORY = " ".join(f"This is sentence number {number} of a long story." for number in range(60))


def screen(*children: object) -> Screen:
    """A screen with these widgets on pages, between a bar and a row of tools."""
    bar = Text(text="A title", style="title", is_heading=True)
    tools = Box(
        children=tuple(Button(key=f"tool-{one}", text=f"Tool {one}", message=one, kind="tool") for one in range(6)),
        direction="row",
        wraps=True,
    )
    return Screen(key="a", title="A", body=Box(children=(bar, Pages(key="p", children=children), tools), pad=20))  # type: ignore[arg-type]


def words_on(tree: Placed) -> list[str]:
    """The words on a page, without those of buttons."""
    return [one.widget.text for one in tree.walk() if isinstance(one.widget, Text) and "/i/" not in one.path]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_every_word_is_on_one_page(scale: float) -> None:
    """Page after page, the whole text is there once and in order, and no page passes the edge."""
    shown = screen(
        Text(text=STORY), *(Button(key=f"b{one}", text=f"Answer {one}", message=one, kind="answer") for one in range(8))
    )
    found: list[str] = []
    keys: list[str] = []
    for number in range(100):
        tree = arrange(shown, Room(text_scale=scale, pages={"p": number}))
        assert overflow(tree) <= 0.5
        part = active(tree)
        found += [text for text in words_on(part) if "sentence" in text]
        keys += [widget.key for widget, _ in part.pressables() if widget.key.startswith("b")]
        if not any(widget.key == "p/more" for widget, _ in part.pressables()):
            break
    assert " ".join(found) == STORY
    assert keys == [f"b{one}" for one in range(8)]
    assert all(len(text.split()) >= 4 for text in found)


def test_what_fits_has_no_pages() -> None:
    """A short text stands alone."""
    tree = active(arrange(screen(Text(text="Short.")), Room()))
    assert not any("more" in widget.key for widget, _ in tree.pressables())


def test_a_tall_box_is_parted() -> None:
    """A card that is taller than a page goes on, with its own ground, on the next."""
    card = Box(children=tuple(Text(text=f"Line {number} of the card.") for number in range(40)), fill="paper", pad=20)
    seen: list[str] = []
    for number in range(20):
        part = active(arrange(screen(card), Room(pages={"p": number}, text_scale=1.5)))
        seen += [text for text in words_on(part) if text.startswith("Line")]
        if not any(widget.key == "p/more" for widget, _ in part.pressables()):
            break
    assert seen == [f"Line {number} of the card." for number in range(40)]


def test_a_heading_is_not_left_behind() -> None:
    """A heading goes over to the page of what it heads."""
    filler = tuple(Text(text=f"Line {number} here now.") for number in range(9))
    heading = Text(text="Heading", style="heading", is_heading=True)
    long_text = Text(text=STORY[:900])
    for extra in range(6):
        children = (*filler, *filler[:extra], heading, Box(children=(long_text,), fill="paper", direction="row"))
        for number in range(4):
            part = active(arrange(screen(*children), Room(pages={"p": number})))
            words = words_on(part)
            assert not words or "Heading" not in words or words[-1] != "Heading"


def test_a_terminal_has_no_pages() -> None:
    """As text, everything is printed at once."""
    tree = active(arrange(screen(Text(text=STORY)), Room(is_terminal=True, height=1e6)))
    assert words_on(tree)[1] == STORY


def test_turning_is_a_message() -> None:
    """The button below a page asks for the next by the pages' own name."""
    tree = active(arrange(screen(Text(text=STORY)), Room()))
    more = next(widget for widget, _ in tree.pressables() if widget.key == "p/more")
    assert more.message == PageTurned("p", 1)
