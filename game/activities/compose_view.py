"""How composing looks: the post as it grows on the tablet, what it gives away, and beside it the parts to pick."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import shuffled
from game.activities.device import chips, notice, on_tablet, picture_of
from game.activities.words import filled
from game.art.picture import Picture
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Icon, Image, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.compose import ComposeState, ComposeStep

POST = 390.0
"""The width of the post beside what is picked."""


def compose_view(
    step: "ComposeStep",
    state: "ComposeState",
    situation: Situation,
    shown: Picture | None,
    gives: tuple[str, ...],
) -> View:
    """The view of a compose step in its state; `shown` is the picture in it, `gives` what it gives away so far."""
    doing, first = _doing(step, state, situation)
    known = _gives(gives, situation)
    post = _post(step, state, situation, shown)
    left = Box(children=(Pages(key="post", children=(post, *known), gap=10),), width=POST, most=POST)
    right = Box(children=(Pages(key=f"part-{state.phase}", children=doing, gap=12),), grow=1)
    titles = {"think": "Take a breath", "posted": "Posted"}
    return on_tablet(
        step,
        situation,
        ask=step.ask,
        app=step.app,
        title=titles.get(state.phase, "New post"),
        screen=(Box(children=(left, right), direction="row", gap=14, grow=1),),
        tall=(*doing, post, *known),
        key=f"compose-{state.phase}",
        foot=_foot(step, state, situation),
        first=first,
        asks_again=state.phase == "0",
    )


def _post(step: "ComposeStep", state: "ComposeState", situation: Situation, shown: Picture | None) -> Widget:
    """The post as it stands: whose it is, its picture, its words so far, and who sees it."""
    scenario = situation.scenario
    name = Text(text=scenario.name_of(scenario.hero), style="strong")
    top = Box(
        children=(*picture_of(situation, scenario.hero, size=40), name),
        direction="row", align="center", gap=10,
    )  # fmt: skip
    drawn = (
        (Image(source=shown, ratio=shown.width / shown.height, height=120, alt=shown.alt, radius=14, is_spoken=True),)
        if shown
        else ()
    )
    picked = dict(state.picked)
    said = [one.text for piece in step.pieces for one in piece.options if picked.get(piece.id) == one.id]
    words = filled(" ".join(said), situation) or "…"
    seen: tuple[Widget, ...] = ()
    if state.seen_by:
        circle = situation.policy.circles[state.seen_by]
        seen = (chips(((circle.icon, f"Seen by: {circle.title}"),), fill="shade"),)
    body = Text(text=words, style="chat", speaker=scenario.hero if said else "", is_spoken=bool(said))
    return Box(
        children=(top, *drawn, body, *seen), gap=10, pad=14, fill="paper", radius=20, has_shadow=True, live="polite"
    )


def _gives(gives: tuple[str, ...], situation: Situation) -> tuple[Widget, ...]:
    """What the post gives away so far, said whenever it changes. A favourite colour is no clue, so it is not listed."""
    policy = situation.policy
    widest = list(policy.circles)[-1]
    clues = tuple(one for one in gives if policy.rate(one, widest) != "safe")
    if not clues:
        words = "It gives nothing away so far."
        return (Box(children=(_line("ph-check-circle", words),), pad=10, fill="safe-soft", radius=16, live="polite"),)
    heading = Text(text="What it gives away", style="label")
    rows = tuple((policy.details[one].icon, policy.details[one].title) for one in clues)
    return (
        Box(
            children=(heading, chips(rows, fill="paper")), gap=8, pad=10, fill="part-way-soft", radius=16, live="polite"
        ),
    )


def _line(icon: str, words: str) -> Box:
    return Box(
        children=(Icon(name=icon, size=28, role="safe"), Box(children=(Text(text=words, style="tool"),), grow=1)),
        direction="row", align="center", gap=10,
    )  # fmt: skip


def _doing(step: "ComposeStep", state: "ComposeState", situation: Situation) -> tuple[tuple[Widget, ...], str]:
    """What is to be done now, with its question, and what has the focus at first."""
    if state.phase == "share":
        return _circles(step, situation)
    if state.phase == "think":
        return _think(step, state, situation)
    if state.phase == "posted":
        told = notice(f"The post is up. {situation.policy.circles[state.seen_by].title} can see it now.", situation)
        keep = _answer("kept", "Leave it up", "ph-check", Did("kept"), 1)
        down = _answer("deleted", "Take it down again", "ph-trash", Did("deleted"), 2)
        return (told, keep, down), "kept"
    piece = step.pieces[int(state.phase)]
    chosen = dict(state.picked).get(piece.id, "")
    options = tuple(
        Button(
            key=f"option-{one.id}", text=filled(one.text, situation), kind="answer", icon="ph-pencil-simple",
            message=Did("picked", one.id), shortcut=str(number), is_on=one.id == chosen or None,
        )
        for number, one in enumerate(shuffled(piece.options, situation, f"{step.id}/{piece.id}"), start=1)
    )  # fmt: skip
    return (_question(filled(piece.ask, situation)), *options), options[0].key


def _circles(step: "ComposeStep", situation: Situation) -> tuple[tuple[Widget, ...], str]:
    circles = situation.policy.circles
    rows = tuple(
        _answer(f"share-{one}", circles[one].title, circles[one].icon, Did("shared", one), number)
        for number, one in enumerate(step.audiences, start=1)
    )
    return (_question("Who should see it?"), *rows, _leave(len(rows) + 1)), rows[0].key


def _think(step: "ComposeStep", state: "ComposeState", situation: Situation) -> tuple[tuple[Widget, ...], str]:
    """A breath before it is out: what to ask oneself, then post it, change it or leave it."""
    asked: tuple[Widget, ...] = ()
    if step.asks_first:
        act = situation.policy.acts["ask-permission"]
        asked = (
            Button(
                key="ask", text="Ask a grown-up first", icon=act.icon, kind="answer", message=Did("asked"),
                is_on=state.has_asked,
            ),
        )  # fmt: skip
    words = Text(
        text=filled("Would {hero} show this to a teacher? What goes online can be copied.", situation), style="body"
    )
    card = Box(children=(words,), pad=14, fill="paper", radius=20)
    post = _answer("post", "Post it", "ph-paper-plane-tilt", Did("posted"), 1)
    back = _answer("change", "Change who sees it", "ph-users", Did("went", "share"), 2)
    return (card, *asked, post, back, _leave(3)), "ask" if asked and not state.has_asked else "post"


def _leave(number: int) -> Button:
    return _answer("left", "Do not post it", "ph-lock-simple", Did("left"), number)


def _answer(key: str, text: str, icon: str, message: Did, number: int) -> Button:
    return Button(key=key, text=text, icon=icon, kind="answer", message=message, shortcut=str(number))


def _question(words: str) -> Box:
    return Box(children=(Text(text=words, style="heading", is_heading=True),), pad=12, fill="paper", radius=20)


def _foot(step: "ComposeStep", state: "ComposeState", situation: Situation) -> tuple[Widget, ...]:
    """The parts by number, to go back to and change; nothing more once it is posted."""
    if state.phase == "posted" or not state.picked:
        return ()
    done = dict(state.picked)
    return tuple(
        Button(
            key=f"went-{number}", text=filled(piece.ask, situation), icon="ph-pencil-simple", kind="tool",
            message=Did("went", str(number)), is_spoken=False,
        )
        for number, piece in enumerate(step.pieces)
        if piece.id in done and str(number) != state.phase
    )  # fmt: skip
