"""Sentences, words and syllables of English text, and what each year group can read (content guide, section 3.5)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Load:
    """How much reading a year group is given: words a sentence, words a screen, the reading grade, words to explain."""

    sentence: int
    screen: int
    grade: float
    hard_words: int


LOADS: tuple[Load, ...] = (
    Load(6, 15, 1.0, 1), Load(6, 15, 1.0, 1), Load(8, 30, 1.5, 1), Load(10, 50, 3.0, 3),
    Load(10, 50, 3.0, 3), Load(14, 80, 5.0, 3), Load(14, 80, 5.0, 3),
)  # fmt: skip
"""By year group, from Reception (0) to Year 6."""

_END = re.compile(r"""(?<=[.!?…])["”’']?\s+""")
_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9_]+(?:['’-][A-Za-zÀ-ÿ]+)*")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")


def load_of(year: int) -> Load:
    """What a year group can read."""
    return LOADS[max(0, min(year, len(LOADS) - 1))]


@lru_cache(maxsize=4096)
def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of a text."""
    return tuple(one for one in _END.split(text.strip()) if words_in(one))


@lru_cache(maxsize=8192)
def words_in(text: str) -> tuple[str, ...]:
    """The words of a text; placeholders such as {school.adult} are left out. Several checks ask for the same ones."""
    return tuple(_WORD.findall(_PLACEHOLDER.sub("", text)))


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of all texts together: 1 is about age 6. It means little below 200 words."""
    parts = [one for text in texts for one in sentences_in(text)]
    words = [word for one in parts for word in words_in(one)]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(parts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """About how many syllables a word has, by where it could be parted."""
    parting = parting_of_words()
    return len(parting.positions(word)) + 1 if parting else 1


@lru_cache(maxsize=1)
def parting_of_words() -> Any:
    """What knows where British words can be parted, or None where it is not installed."""
    try:
        import pyphen
    except ImportError:
        return None
    return pyphen.Pyphen(lang="en_GB", left=1, right=1)
