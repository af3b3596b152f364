"""ALT: a picture or a name that cannot be heard rightly.

What it finds
    A photo without alternative text, or one whose alternative text names a file or gives the clues away; a name of
    an account with digits or underscores that does not say how it is said.
Why it matters for children
    Whoever hears the story instead of seeing it must have the same chance, and no better one.
For example
    `trader: { handle: "gem_trader_52" }`
Write instead
    `trader: { handle: "gem_trader_52", say_as: "gem trader fifty-two" }`
"""

import re
from collections.abc import Iterator

from game.activities import photo
from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity

CODE = "ALT"
SEVERITY: Severity = "stops-publishing"
_FILE = re.compile(r"\.(?:png|jpe?g|svg|gif|webp)\b|_", re.IGNORECASE)
_SPOILS = re.compile(r"\b(?:clues?|private|gives? (?:it )?away|strangers?|danger(?:ous)?|hides?)\b", re.IGNORECASE)
_UNSAYABLE = re.compile(r"[0-9_]|[^\w\s'-]")


def check_story(story: Story) -> Iterator[Finding]:
    """The names of accounts, then the photos."""
    for name, member in story.scenario.cast.items():
        if _UNSAYABLE.search(member.handle) and not member.say_as:
            says = f'"{member.handle}" does not say how it is said aloud.'
            yield Finding(way=("cast", name), says=says, attempt='say_as: "as it is said"')
    for step in story.steps():
        play = story.plays.get(step.id)
        if step.activity == photo.KIND and play is not None:
            shown = photo.picture(step, play.situation)  # type: ignore[arg-type]
            fault = fault_of(shown.alt, [words for words in (thing.words for thing in step.photo.things) if words])  # type: ignore[attr-defined]
            if fault:
                yield Finding(way=("steps", step.id, "photo"), says=fault, attempt="say neutrally what there is to see")


def fault_of(alt: str, written: list[str]) -> str:
    """What is wrong with an alternative text, or "". `written` is what stands on the things in the picture."""
    if not alt.strip():
        return "The picture has no alternative text."
    if _FILE.search(alt):
        return f'The alternative text names a file: "{alt}".'
    spoils = _SPOILS.search(alt)
    told = next((words for words in written if words in alt), "")
    if spoils or told:
        return f'The alternative text gives the clues away: "{spoils.group(0) if spoils else told}".'
    return ""
