"""The stage: one running program with its focus, its pages and its arranged tree.

Window, terminal, screen reader and test pilot all drive this one class: they press by key and read the
tree. It paints nothing, reads no device and knows no clock.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from game.scenes.effects import Effect
from game.scenes.options import Options
from game.ui import focus as focusing
from game.ui.hidden import Hidden, SecretTyped
from game.ui.layout import active, fitted
from game.ui.placed import PageTurned, Placed, Room
from game.ui.seen import Seen
from game.ui.widgets import Message, Screen


class Program(Protocol):
    """What the stage runs: an immutable value that shows a screen and answers messages with its next value."""

    @property
    def options(self) -> Options:
        """The options that hold now."""

    def view(self) -> Screen:
        """The screen to show now."""

    def update(self, message: Message) -> tuple["Program", tuple[Effect, ...]]:
        """The program after `message`, and what the machine is to do."""


class Stage:
    """A program on show. `room` is the size to fill; `perform` carries out effects at once, before
    anything is shown, and may return a message that says what came of it.
    """

    def __init__(self, program: Program, perform: Callable[[Effect], Message | None], room: Room) -> None:
        """Show `program`; nothing is performed yet."""
        self.program = program
        self.perform = perform
        self.room = room
        self.pages: dict[str, int] = {}
        self.seen = Seen()
        """What was arranged lately; whoever looks ahead adds what could come next."""
        self.focus = ""
        self.screen: Screen
        self.tree: Placed
        self.fitted: Room
        self._arrange()

    def send(self, message: Message) -> None:
        """Let the program (or the pages) answer `message`, carry out what follows, and arrange the new screen."""
        if isinstance(message, PageTurned):
            self.pages[message.key] = message.page
            self.focus = ""
            self._arrange(turned=message)
            return
        self.program, effects = self.program.update(message)
        waiting = list(effects)
        while waiting:
            news = self.perform(waiting.pop(0))
            if news is not None:
                self.program, more = self.program.update(news)
                waiting.extend(more)
        self._arrange()

    def press(self, key: str) -> bool:
        """Press what is named `key`, as mouse, Enter, screen reader and terminal all do; False where nothing is."""
        message = focusing.pressed(active(self.tree), key)
        if message is None:
            return False
        self.focus = key
        if focusing.secret(active(self.tree), key) is None:
            self.send(message)
        return True

    def type(self, letters: str, *, is_whole: bool = False) -> bool:
        """Type into the secret that has the focus; no letters take the last one back. False where none has it."""
        if focusing.secret(active(self.tree), self.focus) is None:
            return False
        self.send(SecretTyped(self.focus, Hidden(letters), is_whole))
        return True

    def point(self, x: float, y: float) -> str:
        """The key of what can be pressed at (x, y) in logical pixels, or ""."""
        return focusing.hit(active(self.tree), x, y)

    def strike(self, key: str) -> bool:
        """Answer one of the keys of `focus.KEYS` (or a shortcut's letter); False where it means nothing here."""
        tree = active(self.tree)
        if key in ("return", "space"):
            typed = focusing.secret(tree, self.focus)
            if typed is not None and key == "return":
                self.send(typed.message)
            return typed is not None or self.press(self.focus)
        if key == "escape":
            if self.screen.on_escape is not None:
                self.send(self.screen.on_escape)
            return self.screen.on_escape is not None
        if key in ("tab", "shift-tab", "right", "down", "left", "up", "home", "end"):
            self.focus = focusing.moved(tree, self.focus, key)
            return bool(self.focus)
        found = focusing.shortcut(tree, key)
        return self.press(found) if found else False

    def focus_on(self, key: str) -> bool:
        """Give the focus to what is named `key`, as a screen reader asks."""
        is_there = any(widget.key == key for widget in focusing.pressable(active(self.tree)))
        if is_there:
            self.focus = key
        return is_there

    def resize(self, room: Room) -> None:
        """Arrange the same screen for another size."""
        self.room = room
        self._arrange()

    def _arrange(self, turned: PageTurned | None = None) -> None:
        before = getattr(self, "screen", None)
        self.screen = self.program.view()
        is_new = before is None or before.key != self.screen.key
        if is_new:
            self.pages.clear()
        room = replace(
            self.room,
            pages=self.pages,
            is_young=self.screen.is_young,
            text_scale=self.program.options.text_size / 100 * self.room.text_scale,
        )
        self.tree, self.fitted = fitted(self.screen, room, self.seen)
        tree = active(self.tree)
        card_changed = before is not None and (before.card is None) != (self.screen.card is None)
        first = self.screen.first
        if turned is not None:
            names = [widget.key for widget in focusing.pressable(tree)]
            first = next((key for key in (f"{turned.key}/more", f"{turned.key}/back") if key in names), first)
        self.focus = focusing.settled(tree, "" if is_new or card_changed else self.focus, first)
