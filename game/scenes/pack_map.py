"""A pack's map: its scenarios as places along a path. Nothing on it is locked."""

from itertools import pairwise

from game.engine.model import Scenario
from game.engine.problems import PackError
from game.engine.scoring import CROWNS
from game.scenes.context import Context
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import Opened
from game.scenes.states import Begin, Cover, PackMap
from game.scenes.wording import NOT_OPENED
from game.school.pupil import code_icons, code_said, code_words
from game.ui.widgets import At, Box, Button, Canvas, Either, Icon, Pages, Screen, Space, Text, Thread, Widget

STOPS = ((0.02, 0.5), (0.185, 0.16), (0.35, 0.52), (0.515, 0.14), (0.68, 0.5), (0.845, 0.16))
STOP = (0.15, 0.42)
"""Left top corners of the places and their size, as parts of the map; more than six places go on in a list."""


def view(state: PackMap, context: Context) -> Screen:
    """The places with their crowns, who is playing, and the next place to play."""
    pack = context.pack(state.pack)
    places = context.places(pack)
    crowns = context.kept.crowns(state.code, state.pack)
    begun = tuple(name for name in context.kept.unfinished(state.code, state.pack) if name in places)
    stops = tuple(_stop(state, context, name, crowns.get(name, frozenset()), begun) for name in places)
    following = begun[0] if begun else next((name for name in places if not crowns.get(name)), places[0])
    on = _on_button(state, context, following, is_begun=bool(begun))
    total = sum(len(crowns.get(name, frozenset()).intersection(CROWNS)) for name in places)
    who = Box(
        children=(
            *(Icon(name=icon, size=40) for icon in code_icons(state.code)),
            Box(
                children=(
                    Text(text=code_words(state.code), say=code_said(state.code), style="label", role="accent"),
                    Text(text=f"{total} of {len(CROWNS) * len(places)} crowns", style="small", role="ink"),
                ),
                gap=0,
            ),
        ),
        direction="row", align="center", gap=12, pad=12, fill="paper", radius=22, has_shadow=True,
    )  # fmt: skip
    bar = Box(children=(who, Space(), on), direction="row", align="center", gap=16, wraps=True)
    listed = Pages(
        key="stops",
        children=(Box(children=stops, direction="row", gap=14, wraps=True, justify="center"),),
        is_centred=True,
    )
    middle: Widget = Either(wide=_canvas(stops), tall=listed, grow=1) if len(stops) <= len(STOPS) else listed
    body = Box(children=(header(pack.title, icon=pack.icon), middle, bar), pad=20, gap=12)
    return Screen(
        key=f"map-{state.pack}", title=pack.title, body=body, ground=landscape(), first="on", is_young=pack.year <= 2
    )


def _canvas(stops: tuple[Button, ...]) -> Canvas:
    places = tuple(
        At(x=x, y=y, width=STOP[0], height=STOP[1], widget=stop) for (x, y), stop in zip(STOPS, stops, strict=False)
    )
    middles = [(x + STOP[0] / 2, y + STOP[1] * 0.45) for x, y in STOPS[: len(stops)]]
    paths = tuple(Thread(start=one, end=other, is_path=True) for one, other in pairwise(middles))
    return Canvas(children=places, threads=paths, ratio=1326 / 530, grow=1, label="Map")


def _stop(state: PackMap, context: Context, name: str, crowns: frozenset[str], begun: tuple[str, ...]) -> Button:
    try:
        scenario = context.scenario(state.pack, name)
    except PackError:
        return Button(
            key=f"stop-{name}",
            text=name,
            note="Cannot be read",
            say=NOT_OPENED,
            icon="ph-warning",
            kind="card",
            message=None,
            is_enabled=False,
        )
    note = "Go on here" if name in begun else _crowns_note(crowns)
    message = Opened(Cover(state.pack, state.code, name))
    return Button(
        key=f"stop-{name}",
        text=scenario.title,
        note=note,
        say=_said(scenario, note),
        icon=scenario.icon,
        kind="card",
        message=message,
        row=_crown_row(crowns),
    )


def _crowns_note(crowns: frozenset[str]) -> str:
    if not crowns:
        return "New"
    return "1 crown" if len(crowns) == 1 else f"{len(crowns)} crowns"


def _crown_row(crowns: frozenset[str]) -> tuple[str, ...]:
    """A crown for each one won and an empty one for each that is left; nothing for a story that is new."""
    if not crowns:
        return ()
    return ("crown",) * len(crowns) + ("ph-crown-simple",) * (len(CROWNS) - len(crowns))


def _said(scenario: Scenario, note: str) -> str:
    return f"{scenario.title}. {note}."


def _on_button(state: PackMap, context: Context, name: str, *, is_begun: bool) -> Widget:
    try:
        title = context.scenario(state.pack, name).title
    except PackError:
        return Space(size=0, grow=0)
    goal = Begin(state.pack, state.code, name) if is_begun else Cover(state.pack, state.code, name)
    return Button(
        key="on",
        text=f"{'Go on' if is_begun else 'Play'}: {title}",
        icon="ph-play",
        kind="primary",
        message=Opened(goal),
        is_spoken=False,
    )
