"""How a photo looks: a tablet with the picture on it, and beside it what is to be done with it now."""

from itertools import product
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.frame import asked, on_button, place_behind, thought
from game.activities.photo_deeds import fixed, numbered, spots
from game.activities.photo_deeds_view import fix_side, share_side
from game.art.picture import Box as Frame
from game.art.picture import Picture, Spot
from game.engine.playthrough import Situation
from game.ui.widgets import At, Box, Button, Canvas, Either, Image, Pages, Text, Widget
from game.ui.widgets import Spot as Target

if TYPE_CHECKING:
    from game.activities.photo import PhotoState, PhotoStep

ROOMY = (96.0, 84.0, 72.0)
ROOMY_YOUNG = (144.0, 120.0, *ROOMY)
"""How wide and high a spot is made for fingers, in picture units: the first at which it touches no other spot."""

LEANINGS = tuple(sorted(product((0.5, 0.0, 1.0), repeat=2), key=lambda one: one.count(0.5), reverse=True))
"""How much of what a spot grows by lies to its left and above it: evenly first, then to one side, then to a corner."""

SIDE, SIDE_WORDS = 320.0, 480.0
"""The width of what stands beside the picture while looking, and where there are words and answers."""

PICTURE_HEIGHT, PICTURE_ALONE = 224.0, 320.0
"""The height of the picture at large text sizes: with a question above it on the same page, and before the answers."""


def photo_view(
    step: "PhotoStep", state: "PhotoState", situation: Situation, whole: Picture, circles: tuple[str, ...]
) -> View:
    """The view of a photo step in its state; `whole` is its picture untouched, `circles` who may be chosen."""
    if state.phase == "look":
        return _look(step, state, situation, whole)
    now = fixed(whole, dict(state.fixed))
    if state.phase == "fix":
        side = fix_side(step, state, situation, whole, now)
        marked = next((spot for spot in now.spots if spot.id == state.picked), None)
        rings = (_at(marked, now, (), is_on=True, key="in-hand", message=None),) if marked else ()
        foot = on_button("Go on", Did("done"), icon="ph-arrow-right")
    else:
        side = share_side(situation, circles)
        rings = ()
        foot = Button(key="went", text="Go back", icon="ph-arrow-left", message=Did("went"), is_spoken=False)
    key = f"{state.phase}-{state.picked}"
    canvas = _canvas(now, rings)
    beside = Box(children=(Pages(key=key, children=side.blocks, gap=12),), width=SIDE_WORDS, most=SIDE_WORDS)
    tall = Pages(key=key, children=(_image(now, PICTURE_ALONE), *side.blocks), gap=12)
    return View(
        blocks=(Either(wide=_beside(canvas, beside), tall=tall, grow=1),),
        foot=(foot,),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=side.first,
        is_whole=True,
    )


def _look(step: "PhotoStep", state: "PhotoState", situation: Situation, whole: Picture) -> View:
    # In the order in which one reads: an order that began with the clues would tell which they are.
    named = sorted(numbered(spots(whole)), key=lambda one: one[0].box.x + one[0].box.width / 2)
    is_young = situation.scenario.year <= 2
    rest = tuple(spot for spot, _ in named)
    targets = tuple(
        _at(
            spot,
            whole,
            rest,
            is_on=spot.id in state.found,
            text=name,
            message=Did("marked", spot.id),
            is_young=is_young,
        )
        for spot, name in named
    )
    listed = tuple(_listed(spot, name, state) for spot, name in named)
    question = asked(step.ask, situation)
    marked = Text(text=_counted(len(state.found)), style="label", live="polite")
    count = Box(children=(marked,), pad=14, fill="paper", radius=18, has_shadow=True, part="status")
    side = (question, count, *thought(step, situation))
    beside = Box(children=(Pages(key="side", children=side, gap=14),), width=SIDE, most=SIDE)
    tall = Pages(key="look", children=(question, _image(whole), count, *listed), gap=12)
    return View(
        blocks=(Either(wide=_beside(_canvas(whole, targets), beside), tall=tall, grow=1),),
        foot=(on_button("Done looking", Did("done")),),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=f"spot-{rest[0].id}" if rest else "done",
        is_whole=True,
    )


def _counted(marked: int) -> str:
    """How many things are marked, and never how many there are to find."""
    return {0: "Nothing is marked yet.", 1: "1 thing is marked."}.get(marked, f"{marked} things are marked.")


def _listed(spot: Spot, name: str, state: "PhotoState") -> Widget:
    is_on = spot.id in state.found
    return Button(
        key=f"spot-{spot.id}", text=name, kind="answer", icon="ph-circle", message=Did("marked", spot.id), is_on=is_on
    )


def _beside(canvas: Canvas, side: Box) -> Box:
    frame = Box(children=(canvas,), fill="tablet", radius=36, pad=16, has_shadow=True, grow=1)
    return Box(children=(frame, side), direction="row", gap=24, grow=1)


def _canvas(shown: Picture, children: tuple[At, ...]) -> Canvas:
    window = _window(shown)
    picture = Image(source=shown, ratio=window.width / window.height, alt=shown.alt, radius=16)
    return Canvas(
        children=children, image=picture, ratio=window.width / window.height, radius=16, grow=1, label=shown.alt
    )


def _image(shown: Picture, height: float = PICTURE_HEIGHT) -> Image:
    window = _window(shown)
    return Image(
        source=shown,
        ratio=window.width / window.height,
        height=height,
        alt=shown.alt,
        radius=16,
        is_spoken=True,
    )


def _window(shown: Picture) -> Frame:
    return shown.window or Frame(0.0, 0.0, shown.width, shown.height)


def _at(
    spot: Spot,
    shown: Picture,
    rest: tuple[Spot, ...],
    *,
    is_on: bool,
    message: Did | None,
    text: str = "",
    key: str = "",
    is_young: bool = False,
) -> At:
    """A spot at its place in the part of the picture that is shown; one without a message only shows where it is."""
    window, box = _window(shown), _roomy(spot, rest, shown, ROOMY_YOUNG if is_young else ROOMY)
    target = Target(
        key=key or f"spot-{spot.id}",
        text=text or spot.label,
        message=message,
        is_on=is_on,
        is_enabled=message is not None,
    )
    return At(
        x=(box.x - window.x) / window.width, y=(box.y - window.y) / window.height,
        width=box.width / window.width, height=box.height / window.height, widget=target,
    )  # fmt: skip


def _roomy(spot: Spot, rest: tuple[Spot, ...], shown: Picture, sides: tuple[float, ...]) -> Frame:
    """The spot's box, enlarged for fingers as far as it touches no other spot: evenly, or else to one side."""
    box = spot.box
    others = [other.box for other in rest if other.id != spot.id]
    for side, (left, above) in product(sides, LEANINGS):
        wide, high = max(side, box.width), max(side, box.height)
        x = min(max(0.0, box.x - (wide - box.width) * left), shown.width - wide)
        y = min(max(0.0, box.y - (high - box.height) * above), shown.height - high)
        grown = Frame(x, y, wide, high)
        if all(grown.overlap(other) <= box.overlap(other) for other in others):
            return grown
    return box
