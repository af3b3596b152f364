"""Nothing that a child types is taken: a secret to type stands on the teacher's report page, and nowhere else."""

import ast
from pathlib import Path

import pytest

from game.ui.hidden import Hidden
from game.ui.widgets import Secret
from game.verbs.walking import program, screens
from tests.driver import shelf

GAME = Path(__file__).parents[2] / "game"
MAKES_ONE = "scenes/teacher_report.py"
PLAYGROUND = shelf().pack("playground").scenarios


def calls(path: Path, name: str) -> int:
    """How often a file makes a value of that class."""
    tree = ast.parse(path.read_text("utf-8"))
    return sum(isinstance(node, ast.Call) and getattr(node.func, "id", "") == name for node in ast.walk(tree))


def test_one_file_makes_the_only_secret() -> None:
    made = {path.relative_to(GAME).as_posix(): calls(path, Secret.__name__) for path in GAME.rglob("*.py")}
    assert {name: count for name, count in made.items() if count} == {MAKES_ONE: 1}


def test_words_are_taken_in_few_places() -> None:
    """Only the stage (what is typed), that page (letters to press) and the value itself hide words."""
    made = {path.relative_to(GAME).as_posix() for path in GAME.rglob("*.py") if calls(path, Hidden.__name__)}
    assert made == {"scenes/stage.py", MAKES_ONE, "ui/hidden.py"}


@pytest.mark.parametrize("name", PLAYGROUND)
def test_no_screen_of_a_pupil_has_one(name: str) -> None:
    """The playground has one of each activity; every step of it is looked at."""
    seen = 0
    for _, screen in screens(program(), "playground", name):
        assert "Secret(" not in repr(screen)
        seen += 1
    assert seen
