"""Sentences, words and syllables of English text, and what each year group can read (content guide, section 3.5)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SYLLABLES = Path(__file__).with_name("syllables.txt")
"""The words of our own texts, each with its syllables."""


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
    """About how many syllables a word has, by where it could be parted; 1 where nothing knows that."""
    known = counted_syllables().get(word.lower())
    if known is not None:
        return known
    return len(parting_of_words().positions(word)) + 1 if can_part_words() else 1


@lru_cache(maxsize=1)
def counted_syllables() -> dict[str, int]:
    """The syllables of the words of the shipped packs, as they were counted before (tools/plain_words.py)."""
    try:
        words = SYLLABLES.read_text("utf-8").split()
    except OSError:
        return {}
    return dict(zip(words[::2], map(int, words[1::2]), strict=True))


@lru_cache(maxsize=1)
def can_part_words() -> bool:
    """Whether what knows where British words can be parted is installed."""
    return find_spec("pyphen") is not None


@lru_cache(maxsize=1)
def parting_of_words() -> Any:
    """What knows where British words can be parted. It takes a while to open: it is asked only for other words."""
    import pyphen

    return pyphen.Pyphen(lang="en_GB", left=1, right=1)
