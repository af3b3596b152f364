"""What results cost: opening sealed files on one core and on all, loading many into an index, and a report."""

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nacl.public import PrivateKey

from game.school.chain import Chain
from game.school.codes import make_codes
from game.school.index import open_index
from game.school.paired import paired
from game.school.reading_back import read_folders
from game.school.rows import Row, row_of
from game.school.summary import summed
from game.school.verifying import Seen

FILES = 4_000
"""Sealed files that are opened."""
PUPILS, ATTEMPTS = 28, 30
"""Of a class in a year, so many attempts a pupil: so a million attempts are some 1,190 classes."""
DAY = date(2026, 3, 3)


def measured(attempts: int, place: str) -> dict[str, float]:
    """The numbers; `place` is an address of PostgreSQL, or empty for a file."""
    with TemporaryDirectory() as folder:
        found = opening(Path(folder))
        found |= loading(place or str(Path(folder) / "bench.sqlite"), attempts)
    return found


def table(found: dict[str, float]) -> str:
    """The numbers as lines of text."""
    lines = (
        ("sealed files opened a second, one core", found["opened_one"], ",.0f"),
        (f"the same on {found['cores']:.0f} cores", found["opened_all"], ",.0f"),
        ("bytes of an attempt in the index", found["bytes"], ",.0f"),
        ("attempts loaded", found["attempts"], ",.0f"),
        ("attempts loaded a second, once opened", found["loaded"], ",.0f"),
        ("attempts loaded for a second of our core", found["busy"], ",.0f"),
        ("figures of a class among them, seconds", found["report"], ".3f"),
    )
    return "\n".join(f"{what:42}{value:>12{form}}" for what, value, form in lines)


def attempt(number: int, code: str, chance: random.Random) -> dict[str, Any]:
    """An attempt as large as a real one: ten decisions."""
    turns = [
        {
            "step": f"step-{chance.getrandbits(64):x}", "rating": "safe",
            "answer": {"chose": f"answer-{chance.getrandbits(96):x}"},
            "parts": [{"id": f"answer-{chance.getrandbits(96):x}", "rating": "safe", "shows": ""}],
            "marks": [["keep-private", chance.randrange(3), 2], ["tell-someone", chance.randrange(2), 1]],
        }
        for at in range(10)
    ]  # fmt: skip
    events = [{"step": turn["step"], "answer": turn["answer"]} for turn in turns]
    score = {
        "skills": {"keep-private": [9, 20, False]}, "hits": 3, "worrying": 5, "false-alarms": 1, "fine": 3,
        "crowns": ["end"],
    }  # fmt: skip
    return {
        "id": f"{number:032x}", "class": "4B", "code": code, "pack": "year4", "scenario": f"story-{number % 6}",
        "digest": "4f49d4972d1cee6f283b7889", "policy": "4f49d4972d1cee6f283b7889", "is_over": True, "form": "",
        "together": "", "first": turns, "events": events, "score": score, "played": "2026-03-03T10:00Z",
        "number": number % ATTEMPTS + 1, "start": f"{number // ATTEMPTS:032x}",
    }  # fmt: skip


def opening(folder: Path) -> dict[str, float]:
    """How many sealed files are opened and checked a second, on one core and on all."""
    key, chance = PrivateKey.generate(), random.Random(1)
    chain = Chain("4B", bytes(key.public_key), "0" * 12, lambda: datetime(2026, 3, 3, 12, tzinfo=UTC))
    for number in range(FILES):
        name, raw = chain.next_file(attempt(number, "otter+kite+star", chance))
        (folder / name).write_bytes(raw)
        chain.accept(raw)
    cores = os.cpu_count() or 1
    rates = []
    for used in (1, cores):
        begun = time.perf_counter()
        good, _ = read_folders([folder], "4B", key, used)
        rates.append(len(good) / (time.perf_counter() - begun))
    return {"opened_one": rates[0], "opened_all": rates[1], "cores": float(cores)}


def loading(place: str, attempts: int) -> dict[str, float]:
    """How many attempts are loaded a second, whole classes as `collect` does; and the seconds of a class's figures."""
    chance = random.Random(2)
    codes = make_codes(PUPILS, chance)
    known = [row_of(attempt(number, codes[number % PUPILS], chance)) for number in range(PUPILS * ATTEMPTS)]
    classes = max(1, attempts // len(known))
    index = open_index(place, "C0")

    def load(number: int) -> int:
        return index.of_class(f"C{number}").add(_rows(known, number), DAY)[0]

    # A server takes several classes at once; a file takes one after the other.
    at_once = os.cpu_count() or 1 if "://" in place else 1
    begun, working = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(at_once) as pool:
        loaded = sum(pool.map(load, range(classes)))
    seconds, busy = time.perf_counter() - begun, time.process_time() - working
    begun = time.perf_counter()
    middle = index.of_class(f"C{classes // 2}").attempts()
    summed(middle)
    paired(middle)
    taken = time.perf_counter() - begun
    index.close()
    size = sum(len(row.packed) for row in known) / len(known)
    return {
        "attempts": float(loaded),
        "loaded": loaded / seconds,
        "busy": loaded / busy,
        "report": taken,
        "bytes": size,
    }


def _rows(known: list[Row], number: int) -> Iterator[tuple[Seen, Row]]:
    """The attempts of one class: those that are known under other numbers."""
    for at, row in enumerate(known):
        name = f"{number:08x}{at:024x}"
        seen = Seen(
            f"{number:08x}{at // ATTEMPTS:024x}", at % ATTEMPTS + 1, "0" * 64, f"{name:0>64}", "0" * 64, row.played
        )
        yield (
            seen,
            Row(name, row.code, row.pack, row.scenario, row.digest, row.played, row.is_over, row.events, row.packed),
        )
