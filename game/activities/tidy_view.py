"""How tidying looks: the hero's page on the tablet with old posts, and the open one with what can be done about it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.device import chips, foot_row, on_tablet, picture_of
from game.activities.frame import on_button
from game.activities.words import filled
from game.art.picture import Picture
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Image, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.tidy import OldPost, TidyState, TidyStep

DEEDS: dict[str, tuple[str, str, str]] = {
    "keep": ("Keep it", "Kept", "ph-check"),
    "limit": ("Friends only", "Friends only now", "ph-users"),
    "hide": ("Only me", "Only me now", "ph-lock-simple"),
    "delete": ("Take it down", "Taken down", "ph-trash"),
    "ask": ("Ask to take it down", "Asked", "ph-chat-circle-dots"),
}
"""What can be done with a post: the words on the button, how it is said afterwards, and its sign."""

LIST = 330.0
"""The width of the list of posts beside the open one."""

SHORT = 17
"""So many letters of a post stand in the list; all of them are said."""


def tidy_view(
    step: "TidyStep",
    state: "TidyState",
    situation: Situation,
    posts: tuple["OldPost", ...],
    pictures: Mapping[str, Picture],
    can: Mapping[str, tuple[str, ...]],
) -> View:
    """The view of a tidy step in its state; `can` has what can be done with each post."""
    rows = tuple(
        _row(post, number, state, situation, pictures.get(post.id)) for number, post in enumerate(posts, start=1)
    )
    marked = tuple(
        Box(children=(row,), pad=5, radius=26, border="accent" if post.id == state.opened else "")
        for post, row in zip(posts, rows, strict=True)
    )
    opened = next((post for post in posts if post.id == state.opened), None)
    shown, buttons = _opened(opened, state, situation, pictures, can) if opened else ((), ())
    inbox = Box(children=(Pages(key="posts", children=marked, gap=2),), width=LIST, most=LIST)
    page = Box(
        children=(Pages(key=f"post-{state.opened}", children=(*shown, *buttons), gap=12),),
        pad=16,
        fill="paper",
        radius=22,
        grow=1,
    )
    others = tuple(row for post, row in zip(posts, rows, strict=True) if post.id != state.opened)
    changed = {name for name, _ in state.decided}
    waiting = next((post.id for post in posts if post.id not in changed), "")
    first = (
        f"deed-{can[opened.id][0]}" if opened and opened.id not in changed else f"post-{waiting}" if waiting else "done"
    )
    hero = situation.scenario.name_of(situation.scenario.hero)
    return on_tablet(
        step,
        situation,
        ask=step.ask,
        app=step.app,
        title=f"{hero}'s page",
        screen=(Box(children=(inbox, page), direction="row", gap=12, grow=1),),
        tall=(*((Box(children=shown, gap=12, pad=16, fill="paper", radius=22),) if shown else ()), *buttons, *others),
        key=f"tidy-{state.opened}",
        foot=foot_row(_progress(state, situation, posts), on_button("Done tidying", Did("done"))),
        first=first,
        asks_again=not state.decided,
    )


def _progress(state: "TidyState", situation: Situation, posts: tuple["OldPost", ...]) -> str:
    if not state.decided:
        return "Look at each post. Then tidy up."
    last, deed = state.decided[-1]
    words = next(post.text for post in posts if post.id == last)
    return f"{DEEDS[deed][1]}: “{filled(words, situation)}”"


def _row(post: "OldPost", number: int, state: "TidyState", situation: Situation, shown: Picture | None) -> Button:
    deed = dict(state.decided).get(post.id, "")
    icon = DEEDS[deed][2] if deed else "ph-image" if shown else "ph-chat-circle-dots"
    whole = filled(post.text, situation)
    words = whole if len(whole) <= SHORT else f"{whole[:SHORT].rsplit(' ', 1)[0]} …"
    small = Image(source=shown, ratio=shown.width / shown.height, height=40, radius=8) if shown else None
    return Button(
        key=f"post-{post.id}", text=words, note=DEEDS[deed][1] if deed else post.when, icon=icon, kind="quiet",
        say=f"{whole} {DEEDS[deed][1] if deed else post.when}", message=Did("opened", post.id), shortcut=str(number),
        image=small if not deed else None,
    )  # fmt: skip


def _opened(
    post: "OldPost",
    state: "TidyState",
    situation: Situation,
    pictures: Mapping[str, Picture],
    can: Mapping[str, tuple[str, ...]],
) -> tuple[tuple[Widget, ...], tuple[Widget, ...]]:
    """The open post as everyone in its circle sees it, and the buttons below it."""
    scenario = situation.scenario
    whose = post.by or scenario.hero
    circle = situation.policy.circles[post.seen_by]
    name = Text(text=scenario.name_of(whose), style="strong", is_heading=True)
    when = Text(text=post.when, style="small", role="soft")
    copied = (("ph-copy", "Somebody copied it"),) if post.copied else ()
    seen = chips(((circle.icon, f"Seen by: {circle.title}"), *copied), fill="shade")
    whose_it_is = (*picture_of(situation, whose, size=44), Box(children=(name, when), gap=0))
    top = Box(
        children=(*whose_it_is, Box(children=(seen,), grow=1)),
        direction="row", align="center", gap=12,
    )  # fmt: skip
    shown = pictures.get(post.id)
    drawn = (
        (Image(source=shown, ratio=shown.width / shown.height, height=150, alt=shown.alt, radius=14, is_spoken=True),)
        if shown
        else ()
    )
    said = Box(children=(Text(text=filled(post.text, situation), style="chat", speaker=whose),), grow=1)
    body = Box(children=(*drawn, said), direction="row", gap=14, align="center")
    deed = dict(state.decided).get(post.id, "")
    buttons = tuple(
        Button(
            key=f"deed-{one}", text=_called(one, post, situation), icon=DEEDS[one][2], kind="tool",
            message=Did("decided", one), is_on=deed == one,
        )
        for one in can[post.id]
    )  # fmt: skip
    return (top, body), (Box(children=buttons, direction="row", gap=12, wraps=True),)


def _called(deed: str, post: "OldPost", situation: Situation) -> str:
    if deed == "ask":
        return f"Ask {situation.scenario.name_of(post.by)} to take it down"
    return DEEDS[deed][0]
