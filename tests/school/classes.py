"""A school with a class for tests, and the program played in it as pupils do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nacl import pwhash

from game.school.chain import Chain
from game.school.files import ClassFile
from game.school.keeping import Keeper
from game.school.keys import ClassKey, unwrapped
from game.school.outbox import Outbox
from game.school.recording import Recorder
from game.school.setting_up import Asked, key_path, make_class, make_school

LIGHT = (pwhash.argon2id.OPSLIMIT_MIN, pwhash.argon2id.MEMLIMIT_MIN)
"""A weight that does not make tests wait; one test uses the real one."""
WORDS = "purple spoon choir"
NOON = datetime(2026, 3, 3, 12, 5, tzinfo=UTC)


def school(folder: Path, *classes: str, **says: Any) -> ClassFile:
    """A school with classes of Year 4; the first of them."""
    make_school(folder, replace(Asked(name="Dragon Hill"), **says))
    first, *_ = [make_class(folder, one, 4, WORDS, LIGHT) for one in (classes or ("4B",))]
    return first


def key(folder: Path, class_id: str = "4B") -> ClassKey:
    """The teacher's key."""
    return unwrapped(key_path(folder, class_id), WORDS)


def chain(of: ClassFile, device: str = "0123456789ab", now: Callable[[], datetime] = lambda: NOON) -> Chain:
    """The chain of one start."""
    return Chain(of.id, of.public_key, device, now)


def attempt(number: str, code: str = "otter+kite+star", events: int = 2, **more: Any) -> dict[str, Any]:
    """An attempt with as much in it as a collector looks at."""
    plain = {
        "id": number.rjust(32, "0"), "class": "4B", "code": code, "pack": "year4", "scenario": "gem-trader",
        "digest": "d", "policy": "p", "is_over": True, "first": [], "events": [{"answer": {"n": at}} for at in range(events)],
        "score": {"skills": {}, "hits": 0, "worrying": 0, "false-alarms": 0, "fine": 0, "crowns": []},
    }  # fmt: skip
    return {**plain, **more}


def dropped(folder: Path, link: Chain, *attempts: dict[str, Any]) -> list[Path]:
    """Attempts as sealed files of one chain in a drop folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for one in attempts:
        name, raw = link.next_file(one)
        (folder / name).write_bytes(raw)
        link.accept(raw)
        paths.append(folder / name)
    return paths


def recorder(keeper: Keeper, link: Chain, folder: Path) -> Recorder:
    """A recorder whose results folder is `folder/results`."""
    return Recorder(keeper, link, Outbox(folder / "outbox", folder / "results"))
