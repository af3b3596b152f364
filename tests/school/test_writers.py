"""Thirty computers write into one folder, some are killed at any moment: nothing is lost, nothing counts twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from game.school.collecting import collect
from game.school.index import open_index
from game.school.sealing import SUFFIX
from tests.school.classes import key, school

ROOT = Path(__file__).parents[2]
WRITERS, AT_ONCE = 30, 6
WRITER = """
import sys
from pathlib import Path
from game.school.chain import Chain, device_id
from game.school.files import read_class
from game.school.outbox import Outbox
of = read_class(Path(sys.argv[1])); folder = Path(sys.argv[2]); drop = Path(sys.argv[3])
chain = Chain(of.id, of.public_key, device_id(folder))
outbox = Outbox(folder / "outbox", drop)
outbox.send_soon()
for number in range(int(sys.argv[4]), int(sys.argv[5])):
    known = f"{int(sys.argv[6]):016d}{number:016d}"
    attempt = {"id": known, "code": "otter+kite+star", "pack": "p", "scenario": "s", "first": [], "events": [{}], "is_over": True}
    name, raw = chain.next_file(attempt)
    outbox.put(name, raw)
    chain.accept(raw)
    print(known, flush=True)
    outbox.send_soon()
outbox.close()
"""


def start(folder: Path, number: int, first: int, last: int) -> "subprocess.Popen[str]":
    words = [folder / "school/classes/4B.yaml", folder / f"pc{number}", folder / "drop", first, last, number]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, *map(str, words)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_thirty_writers_with_random_kills(tmp_path: Path) -> None:
    """Every attempt that a writer said was on disk is collected exactly once, once its computer was started again."""
    school(tmp_path / "school")
    chance = random.Random(20)
    said: list[str] = []
    for group in range(0, WRITERS, AT_ONCE):
        writers = [start(tmp_path, number, 0, 200) for number in range(group, group + AT_ONCE)]
        kills = sorted((chance.uniform(0.3, 1.6), one) for one in writers if chance.random() < 0.7 or one is writers[0])
        began = time.monotonic()
        for at, writer in sorted(kills, key=lambda pair: pair[0]):
            time.sleep(max(0.0, at - (time.monotonic() - began)))
            os.kill(writer.pid, signal.SIGKILL)
        for writer in writers:
            assert writer.stdout is not None
            lines = writer.stdout.read().split("\n")
            said += [line for line in lines if len(line) == 32]
            writer.wait()
    for number in range(WRITERS):  # each computer is started again, which sends what still waits
        for first in range(1000, 1020):
            again = start(tmp_path, number, first, first + 1)
            said += again.communicate()[0].split()
            assert again.returncode == 0
            if not list((tmp_path / f"pc{number}" / "outbox").glob(f"*{SUFFIX}")):
                break  # leaving waits two seconds for the share, and on a slow one the rest waits for the next start
    index = open_index(str(tmp_path / "results.sqlite"), "4B")
    found = collect([tmp_path / "drop"], key(tmp_path / "school"), index)
    stored = [one.id for one in index.attempts()]
    assert len(said) == len(set(said)) > WRITERS
    assert len(stored) == len(set(stored))
    assert set(said) <= set(stored)
    # A file may be on disk whose writer died before it could say so: at most the last of each killed one.
    assert len(set(stored) - set(said)) <= WRITERS
    assert not [one for one in found.wrong if "missing" in one or "changed" in one or "belong" in one], json.dumps(
        found.wrong
    )
    assert collect([tmp_path / "drop"], key(tmp_path / "school"), index).new == 0
