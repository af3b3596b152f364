"""A school is set up with all that it says of itself: people with pictures, a crest, packs, and the day of deletion."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from game.school.files import read_school
from game.school.people_to_tell import people_told
from game.school.setting_up import CannotSetUp
from tests.scenes.test_lesson_fit import png
from tests.school.test_command_line import ROOT, game


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with pictures as a school has them."""
    folder = tmp_path / "My photos"
    folder.mkdir()
    (folder / "KHAN (new).PNG").write_bytes(png(8, 8))
    (folder / "crest.jpg").write_bytes(b"\xff\xd8\xff\xe0 a jpeg")
    (folder / "list.csv").write_text("name\n")
    (folder / "huge.png").write_bytes(png(8, 8) + b"x" * 500_000)
    return folder


def test_by_arguments(tmp_path: Path, photos: Path) -> None:
    """The pictures lie beside the school file under plain names, whatever they were called before."""
    of = tmp_path / "school"
    done = game(
        "school", "init", of, "--name", "Hill", "--tell", f"Mrs Khan, Your teacher = {photos / 'KHAN (new).PNG'}",
        "--tell", "Mr Lee", "--crest", photos / "crest.jpg", "--packs", "4=year4,playground", "--retention", "07-24",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = read_school(of / "school.yaml")
    assert [(one.name, one.role, one.picture) for one in found.tell] == [
        ("Mrs Khan", "Your teacher", "mrs-khan.png"), ("Mr Lee", "", ""),
    ]  # fmt: skip
    assert (found.crest, found.retention, found.packs) == ("crest.jpg", "07-24", {"4": ("year4", "playground")})
    assert (of / "mrs-khan.png").read_bytes() == png(8, 8)
    assert (of / "crest.jpg").exists()


def test_by_answers_at_the_terminal(tmp_path: Path, photos: Path) -> None:
    """Whoever names nothing is asked for everything, one thing after the other; an empty line goes on."""
    answers = (
        "Hill", "Mrs Khan", f"Mrs Khan, Head = {photos / 'KHAN (new).PNG'}", "", "Ms Patel", "Tell Ms Patel", "",
        "", "", "4=year4", "",
    )  # fmt: skip
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "game", "school", "init", str(tmp_path / "school")]
    with subprocess.Popen(words, stdin=theirs, stdout=subprocess.PIPE, cwd=ROOT, text=True) as started:
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        printed, _ = started.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert started.returncode == 0
    for asked in ("The school's name", "Someone for the help card", "The school's crest", "Packs of a year group"):
        assert asked in printed
    found = read_school(tmp_path / "school" / "school.yaml")
    assert (found.name, found.adult, found.safeguarding, found.report_to) == (
        "Hill", "Mrs Khan", "Ms Patel", "Tell Ms Patel",
    )  # fmt: skip
    assert (found.tell[0].role, found.retention, found.packs) == ("Head", "08-31", {"4": ("year4",)})


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--tell", "= {photos}/huge.png"), "names nobody"),
        (("--tell", "Mrs Khan = {photos}/none.png"), "is not there"),
        (("--tell", "Mrs Khan = {photos}/huge.png"), "up to 400 kB"),
        (("--crest", "{photos}/list.csv"), "is no PNG or JPEG"),
        (("--retention", "31-08"), "should be a month and a day"),
        (("--packs", "year4"), "should be a year group"),
    ],
)
def test_what_cannot_be_leaves_nothing_half_done(
    words: tuple[str, ...], says: str, tmp_path: Path, photos: Path
) -> None:
    """The same command with the fault mended works at once: no school file is left that would be in its way."""
    given = [word.format(photos=photos) for word in words]
    done = game("school", "init", tmp_path / "school", "--name", "Hill", *given)
    assert done.returncode == 2
    assert says in done.stderr
    assert not (tmp_path / "school" / "school.yaml").exists()


def test_two_of_one_name_keep_both_pictures(photos: Path) -> None:
    people, pictures = people_told([f"Miss Ali = {photos / 'crest.jpg'}", f"Miss Ali, Year 2 = {photos / 'crest.jpg'}"])
    assert [one.picture for one in people] == ["miss-ali.jpg", "2-miss-ali.jpg"]
    assert [name for name, _ in pictures] == ["miss-ali.jpg", "2-miss-ali.jpg"]
    with pytest.raises(CannotSetUp, match="too many"):
        people_told(["Somebody"] * 7)
