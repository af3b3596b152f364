"""GLYPH: a letter that the fonts of the game do not have.

What it finds
    A sign in a text or a name for which one of the fonts that show it has no picture. An empty box would be seen.
Why it matters for children
    A box in the middle of a word stops a young reader, and a screen reader spells it out.
For example
    "I ❤ this" in a text: emoji are pictures, not letters.
Write instead
    An `icon:` beside the answer, or the word: "I love this".
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from game.checks.findings import Finding, Source, Way
from game.checks.subject import Story
from game.checks.translating import translations_of
from game.engine.problems import Severity

CODE = "GLYPH"
SEVERITY: Severity = "stops-publishing"
FONTS = ("lexend-400", "lexend-600", "baloo-2-700")
FONTS_YOUNG = ("andika-400", "andika-700", "baloo-2-700")
OLDEST_YOUNG = 2
"""Up to this year words are set in the letters for ages 4 to 7."""


def missing() -> str:
    """What is missing for this check, or ""."""
    has_reader = find_spec("fontTools") is not None
    return "" if has_reader else "what reads fonts is not installed (pip install fonttools)"


def check_story(story: Story) -> Iterator[Finding]:
    """Each missing letter once, where it stands first."""
    if missing():
        return
    names = FONTS_YOUNG if story.scenario.year <= OLDEST_YOUNG else FONTS
    paths = [story.tools.assets / "fonts" / f"{name}.ttf" for name in names]
    known = frozenset.intersection(*(letters(path) for path in paths if path.exists()))
    told: set[str] = set()
    for way, text, source in _shown(story):
        for letter in dict.fromkeys(text):
            if letter not in told and not letter.isspace() and ord(letter) not in known:
                told.add(letter)
                says = f'The fonts have no picture for "{letter}" (U+{ord(letter):04X}).'
                yield Finding(way=way, says=says, attempt="write a word, or use an icon", source=source)


def _shown(story: Story) -> Iterator[tuple[Way, str, Source | None]]:
    """The texts, the names of the cast, and every translation: where it stands, the words, and the file if another."""
    yield from ((one.way, one.text, None) for one in story.said)
    for name, member in story.scenario.cast.items():
        yield ("cast", name), f"{member.handle}{member.name}", None
    for translation in translations_of(story.routes_path.parent, story.scenario.id):
        yield from (((name,), one.words, translation.source) for name, one in translation.entries.items())


@lru_cache(maxsize=16)
def letters(path: Path) -> frozenset[int]:
    """The letters that a font has, by their numbers."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
