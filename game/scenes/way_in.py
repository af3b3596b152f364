"""Where "Play" leads: to the packs, or straight into the lesson that a teacher has set."""

from game.scenes.context import WHOLE_CLASS
from game.scenes.lesson import Lesson
from game.scenes.states import Cover, PackMap, Packs, Who


def way_in(lesson: Lesson) -> Packs | Who | PackMap | Cover:
    """The first scene of a lesson: signing in, or for the whole class its story or its map."""
    if not lesson.pack:
        return Packs()
    if lesson.way != "class":
        return Who(lesson.pack, goal=lesson.goal)
    if lesson.goal:
        return Cover(lesson.pack, WHOLE_CLASS, lesson.goal)
    return PackMap(lesson.pack, WHOLE_CLASS)
