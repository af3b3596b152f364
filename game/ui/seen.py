"""What was arranged lately: a screen that comes again, or was looked at ahead, keeps its places."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace

from game.ui.placed import Placed, Room
from game.ui.widgets import Screen, Widget

SCREENS, PARTS = 32, 12
"""So many are remembered: a screen with the cards that its buttons open; what a card stands on comes again at once."""

Fitted = tuple[Placed, Room]


class Seen:
    """Remembers screens, and the bodies and cards of screens, by what they are and the room they were arranged for."""

    def __init__(self) -> None:
        """Nothing has been arranged yet."""
        self._screens: deque[tuple[str, Room, Widget, Widget | None, Fitted]] = deque(maxlen=SCREENS)
        self._parts: deque[tuple[str, Room, Widget, Placed]] = deque(maxlen=PARTS)

    def screen(self, screen: Screen, room: Room, fit: Callable[[], Fitted]) -> Fitted:
        """A screen as it was fitted into `room` before, as a tree of its own, else as `fit` does."""
        body, card = screen.body, screen.card
        for name, its_room, its_body, its_card, (tree, used) in reversed(self._screens):
            if name == screen.key and its_room == room and its_card == card and its_body == body:
                # Whoever looks whether anything was arranged since sees that it was.
                return tree._replace(), used
        found = fit()
        self._screens.append((screen.key, _kept(room), body, card, found))
        return found

    def part(self, name: str, widget: Widget, room: Room, place: Callable[[], Placed]) -> Placed:
        """`widget`, a part of a screen called `name`, as it was arranged for `room` before, else as `place` does."""
        for its_name, its_room, its_widget, placed in reversed(self._parts):
            if its_name == name and its_room == room and its_widget == widget:
                return placed
        placed = place()
        self._parts.append((name, _kept(room), widget, placed))
        return placed


def _kept(room: Room) -> Room:
    """The room with the pages turned to as they are now: they change while a program runs."""
    return replace(room, pages=dict(room.pages))
