"""How the tablet's home screen looks: notices on top, the apps with signs and names, and what is new in them."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.device import SIDE, notice
from game.activities.frame import asked, face, on_button, place_behind, tablet, thought
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Pages, Widget

if TYPE_CHECKING:
    from game.activities.tablet import AppAtHome, Notice, TabletState, TabletStep

A_ROW = 3
"""Apps next to one another."""


def tablet_view(
    step: "TabletStep",
    state: "TabletState",
    situation: Situation,
    notices: tuple["Notice", ...],
    new: frozenset[str],
    waiting: tuple["AppAtHome", ...],
) -> View:
    """The view of a home screen: `new` are the apps in which something is new, `waiting` those to be opened first."""
    hero = situation.scenario.hero
    said = _said(step, state, situation, waiting)
    banners = tuple(_banner(one, number, situation) for number, one in enumerate(notices))
    apps = tuple(_app(one, step, situation, is_new=one.app in new) for one in step.apps)
    screen = (Pages(key="home", children=(*said, *banners, *_rows(apps, step, situation)), gap=12),)
    title = f"{situation.scenario.name_of(hero)}'s tablet" if not step.title else filled(step.title, situation)
    shown = tablet(title, "", "mobile-phone", screen, colour="plum")
    side = (asked(step.ask, situation), *(thought(step, situation) or _hero(situation)))
    beside = Box(children=(Pages(key="side", children=side, gap=12),), width=SIDE, most=SIDE)
    down = on_button("Put the tablet down", Did("put-down"), key="put-down", icon="ph-check")
    both = Box(children=(beside, shown), direction="row", gap=20, grow=1)
    wide = Box(children=(both, Box(children=(down,), align="center")), gap=12, grow=1)
    # At large text the apps stand in pairs, and the way on beside "More", so that there is less to turn.
    pairs = Box(children=tuple(Box(children=(app,), grow=1) for app in apps), direction="row", gap=12, wraps=True)
    tall = Pages(key="home", children=(asked(step.ask, situation), *said, *banners, pairs), gap=12, beside=(down,))
    first = next((f"app-{one.app}" for one in step.apps if one.app in new), "put-down")
    return View(
        blocks=(Either(wide=wide, tall=tall, grow=1),),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=first,
        is_whole=True,
    )


def _hero(situation: Situation) -> tuple[Widget, ...]:
    return (Box(children=face(situation.scenario, situation.scenario.hero, size=170), align="center"),)


def _rows(apps: tuple[Button, ...], step: "TabletStep", situation: Situation) -> tuple[Box, ...]:
    """The apps in rows of equal width, each on a ground of its own colour."""
    tiles = tuple(
        Box(children=(app,), grow=1, pad=6, fill=f"app-{situation.policy.apps[one.app].colour}", radius=30)
        for app, one in zip(apps, step.apps, strict=True)
    )
    return tuple(Box(children=tiles[at : at + A_ROW], direction="row", gap=14) for at in range(0, len(tiles), A_ROW))


def _app(one: "AppAtHome", step: "TabletStep", situation: Situation, *, is_new: bool) -> Button:
    """An app: its sign and name, and in words whether something is new or it was looked at."""
    app = situation.policy.apps[one.app]
    is_seen = f"{step.id}/{one.app}" in situation.world.opened
    note = "New" if is_new else "Looked at" if is_seen else app.kind
    return Button(
        key=f"app-{one.app}", text=app.title, note=note, say=f"{app.title}. {note}", icon=app.icon, kind="card",
        message=Did("opened", one.app),
    )  # fmt: skip


def _banner(one: "Notice", number: int, situation: Situation) -> Box:
    """A notice: the app that it comes from and its words; pressing it opens the app."""
    app = situation.policy.apps[one.app]
    words = filled(one.text, situation)
    button = Button(
        key=f"notice-{number}", text=words, say=f"{app.title}: {words}", icon=app.icon,
        kind="answer", message=Did("opened", one.app),
    )  # fmt: skip
    return Box(children=(button,), live="polite", part="status", enters=f"notice {number}")


def _said(
    step: "TabletStep", state: "TabletState", situation: Situation, waiting: tuple["AppAtHome", ...]
) -> tuple[Widget, ...]:
    """What is said of what was pressed last: nothing new there, or something to look at first."""
    if not state.pressed:
        return ()
    app = next((one for one in step.apps if one.app == state.pressed), None)
    if app is None:
        title = situation.policy.apps[waiting[0].app].title if waiting else ""
        return (notice(f"Something new waits in {title}.", situation, icon="ph-bell", key="waits"),) if title else ()
    words = app.text or f"Nothing new in {situation.policy.apps[app.app].title}."
    return (notice(words, situation, icon=situation.policy.apps[app.app].icon, key=f"quiet {app.app}"),)
