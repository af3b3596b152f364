"""The teacher area: a lesson is set, tried and begun; counts of how the class gets on; and the way to the report.

It says nothing of a single pupil. What a class played opens with the class's passphrase only, into the report.
"""

from dataclasses import replace

from game.scenes.context import Context
from game.scenes.effects import BeginLesson, CountResults, Effect, PlaySound, TellReport
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.making import NOT_MAKING
from game.scenes.messages import (
    Counted,
    LessonRefused,
    LessonSet,
    LessonWanted,
    Opened,
    Turned,
)
from game.scenes.states import Scene, Teacher, Title
from game.scenes.teacher_lesson import lesson_page
from game.scenes.teacher_progress import progress_page
from game.scenes.teacher_report import TELLS, first_key, report_page
from game.scenes.teacher_report import update as update_report
from game.scenes.teacher_stories import stories_page
from game.ui.widgets import Box, Button, Pages, Screen, Widget

PAGES = (
    ("lesson", "Lesson", "ph-chalkboard-teacher"),
    ("stories", "Stories", "ph-list-numbers"),
    ("progress", "Progress", "ph-chart-bar"),
    ("report", "Report", "ph-file-text"),
)
"""The pages of the area: their names, words and icons."""


def view(state: Teacher, context: Context) -> Screen:
    """The page that is open, the way to the others, and "Begin the lesson"."""
    shown: dict[str, tuple[Widget, ...]] = {
        "lesson": lesson_page(state, context) if state.page == "lesson" else (),
        "stories": stories_page(state, context) if state.page == "stories" else (),
        "progress": progress_page(state, context),
        "report": report_page(state),
    }
    tabs = Box(
        children=tuple(
            Button(
                key=f"page-{name}", text=words, icon=icon, kind="tool", message=Turned(name),
                is_on=name == state.page, is_spoken=False,
            )
            for name, words, icon in PAGES
        ),
        direction="row", gap=10, wraps=True,
    )  # fmt: skip
    foot = Box(
        children=(
            Button(key="to-title", text="First screen", icon="ph-house", message=Opened(Title())),
            Button(
                key="begin", text="Begin the lesson", icon="ph-play", kind="primary", message=LessonWanted(),
                is_enabled=bool(state.lesson.pack),
            ),
        ),
        direction="row", gap=14, wraps=True, justify="center",
    )  # fmt: skip
    pages = Pages(key=f"teacher-{state.page}", children=shown[state.page], gap=12)
    body = Box(children=(header("For teachers", icon="teacher"), tabs, pages, foot), pad=20, gap=12)
    begins = bool(state.lesson.pack) and state.page == "lesson"
    first = first_key(state) if state.page == "report" else f"page-{state.page}"
    return Screen(
        key=f"teacher-{state.page}", title="For teachers", body=body, ground=landscape(),
        on_escape=Opened(Title()), first="begin" if begins else first,
    )  # fmt: skip


def update(state: Teacher, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """Something of the lesson set, another page, or what was counted and told."""
    match message:
        case LessonSet():
            return replace(state, lesson=message.lesson, says=()), (PlaySound("click"),)
        case LessonWanted() if state.lesson.pack:
            return state, (BeginLesson(state.lesson),)
        case LessonRefused():
            return replace(state, page="lesson", says=(message.says,)), (PlaySound("alert_soft"),)
        case Turned("progress"):
            turned = replace(state, page="progress", says=(), making=NOT_MAKING)
            return turned, (CountResults(state.lesson.of_class),)
        case Turned("report"):
            fresh = replace(state, page="report", says=(), making=NOT_MAKING)
            return fresh, (TellReport(state.lesson.of_class),)
        case Turned("lesson" | "stories"):
            return replace(state, page=message.to, says=(), making=NOT_MAKING), (PlaySound("page"),)
        case Counted() if state.page == "progress":
            return replace(state, counts=message.counts), (CountResults(state.lesson.of_class, again=True),)
    if state.page == "report" and isinstance(message, (*TELLS, Turned)):
        return update_report(state, message)
    return state, ()
