"""The first screen: the game's name over a sunny landscape, and the way in."""

from game.scenes.context import Context
from game.scenes.landscape import landscape
from game.scenes.messages import HelpWanted, Left, Opened, Paused
from game.scenes.states import Pin, Title
from game.scenes.way_in import way_in
from game.ui.widgets import Box, Button, Either, Icon, Pages, Screen, Space, Text


def view(state: Title, context: Context) -> Screen:
    """The name, one line, and "Play"."""
    name = Box(
        children=(
            Icon(name="crown", size=110),
            Text(text="Crownwise", style="display", align="center", is_heading=True),
        ),
        align="center",
        gap=0,
    )
    line = Text(text="Practise life online, safe and sound.", style="heading", align="center")
    play = Button(key="play", text="Play", icon="ph-play", kind="primary", message=Opened(way_in(context.lesson)))
    more = Box(
        children=(
            Button(key="menu", text="Options", icon="ph-gear-six", kind="quiet", message=Paused()),
            Button(
                key="help",
                text="I need a grown-up",
                icon="ph-hand-palm",
                kind="quiet",
                message=HelpWanted(),
                shortcut="f1",
            ),
            Button(key="leave", text="Leave", icon="ph-sign-out", kind="quiet", message=Left()),
            Button(
                key="teachers",
                text="For teachers",
                icon="ph-chalkboard-teacher",
                kind="quiet",
                message=Opened(Pin(state, "teacher")),
                is_spoken=False,
            ),
        ),
        direction="row",
        gap=12,
        wraps=True,
        justify="center",
    )
    # At large text sizes the name is set smaller, so that it is one word and "Play" is on the first page.
    small_name = Box(
        children=(Icon(name="crown", size=64), Text(text="Crownwise", style="title", is_heading=True)),
        direction="row",
        align="center",
        justify="center",
        gap=14,
    )
    middle = Box(
        children=(
            Either(wide=name, tall=small_name),
            line,
            Box(children=(play,), align="center"),
            *_trouble(context),
        ),
        gap=14, pad=30, most=960, fill="paper", radius=40, has_shadow=True, align="stretch", enters="title",
    )  # fmt: skip
    body = Box(
        children=(Pages(key="title", children=(Space(size=20, grow=0), Box(children=(middle,), align="center"))), more),
        pad=24, gap=12,
    )  # fmt: skip
    return Screen(
        key="title", title="Crownwise", body=body, ground=landscape(is_open=True), first="play", on_escape=Paused()
    )


def _trouble(context: Context) -> tuple[Text, ...]:
    """What a grown-up should see; it is not read aloud to pupils."""
    if not context.library.is_open or not context.problems:
        return ()
    count = len({problem.file for problem in context.problems})
    files = "1 file" if count == 1 else f"{count} files"
    return (
        Text(
            text=f"For a grown-up: {files} of the packs cannot be read. “check” on the command line says why.",
            style="small",
            align="center",
            is_spoken=False,
        ),
    )
