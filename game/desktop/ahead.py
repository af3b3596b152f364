"""Looking ahead: while nothing happens, what the next press could show is got ready, a small piece at a time.

A program is a value that answers a message with its next value, so each button can be tried without anything
coming of it: no effect is carried out, and what was tried is thrown away. Only its pictures stay, on the shelves.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from game.desktop.brush import Brush
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.scenes.stage import Program, Stage
from game.ui.focus import pressable, settled
from game.ui.layout import active, fitted
from game.ui.placed import PageTurned
from game.ui.widgets import Button, Pressable, Screen

QUIET = 0.25
"""Seconds without a press or a move of the pointer before anything is got ready."""

SLICE = 0.005
"""Seconds that one turn may spend on it, before it looks whether anything happened."""

MOST = 24
"""No more buttons of one screen than this are tried."""


class Ahead:
    """Gets ready what could come next. `begin` when the screen has changed, `work` while it is quiet."""

    def __init__(self, brush: Brush) -> None:
        """There is nothing to get ready yet."""
        self.brush = brush
        self._pieces: Iterator[None] | None = None

    def begin(self, stage: Stage, look: Look) -> None:
        """What was shown has changed: begin anew from there."""
        self.brush.begin_ahead()
        self._pieces = self._all(stage, look)

    def work(self) -> bool:
        """Do a few pieces; whether there are more."""
        if self._pieces is None:
            return False
        end = time.perf_counter() + SLICE
        while time.perf_counter() < end:
            try:
                next(self._pieces)
            except StopIteration:
                self._pieces = None
                return False
        return True

    def _all(self, stage: Stage, look: Look) -> Iterator[None]:
        program, shown, focus = stage.program, stage.screen, stage.focus
        widgets = pressable(active(stage.tree))
        done: set[object] = set()
        for widget in sorted(widgets, key=lambda one: _rank(one, focus))[:MOST]:
            # A story that cannot be opened says so when it is asked for, not while it is only thought of.
            with suppress(Exception):
                if isinstance(widget.message, PageTurned):
                    pages = {**stage.pages, widget.message.key: widget.message.page}
                    yield from self._screen(program, shown, pages, stage, replace(look, focus=""))
                else:
                    yield from self._one(program, widget, shown, stage, look, done)

    def _one(
        self, program: Program, widget: Pressable, shown: Screen, stage: Stage, look: Look, done: set[object]
    ) -> Iterator[None]:
        after, _ = program.update(widget.message)
        yield
        screen = after.view()
        yield
        name = screen.key, screen.card is None, screen.ground
        if name in done and screen.card is None:
            return
        if name == (shown.key, shown.card is None, shown.ground):
            # The same screen with something else on it: what was pressed keeps the focus.
            yield from self._screen(after, screen, dict(stage.pages), stage, replace(look, focus=widget.key))
            return
        done.add(name)
        pages = {} if screen.key != shown.key else dict(stage.pages)
        yield from self._screen(after, screen, pages, stage, replace(look, focus=""))

    def _screen(
        self, program: Program, screen: Screen, pages: dict[str, int], stage: Stage, look: Look
    ) -> Iterator[None]:
        """Arrange `screen` of `program` with those pages turned to, and get ready what it is painted with."""
        room = replace(
            stage.room,
            pages=pages,
            is_young=screen.is_young,
            text_scale=program.options.text_size / 100 * stage.room.text_scale,
        )
        tree, room = fitted(screen, room, stage.seen)
        yield
        then = replace(
            look,
            text_scale=room.scale,
            is_young=screen.is_young,
            focus=settled(active(tree), look.focus, screen.first),
            hover="",
            held="",
            lit=None,
            motions={},
        )
        for entry in list_marks(screen, tree, then):
            yield from self.brush.ready(entry.mark)


def _rank(widget: Pressable, focus: str) -> int:
    """What is likely comes first: what has the focus, then what leads on, then answers."""
    if widget.key == focus:
        return 0
    kind = widget.kind if isinstance(widget, Button) else ""
    return {"primary": 1, "answer": 2, "card": 2, "quiet": 4}.get(kind, 3)
