"""The ways in which things come in: where from, how long, with which sound. All short, gentle, and never twice.

Views name what comes in (`Box.enters`, such as "arrived-2" or "crown kind"); the first word of the name says in which
manner it does. Nothing here swings back and forth but a string that goes taut, once.
"""

import re
from math import cos, pi
from typing import NamedTuple

from game.desktop.marks import Motion
from game.ui.placed import Placed


class Manner(NamedTuple):
    """How something comes in. Lengths are logical pixels from its place; `size` and `alpha` are those at the start.

    On a new screen only what `greets` moves, and the next one of its kind follows after `pause` seconds.
    """

    seconds: float = 0.18
    across: float = 0.0
    drop: float = 0.0
    size: float = 1.0
    alpha: float = 0.0
    pause: float = 0.0
    greets: bool = False
    sound: str = ""


RISE = Manner(drop=18.0, size=0.95, alpha=0.25)
FROM_LEFT = Manner(0.26, across=-44.0, size=0.96, pause=0.16, greets=True, sound="message_pop")
FROM_RIGHT = FROM_LEFT._replace(across=44.0, sound="")
TOLD = FROM_LEFT._replace(across=-24.0, pause=0.12, sound="")
PINNED = Manner(0.22, drop=-16.0, size=1.05, pause=0.07, greets=True)
LANDS = Manner(0.36, drop=-30.0, size=1.06, pause=0.18, greets=True)
PRINTED = Manner(0.34, drop=-44.0, size=0.97, alpha=0.3, greets=True)
TAUT = Manner(0.45, greets=True, sound="string")
SPRINGS = Manner(0.12, drop=2.0, size=0.975, alpha=1.0)
"""What was pressed and is still there springs back."""

MANNERS = {
    "arrived": FROM_LEFT, "came": FROM_LEFT, "said back": FROM_RIGHT, "own": FROM_RIGHT, "said": TOLD,
    "clue": PINNED, "crown": LANDS, "photo": PRINTED, "strings": TAUT, "pressed": SPRINGS,
}  # fmt: skip
"""By the whole name, or by its first word; whatever else comes in rises."""

CARD_SIZED = 200_000
"""What has more pixels than this comes in at its own size and by whole pixels: else it would take too long to lay."""

HELD = Motion("held", 1.0, 2.0, 0.985, (0.0, 0.0))
"""How a button stands while it is held down."""


def manner_of(name: str) -> Manner:
    """The manner in which what is named comes in."""
    return MANNERS.get(name) or MANNERS.get(re.split(r"[- ]", name, maxsplit=1)[0], RISE)


def motion(name: str, one: Placed, part: float, scale: float) -> Motion:
    """How far a thing is on its way after that part (0 to 1) of its time; before its time it is not seen."""
    manner = manner_of(name)
    rest = (1 - max(0.0, part)) ** 3
    alpha = 0.0 if part < 0 else manner.alpha + (1 - manner.alpha) * (1 - rest)
    if one.rect.width * one.rect.height * scale * scale > CARD_SIZED:
        across, drop = round(manner.across * rest * scale), round(manner.drop * rest * scale)
        return Motion(name, alpha, drop, 1.0, middle(one, scale), across)
    return Motion(
        name,
        alpha,
        manner.drop * rest * scale,
        1 - (1 - manner.size) * rest,
        middle(one, scale),
        manner.across * rest * scale,
    )


def slack(part: float) -> float:
    """How far a string hangs through after that part of its time: from 1 past 0, where it twangs a little, to 0."""
    return 1.0 if part < 0 else (1 - part) ** 2 * cos(part * 1.5 * pi) if part < 1 else 0.0


def middle(one: Placed, scale: float) -> tuple[float, float]:
    """The middle of a placed widget in pixels of the window."""
    return (one.rect.x + one.rect.width / 2) * scale, (one.rect.y + one.rect.height / 2) * scale
