"""The pages for schools say what is so: the list of stored fields is that of the code, and every command exists."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from game.cli import VERBS
from game.scenes.states import Begin
from game.school.files import ClassFile, SchoolFile
from game.school.outbox import KEPT_UNREAD
from game.school.sealing import Header
from tests.driver import PACK, routes, walk
from tests.school.classes import school
from tests.school.test_recording import CODE, NAME, Desk, sealed

PAGES = Path(__file__).parents[2] / "docs" / "school"
NEVER = ("name", "upn", "birthday", "gender", "user", "ip", "address", "host", "voice", "text")


def listed(head: str) -> set[str]:
    """The fields of the table with this head on the data protection page."""
    text = (PAGES / "data-protection.md").read_text("utf-8")
    table = text.partition(f"| {head} |")[2].partition("\n\n")[0]
    return set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))


def test_the_page_lists_exactly_what_is_stored(tmp_path: Path) -> None:
    """A real attempt, played and opened again, has the fields of the page and no other; so has the header."""
    school(tmp_path / "school")
    desk = Desk(tmp_path, tmp_path / "school")
    _, found = routes(NAME)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    walk(desk.stage, found.routes["risky-then-help"])
    desk.close()
    (one,) = sealed(tmp_path, tmp_path / "school")
    assert set(one) == listed("Field")
    assert {field.name for field in fields(Header)} == listed("Header")
    turns = [turn for turn in one["first"] if isinstance(turn, dict)]  # type: ignore[attr-defined]
    assert {key for turn in turns for key in turn} == {"step", "answer", "rating", "parts", "marks"}
    assert {key for event in one["events"] for key in event} <= {"answer", "step", "rewind"}  # type: ignore[attr-defined]
    assert not set(one) & set(NEVER)


def test_every_command_and_link_exists() -> None:
    for page in PAGES.glob("*.md"):
        text = page.read_text("utf-8")
        for verb in re.findall(r"crownwise ([a-z]+)\b(?!\.)", text):
            assert verb in VERBS, f"{page.name}: {verb}"
        for target in re.findall(r"\]\(((?!https?:)[^)#]+)\)", text):
            assert (PAGES / target).exists(), f"{page.name}: {target}"


def test_what_the_pages_promise_holds() -> None:
    """Numbers in the pages are those of the code."""
    assert f"{KEPT_UNREAD // 86400} days" in (PAGES / "it.md").read_text("utf-8")
    assert next(one for one in fields(SchoolFile) if one.name == "retention").default == "08-31"
    assert "31 August" in (PAGES / "data-protection.md").read_text("utf-8")
    assert {"packs", "adult", "results"} <= {one.name for one in fields(ClassFile)}


@pytest.mark.parametrize("page", ["set-up.md", "it.md", "data-protection.md", "privacy-notice.md", "disclosure.md"])
def test_the_pages_are_there(page: str) -> None:
    assert (PAGES / page).read_text("utf-8").startswith("# ")


def test_a_seven_year_old_can_read_the_notice() -> None:
    """Short sentences of short words: sixteen words at most, nine as a rule, and hardly a word of more than two syllables."""
    text = (PAGES / "privacy-notice.md").read_text("utf-8").partition("*\n")[2]
    sentences = [one.split() for one in re.split(r"[.!?]\s*", text) if one.strip()]
    assert max(len(one) for one in sentences) <= 16
    assert sum(len(one) for one in sentences) / len(sentences) <= 9
    words = [re.sub(r"\W", "", word).lower() for one in sentences for word in one]
    long = [word for word in words if len(re.findall(r"[aeiouy]+", word)) > 3]
    assert set(long) <= {"deleted", "teacher"}
