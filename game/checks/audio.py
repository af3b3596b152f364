"""AUDIO: a recorded voice that says something else than the text, or that is missing or belongs to nothing.

What it finds
    In packs with recorded voices: a sentence of a story without a recording, or whose recording was made of other
    words, by another voice or otherwise set; an entry of `assets/voices/index.json` without its file, and a file
    without an entry. Recordings are known by the hash of what is said, so nothing is listened to: `game voice check`
    does that, and looks at the lines around the stories as well. (Advice while not everything is recorded yet.)
Why it matters for children
    Whoever cannot read yet hears the story. A sentence without a voice, or with another one, is lost on them.
For example
    "Gran can help." in a text, where the recording still says "Mum can help."
Write instead
    `game voice build` records what is missing or stale and takes away what is no longer said.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import AllPacks, Story
from game.checks.wording import MEANINGS, Said
from game.engine.amounts import counted
from game.engine.problems import Severity
from game.ui.speech import sentences

CODE = "AUDIO"
SEVERITY: Severity = "stops-publishing"
BUILD = "game voice build"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for all sentences without a recording and one for all stale ones, each at the first of them."""
    voices = story.tools.voices
    if voices is None or story.pack.id not in voices.packs:
        return
    said = [(one, voices.state(story.pack, story.scenario, sentence)) for one, sentence in _sentences(story)]
    missing = [one for one, state in said if state == "missing"]
    stale = [one for one, state in said if state == "stale"]
    if missing:
        says = f"{_count(len(missing))} no recording; the first one stands here."
        severity: Severity | None = None if voices.is_whole else "advice"
        yield Finding(way=missing[0].way, says=says, attempt=BUILD, severity=severity)
    if stale:
        says = f"{_count(len(stale))} a recording of other words or by another voice; the first one stands here."
        yield Finding(way=stale[0].way, says=says, attempt=BUILD)


def check_all(everything: AllPacks) -> Iterator[Finding]:
    """Entries without a file, packs that are not there, and files without an entry."""
    voices = everything.tools.voices
    if voices is None:
        return
    if not voices.is_readable:
        says = "The index of the recordings cannot be read."
        yield Finding(way=(), says=says, attempt=BUILD, source=voices.source)
        return
    lost = [name for name, file in voices.files.items() if file not in voices.there]
    for name in lost[:1]:
        says = f"{len(lost)} of the recordings in the index have no file; the first one stands here."
        yield Finding(way=("files", name), says=says, attempt=BUILD, source=voices.source)
    orphans = sorted(voices.there - set(voices.files.values()))
    for file in orphans[:1]:
        says = f"{counted(len(orphans), 'file belongs', 'files belong')} to no line that is said: {file} is the first."
        yield Finding(way=("files",), says=says, attempt=BUILD, source=voices.source)
    here = {packed.pack.id for packed in everything.packs}
    # An author's own packs lie in another folder than those that were recorded, of which then none is here.
    for number, name in enumerate(voices.packs if here & set(voices.packs) else ()):
        if name not in here:
            says = f'There are recordings of a pack "{name}", which is not there.'
            yield Finding(way=("packs", number), says=says, attempt=BUILD, source=voices.source)


def _sentences(story: Story) -> Iterator[tuple[Said, str]]:
    for one in story.said:
        # A word and its meaning are said together, on the cover; `game voice check` looks at that.
        yield from ((one, sentence) for sentence in sentences(one.text) if one.key != MEANINGS)


def _count(number: int) -> str:
    return f"{number} sentence{' of this story has' if number == 1 else 's of this story have'}"
