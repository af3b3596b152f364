"""How the password activity looks: tiles, three words with a meter and its reason; then people; then answers."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import shuffled
from game.activities.device import SIDE, foot_row
from game.activities.frame import asked, face, on_button, place_behind, thought
from game.activities.strength import ENOUGH, STRENGTHS, Strength, reason, strength
from game.activities.words import filled
from game.art import people
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Icon, Image, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.password import PasswordState, PasswordStep

METER: dict[Strength, tuple[str, str, str]] = {
    "weak": ("Easy to guess", "ph-warning", "risky"),
    "fair": ("Not bad", "ph-arrow-bend-up-left", "part-way"),
    "strong": ("Strong", "ph-shield-check", "safe"),
}
"""Word, sign and colour of each strength."""

TILES_A_ROW = 3


def password_view(step: "PasswordStep", state: "PasswordState", situation: Situation) -> View:
    """The view of a password step in its state."""
    if state.phase == "words":
        return _words(step, state, situation)
    if state.phase == "knows":
        rows = _people(step, state, situation)
        foot = foot_row("Mark who may know it. Then go on.", on_button("Go on", Did("done"), icon="ph-arrow-right"))
        return _beside(step, situation, "Who may know the password?", rows, foot, state.phase)
    rows = tuple(
        Button(
            key=f"then-{one.id}", text=filled(one.text, situation), icon=one.icon or "ph-circle", kind="answer",
            message=Did("chosen", one.id), shortcut=str(number),
        )
        for number, one in enumerate(shuffled(step.then, situation, f"{step.id}/then"), start=1)
    )  # fmt: skip
    return _beside(step, situation, step.out, rows, (), state.phase)


def _beside(
    step: "PasswordStep",
    situation: Situation,
    ask: str,
    rows: tuple[Button, ...],
    foot: tuple[Widget, ...],
    phase: str,
) -> View:
    """A question with the hero beside it, and what can be picked on a card."""
    hero = (Box(children=face(situation.scenario, situation.scenario.hero, size=200), align="center"),)
    side = (asked(ask, situation), *hero)
    beside = Box(children=(Pages(key="side", children=side, gap=12),), width=SIDE + 60, most=SIDE + 60)
    card = Box(
        children=(Pages(key=phase, children=rows, gap=12, is_centred=True),),
        pad=20,
        fill="shade",
        radius=28,
        has_shadow=True,
        grow=1,
    )
    wide = Box(children=(beside, card), direction="row", gap=24, grow=1)
    tall = Pages(key=phase, children=(asked(ask, situation), *rows), gap=12)
    return View(
        blocks=(Either(wide=wide, tall=tall, grow=1),),
        foot=foot,
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=rows[0].key,
        is_whole=True,
    )


def _words(step: "PasswordStep", state: "PasswordState", situation: Situation) -> View:
    """The tiles to pick from, the row of words so far, and the meter."""
    order = shuffled(step.tiles, situation, step.id)
    is_full = len(state.picked) == ENOUGH
    icons = {tile.id: tile.icon for tile in step.tiles}
    tiles = tuple(
        Button(
            key=f"tile-{tile.id}", text=tile.id, icon=tile.icon, kind="answer", shortcut=str(number),
            message=Did("picked", tile.id, is_secret=True), is_enabled=not is_full,
        )
        for number, tile in enumerate(order, start=1)
    )  # fmt: skip
    rows = tuple(
        Box(
            children=tuple(Box(children=(tile,), grow=1) for tile in tiles[at : at + TILES_A_ROW]),
            direction="row",
            gap=12,
        )
        for at in range(0, len(tiles), TILES_A_ROW)
    )
    known = frozenset(tile.id for tile in step.tiles if tile.known)
    how = strength(state.picked, known)
    meter = _meter(how, reason(state.picked, known), is_empty=not state.picked)
    row = Box(
        children=tuple(_place(at, state.picked, icons) for at in range(ENOUGH)),
        direction="row",
        gap=12,
        label="The password",
    )
    back = Button(
        key="taken", text="Take one back", icon="ph-arrow-u-up-left", kind="tool",
        message=Did("taken", is_secret=True), is_enabled=bool(state.picked),
    )  # fmt: skip
    done = on_button("Use it", Did("made", how), is_enabled=bool(state.picked))
    made = Box(children=(row, meter), gap=12, pad=18, fill="paper", radius=28, has_shadow=True)
    picked = Box(
        children=(Pages(key="tiles", children=rows, gap=12),), pad=18, fill="shade", radius=28, has_shadow=True, grow=1
    )
    hero = (Box(children=face(situation.scenario, situation.scenario.hero, size=170), align="center"),)
    side = (asked(step.ask, situation), *(thought(step, situation) or hero))
    beside = Box(children=(Pages(key="side", children=side, gap=12),), width=SIDE, most=SIDE)
    right = Box(children=(made, picked), gap=14, grow=1)
    wide = Box(children=(beside, right), direction="row", gap=24, grow=1)
    tall = Pages(key="words", children=(asked(step.ask, situation), made, *tiles), gap=12)
    first = "done" if is_full else tiles[0].key
    return View(
        blocks=(Either(wide=wide, tall=tall, grow=1),),
        foot=(Box(children=(back, done), direction="row", gap=14, justify="center"),),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=first,
        is_whole=True,
    )


def _place(at: int, picked: tuple[str, ...], icons: dict[str, str]) -> Widget:
    """One of the three places of the password: a word with its picture, or a place that waits."""
    if at >= len(picked):
        waits = Text(text=f"Word {at + 1}", style="button", role="soft", align="center", is_spoken=False)
        return Box(children=(waits,), pad=14, height=64, border="line", radius=20, justify="center", grow=1)
    words = Text(text=picked[at], style="button")
    return Box(
        children=(Icon(name=icons[picked[at]], size=36), Box(children=(words,), grow=1)),
        direction="row", align="center", gap=10, pad=14, height=64, fill="accent-soft", radius=20, grow=1,
        enters=f"word-{at}",
    )  # fmt: skip


def _meter(how: Strength, why: str, *, is_empty: bool) -> Widget:
    """How strong it is now: bars, a sign, a word and the reason, said whenever it changes."""
    if is_empty:
        hint = Text(text=why, style="label")
        return Box(children=(hint,), pad=12, fill="accent-soft", radius=18, live="polite", part="status")
    title, sign, role = METER[how]
    bars = tuple(
        Box(children=(Icon(name="dot-on" if at <= STRENGTHS.index(how) else "dot-off", size=26, role=role),))
        for at in range(len(STRENGTHS))
    )
    words = Box(children=(Text(text=title, style="strong", role=role), Text(text=why, style="small")), gap=0, grow=1)
    return Box(
        children=(Icon(name=sign, size=36, role=role), words, Box(children=bars, direction="row", gap=6)),
        direction="row", align="center", gap=14, pad=12, fill=f"{role}-soft", radius=18, live="polite", part="status",
    )  # fmt: skip


def _people(step: "PasswordStep", state: "PasswordState", situation: Situation) -> tuple[Button, ...]:
    """Who could be told, with their pictures, to be marked."""
    scenario = situation.scenario
    rows = []
    for number, one in enumerate(step.knowers, start=1):
        member = scenario.cast.get(one.who)
        drawn = people.portrait(member.who, "happy") if member and member.who else None
        image = Image(source=drawn, ratio=drawn.width / drawn.height, height=60) if drawn else None
        is_on = one.who in state.told
        rows.append(
            Button(
                key=f"knows-{one.who}", text=scenario.name_of(one.who),
                note="May know it" if is_on else "Does not know it",
                say=f"{scenario.name_of(one.who)}: {'may know it' if is_on else 'does not know it'}",
                kind="answer", icon=member.icon if member and member.icon else "ph-user", image=image,
                message=Did("told", one.who), shortcut=str(number), is_on=is_on,
            )
        )  # fmt: skip
    return tuple(rows)
