"""Who is playing: three pictures and never a name, or just play."""

from dataclasses import replace

from game.scenes.context import GUEST, Context
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import Opened, Picked
from game.scenes.states import Begin, PackMap, Who
from game.school.pupil import PICTURES, WORDS, code_of, pair_of
from game.ui.widgets import Box, Button, Icon, Pages, Screen, Space, Text, Widget


def view(state: Who, context: Context) -> Screen:
    """The pictures, those picked, "Go", and "Just play"."""
    is_full = len(state.picked) == 3
    young = context.pack(state.pack).year <= 2
    slots: tuple[Widget, ...] = tuple(_slot(state, place) for place in range(3))
    code = code_of(state.picked)
    go = Button(
        key="go",
        text="This is me",
        icon="ph-check",
        kind="primary",
        message=Opened(_next(state, code, context)),
        is_enabled=is_full and code != state.first,
    )
    guest = Button(key="guest", text="Just play", icon="ph-play", message=Opened(_next(state, GUEST, context)))
    ask = _ask(state, context)
    row = Box(children=(*slots, Space(), guest, go), direction="row", gap=14, align="center", wraps=True)
    top = Box(
        children=(Text(text=ask, style="strong", live="polite"), row),
        gap=10,
        pad=16,
        fill="paper",
        radius=26,
        has_shadow=True,
    )
    grid = Box(
        children=tuple(
            Button(key=icon, text=word, icon=icon, kind="card", message=Picked(icon), is_enabled=not is_full)
            for icon, word in PICTURES
        ),
        direction="row", gap=12, wraps=True, justify="center",
    )  # fmt: skip
    body = Box(
        children=(header("Who are you?"), top, Pages(key="pictures", children=(grid,), is_centred=True)), pad=20, gap=12
    )
    return Screen(
        key=f"who-{state.first}-{is_full}", title="Who are you?", body=body, ground=landscape(), is_young=young,
        first="go" if is_full else "guest",
    )  # fmt: skip


def _ask(state: Who, context: Context) -> str:
    is_full = len(state.picked) == 3
    if state.first and code_of(state.picked) == state.first:
        return "These are your partner's pictures. Take one back, and pick your own."
    ask = "Is this you? Then press “This is me”." if is_full else "Pick your three pictures, one after the other."
    if context.lesson.way != "pairs":
        return ask
    return f"{'Second' if state.first else 'First'} of two. {ask}"


def _next(state: Who, code: str, context: Context) -> Who | PackMap | Begin:
    """The second of two after the first; else straight into the story that is the goal, or to the map."""
    if context.lesson.way == "pairs" and not state.first and code != GUEST:
        return Who(state.pack, goal=state.goal, first=code)
    one = pair_of(state.first, code) if state.first else code
    return Begin(state.pack, one, state.goal) if state.goal else PackMap(state.pack, one)


def _slot(state: Who, place: int) -> Widget:
    if place < len(state.picked):
        icon = state.picked[place]
        return Button(
            key=f"slot-{place}", text=WORDS[icon], note="Take back", icon=icon, kind="tool", message=Picked(f"-{place}")
        )
    return Box(
        children=(Icon(name="ph-dots-three", size=40), Space(size=0, grow=0)),
        pad=12,
        fill="shade",
        radius=18,
        border="line",
        align="center",
        justify="center",
    )


def update(state: Who, message: object) -> Who:
    """A picture more, or one taken back."""
    if not isinstance(message, Picked):
        return state
    if message.picture.startswith("-"):
        place = int(message.picture[1:])
        return replace(state, picked=tuple(one for at, one in enumerate(state.picked) if at != place))
    if message.picture in WORDS and len(state.picked) < 3:
        return replace(state, picked=(*state.picked, message.picture))
    return state
