"""What every screen has: its bar with the three buttons, the help card and the pause card."""

from typing import TYPE_CHECKING

from game.engine.people import UNNAMED
from game.scenes.messages import CardClosed, HelpWanted, Left, Listened, Opened, OptionsWanted, Paused
from game.scenes.states import Title
from game.ui.widgets import Box, Button, Either, Icon, Image, Pages, Space, Text, Widget

HELP = "I need a grown-up"


if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.scenes.context import Adult, School


def header(title: str, *, icon: str = "crown", pauses: bool = False, say: str = "", note: str = "") -> Widget:
    """The bar on top: what the screen is, and "Listen", "I need a grown-up" and "Pause" or "Options".

    `say` is how the title is said, where that differs; a `note` for the teacher stands beside it, and is not read out.
    """
    buttons = Box(
        children=(
            Button(
                key="listen",
                text="Listen",
                icon="ph-speaker-high",
                kind="quiet",
                message=Listened(),
                shortcut="f2",
                is_spoken=False,
            ),
            Button(
                key="help",
                text=HELP,
                icon="ph-hand-palm",
                kind="quiet",
                message=HelpWanted(),
                shortcut="f1",
                is_spoken=False,
            ),
            Button(key="pause", text="Pause", icon="ph-pause", kind="quiet", message=Paused(), is_spoken=False)
            if pauses
            else Button(
                key="menu", text="Options", icon="ph-gear-six", kind="quiet", message=Paused(), is_spoken=False
            ),
        ),
        direction="row",
        gap=10,
        wraps=True,
        justify="end",
    )
    heading = Text(text=title, say=say, style="title", is_heading=True)
    told = Text(text=note, style="small", role="soft", align="center", is_spoken=False)
    between: Widget = Box(children=(told,), grow=1) if note else Space()
    wide = Box(
        children=(Icon(name=icon, size=48), heading, between, buttons),
        direction="row",
        align="center",
        gap=14,
        pad=8,
        fill="paper",
        radius=26,
        has_shadow=True,
        part="banner",
    )
    tall = Box(
        children=(Text(text=title, say=say, style="strong", is_heading=True), buttons),
        gap=6,
        pad=8,
        fill="paper",
        radius=22,
        part="banner",
    )
    return Either(wide=wide, tall=tall)


def help_card(policy: "Policy", year: int, school: "School") -> Box:
    """The card behind "I need a grown-up": calm words, who can help, and nothing that is written down.

    Those whom the school has named stand there with their pictures, and the school's name and crest.
    """
    from game.engine.policy import band_of  # the first screen needs the bar, and not yet the engine

    band = band_of(year)
    words: list[Widget] = [
        Text(text="You can stop at any time. You are not in trouble.", style="body"),
        Text(text=f"Put your hand up, or tell {school.people.adult}. A grown-up you trust can help.", style="body"),
        Text(text="If nobody has time, ask again. Keep asking until someone helps.", style="body"),
    ]
    words += [_adult(one) for one in school.tell]
    for line in policy.helplines.values():
        if band in line.bands and line.number:
            number = Text(
                text=f"{line.title}: {line.number}", style="strong", say=f"{line.title}: {line.say_as or line.number}."
            )
            words.append(
                Box(
                    children=(number, Text(text=line.what, style="small")), gap=4, pad=14, fill="accent-soft", radius=18
                )
            )
    return card(
        HELP,
        "raised-hand",
        tuple(words),
        (Button(key="back", text="Back", icon="ph-arrow-left", kind="primary", message=CardClosed()),),
        beside=_crest(school),
    )


def _adult(one: "Adult") -> Box:
    """Someone whom a pupil can tell: picture, name, and who they are."""
    picture: Widget = Icon(name="ph-user-circle", size=64)
    if one.picture:
        picture = Image(source=one.picture, height=84, alt=f"A picture of {one.name}", radius=18)
    name = Text(text=one.name, style="strong")
    lines = (name, *((Text(text=one.role, style="small"),) if one.role else ()))
    block = Box(children=lines, gap=2, grow=1)
    return Box(children=(picture, block), direction="row", align="center", gap=14, pad=10, fill="note-a", radius=18)


def _crest(school: "School") -> tuple[Widget, ...]:
    """The school's name and crest, where it has set them; at large text the name gives its room to the heading."""
    crest: Widget = Image(source=school.crest, height=56, alt="", radius=8) if school.crest else Space(size=0, grow=0)
    if school.people.name == UNNAMED.name:
        return (crest,) if school.crest else ()
    name = Text(text=school.people.name, style="small", is_spoken=False)
    return (Either(wide=Box(children=(name, crest), direction="row", align="center", gap=16), tall=crest),)


def pause_card(map_scene: object | None) -> Box:
    """The pause: everything is kept; go on, options, the map, the first screen, or leave."""
    buttons: list[Button] = [Button(key="go-on", text="Go on", icon="ph-play", kind="primary", message=CardClosed())]
    if map_scene is not None:
        buttons.append(Button(key="to-map", text="To the map", icon="ph-map-pin", message=Opened(map_scene)))
    buttons.append(Button(key="to-options", text="Options", icon="ph-gear-six", message=OptionsWanted()))
    buttons.append(Button(key="to-title", text="First screen", icon="ph-house", message=Opened(Title())))
    buttons.append(Button(key="leave", text="Leave the game", icon="ph-sign-out", message=Left()))
    return card("Pause", "sleeping-face", (Text(text="Take your time. Nothing is lost."),), tuple(buttons))


def card(
    title: str,
    icon: str,
    words: tuple[Widget, ...],
    buttons: tuple[Button, ...],
    *,
    role: str = "ink",
    beside: tuple[Widget, ...] = (),
    say: str = "",
) -> Box:
    """A card over the screen: a heading in the colour `role`, words (on pages where they are many), and buttons.

    `say` is how the heading is said, where that differs.
    """
    top = Box(
        children=(
            Icon(name=icon, size=60, role=role),
            Box(children=(Text(text=title, say=say, style="title", role=role, is_heading=True),), grow=1),
            *beside,
        ),
        direction="row",
        align="center",
        gap=16,
    )
    foot = Box(children=buttons, direction="row", gap=14, wraps=True, justify="center")
    return Box(
        children=(top, Pages(key="card", children=words), foot),
        gap=20,
        pad=30,
        most=860,
        fill="paper",
        radius=34,
        has_shadow=True,
        part="dialog",
        label=title,
        live="polite",
        enters=f"card {title}",
    )
