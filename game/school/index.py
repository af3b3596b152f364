"""The teacher's index of collected attempts, in SQLite on her own disk or in PostgreSQL for many schools.

It can always be made again from the sealed files. It is never to lie on a network drive: locking is not safe there.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    insert,
    select,
    update,
)  # fmt: skip
from sqlalchemy.exc import SQLAlchemyError

from game.school.verifying import Seen

TABLES = MetaData()
FILES = Table(
    "files", TABLES,
    Column("digest", String(64), primary_key=True),
    Column("class", String(12), nullable=False, key="of"),
    Column("start", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("verify", String(64), nullable=False),
    Column("began", String(17), nullable=False),
    Column("attempt", String(64), nullable=False),
)  # fmt: skip
ATTEMPTS = Table(
    "attempts", TABLES,
    Column("id", String(64), primary_key=True),
    Column("class", String(12), nullable=False, key="of"),
    Column("code", String(60), nullable=False),
    Column("pack", String(80), nullable=False),
    Column("scenario", String(80), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("played", String(17), nullable=False),
    Column("collected", String(10), nullable=False),
    Column("is_over", Boolean, nullable=False),
    Column("events", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Index("attempts_of_class", "of", "code"),
)  # fmt: skip
REMOVED = Table(
    "removed", TABLES,
    Column("start", String(32), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("class", String(12), nullable=False, key="of"),
    Column("why", String(10), nullable=False),
)  # fmt: skip
FORGOTTEN = Table(
    "forgotten", TABLES,
    Column("class", String(12), primary_key=True, key="of"),
    Column("code", String(60), primary_key=True),
)  # fmt: skip


class NoIndex(Exception):
    """The index cannot be opened; the message says why and what to try."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt as the index holds it."""

    id: str
    code: str
    pack: str
    scenario: str
    played: str
    is_over: bool
    content: dict[str, Any]


class ClassIndex:
    """The part of an index that belongs to one class."""

    def __init__(self, engine: Engine, of: str) -> None:
        """Use `engine`; its tables are made where they are not there yet."""
        self._engine = engine
        self.of = of

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def files(self) -> list[Seen]:
        """Every file that was collected."""
        columns = (FILES.c.start, FILES.c.number, FILES.c.previous, FILES.c.digest, FILES.c.verify, FILES.c.began)
        with self._engine.connect() as link:
            return [Seen(*row) for row in link.execute(select(*columns).where(FILES.c.of == self.of))]

    def removed(self) -> set[tuple[str, int]]:
        """Start and number of the files that were taken away on purpose."""
        with self._engine.connect() as link:
            rows = link.execute(select(REMOVED.c.start, REMOVED.c.number).where(REMOVED.c.of == self.of))
            return {(row[0], row[1]) for row in rows}

    def forgotten(self) -> set[str]:
        """The codes that were forgotten; nothing of theirs is ever counted again."""
        with self._engine.connect() as link:
            return set(link.execute(select(FORGOTTEN.c.code).where(FORGOTTEN.c.of == self.of)).scalars())

    def add(self, collected: Iterable[tuple[Seen, dict[str, Any]]], today: date) -> tuple[int, int]:
        """Add files with their attempts in one go; how many attempts are new, and how many went further than before.

        The same file counts once, and of several files of one attempt the one that goes furthest.
        """
        new = further = 0
        with self._engine.begin() as link:
            known = set(link.execute(select(FILES.c.digest).where(FILES.c.of == self.of)).scalars())
            stands = {row[0]: row[1] for row in link.execute(select(ATTEMPTS.c.id, ATTEMPTS.c.events))}
            for one, attempt in collected:
                if one.digest in known:
                    continue
                known.add(one.digest)
                link.execute(insert(FILES).values(of=self.of, attempt=attempt["id"], **_plain(one)))
                before = stands.get(attempt["id"])
                reach = len(attempt["events"])
                if before is None:
                    link.execute(insert(ATTEMPTS).values(of=self.of, collected=today.isoformat(), **_row(attempt)))
                    new += 1
                elif reach > before or (reach == before and attempt.get("is_over")):
                    link.execute(update(ATTEMPTS).where(ATTEMPTS.c.id == attempt["id"]).values(**_row(attempt)))
                    further += 1
                stands[attempt["id"]] = max(reach, before or 0)
        return new, further

    def attempts(self, code: str = "", collected_before: date | None = None) -> list[Attempt]:
        """The attempts of the class, the earliest first; only of one code, or only old ones, where that is said."""
        asked = select(ATTEMPTS).where(ATTEMPTS.c.of == self.of).order_by(ATTEMPTS.c.played, ATTEMPTS.c.id)
        if code:
            asked = asked.where(ATTEMPTS.c.code == code)
        if collected_before is not None:
            asked = asked.where(ATTEMPTS.c.collected < collected_before.isoformat())
        with self._engine.connect() as link:
            return [
                Attempt(row.id, row.code, row.pack, row.scenario, row.played, row.is_over, json.loads(row.content))
                for row in link.execute(asked)
            ]

    def places(self, attempts: Sequence[str]) -> list[Seen]:
        """The files of some attempts."""
        with self._engine.connect() as link:
            columns = (FILES.c.start, FILES.c.number, FILES.c.previous, FILES.c.digest, FILES.c.verify, FILES.c.began)
            asked = select(*columns, FILES.c.attempt).where(FILES.c.of == self.of)
            wanted = set(attempts)
            return [Seen(*row[:6]) for row in link.execute(asked) if row[6] in wanted]

    def take_away(self, attempts: Sequence[str], why: str) -> None:
        """Delete attempts; that their files are gone on purpose stays known."""
        files = self.places(attempts)
        with self._engine.begin() as link:
            self._note_removed(link, {(one.start, one.number) for one in files}, why)
            for one in files:
                link.execute(delete(FILES).where(FILES.c.digest == one.digest))
            for number in attempts:
                link.execute(delete(ATTEMPTS).where(ATTEMPTS.c.id == number))

    def note(self, removed: Iterable[tuple[str, int]], forgotten: Iterable[str], why: str) -> None:
        """Note what was taken away on purpose, here or by whoever collected before."""
        with self._engine.begin() as link:
            self._note_removed(link, set(removed), why)
            known = set(link.execute(select(FORGOTTEN.c.code).where(FORGOTTEN.c.of == self.of)).scalars())
            for code in set(forgotten) - known:
                link.execute(insert(FORGOTTEN).values(of=self.of, code=code))

    def _note_removed(self, link: Connection, places: set[tuple[str, int]], why: str) -> None:
        rows = link.execute(select(REMOVED.c.start, REMOVED.c.number).where(REMOVED.c.of == self.of))
        for start, number in places - {(row[0], row[1]) for row in rows}:
            link.execute(insert(REMOVED).values(of=self.of, start=start, number=number, why=why))


def open_index(place: str, of: str) -> ClassIndex:
    """The index at `place`: the path of an SQLite file, or the URL of a PostgreSQL database. Raises NoIndex."""
    if "://" in place:
        name, _, rest = place.partition("://")
        if name not in ("postgresql", "postgres", "sqlite"):
            raise NoIndex(f'"{name}" is no kind of database that can be used. Try a file, as results.sqlite.')
        url = f"postgresql+psycopg://{rest}" if name != "sqlite" else place
    else:
        url = f"sqlite:///{Path(place)}"
    try:
        engine = create_engine(url)
        TABLES.create_all(engine)
    except (SQLAlchemyError, ImportError, OSError) as error:
        first = str(error).partition("\n")[0]
        raise NoIndex(f"The index cannot be opened: {first}. Look at its folder, or at the address.") from None
    return ClassIndex(engine, of)


def _plain(one: Seen) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Seen.__slots__}


def _row(attempt: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: str(attempt[name]) for name in ("id", "code", "pack", "scenario", "played")},
        "digest": str(attempt.get("digest", "")), "is_over": bool(attempt.get("is_over")),
        "events": len(attempt["events"]), "content": json.dumps(attempt, ensure_ascii=False),
    }  # fmt: skip
