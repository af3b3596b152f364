"""What stands inside a pressable widget: its icon, picture and words as ordinary widgets."""

from game.ui.widgets import Box, Button, Combo, Icon, Radio, Secret, Switch, Text, Widget


def inside(widget: Button | Switch | Combo | Radio | Secret, scale: float, target: float) -> Box:
    """The parts of `widget` as a box without a ground; icons grow with the words, to one and a half at most."""
    grow = min(scale, 1.5)
    if isinstance(widget, Button):
        return _button(widget, grow, target)
    if isinstance(widget, Switch):
        state = widget.on_text if widget.is_on else widget.off_text
        knob = Icon(name="knob-on" if widget.is_on else "knob-off", size=44 * grow)
        parts = (*_icon(widget.icon, 34 * grow), _label(widget.text), _small(state), knob)
        return _row(parts, target)
    if isinstance(widget, Combo):
        caret = Icon(name="ph-caret-up" if widget.is_open else "ph-caret-down", size=24 * grow, role="accent")
        value = Box(
            children=(Text(text=widget.value, style="label", role="accent"), caret),
            direction="row", align="center", gap=10, pad=10, fill="accent-soft", border="accent", radius=26,
        )  # fmt: skip
        return _row((*_icon(widget.icon, 34 * grow), _label(widget.text), value), target)
    if isinstance(widget, Secret):
        return _secret(widget, grow, target)
    dot = Icon(name="dot-on" if widget.is_on else "dot-off", size=30 * grow)
    picture: tuple[Widget, ...] = (widget.image,) if widget.image else _icon(widget.icon, 34 * grow)
    return _row((dot, *picture, _label(widget.text)), target)


def _secret(secret: Secret, grow: float, target: float) -> Box:
    """A dot for each character, parted so that a long row goes on below, and beside its name how many there are."""
    typed = "• " * secret.length
    dots = Text(text=typed or "Nothing typed yet", style="small", role="accent" if typed else "soft")
    field = Box(children=(dots,), pad=10, fill="accent-soft", border="accent", radius=14)
    count = (_small(length_words(secret)),) if typed else ()
    top = Box(children=(_label(secret.text), *count), direction="row", gap=14, align="center")
    block = Box(children=(top, field), gap=6, grow=1, justify="center")
    return _row((*_icon("ph-password", 34 * grow), block), target)


def length_words(secret: Secret) -> str:
    """How much is typed into a secret, and nothing of what."""
    if not secret.length:
        return "nothing typed yet"
    return "1 character" if secret.length == 1 else f"{secret.length} characters"


def _button(button: Button, grow: float, target: float) -> Box:
    role = "on-accent" if button.kind == "primary" else ("accent" if button.kind == "plain" else "ink")
    style = {"tool": "tool", "quiet": "label", "card": "label"}.get(button.kind, "button")
    if not button.is_enabled:
        role = "soft"
    words: tuple[Widget, ...] = (Text(text=button.text, style=style, role=role, align="left"),)
    if button.note:
        words += (Text(text=button.note, style="small", role="on-accent" if button.kind == "primary" else "soft"),)
    if button.kind == "card":
        top: tuple[Widget, ...] = (button.image,) if button.image else _icon(button.icon, 72 * grow)
        centred: tuple[Widget, ...] = tuple(_centred(word) for word in words)
        small = tuple(Icon(name=name, size=30 * grow, role="line") for name in button.row)
        if small:
            centred += (Box(children=small, direction="row", gap=4, justify="center"),)
        return Box(children=(*top, *centred), gap=8, pad=14, align="center", justify="center", height=target)
    size = {"tool": 38, "quiet": 28}.get(button.kind, 34) * grow
    mark = button.icon if not button.is_on else "ph-check-circle"
    sign: tuple[Widget, ...] = (button.image,) if button.image else _icon(mark, size, role)
    block = Box(children=words, gap=2, justify="center", grow=1 if button.kind == "answer" else 0)
    pad = {"tool": 12.0, "quiet": 10.0}.get(button.kind, 16.0)
    justify = "start" if button.kind == "answer" else "center"
    return Box(
        children=(*sign, block), direction="row", align="center", gap=12, pad=pad, height=target,
        justify="start" if justify == "start" else "center",
    )  # fmt: skip


def _centred(word: Widget) -> Widget:
    assert isinstance(word, Text)
    return Text(text=word.text, style=word.style, role=word.role, align="center")


def _row(parts: tuple[Widget, ...], target: float) -> Box:
    return Box(children=parts, direction="row", align="center", gap=14, pad=12, height=target)


def _label(text: str) -> Box:
    return Box(children=(Text(text=text, style="label"),), grow=1, justify="center")


def _small(text: str) -> Text:
    return Text(text=text, style="small", role="soft")


def _icon(name: str, size: float, role: str = "accent") -> tuple[Widget, ...]:
    return (Icon(name=name, size=size, role=role),) if name else ()
