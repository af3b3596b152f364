"""A class list from a CSV file: the names for a sheet that is printed, and nothing else of it. Nothing is kept."""

import csv
import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from game.school.codes import MOST

MOST_BYTES = 256 * 1024
LONGEST = 60
WHOLE = ("name", "pupil", "pupil name", "full name", "preferred name", "known as", "child")
FIRST = ("forename", "first name", "given name", "preferred forename", "legal forename")
LAST = ("surname", "last name", "family name", "preferred surname", "legal surname")
NUMBERS = ("upn", "unique pupil number", "uln", "unique learner number", "former upn")
"""Heads of columns, in small letters."""
_UPN = re.compile(r"[A-Z][0-9]{11}[0-9A-Z]")


class ListRefused(Exception):
    """A class list cannot be used; the message says why and what to try."""


@dataclass(frozen=True, slots=True)
class ClassList:
    """The names in their order, and a sentence for each thing that the teacher should look at."""

    names: tuple[str, ...]
    notes: tuple[str, ...]


def read_class_list(path: Path) -> ClassList:
    """The names in the CSV file at `path`. Raises ListRefused."""
    try:
        raw = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError as error:
        raise ListRefused(f'"{path}" cannot be read ({error.strerror}). Look whether it is there.') from None
    if raw is None:
        raise ListRefused(f'"{path}" is too large for a class list. Save only the names, as CSV.')
    text, notes = _decoded(raw)
    rows = [[cell.strip() for cell in row] for row in _rows(text)]
    rows = [row for row in rows if any(row)]
    if not rows:
        raise ListRefused("The list is empty. It needs a column with the head Name, and a name on each line below it.")
    _refuse_numbers(rows)
    columns, body, more = _columns(rows)
    named = [(number, " ".join(filter(None, (row[at] for at in columns if at < len(row))))) for number, row in body]
    names, odd = _looked_at([(number, name) for number, name in named if name])
    if not names:
        raise ListRefused("The list has no names below its heads.")
    if len(names) > MOST:
        raise ListRefused(f"The list has {len(names)} names; a class has {MOST} at most. Make a list for each class.")
    return ClassList(names, (*notes, *more, *odd))


def _decoded(raw: bytes) -> tuple[str, tuple[str, ...]]:
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise ListRefused("This is an Excel workbook. In Excel: Save as, CSV UTF-8, and try again.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("utf-16"), ()
        except UnicodeDecodeError:
            raise ListRefused("The letters of this list cannot be read. Save it again as CSV UTF-8.") from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        note = "The list is not in UTF-8, so it was read as Windows letters. Look at names with accents."
        text, notes = raw.decode("cp1252", "replace"), [note]
    else:
        notes = []
    if "\x00" in text:
        raise ListRefused("The letters of this list cannot be read. Save it again as CSV UTF-8.")
    return text, tuple(notes)


def _rows(text: str) -> list[list[str]]:
    first = text.splitlines()[0] if text.splitlines() else ""
    sign = max(",;\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    except csv.Error:
        raise ListRefused("This is no CSV file. Save the list again as CSV UTF-8.") from None


def _refuse_numbers(rows: list[list[str]]) -> None:
    has_head = any(cell.lower() in NUMBERS for cell in rows[0])
    if has_head or any(_UPN.fullmatch(cell.upper()) for row in rows for cell in row):
        raise ListRefused(
            "The list has a column of pupil numbers (UPN). A UPN follows a child for life and must not be used "
            "where it is not needed, and here it is not. Take the column out and try again. Nothing was kept."
        )


def _columns(rows: list[list[str]]) -> tuple[list[int], list[tuple[int, list[str]]], tuple[str, ...]]:
    """Which columns make a name, the rows below the heads with their numbers, and what is said about the rest."""
    heads = [cell.lower() for cell in rows[0]]
    numbered = list(enumerate(rows, start=1))
    whole = [at for at, head in enumerate(heads) if head in WHOLE][:1]
    first, last = ([at for at, head in enumerate(heads) if head in known][:1] for known in (FIRST, LAST))
    columns = whole or [*first, *last]
    if columns:
        others = [rows[0][at] for at in range(len(heads)) if at not in columns and rows[0][at]]
        note = f"Only the names were used. These columns were not: {', '.join(others)}." if others else ""
        return columns, numbered[1:], (note,) if note else ()
    if all(len([cell for cell in row if cell]) <= 1 for row in rows):
        return [0], numbered, ()
    raise ListRefused("It is not clear which column has the names. Give it the head Name, in the first line.")


def _looked_at(named: list[tuple[int, str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names, notes = [], []
    for number, name in named:
        plain = "".join(letter for letter in name if unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs"))
        if plain[:1] in ("=", "+", "-", "@"):
            notes.append(f'Line {number} begins with "{plain[0]}", as a formula does. It is printed as words.')
        if re.search(r"[<>]|&\w+;", plain):
            notes.append(f"Line {number} looks like part of a web page. It is printed as words.")
        if len(plain) > LONGEST:
            notes.append(f"Line {number} is longer than {LONGEST} letters and was cut.")
        names.append(plain[:LONGEST].strip())
    for name, count in Counter(name.casefold() for name in names).items():
        if count > 1:
            shown = next(one for one in names if one.casefold() == name)
            notes.append(f'"{shown}" is there {count} times. Add a letter, so that each finds the right pictures.')
    return tuple(names), tuple(notes)
