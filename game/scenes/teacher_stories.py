"""The page of the teacher area with a pack's stories: which of them the lesson has, in which order; and trying one."""

from game.engine.amounts import counted
from game.engine.problems import PackError
from game.scenes.context import TRYOUT, Context
from game.scenes.lesson import Lesson
from game.scenes.messages import LessonSet, Opened
from game.scenes.states import Cover, Teacher
from game.ui.widgets import Box, Button, Either, Icon, Switch, Text, Widget

ASK = "Switch on the stories of this lesson. They stand on the map in this order. With none on, all of them do."


def stories_page(state: Teacher, context: Context) -> tuple[Widget, ...]:
    """A row for each story, those of the lesson first; each with "Try it", which is kept nowhere."""
    lesson = state.lesson
    if not lesson.pack:
        words = Text(text="Choose a pack first, on the page “Lesson”.", style="strong")
        return (Box(children=(words,), pad=20, fill="paper", radius=22),)
    known = context.stories(context.pack(lesson.pack))
    chosen = tuple(name for name in lesson.scenarios if name in known)
    rest = tuple(name for name in known if name not in chosen)
    ask = Box(children=(Text(text=ASK),), pad=14, fill="paper", radius=22)
    return (ask, *(_row(name, lesson, context) for name in (*chosen, *rest)))


def _row(name: str, lesson: Lesson, context: Context) -> Box:
    try:
        scenario = context.scenario(lesson.pack, name)
        title, icon = f"{scenario.title}, {counted(scenario.minutes, 'minute')}", scenario.icon
    except PackError:
        words = Text(text=f"{name}: cannot be read. “crownwise check” says why.", style="label")
        return Box(children=(Icon(name="ph-warning", size=40), words), direction="row", gap=12, pad=12, fill="paper")
    is_in = name in lesson.scenarios
    place = lesson.scenarios.index(name) + 1 if is_in else 0
    switch = Switch(
        key=f"story-{name}", text=title, is_on=is_in, on_text=f"Number {place}", off_text="Off",
        message=LessonSet(lesson.with_story(name)),
    )  # fmt: skip
    left = Box(children=(switch,), grow=1)
    moves: tuple[Widget, ...] = ()
    if is_in:
        moves = (
            _move(name, lesson, "up", -1, "Earlier", "ph-arrow-up", is_enabled=place > 1),
            _move(name, lesson, "down", 1, "Later", "ph-arrow-down", is_enabled=place < len(lesson.scenarios)),
        )
    try_it = Button(
        key=f"try-{name}", text="Try it", icon="ph-play", kind="tool", message=Opened(Cover(lesson.pack, TRYOUT, name))
    )
    buttons = Box(children=(*moves, try_it), direction="row", gap=8, wraps=True, justify="end")
    sign = Icon(name=icon, size=48)
    named = Box(children=(sign, left), direction="row", align="center", gap=14)
    row = Either(
        wide=Box(children=(sign, left, buttons), direction="row", align="center", gap=14),
        tall=Box(children=(named, buttons), gap=6),
    )
    return Box(children=(row,), pad=10, fill="paper", radius=20, label=title)


def _move(name: str, lesson: Lesson, way: str, by: int, text: str, icon: str, *, is_enabled: bool) -> Button:
    return Button(
        key=f"{way}-{name}", text=text, icon=icon, kind="tool", message=LessonSet(lesson.moved(name, by)),
        is_enabled=is_enabled,
    )  # fmt: skip
