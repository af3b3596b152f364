"""The program after a teacher has begun a lesson: another class, other people, other options, and its first scene."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.messages import LessonBegun
from game.scenes.options import Options
from game.scenes.way_in import way_in

if TYPE_CHECKING:
    from game.scenes.context import Context
    from game.scenes.states import Scene


def begun(message: LessonBegun, context: "Context") -> tuple["Context", Options, "Scene"]:
    """Context, options and scene of the lesson."""
    library = context.library.naming(message.school.people)
    after = replace(context, library=library, kept=message.kept, school=message.school, lesson=message.lesson)
    return after, Options.from_plain(dict(message.options)), way_in(message.lesson)
