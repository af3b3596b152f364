"""A screen as plain lines: words first as they stand, then what can be done, with a number before each."""

from game.ui.focus import pressable
from game.ui.inside import length_words
from game.ui.layout import active
from game.ui.placed import Placed
from game.ui.widgets import Box, Button, Canvas, Combo, Image, Pressable, Radio, Screen, Secret, Spot, Switch, Text


def lines(screen: Screen, tree: Placed) -> tuple[list[str], list[Pressable]]:
    """The lines to print, and what each number presses: number 1 is the first of the list.

    What a screen has in its banner (listen, help, pause) is the same everywhere, so it comes last and on one line.
    """
    shown = active(tree)
    bars = [one for one in shown.walk() if isinstance(one.widget, Box) and one.widget.part == "banner"]
    always = [choice for bar in bars for choice in pressable(bar)]
    own = [choice for choice in pressable(shown) if choice not in always]
    choices = [*own, *always]
    numbers = {choice.key: number for number, choice in enumerate(choices, start=1)}
    printed = ["", f"== {_title(screen)} =="]
    _print(shown, numbers, printed, _title(screen))
    if always:
        printed.append(" | ".join(_line(choice, numbers) for choice in always))
    return printed, choices


def _title(screen: Screen) -> str:
    return screen.card.label if screen.card is not None and screen.card.label else screen.title


def _print(one: Placed, numbers: dict[str, int], printed: list[str], title: str) -> None:
    widget = one.widget
    match widget:
        case Text():
            if widget.text and widget.text not in (printed[-1], title):
                printed.append(widget.text)
            return
        case Image():
            if widget.alt:
                printed.append(f"Picture: {widget.alt}")
            return
        case Button() | Switch() | Radio() | Spot() | Secret():
            printed.append(_line(widget, numbers))
            return
        case Combo():
            printed.append(_line(widget, numbers))
            for child in one.children[1:]:
                _print(child, numbers, printed, title)
            return
        case Box(part="banner"):
            return
        case Canvas() if widget.label:
            printed.append(widget.label)
        case Box():
            if widget.part in ("radio-group", "list") and widget.label:
                printed.append(f"{widget.label}:")
    for child in one.children:
        _print(child, numbers, printed, title)


def _line(widget: Pressable, numbers: dict[str, int]) -> str:
    number = f"{numbers[widget.key]}." if widget.key in numbers else "-"
    return f"{number} {widget.text}{_state(widget)}"


def _state(widget: Pressable) -> str:
    if not widget.is_enabled:
        return " (not now)"
    match widget:
        case Switch():
            return f": {widget.on_text if widget.is_on else widget.off_text}"
        case Combo():
            return f": {widget.value}"
        case Secret():
            return f": {length_words(widget)}"
        case Radio():
            return " (chosen)" if widget.is_on else ""
        case Spot():
            return " (marked)" if widget.is_on else ""
        case Button():
            on = " (done)" if widget.is_on else ""
            return f" - {widget.note}{on}" if widget.note else on
    return ""
