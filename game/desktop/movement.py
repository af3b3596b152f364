"""What is on its way in: boxes that have just appeared rise and fade in, shortly and gently."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.desktop.marks import Motion
from game.ui.layout import active
from game.ui.placed import Placed
from game.ui.widgets import Box, Screen

ENTER = 0.18
"""Seconds that something takes to come in."""

RISE = 18.0
POP = 0.05


@dataclass(slots=True)
class Movement:
    """Knows what was on the screen before, and when what is new began to come in."""

    screen: str = ""
    known: frozenset[str] = frozenset()
    begun: dict[str, float] = field(default_factory=dict)

    def notice(self, screen: Screen, tree: Placed, now: float, *, is_on: bool) -> None:
        """Begin to move what appeared on the same screen since the last time; a new screen stands still."""
        names = {*_entering(tree), *(("the card",) if screen.card is not None else ())}
        is_same = screen.key == self.screen
        begun = dict(self.begun) if is_same and is_on else {}
        if is_same and is_on:
            begun |= {name: now for name in names if name not in self.known}
        self.begun = {name: at for name, at in begun.items() if name in names and now - at < ENTER}
        self.screen, self.known = screen.key, frozenset(names)

    def motions(self, tree: Placed, now: float, scale: float) -> Mapping[str, Motion]:
        """How far each moving thing is, by its path in `tree`; what has arrived is forgotten."""
        self.begun = {name: at for name, at in self.begun.items() if now - at < ENTER}
        if not self.begun:
            return {}
        found: dict[str, Motion] = {}
        places = _entering(tree) | {"the card": active(tree)}
        for name, at in self.begun.items():
            if name in places:
                found[places[name].path] = _motion(name, places[name], (now - at) / ENTER, scale)
        return found

    @property
    def is_moving(self) -> bool:
        """Whether anything is still on its way."""
        return bool(self.begun)


def _entering(tree: Placed) -> dict[str, Placed]:
    """What comes in, by name."""
    return {one.widget.enters: one for one in tree.walk() if isinstance(one.widget, Box) and one.widget.enters}


def _motion(name: str, one: Placed, part: float, scale: float) -> Motion:
    ease = 1 - (1 - part) ** 3
    middle = ((one.rect.x + one.rect.width / 2) * scale, (one.rect.y + one.rect.height / 2) * scale)
    return Motion(name, 0.25 + 0.75 * ease, RISE * (1 - ease) * scale, 1 - POP * (1 - ease), middle)
