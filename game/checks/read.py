"""READ: more than a year group can read.

What it finds
    A sentence of more than one and a half times the words that its year group reads easily; a screen with too many
    words; a story whose words are too long for its year, all taken together; too many hard words to explain.
Why it matters for children
    Whoever is still busy with reading has nothing left for thinking. Stories are about a year easier than the class.
For example
    A sentence of twenty words in a story for Year 4, where ten are easy.
Write instead
    Two sentences. Take out words that nothing hangs on.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from game.checks.findings import Finding
from game.checks.sentences import Load, can_part_words, grade, load_of, sentences_in, words_in
from game.checks.subject import Story
from game.checks.wording import SHOWN_KEYS, Said
from game.engine.problems import Severity

CODE = "READ"
SEVERITY: Severity = "stops-publishing"
LONG_SENTENCE, WITH_ANSWERS = 1.5, 1.5
"""How much more than easily read a sentence may have, and a screen with its answers."""
ENOUGH_WORDS = 200
"""A reading grade means nothing for fewer words."""


def missing() -> str:
    """What is missing for a part of this check, or ""."""
    return "" if can_part_words() else "the reading grade is left out (pip install pyphen)"


def check_story(story: Story) -> Iterator[Finding]:
    """Sentences, screens, the story as a whole, and its hard words."""
    load = load_of(story.scenario.year)
    said = story.said
    for one in said:
        longest = max((len(words_in(sentence)) for sentence in sentences_in(one.text)), default=0)
        if longest > load.sentence * LONG_SENTENCE:
            says = f"A sentence has {longest} words; about {load.sentence} are easy in this year group."
            yield Finding(way=one.way, says=says, attempt="make two sentences of it")
    yield from _screens(said, load)
    if not missing() and sum(len(words_in(one.text)) for one in said) >= ENOUGH_WORDS:
        found = grade(one.text for one in said)
        if found > load.grade:
            says = f"All words together read like grade {found:.1f}; {load.grade:.1f} is the most for this year group."
            yield Finding(way=("title",), says=says, attempt="use shorter words and shorter sentences")
    hard = len(story.scenario.hard_words)
    if hard > load.hard_words:
        says = f"{hard} hard words are to be explained first; {load.hard_words} are the most in this year group."
        yield Finding(way=("hard_words",), says=says, attempt="use easier words in the story")


def _screens(said: Sequence[Said], load: Load) -> Iterator[Finding]:
    told, picked = Counter[str](), Counter[str]()
    for one in said:
        if one.step and one.key in SHOWN_KEYS:
            (picked if one.key == "text" else told)[one.step] += len(words_in(one.text))
    for step, count in told.items():
        whole = count + picked[step]
        if count > load.screen or whole > load.screen * WITH_ANSWERS:
            says = f'"{step}" shows {whole} words, {count} of them before the answers; {load.screen} are easy to read.'
            yield Finding(way=("steps", step), says=says, attempt="say less, or part it into two steps")
