"""The lists of words that save opening dictionaries: they know nothing that the dictionaries do not."""

import pytest

from game.checks import read_spelling, sentences
from game.checks.read_spelling import dictionary, is_known, plain_words
from game.checks.sentences import counted_syllables, grade, parting_of_words, syllables


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


def test_every_counted_syllable_is_one_where_the_word_can_be_parted() -> None:
    """The list is quicker and gives the same reading grade; other words, and all without the list, are parted."""
    known = counted_syllables()
    assert len(known) > 1_000
    assert {word: len(parting_of_words().positions(word)) + 1 for word in known} == known


def test_the_reading_grade_does_not_depend_on_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a word stands in it, in capitals or not, or is asked for anew."""
    text = "Maya SMILES at a photograph. Quixotic parsnips apologise."
    assert "parsnips" not in counted_syllables() and "smiles" in counted_syllables()
    before = grade([text])
    syllables.cache_clear()
    monkeypatch.setattr(sentences, "counted_syllables", dict)
    assert grade([text]) == before
    syllables.cache_clear()
