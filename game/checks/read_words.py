"""READ-WORDS: a word that many pupils of the year group may not know.

What it finds
    A word in a text for children that stands in no list of their age band's words (assets/words), is no name, and is
    not explained: neither among the story's `hard_words` nor in the pack's `pronounce`. Each word once. The lists go by
    how often a word is written and by what we chose by hand, so they know neither your pupils nor every good word.
Why it matters for children
    One unknown word in a question, and the answer is a guess.
For example
    "Her whereabouts remain undisclosed." in a story for Year 4.
Write instead
    "Nobody says where she is." Or explain the word: `hard_words: { location: "the place where someone is" }`.
"""

from collections.abc import Iterator, Sequence

from game.checks.findings import Finding
from game.checks.known_words import forms, is_known, known_words
from game.checks.read_spelling import NO_WORD, SCHOOL_WORDS
from game.checks.read_spelling import is_known as is_spelt
from game.checks.read_spelling import missing as missing_dictionary
from game.checks.sentences import sentences_in, words_in
from game.checks.subject import Story
from game.checks.wording import Said
from game.engine.policy import band_of
from game.engine.problems import Severity

CODE = "READ-WORDS"
SEVERITY: Severity = "advice"


def check_story(story: Story) -> Iterator[Finding]:
    """Each word that may be unknown, where it stands first."""
    said = story.said
    known = known_words(story.tools.assets, band_of(story.scenario.year))
    told = _taught(story) | _names(story, said)
    for one in said:
        for word in words_in(one.text):
            small = word.replace("’", "'").lower().removesuffix("'s")
            if small in told or NO_WORD.search(word) or told.intersection(forms(small)) or is_known(small, known):
                continue
            told.add(small)
            if not missing_dictionary() and not is_spelt(word, small):
                continue  # it is no word at all, which READ-SPELLING says
            says = f'"{word}" may be a word that pupils of this year group do not know.'
            yield Finding(way=one.way, says=says, attempt="an easier word, or explain it among the hard_words")


def _taught(story: Story) -> set[str]:
    """The words that are explained before the story or in the game, and how unusual ones are said."""
    scenario, policy = story.scenario, story.rules.policy
    titles = [*scenario.hard_words, *story.pack.pronounce, *(app.title for app in policy.apps.values())]
    return {word.lower() for title in titles for word in words_in(title)} | SCHOOL_WORDS


def _names(story: Story, said: Sequence[Said]) -> set[str]:
    """The words of the cast's names, and every word with a capital that does not begin a sentence."""
    scenario = story.scenario
    titles = [scenario.name_of(member) for member in scenario.cast]
    titles += [*scenario.cast, *(member.say_as for member in scenario.cast.values())]
    inside = (word for one in said for sentence in sentences_in(one.text) for word in words_in(sentence)[1:])
    named = [*(word for title in titles for word in words_in(title)), *(word for word in inside if word[:1].isupper())]
    return {word.replace("’", "'").lower().removesuffix("'s") for word in named}
