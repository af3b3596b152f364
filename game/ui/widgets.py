"""The widgets: plain values that a scene's view is made of.

The same tree is painted, spoken, focused, pressed, handed to the screen reader, printed in a terminal
and asserted on by tests. Sizes are in logical pixels of a 1366 by 768 screen. Whatever can be pressed
has a `key` (which names it for the focus and stays the same while the view is rebuilt), visible words
(its name for everyone) and a `message` (what the program is told when it is pressed).
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

Message = Hashable
"""What a pupil did, as a value named by intent in the past tense."""

Live = Literal["off", "polite", "assertive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words to read. `style` names an entry of `styles.STYLES`, `role` a colour of the theme.

    `say` is what is said where it differs from the words shown; `speaker` is who says it (empty for the
    narrator). A heading counts as one for screen readers. `is_spoken` is False for words that stand
    beside something that says the same.
    """

    text: str
    style: str = "body"
    role: str = "ink"
    align: Literal["left", "center", "right"] = "left"
    say: str = ""
    speaker: str = ""
    is_heading: bool = False
    is_spoken: bool = True
    live: Live = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture. `source` is what the painter draws (a picture value); `ratio` is width by height.

    It takes the width and height asked for, or the room it is given; never more than `height`.
    `alt` is its words; empty for a picture that only decorates. `radius` rounds its corners.
    """

    source: Hashable
    ratio: float = 1.0
    height: float = 160.0
    alt: str = ""
    radius: float = 0.0
    is_spoken: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """A sign from `assets/icons`; `role` colours the interface signs (named `ph-...`). Decorates only."""

    name: str
    size: float = 36.0
    role: str = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Something to press. `kind` is its look: primary, plain, answer, tool, quiet, or card.

    `is_on` is None for an ordinary button and True or False for one that stays pressed.
    `image` is a picture on it. `shortcut` is a key that presses it from anywhere on the screen ("1", "m").
    """

    key: str
    text: str
    message: Message
    kind: Literal["primary", "plain", "answer", "tool", "quiet", "card"] = "plain"
    icon: str = ""
    image: Image | None = None
    note: str = ""
    row: tuple[str, ...] = ()
    """Small icons below the words of a card, as the crowns won; its note says the same in words."""
    say: str = ""
    shortcut: str = ""
    is_on: bool | None = None
    is_enabled: bool = True
    is_spoken: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A setting that is on or off. `on_text` and `off_text` are the words beside it, never colour alone.

    `say` is what is said for `text` where that differs.
    """

    key: str
    text: str
    is_on: bool
    message: Message
    icon: str = ""
    say: str = ""
    on_text: str = "On"
    off_text: str = "Off"
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Combo:
    """A setting with several values: shows `value`; pressing it opens or closes the list of `choices`.

    The choices are `Radio` values that stand below it while it is open.
    """

    key: str
    text: str
    value: str
    message: Message
    icon: str = ""
    is_open: bool = False
    choices: tuple["Radio", ...] = ()
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Radio:
    """One of several values of which one holds. `is_row` puts its picture or icon before the words."""

    key: str
    text: str
    is_on: bool
    message: Message
    icon: str = ""
    image: Image | None = None
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a picture that can be pressed: its name is heard, `is_on` shows a ring and a tick.

    `mark` is the icon shown on it, if any.
    """

    key: str
    text: str
    message: Message
    is_on: bool = False
    mark: str = ""
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Words that a teacher types and nobody sees: it knows how many characters, and not which (see `hidden`).

    Pressing it gives it the focus; its `message` is sent when Return is struck in it. No screen of a pupil has one.
    """

    key: str
    text: str
    message: Message
    length: int = 0
    is_enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Empty room: at least `size` wide or high, and a share `grow` of what is left over."""

    size: float = 0.0
    grow: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Widgets in a row or a column, with or without a ground of their own.

    `grow` is its share of the room left over in the box around it; `width` and `height` are least
    sizes along that axis where given (`most` is the greatest width). `fill` is a theme role or empty.
    `wraps` lets a row go on in a second line. `label` names a group for screen readers; `part` says what
    part it is. `live` makes a change in it be said at once.
    """

    children: tuple["Widget", ...]
    direction: Literal["column", "row"] = "column"
    gap: float = 16.0
    pad: float = 0.0
    align: Literal["start", "center", "end", "stretch"] = "stretch"
    justify: Literal["start", "center", "end"] = "start"
    grow: float = 0.0
    width: float = 0.0
    height: float = 0.0
    most: float = 0.0
    fill: str = ""
    border: str = ""
    radius: float = 24.0
    has_shadow: bool = False
    wraps: bool = False
    label: str = ""
    part: Literal["group", "radio-group", "banner", "main", "dialog", "list", "status"] = "group"
    live: Live = "off"
    enters: str = ""
    """A name under which it comes in with a short gentle movement when it first appears; empty: it is just there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Widgets from top to bottom that become pages, with "More" and "Back", where they do not fit.

    Nothing scrolls and nothing is cut. A box or a text that is too tall for a page is parted. `key` names it, so that
    the page shown is remembered while the view is rebuilt. `is_centred` centres a single page in its room. `beside`
    stands below every page, in one row with "More", which leaves the page more room than a row of its own would.
    """

    key: str
    children: tuple["Widget", ...]
    beside: tuple["Widget", ...] = ()
    gap: float = 16.0
    grow: float = 1.0
    is_centred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """A widget on a canvas: left, top, width and height as parts (0 to 1) of the canvas."""

    x: float
    y: float
    width: float
    height: float
    widget: "Widget"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A line on a canvas, between two points given as parts of it; `role` colours it. `is_loose` draws it broken.

    `is_path` draws a broad sandy path instead of a string, as on the map.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    role: str = "thread"
    is_loose: bool = False
    is_path: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """Widgets at places on a picture: the spots of a photo, the map, the detective board.

    It keeps `ratio` (width by height) and is as large as its room allows, at most `height` high where that is not 0.
    """

    children: tuple[At, ...]
    image: Image | None = None
    threads: tuple[Thread, ...] = ()
    ratio: float = 16 / 9
    height: float = 0.0
    grow: float = 0.0
    fill: str = ""
    radius: float = 20.0
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Two forms of the same thing: `wide` where words are small enough, `tall` at large text sizes.

    `above` is the text scale (1.0 to 2.0) from which `tall` is taken; a terminal always takes `tall`.
    """

    wide: "Widget"
    tall: "Widget"
    above: float = 1.3
    grow: float = 0.0


Pressable = Button | Switch | Combo | Radio | Spot | Secret
Widget = Text | Image | Icon | Button | Switch | Combo | Radio | Spot | Secret | Space | Box | Pages | Canvas | Either


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """All that a scene shows now: its title, what lies behind it, its widgets, and a card over them.

    `ground` is a picture value or the name of a plain ground ("sky", "dusk", "cork"). While there is a `card` (help,
    pause), only the card can be pressed, and Escape sends `on_escape`. `key` changes when another screen is shown, so
    that the focus starts anew; `first` is the key that has the focus then (empty: the first thing in the body).
    `is_young` is for ages 4 to 7: larger letters (Andika) and targets. `language` is that of the words; "" is English.
    """

    key: str
    title: str
    body: Box
    ground: Hashable = "sky"
    card: Box | None = None
    on_escape: Message | None = None
    first: str = ""
    is_young: bool = False
    language: str = ""
