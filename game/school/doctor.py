"""What IT wants to know of a computer, in plain words: each look gives findings that say what is and what to try."""

import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from game.school.leftovers import overdue
from game.school.retention import countdown, last_due
from game.school.settings import BUILT_IN, DEFAULTS, Settings

LITTLE = 200 * 1024 * 1024
"""Bytes of free space below which it is said; a year of a class takes some 20 MB."""
Verdict = Literal["good", "look", "wrong"]


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: what was looked at, how it stands, a sentence, and what to try where something can be mended."""

    about: str
    verdict: Verdict
    says: str
    attempt: str = ""

    def as_plain(self) -> dict[str, str]:
        """The finding as one entry of the JSON."""
        return {"about": self.about, "verdict": self.verdict, "says": self.says, "try": self.attempt}


def look_at_settings(settings: Settings) -> Iterator[Found]:
    """Each setting that is not built in: its value, which layer won, and whether it is locked."""
    if settings.school is None:
        says = "No school file was found, so the built-in settings hold and nothing is recorded for a teacher."
        attempt = "crownwise school init FOLDER, then --school FOLDER or CROWNWISE_SCHOOL"
        yield Found("school file", "look", says, attempt)
    for name in DEFAULTS:
        found = settings.setting(name)
        if found.source != BUILT_IN:
            place = f" ({found.place})" if found.place else ""
            lock = "; locked" if found.is_locked else ""
            yield Found("setting", "good", f"{name} = {found.value}, from the {found.source}{place}{lock}.")
    if settings.of_class is None:
        says = "No class is set, so this start records nothing."
        yield Found("class", "look", says, "play --class 4B, with a class of the school file")
    else:
        yield Found("class", "good", f"Class {settings.of_class.id}: results are sealed with its key.")


def look_at_folder(about: str, folder: Path) -> Iterator[Found]:
    """Whether this user can write into a folder, and how much room there is."""
    probe = folder / f"crownwise-probe-{secrets.token_hex(6)}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with probe.open("xb") as file:
            file.write(b"Crownwise looked whether it can write here. This file may be deleted.\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        why = error.strerror or type(error).__name__
        yield Found(about, "wrong", f'This user cannot write into "{folder}" ({why}).', "let pupils create files there")
        return
    yield Found(about, "good", f'This user can write into "{folder}".')
    yield from _look_at_rights(about, folder, probe)
    free = shutil.disk_usage(folder).free
    room = f"{free / 1024**3:.1f} GB are free there."
    attempt = "" if free > LITTLE else "make room; results wait on the computer until then"
    yield Found(about, "good" if free > LITTLE else "wrong", room, attempt)


def _look_at_rights(about: str, folder: Path, probe: Path) -> Iterator[Found]:
    """What else this user could do there, who in a lesson is a pupil."""
    is_shared = about == "results folder"
    can_list = can_read = can_delete = True
    try:
        list(folder.iterdir())
    except OSError:
        can_list = False
    try:
        probe.read_bytes()
    except OSError:
        can_read = False
    try:
        probe.unlink()
    except OSError:
        can_delete = False
        yield Found(about, "good", f'"{probe.name}" could not be deleted again, as it should be; delete it yourself.')
    if is_shared and (can_list or can_read):
        says = "Whoever plays here can look into the results folder. The files are sealed, so nothing can be read."
        yield Found(about, "look", says, "let pupils create files there, but not list or read the folder")
    if is_shared and can_delete:
        says = "Whoever plays here can delete results. The collector notices gaps, but not all of them."
        yield Found(about, "look", says, "let pupils create files there, but not delete or change any")


def look_at_keys(school_folder: Path | None) -> Iterator[Found]:
    """Whether the teacher's private folder lies on this computer, which is right on hers and nowhere else."""
    private = school_folder / "private" if school_folder is not None else None
    try:
        names = sorted(path.name for path in private.iterdir()) if private is not None and private.is_dir() else []
    except OSError:
        names = []
    if not names:
        yield Found("keys", "good", "No teacher's key can be read here, as it should be on a pupil's computer.")
        return
    says = f'The teacher\'s private folder "{private}" can be read here. That is right on her own computer only.'
    yield Found("keys", "look", says, "on pupils' computers and shares copy school.yaml and classes, never private")
    if any(name.endswith("-recovery.html") for name in names):
        says = "A recovery sheet still lies in the private folder. Whoever reads it can open every result of the class."
        yield Found("keys", "look", says, "print it, lock it away, delete the file")


def look_at_retention(settings: Settings, today: date | None = None) -> Found:
    """When results are due to be deleted."""
    return Found("retention", "good", countdown(settings.value("retention"), today or datetime.now(UTC).date()))


def look_at_leftovers(folder: Path, settings: Settings, today: date | None = None) -> Iterator[Found]:
    """Whether something lies in this computer's data folder whose time is over."""
    day = today or datetime.now(UTC).date()
    count = len(overdue(folder, settings.value("retention"), day))
    if count:
        files = "1 file" if count == 1 else f"{count} files"
        says = f"{files} on this computer should have been collected or deleted by {_last_due_words(settings, day)}."
        attempt = "collect them now; else they go by themselves when the class has played on three days in two weeks"
        yield Found("left over", "look", says, attempt)


def _last_due_words(settings: Settings, today: date) -> str:
    """The last day of deletion in words."""
    end = last_due(settings.value("retention"), today)
    return f"{end.day} {end:%B %Y}"


def look_at_clock(newest: float, now: datetime | None = None) -> Found:
    """Whether the clock can be right: it is not before `newest`, the day of the newest file of the game."""
    today = now or datetime.now(UTC)
    made = datetime.fromtimestamp(newest, UTC)
    shown = today.astimezone().strftime("%d %B %Y, %H:%M, %Z")
    if today < made or today.year > made.year + 10:
        says = f"The clock says {shown}, which cannot be right. Events are put in order by number, so none is lost."
        return Found("clock", "wrong", says, "let the computer set its clock by the school's time server")
    return Found("clock", "good", f"The clock says {shown}.")


def look_at_outbox(waiting: int, sent: int) -> Found:
    """What waits on this computer for the results folder."""
    if waiting:
        says = f"{waiting} sealed results wait here; they are sent when the results folder can be reached."
        return Found("outbox", "look", says, "look at the results folder above, then start the game once")
    kept = f" {sent} are kept here for 30 days, as the results folder cannot be read back." if sent else ""
    return Found("outbox", "good", f"No results wait on this computer.{kept}")
