"""Typing a passphrase in the window: letters as text, taken back, never pasted; and the window never waits."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.desktop.window import Window
from game.scenes.messages import ReportMade
from game.ui.layout import active
from game.ui.widgets import Secret
from tests.driver import reach
from tests.scenes.lessons import Desk, school_with_pin
from tests.school.classes import WORDS


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Any]:
    """A teacher's window on the page of the report; its clock moves on a little at each look."""
    of = school_with_pin(tmp_path / "school", classes=("4B",))
    start = Desk(tmp_path / "pc", "--school", str(of), "--reports", str(tmp_path / "papers"))
    reach(start.stage, "teachers")
    start.type_pin()
    reach(start.stage, "class-4B")
    time = [100.0]

    def now() -> float:
        time[0] += 0.01
        return time[0]

    window = Window(start.stage.program, start.lessons.perform, now=now, news=start.lessons.news)
    window.open()
    reach(window.stage, "page-report")
    window.inbox.touched()
    time[0] += 10
    window.turn()
    yield window
    window.close()


def strike(window: Window, key: int, text: str = "", modifiers: int = 0) -> None:
    """A key as SDL reports it: down, and then its text where it has one."""
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=modifiers, unicode=text))
    if text:
        pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=text))
    window.turn()


def typed(window: Window) -> int:
    """How many characters are typed."""
    (secret,) = [one.widget for one in active(window.stage.tree).walk() if isinstance(one.widget, Secret)]
    return secret.length


def scene(window: Window) -> Any:
    return window.stage.program.scene  # type: ignore[attr-defined]


def test_letters_are_typed_and_taken_back(desk: Window) -> None:
    """Space and digits are characters here and press nothing; letters of any alphabet count as one each."""
    for letter in "a 1ä":
        strike(desk, ord(letter), letter)
    strike(desk, pygame.K_DOLLAR, "漢字")
    assert typed(desk) == 6
    assert scene(desk).making.typed.revealed() == "a 1ä漢字"
    strike(desk, pygame.K_BACKSPACE)
    strike(desk, pygame.K_BACKSPACE)
    assert scene(desk).making.typed.revealed() == "a 1ä"
    assert desk.stage.focus == "passphrase"


def test_the_key_that_opens_the_page_types_nothing(desk: Window) -> None:
    """Space on the page's button opens it, and the space is no character; whoever types at once loses no letter."""
    reach(desk.stage, "page-lesson")
    desk.inbox.touched()
    for _ in range(100):
        desk.turn()
    desk.stage.focus_on("page-report")
    strike(desk, pygame.K_SPACE, " ")
    assert desk.stage.focus == "passphrase"
    assert typed(desk) == 0
    strike(desk, pygame.K_q, "q")
    assert typed(desk) == 1


def test_nothing_is_pasted(desk: Window) -> None:
    """Neither by Ctrl and V nor by Shift and Insert; Ctrl and A, C and X do nothing."""
    for key, modifier in (
        (pygame.K_v, pygame.KMOD_CTRL), (pygame.K_INSERT, pygame.KMOD_SHIFT), (pygame.K_a, pygame.KMOD_CTRL),
        (pygame.K_c, pygame.KMOD_CTRL), (pygame.K_x, pygame.KMOD_CTRL), (pygame.K_v, pygame.KMOD_META),
    ):  # fmt: skip
        strike(desk, key, modifiers=modifier)
    assert typed(desk) == 0


def test_text_that_comes_elsewhere_is_let_go(desk: Window) -> None:
    """With the focus on anything else nothing is typed, on this page or on another."""
    strike(desk, pygame.K_TAB)
    assert desk.stage.focus == "letters"
    strike(desk, pygame.K_q, "q")
    assert typed(desk) == 0
    reach(desk.stage, "page-lesson")
    on_page = desk.stage.program
    strike(desk, pygame.K_q, "q")
    assert desk.stage.program is on_page


def test_the_window_goes_on_while_it_is_made(desk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work stands still in its thread; meanwhile pages turn. Then what came of it is shown."""
    goes_on = threading.Event()
    asked: list[str] = []

    def made(wanted: object, passphrase: Any, count: Any) -> ReportMade:
        asked.append(passphrase.revealed())
        count(7)
        goes_on.wait(60)
        return ReportMade(("Here it is.",))

    monkeypatch.setattr("game.verbs.report_making.made", made)
    for letter in WORDS:
        strike(desk, ord(letter), letter)
    strike(desk, pygame.K_RETURN)
    for _ in range(200):
        desk.turn()
    words = " ".join(getattr(one.widget, "text", "") for one in active(desk.stage.tree).walk())
    assert "7 files read so far." in words
    reach(desk.stage, "page-stories", "page-report")
    assert scene(desk).making.files == 7
    goes_on.set()
    while scene(desk).making.files is not None:
        desk.turn()
    assert scene(desk).making.says == ("Here it is.",)
    assert asked == [WORDS]
