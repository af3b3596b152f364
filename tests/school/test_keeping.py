"""What was acknowledged is kept: through real kills, torn lines, full disks and folders that cannot be written."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.school.keeping import Keeper

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from game.school.keeping import Keeper
keeper = Keeper(Path(sys.argv[1]))
keeper.append("guest.a.b.jsonl", {"seed": 1})
number = 0
while True:
    assert keeper.append("guest.a.b.jsonl", {"answer": {"n": number}, "step": "s"})
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("wait", [0.3, 0.45, 0.6, 0.8, 1.0])
def test_kill_9_loses_nothing_that_was_acknowledged(tmp_path: Path, wait: float) -> None:
    """A writer is killed while it writes; each number that it had printed is there, once, in order."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "0\n"
    time.sleep(wait)
    os.kill(writer.pid, signal.SIGKILL)
    said = ["0", *writer.stdout.read().split()]
    writer.wait()
    last = int(said[-1]) if said[-1].isdigit() else int(said[-2])
    found = Keeper(tmp_path).journal("guest.a.b.jsonl")
    assert found is not None
    kept = [event["answer"]["n"] for event in found[1]]
    assert kept == list(range(len(kept)))
    assert kept[-1] >= last > 0


def test_a_torn_line_never_counted(tmp_path: Path) -> None:
    """A last line that was cut short is left out, and the next event begins a line of its own."""
    keeper = Keeper(tmp_path)
    keeper.append("guest.a.b.jsonl", {"seed": 1})
    keeper.append("guest.a.b.jsonl", {"answer": {"n": 0}})
    keeper.close()
    path = tmp_path / "unfinished" / "guest.a.b.jsonl"
    path.write_bytes(path.read_bytes() + b'{"answer": {"n"')
    again = Keeper(tmp_path)
    assert again.journal("guest.a.b.jsonl") == ({"seed": 1}, ({"answer": {"n": 0}},))
    again.append("guest.a.b.jsonl", {"answer": {"n": 1}})
    again.close()
    assert again.journal("guest.a.b.jsonl") == ({"seed": 1}, ({"answer": {"n": 0}}, {"answer": {"n": 1}}))


def test_every_cut_of_a_journal_can_be_read(tmp_path: Path) -> None:
    """Wherever a power cut ends the file, what is whole before it is read."""
    keeper = Keeper(tmp_path)
    keeper.append("guest.a.b.jsonl", {"seed": 1})
    for number in range(4):
        keeper.append("guest.a.b.jsonl", {"answer": {"n": number, "text": "é"}})
    keeper.close()
    path = tmp_path / "unfinished" / "guest.a.b.jsonl"
    raw = path.read_bytes()
    for cut in range(len(raw)):
        path.write_bytes(raw[:cut])
        found = keeper.journal("guest.a.b.jsonl")
        whole = raw[:cut].count(b"\n")
        assert (found is None) if whole == 0 else (found is not None and len(found[1]) == whole - 1)


def test_an_unwritable_folder_is_said_not_raised(tmp_path: Path) -> None:
    """Where nothing can be written, every call says so and nothing is raised."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    keeper = Keeper(blocked / "inside")
    assert not keeper.append("guest.a.b.jsonl", {"seed": 1})
    assert not keeper.add_crowns("guest", "a", "b", ("end",))
    assert not keeper.keep_options({"theme": "dark"})
    assert not keeper.can_save
    assert keeper.crowns("guest", "a") == {}
    assert keeper.unfinished("guest", "a") == ()
    assert keeper.options() == {}
    keeper.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to stand for a full disk")
def test_a_full_disk_is_said_not_raised(tmp_path: Path) -> None:
    """No space: the event is not acknowledged."""
    (tmp_path / "unfinished").mkdir()
    (tmp_path / "unfinished" / "guest.a.b.jsonl").symlink_to("/dev/full")
    keeper = Keeper(tmp_path)
    assert not keeper.append("guest.a.b.jsonl", {"seed": 1})
    assert not keeper.can_save


def test_crowns_are_never_taken_away(tmp_path: Path) -> None:
    """Playing again adds crowns and removes none; another code has its own."""
    keeper = Keeper(tmp_path)
    keeper.add_crowns("otter+kite+star", "year4", "gem-trader", ("end", "closed"))
    keeper.add_crowns("otter+kite+star", "year4", "gem-trader", ("end", "twist"))
    assert keeper.crowns("otter+kite+star", "year4") == {"gem-trader": {"end", "closed", "twist"}}
    assert keeper.crowns("fox+kite+star", "year4") == {}


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"gem-trader": 7}', "[" * 100_000, "\x00"])
def test_broken_files_count_as_empty(tmp_path: Path, broken: str) -> None:
    """Whatever stands in a file, reading it gives nothing rather than an error."""
    keeper = Keeper(tmp_path)
    for folder, name in (
        ("crowns", "guest.year4.json"),
        ("unfinished", "guest.year4.gem-trader.jsonl"),
        ("", "options.json"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(broken, "utf-8")
    assert keeper.crowns("guest", "year4") == {}
    assert keeper.unfinished("guest", "year4") == ()
    assert not isinstance(keeper.options().get("theme"), str)
    assert keeper.journal("guest.year4.gem-trader.jsonl") is None


def test_names_never_leave_the_folder(tmp_path: Path) -> None:
    """A name with a path in it is refused."""
    keeper = Keeper(tmp_path / "data")
    assert not keeper.append("../../outside.jsonl", {"seed": 1})
    assert keeper.journal("../outside.jsonl") is None
    assert not (tmp_path / "outside.jsonl").exists()


def test_lines_are_plain_json(tmp_path: Path) -> None:
    """Anyone can read what is kept."""
    keeper = Keeper(tmp_path)
    keeper.append("guest.a.b.jsonl", {"seed": 1, "words": "Käse"})
    keeper.close()
    assert json.loads((tmp_path / "unfinished" / "guest.a.b.jsonl").read_text("utf-8")) == {"seed": 1, "words": "Käse"}
