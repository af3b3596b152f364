"""The page of the teacher area on which a lesson is set: class, pack, how it is played, check-in, quiet start."""

from dataclasses import replace

from game.engine.packs import Pack
from game.scenes.context import Context
from game.scenes.lesson import Lesson
from game.scenes.messages import LessonSet
from game.scenes.states import Teacher
from game.ui.widgets import Box, Either, Radio, Switch, Text, Widget

WAYS = (
    ("alone", "Each pupil alone", "ph-user"),
    ("pairs", "Two at a computer", "ph-users"),
    ("class", "All together at the board", "ph-chalkboard-teacher"),
)
"""How a lesson is played: value, words and icon."""


def lesson_page(state: Teacher, context: Context) -> tuple[Widget, ...]:
    """Every choice with its values, and the command that begins the same lesson on every computer."""
    lesson = state.lesson
    refused = tuple(Box(children=(Text(text=line),), pad=12, fill="risky-soft", radius=16) for line in state.says)
    groups = [_classes(lesson, context), _ways(lesson), _packs(lesson, context)]
    groups += [*_check_ins(lesson, context), _quiet(lesson)]
    rows = tuple(_beside(groups[at : at + 2]) for at in range(0, len(groups), 2))
    return (*refused, *rows, *_command(lesson))


def _beside(groups: list[Box]) -> Either:
    """Two groups next to one another; at large text one below the other."""
    shared = tuple(Box(children=(one,), grow=1) for one in groups)
    wide = Box(children=shared, direction="row", gap=12, align="stretch")
    return Either(wide=wide, tall=Box(children=tuple(groups), gap=12), above=1.1)


def packs_for(lesson: Lesson, context: Context) -> tuple[Pack, ...]:
    """The packs that the class is offered, else all that can be used."""
    wanted = dict(context.school.classes).get(lesson.of_class, ())
    return tuple(pack for pack in context.packs if pack.id in wanted) or context.packs


def _classes(lesson: Lesson, context: Context) -> Box:
    names = tuple(name for name, _ in context.school.classes)
    values = (*((name, f"Class {name}") for name in names), ("", "No class: nothing is recorded"))
    radios = tuple(
        Radio(
            key=f"class-{name or 'none'}", text=words, is_on=name == lesson.of_class,
            message=LessonSet(_for_class(lesson, name, context)),
        )
        for name, words in values
    )  # fmt: skip
    return group("Class", radios)


def _for_class(lesson: Lesson, name: str, context: Context) -> Lesson:
    """The lesson for another class: its pack stays where that class has it, too."""
    changed = replace(lesson, of_class=name)
    ids = [pack.id for pack in packs_for(changed, context)]
    if lesson.pack in ids:
        return changed
    return replace(changed, pack=ids[0] if len(ids) == 1 else "", scenarios=(), form="")


def _packs(lesson: Lesson, context: Context) -> Box:
    radios = tuple(
        Radio(
            key=f"pack-{pack.id}", text=pack.title, is_on=pack.id == lesson.pack,
            message=LessonSet(replace(lesson, pack=pack.id, scenarios=(), form="")),
        )
        for pack in packs_for(lesson, context)
    )  # fmt: skip
    return group("Pack", radios)


def _ways(lesson: Lesson) -> Box:
    radios = tuple(
        Radio(key=f"way-{way}", text=words, icon=icon, is_on=way == lesson.way,
              message=LessonSet(replace(lesson, way=way)))  # type: ignore[arg-type]
        for way, words, icon in WAYS
    )  # fmt: skip
    return group("How they play", radios)


def _check_ins(lesson: Lesson, context: Context) -> tuple[Box, ...]:
    """The pack's check-ins, where it has any: in front of the stories, and the same skills in both."""
    if not lesson.pack or not context.forms(context.pack(lesson.pack)):
        return ()
    values = (("", "None"), ("a", "Form A, before"), ("b", "Form B, after"))
    radios = tuple(
        Radio(
            key=f"form-{form or 'none'}",
            text=words,
            is_on=form == lesson.form,
            message=LessonSet(replace(lesson, form=form)),
        )
        for form, words in values
    )
    return (group("Check-in", radios),)


def _quiet(lesson: Lesson) -> Box:
    switch = Switch(
        key="quiet-start", text="Quiet start", icon="ph-speaker-slash", is_on=lesson.is_quiet,
        message=LessonSet(replace(lesson, is_quiet=not lesson.is_quiet)),
    )  # fmt: skip
    return Box(children=(switch,), pad=14, fill="paper", radius=22)


def _command(lesson: Lesson) -> tuple[Widget, ...]:
    if not lesson.pack:
        return ()
    words = Text(text="For all computers at once, your IT staff can start the same lesson with:", style="small")
    line = Text(text=command_line(lesson), style="label")
    return (Box(children=(words, line), gap=4, pad=14, fill="paper", radius=22),)


def command_line(lesson: Lesson) -> str:
    """The command that begins this lesson."""
    parts = ["crownwise play"]
    parts += [f"--class {lesson.of_class}"] if lesson.of_class else []
    parts += [f"--pack {lesson.pack}", *(f"--scenario {name}" for name in lesson.scenarios)]
    parts += [f"--form {lesson.form.upper()}"] if lesson.form else []
    parts += {"pairs": ["--pairs"], "class": ["--whole-class"], "alone": []}[lesson.way]
    parts += ["--set quiet=yes"] if lesson.is_quiet else []
    return " ".join(parts)


def group(title: str, radios: tuple[Radio, ...]) -> Box:
    """Values of which one holds, below their title."""
    return Box(
        children=(
            Text(text=title, style="strong"),
            Box(children=radios, direction="row", gap=10, wraps=True, part="radio-group", label=title),
        ),
        gap=8, pad=14, fill="paper", radius=22,
    )  # fmt: skip
