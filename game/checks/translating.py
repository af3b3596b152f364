"""Translations as checks look at them: the texts of a story by their ids, and PO files with their entries' lines."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.checks.findings import Source
from game.engine.folders import origin_of
from game.engine.origins import Origin, Refused
from game.engine.reading import Place, Table, Words
from game.engine.texts import Said
from game.engine.translations import (
    LANGUAGE,
    NoTranslation,
    Translated,
    Translation,
    by_id,
    languages_beside,
    missing,
    placeholders,
)
from game.engine.translations import read_translation as read

__all__ = [
    "LANGUAGE", "NoTranslation", "Placed", "Translated", "files_of", "missing", "placeholders", "read_translation",
    "texts_by_id", "translations_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A translation, and its file as a source in which the entries stand at their lines."""

    translation: Translation
    source: Source

    @property
    def language(self) -> str:
        """The language."""
        return self.translation.language

    @property
    def entries(self) -> dict[str, Translated]:
        """The entries by the ids of their texts."""
        return dict(self.translation.entries)


def texts_by_id(source: Source) -> dict[str, Said]:
    """Every text for children of a story with its id, such as `steps/ask/answers/keep/because`, in their order."""
    return dict(by_id(source.tree))


def files_of(folder: Path | Origin, story: str) -> Iterator[tuple[str, Any]]:
    """The languages and the PO files beside a story."""
    yield from (
        (language, folder / f"{story}.{language}.po") for language in languages_beside(origin_of(folder), story)
    )


def read_translation(path: Path | Origin, language: str) -> Placed:
    """The translation in a file. Raises NoTranslation, and Refused where the file must not be read."""
    found = read(origin_of(path), language)
    tree = Table()
    for context, entry in found.entries.items():
        place = Place(entry.line, 1)
        tree[Words.at(context, place)] = Words.at(entry.words, place)
    return Placed(translation=found, source=Source(f"{path.parent.name}/{path.name}", tree, found.lines))


def translations_of(folder: Path | Origin, story: str) -> Iterator[Placed]:
    """The translations beside a story that can be read; I18N tells of the others."""
    for language, path in files_of(folder, story) if not missing() else ():
        with suppress(NoTranslation, Refused):
            yield read_translation(path, language)
