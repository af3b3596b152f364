"""How a feed looks: the post with the thread below it as it has grown, what can be done now, and the tools."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.device import chips, notice, on_tablet, picture_of
from game.activities.words import filled
from game.art.picture import Picture
from game.engine.model import Line
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Icon, Image, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.feed import FeedState, FeedStep


@dataclass(frozen=True, slots=True)
class Act:
    """What can be done at a moment: the words on the button, how it is said afterwards, and its sign."""

    title: str
    past: str
    icon: str


ACTS: dict[str, Act] = {
    "stand-by": Act("Write", "Stood by", "ph-heart"),
    "laugh": Act("Send a laughing face", "Sent a laughing face", "face-with-tears-of-joy"),
    "forward": Act("Pass it on to others", "Passed it on", "ph-share-fat"),
    "nothing": Act("Do nothing and scroll on", "Did nothing", "ph-caret-down"),
}
"""What can be done at a moment, by its word in answers."""

DOING = 400.0
"""The width of what can be done, beside the thread."""

Grown = tuple[tuple[tuple[Line, ...], str], ...]
"""For each moment so far: what others wrote, and what the hero did then ("" for nothing done yet)."""


def feed_view(
    step: "FeedStep",
    state: "FeedState",
    situation: Situation,
    grown: Grown,
    tools: tuple[str, ...],
    shown: Picture | None,
) -> View:
    """The view of a feed step in its state; `shown` is the picture of the post."""
    is_over = len(state.acts) == len(step.moments)
    post, thread = _post(step, situation, shown), _thread(step, situation, grown)
    used = tuple(notice(situation.policy.acts[one].done, situation) for one in state.did)
    doing = () if is_over else _acts(step, state, situation)
    # First the post with what came to it; later the newest on top, so that what has just come is in sight.
    grown_now = (post, *thread) if not state.acts else (*reversed(thread), post)
    left = Pages(key=f"thread-{len(state.acts)}", children=(*used, *grown_now), gap=8)
    right = Box(children=(Pages(key="acts", children=doing, gap=12, is_centred=True),), width=DOING, most=DOING)
    talk = Box(children=(left, *((right,) if doing else ())), direction="row", gap=14, grow=1)
    acts = situation.policy.acts
    leave = Button(
        key="tool-leave", text="Close the app", icon=acts["leave"].icon, kind="primary" if is_over else "tool",
        message=Did("used", "leave"), is_enabled=is_over,
    )  # fmt: skip
    bar = tuple(
        Button(
            key=f"tool-{one}", text=acts[one].title, icon=acts[one].icon, kind="tool", message=Did("used", one),
            is_on=one in state.did,
        )
        for one in tools
    )  # fmt: skip
    return on_tablet(
        step,
        situation,
        ask=step.ask,
        app=step.app,
        screen=(talk,),
        tall=(*used, *grown_now, *doing) if not state.acts else (*used, *reversed(thread), *doing),
        key=f"feed-{len(state.acts)}",
        foot=(Box(children=(*bar, leave), direction="row", gap=10, wraps=True, justify="center"),),
        first="tool-leave" if is_over else "act-stand-by",
        asks_again=not state.acts,
    )


def _post(step: "FeedStep", situation: Situation, shown: Picture | None) -> Widget:
    """The post that it all began with, and who sees it."""
    circle = situation.policy.circles[step.seen_by]
    drawn = (
        (Image(source=shown, ratio=shown.width / shown.height, height=150, alt=shown.alt, radius=14, is_spoken=True),)
        if shown
        else ()
    )
    seen = chips(((circle.icon, f"Seen by: {circle.title}"),), fill="shade")
    return Box(
        children=(_said(step.post, situation), *drawn, seen), gap=8, pad=14, fill="paper", radius=20, has_shadow=True,
    )  # fmt: skip


def _said(line: Line, situation: Situation) -> Box:
    name = Text(text=situation.scenario.name_of(line.speaker), style="small", role="soft")
    words = Text(text=filled(line.text, situation), style="chat", speaker=line.speaker)
    return Box(
        children=(*picture_of(situation, line.speaker, size=40), Box(children=(name, words), gap=0, grow=1)),
        direction="row", align="center", gap=10,
    )  # fmt: skip


def _thread(step: "FeedStep", situation: Situation, grown: Grown) -> tuple[Widget, ...]:
    """The comments in the order in which they came, with what the hero did between them."""
    found: list[Widget] = []
    for at, (lines, act) in enumerate(grown):
        for number, line in enumerate(lines):
            comment = _said(line, situation)
            found.append(
                Box(
                    children=(comment,), pad=10, fill="paper", radius=18, has_shadow=True, live="polite",
                    enters=f"came-{at}-{number}",
                )
            )  # fmt: skip
        if act:
            found.append(_own(step, at, act, situation))
    return tuple(found)


def _own(step: "FeedStep", at: int, act: str, situation: Situation) -> Widget:
    hero = situation.scenario.hero
    said = f"“{step.moments[at].words}”" if act == "stand-by" else ACTS[act].past
    sign = Icon(name=ACTS[act].icon, size=28, role="on-own")
    words = Text(text=filled(said, situation), style="chat", role="on-own", speaker=hero if act == "stand-by" else "")
    row = Box(children=(sign, Box(children=(words,), grow=1)), direction="row", align="center", gap=10)
    return Box(children=(row,), pad=12, fill="own", radius=18, has_shadow=True, live="polite", enters=f"own-{at}")


def _acts(step: "FeedStep", state: "FeedState", situation: Situation) -> tuple[Widget, ...]:
    """What can be done at this moment."""
    moment = step.moments[len(state.acts)]
    return tuple(
        Button(
            key=f"act-{act}", text=f"Write: “{filled(moment.words, situation)}”" if act == "stand-by" else one.title,
            icon=one.icon, kind="answer", message=Did("acted", act), shortcut=str(number),
        )
        for number, (act, one) in enumerate(ACTS.items(), start=1)
    )  # fmt: skip
