"""From an arranged screen to AccessKit's nodes: roles, names, states and places."""

from typing import Any

from game.desktop.look import Look
from game.ui.inside import length_words
from game.ui.layout import active
from game.ui.placed import Placed, Rect
from game.ui.widgets import Box, Button, Canvas, Combo, Image, Pressable, Radio, Screen, Secret, Spot, Switch, Text

PARTS = {
    "group": "GROUP",
    "radio-group": "RADIO_GROUP",
    "banner": "BANNER",
    "main": "MAIN",
    "dialog": "DIALOG",
    "list": "LIST",
    "status": "STATUS",
}

Nodes = list[tuple[int, Any, bool]]
"""Number, node, and whether it stands directly below the window."""


class NodeIds:
    """Numbers for widgets that stay the same while the view is rebuilt: by key where there is one, else by path."""

    def __init__(self) -> None:
        """No number is given yet; 1 is the window's own."""
        self._numbers: dict[str, int] = {}
        self._keys: dict[int, str] = {}

    def number(self, one: Placed, screen: str) -> int:
        """The number of a placed widget."""
        key = one.widget.key if isinstance(one.widget, Pressable) else ""
        name = f"key {key}" if key else f"path {screen} {one.path}"
        number = self._numbers.setdefault(name, len(self._numbers) + 2)
        if key:
            self._keys[number] = key
        return number

    def key_of(self, number: int) -> str:
        """The key of the widget with that number, or ""."""
        return self._keys.get(number, "")


def build_nodes(kit: Any, ids: NodeIds, screen: Screen, tree: Placed, look: Look) -> tuple[Nodes, int]:
    """All nodes of the active part of a screen, and the number of the one with the focus (0 for none)."""
    nodes: Nodes = []
    top = active(tree)
    numbers = _below(kit, ids, screen, top, look, nodes, is_card=screen.card is not None)
    tops = set(numbers)
    focus = next((ids.number(one, screen.key) for one in top.walk() if _key(one) == look.focus and look.focus), 0)
    return [(number, node, number in tops) for number, node, _ in nodes], focus


def _below(
    kit: Any, ids: NodeIds, screen: Screen, one: Placed, look: Look, nodes: Nodes, *, is_card: bool = False
) -> list[int]:
    """Add the nodes of `one` and of all below it; returns the numbers that its parent has as children."""
    widget = one.widget
    if isinstance(widget, Pressable):
        number = _add(kit, ids, screen, one, look, nodes, _pressable(kit, widget))
        if isinstance(widget, Combo) and len(one.children) > 1:
            return [number, *_choices(kit, ids, screen, one, look, nodes)]
        return [number]
    if isinstance(widget, Text):
        return [_add(kit, ids, screen, one, look, nodes, _text(kit, widget))] if widget.text else []
    if isinstance(widget, Image):
        node = kit.Node(kit.Role.IMAGE)
        node.set_label(widget.alt)
        return [_add(kit, ids, screen, one, look, nodes, node)] if widget.alt else []
    below = [number for child in one.children for number in _below(kit, ids, screen, child, look, nodes)]
    group = _group(kit, widget, is_card=is_card)
    if group is None:
        return below
    if isinstance(widget, Canvas) and widget.image and widget.image.alt:
        group.set_description(widget.image.alt)
    group.set_children(below)
    return [_add(kit, ids, screen, one, look, nodes, group)]


def _choices(kit: Any, ids: NodeIds, screen: Screen, one: Placed, look: Look, nodes: Nodes) -> list[int]:
    """The open list of a combo: a group of radio buttons under the combo's own name."""
    assert isinstance(one.widget, Combo)
    numbers = [number for child in one.children[1:] for number in _below(kit, ids, screen, child, look, nodes)]
    group = kit.Node(kit.Role.RADIO_GROUP)
    group.set_label(one.widget.text)
    group.set_children(numbers)
    list_place = Placed(Box(children=()), one.rect, f"{one.path}/choices")
    return [_add(kit, ids, screen, list_place, look, nodes, group)]


def _add(kit: Any, ids: NodeIds, screen: Screen, one: Placed, look: Look, nodes: Nodes, node: Any) -> int:
    number = ids.number(one, screen.key)
    node.set_bounds(_bounds(kit, one.rect, look))
    nodes.append((number, node, False))
    return number


def _bounds(kit: Any, rect: Rect, look: Look) -> Any:
    return kit.Rect(*(float(side) for side in look.area(rect)))


def _text(kit: Any, text: Text) -> Any:
    if text.is_heading:
        node = kit.Node(kit.Role.HEADING)
        node.set_label(text.text)
        node.set_level(1 if text.style in ("display", "title") else 2)
    else:
        node = kit.Node(kit.Role.LABEL)
        node.set_value(text.text)
    _set_live(kit, node, text.live)
    return node


def _pressable(kit: Any, widget: Pressable) -> Any:
    role = kit.Role
    roles = {
        Button: role.BUTTON,
        Switch: role.SWITCH,
        Combo: role.COMBO_BOX,
        Radio: role.RADIO_BUTTON,
        Spot: role.BUTTON,
        Secret: role.PASSWORD_INPUT,
    }
    node = kit.Node(roles[type(widget)])
    node.set_label(widget.text)
    state: bool | None = None
    match widget:
        case Button():
            state = widget.is_on
            if widget.note:
                node.set_description(widget.note)
            if widget.shortcut:
                node.set_keyboard_shortcut(widget.shortcut)
        case Switch() | Radio():
            state = widget.is_on
        case Spot():
            state = True if widget.is_on else None
        case Secret():
            node.set_value("•" * widget.length)
            node.set_description(length_words(widget))
        case Combo():
            node.set_value(widget.value)
            # AT-SPI shows no value of a combo box that cannot be typed in, so it is its description as well.
            node.set_description(widget.value)
            node.set_expanded(widget.is_open)
    if state is not None:
        node.set_toggled(kit.Toggled.TRUE if state else kit.Toggled.FALSE)
    # The actions stay while it cannot be pressed: a screen reader remembers which interfaces a thing has, and would
    # never find them again. What is pressed meanwhile means nothing to the stage.
    node.add_action(kit.Action.CLICK)
    node.add_action(kit.Action.FOCUS)
    if not widget.is_enabled:
        node.set_disabled()
    return node


def _group(kit: Any, widget: object, *, is_card: bool) -> Any:
    """The node of a group that means something; None for a box that only arranges."""
    if isinstance(widget, Canvas):
        if not (widget.label or (widget.image and widget.image.alt)):
            return None
        node = kit.Node(kit.Role.GROUP)
        node.set_label(widget.label or (widget.image.alt if widget.image else ""))
        return node
    if not isinstance(widget, Box) or not (widget.label or widget.part != "group" or widget.live != "off" or is_card):
        return None
    is_dialog = is_card or widget.part == "dialog"
    node = kit.Node(getattr(kit.Role, "DIALOG" if is_dialog else PARTS[widget.part]))
    if widget.label:
        node.set_label(widget.label)
    if is_dialog:
        node.set_modal()
    _set_live(kit, node, widget.live)
    return node


def _set_live(kit: Any, node: Any, live: str) -> None:
    if live != "off":
        node.set_live(kit.Live.ASSERTIVE if live == "assertive" else kit.Live.POLITE)


def _key(one: Placed) -> str:
    return one.widget.key if isinstance(one.widget, Pressable) else ""
