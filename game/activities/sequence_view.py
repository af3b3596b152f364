"""How sequence looks: the things that are left, and beside them the numbered row of those that are placed."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import shuffled
from game.activities.frame import asked, on_button, place_behind
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Pages, Text, Widget

if TYPE_CHECKING:
    from game.activities.sequence import Deed, SequenceState, SequenceStep


def sequence_view(step: "SequenceStep", state: "SequenceState", situation: Situation) -> View:
    """The view of a sequence step in its state."""
    deeds = {deed.id: deed for deed in step.order}
    order = shuffled(step.order, situation, step.id)
    left = tuple(
        _left(deed, number, situation) for number, deed in enumerate(order, start=1) if deed.id not in state.placed
    )
    placed = tuple(_placed(deeds[name], number, situation) for number, name in enumerate(state.placed, start=1))
    slots = tuple(_empty(number) for number in range(len(placed) + 1, len(deeds) + 1))
    # With the large targets of ages 4 to 7 there is room for the next place only.
    slots = slots[:1] if situation.scenario.year <= 2 else slots
    question = asked(step.ask, situation)
    still = (
        _heading("What comes next?" if placed else "What comes first?") if left else _heading("All are in your order.")
    )
    row = _heading("Your order")
    waiting = Box(
        children=(Pages(key="left", children=(still, *left), gap=12),),
        pad=20,
        fill="shade",
        radius=28,
        has_shadow=True,
        grow=1,
    )
    ordered = Box(
        children=(Pages(key="placed", children=(row, *placed, *slots), gap=12),),
        pad=20,
        fill="paper",
        radius=28,
        has_shadow=True,
        grow=1,
    )
    both = Box(children=(waiting, ordered), direction="row", gap=24, grow=1)
    wide = Box(children=(question, both), gap=16, grow=1)
    lying: tuple[Widget, ...] = (_on_card(row), *placed) if placed else ()
    tall = Pages(key="all", children=(question, _on_card(still), *left, *lying), gap=12)
    progress = Text(text=_progress(step, state, situation), style="label", live="polite")
    told = Box(children=(progress,), pad=14, fill="paper", radius=18, has_shadow=True, part="status", grow=1)
    done = on_button("Done", Did("done"), is_enabled=not left)
    return View(
        blocks=(Either(wide=wide, tall=tall, grow=1),),
        foot=(Box(children=(told, done), direction="row", align="center", gap=16),),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=left[0].key if left else "done",
        is_whole=True,
    )


def _progress(step: "SequenceStep", state: "SequenceState", situation: Situation) -> str:
    if not state.placed:
        return "Pick what comes first. Pick it again in your order to take it out."
    words = next(filled(deed.text, situation) for deed in step.order if deed.id == state.placed[-1])
    count, whole = len(state.placed), len(step.order)
    return f"Number {count}: {words}" if count < whole else "All are in your order. Done?"


def _heading(words: str) -> Text:
    return Text(text=words, style="heading", is_heading=True)


def _on_card(heading: Text) -> Box:
    """A heading on a ground of its own: behind it there may be a picture."""
    return Box(children=(heading,), pad=12, fill="shade", radius=20)


def _left(deed: "Deed", number: int, situation: Situation) -> Button:
    return Button(
        key=f"deed-{deed.id}",
        text=filled(deed.text, situation),
        kind="answer",
        icon=deed.icon,
        message=Did("placed", deed.id),
        shortcut=str(number),
    )


def _placed(deed: "Deed", number: int, situation: Situation) -> Button:
    words = filled(deed.text, situation)
    return Button(
        key=f"placed-{deed.id}",
        text=f"{number}. {words}",
        say=f"Number {number}: {words}",
        kind="answer",
        icon=deed.icon,
        message=Did("taken", deed.id),
    )


def _empty(number: int) -> Widget:
    """A place in the row that waits for something."""
    words = Text(text=f"{number}.", style="button", role="soft", is_spoken=False)
    return Box(children=(words,), pad=16, height=64, border="line", radius=22, justify="center")
