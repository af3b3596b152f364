"""Translations of a story: the texts that are to be translated, with their ids, and the PO files beside the story.

A translation lies beside its story as `NAME.LANG.po` (gettext, the form of all translators' programs). Each entry has
the id of its text as context and the English text as its key, so that a text that was changed since is seen.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

from game.checks.findings import Source, Way
from game.checks.wording import Said, texts
from game.engine.folders import origin_of
from game.engine.origins import Origin, Refused
from game.engine.reading import MOST_BYTES, Listing, Place, Table, Words

LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[A-Za-z]{2,4})?")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class NoTranslation(Exception):
    """A PO file cannot be read; says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One entry of a PO file: the English that it was made of, and its words ("" where there are none, or doubtful)."""

    line: int
    english: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A PO file: its language, its entries by the ids of their texts, and where these stand."""

    language: str
    entries: dict[str, Translated]
    source: Source


def missing() -> str:
    """What is missing to read PO files, or ""."""
    return "" if find_spec("babel") is not None else "what reads translations is not installed (pip install babel)"


def texts_by_id(source: Source) -> dict[str, Said]:
    """Every text for children of a story with its id, such as `steps/ask/answers/keep/because`, in their order."""
    return {id_of(one.way, source): one for one in texts(source)}


def id_of(way: Way, source: Source) -> str:
    """The id of a text: the names that lead to it; an entry of a list by its own id, else by its number from 1."""
    names = []
    for at, one in enumerate(way):
        holder = source.find(way[:at])
        entry = holder[one] if isinstance(holder, Listing) and isinstance(one, int) else None
        own = entry.get("id") if isinstance(entry, Table) else None
        names.append(str(own) if own is not None else str(one + 1) if isinstance(one, int) else one)
    return "/".join(names)


def files_of(folder: Path | Origin, story: str) -> Iterator[tuple[str, Any]]:
    """The languages and the PO files beside a story."""
    for name in origin_of(folder).names():
        language = name.removeprefix(f"{story}.").removesuffix(".po")
        if name == f"{story}.{language}.po" and LANGUAGE.fullmatch(language):
            yield language, folder / name


def read_translation(path: Path | Origin, language: str) -> Translation:
    """The translation in a file. Raises NoTranslation, and Refused where the file must not be read."""
    from babel.messages.pofile import PoFileError, read_po

    raw = origin_of(path).read(MOST_BYTES)
    try:
        text = raw.decode("utf-8")
        catalog = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        line = getattr(error, "lineno", 0) or 0
        raise NoTranslation(f"line {line + 1} is none of a PO file.") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoTranslation("it is no PO file in UTF-8.") from error
    entries, tree = {}, Table()
    for message in catalog:
        if not isinstance(message.id, str) or not isinstance(message.string, str) or not message.context:
            continue
        words = "" if message.fuzzy else message.string
        entries[message.context] = Translated(line=message.lineno or 0, english=message.id, words=words)
        place = Place(message.lineno or 0, 1)
        tree[Words.at(message.context, place)] = Words.at(message.string, place)
    name = f"{path.parent.name}/{path.name}"
    return Translation(language=language, entries=entries, source=Source(name, tree, tuple(text.splitlines())))


def placeholders(text: str) -> list[str]:
    """What is filled in: {hero}, {school.adult}."""
    return sorted(PLACEHOLDER.findall(text))


def translations_of(folder: Path | Origin, story: str) -> Iterator[Translation]:
    """The translations beside a story that can be read; I18N tells of the others."""
    for language, path in files_of(folder, story) if not missing() else ():
        with suppress(NoTranslation, Refused):
            yield read_translation(path, language)
