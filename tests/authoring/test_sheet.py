"""A story's texts go out to a sheet and come back: only what was changed changes, and every other byte stays."""

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from game import resources
from game.activities import SHAPES
from game.authoring.sheet import DANGEROUS, HEADINGS, SheetError, plain, read_sheet, safe, write_sheet
from game.authoring.splicing import spans, spliced
from game.authoring.texts import Text, texts
from game.checks.findings import Source
from game.checks.wording import texts as texts_for_children
from game.cli import main
from game.engine.reading import read_bytes
from tests.engine.small import small

STORIES = [
    path
    for path in sorted(resources.scenarios().glob("*/*.yaml"))
    if path.name != "pack.yaml" and not path.name.endswith(".routes.yaml")
]
COMMENTED = """# A comment at the top.
format: scenario/1   # which form
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A small story with comments in it, odd spacing and a text over two lines."""
    _, path = small(tmp_path, one='blurb: "A small story."=>blurb: >\n  A small\n  story.\n')
    text = path.read_text("utf-8").replace("\nformat: scenario/1\n", COMMENTED, 1)
    text = text.replace("  repair:\n", "  # mending comes here\n  repair:     \n")
    path.write_bytes(text.encode())
    return path


def words(path: Path) -> list[Text]:
    """Every text of a story."""
    tree, problems, _ = read_bytes(path.read_bytes(), path.name)
    assert problems == []
    return list(texts(tree, SHAPES))


def sheet_of(story: Path, name: str = "sheet.csv") -> Path:
    """The story's sheet, as the verb writes it."""
    sheet = story.parents[1] / name
    assert main(["sheet", "export", str(story), str(sheet)]) == 0
    return sheet


def rows(sheet: Path) -> list[list[str]]:
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def edit(sheet: Path, **changes: str) -> None:
    """Change the text of rows, named by their ids with __ for /."""
    changed = rows(sheet)
    for row in changed:
        row[4] = changes.pop(row[0].replace("/", "__").replace("-", "_"), row[4])
    assert changes == {}
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(changed)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_text_for_children_is_in_it(path: Path) -> None:
    """Whatever the checks read as words for children; each once, under an id of its own."""
    found = words(path)
    assert len({one.id for one in found}) == len(found)
    ways = {one.way for one in found}
    assert {one.way for one in texts_for_children(Source.open(path))} <= ways
    assert "because" in {one.key for one in found}
    assert not {"next", "gives", "start", "clause"} & {one.key for one in found}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_nothing_is_cut_in_a_wrong_place(path: Path) -> None:
    """Every text of every story changed at once: what is read afterwards differs there and nowhere else."""
    before = path.read_text("utf-8")
    changes = {one.way: f"“{number}”: a {{new}} #text, 'so' \"it\" is" for number, one in enumerate(words(path))}
    after = spliced(before, changes)
    tree, problems, _ = read_bytes(after.encode(), path.name)
    assert problems == []
    old, _, _ = read_bytes(before.encode(), path.name)
    assert flat(tree) == {**flat(old), **changes}


def flat(node: Any, way: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], str]:
    """Every value of a tree by its way."""
    if isinstance(node, dict | list):
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        return {
            key: value
            for name, child in pairs
            for key, value in flat(child, (*way, str(name) if isinstance(name, str) else name)).items()
        }
    return {way: str(node)}


def test_spans_are_where_the_values_stand(story: Path) -> None:
    """What is cut out there is the value, in its quotes."""
    text = story.read_text("utf-8")
    span = spans(text)["steps", "ask", "answers", 0, "because"]
    assert text[span.start : span.end] == '"Now it is known."'


def test_a_dry_run_changes_nothing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what would change, old and new."""
    sheet = sheet_of(story)
    edit(sheet, steps__ask__answers__give__because="Now the stranger knows.")
    before = story.read_bytes()
    assert main(["sheet", "import", str(story), str(sheet)]) == 0
    printed = capsys.readouterr().out
    assert "steps/ask/answers/give/because\n  - Now it is known.\n  + Now the stranger knows.\n" in printed
    assert "1 text would change" in printed
    assert story.read_bytes() == before
    assert list(story.parent.glob("*backup*")) == []


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.xlsx"])
def test_a_sheet_nobody_changed_changes_nothing(story: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Also with --apply, for CSV and for a workbook."""
    before = story.read_bytes()
    assert main(["sheet", "import", str(story), str(sheet_of(story, name)), "--apply"]) == 0
    assert "Nothing changes." in capsys.readouterr().out
    assert story.read_bytes() == before


def test_applying_changes_just_that(story: Path) -> None:
    """Comments, order, ids and spacing stay to the byte; backups are numbered and hold what was there."""
    sheet = sheet_of(story)
    edit(
        sheet,
        blurb="A  tiny\nstory: with #signs.",
        steps__ask__answers__give__because='It is "out" now.',
        steps__repair__answers__wait__rating="risky",
        steps__opening__lines__1__maya="Good morning!",
    )
    before = story.read_text("utf-8")
    assert main(["sheet", "import", str(story), str(sheet), "--apply"]) == 0
    wanted = before.replace("blurb: >\n  A small\n  story.\n\n", 'blurb: "A tiny story: with #signs."\n')
    wanted = wanted.replace('"Now it is known."', '"It is \\"out\\" now."').replace('"Hello!"', '"Good morning!"')
    wanted = wanted.replace('text: "Wait.", rating: part-way', 'text: "Wait.", rating: risky')
    assert story.read_text("utf-8") == wanted
    assert story.with_name("tiny.yaml.backup-1").read_text("utf-8") == before
    edit(sheet_of(story), title="Tinier")
    assert main(["sheet", "import", str(story), str(story.parents[1] / "sheet.csv"), "--apply"]) == 0
    assert story.with_name("tiny.yaml.backup-2").read_text("utf-8") == wanted
    assert main(["sheet", "export", str(story), str(story.parents[1] / "again.csv")]) == 0


def test_line_ends_stay(story: Path) -> None:
    """A file from Windows stays one."""
    story.write_bytes(story.read_bytes().replace(b"\n", b"\r\n"))
    sheet = sheet_of(story)
    edit(sheet, title="Tinier")
    before = story.read_bytes()
    assert main(["sheet", "import", str(story), str(sheet), "--apply"]) == 0
    assert story.read_bytes() == before.replace(b'"Tiny"', b'"Tinier"')


def test_who_changed_the_file_meanwhile_is_not_overwritten(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text changed in both places is left alone and said; one changed in the file alone keeps its change."""
    sheet = sheet_of(story)
    edit(sheet, steps__ask__answers__give__because="From the sheet.")
    changed = story.read_text("utf-8").replace("Now it is known.", "From the file.").replace('"Hello!"', '"Hi!"')
    story.write_text(changed, "utf-8")
    assert main(["sheet", "import", str(story), str(sheet), "--apply"]) == 1
    assert 'the file says "From the file." by now' in capsys.readouterr().out
    assert story.read_text("utf-8") == changed


def test_rows_that_fit_nothing_are_said(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id that is gone, and a cell that was emptied; the other rows are taken."""
    sheet = sheet_of(story)
    edit(sheet, title="Tinier", steps__repair__hints__1="", steps__twist__ask="Gran asks. What should Maya do?")
    story.write_text(
        story.read_text("utf-8").replace("twist:\n", "turn:\n").replace("next: twist", "next: turn"), "utf-8"
    )
    assert main(["sheet", "import", str(story), str(sheet), "--apply"]) == 1
    printed = capsys.readouterr().out
    assert "steps/twist/ask: the story has no such text" in printed
    assert "steps/repair/hints/1: the cell is empty" in printed
    assert 'title: "Tinier"' in story.read_text("utf-8")


def test_what_the_game_would_refuse_is_not_written(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rating that is none: said with what there is, in the dry run already; nothing is written."""
    sheet = sheet_of(story)
    edit(sheet, steps__repair__answers__wait__rating="risqué")
    before = story.read_bytes()
    for more in ([], ["--apply"]):
        assert main(["sheet", "import", str(story), str(sheet), *more]) == 1
        assert '"rating" cannot be "risqué"' in capsys.readouterr().err
    assert story.read_bytes() == before


PAYLOADS = ["=1+1", "+44 x", "-2", "@SUM(A1)", "\tx", "'=1", "'quoted' word", "=cmd|' /C calc'!A0", "plain"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_is_a_formula(payload: str, tmp_path: Path) -> None:
    """In neither kind of sheet; and what comes back is what went out."""
    text = Text(id="title", way=("title",), value=payload, says=payload)
    assert plain(safe(payload)) == " ".join(payload.split())
    for name in ("sheet.csv", "sheet.xlsx"):
        assert write_sheet([text], tmp_path / name) == 1
        assert [row.text for row in read_sheet(tmp_path / name)] == [" ".join(payload.split())]
    harmful = tuple(one for one in DANGEROUS if one != "'")
    assert not [cell for row in rows(tmp_path / "sheet.csv") for cell in row if cell.startswith(harmful)]
    book = openpyxl.load_workbook(tmp_path / "sheet.xlsx")
    assert "f" not in {cell.data_type for line in book.active.iter_rows() for cell in line}


def test_a_formula_that_was_typed_is_refused(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not worked out, and its cell is named."""
    sheet = sheet_of(story, "sheet.xlsx")
    book = openpyxl.load_workbook(sheet)
    book.active["E2"] = "=1+1"
    book.save(sheet)
    assert main(["sheet", "import", str(story), str(sheet)]) == 2
    assert "E2 holds a formula" in capsys.readouterr().err


def test_a_workbook_comes_back(story: Path) -> None:
    """A text changed in the workbook changes in the story."""
    sheet = sheet_of(story, "sheet.xlsx")
    book = openpyxl.load_workbook(sheet)
    assert tuple(cell.value for cell in book.active[1]) == HEADINGS
    line = next(row for row in book.active.iter_rows() if row[0].value == "title")
    line[4].value = "Tinier"
    book.save(sheet)
    assert main(["sheet", "import", str(story), str(sheet), "--apply"]) == 0
    assert 'title: "Tinier"' in story.read_text("utf-8")


def test_semicolons_and_old_codings(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sheets of other countries are read; a coding that would spoil letters is refused."""
    sheet = sheet_of(story)
    edit(sheet, title="Tinié")
    found = rows(sheet)
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(found)
    assert main(["sheet", "import", str(story), str(sheet)]) == 0
    assert "+ Tinié" in capsys.readouterr().out
    sheet.write_bytes("id,text,as it was\r\ntitle,Tinié,Tiny\r\n".encode("cp1252"))
    assert main(["sheet", "import", str(story), str(sheet)]) == 2
    assert "CSV UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", 'no column "id"'),
        (b"id,text\r\ntitle,x\r\n", 'no column "as it was"'),
        (b"id,text,as it was\r\ntitle,x,y\r\ntitle,x,y\r\n", "stands in two rows"),
    ],
)
def test_a_sheet_that_is_none(raw: bytes, says: str, tmp_path: Path) -> None:
    """Each with one thing to try."""
    (tmp_path / "sheet.csv").write_bytes(raw)
    with pytest.raises(SheetError, match=says):
        read_sheet(tmp_path / "sheet.csv")


def test_what_cannot_be_done_is_said(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing sheet, an ending that is no sheet, a broken workbook, a whole pack, a folder that is not there."""
    (story.parent / "broken.xlsx").write_bytes(b"PK no book")
    for words_given in (
        ("import", str(story), str(story.parent / "nothing.csv")),
        ("import", str(story), str(story.parent / "broken.xlsx")),
        ("export", str(story), str(story.parent / "sheet.ods")),
        ("export", str(story.parent), str(story.parent / "sheet.csv")),
        ("export", str(story), str(story.parent / "nowhere" / "sheet.csv")),
    ):
        assert main(["sheet", *words_given]) == 2
        assert capsys.readouterr().err.strip().count("\n") == 0
    story.write_text("title: [", "utf-8")
    assert main(["sheet", "export", str(story), str(story.parent / "sheet.csv")]) == 1
