"""A story's words as a spreadsheet: rows out to CSV or XLSX, and rows back in. No cell is ever a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.authoring.texts import Text
from game.engine.policy import RATINGS

HEADINGS = ("id", "step", "activity", "key", "text", "as it was", "what it is")
"""The columns. Change `text` alone; `id` and `as it was` find the place, the rest is there to read."""
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")
"""First letters that make a spreadsheet take a text for a formula, and the sign that we put before those."""
MOST_BYTES = 8 * 1024 * 1024
WIDTHS = (34, 18, 11, 14, 60, 60, 46)


class SheetError(Exception):
    """A sheet cannot be read or written; says why, with one thing to try."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that came back: the id, the text as it is now, and as it was when the sheet was made."""

    id: str
    text: str
    before: str


def safe(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def plain(cell: str) -> str:
    """The text of a cell made by `safe`; line breaks and doubled spaces, which sheets like to add, become one space."""
    text = cell[1:] if cell.startswith("'") and cell[1:].startswith(DANGEROUS) else cell
    return " ".join(text.split())


def write_sheet(texts: Iterable[Text], path: Path) -> int:
    """Write the rows to `path`, whose ending says how; gives how many. Raises SheetError and OSError."""
    made = ((one.id, one.step, one.activity, one.key, one.value, one.value, one.says) for one in texts)
    rows = [tuple(safe(cell) for cell in row) for row in made]
    if path.suffix.lower() == ".xlsx":
        _write_book(rows, path)
    elif path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *rows])
    else:
        raise SheetError(f'"{path.name}" should end in .csv or .xlsx, so that we know which to write.')
    return len(rows)


def read_sheet(path: Path) -> list[Row]:
    """The rows of a sheet. Raises SheetError."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SheetError(f'"{path.name}" is larger than any story. Is it the right file?')
        cells = list(_book(path) if path.suffix.lower() == ".xlsx" else _lines(path))
    except OSError as error:
        raise SheetError(f'"{path}" cannot be read ({error.strerror}). Look whether it is there.') from None
    headings = [cell.strip().lower() for cell in cells[0]] if cells else []
    missing = [one for one in ("id", "text", "as it was") if one not in headings]
    if missing:
        raise SheetError(f'"{path.name}" has no column "{missing[0]}". Make the sheet anew with `sheet export`.')
    at = {one: headings.index(one) for one in ("id", "text", "as it was")}
    rows = [{one: line[number] if number < len(line) else "" for one, number in at.items()} for line in cells[1:]]
    found = [Row(plain(row["id"]), plain(row["text"]), plain(row["as it was"])) for row in rows if row["id"].strip()]
    twice = [row.id for number, row in enumerate(found) if row.id in {one.id for one in found[:number]}]
    if twice:
        raise SheetError(f'"{twice[0]}" stands in two rows. Take one of them out.')
    return found


def _lines(path: Path) -> Iterator[list[str]]:
    """A CSV's rows; sheets in some countries part cells by semicolons."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SheetError(f'"{path.name}" is not UTF-8. Save it as "CSV UTF-8".') from None
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    except csv.Error as error:
        raise SheetError(f'"{path.name}" cannot be read ({error}). Save it as "CSV UTF-8".') from None


def _book(path: Path) -> Iterator[list[str]]:
    """The rows of a workbook's first sheet. A cell that has become a formula is refused, not worked out."""
    openpyxl = _openpyxl()
    try:
        sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
        for line in sheet.iter_rows():
            formula = next((cell for cell in line if cell.data_type == "f"), None)
            if formula is not None:
                raise SheetError(f"Cell {formula.coordinate} holds a formula. Put a ' before its text.")
            yield ["" if cell.value is None else str(cell.value) for cell in line]
    except SheetError:
        raise
    except Exception as error:
        # A workbook is a zip of XML: whatever is wrong in there comes as one of many kinds of errors.
        raise SheetError(f'"{path.name}" is no workbook that can be read ({error}).') from None


def _write_book(rows: Sequence[Sequence[str]], path: Path) -> None:
    openpyxl = _openpyxl()
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.Workbook()
    sheet = book.active
    ratings = DataValidation(type="list", formula1=f'"{",".join(RATINGS)}"', allow_blank=True)
    sheet.add_data_validation(ratings)
    for number, row in enumerate([HEADINGS, *rows], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = value
            cell.data_type = "s"  # a text, whatever it begins with
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
            elif column == HEADINGS.index("text") + 1:
                cell.fill = PatternFill("solid", fgColor="FFF6C9")
                if row[HEADINGS.index("key")] == "rating":
                    ratings.add(cell)
    for column, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[chr(64 + column)].width = width
    sheet.freeze_panes = "F2"
    book.save(path)


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise SheetError("Workbooks need one more library. Try a .csv, or: pip install openpyxl") from None
    return openpyxl
