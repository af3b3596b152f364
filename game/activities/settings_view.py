"""How settings look: the privacy page on the tablet, and beside it what other eyes see of the hero right now."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.frame import asked, face, on_button, place_behind, tablet
from game.activities.settings_eyes import eyes_panel
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Combo, Either, Pages, Radio, Switch, Text, Widget

if TYPE_CHECKING:
    from game.activities.settings import SettingsState, SettingsStep


def settings_view(step: "SettingsStep", state: "SettingsState", situation: Situation) -> View:
    """The view of a settings step in its state."""
    app = situation.policy.apps[step.app]
    panel = eyes_panel(step, state, situation)
    # An open list stands alone, so that all of its values are on one page where they can be.
    shown = [(name, value) for name, value in state.values if state.opened in ("", name)]
    rows = tuple(one for name, value in shown for one in _row(name, value, state, situation))
    screen = tablet(
        f"{app.title} · Privacy", "", app.icon, (Pages(key="page", children=rows, gap=8),), colour=app.colour
    )
    both = Box(
        children=(Box(children=(screen,), grow=1.1), Box(children=(panel.whole,), grow=1)),
        direction="row",
        gap=20,
        grow=1,
    )
    wide = Box(children=(asked(step.ask, situation), both), gap=12, grow=1)
    around = (asked(step.ask, situation), *rows, *panel.parts)
    tall = Pages(key="page", children=rows if state.opened else around, gap=14)
    return View(
        blocks=(Either(wide=wide, tall=tall, above=1.2, grow=1),),
        foot=(
            Box(
                children=(*_thought(step, situation), on_button("Done", Did("done"))),
                direction="row",
                align="center",
                gap=24,
            ),
        ),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=f"set-{state.touched or state.values[0][0]}",
        is_whole=True,
    )


def _row(name: str, value: str, state: "SettingsState", situation: Situation) -> tuple[Widget, ...]:
    """A setting; below it its values while its list is open, apart from it so that pages can break between them."""
    setting = situation.policy.settings[name]
    title = filled(setting.title, situation)
    if setting.is_switch:
        is_on = value == "switched-on"
        flipped = Did("set", name, "switched-off" if is_on else "switched-on")
        on, off = setting.values["switched-on"].title, setting.values["switched-off"].title
        switch = Switch(
            key=f"set-{name}", text=title, icon=setting.icon, is_on=is_on, message=flipped, on_text=on, off_text=off
        )
        return (switch,)
    says = filled(setting.values[value].title, situation)
    is_open = state.opened == name
    combo = Combo(
        key=f"set-{name}", text=title, value=says, icon=setting.icon, message=Did("opened", name), is_open=is_open
    )
    if not is_open:
        return (combo,)
    choices = tuple(
        Radio(
            key=f"set-{name}-{one}",
            text=filled(found.title, situation),
            is_on=one == value,
            message=Did("set", name, one),
        )
        for one, found in setting.values.items()
    )
    return combo, Box(children=choices, gap=8, part="radio-group", label=title)


def _thought(step: "SettingsStep", situation: Situation) -> tuple[Widget, ...]:
    """The hero's picture and what they think, for one line; nothing where the step has no thought."""
    if not step.think:
        return ()
    hero = situation.scenario.hero
    words = Text(text=filled(step.think, situation), style="label", speaker=hero)
    bubble = Box(children=(words,), pad=16, fill="paper", has_shadow=True, radius=22)
    return (*face(situation.scenario, hero, size=76), bubble)
