"""What a voice would read wrongly is written as it is said."""

import pytest

from game.art.people import WHO
from tools.voice.cast import NARRATOR, ON_A_SCREEN, VOICES, voice_of
from tools.voice.spoken import spoken, telephone


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("0800 1111", "oh eight hundred, eleven eleven"),
        ("0800 11 11", "oh eight hundred, eleven, eleven"),
        ("0808 555", "oh eight oh eight, five five five"),
        ("0344 381 4772", "oh three four four, three eight one, four seven seven two"),
    ],
)
def test_telephone_numbers_are_said_digit_by_digit_or_in_pairs(number: str, said: str) -> None:
    assert telephone(number) == said
    assert spoken(f"Ring {number}!", {}) == f"Ring {said}!"


def test_a_line_ends_with_a_mark_so_that_it_sounds_finished() -> None:
    assert [spoken(words, {}) for words in ("Safe", "Safe.", "Safe!", "Who?")] == ["Safe.", "Safe.", "Safe!", "Who?"]


def test_signs_that_are_only_seen_are_not_said() -> None:
    assert spoken("You chose: “I am Fox!”", {}) == "You chose: I am Fox!"
    assert spoken("First name + Home address", {}) == "First name and Home address."
    assert spoken("It is Fox’s fault…", {}) == "It is Fox’s fault."
    assert spoken("150 %", {}) == "150 percent."


def test_a_pack_says_how_its_words_are_pronounced() -> None:
    """Whole words only, and the pack's own way comes after the general one."""
    assert spoken("Zed99 and zed998.", {"Zed99": "Zed ninety-nine"}) == "Zed ninety-nine and zed998."
    assert spoken("Grrr! A log-in card.", {"log": "wood"}) == "Gurr! A log-in card."


def test_everybody_of_the_picture_library_has_a_voice() -> None:
    assert set(VOICES) == {"", *WHO}
    assert voice_of("") == NARRATOR
    assert voice_of("The Box") == ON_A_SCREEN
