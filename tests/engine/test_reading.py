"""The strict reader: what plain YAML loading would spoil is kept or refused, with code and line."""

from pathlib import Path

import pytest

from game.engine.reading import MOST_BYTES, as_plain, read_bytes, read_file


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("at: 15:42", {"at": "15:42"}),
        ("posted: no", {"posted": "no"}),
        ("birthday: 2017-05-01", {"birthday": "2017-05-01"}),
        ('text: "Look at this #party"', {"text": "Look at this #party"}),
        ("text: C# is a note", {"text": "C# is a note"}),
        ("list: [one, two]  # a comment", {"list": ["one", "two"]}),
        ("said: 'it''s'", {"said": "it's"}),
    ],
)
def test_words_stay_as_they_were_written(text: str, wanted: object) -> None:
    """Nothing is turned into a number, a date or a truth value."""
    node, problems, _ = read_bytes(text.encode(), "a.yaml")
    assert problems == []
    assert as_plain(node) == wanted


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (b"a: 1\nb: Look at this #party\n", "SYN-HASH", 2),
        (b"steps:\n  one: 1\n  one: 2\n", "SYN-TWICE", 3),
        (b"a: &x 1\nb: 2\n", "SYN-ANCHOR", 1),
        (b"a: 1\nb: *x\n", "SYN-ALIAS", 2),
        (b"a: !!python/object:os.system 1\n", "SYN-TAG", 1),
        (b"a:\n\t- b\n", "SYN-TAB", 2),
        (b"---\na: 1\n---\nb: 2\n", "SYN-DOCUMENTS", 3),
        (b"text: @maya hi\n", "SYN", 1),
        (b"a: ok\nb: \xff\n", "SYN-UTF8", 2),
        (b"\xef\xbb\xbfa: 1\n", "SYN-BOM", 1),
        (b"? [x]\n: 2\n", "SYN-KEY", 1),
        (b"a: \x07\n", "SYN-SIGN", 1),
        (b"[" * 60_000, "SYN-DEPTH", 1),
        (b"{a: " * 60_000, "SYN-DEPTH", 1),
        (b"a: " + b"x" * MOST_BYTES, "SYN-SIZE", 0),
        (b"- 1\n" * 30_000, "SYN-SIZE", 20_000),
    ],
)
def test_what_cannot_be_read_says_where(text: bytes, code: str, line: int) -> None:
    """Each fault has its own code and line, and none is an exception."""
    _, problems, _ = read_bytes(text, "a.yaml")
    assert [(one.code, one.line) for one in problems] == [(code, line)]
    assert problems[0].attempt
    assert "Traceback" not in problems[0].as_text()


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that is not there is said, not raised."""
    node, problems, _ = read_file(tmp_path / "none.yaml", "none.yaml")
    assert node is None
    assert problems[0].code == "SYN-FILE"


def test_an_empty_file_is_nothing() -> None:
    """An empty file holds nothing, which the shape of a scenario then reports."""
    assert read_bytes(b"", "a.yaml")[0] is None
