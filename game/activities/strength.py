"""How hard a password of tiles is to guess, by the estimator zxcvbn: a class and a reason, and none of the words."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

Strength = Literal["weak", "fair", "strong"]
STRENGTHS: tuple[Strength, ...] = ("weak", "fair", "strong")
ENOUGH = 3
"""So many words make a strong password, where they do not belong together."""
FAIR_FROM, STRONG_FROM = 5.5, 8.5
"""From so many guesses on, as a power of ten, a password is fair or strong."""


@lru_cache(maxsize=2048)
def strength(words: tuple[str, ...], known: frozenset[str] = frozenset()) -> Strength:
    """How strong `words` are together; `known` are words that others know of the hero, such as a pet's name.

    The estimator is imported late: only this activity needs it, and its word lists take a moment to load.
    """
    if not words or known & set(words):
        return "weak"
    from zxcvbn import zxcvbn

    guesses = zxcvbn("".join(words), user_inputs=sorted(known))["guesses_log10"]
    if guesses >= STRONG_FROM and len(set(words)) >= ENOUGH:
        return "strong"
    return "fair" if guesses >= FAIR_FROM else "weak"


def reason(words: Sequence[str], known: Iterable[str]) -> str:
    """One sentence that says why, and what would help."""
    if not words:
        return "Pick words that do not belong together."
    if set(words) & set(known):
        return "Others know one of these words, so it is easy to guess."
    if len(set(words)) < len(words):
        return "A word that comes twice is not much harder to guess."
    if len(words) == 1:
        return "A computer guesses one word at once. More words make it stronger."
    if len(words) < ENOUGH:
        return "Two words are a start. A third one that does not fit makes it stronger."
    if strength(tuple(words), frozenset(known)) == "strong":
        return "Even a computer would need very long to guess this."
    return "These words often stand together. Try one that does not fit."
