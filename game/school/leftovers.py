"""What is left on a pupil's computer after the day of deletion goes by itself: results that nobody ever fetched,
unfinished play, and crowns of last year's codes.

A clock that jumps ahead must not cost a class its results. So nothing goes before the day has been over on three
different days of play, two weeks apart at least, with no day between them that came out of order. A results folder on a
share is not looked at: what lies there is the collector's.
"""

import contextlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from game.school.retention import last_due

NOTE = "overdue.json"
"""In the data folder: the days on which something was overdue."""
DAYS = 3
APART = timedelta(days=14)
MOST_BYTES = 4096
PLACES = (
    "outbox/*.sealed", "outbox/sent/*.sealed", "results/*.sealed",
    "class-*/unfinished/*.jsonl", "class-*/crowns/*.json",
)  # fmt: skip
"""Where such files lie in the data folder, and how they are called."""


def overdue(folder: Path, day: str, today: date) -> list[Path]:
    """The files in a data folder last written before the last day of deletion; `day` as in the school file."""
    before = last_due(day, today)
    return [path for path in _kept(folder) if _written(path) < before]


def let_go(folder: Path, day: str, today: date) -> int:
    """Note that something is overdue, or delete it where that has been so for long enough; how many files went."""
    old = overdue(folder, day, today)
    note = folder / NOTE
    if not old:
        with contextlib.suppress(OSError):
            note.unlink(missing_ok=True)
        return 0
    days = sorted({*_days(note, last_due(day, today), today), today})
    if len(days) < DAYS or days[-1] - days[0] < APART:
        with contextlib.suppress(OSError):
            note.write_text(json.dumps([one.isoformat() for one in days]), "ascii")
        return 0
    went = 0
    for path in old:
        with contextlib.suppress(OSError):
            path.unlink()
            went += 1
    with contextlib.suppress(OSError):
        note.unlink()
    return went


def _kept(folder: Path) -> Iterator[Path]:
    for place in PLACES:
        with contextlib.suppress(OSError):
            yield from (path for path in sorted(folder.glob(place)) if path.is_file())


def _written(path: Path) -> date:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    except (OSError, ValueError, OverflowError):
        return date.max


def _days(note: Path, before: date, today: date) -> list[date]:
    """The days that were noted since the day of deletion; none where one of them is still to come."""
    try:
        plain = json.loads(note.read_text("ascii")) if note.stat().st_size <= MOST_BYTES else []
        days = [date.fromisoformat(one) for one in plain]
    except (OSError, ValueError, TypeError, RecursionError):
        return []
    return [one for one in days if one >= before] if all(one <= today for one in days) else []
