"""The teacher's index of collected attempts, in SQLite on her own disk or in PostgreSQL for many schools.

It can always be made again from the sealed files. It is never to lie on a network drive: locking is not safe there.
"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from game.school.index_loading import hurry, load_attempts, load_files, values
from game.school.index_tables import ATTEMPTS, FILES, FORGOTTEN, REMOVED, TABLES
from game.school.ordering import Attempt, in_order
from game.school.rows import Row, unpacked
from game.school.verifying import Seen


class NoIndex(Exception):
    """The index cannot be opened; the message says why and what to try."""


class ClassIndex:
    """The part of an index that belongs to one class."""

    def __init__(self, engine: Engine, of: str, owner: str = "") -> None:
        """Use `engine`. `owner` is the class's public key: many schools in one database have a class 4B."""
        self._engine = engine
        self.of = of
        self._name = f"{of} {hashlib.sha256(owner.encode()).hexdigest()[:16]}" if owner else of

    def of_class(self, of: str, owner: str = "") -> "ClassIndex":
        """The part of the same database that belongs to another class."""
        return ClassIndex(self._engine, of, owner)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def files(self) -> list[Seen]:
        """Every file that was collected."""
        columns = (FILES.c.start, FILES.c.number, FILES.c.previous, FILES.c.digest, FILES.c.verify, FILES.c.began)
        with self._engine.connect() as link:
            return [Seen(*row) for row in link.execute(select(*columns).where(FILES.c.of == self._name))]

    def removed(self) -> set[tuple[str, int]]:
        """Start and number of the files that were taken away on purpose."""
        with self._engine.connect() as link:
            rows = link.execute(select(REMOVED.c.start, REMOVED.c.number).where(REMOVED.c.of == self._name))
            return {(row[0], row[1]) for row in rows}

    def forgotten(self) -> set[str]:
        """The codes that were forgotten; nothing of theirs is ever counted again."""
        with self._engine.connect() as link:
            return set(link.execute(select(FORGOTTEN.c.code).where(FORGOTTEN.c.of == self._name)).scalars())

    def add(self, collected: Iterable[tuple[Seen, Row]], today: date) -> tuple[int, int]:
        """Add files with their attempts in one go; how many attempts are new, and how many went further than before.

        The same file counts once, and of several files of one attempt the one that goes furthest.
        """
        with self._engine.begin() as link:
            hurry(link)
            known = set(link.execute(select(FILES.c.digest).where(FILES.c.of == self._name)).scalars())
            asked = select(ATTEMPTS.c.id, ATTEMPTS.c.events).where(ATTEMPTS.c.of == self._name)
            stands = {row[0]: row[1] for row in link.execute(asked)}
            files: list[tuple[Seen, str]] = []
            new: dict[str, Row] = {}
            further: dict[str, Row] = {}
            gone_on = 0
            for one, row in collected:
                if one.digest in known:
                    continue
                known.add(one.digest)
                files.append((one, row.id))
                reach = stands.get(row.id)
                if reach is None:
                    new[row.id] = row
                elif row.events > reach or (row.events == reach and row.is_over):
                    (new if row.id in new else further)[row.id] = row
                    gone_on += 1
                stands[row.id] = max(row.events, reach or 0)
            load_files(link, self._name, files)
            load_attempts(link, self._name, new.values(), today.isoformat())
            for row in further.values():
                mine = (ATTEMPTS.c.of == self._name) & (ATTEMPTS.c.id == row.id)
                link.execute(update(ATTEMPTS).where(mine).values(**values(row)))
        return len(new), gone_on

    def attempts(self, code: str = "", collected_before: date | None = None) -> list[Attempt]:
        """The attempts of the class, the earliest first; only of one code, or only old ones, where that is said.

        Within one start of the game the numbers say the order, for times are coarse and a clock may be put back.
        """
        asked = select(ATTEMPTS).where(ATTEMPTS.c.of == self._name).order_by(ATTEMPTS.c.played, ATTEMPTS.c.id)
        if code:
            asked = asked.where(ATTEMPTS.c.code == code)
        if collected_before is not None:
            asked = asked.where(ATTEMPTS.c.collected < collected_before.isoformat())
        with self._engine.connect() as link:
            found = [
                Attempt(row.id, row.code, row.pack, row.scenario, row.played, row.is_over, unpacked(row.content))
                for row in link.execute(asked)
            ]
        return in_order(found)

    def places(self, attempts: Sequence[str]) -> list[Seen]:
        """The files of some attempts."""
        with self._engine.connect() as link:
            columns = (FILES.c.start, FILES.c.number, FILES.c.previous, FILES.c.digest, FILES.c.verify, FILES.c.began)
            asked = select(*columns, FILES.c.attempt).where(FILES.c.of == self._name)
            wanted = set(attempts)
            return [Seen(*row[:6]) for row in link.execute(asked) if row[6] in wanted]

    def take_away(self, attempts: Sequence[str], why: str) -> None:
        """Delete attempts; that their files are gone on purpose stays known."""
        files = self.places(attempts)
        with self._engine.begin() as link:
            self._note_removed(link, {(one.start, one.number) for one in files}, why)
            for one in files:
                link.execute(delete(FILES).where(FILES.c.of == self._name, FILES.c.digest == one.digest))
            for number in attempts:
                link.execute(delete(ATTEMPTS).where(ATTEMPTS.c.of == self._name, ATTEMPTS.c.id == number))

    def note(self, removed: Iterable[tuple[str, int]], forgotten: Iterable[str], why: str) -> None:
        """Note what was taken away on purpose, here or by whoever collected before."""
        with self._engine.begin() as link:
            self._note_removed(link, set(removed), why)
            known = set(link.execute(select(FORGOTTEN.c.code).where(FORGOTTEN.c.of == self._name)).scalars())
            for code in set(forgotten) - known:
                link.execute(insert(FORGOTTEN).values(of=self._name, code=code))

    def _note_removed(self, link: Connection, places: set[tuple[str, int]], why: str) -> None:
        rows = link.execute(select(REMOVED.c.start, REMOVED.c.number).where(REMOVED.c.of == self._name))
        for start, number in places - {(row[0], row[1]) for row in rows}:
            link.execute(insert(REMOVED).values(of=self._name, start=start, number=number, why=why))


def open_index(place: str, of: str, owner: str = "") -> ClassIndex:
    """The index at `place`: the path of an SQLite file, or the URL of a PostgreSQL database. Raises NoIndex.

    `owner` is the public key of the class, which tells it from other schools' classes of the same name.
    """
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
    return ClassIndex(engine, of, owner)
