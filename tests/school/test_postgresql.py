"""The same index in a real PostgreSQL server, started in a folder of its own: what a trust of many schools uses."""

import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import create_engine, text

from game.school.collecting import collect
from game.school.index import ClassIndex, NoIndex, open_index
from game.school.index_tables import PARTS
from game.verbs import bench_school
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


def test_tables_are_parted_and_a_class_reads_one_part(server: str) -> None:
    """The plan of a class's report names one partition of the many, and uses its index."""
    open_index(server, "4B").close()
    engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as link:
        kinds = dict(
            link.execute(text("SELECT relname, relkind FROM pg_class WHERE relname IN ('files', 'attempts')")).all()
        )
        assert set(kinds.values()) == {"p"}
        link.execute(text("SET enable_seqscan = off"))
        plan = " ".join(
            link.execute(text("EXPLAIN SELECT * FROM attempts WHERE class = '4B' ORDER BY played, id")).scalars()
        )
    engine.dispose()
    parts = set(re.findall(r"on (attempts_[0-9]+)\b", plan))
    assert len(parts) == 1
    assert "Index" in plan
    assert PARTS > 8


def test_many_classes_are_loaded_and_reported(server: str) -> None:
    """What `bench --school` measures works: each class has its own attempts and no other's, also loaded twice."""
    found = bench_school.loading(server, attempts=1_680)
    assert found["attempts"] == 1_680
    index = open_index(server, "C1")
    assert len(index.attempts()) == 840
    assert len(index.files()) == 840
    assert {one.start[:8] for one in index.files()} == {"00000001"}
    index.close()
    assert bench_school.loading(server, attempts=1_680)["attempts"] == 0


def test_two_schools_with_a_class_of_the_same_name(server: str, tmp_path: Path) -> None:
    """A trust has many a 4B: each is known by its key, and neither sees the other's results."""
    for name in ("hill", "dale"):
        of = school(tmp_path / name)
        dropped(
            tmp_path / f"{name}-drop",
            chain(of),
            *(attempt(f"{name}{at}".encode().hex(), "key+fox+owl") for at in range(3)),
        )
        index = open_index(server, "4B", of.sealing_key)
        assert collect([tmp_path / f"{name}-drop"], key(tmp_path / name), index, LATER).new == 3
        assert len(index.attempts()) == 3
        index.close()


def test_what_no_column_can_hold_is_refused_and_the_rest_counts(server: str, tmp_path: Path) -> None:
    """Whoever has the class file can seal anything: texts that are too long, or with a NUL, stop no collection."""
    of = school(tmp_path / "school")
    odd = (
        attempt("b1", "x" * 500),
        attempt("b2", "a\0b"),
        attempt("b3", pack="p" * 90),
        attempt("b4", played="x" * 90),
    )
    dropped(tmp_path / "drop", chain(of), *odd, attempt("b5"))
    index = open_index(server, "4B", of.sealing_key)
    found = collect([tmp_path / "drop"], key(tmp_path / "school"), index, LATER)
    assert found.new == 2  # `played` is the chain's own, so the fourth is sound
    assert found.wrong == ("3 files were changed after writing, and not counted.",)
    index.close()


def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="cannot be opened"):
        open_index(f"postgresql://nobody@/x?host={tmp_path}", "4B")
