"""Putting many rows into the index at once: by COPY into PostgreSQL, by one statement into SQLite."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Boolean, Connection, Integer, LargeBinary, String, Table, insert, text

from game.school.index_tables import ATTEMPTS, FILES
from game.school.rows import Row
from game.school.verifying import Seen

_FILE = ("start", "number", "previous", "digest", "verify", "began")
_ATTEMPT = ("id", "code", "pack", "scenario", "digest", "played", "is_over", "events")
AT_ONCE = 5_000
_KINDS = {String: "text", Integer: "int4", Boolean: "bool", LargeBinary: "bytea"}
"""What PostgreSQL calls the kinds of our columns: as bytes a packed attempt is half as long as it is as text."""


def hurry(link: Connection) -> None:
    """Let this transaction end before its last bytes are on the server's disk.

    A server that loses its power just then forgets the whole collection, never a part of it; the next one brings it
    back, since the sealed files are what counts.
    """
    if link.dialect.name == "postgresql":
        link.execute(text("SET LOCAL synchronous_commit TO off"))


def load_files(link: Connection, of: str, files: Iterable[tuple[Seen, str]]) -> None:
    """Add files, each with the id of its attempt; none of them is there yet."""
    rows = ((of, *(getattr(one, name) for name in _FILE), attempt) for one, attempt in files)
    _load(link, FILES, ("of", *_FILE, "attempt"), rows)


def load_attempts(link: Connection, of: str, rows: Iterable[Row], collected: str) -> None:
    """Add attempts that are not there yet."""
    told = ((of, *(getattr(one, name) for name in _ATTEMPT), collected, one.packed) for one in rows)
    _load(link, ATTEMPTS, ("of", *_ATTEMPT, "collected", "content"), told)


def values(row: Row) -> dict[str, Any]:
    """A row as the values of its columns."""
    return {**{name: getattr(row, name) for name in _ATTEMPT}, "content": row.packed}


def _load(link: Connection, table: Table, names: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
    if link.dialect.name == "postgresql":
        columns = ", ".join(f'"{table.c[name].name}"' for name in names)
        driver: Any = link.connection.driver_connection
        asked = f"COPY {table.name} ({columns}) FROM STDIN (FORMAT BINARY)"
        with driver.cursor() as cursor, cursor.copy(asked) as copy:
            copy.set_types([_KINDS[type(table.c[name].type)] for name in names])
            for row in rows:
                copy.write_row(row)
        return
    while some := [dict(zip(names, row, strict=True)) for row in islice(rows, AT_ONCE)]:
        link.execute(insert(table), some)
