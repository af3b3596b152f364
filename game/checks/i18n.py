"""I18N: a translation that lacks a text, that was made of other words, or that belongs to nothing.

What it finds
    In a PO file beside a story (`snow-day.pl.po`, made by `game translate`): texts without a translation or with a
    doubtful one, translations of what the English text said before it was changed, translations of texts that are
    gone, a `{hero}` that got lost, and invisible signs. In play such a text stays English. A file that is no PO file.
    A story without such a file is no fault.
Why it matters for children
    Half a story in one language and half in another is understood by nobody; and an old translation may still give
    the advice that was taken out of the English text.
For example
    The story says "Show it to Gran.", and the translation was made of "Show it to Mum."
Write instead
    `game translate snow-day.yaml pl` brings the file up to date; then translate what it marks as fuzzy or empty.
"""

from collections.abc import Iterator
from typing import Any

from game.checks import translating
from game.checks.findings import Finding, Source
from game.checks.subject import Story
from game.checks.translating import (
    NoTranslation,
    Placed,
    Translated,
    files_of,
    placeholders,
    read_translation,
    texts_by_id,
)
from game.engine.origins import Refused
from game.engine.problems import Severity
from game.engine.signs import first_sign, named

CODE = "I18N"
SEVERITY: Severity = "stops-publishing"


def missing() -> str:
    """What is missing for this check, or ""."""
    return translating.missing()


def check_story(story: Story) -> Iterator[Finding]:
    """What is wrong with each translation of the story; finds nothing where PO files cannot be read."""
    if missing():
        return
    folder = story.routes_path.parent
    for language, path in files_of(folder, story.scenario.id):
        try:
            translation = read_translation(path, language)
        except (NoTranslation, Refused) as error:
            yield _unreadable(path, str(error))
            continue
        yield from _of(translation, story)


def _unreadable(path: Any, why: str) -> Finding:
    source = Source(f"{path.parent.name}/{path.name}", None, ())
    return Finding(way=(), says=f"This translation cannot be read: {why}", attempt="game translate", source=source)


def _of(translation: Placed, story: Story) -> Iterator[Finding]:
    known, entries, source = texts_by_id(story.source), translation.entries, translation.source
    update = f"game translate {story.scenario.id}.yaml {translation.language}"
    untold = [one for name, one in known.items() if name not in entries or not entries[name].words]
    if untold:
        says = f"{len(untold)} of {len(known)} texts have no translation into {translation.language}: this one first."
        yield Finding(way=untold[0].way, says=says, attempt=update)
    for name, entry in entries.items():
        if name not in known:
            says = f'The story has no text "{name}" any more.'
            yield Finding(way=(name,), says=says, attempt=update, source=source)
        elif entry.words and (fault := entry.fault(known[name].text)):
            says, attempt = _said_of(fault, entry, known[name].text, update)
            yield Finding(way=(name,), says=says, attempt=attempt, source=source)


def _said_of(fault: str, entry: Translated, english: str, update: str) -> tuple[str, str]:
    """What is wrong with an entry, and what to try; in play such a text stays English."""
    if fault == "stale":
        return f'This was translated from "{entry.english}"; the story says now "{english}".', update
    if fault == "sign":
        sign = named(entry.words[first_sign(entry.words)])
        return f"An invisible sign ({sign}) stands here, which packs do not use.", "type the word around it anew"
    filled = ", ".join(placeholders(english)) or "nothing in braces"
    return f"What is filled in differs: the story has {filled} here.", filled
