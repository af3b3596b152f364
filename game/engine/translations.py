"""Translations of a story: PO files beside it, and the story's tree with the texts of one of them.

A translation lies beside its story as `NAME.LANG.po` (gettext, the form of all translators' programs). Each entry has
the id of its text as context and the English text as its key, so that a text that was changed since is seen. Only texts
for children can be changed by it, and only one by one: a text without a translation that fits stays English.
"""

import re
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from io import StringIO
from typing import Any

from game.engine.origins import Origin, Refused
from game.engine.signs import first_sign
from game.engine.texts import Way, id_of, texts_in

LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[A-Za-z]{2,4})?")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
MOST_PO_BYTES = 256 * 1024
"""The limit on one PO file; that of a whole lesson has some 40 kB."""


class NoTranslation(Exception):
    """A PO file cannot be read; says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """One entry of a PO file: the English that it was made of, and its words ("" where there are none, or doubtful)."""

    line: int
    english: str
    words: str

    def fault(self, english: str) -> str:
        """Why it cannot stand for the text that is `english` now: "stale", "filled-in" or "sign"; "" where it can."""
        if self.english != english:
            return "stale"
        if placeholders(self.words) != placeholders(english):
            return "filled-in"
        return "sign" if first_sign(self.words) >= 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A PO file: its language, its entries by the ids of their texts, and its lines."""

    language: str
    entries: Mapping[str, Translated]
    lines: tuple[str, ...]


def missing() -> str:
    """What is missing to read PO files, or ""."""
    return "" if find_spec("babel") is not None else "what reads translations is not installed (pip install babel)"


def languages_beside(folder: Origin, story: str) -> tuple[str, ...]:
    """The languages of the PO files that lie beside a story."""
    found = []
    for name in folder.names():
        language = name.removeprefix(f"{story}.").removesuffix(".po")
        if name == f"{story}.{language}.po" and LANGUAGE.fullmatch(language):
            found.append(language)
    return tuple(found)


def read_translation(file: Origin, language: str) -> Translation:
    """The translation in a file. Raises NoTranslation, and Refused where the file must not be read."""
    from babel.messages.pofile import PoFileError, read_po

    raw = file.read(MOST_PO_BYTES)
    try:
        text = raw.decode("utf-8")
        catalog = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        line = getattr(error, "lineno", 0) or 0
        raise NoTranslation(f"line {line + 1} is none of a PO file.") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoTranslation("it is no PO file in UTF-8.") from error
    entries = {}
    for message in catalog:
        if not isinstance(message.id, str) or not isinstance(message.string, str) or not message.context:
            continue
        words = "" if message.fuzzy else message.string.strip()
        entries[str(message.context)] = Translated(line=message.lineno or 0, english=message.id, words=words)
    return Translation(language=language, entries=entries, lines=tuple(text.splitlines()))


def placeholders(text: str) -> list[str]:
    """What is filled in: {hero}, {school.adult}."""
    return sorted(PLACEHOLDER.findall(text))


def translated(tree: Any, folder: Origin, story: str, language: str) -> Any:
    """The tree of a story in a language: the very same where there is no such translation that can be read."""
    if missing() or language not in languages_beside(folder, story):
        return tree
    try:
        return in_language(tree, read_translation(folder / f"{story}.{language}.po", language))
    except (NoTranslation, Refused):
        return tree


def in_language(tree: Any, translation: Translation) -> Any:
    """A tree like `tree` with every text that has a translation which fits; the places of values stay."""
    words: dict[Way, str] = {}
    for said in texts_in(tree):
        entry = translation.entries.get(id_of(said.way, tree))
        if entry is not None and entry.words and not entry.fault(said.text):
            words[said.way] = entry.words
    return _with(tree, (), words)


def _with(node: Any, way: Way, words: Mapping[Way, str]) -> Any:
    if isinstance(node, dict):
        made = copy(node)
        made.update((name, _with(child, (*way, str(name)), words)) for name, child in node.items())
        return made
    if isinstance(node, list):
        made_list = copy(node)
        made_list[:] = (_with(child, (*way, number), words) for number, child in enumerate(node))
        return made_list
    if way not in words:
        return node
    said = type(node)(words[way])
    if hasattr(node, "place"):
        said.place = node.place
    return said


@lru_cache(maxsize=64)
def own_name(language: str) -> str:
    """What a language calls itself, as "Polski"; its letters where nobody knows it."""
    if missing():
        return language
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language).get_display_name()
    except (ValueError, UnknownLocaleError):
        return language
    return f"{name[:1].upper()}{name[1:]}" if name else language


def by_id(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every text for children of a story's tree with its id, such as `steps/ask/answers/keep/because`."""
    return ((id_of(said.way, tree), said) for said in texts_in(tree))
