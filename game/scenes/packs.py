"""Which year group is playing: a card for each pack."""

from game.engine.packs import Pack
from game.scenes.context import Context
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import Opened
from game.scenes.states import Packs, Who
from game.ui.widgets import Box, Button, Pages, Screen, Text

CARD = 310.0
"""The width of a pack's card, in logical pixels: four stand side by side."""


def view(state: Packs, context: Context) -> Screen:
    """The packs in the order of the year groups."""
    cards = tuple(_card(pack) for pack in context.offered)
    none = Text(text="There are no packs here yet. A grown-up can put one into the scenarios folder.")
    row = Box(children=cards, direction="row", gap=20, wraps=True, justify="center")
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


def _card(pack: Pack) -> Box:
    note = pack.blurb if pack.status == "ready" else f"{pack.blurb} More is on its way."
    button = Button(
        key=f"pack-{pack.id}",
        text=pack.title,
        note=note,
        icon=pack.icon,
        kind="card",
        message=Opened(Who(pack.id)),
    )
    return Box(children=(button,), width=CARD, most=CARD)
