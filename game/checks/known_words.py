"""The words that pupils of an age band can be expected to know, with the forms of each that need no place of their own.

The lists lie in assets/words: frequent.txt by how often a word is written, known.txt chosen by hand.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from game.engine.policy import BANDS, Band

LISTS = ("frequent.txt", "known.txt")
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("n't", ("",)), ("'ll", ("",)), ("'ve", ("",)), ("'re", ("",)), ("'d", ("",)), ("'m", ("",)), ("'s", ("",)),
    ("s'", ("",)), ("iest", ("y",)), ("ier", ("y",)), ("ily", ("y",)), ("ies", ("y",)), ("ied", ("y",)),
    ("ves", ("f", "fe")), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("er", ("", "e")), ("est", ("", "e")), ("ly", ("",)), ("y", ("", "e")),
)  # fmt: skip
"""An ending, and what may stand in its place to make the word that is looked for: tidies, tidy; making, make."""


@lru_cache(maxsize=len(BANDS))
def known_words(assets: Path, band: Band) -> frozenset[str]:
    """The listed words of a band and of all younger ones; the lists lie in the folder of the assets."""
    found: set[str] = set()
    for name in LISTS:
        section = ""
        for line in (assets / "words" / name).read_text("utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif not line.startswith("#") and section in BANDS[: BANDS.index(band) + 1]:
                found.update(line.split())
    return frozenset(found)


def is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word in small letters, or that of which it is a form, is known; of one with hyphens all its parts."""
    parts = [part for part in word.split("-") if part]
    return all(known.intersection(forms(part)) for part in parts) or "".join(parts) in known


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """The word itself, and what is left of it without its ending."""
    return tuple(_forms(word))


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield from (stem + one for one in instead)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
