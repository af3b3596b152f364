"""What is on its way in: bubbles, clues, crowns, strings, what was pressed. Any press puts it all in its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.desktop.manners import HELD, manner_of, middle, motion, slack
from game.desktop.marks import Motion
from game.ui.layout import active
from game.ui.placed import Placed
from game.ui.widgets import Box, Canvas, Pressable, Screen

LONGEST = 0.7
"""Seconds after which the last thing of a screen begins to come in, however many there are."""

MOST_SOUNDS = 3
"""No more arrivals of one screen than this are heard."""

CARD, STRINGS, PHOTO, PRESSED = "the card", "strings", "photo", "pressed"


@dataclass(slots=True)
class Movement:
    """Knows what was on the screen before, and when what is new begins to come in."""

    screen: str = ""
    known: frozenset[str] = frozenset()
    begun: dict[str, float] = field(default_factory=dict)
    key: str = ""
    """What was pressed last."""
    _sounds: list[tuple[float, str]] = field(default_factory=list)

    def notice(self, screen: Screen, tree: Placed, now: float, *, is_on: bool) -> None:
        """Begin to move what has appeared since the last time, one after the other; of a new screen what greets."""
        names = _coming(screen, tree)
        is_same = screen.key == self.screen
        fresh = [name for name in names if (name not in self.known if is_same else manner_of(name).greets)]
        begun = {name: at for name, at in self.begun.items() if is_same and is_on and name in names}
        self._sounds, start = [], now
        for name in fresh:
            manner = manner_of(name)
            if manner.sound and len(self._sounds) < (MOST_SOUNDS if is_on else 1):
                self._sounds.append((start, manner.sound))
            if is_on:
                begun[name] = start
                start = min(start + manner.pause, now + LONGEST)
        self.begun, self.screen, self.known = begun, screen.key, frozenset(names)

    def press(self, key: str, now: float) -> None:
        """What is named `key` was pressed: it springs back, where it is still to be seen."""
        self.key, self.begun[PRESSED] = key, now

    def finish(self) -> bool:
        """Put everything in its place at once; whether anything was on its way."""
        was_moving = bool(self.begun)
        self.begun, self._sounds = {}, []
        return was_moving

    def sounds(self, now: float) -> list[str]:
        """The sounds of what has begun to come in since the last time."""
        due = [name for at, name in self._sounds if at <= now]
        self._sounds = [(at, name) for at, name in self._sounds if at > now]
        return due

    def motions(self, tree: Placed, now: float, scale: float, held: str = "") -> Mapping[str, Motion]:
        """How far each moving thing is, by its path in `tree`; what has arrived is forgotten."""
        self.begun = {name: at for name, at in self.begun.items() if now - at < manner_of(name).seconds}
        if not self.begun and not held:
            return {}
        found: dict[str, Motion] = {}
        places = _places(tree) if self.begun else {}
        if PRESSED in self.begun and (one := _pressable(tree, self.key)):
            places[PRESSED] = one
        for name, at in self.begun.items():
            if name in places:
                found[places[name].path] = motion(name, places[name], (now - at) / manner_of(name).seconds, scale)
        if held and (one := _pressable(tree, held)):
            found[one.path] = HELD._replace(drop=HELD.drop * scale, about=middle(one, scale))
        return found

    def slack(self, now: float) -> float:
        """How far the strings of a board hang through: 0 when they are taut."""
        at = self.begun.get(STRINGS)
        return 0.0 if at is None else slack((now - at) / manner_of(STRINGS).seconds)

    @property
    def is_moving(self) -> bool:
        """Whether anything is still on its way."""
        return bool(self.begun)


def _coming(screen: Screen, tree: Placed) -> list[str]:
    """The names of all that comes in, in reading order, strings last."""
    names = list(_places(tree))
    if screen.card is None:
        names.remove(CARD)
    if any(isinstance(one.widget, Canvas) and _has_strings(one.widget) for one in tree.walk()):
        names.append(STRINGS)
    return names


def _places(tree: Placed) -> dict[str, Placed]:
    """What comes in, by name: boxes that say so, the photo of a step, and a card."""
    found: dict[str, Placed] = {}
    for one in tree.walk():
        if isinstance(one.widget, Box) and one.widget.enters:
            found[one.widget.enters] = one
        elif isinstance(one.widget, Canvas) and one.widget.image is not None:
            found.setdefault(PHOTO, one)
    found[CARD] = active(tree)
    return found


def _has_strings(canvas: Canvas) -> bool:
    return any(not thread.is_path for thread in canvas.threads)


def _pressable(tree: Placed, key: str) -> Placed | None:
    return next((one for one in tree.walk() if isinstance(one.widget, Pressable) and one.widget.key == key), None)
