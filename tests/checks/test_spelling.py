"""The short list of words that saves opening the dictionary: it knows nothing that the dictionary does not."""

import pytest

from game.checks import read_spelling
from game.checks.read_spelling import dictionary, is_known, plain_words


def test_every_plain_word_is_one_of_the_dictionary() -> None:
    """So the list can make the check faster, and never milder."""
    assert len(plain_words()) > 1_000
    assert [word for word in plain_words() if not dictionary().lookup(word)] == []


def test_plain_words_are_known_without_the_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """However they are written, and joined by a hyphen."""
    monkeypatch.setattr(read_spelling, "dictionary", None)
    assert all(is_known(word, word.lower()) for word in ("she", "She", "SHE", "Monday", "grown-up", "emoji"))


def test_other_words_are_asked_of_the_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the list empty or not there, the same words are known."""
    words = ("she", "Monday", "grown-up", "parsnip", "quixotic", "freind", "color", "monday-color")
    before = [is_known(word, word.lower()) for word in words]
    assert before == [True, True, True, True, True, False, False, False]
    monkeypatch.setattr(read_spelling, "plain_words", frozenset)
    assert [is_known(word, word.lower()) for word in words] == before
