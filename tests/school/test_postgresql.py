"""The same index in a real PostgreSQL server, started in a folder of its own: what a trust of many schools uses."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest

from game.school.collecting import collect
from game.school.index import ClassIndex, NoIndex, open_index
from tests.school.classes import attempt, chain, dropped, key, school

LATER = datetime(2026, 3, 10, tzinfo=UTC)


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None where PostgreSQL is not installed."""
    found = shutil.which("initdb")
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((one for one in places if (one / "initdb").exists()), Path(found).parent if found else None)


def run(*words: object, user: str) -> None:
    """Run a program of the server as `user`: it refuses to run with all rights."""
    as_user = ["runuser", "-u", user, "--"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*as_user, *map(str, words)], capture_output=True, text=True, cwd="/tmp", timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a database on a server that runs for these tests only."""
    found = programs()
    if found is None or os.name != "posix":
        pytest.skip("PostgreSQL is not installed here: no initdb was found")
    user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    folder = Path(mkdtemp(prefix="cwpg", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, user)
    run(found / "initdb", "-D", folder / "data", "-A", "trust", "-E", "UTF8", "--no-locale", "-N", user=user)
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    run(found / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start", user=user)
    try:
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        run(found / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop", user=user)
        shutil.rmtree(folder, ignore_errors=True)


def plain(index: ClassIndex) -> list[object]:
    return [(one.id, one.code, one.played, one.is_over, one.content) for one in index.attempts()]


def test_the_same_attempts_as_in_a_file(server: str, tmp_path: Path) -> None:
    """Two classes and letters of all kinds: both indexes hold the very same, and twice counts once in both."""
    of = school(tmp_path / "school", "4B", "4A")
    link = chain(of)
    odd = attempt("9", "fox+owl+key", note="Zoë ⭐ '; drop table attempts; -- \\ \u2028")
    dropped(tmp_path / "drop", link, attempt("1", events=2, is_over=False), odd, attempt("1", events=5))
    indexes = [open_index(place, "4B") for place in (server, str(tmp_path / "x.sqlite"))]
    found = [[collect([tmp_path / "drop"], key(tmp_path / "school"), one, LATER) for _ in range(2)] for one in indexes]
    assert found[0] == found[1]
    assert [one.new for one in found[0]] == [2, 0]
    assert plain(indexes[0]) == plain(indexes[1])
    assert open_index(server, "4A").attempts() == []
    for one in indexes:
        one.close()


def test_taking_away_works_there_too(server: str, tmp_path: Path) -> None:
    """Forgetting, noting and asking by code and by day, as in a file."""
    of = school(tmp_path / "school")
    dropped(tmp_path / "drop", chain(of), attempt("a1", "key+fox+owl"), attempt("a2", "key+kite+star"))
    index = open_index(server, "4B")
    collect([tmp_path / "drop"], key(tmp_path / "school"), index, LATER)
    gone = index.attempts("key+fox+owl")
    assert len(gone) == 1
    assert [one.id for one in index.attempts("key+fox+owl", date(2026, 3, 10))] == []
    assert len(index.attempts("key+fox+owl", date(2026, 3, 11))) == 1
    index.take_away([one.id for one in gone], "forgotten")
    index.note((), ["key+fox+owl"], "forgotten")
    assert index.attempts("key+fox+owl") == []
    assert collect([tmp_path / "drop"], key(tmp_path / "school"), index, LATER).forgotten == 1
    assert index.attempts("key+fox+owl") == []
    index.close()


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="cannot be opened"):
        open_index(f"postgresql://nobody@/x?host={tmp_path}", "4B")
