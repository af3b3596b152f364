"""Handing results on: one row or statement for each first try, with the code in the place of a name."""

import csv
import io
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from game.school.index import Attempt

HEADS = ("class", "code", "pack", "story", "played", "finished", "step", "rating", "right", "possible", "ideas")
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://crownwise.invalid/xapi")
"""From it all ids of statements follow, so that the same results always give the same ids."""
HOME = "https://crownwise.invalid"
VERBS = {True: "http://adlnet.gov/expapi/verbs/completed", False: "http://adlnet.gov/expapi/verbs/terminated"}
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"


def rows(of: str, attempts: Sequence[Attempt]) -> Iterator[tuple[str | int, ...]]:
    """A row for each first try; one without answers gives a row for its story."""
    for one in attempts:
        top = (of, one.code, one.pack, one.scenario, one.played, "yes" if one.is_over else "no")
        for turn in one.content["first"]:
            marks = turn.get("marks", ())
            ideas = sorted({part["shows"] for part in turn.get("parts", ()) if part.get("shows")})
            yield (
                *top, turn["step"], turn["rating"], sum(mark[1] for mark in marks), sum(mark[2] for mark in marks),
                " ".join(ideas),
            )  # fmt: skip
        if not one.content["first"]:
            yield (*top, "", "", 0, 0, "")


def as_csv(of: str, attempts: Sequence[Attempt]) -> str:
    """CSV with a byte order mark, for Excel's sake, in which nothing can be taken for a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(HEADS)
    writer.writerows([_harmless(cell) for cell in row] for row in rows(of, attempts))
    return "\ufeff" + file.getvalue()


def as_xlsx(of: str, attempts: Sequence[Attempt]) -> bytes:
    """A workbook with one sheet."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("First tries")
    sheet.append(HEADS)
    for row in rows(of, attempts):
        sheet.append([_harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_xapi(of: str, attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    """Statements of xAPI 1.0.3: one for each first try, and one for how each attempt ended."""
    found = []
    for one in attempts:
        story = f"{HOME}/packs/{one.pack}/{one.scenario}"
        for number, turn in enumerate(one.content["first"]):
            marks = turn.get("marks", ())
            most = sum(mark[2] for mark in marks)
            score = {"score": {"raw": sum(mark[1] for mark in marks), "min": 0, "max": most}} if most else {}
            result = {"success": turn["rating"] == "safe", **score}
            found.append(_statement(of, one, f"{one.id}/{number}", ANSWERED, f"{story}/{turn['step']}", result))
        found.append(_statement(of, one, one.id, VERBS[one.is_over], story, {"completion": one.is_over}))
    return found


def _statement(of: str, one: Attempt, name: str, verb: str, thing: str, result: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid5(SPACE, name)),
        "version": "1.0.3",
        "actor": {"objectType": "Agent", "account": {"homePage": f"{HOME}/classes/{of}", "name": one.code}},
        "verb": {"id": verb, "display": {"en-GB": verb.rpartition("/")[2]}},
        "object": {"objectType": "Activity", "id": thing},
        "result": result,
        "timestamp": f"{one.played[:-1]}:00Z",
    }


def _harmless(cell: str | int) -> str | int:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n"):
        return f"'{cell}"
    return "".join(letter for letter in cell if letter >= " " or letter == "\t") if isinstance(cell, str) else cell
