"""An app that was opened from a tablet's home screen: what came meanwhile stands on top of it, with ways back and home.

The notices are the home screen's own (`activities/tablet.py`), so they come by the same causes, and one that is pressed
leads where it leads from there. Once something is done in an app, it is finished first: then they can be read only.
"""

from dataclasses import replace

from game.activities import ACTIVITIES
from game.activities.tablet import NOTHING, Notice, TabletStep, notices
from game.activities.words import filled
from game.engine.playthrough import Playthrough
from game.scenes.messages import NoticeOpened, WentHome
from game.scenes.states import Play
from game.ui.widgets import Box, Button, Either, Icon, Space, Text, Widget

HOME = Button(key="home", text="Home", icon="ph-house", kind="tool", message=WentHome(), is_spoken=False)
"""The tablet's way back to its home screen, in a step opened from there; once something is done, it is "not now"."""
BACK = Button(key="app-back", text="Back", icon="ph-arrow-left", kind="tool", message=None, is_spoken=False)
"""The way to the part of the app before, where it has parts."""


def home_of(play: Playthrough) -> TabletStep | None:
    """The home screen from which the app that is on now was opened; None elsewhere.

    An app goes on over several steps while they are its own.
    """
    own = getattr(play.step, "app", "")
    for turn in reversed(play.turns):
        step = play.scenario.steps[turn.step]
        if isinstance(step, TabletStep):
            is_on = play.is_in_app or turn.answer.get("opened", NOTHING) == own
            return step if is_on and play.step_id != step.id else None
        if getattr(step, "app", "") != own:
            break
    return None


Shown = tuple[Widget, tuple[Widget, ...]]
"""What fills the middle of the screen, and what stands in the row below it beside the step's own."""


def with_notices(widget: Widget, play: Playthrough) -> Shown:
    """What an app shows, with the notices that have come: in the app's bar, which is on the tablet; in the row below
    where large text leaves no room for a tablet.
    """
    home = home_of(play)
    found = notices(home, play.situation) if home else ()
    shown = tuple(_notice(one, number, play) for number, one in enumerate(found))
    if not shown:
        return widget, ()
    if not isinstance(widget, Either):
        placed = _on_bar(widget, shown)
        return (widget, shown) if placed is None else (placed, ())
    wide, tall = _on_bar(widget.wide, shown), _on_bar(widget.tall, shown)
    nothing = Space(size=0, grow=0)
    below = tuple(
        Either(wide=nothing if wide else one, tall=nothing if tall else one, above=widget.above) for one in shown
    )
    return replace(widget, wide=wide or widget.wide, tall=tall or widget.tall), below if not (wide and tall) else ()


def _notice(one: Notice, number: int, play: Playthrough) -> Box:
    """A notice: the app that it comes from and its words; pressing it opens that app while nothing is done in this."""
    app, words = play.rules.policy.apps[one.app], filled(one.text, play.situation)
    shown: Widget = Button(
        key=f"notice-{number}", text=words, say=f"{app.title}: {words}", icon=app.icon, kind="tool",
        message=NoticeOpened(one.app),
    )  # fmt: skip
    if not play.can_go_home:
        text = Box(children=(Text(text=words, say=f"{app.title}: {words}", style="tool"),))
        shown = Box(
            children=(Icon(name=app.icon, size=28), text), direction="row", align="center", gap=10, pad=10,
            fill="paper", radius=18,
        )  # fmt: skip
    return Box(children=(shown,), live="polite", part="status", enters=f"notice {one.app}")


def _on_bar(widget: Widget, shown: tuple[Box, ...]) -> Widget | None:
    """`widget` with the notices at the end of the first app's bar in it; None where there is none."""
    if not isinstance(widget, Box):
        return None
    if widget.direction == "row" and widget.fill.startswith("app-"):
        return replace(widget, children=(*widget.children, *shown))
    for at, child in enumerate(widget.children):
        inside = _on_bar(child, shown)
        if inside is not None:
            return replace(widget, children=(*widget.children[:at], inside, *widget.children[at + 1 :]))
    return None


def with_ways_out(foot: tuple[Widget, ...], state: Play) -> tuple[Widget, ...]:
    """The row below a step in an app, with the way home first, and back to the part before where there is one.

    They stand among the tools where there are any, so that they wrap together.
    """
    play = state.play
    if not play.is_in_app:
        return foot
    back = getattr(ACTIVITIES[play.step.activity], "back", None)
    did = back(play.step, state.step_state, play.situation) if back else None
    ways = (replace(HOME, is_enabled=play.can_go_home), *((replace(BACK, message=did),) if did else ()))
    if len(foot) == 1 and isinstance(foot[0], Box) and foot[0].wraps:
        return (replace(foot[0], children=(*ways, *foot[0].children)),)
    return (*ways, *foot)
