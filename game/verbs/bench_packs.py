"""What packs cost on this computer: checking all that are shipped; reading and exploring stories made up for it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks.graph import explore
from game.engine.exploring import situations
from game.engine.packs import Pack, Shelf
from game.engine.policy import Policy

STORIES, BYTES = 500, 8 * 1024
"""How many stories are read, and how large each of them is: a school's whole collection."""
STEPS, FACTS = 40, 6
"""The largest story that `check` allows."""
ROUNDS = 3
"""How often each thing is measured; the median counts."""

HEAD = """format: scenario/1
id: {name}
title: "Measured"
year: 4
minutes: 5
hero: maya
icon: crown
blurb: "Made to be measured."
policy: [details]
skills: {{ keep-private: {{ secure_at: 1 }} }}
teacher: {{ before: "Say hello.", talk_about: ["What happened?"], content_note: "Nothing." }}
cast:
  maya: {{ who: maya, is: self }}
  zed: {{ handle: "zed_99", is: stranger, icon: fox }}
facts: {{ {facts} }}
start: s0
steps:
"""
STEP = """  s{number}:
    activity: choose
{asks}    ask: "Somebody asks Maya something for the {number}th time. What should she do now?"
    answers:
      - id: tell
        text: "She shows it to a grown-up and tells what happened."
        rating: safe
        because: "It helps to tell, and there is somebody who listens."
{first}      - id: wait
        text: "She waits for a day or two to see what comes of it."
        rating: part-way
        because: "Telling helps more than waiting, and it is never too late."
        shows: waiting
    marks: {{ keep-private: {{ safe: 1 }} }}
    next: {next}
"""
PACK = """format: pack/1
id: measured
title: "Measured"
year: 4
blurb: "Made to be measured."
icon: crown
scenarios: [{names}]
skills:
  keep-private:
    title: "keep it private"
    strand: PS
    misconceptions:
      waiting: {{ says: "a", ask: "b", do: "c", right: "d" }}
"""


def measured() -> dict[str, float]:
    """Seconds for checking all packs, and again; for reading all stories, and again; for exploring the largest one."""
    with TemporaryDirectory() as folder:
        rounds = [_checked(Path(folder) / "checked") for _ in range(ROUNDS)]
        shelf = open_shelf(Path(folder), resources.assets(), Path(folder) / "kept")
        policy = open_shelf(resources.scenarios(), resources.assets()).policy()
        pack = _laid(Path(folder) / "measured", shelf)
        fresh = Shelf(folder=shelf.folder, shapes=shelf.shapes, library=shelf.library, undrawable=shelf.undrawable)
        read = median(_read(fresh, pack, policy) for _ in range(ROUNDS))
        _read(shelf, pack, policy)
        again = median(_read(shelf, pack, policy) for _ in range(ROUNDS))
        scenario = shelf.scenario(pack, "largest", policy)
        rules = rules_of(policy)
        played = [_timed(lambda: len(list(situations(scenario, rules, ACTIVITIES)))) for _ in range(ROUNDS)]
        proved = [_timed(lambda: len(explore(scenario, rules, ACTIVITIES).nodes)) for _ in range(ROUNDS)]
        return {
            "checked": median(first for first, _ in rounds),
            "unchanged": median(second for _, second in rounds),
            "read": read,
            "again": again,
            "explored": median(seconds for seconds, _ in played),
            "explored_situations": played[0][1],
            "proved": median(seconds for seconds, _ in proved),
            "proved_situations": proved[0][1],
        }


def table(found: dict[str, float]) -> str:
    """The numbers as lines of text."""
    lines = (
        ("all shipped packs checked, seconds", found["checked"], ""),
        ("the same, nothing changed, seconds", found["unchanged"], ""),
        (f"{STORIES} stories of {BYTES // 1024} kB read, seconds", found["read"], ""),
        ("the same from the cache, seconds", found["again"], ""),
        (f"{STEPS} steps, {FACTS} facts played, seconds", found["explored"], found["explored_situations"]),
        (f"{STEPS} steps, {FACTS} facts proved, seconds", found["proved"], found["proved_situations"]),
    )
    return "\n".join(
        f"{what:38}{seconds:>8.2f}" + (f"   {count:,} situations" if count else "") for what, seconds, count in lines
    )


def story(name: str, steps: int, facts: int = 0) -> str:
    """A sound story: its first steps set the facts, its last ones ask for them."""
    named = ", ".join(f"f{number}: [no-one, some-one]" for number in range(facts)) or "day: [monday, tuesday]"
    parts = [HEAD.format(name=name, facts=named)]
    for number in range(steps - 1):
        following = f"s{number + 1}" if number < steps - 2 else "end"
        asked = facts - (steps - 1 - number)
        asks = f"    only_when: {{ facts: {{ f{asked}: some-one }} }}\n    else: {following}\n" if asked >= 0 else ""
        first = f"        effects: {{ facts: {{ f{number}: some-one }} }}\n" if number < facts else ""
        parts.append(STEP.format(number=number, asks=asks, first=first, next=following))
    return "".join((*parts, "  end: { activity: ending }\n"))


def _checked(kept: Path) -> tuple[float, float]:
    """How long `check` takes from start to end, when nothing is known and when nothing has changed since."""
    seconds = []
    for _ in range(2):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "game", "check"],
            cwd=resources.PACKAGE.parent,
            env=os.environ | {"CROWNWISE_CACHE": str(kept)},
            stdout=subprocess.DEVNULL,
        )
        seconds.append(time.perf_counter() - begun)
    shutil.rmtree(kept, ignore_errors=True)
    return seconds[0], seconds[1]


def _laid(folder: Path, shelf: Shelf) -> Pack:
    folder.mkdir()
    names = [f"story-{number}" for number in range(STORIES - 1)]
    steps = next(count for count in range(2, STEPS + 1) if len(story("story-100", count)) > BYTES)
    for name in names:
        (folder / f"{name}.yaml").write_text(story(name, steps), "utf-8")
    (folder / "largest.yaml").write_text(story("largest", STEPS, FACTS), "utf-8")
    (folder / "pack.yaml").write_text(PACK.format(names=", ".join((*names, "largest"))), "utf-8")
    return shelf.pack("measured")


def _read(shelf: Shelf, pack: Pack, policy: Policy) -> float:
    begun = time.perf_counter()
    for name in pack.scenarios:
        shelf.scenario(pack, name, policy)
    return time.perf_counter() - begun


def _timed(count: Callable[[], int]) -> tuple[float, int]:
    begun = time.perf_counter()
    number = count()
    return time.perf_counter() - begun, number
