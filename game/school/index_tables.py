"""The tables of the index. In PostgreSQL those that grow are parted by class: a class's report reads one part."""

from sqlalchemy import DDL, Boolean, Column, Integer, LargeBinary, MetaData, String, Table, event

PARTS = 32
"""Partitions of a table that grows, by a hash of the class. It can be changed only before the tables are made."""
GROWING = "HASH (class)"
TABLES = MetaData()
FILES = Table(
    "files", TABLES,
    Column("class", String(40), primary_key=True, key="of"),
    Column("digest", String(64), primary_key=True),
    Column("start", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("verify", String(64), nullable=False),
    Column("began", String(17), nullable=False),
    Column("attempt", String(64), nullable=False),
    postgresql_partition_by=GROWING,
)  # fmt: skip
ATTEMPTS = Table(
    "attempts", TABLES,
    Column("class", String(40), primary_key=True, key="of"),
    Column("id", String(64), primary_key=True),
    Column("code", String(60), nullable=False),
    Column("pack", String(80), nullable=False),
    Column("scenario", String(80), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("played", String(17), nullable=False),
    Column("collected", String(10), nullable=False),
    Column("is_over", Boolean, nullable=False),
    Column("events", Integer, nullable=False),
    # A class's rows are found by the primary key, which begins with the class; a further index would only slow loading.
    # The attempt as JSON, packed by zlib: as it came out of the sealed file.
    Column("content", LargeBinary, nullable=False),
    postgresql_partition_by=GROWING,
)  # fmt: skip
REMOVED = Table(
    "removed", TABLES,
    Column("start", String(32), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("class", String(40), nullable=False, key="of"),
    Column("why", String(10), nullable=False),
)  # fmt: skip
FORGOTTEN = Table(
    "forgotten", TABLES,
    Column("class", String(40), primary_key=True, key="of"),
    Column("code", String(60), primary_key=True),
)  # fmt: skip


def _part(table: Table) -> None:
    """Have PostgreSQL make the partitions when it makes the table."""
    for part in range(PARTS):
        values = f"FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
        made = DDL(f"CREATE TABLE {table.name}_{part} PARTITION OF {table.name} {values}")  # type: ignore[no-untyped-call]
        event.listen(table, "after_create", made.execute_if(dialect="postgresql"))


for _table in (FILES, ATTEMPTS):
    _part(_table)
