"""Numbers stand with the right word."""

import pytest

from game.verbs.counting import counted


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 attempts were"), (1, "1 attempt was"), (2, "2 attempts were"), (11, "11 attempts were")]
)
def test_one_is_one(count: int, said: str) -> None:
    """One has its own word, and none counts as many."""
    assert counted(count, "attempt was", "attempts were") == said


def test_an_s_is_enough_for_most_words() -> None:
    """Where no other form is given, an s makes it many."""
    assert [counted(count, "file") for count in (0, 1, 3)] == ["0 files", "1 file", "3 files"]
