"""What stands beside a photo when the looking is done: the clues with what can be done about them, then who sees it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.activities.activity import Did
from game.activities.photo_deeds import clues, fixed, numbered, ways
from game.art.picture import Picture
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Text, Widget

if TYPE_CHECKING:
    from game.activities.photo import PhotoState, PhotoStep

DEEDS: dict[str, tuple[str, str, str]] = {
    "crop": ("Cut it off", "cut off", "ph-crop"),
    "blur": ("Blur it", "blurred", "ph-drop-half"),
    "cover": ("Cover it", "covered", "ph-star"),
}
"""What can be done with a clue: the words on the button, how it is said afterwards, and its sign."""

NOBODY = ("nobody", "Keep it, do not post", "ph-lock-simple")
"""The answer with which a picture is not posted: what it is called in answers, its words and its sign."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside the picture, and what has the focus at first."""

    blocks: tuple[Widget, ...]
    first: str


def fix_side(step: "PhotoStep", state: "PhotoState", situation: Situation, whole: Picture, now: Picture) -> Side:
    """The clues as cards; or the one in hand with why it is a clue and what can be done about it."""
    named = numbered(clues(whole))
    if state.picked:
        name, why = next((name, spot.why) for spot, name in named if spot.id == state.picked)
        return _in_hand(step, state, name, why, whole)
    count = "1 thing gives something away." if len(named) == 1 else f"{len(named)} things give something away."
    heading = (Text(text=count, style="strong", is_heading=True), Text(text="Pick one to change it.", style="label"))
    left = {spot.id for spot in now.spots}
    cards = tuple(
        _card(spot.id, name, spot.why, state, is_gone=spot.id not in left, number=number)
        for number, (spot, name) in enumerate(named, start=1)
    )
    open_ = [f"clue-{spot.id}" for spot, _ in named if spot.id in left and spot.id not in dict(state.fixed)]
    return Side((_card_around(*heading), *cards), (*open_, "done")[0])


def _card(spot: str, name: str, why: str, state: "PhotoState", *, is_gone: bool, number: int) -> Button:
    how = dict(state.fixed).get(spot, "crop" if is_gone else "")
    words, sign = (f"{name}: {DEEDS[how][1]}", DEEDS[how][2]) if how else (name, "ph-eye")
    if not how and spot not in state.found:
        words = f"{name} (easy to miss)"
    return Button(
        key=f"clue-{spot}", text=words, note=why, say=f"{words}. {why}", kind="answer", icon=sign,
        message=Did("picked", spot), shortcut=str(number),
    )  # fmt: skip


def _in_hand(step: "PhotoStep", state: "PhotoState", name: str, why: str, whole: Picture) -> Side:
    done = dict(state.fixed)
    before = fixed(whole, {spot: how for spot, how in done.items() if spot != state.picked})
    can = ways(step.then, before, state.picked)
    words: tuple[Widget, ...] = (Text(text=name, style="heading", is_heading=True), Text(text=why))
    if not can and state.picked not in {spot.id for spot in before.spots}:
        words = (*words, Text(text="It is cut off already."))
    buttons = tuple(
        Button(
            key=f"fix-{how}",
            text=DEEDS[how][0],
            kind="answer",
            icon=DEEDS[how][2],
            message=Did("fixed", how),
            shortcut=str(number),
            is_on=done.get(state.picked) == how or None,
        )
        for number, how in enumerate(can, start=1)
    )
    leave = Button(
        key="fix-nothing",
        text="Leave it as it is",
        kind="answer",
        icon="ph-eye",
        message=Did("fixed", "nothing"),
        shortcut=str(len(can) + 1),
    )
    return Side((_card_around(*words), *buttons, leave), (*buttons, leave)[0].key)


def share_side(situation: Situation, circles: tuple[str, ...]) -> Side:
    """The question who should see it, with the circles as answers, and keeping it."""
    heading = Text(text="Who should see it?", style="heading", is_heading=True)
    found = situation.policy.circles
    answers = (*((one, found[one].title, found[one].icon) for one in circles), NOBODY)
    buttons = tuple(
        Button(
            key=f"share-{one}", text=title, kind="answer", icon=icon, message=Did("shared", one), shortcut=str(number)
        )
        for number, (one, title, icon) in enumerate(answers, start=1)
    )
    return Side((_card_around(heading), *buttons), buttons[0].key)


def _card_around(*words: Widget) -> Box:
    return Box(children=words, gap=4, pad=16, fill="paper", has_shadow=True, radius=24)
