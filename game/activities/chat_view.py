"""How a chat looks: the tablet with bubbles, what can be said back, and the tools that are always there."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import Choice, by_id, shuffled
from game.activities.frame import FACE_ON_CARD, FACE_ON_LINE, face, face_on, place_behind, tablet, thought
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.engine.world import World
from game.ui.widgets import Box, Button, Either, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.chat import ChatState, ChatStep


GONE = "Blocking took the messages away, so there was nothing left to keep."
"""What is said of a screenshot that came too late."""
ROOMY = 1100.0
"""How wide a bubble may be where the chat has the whole tablet, as it has at large text."""


def chat_view(step: "ChatStep", state: "ChatState", situation: Situation, tools: tuple[str, ...]) -> View:
    """The view of a chat step in its state."""
    app = situation.policy.apps[step.app]
    scenario = situation.scenario
    title = step.title or scenario.name_of(step.with_whom[0])
    is_blocked = "block" in state.did
    messages = _messages(step, state, situation, most=560)
    roomy = _messages(step, state, situation, most=ROOMY)
    replies = _replies(step, situation, is_open=not is_blocked and not state.reply)
    stacked = tablet(
        title, app.title, app.icon, (Pages(key="chat", children=(*roomy, *replies), gap=10),), colour=app.colour,
        is_low=True,
    )  # fmt: skip
    beside = (
        (Box(children=(Pages(key="replies", children=replies, gap=12, is_centred=True),), width=390, most=390),)
        if replies
        else ()
    )
    talk = Box(children=(Pages(key="chat", children=messages, gap=10), *beside), direction="row", gap=14, grow=1)
    screen = tablet(title, app.title, app.icon, (talk,), colour=app.colour)
    side = thought(step, situation)
    wide = Box(
        children=(*((Box(children=side, width=300, most=300, gap=12, justify="end"),) if side else ()), screen),
        direction="row", gap=24, grow=1,
    )  # fmt: skip
    bar = Box(
        children=tuple(_tool(tool, state, situation) for tool in tools),
        direction="row",
        gap=24 if scenario.year <= 2 else 10,
        wraps=True,
        justify="center",
    )
    return View(
        blocks=(Either(wide=wide, tall=stacked, grow=1),),
        foot=(bar,),
        ground=place_behind(step, situation, with_people=False),
        first=f"tool-{tools[0]}" if tools else "",
        is_whole=True,
    )


def is_lost(step: "ChatStep", did: tuple[str, ...], world: World) -> bool:
    """Whether a screenshot in `did` came too late, because whoever writes was blocked before it."""
    if "screenshot" not in did:
        return False
    return step.with_whom[0] in world.blocked or "block" in did[: did.index("screenshot")]


def as_it_came(step: "ChatStep", state: "ChatState", situation: Situation) -> Box:
    """The tablet with what has arrived and nothing to press, for a class that thinks about it together."""
    app = situation.policy.apps[step.app]
    title = step.title or situation.scenario.name_of(step.with_whom[0])
    messages = Pages(key="chat", children=_messages(step, state, situation, most=480), gap=10)
    return tablet(title, app.title, app.icon, (messages,), colour=app.colour)


def _messages(step: "ChatStep", state: "ChatState", situation: Situation, *, most: float) -> tuple[Widget, ...]:
    """All that stands in the chat, in bubbles at most `most` wide."""
    scenario = situation.scenario
    acts = situation.policy.acts
    found: list[Widget] = []
    if "block" in state.did:
        found.append(
            _notice(f"{scenario.name_of(step.with_whom[0])} is blocked. The messages are gone from this screen.")
        )
    else:
        for number, line in enumerate(step.arrives):
            speaker = line.speaker or step.with_whom[0]
            name = (
                (Text(text=scenario.name_of(speaker), style="small", role="soft"),) if len(step.with_whom) > 1 else ()
            )
            words = Text(text=filled(line.text, situation), style="chat", speaker=speaker)
            is_roomy = most >= ROOMY
            # A name beside the words takes no line of its own, which a page of large text has not got.
            beside = (Box(children=(*name, Box(children=(words,))), direction="row", gap=12),)
            bubble = Box(
                children=beside if is_roomy and name else (*name, words), gap=2, pad=10 if is_roomy else 14,
                fill="paper", has_shadow=True, radius=20, most=most,
            )  # fmt: skip
            row = Box(
                children=(*face(scenario, speaker, feels=line.feels, size=52), bubble),
                direction="row",
                align="center",
                gap=10,
            )
            found.append(Box(children=(row,), align="start", enters=f"arrived-{number}", live="polite"))
        found.extend(_own(step, state, situation, most))
    for at, act in enumerate(state.did):
        is_gone = act == "screenshot" and is_lost(step, state.did[: at + 1], situation.world)
        found.append(_notice(GONE if is_gone else filled(acts[act].done, situation)))
    if state.is_paused:
        found.append(_notice(filled(acts["pause"].done, situation)))
    return tuple(found)


def _own(step: "ChatStep", state: "ChatState", situation: Situation, most: float) -> tuple[Widget, ...]:
    """What the hero has said back, on the right, as on any tablet."""
    said = by_id(step.replies, state.reply)
    if said is None:
        return ()
    words = Text(text=filled(said.text, situation), style="chat", role="on-own", speaker=situation.scenario.hero)
    bubble = Box(children=(words,), pad=14, fill="own", has_shadow=True, radius=20, most=most)
    return (Box(children=(bubble,), align="end", enters="said back", live="polite"),)


def _notice(text: str) -> Box:
    words = Text(text=text, style="small", role="ink", align="center")
    return Box(children=(words,), pad=10, fill="accent-soft", radius=16, live="polite", part="status", enters=text)


def _replies(step: "ChatStep", situation: Situation, *, is_open: bool) -> tuple[Widget, ...]:
    if not is_open:
        return ()
    return tuple(
        _reply(one, number, situation) for number, one in enumerate(shuffled(step.replies, situation, step.id), start=1)
    )


def _reply(one: Choice, number: int, situation: Situation) -> Button:
    is_card = bool(one.icon or one.face) and situation.scenario.year <= 2
    return Button(
        key=one.id, text=filled(one.text, situation), say=one.say_as, message=Did("replied", one.id),
        kind="card" if is_card else "answer", icon=one.icon or "ph-chat-circle-dots",
        image=face_on(one, situation.scenario, FACE_ON_CARD if is_card else FACE_ON_LINE), shortcut=str(number),
    )  # fmt: skip


def _tool(tool: str, state: "ChatState", situation: Situation) -> Button:
    act = situation.policy.acts[tool]
    is_on = (tool in state.did) if tool not in ("pause", "leave") else (state.is_paused if tool == "pause" else None)
    is_next = tool == "leave" and bool(state.reply or state.did)
    return Button(
        key=f"tool-{tool}", text=act.title, icon=act.icon, kind="primary" if is_next else "tool",
        message=Did("used", tool), is_on=is_on,
    )  # fmt: skip
