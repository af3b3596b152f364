"""What the verbs print and return: problems for people and as data, explanations, and what is taught where."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.cli import main
from tests.checks.clean import written


def test_nothing_to_check_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path with nothing there is no traceback, and not "no problems" either."""
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert main(["check", str(tmp_path)]) == 2
    assert "Try the folder" in capsys.readouterr().err


def test_problems_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON document, with a line for each problem; exit code 1."""
    path = written(tmp_path, story=[["next: ask\n", "next: askk\n"]])
    assert main(["check", str(path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert set(found) >= {"problems", "packs", "scenarios", "situations"}
    (problem,) = found["problems"]
    assert set(problem) == {"code", "severity", "file", "line", "column", "says", "try"}
    assert (problem["code"], problem["try"]) == ("LINK-STEP", "ask")


def test_advice_alone_is_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A story that says it takes an hour is worth a word, and can be published all the same."""
    path = written(tmp_path, story=[["minutes: 2", "minutes: 60"]])
    assert main(["check", str(path)]) == 0
    told = capsys.readouterr().out
    assert "FLOW-LENGTH" in told
    assert "What no check can prove" in told


def test_what_an_author_leaves_out_is_said_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Silence is never silent: what a story or a pack does not want looked at stands below, in its author's words."""
    path = written(
        tmp_path,
        story=[["minutes: 2\n", 'minutes: 60\nx-not-checked: { FLOW-LENGTH: "played in parts." }\n']],
        pack=[["skills:\n", 'x-not-checked: { COVER: "two stories so far" }\nskills:\n']],
    )
    main(["check", str(path.parent)])
    shown = capsys.readouterr().out
    assert "Not looked at: COVER in meadow/pack.yaml: two stories so far." in shown
    assert "Not looked at: FLOW-LENGTH in meadow/tiny.yaml: played in parts." in shown


def test_five_of_a_file_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of seven problems five are shown, those that matter most first; --all shows the rest."""
    texts = (
        "I am in the garden.",
        "Now Zed knows the school.",
        "Gran is family, and she asked.",
        "It helps to tell somebody.",
        "Nobody unknown needs the name.",
        "it is never too late.",
    )
    path = written(tmp_path, story=[[text, "What a color TikTok has!"] for text in texts])
    main(["check", str(path)])
    short = capsys.readouterr().out
    assert (short.count("SAFE-REAL"), short.count("READ-SPELLING")) == (5, 0)
    assert "2 more of this file are not shown" in short
    main(["check", str(path), "--all"])
    whole = capsys.readouterr().out
    assert (whole.count("SAFE-REAL"), whole.count("READ-SPELLING")) == (6, 1)


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """A code of a check, and one of the loader's families; an unknown one gets the nearest."""
    assert main(["explain", "flow-trap"]) == 0
    assert "Why it matters for children" in capsys.readouterr().out
    assert main(["explain", "LINK-STEP"]) == 0
    assert "a name that nothing has" in capsys.readouterr().out
    assert main(["explain", "FLOW-TARP"]) == 2
    assert "FLOW-TRAP" in capsys.readouterr().err


class Tags(HTMLParser):
    """Notes the tags of a page and checks that they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_what_is_taught_where(capsys: pytest.CaptureFixture[str]) -> None:
    """The three tables as text and as data, and a page that loads nothing and runs nothing."""
    assert main(["coverage", "--format", "json"]) == 0
    tables = json.loads(capsys.readouterr().out)
    assert "The gem trader" in tables["clauses"]["rows"]["details"]["Year 4"]
    assert tables["curriculum"]["rows"]["efacw.PS.4"]["Year 1"] == "later"
    assert main(["coverage", "--format", "html"]) == 0
    page = capsys.readouterr().out
    tags = Tags()
    tags.feed(page)
    assert not tags.open
    assert not tags.seen & {"script", "link", "img", "iframe", "object"}
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
    assert main(["coverage"]) == 0
    assert "clause by clause" in capsys.readouterr().out
