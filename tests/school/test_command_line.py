"""A school year on the command line, as a teacher types it: set up, play, collect, report, forget, purge."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.school.collecting import collect
from game.school.index import open_index
from game.school.pupil import PICTURES
from tests.school.classes import attempt, chain, dropped, key, school

ROOT = Path(__file__).parents[2]
PASSPHRASE = "purple spoon choir"


def game(*words: object, text: str = "", passphrase: str = PASSPHRASE) -> "subprocess.CompletedProcess[str]":
    """Run the game as a process of its own; there is nobody at the terminal."""
    environment = {**os.environ, "CROWNWISE_PASSPHRASE": passphrase, "SDL_AUDIODRIVER": "dummy"}
    environment.pop("CROWNWISE_SCHOOL", None)
    done = subprocess.run(
        [sys.executable, "-m", "game", *map(str, words)], input=text, text=True, capture_output=True, cwd=ROOT,
        env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def hill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school with class 4B whose results go to a folder beside it."""
    folder = tmp_path_factory.mktemp("hill")
    done = game("school", "init", folder / "school", "--name", "Hill", "--adult", "Mrs Khan", "--packs", "4=year4",
                "--results", folder / "drop", "--class", "4B=4")  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def played(folder: Path, *pictures: str, presses: str = "1\n" * 12) -> "subprocess.CompletedProcess[str]":
    """A pupil signs in with three pictures and plays the beginning of a story in the terminal."""
    names = [name for name, _ in PICTURES]
    lines = []
    for one in pictures:  # what is numbered before the pictures: the picked ones, and "Just play"
        lines.append(str(names.index(one) + 2 + len(lines)))
    first = game("play", "--text", "--data", folder / "pc", "--school", folder / "school", "--class", "4B", "--pack", "year4",
                 "--scenario", "gem-trader", text="\n".join(lines) + "\n")  # fmt: skip
    number = re.findall(r"^(\d+)\. This is me$", first.stdout, re.MULTILINE)[-1]
    return game("play", "--text", "--data", folder / "pc", "--school", folder / "school", "--class", "4B", "--pack", "year4",
                "--scenario", "gem-trader", text="\n".join([*lines, number]) + "\n" + presses)  # fmt: skip


def test_a_year(hill: Path) -> None:
    """From the first play to the last deletion; each step says what it did, and exits as it should."""
    done = played(hill, "otter", "kite", "star")
    assert done.returncode == 0, done.stderr
    assert list((hill / "drop").glob("cw1_4B_*.sealed"))
    where = ("--class", "4B", "--school", hill / "school")
    collected = game("collect", "--from", hill / "drop", *where)
    assert collected.returncode == 0, collected.stdout + collected.stderr
    assert "1 new attempt." in collected.stdout
    assert "no new attempts." in game("collect", "--from", hill / "drop", *where).stdout
    report = game("report", *where, "-o", hill / "report.html", "--expected", 28)
    assert report.returncode == 0, report.stderr
    assert "1 of 28 played" in (hill / "report.html").read_text("utf-8")
    for form in ("csv", "xlsx", "xapi"):
        assert game("export", *where, "--format", form, "-o", hill / f"out.{form}").returncode == 0
        assert game("export", *where, "--format", form, "--class-only", "-o", hill / f"all.{form}").returncode == 0
    assert "otter" not in (hill / "all.csv").read_text("utf-8") + (hill / "all.xapi").read_text("utf-8")
    assert json.loads((hill / "out.xapi").read_text("utf-8"))[0]["actor"]["account"]["name"] == "otter+kite+star"
    dry = game("purge", "--from", hill / "drop", *where, "--before", "2999-01-01")
    assert "1 attempt was collected before" in dry.stdout
    assert list((hill / "drop").glob("*.sealed"))
    forgot = game("forget", "otter+kite+star", "--from", hill / "drop", *where)
    assert forgot.returncode == 0, forgot.stderr
    assert not list((hill / "drop").glob("*.sealed"))
    assert "Nothing is missing" in game("collect", "--from", hill / "drop", *where).stdout


def collected_last_year(folder: Path) -> Path:
    """A school with two results, one of which was collected before last summer; the folder of its results."""
    of = school(folder / "school")
    dropped(folder / "drop", chain(of), attempt("1"))
    index = open_index(str(folder / "school" / "private" / "results-4B.sqlite"), "4B", of.sealing_key)
    collect([folder / "drop"], key(folder / "school"), index, datetime.now(UTC) - timedelta(days=400))
    index.close()
    dropped(folder / "drop", chain(of), attempt("2", "fox+owl+key"))
    return folder / "drop"


def test_results_whose_time_is_over_go(tmp_path: Path) -> None:
    """Collecting after the day of deletion deletes what is overdue, file and all, and counts down to the next day."""
    drop = collected_last_year(tmp_path)
    where = ("--from", drop, "--class", "4B", "--school", tmp_path / "school")
    kept = game("collect", *where, "--keep-overdue", "--format", "json")
    assert (json.loads(kept.stdout)["overdue"], len(list(drop.glob("*.sealed")))) == (0, 2)
    done = game("collect", *where)
    assert "The time of 1 attempt was over, so they were deleted" in done.stdout
    assert re.search(r"Results are due to be deleted on 31 August \d{4}, (in \d+ days|tomorrow|today)\.", done.stdout)
    assert len(list(drop.glob("*.sealed"))) == 1
    again = game("collect", *where)
    assert again.returncode == 0
    assert "was over" not in again.stdout


def test_the_doctor_warns_of_a_key_where_pupils_log_in(tmp_path: Path) -> None:
    """On the teacher's computer the private folder is right, and is said; without it all is as it should be."""
    school(tmp_path / "school")
    words = (
        "school",
        "doctor",
        "--school",
        tmp_path / "school",
        "--class",
        "4B",
        "--data",
        tmp_path / "pc",
        "--format",
        "json",
    )
    found = [one for one in json.loads(game(*words).stdout)["found"] if one["about"] in ("keys", "retention")]
    assert [one["verdict"] for one in found] == ["look", "look", "good"]
    assert "recovery sheet" in found[1]["says"]
    assert "due to be deleted on 31 August" in found[2]["says"]
    shutil.rmtree(tmp_path / "school" / "private")
    found = [one for one in json.loads(game(*words).stdout)["found"] if one["about"] == "keys"]
    assert [one["verdict"] for one in found] == ["good"]


def test_without_a_class_nothing_is_recorded(hill: Path, tmp_path: Path) -> None:
    """The school file alone records nothing: that begins with a class."""
    done = game(
        "play", "--text", "--data", tmp_path, "--school", hill / "school", "--pack", "year4", text="2\n1\n1\n1\n1\n"
    )
    assert done.returncode == 0
    assert not (tmp_path / "outbox").exists()
    assert not (tmp_path / "results").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("play", "--text", "--school", "{hill}/school", "--class", "9Z"), 'There is no class "9Z". There are: 4B.'),
        (("play", "--text", "--school", "{hill}/nowhere.yaml"), "cannot be read"),
        (("play", "--text", "--set", "colour=red"), 'There is no setting "colour"'),
        (("play", "--text", "--set", "theme=red"), '"theme" cannot be "red"'),
        (("collect", "--from", "{hill}/nothing", "--class", "4B", "--school", "{hill}/school"), "is no folder"),
        (
            ("collect", "--from", "{hill}", "--class", "4B", "--school", "{hill}/school", "--db", "mysql://x"),
            "no kind of database",
        ),
        (("forget", "otter", "--from", "{hill}", "--class", "4B", "--school", "{hill}/school"), "is no code"),
        (("school", "init", "{hill}/school", "--name", "Again"), "is there already"),
        (("school", "init", "{hill}/school", "--class", "4B=4"), "nothing was changed"),
        (("school", "init", "{hill}/other"), "nobody here to ask"),
        (("school", "codes", "--class", "4B", "--names", "{hill}/none.csv"), "cannot be read"),
        (("school", "recover", "{hill}/school", "--class", "4B", "--letters", "ABCD"), "not right"),
        (("report", "--class", "4B", "--school", "{hill}/school", "-o", "{hill}/no/where.html"), "cannot be written"),
        (
            ("report", "--class", "4B", "--class", "4A", "--school", "{hill}/school", "-o", "{hill}/x.html"),
            'The sheet "class" is about one class',
        ),
        (
            (
                "export",
                "--class",
                "4B",
                "--school",
                "{hill}/school",
                "--format",
                "csv",
                "--class-only",
                "--code",
                "otter",
            ),
            "Use one of them",
        ),
    ],
)
def test_what_cannot_be_done_is_said(words: tuple[str, ...], says: str, hill: Path) -> None:
    """Exit code 2, a sentence, one thing to try."""
    done = game(*(word.replace("{hill}", str(hill)) for word in words))
    assert done.returncode == 2, done.stdout
    assert says in done.stderr


def test_a_wrong_passphrase_opens_nothing(hill: Path) -> None:
    done = game("collect", "--from", hill, "--class", "4B", "--school", hill / "school", passphrase="not the right one")
    assert done.returncode == 2
    assert "not the passphrase" in done.stderr


def test_a_lost_key_says_what_to_do(hill: Path, tmp_path: Path) -> None:
    """On a pupil's computer there is no private folder, so there is no key to guess at."""
    shutil.copytree(hill / "school", tmp_path / "school", ignore=shutil.ignore_patterns("private"))
    done = game("collect", "--from", hill, "--class", "4B", "--school", tmp_path / "school")
    assert done.returncode == 2
    assert "crownwise school recover" in done.stderr


def test_the_doctor(hill: Path, tmp_path: Path) -> None:
    """Plain words, or one JSON document; a results folder that cannot be written is wrong, and exit code 1 says so."""
    done = game(
        "school", "doctor", "--school", hill / "school", "--class", "4B", "--data", tmp_path, "--format", "json"
    )
    plain = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout
    found = {one["about"]: one for one in plain["found"]}
    assert {
        "setting",
        "class",
        "results folder",
        "clock",
        "sound",
        "voice",
        "fonts",
        "screen reader",
        "pack",
        "outbox",
        "log",
    } <= set(found)
    assert any(one["says"].startswith("adult = Mrs Khan, from the school file") for one in plain["found"])
    (tmp_path / "blocked").write_text("a file")
    assert not list((hill / "drop").glob("crownwise-probe*"))
    broken = tmp_path / "school.yaml"
    broken.write_text(f'format: school/1\nname: "Hill"\nresults: "{tmp_path}/blocked/inside"\n', "utf-8")
    done = game("school", "doctor", "--school", broken, "--data", tmp_path)
    assert done.returncode == 1
    assert "cannot write into" in done.stdout
    broken.write_text("format: school/1\nnmae: x\n", "utf-8")
    done = game("school", "doctor", "--school", broken, "--data", tmp_path)
    assert done.returncode == 1
    assert '"nmae"' in done.stdout


def test_a_broken_school_file_of_the_computer_does_not_stop_a_lesson(tmp_path: Path) -> None:
    """Nobody named it on the command line: the story is played, nothing is recorded, and it is said once."""
    (tmp_path / "school.yaml").write_text("nonsense: [", "utf-8")
    environment = {**os.environ, "CROWNWISE_SCHOOL": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "game", "--text", "--data", str(tmp_path / "pc")], input="1\n1\n", text=True,
        capture_output=True, cwd=ROOT, env=environment, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "nothing is recorded" in done.stderr
    assert done.stdout.count("This computer cannot save. Tell your teacher.") == 1


def test_the_sheet_of_codes(hill: Path, tmp_path: Path) -> None:
    """Names are on the sheet and nowhere else on the disk."""
    (tmp_path / "list.csv").write_text("Name\nAvalina Quirke\nBen Lake\n", "utf-8")
    done = game("school", "codes", "--class", "4B", "--names", tmp_path / "list.csv", "-o", tmp_path / "sheet.html")
    assert done.returncode == 0
    assert "4 codes, 2 of them for pupils who join later," in done.stdout
    assert (tmp_path / "sheet.html").read_text("utf-8").count("class='name write'") == 2
    (tmp_path / "list.csv").unlink()
    holding = [
        path for path in (*tmp_path.rglob("*"), *hill.rglob("*")) if path.is_file() and b"Avalina" in path.read_bytes()
    ]
    assert holding == [tmp_path / "sheet.html"]
