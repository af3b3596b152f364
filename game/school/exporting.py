"""Handing results on: one row or statement for each first try, with the code in the place of a name, or with none.

Votes of a whole class are nobody's, so they are on the report and not here.
"""

import csv
import io
import uuid
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from game.school.kinds import is_vote
from game.school.ordering import Attempt
from game.school.sheets.items import Decision, decisions
from game.school.summary import FEWEST

HEADS = ("class", "code", "pack", "story", "played", "finished", "step", "rating", "right", "possible", "ideas")
CLASS_HEADS = ("class", "pack", "story", "step", "right", "seen")
Cells = tuple[str | int, ...]
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://crownwise.invalid/xapi")
"""From it all ids of statements follow, so that the same results always give the same ids."""
HOME = "https://crownwise.invalid"
VERBS = {True: "http://adlnet.gov/expapi/verbs/completed", False: "http://adlnet.gov/expapi/verbs/terminated"}
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"


def rows(of: str, attempts: Sequence[Attempt]) -> Iterator[Cells]:
    """A row for each first try; one without answers gives a row for its story."""
    for one in _of_pupils(attempts):
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


def class_rows(of: str, attempts: Sequence[Attempt]) -> Iterator[Cells]:
    """A row for each decision of each story that enough pupils met, with counts of the class and no code."""
    for one in _of_groups(attempts):
        yield of, one.pack, one.scenario, one.step, one.right, one.seen


def as_csv(heads: Sequence[str], cells: Iterable[Cells]) -> str:
    """CSV with a byte order mark, for Excel's sake, in which nothing can be taken for a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in cells)
    return "\ufeff" + file.getvalue()


def as_xlsx(heads: Sequence[str], cells: Iterable[Cells]) -> bytes:
    """A workbook with one sheet."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("First tries")
    sheet.append(heads)
    for row in cells:
        sheet.append([_harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_xapi(of: str, attempts: Sequence[Attempt]) -> list[dict[str, Any]]:
    """Statements of xAPI 1.0.3: one for each first try, and one for how each attempt ended."""
    found = []
    for one in _of_pupils(attempts):
        story = _place(one.pack, one.scenario)
        for number, turn in enumerate(one.content["first"]):
            marks = turn.get("marks", ())
            most = sum(mark[2] for mark in marks)
            score = {"score": {"raw": sum(mark[1] for mark in marks), "min": 0, "max": most}} if most else {}
            result = {"success": turn["rating"] == "safe", **score}
            found.append(
                _statement(of, one, f"{one.id}/{number}", ANSWERED, f"{story}/{quote(turn['step'], safe='')}", result)
            )
        found.append(_statement(of, one, one.id, VERBS[one.is_over], story, {"completion": one.is_over}))
    return found


def as_class_xapi(of: str, attempts: Sequence[Attempt], day: str) -> list[dict[str, Any]]:
    """A statement for each such decision about the class as a group, as it stood on `day`; no code."""
    who = {"objectType": "Group", "account": {"homePage": HOME, "name": of}}
    found = []
    for one in _of_groups(attempts):
        place = f"{_place(one.pack, one.scenario)}/{quote(one.step, safe='')}"
        result = {"score": {"raw": one.right, "min": 0, "max": one.seen}}
        found.append(_said(f"{of}/{place}/{day}", who, ANSWERED, place, result, f"{day}T00:00:00Z"))
    return found


def _of_pupils(attempts: Sequence[Attempt]) -> Iterator[Attempt]:
    return (one for one in attempts if not is_vote(one))


def _of_groups(attempts: Sequence[Attempt]) -> Iterator[Decision]:
    """The decisions that are counts of a group: what only a few pupils met would point at them."""
    return (one for one in decisions(attempts) if one.seen >= FEWEST)


def _place(pack: str, scenario: str) -> str:
    """The address of a story: whatever its name is, it is an IRI."""
    return f"{HOME}/packs/{quote(pack, safe='')}/{quote(scenario, safe='')}"


def _statement(of: str, one: Attempt, name: str, verb: str, thing: str, result: dict[str, Any]) -> dict[str, Any]:
    who = {"objectType": "Agent", "account": {"homePage": f"{HOME}/classes/{quote(of)}", "name": one.code}}
    return _said(name, who, verb, thing, result, f"{one.played[:-1]}:00Z")


def _said(name: str, who: dict[str, Any], verb: str, thing: str, result: dict[str, Any], when: str) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid5(SPACE, name)),
        "version": "1.0.3",
        "actor": who,
        "verb": {"id": verb, "display": {"en-GB": verb.rpartition("/")[2]}},
        "object": {"objectType": "Activity", "id": thing},
        "result": result,
        "timestamp": when,
    }


def _harmless(cell: str | int) -> str | int:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n"):
        return f"'{cell}"
    return "".join(letter for letter in cell if letter >= " " or letter == "\t") if isinstance(cell, str) else cell
