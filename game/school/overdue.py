"""Results whose time is over go by themselves, when the teacher next collects after the day that the school has set."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from game.school.forgetting import old, purge
from game.school.index import ClassIndex
from game.school.keys import ClassKey
from game.school.retention import last_due


def purge_overdue(
    day: str, folders: Sequence[Path], key: ClassKey, index: ClassIndex, now: datetime | None = None
) -> int:
    """Delete what was collected before the last day of deletion; how many attempts went. Raises OSError."""
    today = now or datetime.now(UTC)
    before = last_due(day, today.date())
    if not old(index, before):
        return 0
    return purge(before, folders, key, index, today).attempts
