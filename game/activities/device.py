"""The tablet beside the question: what the activities share that take place in an app."""

from typing import Any

from game.activities.activity import Did, View
from game.activities.frame import asked, face, place_behind, tablet, thought
from game.activities.words import filled
from game.engine.model import Step
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Icon, Pages, Text, Widget

SIDE = 290.0
"""The width of what stands beside the tablet."""


def on_tablet(
    step: Step,
    situation: Situation,
    *,
    ask: str,
    title: str = "",
    app: str = "",
    screen: tuple[Widget, ...],
    tall: tuple[Widget, ...],
    key: str,
    foot: tuple[Widget, ...] = (),
    first: str = "",
    asks_again: bool = True,
) -> View:
    """A view with the question and the hero's thought beside the tablet, and the app's `screen` on it.

    At large text sizes the question and `tall` are pages; with `asks_again` False only `tall`. `key` names the pages.
    """
    found = situation.policy.apps[app]
    hero = (Box(children=face(situation.scenario, situation.scenario.hero, size=170), align="center"),)
    side = (asked(ask, situation), *(thought(step, situation) or hero))
    beside = Box(children=(Pages(key="side", children=side, gap=12),), width=SIDE, most=SIDE)
    shown = tablet(title or found.title, found.title if title else found.kind, found.icon, screen, colour=found.colour)
    wide = Box(children=(beside, shown), direction="row", gap=20, grow=1)
    narrow = Pages(key=key, children=(*((asked(ask, situation),) if asks_again else ()), *tall), gap=12)
    return View(
        blocks=(Either(wide=wide, tall=narrow, grow=1),),
        foot=foot,
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=first,
        is_whole=True,
    )


def picture_of(situation: Situation, member: str, *, size: float = 64.0) -> tuple[Widget, ...]:
    """A profile's picture on a ground of its own: a portrait, or the picture that somebody chose for a name."""
    return (Box(children=face(situation.scenario, member, size=size), pad=6, fill="accent-soft", radius=20),)


def notice(text: str, situation: Situation, *, icon: str = "", key: str = "") -> Box:
    """Something that has just happened, said at once."""
    words = Text(text=filled(text, situation), style="label")
    sign = (Icon(name=icon, size=32, role="accent"),) if icon else ()
    return Box(
        children=(*sign, Box(children=(words,), grow=1)), direction="row", align="center", gap=12, pad=12,
        fill="accent-soft", radius=18, live="polite", part="status", enters=key or text,
    )  # fmt: skip


def chips(texts: tuple[tuple[str, str], ...], *, role: str = "ink", fill: str = "accent-soft") -> Box:
    """Small plates in a row that wraps: pairs of icon and words."""
    plates = tuple(
        Box(
            children=(Icon(name=icon, size=26, role=role), Text(text=words, style="tool", role=role)),
            direction="row", align="center", gap=8, pad=8, fill=fill, radius=16,
        )
        for icon, words in texts
    )  # fmt: skip
    return Box(children=plates, direction="row", wraps=True, gap=8)


def tell_button(situation: Situation, *, is_on: bool) -> Button:
    """The tablet's tool to tell a grown-up, which is always there."""
    act = situation.policy.acts["tell"]
    return Button(key="tool-tell", text=act.title, icon=act.icon, kind="tool", message=Did("used", "tell"), is_on=is_on)


def foot_row(status: str, *buttons: Any) -> tuple[Widget, ...]:
    """The row below a step: what was just done, in words that are said, and the buttons."""
    words = Text(text=status, style="label", live="polite")
    told = Box(children=(words,), pad=14, fill="paper", radius=18, has_shadow=True, part="status", grow=1)
    return (Box(children=(told, *buttons), direction="row", align="center", gap=14),)
