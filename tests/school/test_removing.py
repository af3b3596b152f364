"""Handing on, forgetting and purging: nothing that a spreadsheet would run, nothing left, nothing that looks lost."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

from game.school.collecting import collect
from game.school.exporting import CLASS_HEADS, HEADS, as_class_xapi, as_csv, as_xapi, as_xlsx, class_rows, rows
from game.school.forgetting import forget, purge
from game.school.index import ClassIndex, open_index
from game.school.ordering import Attempt
from tests.school.classes import attempt, chain, dropped, key, school

LATER = datetime(2026, 3, 10, tzinfo=UTC)
OTTER, FOX = "otter+kite+star", "fox+owl+key"
ODD = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "Zoë ⭐", 'a"b,c\nd')


def first(step: str, rating: str = "safe") -> dict[str, object]:
    return {
        "step": step,
        "answer": {},
        "rating": rating,
        "parts": [{"id": "a", "rating": rating, "shows": "x"}],
        "marks": [["s", 1, 2]],
    }


@pytest.fixture
def index(tmp_path: Path) -> ClassIndex:
    """Two codes with two attempts each, collected."""
    of = school(tmp_path / "school")
    one = attempt("1", OTTER, first=[first(step) for step in ODD])
    attempts = (
        one,
        attempt("2", FOX, first=[first("ask", "risky")]),
        attempt("3", OTTER),
        attempt("4", FOX, is_over=False),
    )
    dropped(tmp_path / "drop", chain(of), *attempts)
    found = open_index(str(tmp_path / "results.sqlite"), "4B")
    collect([tmp_path / "drop"], key(tmp_path / "school"), found, LATER)
    return found


def many(index: ClassIndex) -> list[Attempt]:
    """The attempts of the index, each by five pupils."""
    codes = {OTTER: "otter+drum+fox", FOX: "otter+owl+star"}
    return [replace(one, code=f"{codes[one.code]}-{at}") for one in index.attempts() for at in range(5)]


def test_csv_is_for_excel_and_holds_no_formula(index: ClassIndex) -> None:
    text = as_csv(HEADS, rows("4B", index.attempts()))
    assert text.startswith("\ufeffclass,code")
    found = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert tuple(found[0]) == HEADS
    cells = [cell for row in found[1:] for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert {"'=1+1", "'@SUM(A1)", "Zoë ⭐"} <= set(cells)
    assert len(found) == 1 + len(ODD) + 3


def test_xlsx_has_the_same_cells(index: ClassIndex) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(HEADS, rows("4B", index.attempts())))).active
    assert sheet is not None
    found = list(sheet.iter_rows(values_only=True))
    assert tuple(found[0]) == HEADS
    assert len(found) == 1 + len(ODD) + 3
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_xapi_says_the_same_twice(index: ClassIndex) -> None:
    """The ids follow from the results; the actor is a code in an account and has no name or mail."""
    statements = as_xapi("4B", index.attempts())
    assert statements == as_xapi("4B", index.attempts())
    assert len({one["id"] for one in statements}) == len(statements) == len(ODD) + 1 + 4
    for one in statements:
        assert UUID(one["id"]).version == 5
        assert set(one["actor"]) == {"objectType", "account"}
        assert set(one["actor"]["account"]) == {"homePage", "name"}
        assert one["verb"]["id"].startswith("http://adlnet.gov/expapi/verbs/")
        assert datetime.fromisoformat(one["timestamp"]).tzinfo is not None
        assert one["object"]["id"].startswith("https://")
    assert [one["result"] for one in statements if one["verb"]["id"].endswith("terminated")] == [{"completion": False}]


def test_a_maintained_library_takes_the_statements(index: ClassIndex) -> None:
    """Ralph's own models of xAPI read every statement, of pupils and of the class; and they do refuse a bad one."""
    of_class = as_class_xapi("4B", many(index), "2026-03-10")
    assert of_class
    said = [*as_xapi("4B", index.attempts()), *of_class]
    for one in said:
        BaseXapiStatement.model_validate(one)
    for part in ("actor", "verb", "object"):
        with pytest.raises(ValidationError):
            BaseXapiStatement.model_validate({name: value for name, value in said[0].items() if name != part})
    with pytest.raises(ValidationError):
        BaseXapiStatement.model_validate({**said[0], "object": {"objectType": "Activity", "id": "no address"}})


def test_the_class_alone_holds_no_code(index: ClassIndex) -> None:
    """Counts of each decision, but for groups under five; a vote of the class is in no export of pupils."""
    counts = list(class_rows("4B", many(index)))
    assert ("4B", "year4", "gem-trader", "ask", 0, 5) in counts
    text = as_csv(CLASS_HEADS, counts) + repr(as_class_xapi("4B", many(index), "2026-03-10"))
    assert not [code for code in (OTTER, FOX, "otter") if code in text]
    assert as_class_xapi("4B", many(index), "2026-03-10") == as_class_xapi("4B", many(index), "2026-03-10")
    few = [one for one in many(index) if not one.code.endswith("-0")]
    assert list(class_rows("4B", few)) == [] == as_class_xapi("4B", few, "2026-03-10")
    vote = Attempt("v", "", "year4", "gem-trader", "2026-03-03T10:00Z", True, {"kind": "class-vote", "first": []})
    assert list(rows("4B", [vote])) == [] == as_xapi("4B", [vote])


def test_one_pupil_can_be_handed_out_alone(index: ClassIndex) -> None:
    assert {row[1] for row in csv.reader(io.StringIO(as_csv(HEADS, rows("4B", index.attempts(OTTER)))))} == {
        "code",
        OTTER,
    }


def test_forgetting_is_for_good(index: ClassIndex, tmp_path: Path) -> None:
    """Index and files of the code are gone, the others stay, nothing looks lost, and a late copy does not count."""
    drop, made = tmp_path / "drop", key(tmp_path / "school")
    copies = {path.name: path.read_bytes() for path in drop.glob("*.sealed")}
    gone = forget(OTTER, [drop], made, index, LATER)
    assert (gone.attempts, gone.files, gone.stayed) == (2, 2, 0)
    assert {one.code for one in index.attempts()} == {FOX}
    assert len(list(drop.glob("*.sealed"))) == 2
    assert collect([drop], made, index, LATER).wrong == ()
    for name, raw in copies.items():
        (drop / name).write_bytes(raw)
    again = collect([drop], made, index, LATER)
    assert (again.new, again.forgotten, again.wrong) == (0, 2, ())
    fresh = open_index(str(tmp_path / "fresh.sqlite"), "4B")
    assert collect([drop], made, fresh, LATER).new == 2
    assert {one.code for one in fresh.attempts()} == {FOX}


def test_nothing_of_a_forgotten_code_is_left_in_the_index(index: ClassIndex, tmp_path: Path) -> None:
    """In the tables nothing but the code itself, on the list of those that are not to come back."""
    forget(OTTER, [tmp_path / "drop"], key(tmp_path / "school"), index, LATER)
    assert index.attempts(OTTER) == []
    assert index.forgotten() == {OTTER}
    assert len(index.files()) == 2


def test_purging_goes_by_the_day_of_collection(index: ClassIndex, tmp_path: Path) -> None:
    """A pupil's clock that was ten years off neither keeps a result too long nor deletes it too early."""
    drop, made = tmp_path / "drop", key(tmp_path / "school")
    assert purge(date(2026, 3, 10), [drop], made, index, LATER).attempts == 0
    gone = purge(date(2026, 3, 11), [drop], made, index, LATER)
    assert (gone.attempts, gone.files) == (4, 4)
    assert index.attempts() == []
    assert list(drop.glob("*.sealed")) == []
    found = collect([drop], made, index, LATER)
    assert (found.files, found.wrong) == (0, ())


def test_an_interrupted_purge_is_ended_by_the_next(
    index: ClassIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program dies between the tombstone and the files: nothing looks lost, and the next purge takes the rest."""
    drop, made = tmp_path / "drop", key(tmp_path / "school")

    def die(folders: object, digests: object) -> tuple[int, int]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("game.school.forgetting.take_files", die)
        with pytest.raises(KeyboardInterrupt):
            purge(date(2026, 3, 11), [drop], made, index, LATER)
    assert collect([drop], made, index, LATER).wrong == ()
    assert purge(date(2026, 3, 11), [drop], made, index, LATER).files == 4
