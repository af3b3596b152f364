"""What the next press could show is got ready while nothing happens, and nothing comes of it but pictures."""

from collections.abc import Iterator

import pygame
import skia

from game.desktop.shelf import AHEAD, Shelf, raster
from game.desktop.window import Window
from game.scenes.effects import Effect
from game.scenes.options import Options
from tests.desktop.demo import Demo


def _costly(window: Window) -> set[object]:
    """The keys of all grounds and pictures that are finished."""
    return {*window.brush._grounds._images, *window.brush._drawings._images}


def test_the_next_screen_is_ready_and_nothing_was_done() -> None:
    """After a quiet moment the press to the next screen finds every picture finished; no effect was carried out."""
    done: list[Effect | None] = []
    clock = [100.0]
    window = Window(Demo(page="settings"), done.append, now=lambda: clock[0])
    window.open()
    clock[0] += 1
    before = window.stage.program
    turns = 0
    while window.show.ahead._pieces is not None or turns == 0:
        window.turn()
        turns += 1
    assert turns < 2000
    assert window.stage.program is before
    assert done == []
    ready = _costly(window)
    window.stage.focus = "done"
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0))
    window.turn()
    assert window.stage.screen.key == "photo"
    assert _costly(window) == ready
    window.close()


def test_a_turned_page_is_ready() -> None:
    """After a quiet moment the press on "More" finds the next page arranged, and no page was turned meanwhile."""
    clock = [100.0]
    demo = Demo(page="chat", options=Options(text_size=200))
    window = Window(demo, lambda effect: None, size=(1024, 768), now=lambda: clock[0])
    window.open()
    clock[0] += 1
    while not window.show.ahead.work():
        window.turn()
    while window.show.ahead.work():
        pass
    assert window.stage.pages == {}
    arranged = list(window.stage.seen._screens)
    assert window.stage.press("talk/more")
    assert window.stage.pages == {"talk": 1}
    assert list(window.stage.seen._screens) == arranged
    window.close()


def test_a_press_comes_first() -> None:
    """In a turn with a press nothing is got ready."""
    clock = [100.0]
    window = Window(Demo(page="chat"), lambda effect: None, now=lambda: clock[0])
    window.open()
    clock[0] += 1
    window.turn()
    ready = _costly(window)
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0))
    window.turn()
    assert _costly(window) == ready
    window.close()


def test_what_is_shown_stays_on_the_shelf() -> None:
    """Getting ready takes half of a shelf at most, so what was used last is never pushed off by it."""
    shelf = Shelf(10 * 400)
    shown = [shelf.get(name, lambda: raster(10, 10, lambda on: None)) for name in range(5)]
    shelf.begin_ahead()
    for name in range(100, 140):
        for _ in shelf.ready(name, 10, 10, _nothing):
            pass
    assert [shelf.get(name, lambda: raster(10, 10, lambda on: None)) for name in range(5)] == shown
    assert len([name for name in shelf._images if isinstance(name, int) and name >= 100]) == 10 * AHEAD
    shelf.begin_ahead()
    for _ in shelf.ready("too large", 100, 100, _nothing):
        pass
    assert "too large" not in shelf._images


def test_what_is_given_up_half_way_leaves_nothing() -> None:
    """A picture that is not finished is not on the shelf."""
    shelf = Shelf(4000)
    shelf.begin_ahead()
    next(shelf.ready("half", 10, 10, _nothing))
    assert "half" not in shelf._images


def _nothing(canvas: skia.Canvas) -> Iterator[None]:
    yield
    yield
