"""How a report looks: a form with one question at a time, on the tablet for the app and on paper for school."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import Choice, shuffled
from game.activities.frame import asked, face, on_button, place_behind, tablet, thought
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Icon, Pages, Space, Text, Widget

if TYPE_CHECKING:
    from game.activities.report import Exhibit, ReportState, ReportStep

QUESTIONS: dict[str, str] = {"reason": "What happened", "evidence": "What shows it", "tell": "Who to tell"}
"""The questions of the form, in their order."""

SIDE = 300.0
"""The width of what stands beside the form."""


def report_view(step: "ReportStep", state: "ReportState", situation: Situation, here: tuple["Exhibit", ...]) -> View:
    """The view of a report step in its state; `here` is what can be shown."""
    pages = [page for page in QUESTIONS if page != "evidence" or here]
    rows: tuple[Widget, ...]
    if state.page == "evidence":
        rows = tuple(_exhibit(one, number, state, situation) for number, one in enumerate(here, start=1))
        hint = f"Mark what {situation.scenario.name_of(situation.scenario.hero)} can show. Then go on."
    elif state.page == "reason":
        rows = _choices(step.reasons, state.reason, "reasoned", situation, f"{step.id}/reason")
        hint = "Pick the words that fit best."
    else:
        rows = _choices(step.tell, "", "told", situation, f"{step.id}/tell")
        hint = "Pick one. Then the report is sent."
        if step.evidence and not here:
            hint = f"Nothing was kept that shows it. That is all right. {hint}"
    question = Box(
        children=(
            Text(text=f"{QUESTIONS[state.page]}?", style="heading", is_heading=True),
            Text(text=hint, style="small", role="soft"),
        ),
        gap=2,
    )
    form = (_bar(pages, state), Pages(key=f"form-{state.page}", children=(question, *rows), gap=12))
    sheet = tablet("Report to the app", "", "triangular-flag", form) if step.to == "app" else _paper(form)
    hero = (Box(children=face(situation.scenario, situation.scenario.hero, size=180), align="center"),)
    side = (asked(step.ask, situation), *(thought(step, situation) or hero))
    beside = Box(children=(Pages(key="side", children=side, gap=12),), width=SIDE, most=SIDE)
    wide = Box(children=(beside, sheet), direction="row", gap=24, grow=1)
    # Behind the tall form there may be a picture, so that its words need a ground of their own.
    on_card = replace(question, pad=14, fill="paper", radius=20)
    tall = Pages(
        key=f"form-{state.page}",
        children=(*(_once(step, state, situation)), _bar(pages, state), on_card, *rows),
        gap=12,
    )
    go_on = on_button("Go on", Did("went", "tell"), key="go-on", icon="ph-arrow-right")
    return View(
        blocks=(Either(wide=wide, tall=tall, grow=1),),
        foot=(go_on,) if state.page == "evidence" else (),
        ground=place_behind(step, situation, with_people=False) or "dusk",
        first=_first(rows, state),
        is_whole=True,
    )


def _first(rows: tuple[Widget, ...], state: "ReportState") -> str:
    keys = [row.key for row in rows if isinstance(row, Button)]
    chosen = f"reasoned-{state.reason}"
    return chosen if chosen in keys else keys[0]


def _once(step: "ReportStep", state: "ReportState", situation: Situation) -> tuple[Widget, ...]:
    """What is to be done, where room is dear: only over the first question."""
    return (asked(step.ask, situation),) if state.page == "reason" else ()


def _bar(pages: list[str], state: "ReportState") -> Box:
    """The questions by number, to go back to; those that are still to come cannot be pressed."""
    last = len(pages) if state.reason else 1
    buttons = tuple(
        Button(
            key=f"page-{page}",
            text=f"{number} {QUESTIONS[page]}",
            kind="tool",
            message=Did("went", page),
            is_on=page == state.page,
            is_enabled=number <= last,
            is_spoken=False,
        )
        for number, page in enumerate(pages, start=1)
    )
    return Box(children=buttons, direction="row", gap=10, wraps=True, label="Parts of the report")


def _choices(
    choices: tuple[Choice, ...], chosen: str, verb: str, situation: Situation, seed: str
) -> tuple[Button, ...]:
    return tuple(
        Button(
            key=f"{verb}-{one.id}",
            text=filled(one.text, situation),
            say=filled(one.say_as, situation),
            kind="answer",
            icon=one.icon or "ph-circle",
            message=Did(verb, one.id),
            shortcut=str(number),
            is_on=one.id == chosen or None,
        )
        for number, one in enumerate(shuffled(choices, situation, seed), start=1)
    )


def _exhibit(one: "Exhibit", number: int, state: "ReportState", situation: Situation) -> Button:
    return Button(
        key=f"shown-{one.id}",
        text=filled(one.text, situation),
        kind="answer",
        icon="ph-square",
        message=Did("showed", one.id),
        shortcut=str(number),
        is_on=one.id in state.shown,
    )


def _paper(form: tuple[Widget, ...]) -> Box:
    """A sheet of paper for school, with its heading."""
    heading = Text(text="A report for school", style="heading", is_heading=True)
    top = Box(children=(Icon(name="memo", size=44), heading, Space()), direction="row", align="center", gap=14)
    return Box(children=(top, *form), gap=12, pad=24, fill="note-a", radius=14, has_shadow=True, grow=1)
