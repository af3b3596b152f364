"""Make two lists in game/checks: plain_words.txt, the words of the shipped packs that the British dictionary knows; and
syllables.txt, how many syllables the words of the packs have.

    python -m tools.plain_words

`check` looks there first and opens the dictionary (a second or two), and what knows where words can be parted (a tenth
of one), only for other words. The lists are of words that stand in our own texts; nothing is copied from a dictionary.
Run it again when packs have grown: an old list is never wrong, only slower. Needs what `pip install "crownwise[check]"`
brings.
"""

from collections.abc import Iterator
from pathlib import Path

from game import resources
from game.checks.findings import Source
from game.checks.read_spelling import PLAIN_WORDS, dictionary
from game.checks.sentences import SYLLABLES, parting_of_words, words_in
from game.checks.wording import texts


def words_of(scenarios: Path) -> Iterator[str]:
    """Every form in which the check asks for a word of a scenario below `scenarios`: as it stands, small, in parts."""
    for path in sorted(scenarios.glob("*/*.yaml")):
        for one in texts(Source.open(path)):
            for word in words_in(one.text):
                bare = word.replace("’", "'")
                small = bare.lower().removesuffix("'s")
                yield from (small, bare, *small.split("-"), small.upper())


def known_words(scenarios: Path) -> list[str]:
    """Those that the dictionary knows. Capitals are kept only where it does not know the word without them."""
    asked = set(words_of(scenarios)) - {""}
    known = {word for word in asked if dictionary().lookup(word)}
    return sorted(word for word in known if word == word.lower() or word.lower().removesuffix("'s") not in known)


def syllables_of(scenarios: Path) -> list[str]:
    """Each word of the scenarios below `scenarios`, small, with its syllables."""
    words = {
        word.lower()
        for path in sorted(scenarios.glob("*/*.yaml"))
        for one in texts(Source.open(path))
        for word in words_in(one.text)
    }
    return [f"{word} {len(parting_of_words().positions(word)) + 1}" for word in sorted(words)]


if __name__ == "__main__":
    for path, found in (
        (PLAIN_WORDS, known_words(resources.scenarios())),
        (SYLLABLES, syllables_of(resources.scenarios())),
    ):
        path.write_text("\n".join(found) + "\n", "utf-8")
        print(f"{path.name}: {len(found)} words")
