"""How far what was heard is from what was said."""

import pytest

from tools.voice.listen import distance, is_garbled, sound_error, word_error, words


def letters(text: str) -> str:
    """Stands for the phonetic signs: the letters, and one sign for what sounds alike."""
    return text.lower().replace("won", "wun").replace("one", "wun")


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("", "", 0), ("fox", "fox", 0), ("fox", "box", 1), ("", "fox", 3), ("owl", "howl", 1)]
)
def test_distance(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == distance(other, one) == steps


def test_words_are_bare_and_numbers_are_letters() -> None:
    assert words("It’s 2 crowns, Fox!") == ["its", "two", "crowns", "fox"]
    assert words("100 %") == ["one", "zero", "zero", "percent"]
    assert word_error("Fox has a tablet.", "fox has the tablet") == 0.25
    assert word_error("Stop!", "") == 1.0


def test_what_sounds_the_same_is_not_garbled() -> None:
    assert sound_error("Won.", "One!", letters) == 0
    assert not is_garbled("The story crown: Won.", "the story crown one", letters)


def test_what_sounds_otherwise_is() -> None:
    assert is_garbled("My tummy feels funny.", "I told me feel fine", letters)
    assert is_garbled("Stop!", "Let us see", letters)


def test_a_short_line_is_judged_more_gently() -> None:
    """A recogniser has nothing to go by in one word; a long line with as many wrong sounds is garbled."""
    assert not is_garbled("Gran.", "Grand.", letters)
    assert is_garbled("Gran can help us.", "Grab tan yelp is.", letters)
