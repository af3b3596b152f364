"""Translations beside a story: made ready by `translate`, kept when it is called again, and compared by `check`."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.checks.translating import NoTranslation, read_translation
from game.cli import main
from game.engine.problems import Problem
from tests.checks.clean import line_of, written
from tests.checks.looking import said_of

PIECES = (
    b"msgid ", b"msgstr ", b"msgctxt ", b"msgid_plural ", b"msgstr[0] ", b'"a"', b'"\\"', b'"', b"\n", b"#, fuzzy\n", b"#| ", b"#~ ",
    b'"Content-Type: text/plain; charset=x\\n"', b'"Plural-Forms: nplurals=2; plural=n>1;\\n"', b"[9]", b"\0", b"\xff",
)  # fmt: skip


def translated(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path]:
    """The small story and its translation into Polish, in which each text is its own English in capitals."""
    story = written(folder)
    assert main(["translate", str(story), "pl"]) == 0
    assert "without words" in capsys.readouterr().out
    po = story.with_name("tiny.pl.po")
    fill(po)
    return story, po


def fill(po: Path) -> None:
    lines = po.read_text("utf-8").splitlines()
    head = lines.index("")
    for number, line in enumerate(lines[head:], start=head):
        if line == 'msgstr ""':
            lines[number] = f"msgstr {lines[number - 1].removeprefix('msgid ').upper()}"
    po.write_text("\n".join(lines) + "\n", "utf-8")


def found(story: Path) -> list[Problem]:
    return said_of(story, ["I18N", "GLYPH"])


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_whole_translation_has_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every text is there; other languages and other stories' files are no matter."""
    story, po = translated(tmp_path, capsys)
    assert 'msgctxt "steps/ask/answers/keep/because"' in po.read_text("utf-8")
    assert "/activity" not in po.read_text("utf-8")  # though the step is called as the key of a text is
    (story.parent / "other.pl.po").write_text("no PO file", "utf-8")
    assert found(story) == []


def test_what_is_missing_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One finding for all texts without words, at the first of them in the story."""
    story, po = translated(tmp_path, capsys)
    change(po, 'msgstr "HELLO! I AM IN THE GARDEN."', 'msgstr ""')
    change(po, 'msgstr "SEND HER A PHOTO."', 'msgstr ""')
    (problem,) = found(story)
    assert (problem.code, problem.line) == ("I18N", line_of("I am in the garden", story))
    assert problem.says.startswith("2 of ")


def test_stale_and_orphaned_ones_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line of the PO file is said, and both wordings; `translate` marks the one and leaves out the other."""
    story, po = translated(tmp_path, capsys)
    change(story, "Keep it to herself.", "Keep it quiet.")
    change(po, 'msgctxt "title"', 'msgctxt "titel"')
    problems = found(story)
    assert {problem.code for problem in problems} == {"I18N"}
    by_line = {(problem.file, problem.line): problem.says for problem in problems}
    assert "Keep it quiet." in by_line["meadow/tiny.pl.po", line_of('msgid "Keep it to herself."', po)]
    assert '"titel"' in by_line["meadow/tiny.pl.po", line_of('msgctxt "titel"', po) + 1]
    assert "1 of " in by_line["meadow/tiny.yaml", line_of("title:", story)]
    assert main(["translate", str(story), "pl"]) == 0
    assert "1 without words, 1 marked as fuzzy" in capsys.readouterr().out
    text = po.read_text("utf-8")
    assert "titel" not in text
    assert '#| msgid "Keep it to herself."' in text
    assert 'msgstr "KEEP IT TO HERSELF."' in text
    (problem,) = found(story)
    assert problem.says.startswith("2 of ")


def test_what_is_filled_in_must_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A lost {hero} would leave a hole in the sentence; a letter without a picture would leave a box."""
    story, po = translated(tmp_path, capsys)
    change(story, "Gran can help.", "{hero} can tell Gran.")
    change(
        po,
        'msgid "Now Zed knows the school. Gran can help."',
        'msgid "Now Zed knows the school. {hero} can tell Gran."',
    )
    change(po, 'msgstr "SEND HER A PHOTO."', 'msgstr "SEND HER A ❤."')
    filled, letter = found(story)
    assert (filled.code, filled.attempt, letter.code) == ("I18N", "{hero}", "GLYPH") or (
        letter.code, letter.attempt, filled.code
    ) == ("I18N", "{hero}", "GLYPH")  # fmt: skip


@pytest.mark.parametrize("raw", [b"no PO file", b"\xff\xfe\x00", b'msgid "a"\nmsgid "b"\n', b"x" * 300_000])
def test_what_is_no_translation_is_told(raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is one finding, and `translate` does not write over it."""
    story = written(tmp_path)
    po = story.with_name("tiny.pl.po")
    po.write_bytes(raw)
    (problem,) = found(story)
    assert (problem.code, problem.file) == ("I18N", "meadow/tiny.pl.po")
    assert "cannot be read" in problem.says
    if len(raw) < 1_000:
        assert main(["translate", str(story), "pl"]) == 1
        assert po.read_bytes() == raw
        assert "no PO file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code"), [(["no-such-story", "pl"], 2), (["year4/gem-trader", "klingon"], 2), (["year4", "pl"], 2)]
)
def test_what_cannot_be_translated_is_said(words: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback for a story or a language that does not exist."""
    assert main(["translate", *words]) == code
    assert "Try" in capsys.readouterr().err


@given(raw=st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join)))
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_bytes_are_a_translation_or_none(raw: bytes, tmp_path: Path) -> None:
    """Whatever a PO file holds, it is read or refused in words."""
    path = tmp_path / "tiny.pl.po"
    path.write_bytes(raw)
    with suppress(NoTranslation):
        assert read_translation(path, "pl").language == "pl"
