"""The teacher area counts what lies in bundles as it counts single files, without any key."""

from datetime import UTC, datetime
from pathlib import Path

from game.school.bundles import BUNDLE
from game.school.counting import Dropped, counted
from tests.school.classes import NOON, attempt, chain, dropped
from tests.school.test_bundles import Year

MAY = datetime(2026, 5, 10, tzinfo=UTC)


def there(year: Year, of: str = "4B", today: datetime = MAY) -> Dropped | None:
    return counted(of, year.folder / "kept", year.folder / "outbox", year.drop, today).dropped


def test_collecting_changes_no_count(tmp_path: Path) -> None:
    """Twelve single files become two bundles: the same twelve results, of the same computer, for the same class only."""
    year = Year(tmp_path)
    before = there(year)
    assert before == Dropped(12, 0, 1)
    assert year.collect().bundled == 12
    assert not list(year.drop.glob("*.sealed"))
    assert there(year) == before
    assert there(year, "4A") == Dropped(0, 0, 0)
    assert there(year, "4b") == before
    assert there(year, today=NOON.replace(month=4)) == Dropped(12, 6, 1)


def test_what_comes_after_counts_beside_the_bundles(tmp_path: Path) -> None:
    """A single file beside them counts, from another computer; one that came again and lies in a bundle counts once."""
    year = Year(tmp_path)
    copies = {path: path.read_bytes() for path in year.drop.glob("*.sealed")}
    year.collect()
    again = next(iter(copies))
    again.write_bytes(copies[again])
    from game.school.files import read_class

    link = chain(read_class(tmp_path / "school" / "classes" / "4B.yaml"), "ba9876543210", lambda: MAY)
    dropped(year.drop, link, attempt("new"))
    assert there(year) == Dropped(13, 1, 2)


def test_what_is_no_bundle_is_passed_over(tmp_path: Path) -> None:
    year = Year(tmp_path)
    (year.drop / f"cw1_4B_202603_{'0' * 32}{BUNDLE}").write_bytes(b"PK\x03\x04 and then nothing")
    (year.drop / f"folder{BUNDLE}").mkdir()
    assert there(year) == Dropped(12, 0, 1)
