"""How requests look: the inbox on the tablet, and beside it the open profile with what can be done about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.device import chips, foot_row, notice, on_tablet, picture_of, tell_button
from game.activities.frame import face, on_button
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.engine.world import names
from game.ui.widgets import Box, Button, Icon, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.requests import Request, RequestsState, RequestsStep


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be decided: the words on the button, how it is said afterwards, and the signs before and after."""

    title: str
    past: str
    icon: str
    sign: str


DEEDS: dict[str, Deed] = {
    "accept": Deed("Say yes", "Said yes", "ph-user-plus", "ph-user-check"),
    "refuse": Deed("Say no", "Said no", "ph-user-minus", "ph-user-minus"),
    "block": Deed("Block", "Blocked", "ph-prohibit", "ph-prohibit"),
}
"""What can be decided about a request, by its word in answers."""

CHECK = "check-in-person"
INBOX = 330.0
"""The width of the list of requests beside the profile."""


def requests_view(
    step: "RequestsStep",
    state: "RequestsState",
    situation: Situation,
    deeds: tuple[str, ...],
    checkable: frozenset[str],
) -> View:
    """The view of a requests step in its state; `checkable` are the requests for which there is somebody to ask."""
    rows = tuple(_row(one, number, state, situation) for number, one in enumerate(step.requests, start=1))
    marked = tuple(
        Box(children=(row,), pad=5, radius=26, border="accent" if one.id == state.opened else "")
        for one, row in zip(step.requests, rows, strict=True)
    )
    opened = next(one for one in step.requests if one.id == state.opened)
    profile = _profile(opened, state, situation, deeds, can_check=opened.id in checkable)
    inbox = Box(children=(Pages(key="inbox", children=marked, gap=4),), width=INBOX, most=INBOX)
    page = Box(
        children=(Pages(key=f"profile-{state.opened}", children=profile, gap=12),),
        pad=16,
        fill="paper",
        radius=22,
        grow=1,
    )
    others = tuple(row for one, row in zip(step.requests, rows, strict=True) if one.id != state.opened)
    done = {name for name, _ in state.decided}
    is_done = done == {one.id for one in step.requests}
    waiting = next((one.id for one in step.requests if one.id not in done), "")
    first = f"request-{waiting}" if waiting else "done"
    if opened.id not in done:
        first = f"deed-{deeds[0]}" if opened.id in state.checked or opened.id not in checkable else "check"
    return on_tablet(
        step,
        situation,
        ask=step.ask,
        app=step.app,
        title="Friend requests",
        screen=(Box(children=(inbox, page), direction="row", gap=12, grow=1),),
        tall=(Box(children=profile[:-1], gap=12, pad=16, fill="paper", radius=22), profile[-1], *others),
        key=f"requests-{state.opened}",
        foot=foot_row(
            _progress(step, state, situation),
            tell_button(situation, is_on=state.has_told),
            on_button("Done", Did("done"), is_enabled=is_done),
        ),
        first=first,
        asks_again=not state.decided and not state.checked,
    )


def _progress(step: "RequestsStep", state: "RequestsState", situation: Situation) -> str:
    count = len(state.decided)
    so_far = "All are decided." if count == len(step.requests) else f"{count} of {len(step.requests)} are decided."
    if state.has_told and not count:
        return filled(situation.policy.acts["tell"].done, situation)
    if not count:
        return "Look at each profile. Then decide."
    last, deed = state.decided[-1]
    who = next(one.who for one in step.requests if one.id == last)
    return f"{situation.scenario.name_of(who)}: {DEEDS[deed].past.lower()}. {so_far}"


def _row(request: "Request", number: int, state: "RequestsState", situation: Situation) -> Button:
    deed = dict(state.decided).get(request.id, "")
    note = DEEDS[deed].past if deed else ("Asked in person" if request.id in state.checked else "Not decided yet")
    member = situation.scenario.cast.get(request.who)
    icon = DEEDS[deed].sign if deed else (member.icon if member and member.icon else "ph-user")
    return Button(
        key=f"request-{request.id}", text=situation.scenario.name_of(request.who), note=note, icon=icon,
        say=f"{situation.scenario.name_of(request.who)}: {note}",
        kind="answer", message=Did("opened", request.id), shortcut=str(number), is_on=None,
    )  # fmt: skip


def _profile(
    request: "Request", state: "RequestsState", situation: Situation, deeds: tuple[str, ...], *, can_check: bool
) -> tuple[Widget, ...]:
    """The open profile: who they say they are, what the profile shows, what they write, and what can be done."""
    scenario = situation.scenario
    name = Text(text=scenario.name_of(request.who), style="heading", is_heading=True)
    about = Text(text=filled(request.account, situation), style="small", role="soft")
    top = Box(
        children=(*picture_of(situation, request.who, size=80), Box(children=(name, about), gap=2, grow=1)),
        direction="row", align="center", gap=14,
    )  # fmt: skip
    said = Box(
        children=(Text(text=filled(request.says, situation), style="chat", speaker=request.who),),
        pad=14, fill="shade", radius=20,
    )  # fmt: skip
    told = (notice(f"A day goes by. {request.answer}", situation, icon="handshake", key=f"asked-{request.id}"),)
    is_checked = request.id in state.checked
    buttons = _buttons(request, state, situation, deeds, can_check=can_check and not is_checked)
    return (top, _in_common(request, situation), said, *(told if is_checked else ()), buttons)


def _in_common(request: "Request", situation: Situation) -> Widget:
    """The friends in common, with their faces and in words."""
    if not request.in_common:
        return chips((("ph-users", "No friends in common"),))
    called = [situation.scenario.name_of(one) for one in request.in_common]
    words = Text(text=f"Friends in common: {names(called)}", style="tool")
    faces = tuple(one for name in request.in_common for one in face(situation.scenario, name, size=40))
    return Box(
        children=(Icon(name="ph-users", size=28), *faces, Box(children=(words,), grow=1)),
        direction="row", align="center", gap=8, pad=8, fill="accent-soft", radius=16,
    )  # fmt: skip


def _buttons(
    request: "Request", state: "RequestsState", situation: Situation, deeds: tuple[str, ...], *, can_check: bool
) -> Widget:
    chosen = dict(state.decided).get(request.id, "")
    act = situation.policy.acts.get(CHECK)
    check: tuple[Widget, ...] = ()
    if can_check and act is not None:
        check = (
            Button(
                key="check", text=act.title, note="This takes a day.", icon=act.icon, kind="answer",
                message=Did("checked"),
            ),
        )  # fmt: skip
    buttons = tuple(
        Button(
            key=f"deed-{deed}", text=DEEDS[deed].title, icon=DEEDS[deed].icon, kind="tool",
            message=Did("decided", deed), is_on=chosen == deed,
        )
        for deed in deeds
    )  # fmt: skip
    return Box(children=(*check, Box(children=buttons, direction="row", gap=12, wraps=True)), gap=12)
