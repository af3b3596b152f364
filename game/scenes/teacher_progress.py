"""The page of the teacher area with how the class gets on, as counts only."""

from typing import TYPE_CHECKING

from game.scenes.context import Context
from game.scenes.messages import Turned
from game.scenes.states import Teacher
from game.ui.widgets import Box, Button, Text, Widget

if TYPE_CHECKING:  # a pupil's first press waits for the scenes, and not for what opens sealed files
    from game.school.counting import Counts

KEY_NEEDED = (
    "Who chose what is sealed. Only the class's passphrase opens it, on the computer that has the teacher's key."
)


def progress_page(state: Teacher, context: Context) -> tuple[Widget, ...]:
    """The counts; without a class there is nothing to count."""
    if not state.lesson.of_class:
        return (_card("Choose a class first, on the page “Lesson”. Without one nothing is recorded."),)
    again = Button(key="count", text="Count again", icon="ph-arrow-clockwise", kind="tool", message=Turned("progress"))
    counts = () if state.counts is None else _counts(state.lesson.of_class, state.counts)
    due = f" {context.school.deletion}" if context.school.deletion else ""
    return (*counts, _card(f"{KEY_NEEDED}{due}"), Box(children=(again,), align="start"))


def _counts(of: str, counts: "Counts") -> tuple[Widget, ...]:
    waiting = f" {_results(counts.waiting)} still wait here to be sent." if counts.waiting else ""
    if counts.waiting == 1:
        waiting = " 1 result still waits here to be sent."
    here = f"{_stories(counts.begun)} begun, {counts.finished} of them finished.{waiting}"
    if counts.dropped is None:
        there = "It cannot be looked into from this computer. That is as it should be where pupils may only add to it."
    else:
        one = counts.dropped
        computers = "1 computer" if one.computers == 1 else f"{one.computers} computers"
        there = f"{_results(one.results)}, {one.today} of them of today, from {computers}."
    return (_headed(f"Class {of}, on this computer", here), _headed(f"Class {of}, in the results folder", there))


def _headed(title: str, words: str) -> Box:
    return Box(
        children=(Text(text=title, style="strong", is_heading=True), Text(text=words, style="heading", live="polite")),
        gap=6, pad=18, fill="paper", radius=22,
    )  # fmt: skip


def _card(words: str) -> Box:
    return Box(children=(Text(text=words),), pad=18, fill="paper", radius=22)


def _stories(number: int) -> str:
    return "1 story" if number == 1 else f"{number or 'No'} stories"


def _results(number: int) -> str:
    return "1 sealed result" if number == 1 else f"{number or 'No'} sealed results"
