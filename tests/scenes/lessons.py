"""A school with a PIN, and the program started in it as the command line does, for tests of a teacher's lesson."""

import argparse
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher

from game.scenes.stage import Stage
from game.school.pin import hashed
from game.school.reading_back import read_folders
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.placed import Room
from game.verbs import play
from game.verbs.lessons import Lessons
from game.verbs.starting import started
from tests.school.classes import key, school

PIN = "739104"
LIGHT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def school_with_pin(folder: Path, *more: str, classes: tuple[str, ...] = ("4B",)) -> Path:
    """The folder of a school with a PIN and further lines in its file."""
    school(folder, *classes, packs=(("4", ("year4",)),))
    path = folder / "school.yaml"
    lines = (f'pin: "{hashed(PIN, LIGHT)}"', *more)
    path.write_text(path.read_text("utf-8") + "\n".join(lines) + "\n", "utf-8")
    return folder


class Desk:
    """One start of the program as the command line makes it, without a window."""

    def __init__(self, folder: Path, *words: str, room: Room | None = None, seed: int = 1) -> None:
        parser = argparse.ArgumentParser()
        play.arguments(parser)
        given = parser.parse_args([*words, "--seed", str(seed)])
        self.folder = folder
        start = started(given, folder)
        lesson = play._lesson(given, start)
        program = play.opened(start.keeper, seed=seed, school=start.school, options=start.options, lesson=lesson)
        self.lessons = Lessons(start, given, folder, program.context)
        self.stage = Stage(program, self.lessons.perform, room or Room())

    @property
    def scene(self) -> Any:
        """The scene that is shown."""
        return self.stage.program.scene  # type: ignore[attr-defined]

    @property
    def keys(self) -> set[str]:
        """What can be pressed now."""
        return {widget.key for widget in pressable(active(self.stage.tree))}

    @property
    def words(self) -> str:
        """All words on the screen."""
        return " ".join(getattr(one.widget, "text", "") for one in active(self.stage.tree).walk())

    def type_pin(self, pin: str = PIN) -> None:
        """Type a PIN on the keyboard and go on."""
        for digit in pin:
            assert self.stage.strike(digit)
        assert self.stage.press("go")

    def close(self) -> None:
        """Leave the program."""
        self.lessons.close()


def sealed(desk: Desk, of: Path, class_id: str = "4B") -> list[dict[str, Any]]:
    """What lies sealed of a class, opened with the teacher's key, in the order in which it was written."""
    good, refused = read_folders([desk.folder], class_id, key(of, class_id).private)
    assert [one for one in refused if one.why != "other-class"] == []
    return [one.attempt for one in sorted(good, key=lambda one: (one.header.began, one.header.number))]
