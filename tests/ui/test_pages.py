"""Nothing scrolls and nothing is cut: what does not fit becomes pages, at every text size."""

import pytest

from game.ui.layout import active, arrange, fitted, overflow
from game.ui.pages import paginate
from game.ui.placed import PageTurned, Placed, Room
from game.ui.sizes import Sizes
from game.ui.widgets import Box, Button, Image, Pages, Screen, Space, Text, Widget

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


def test_what_stands_beside_more_is_on_every_page_and_leaves_room() -> None:
    """The way on is in the row below: on each of many pages, and below a single one; so the pages are fewer."""
    on = Button(key="on", text="Go on", message="went on")
    cards = tuple(answer(number) for number in range(17))

    def shown(pages: Pages, number: int, *below: Button) -> Placed:
        body = Box(children=(pages, *below), gap=16)
        tree = arrange(Screen(key="s", title="s", body=body), Room(width=900, height=520, pages={"p": number}))
        assert overflow(tree) <= 0.5
        return active(tree)

    def keys(tree: Placed) -> list[str]:
        return [widget.key for widget, _ in tree.pressables()]

    many = Pages(key="p", children=cards, beside=(on,))
    for number, row in ((0, ["p/more", "on"]), (1, ["p/back", "p/more", "on"]), (99, ["p/back", "on"])):
        assert keys(shown(many, number))[-len(row) :] == row
    assert keys(shown(Pages(key="p", children=cards[:2], beside=(on,)), 0)) == ["b0", "b1", "on"]
    fewer = [text for text in words_on(shown(many, 0)) if " of " in text]
    more = [text for text in words_on(shown(Pages(key="p", children=cards), 0, on)) if " of " in text]
    assert (fewer, more) == (["1 of 4"], ["1 of 5"])


def test_a_terminal_has_no_pages() -> None:
    """As text, everything is printed at once."""
    tree = active(arrange(screen(Text(text=STORY)), Room(is_terminal=True, height=1e6)))
    assert words_on(tree)[1] == STORY


def test_turning_is_a_message() -> None:
    """The button below a page asks for the next by the pages' own name."""
    tree = active(arrange(screen(Text(text=STORY)), Room()))
    more = next(widget for widget, _ in tree.pressables() if widget.key == "p/more")
    assert more.message == PageTurned("p", 1)


def parts(*children: Widget, height: float = 400.0, scale: float = 1.0) -> list[list[Widget]]:
    """What stands on each page of 600 by `height` pixels."""
    return paginate(Pages(key="p", children=children), 600, height, Sizes(Room(text_scale=scale)))


def card(*lines: str) -> Box:
    """A card of lines of text."""
    return Box(children=tuple(Text(text=line) for line in lines), fill="paper", pad=14)


def answer(number: int) -> Button:
    """An answer to press."""
    return Button(key=f"b{number}", text=f"Answer {number}", message=number, kind="answer")


def test_a_card_that_fits_on_a_page_is_never_parted() -> None:
    """It goes over whole, however little of it would pass the edge, so that no words stand without their card."""
    first, second = card("One line of a card.", "And another line."), card("Who is told?", "Nobody at all is told yet.")
    for extra in range(6):
        filler = tuple(Text(text=f"Line {number} here now.") for number in range(extra))
        shown = [widget for page in parts(*filler, first, second, height=300) for widget in page]
        assert shown == [*filler, first, second]


def test_a_card_that_ends_in_a_question_is_not_left_behind() -> None:
    """The card of a question goes over with the first answer, with the heading above it."""
    heading = Text(text="Your order", style="heading", is_heading=True)
    question = Box(children=(Text(text="What now?", style="heading", is_heading=True),), fill="paper", pad=14)
    for extra in range(1, 8):
        filler = tuple(Text(text=f"Line {number} here now.") for number in range(extra))
        for page in parts(*filler, heading, question, answer(1), answer(2), height=330)[:-1]:
            assert page[-1] not in (heading, question)


def test_a_last_page_is_not_left_with_one_answer() -> None:
    """Where the last page would hold one of nine answers, the pages before it give some up."""
    pages = parts(*(answer(number) for number in range(9)), height=4 * 64 + 3 * 16 + 96)
    assert [len(page) for page in pages] == [3, 3, 3]


def test_a_question_is_not_left_alone_for_the_sake_of_the_end() -> None:
    """Where evening all pages would part a question from its picture, only the last two pages are evened."""
    question = Box(children=(Text(text="What is it?", style="heading"),), pad=20, fill="paper")
    high = 255 - 16 - Sizes(Room()).height(question, 600)
    picture, count = Image(source="a picture", height=high, ratio=1.0), Text(text="Nothing is marked yet.")
    pages = parts(question, picture, count, *(answer(number) for number in range(6)), height=262 + 64 + 16)
    assert pages[0] == [question, picture]
    assert [len(page) for page in pages] == [2, 3, 2, 2]


def test_a_heading_with_its_hint_goes_over_with_what_it_heads() -> None:
    """A question and "Pick one" below it are not left at the foot of a page without anything to pick."""
    heading = Text(text="What happened?", style="heading", is_heading=True)
    card = Box(children=(heading, Text(text="Pick one.", style="small")), gap=2, pad=14, fill="paper")
    shown = (answer(1), answer(2), card, answer(3), answer(4))
    first, second = parts(*shown, height=4 * 64 + 3 * 16 + 96)
    assert card not in first
    assert second[0] == card


def test_words_are_parted_after_a_sentence_while_they_fit_on_a_page() -> None:
    """No page begins in the middle of a sentence that a page could have held."""
    for extra in range(6):
        filler = tuple(answer(number) for number in range(extra))
        for page in parts(*filler, Text(text=STORY[:160].rsplit(".", 1)[0] + "."), height=380):
            for text in page:
                assert not isinstance(text, Text) or text.text.endswith(".")


def test_what_goes_on_beside_empty_room_is_no_taller_than_its_words() -> None:
    """The rest of a parted row keeps the width of the picture before it, not that width as its height."""
    lines = Box(children=tuple(Text(text=f"Line {number} of the row.") for number in range(14)), grow=1)
    row = Box(children=(Space(size=300, grow=0), lines), direction="row", fill="paper", pad=10)
    rest = parts(row, height=420)[-1][-1]
    sizes = Sizes(Room())
    assert isinstance(rest, Box)
    assert sizes.height(rest, 600) == pytest.approx(sizes.height(rest.children[-1], 280) + 20)


def test_what_passes_the_row_below_its_page_counts_as_passing_an_edge() -> None:
    """A thing too tall for a page, which cannot be parted, makes words smaller and never hides behind "More"."""
    tall = Button(key="tall", text=" ".join(["Answer"] * 75), message=1, kind="answer")
    shown = Screen(key="a", title="A", body=Box(children=(Pages(key="p", children=(tall, answer(2))),), pad=20))
    room = Room(width=700, height=420)
    assert overflow(arrange(shown, room)) > 0.5
    tree, used = fitted(shown, room)
    assert overflow(tree) <= 0.5
    assert used.text_scale < 1
