"""Names on a screen as they are said: "gem_trader_52" is shown, and "gem trader fifty-two" is heard, everywhere.

What is shown stays as it is; only how it is said (`say`) is changed, once for all widgets of a story's screen.
"""

from dataclasses import replace

from game.activities.words import said
from game.engine.model import Scenario
from game.ui.widgets import Box, Button, Canvas, Either, Pages, Screen, Switch, Text, Widget


def saying(screen: Screen, scenario: Scenario) -> Screen:
    """`screen` with each handle of the cast said by its `say_as`; the very same where no handle has one."""
    if not any(member.handle and member.say_as for member in scenario.cast.values()):
        return screen
    card = None if screen.card is None else _box(screen.card, scenario)
    return replace(screen, body=_box(screen.body, scenario), card=card)


def _box(box: Box, scenario: Scenario) -> Box:
    children = _each(box.children, scenario)
    return box if children is box.children else replace(box, children=children)


def _each(children: tuple[Widget, ...], scenario: Scenario) -> tuple[Widget, ...]:
    """The widgets as they are said; the very same where none of them is said otherwise, as most are not."""
    found = tuple([_said(one, scenario) for one in children])
    return found if any(new is not old for new, old in zip(found, children, strict=True)) else children


def _said(widget: Widget, scenario: Scenario) -> Widget:
    match widget:
        case Box():
            return _box(widget, scenario)
        case Pages():
            children = _each(widget.children, scenario)
            return widget if children is widget.children else replace(widget, children=children)
        case Either():
            return replace(widget, wide=_said(widget.wide, scenario), tall=_said(widget.tall, scenario))
        case Canvas():
            return replace(
                widget, children=tuple(replace(at, widget=_said(at.widget, scenario)) for at in widget.children)
            )
        case Text() | Button() | Switch():
            words = said(widget.say or widget.text, scenario)
            return replace(widget, say=words) if words else widget
    return widget
