"""Which widget has the focus, and where the keys move it. The focus is kept by key, not by position."""

from game.ui.placed import Placed
from game.ui.widgets import Box, Button, Message, Pressable, Secret

KEYS: dict[str, str] = {
    "tab": "next thing",
    "shift-tab": "thing before",
    "right": "next thing",
    "down": "next thing",
    "left": "thing before",
    "up": "thing before",
    "home": "first thing",
    "end": "last thing",
    "return": "press",
    "space": "press",
    "escape": "pause, or close the card",
    "1 to 9": "press that answer",
    "f1": "I need a grown-up",
    "f2": "listen again",
    "f11": "full screen",
}
"""Every key that does something, with what it does: the help card prints it, a test asks that each works."""


def pressable(tree: Placed) -> list[Pressable]:
    """What can be pressed now, in the order in which the focus visits it."""
    return [widget for widget, _ in tree.pressables() if widget.is_enabled]


def settled(tree: Placed, focus: str, first: str = "") -> str:
    """The key that has the focus in `tree`: `focus` itself, else `first`, else the first thing to press, else "".

    What stands in a banner comes last: a screen begins with its own things and not with the bar above them.
    """
    keys = [widget.key for widget in pressable(tree)]
    for wanted in (focus, first):
        if wanted in keys:
            return wanted
    above = {key for one in tree.walk() if _is_banner(one) for key in (widget.key for widget in pressable(one))}
    return next((key for key in keys if key not in above), keys[0] if keys else "")


def _is_banner(one: Placed) -> bool:
    return isinstance(one.widget, Box) and one.widget.part == "banner"


def moved(tree: Placed, focus: str, key: str) -> str:
    """The key that has the focus after one of the keys of `KEYS` that move it; it goes round at the ends."""
    keys = [widget.key for widget in pressable(tree)]
    if not keys:
        return ""
    if key in ("home", "end"):
        return keys[0] if key == "home" else keys[-1]
    step = 1 if key in ("tab", "right", "down") else -1
    return keys[(keys.index(focus) + step) % len(keys)] if focus in keys else keys[0]


def pressed(tree: Placed, key: str) -> Message | None:
    """The message of the widget named `key`, or None where nothing of that name can be pressed."""
    return next((widget.message for widget in pressable(tree) if widget.key == key), None)


def secret(tree: Placed, key: str) -> Secret | None:
    """The secret of that name, where it can be typed into now."""
    return next((one for one in pressable(tree) if isinstance(one, Secret) and one.key == key), None)


def shortcut(tree: Placed, letter: str) -> str:
    """The key of the button that the keyboard's `letter` presses, or ""."""
    return next((one.key for one in pressable(tree) if isinstance(one, Button) and one.shortcut == letter), "")


def hit(tree: Placed, x: float, y: float) -> str:
    """The key of the topmost thing that can be pressed at (x, y), or ""."""
    found = ""
    for widget, rect in tree.pressables():
        if rect.holds(x, y) and widget.is_enabled:
            found = widget.key
    return found
