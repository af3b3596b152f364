"""The school's crest stands in the class report, inside the page itself; without one the page lets in no picture."""

from pathlib import Path

import pytest

from game.cli import main
from tests.scenes.lessons import school_with_pin
from tests.scenes.test_lesson_fit import png
from tests.scenes.test_teacher_report import played
from tests.school.classes import WORDS


def report(tmp_path: Path, of: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The report as the command line makes it."""
    played(tmp_path, of)
    monkeypatch.setenv("CROWNWISE_PASSPHRASE", WORDS)
    where = ["--class", "4B", "--school", str(of)]
    assert main(["collect", "--from", str(tmp_path / "pc" / "results"), *where]) == 0
    assert main(["report", *where, "-o", str(tmp_path / "report.html")]) == 0
    return (tmp_path / "report.html").read_text("utf-8")


def test_with_a_crest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of = school_with_pin(tmp_path / "school")
    (of / "crest.png").write_bytes(png(8, 8))
    path = of / "school.yaml"
    path.write_text(path.read_text("utf-8") + "crest: crest.png\n", "utf-8")
    page = report(tmp_path, of, monkeypatch)
    assert page.count("<img") == 1
    assert "<img class='crest' alt='' src='data:image/png;base64," in page
    assert "default-src 'none'; img-src data:; style-src" in page


def test_without_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = report(tmp_path, school_with_pin(tmp_path / "school"), monkeypatch)
    assert "<img" not in page
    assert "img-src" not in page


def test_one_that_cannot_be_used_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of = school_with_pin(tmp_path / "school")
    path = of / "school.yaml"
    (of / "crest.png").write_bytes(b"<svg onload=alert(1)>")
    path.write_text(path.read_text("utf-8") + "crest: crest.png\n", "utf-8")
    assert "<img" not in report(tmp_path, of, monkeypatch)
