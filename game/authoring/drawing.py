"""A story drawn as SVG: boxes with the activity's sign and words, arrows with what leads where."""

import base64
import re
from pathlib import Path
from textwrap import wrap
from xml.etree import ElementTree as Tree

from game.authoring.layers import Laid, Point, lay
from game.authoring.story_graph import Arrow, arrows
from game.engine.amounts import counted
from game.engine.model import Scenario, Step

WIDE, HIGH = 208.0, 76.0
"""The size of a step's box."""
HEAD, LEAST = 92.0, 800.0
"""The room for the title above the picture, and how wide a picture is at least."""
LETTERS, LINES, LINE = 27, 4, 17.0
"""Letters in a line of an arrow's words, the most lines, and the height of one."""
PAPER, INK, SOFT, EDGE = "#ffffff", "#1d2b53", "#4f5b7c", "#5d6a8a"
FILLS = {"story": "#f1f4fd", "ending": "#fff6c9", "fine": "#e3f5ec", "worrying": "#eceaff"}
"""The colours of the boxes; each box also says in words what it is."""
BORDERS = {"story": "#7d89a8", "ending": "#8a5200", "fine": "#0f7350", "worrying": "#6c4ce0"}
ICONS = {
    "story": "open-book", "choose": "thinking-face", "chat": "speech-balloon", "settings": "gear", "photo": "camera",
    "sort": "card-index-dividers", "sequence": "memo", "report": "triangular-flag", "requests": "handshake",
    "compose": "pencil", "tidy": "wastebasket", "popup": "warning", "feed": "newspaper", "password": "key",
    "talk": "speaking-head", "tablet": "mobile-phone", "ending": "crown",
}  # fmt: skip
"""The sign of each activity; a new one has the last of these until it gets its own."""
ANY_ICON, TWIST, SIGNPOST = "puzzle-piece", "glowing-star", "raised-hand"
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]")


def draw(scenario: Scenario, icons: Path) -> str:
    """The story as an SVG document; `icons` is the folder of signs. Raises NoLayout."""
    found = arrows(scenario)
    heights: dict[str | Arrow, float] = dict.fromkeys(scenario.steps, HIGH)
    heights |= {arrow: len(_lines(arrow)) * LINE + 8 for arrow in found if arrow.words}
    laid = lay(tuple(scenario.steps), found, heights)
    width, height = max(laid.width, LEAST), laid.height + HEAD
    root = Tree.Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=f"{width:.0f}",
        height=f"{height:.0f}",
        role="img",
    )
    root.set("font-family", "Lexend, Verdana, sans-serif")
    _tag(root, "title", f"{scenario.title}: the story as boxes and arrows")
    _tag(root, "desc", _told(scenario, found))
    _definitions(root, scenario, icons)
    _tag(root, "rect", width=width, height=height, fill=PAPER)
    _heading(root, scenario)
    body = _tag(root, "g", transform=f"translate({(width - laid.width) / 2:.0f} {HEAD:.0f})")
    for arrow in found:
        _arrow(body, arrow, laid)
    for arrow in laid.words:
        _words(body, arrow, laid.words[arrow])
    for step in scenario.steps.values():
        if step.id in laid.steps:
            _box(body, step, laid.steps[step.id], is_start=step.id == scenario.start)
    return Tree.tostring(root, encoding="unicode") + "\n"


def kind_of(step: Step) -> str:
    """Which of the four kinds of boxes a step is."""
    return step.activity if step.activity in ("story", "ending") else step.kind


def _told(scenario: Scenario, found: tuple[Arrow, ...]) -> str:
    """The story in words, for those who do not see the picture."""
    ways = [f"{arrow.start} to {arrow.end}{': ' + ', '.join(arrow.words) if arrow.words else ''}" for arrow in found]
    steps = [f"{step.id} ({', '.join((step.activity, *_flags(step)))})" for step in scenario.steps.values()]
    return f"Begins at {scenario.start}. Steps: {'; '.join(steps)}. Ways: {'; '.join(ways)}."


def _flags(step: Step) -> tuple[str, ...]:
    """What is special about a step, in words."""
    is_judged = step.activity not in ("story", "ending")
    return (
        *(("fine",) if is_judged and step.kind == "fine" else ()),
        *(("twist",) if step.twist else ()),
        *(("who can help",) if step.signpost else ()),
        *((f"{step.tries} tries",) if step.tries > 1 else ()),
    )


def _definitions(root: Tree.Element, scenario: Scenario, icons: Path) -> None:
    """The signs, each once, and the head of an arrow."""
    defs = _tag(root, "defs")
    signs = {step.activity: ICONS.get(step.activity, ANY_ICON) for step in scenario.steps.values()}
    for name, icon in {**signs, TWIST: TWIST, SIGNPOST: SIGNPOST}.items():
        raw = (icons / f"{icon}.svg").read_bytes()
        href = f"data:image/svg+xml;base64,{base64.b64encode(raw).decode()}"
        size = 34 if name in (TWIST, SIGNPOST) else 40
        _tag(defs, "image", id=f"icon-{name}", width=size, height=size, href=href)
    marker = _tag(defs, "marker", id="head", viewBox="0 0 10 10", refX=9, refY=5, markerWidth=8, markerHeight=8)
    marker.set("orient", "auto-start-reverse")
    _tag(marker, "path", d="M0 0 L10 5 L0 10 Z", fill=EDGE)


def _heading(root: Tree.Element, scenario: Scenario) -> None:
    _text(root, scenario.title, 20, 38, size=26, weight="bold")
    count = len(scenario.steps)
    _text(root, f"{scenario.id}: {counted(count, 'step')}, begins at {scenario.start}", 20, 62, size=14, colour=SOFT)
    x = 20.0
    for kind, says in (
        ("story", "told"),
        ("worrying", "something worrying"),
        ("fine", "something fine"),
        ("ending", "an ending"),
    ):
        _tag(root, "rect", x=x, y=72, width=14, height=14, rx=4, fill=FILLS[kind], stroke=BORDERS[kind])
        _text(root, says, x + 20, 84, size=13, colour=SOFT)
        x += 36 + 8.0 * len(says)
    for sign, says in ((TWIST, "the twist"), (SIGNPOST, "shows who can help")):
        _tag(root, "use", href=f"#icon-{sign}", x=x - 6, y=62, transform=f"translate({x * 0.4:.1f} 31.6) scale(0.6)")
        _text(root, says, x + 22, 84, size=13, colour=SOFT)
        x += 38 + 8.0 * len(says)


def _box(body: Tree.Element, step: Step, at: Point, *, is_start: bool) -> None:
    kind = kind_of(step)
    x, y = at[0] - WIDE / 2, at[1] - HIGH / 2
    group = _tag(body, "g")
    _tag(group, "title", f"{step.id}: {', '.join((step.activity, *_flags(step)))}")
    _tag(
        group, "rect", x=x, y=y, width=WIDE, height=HIGH, rx=16, fill=FILLS[kind], stroke=BORDERS[kind],
        stroke_width=4 if is_start or step.twist or kind == "ending" else 2,
    )  # fmt: skip
    _tag(group, "use", href=f"#icon-{step.activity}", x=x + 10, y=y + 18)
    names, flags = _cut(step.id, 15, 2), _cut(", ".join((step.activity, *_flags(step))), 20, 2)
    top = at[1] - (17 * len(names) + 15 * len(flags)) / 2 - 2
    for number, line in enumerate(names, start=1):
        _text(group, line, x + 60, top + 17 * number - 2, size=15, weight="bold")
    for number, line in enumerate(flags, start=1):
        _text(group, line, x + 60, top + 17 * len(names) + 15 * number, size=12, colour=SOFT)
    for number, sign in enumerate(sign for sign, has in ((TWIST, step.twist), (SIGNPOST, step.signpost)) if has):
        _tag(group, "use", href=f"#icon-{sign}", x=x + WIDE - 26 - 34 * number, y=y - 14)


def _arrow(body: Tree.Element, arrow: Arrow, laid: Laid) -> None:
    points = laid.ways[arrow]
    dash = "7 6" if arrow.is_skip else "none"
    _tag(
        body, "path", d=_curve(points), fill="none", stroke=EDGE,
        stroke_width=2, marker_end="url(#head)", stroke_dasharray=dash,
    )  # fmt: skip


def _curve(points: tuple[Point, ...]) -> str:
    """A line through points that leaves each of them straight up or down, from box to box."""
    (x, y), *rest = points
    way = 1 if points[-1][1] >= y else -1
    y += way * HIGH / 2
    parts = [f"M{x:.1f} {y:.1f}"]
    for number, (next_x, next_y) in enumerate(rest):
        end = next_y - way * (HIGH / 2 + 2) if number == len(rest) - 1 else next_y
        half = (y + end) / 2
        parts.append(f"C{x:.1f} {half:.1f} {next_x:.1f} {half:.1f} {next_x:.1f} {end:.1f}")
        x, y = next_x, end
    return " ".join(parts)


def _words(body: Tree.Element, arrow: Arrow, at: Point) -> None:
    lines = _lines(arrow)
    high = len(lines) * LINE + 8
    wide = max(map(len, lines)) * 7.4 + 18
    _tag(
        body,
        "rect",
        x=at[0] - wide / 2,
        y=at[1] - high / 2,
        width=wide,
        height=high,
        rx=10,
        fill=PAPER,
        stroke="#c4cbdc",
    )
    for number, line in enumerate(lines):
        _text(body, line, at[0], at[1] - high / 2 + LINE * (number + 1) - 1, size=12.5, anchor="middle")


def _lines(arrow: Arrow) -> list[str]:
    return _cut(" / ".join(arrow.words), LETTERS, LINES)


def _cut(text: str, letters: int, lines: int) -> list[str]:
    """A text in lines; what does not fit ends in dots."""
    found = wrap(text, letters, break_on_hyphens=True) or [""]
    return found if len(found) <= lines else [*found[: lines - 1], f"{found[lines - 1][: letters - 1]}…"]


def _text(
    parent: Tree.Element, text: str, x: float, y: float, *, size: float, colour: str = INK, weight: str = "normal",
    anchor: str = "start",
) -> None:  # fmt: skip
    more = {"font-size": size, "font-weight": weight, "text-anchor": anchor}
    _tag(parent, "text", text, x=x, y=y, fill=colour, **more)


def _tag(parent: Tree.Element, name: str, text: str = "", **attributes: object) -> Tree.Element:
    """A tag in `parent`; `stroke_width` and the like become attributes with a hyphen."""
    element = Tree.SubElement(parent, name, {key.replace("_", "-"): _value(value) for key, value in attributes.items()})
    # Letters that XML does not allow would make a file that no browser opens.
    element.text = _NO_XML.sub("", text) or None
    return element


def _value(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)
