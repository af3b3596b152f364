"""Results wait on the computer while the share is gone, full or read-only, and go only when they have arrived."""

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game.school import outbox as outboxes
from game.school.outbox import KEPT_UNREAD, Outbox
from tests.school.classes import attempt, chain, school

ROOT = Path(__file__).parents[2]


def boxed(folder: Path, count: int = 3) -> tuple[Outbox, dict[str, bytes]]:
    """An outbox with sealed files that wait, and their bytes."""
    link = chain(school(folder / "school"))
    outbox = Outbox(folder / "outbox", folder / "share" / "results")
    files = {}
    for number in range(count):
        name, raw = link.next_file(attempt(str(number)))
        outbox.put(name, raw)
        link.accept(raw)
        files[name] = raw
    return outbox, files


def arrived(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "share" / "results").glob("*.sealed")}


def test_what_arrived_goes(tmp_path: Path) -> None:
    outbox, files = boxed(tmp_path)
    assert outbox.send() == 0
    assert arrived(tmp_path) == files


def test_a_share_that_is_gone_comes_back(tmp_path: Path) -> None:
    """Something is in the way of the share; all files wait, and all arrive when it is there again."""
    outbox, files = boxed(tmp_path)
    (tmp_path / "share").write_text("in the way")
    assert outbox.send() == len(files)
    (tmp_path / "share").unlink()
    assert outbox.send() == 0
    assert arrived(tmp_path) == files


def test_a_copy_that_was_cut_short_is_sent_again_under_another_name(tmp_path: Path) -> None:
    """As in a folder where files can only be created: the cut one stays, a whole one arrives beside it."""
    outbox, files = boxed(tmp_path, 1)
    ((name, raw),) = files.items()
    (tmp_path / "share" / "results").mkdir(parents=True)
    (tmp_path / "share" / "results" / name).write_bytes(raw[:100])
    assert outbox.send() == 0
    found = arrived(tmp_path)
    assert found.pop(name) == raw[:100]
    assert list(found.values()) == [raw]


def test_a_file_that_another_start_still_writes_is_left_alone(tmp_path: Path) -> None:
    outbox, files = boxed(tmp_path, 1)
    ((name, raw),) = files.items()
    (tmp_path / "outbox" / name).write_bytes(raw[:-5])
    assert outbox.send() == 1
    assert (tmp_path / "outbox" / name).read_bytes() == raw[:-5]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full to stand for a full disk")
def test_a_full_disk_is_said_and_leaves_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No room for the file: the error comes out, and half a file is not taken for a result."""
    link = chain(school(tmp_path / "school"))
    name, raw = link.next_file(attempt("1"))
    outbox = Outbox(tmp_path / "outbox", tmp_path / "results")
    (tmp_path / "outbox").mkdir()
    (tmp_path / "outbox" / name).symlink_to("/dev/full")
    with pytest.raises(OSError, match="File exists"):
        outbox.put(name, raw)
    monkeypatch.setattr(Path, "open", lambda self, mode: open("/dev/full", mode.replace("x", "w")))  # noqa: SIM115
    with pytest.raises(OSError, match="No space"):
        outbox.put("other.sealed", raw)


SENDER = """
import os, sys
from pathlib import Path
from game.school.outbox import Outbox
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
folder = Path(sys.argv[1])
print(Outbox(folder / "outbox", folder / "share" / "results").send())
"""


def give_away(folder: Path) -> None:
    """Let the user without rights have a folder, where there is another one to be."""
    for path in (folder, *folder.iterdir()):
        if os.geteuid() == 0:
            shutil.chown(path, 65534, 65534)


def as_nobody(folder: Path) -> int:
    """Send as a user without rights; how many files wait afterwards."""
    done = subprocess.run(
        [sys.executable, "-c", SENDER, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.fixture
def low(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that a user without rights can reach: who runs these tests may have all rights."""
    if os.name != "posix":
        pytest.skip("rights are set another way on Windows")
    folder = Path("/tmp") / f"crownwise-low-{os.getpid()}-{time.monotonic_ns()}"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    return folder


def test_a_folder_that_pupils_cannot_read_keeps_a_copy_for_thirty_days(low: Path) -> None:
    """Create-only, as a school should set it: files arrive; copies stay, as nothing can be read back; then they go."""
    _, files = boxed(low)
    share = low / "share" / "results"
    share.mkdir(parents=True)
    share.chmod(0o333)
    (low / "outbox" / "sent").mkdir()
    give_away(low / "outbox")
    # A umask that lets the owner create but not read is what a create-only folder on a server comes to.
    done = subprocess.run(
        [sys.executable, "-c", "import os; os.umask(0o777)\n" + SENDER, str(low)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) == 0
    share.chmod(0o777)
    for path in share.iterdir():
        path.chmod(0o666)
    assert arrived(low) == files
    kept = Outbox(low / "outbox", share)
    assert len(kept.unread()) == len(files)
    Outbox(low / "outbox", share, now=lambda: time.time() + KEPT_UNREAD - 60).send()
    assert len(kept.unread()) == len(files)
    Outbox(low / "outbox", share, now=lambda: time.time() + KEPT_UNREAD + 60).send()
    assert kept.unread() == []
    shutil.rmtree(low)


def test_a_read_only_share_makes_files_wait(low: Path) -> None:
    """Nobody may write there: all wait, and all arrive when the rights are right."""
    _, files = boxed(low)
    share = low / "share" / "results"
    share.mkdir(parents=True)
    share.chmod(0o555)
    give_away(low / "outbox")
    assert as_nobody(low) == len(files)
    share.chmod(0o777)
    assert as_nobody(low) == 0
    assert arrived(low) == files
    shutil.rmtree(low)


FULL = """
import resource, signal, sys
from pathlib import Path
from game.school.outbox import Outbox
raw, folder = Path(sys.argv[1]).read_bytes(), Path(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
outbox = Outbox(folder, folder / "nowhere")
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
refused = 0
for room in range(len(raw)):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        outbox.put("one.sealed", raw)
    except OSError:
        refused += 1
    assert not list(folder.glob("*.sealed")), room
resource.setrlimit(resource.RLIMIT_FSIZE, (len(raw), hard))
outbox.put("one.sealed", raw)
assert (folder / "one.sealed").read_bytes() == raw
print(refused, len(raw))
"""


@pytest.mark.skipif(os.name != "posix", reason="this system cannot limit the size of a file")
def test_no_room_at_any_byte(tmp_path: Path) -> None:
    """Wherever the room ends, the error comes out and nothing half written is left; with room for all, all is there."""
    _, raw = chain(school(tmp_path / "school")).next_file(attempt("1"))
    (tmp_path / "raw").write_bytes(raw)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "raw"), str(tmp_path / "outbox")], cwd=ROOT,
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.split() == [str(len(raw))] * 2, done.stderr


def test_a_share_that_never_answers_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing hangs: answers are on this computer all the same, the game can be left, and the next start sends them."""
    asked, answers = threading.Event(), threading.Event()
    really = outboxes._is_there

    def hanging(copy: Path, raw: bytes) -> bool | None:
        asked.set()
        answers.wait(60)
        raise OSError("the share went away")

    monkeypatch.setattr(outboxes, "PATIENCE", 0.01)
    monkeypatch.setattr(outboxes, "_is_there", hanging)
    outbox, files = boxed(tmp_path, 2)
    outbox.send_soon()
    assert asked.wait(60)
    outbox.close()
    assert {path.name for path in outbox.waiting()} == set(files)
    answers.set()
    assert outbox._sender is not None
    outbox._sender.join(60)
    monkeypatch.setattr(outboxes, "_is_there", really)
    assert Outbox(tmp_path / "outbox", outbox.target).send() == 0
