"""Checking packs side by side: as many processes as the computer has cores, each taking the next pack when it is free.

A process that comes to nothing is no error: what it has not looked at is looked at here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.checks.findings import Unread
from game.checks.running import Asked, Report, explained, not_collecting, run, whole
from game.checks.subject import Packed, Story, Tools
from game.engine.model import Scenario
from game.engine.packs import Pack
from game.engine.problems import PackError, Problem
from game.engine.workers import Task, Workers, begin, cores

Prepared = tuple[Asked, Tools]
TASK: Task = (__name__, "look_at")
"""What other processes are begun with."""
WORTH_BYTES = 100_000
"""Packs smaller than this together are checked before another process has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What came of checking one pack, in a form that goes from one process to another."""

    problems: tuple[Problem, ...]
    scenarios: tuple[Scenario, ...]
    situations: int
    is_whole: bool
    left_out: tuple[str, ...]


@not_collecting
def run_side_by_side(prepare: Callable[[], Prepared], workers: Workers | None = None) -> Report:
    """Check what `prepare` makes ready, as `run` does. Each process calls it once, so it must be known by its name.

    `workers` are processes that were begun with it and with `TASK`; they are ended here. Without them, as many are
    begun as there are cores and packs.
    """
    workers = workers or Workers()
    try:
        asked, tools = prepare()
        packs, wrong = _packs(asked)
        if len(packs) < 2 or sum(_size(asked, pack) for pack in packs) < WORTH_BYTES:
            return run(asked, tools)
        if not workers.begun:
            workers = begin(prepare, TASK, min(cores(), len(packs)) - 1)
        if not workers.begun:
            return run(asked, tools)
        names = tuple(pack.id for pack in sorted(packs, key=lambda pack: _size(asked, pack), reverse=True))
        found = _shared_out(names, (asked, tools), workers)
    finally:
        workers.end()
    packed = tuple(_packed(pack, found[pack.id], asked, tools) for pack in packs)
    problems = (*sorted(wrong), *(problem for pack in packs for problem in found[pack.id].problems))
    left_out = (words for pack in packs for words in found[pack.id].left_out)
    return whole(asked, tools, packed, problems, sum(one.situations for one in found.values()), left_out)


def _packs(asked: Asked) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """The packs that are asked for, where there are several and the policy by which they are judged is sound."""
    if asked.pack:
        return (), ()
    try:
        asked.policy_from.policy()
        return asked.shelf.packs()
    except PackError:
        return (), ()


def _size(asked: Asked, pack: Pack) -> int:
    """How much there is to check in a pack, roughly."""
    folder = asked.shelf.folder
    return sum(path.stat().st_size for path in (folder / pack.id).glob("*.yaml")) if isinstance(folder, Path) else 0


def _shared_out(names: Sequence[str], ready: Prepared, workers: Workers) -> dict[str, Looked]:
    """What came of each pack: whichever process is free takes the next name."""
    found: dict[str, Looked] = {}
    look_at(ready, workers.told(names), found)
    found |= workers.found()
    look_at(ready, [name for name in names if name not in found], found)
    return found


def look_at(ready: Prepared, names: Iterable[str], found: dict[str, Looked]) -> None:
    """Check the packs that are named, and put what comes of each into `found`."""
    for name in names:
        found[name] = _look(*ready, name)


def _look(asked: Asked, tools: Tools, name: str) -> Looked:
    report = run(replace(asked, pack=name), tools)
    scenarios = tuple(story.scenario for packed in report.packed for story in packed.stories)
    is_whole = all(packed.is_whole for packed in report.packed)
    left_out = tuple(words for packed in report.packed for words in explained(packed))
    return Looked(
        problems=report.problems,
        scenarios=scenarios,
        situations=report.situations,
        is_whole=is_whole,
        left_out=left_out,
    )


def _packed(pack: Pack, looked: Looked, asked: Asked, tools: Tools) -> Packed:
    """The pack as those checks want it that look at all packs."""
    folder = asked.shelf.folder / pack.id
    rules = asked.rules(asked.policy_from.policy())
    stories = tuple(
        Story(
            pack=pack,
            scenario=scenario,
            rules=rules,
            source=Unread(folder / f"{scenario.id}.yaml"),
            routes_path=folder / f"{scenario.id}.routes.yaml",
            tools=tools,
        )
        for scenario in looked.scenarios
    )
    source = Unread(folder / "pack.yaml")
    return Packed(pack=pack, stories=stories, source=source, folder=folder, tools=tools, is_whole=looked.is_whole)
