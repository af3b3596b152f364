"""How a pop-up looks: a window over the app, whose parts can be marked, and then what can be done about it."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.device import foot_row, on_tablet, tell_button
from game.activities.frame import on_button
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Icon, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.popup import PopupState, PopupStep, Sign

WINDOW = 860.0
"""The greatest width of the pop-up's window."""


def popup_view(step: "PopupStep", state: "PopupState", situation: Situation) -> View:
    """The view of a pop-up step in its state."""
    is_looking = state.phase == "look"
    parts = _signs(step, state, situation) if is_looking else _window(step, situation)
    sign = Box(children=(Icon(name=step.icon, size=110),), justify="center")
    pages = Box(children=(Pages(key=f"window-{state.phase}", children=parts, gap=10, is_centred=True),), grow=1)
    window = Box(
        children=(sign, pages), direction="row", gap=22,
        pad=18, fill="paper", border="accent", radius=26, has_shadow=True, most=WINDOW, grow=1,
    )  # fmt: skip
    behind = Box(children=(window,), pad=14, fill="accent-soft", radius=18, grow=1)
    tell = tell_button(situation, is_on=state.has_told)
    if is_looking:
        foot = foot_row(_counted(len(state.found)), tell, on_button("Done looking", Did("done")))
        first = f"sign-{step.signs[0].id}"
    else:
        close = Button(key="close", text="Close the pop-up", icon="ph-x", kind="tool", message=Did("pressed", "close"))
        back = Button(
            key="went", text="Look again", icon="ph-arrow-left", kind="tool", message=Did("went"), is_spoken=False
        )
        foot = (Box(children=(back, tell, close), direction="row", gap=14, wraps=True, justify="center"),)
        first = "tool-tell"
    return on_tablet(
        step,
        situation,
        ask=step.ask if is_looking else step.act,
        app=step.app,
        screen=(behind,),
        tall=parts,
        key=f"popup-{state.phase}",
        foot=foot,
        first=first,
    )


def _counted(marked: int) -> str:
    """How many parts are marked, and never how many there are to find."""
    return {0: "Nothing is marked yet.", 1: "1 thing is marked."}.get(marked, f"{marked} things are marked.")


def _signs(step: "PopupStep", state: "PopupState", situation: Situation) -> tuple[Widget, ...]:
    """The parts of the pop-up from top to bottom, each to be marked."""
    return tuple(_sign(one, number, state, situation) for number, one in enumerate(step.signs, start=1))


def _sign(sign: "Sign", number: int, state: "PopupState", situation: Situation) -> Button:
    return Button(
        key=f"sign-{sign.id}", text=filled(sign.text, situation), kind="answer", icon="ph-circle",
        message=Did("marked", sign.id), shortcut=str(number), is_on=sign.id in state.found,
    )  # fmt: skip


def _window(step: "PopupStep", situation: Situation) -> tuple[Widget, ...]:
    """The pop-up as it pops up: its words and its own buttons, which can be pressed now."""
    title, *rest = (filled(one.text, situation) for one in step.signs)
    words = (
        Text(text=title, style="heading", is_heading=True),
        *(Text(text=line, style="body") for line in rest),
    )
    card = Box(children=words, gap=6, pad=8, fill="paper", radius=18)
    buttons = tuple(
        Button(
            key=f"press-{one.id}", text=filled(one.text, situation), kind="answer", icon="ph-hand-tap",
            message=Did("pressed", one.id), shortcut=str(number),
        )
        for number, one in enumerate(step.buttons, start=1)
    )  # fmt: skip
    return (card, *buttons)
