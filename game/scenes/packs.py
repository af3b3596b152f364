"""Which year group is playing: a card for each pack."""

from dataclasses import replace

from game.engine.packs import Pack
from game.scenes.context import WHOLE_CLASS, Context
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import Opened
from game.scenes.states import PackMap, Packs, Who
from game.ui.widgets import Box, Button, Either, Pages, Screen, Text

CARD = 310.0
"""The width of a pack's card, in logical pixels: four stand side by side."""


def view(state: Packs, context: Context) -> Screen:
    """The packs in the order of the year groups."""
    cards = tuple(_card(pack, context.lesson.way) for pack in context.offered)
    # At large text sizes the packs stand one below the other, so that their words have room.
    listed = tuple(replace(_button(pack, context.lesson.way), kind="answer") for pack in context.offered)
    none = Text(text="There are no packs here yet. A grown-up can put one into the scenarios folder.")
    wide = Box(children=cards, direction="row", gap=20, wraps=True, justify="center")
    row = Either(wide=wide, tall=Box(children=listed, gap=12))
    ask = Box(
        children=(Text(text="Which pack would you like?", style="heading", is_heading=True),),
        pad=14,
        fill="paper",
        radius=20,
    )
    body = Box(
        children=(
            header("Packs"),
            Pages(
                key="packs", children=(Box(children=(ask,), align="center"), row if cards else none), is_centred=True
            ),
        ),
        pad=20,
        gap=14,
    )
    return Screen(
        key="packs",
        title="Packs",
        body=body,
        ground=landscape(),
        first=f"pack-{context.offered[0].id}" if cards else "",
    )


def _card(pack: Pack, way: str) -> Box:
    return Box(children=(_button(pack, way),), width=CARD, most=CARD)


def _button(pack: Pack, way: str) -> Button:
    note = pack.blurb if pack.status == "ready" else f"{pack.blurb} More is on its way."
    return Button(
        key=f"pack-{pack.id}",
        text=pack.title,
        note=note,
        icon=pack.icon,
        kind="card",
        message=Opened(PackMap(pack.id, WHOLE_CLASS) if way == "class" else Who(pack.id)),
    )
