"""Checking stories side by side: as many processes as the computer has cores, each taking the next when it is free.

A process that comes to nothing is no error: what it has not looked at is looked at here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.checks.findings import Source, Unread
from game.checks.running import (
    Asked,
    Report,
    gathered,
    not_collecting,
    of_story,
    packed_of,
    packs_of,
    run,
    source_of,
    story_of,
    whole,
)
from game.checks.subject import Packed, Story, Tools
from game.engine.model import Scenario
from game.engine.packs import Pack
from game.engine.problems import PackError, Problem
from game.engine.workers import Task, Workers, begin, cores

Prepared = tuple[Asked, Tools]
TASK: Task = (__name__, "look_at")
"""What other processes are begun with."""
WORTH_BYTES = 100_000
"""Stories smaller than this together are checked before another process has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What came of checking one story, in a form that goes from one process to another; without `scenario` where it
    cannot be read.
    """

    problems: tuple[Problem, ...]
    scenario: Scenario | None = None
    situations: int = 0
    found: dict[str, Any]


@not_collecting
def run_side_by_side(prepare: Callable[[], Prepared], workers: Workers | None = None) -> Report:
    """Check what `prepare` makes ready, as `run` does. Each process calls it once, so it must be known by its name.

    `workers` are processes that were begun with it and with `TASK`; they are ended here. Without them, as many are
    begun as there are cores and stories.
    """
    workers = workers or Workers()
    try:
        ready = prepare()
        asked, tools = ready
        packs, wrong = _packs(asked)
        sizes = {(pack.id, name): _size(asked, pack, name) for pack in packs for name in pack.scenarios}
        if len(sizes) < 2 or sum(sizes.values()) < WORTH_BYTES:
            return run(asked, tools)
        if not workers.begun:
            workers = begin(prepare, TASK, min(cores(), len(sizes)) - 1)
        if not workers.begun:
            return run(asked, tools)
        names = ["/".join(each) for each in sorted(sizes, key=sizes.__getitem__, reverse=True)]
        looked: dict[str, Looked] = {}
        look_at(ready, workers.told(names), looked)
        sources = {pack.id: source_of(asked, pack) for pack in packs}  # while the others finish
        looked |= workers.found()
        look_at(ready, [name for name in names if name not in looked], looked)
    finally:
        workers.end()
    packed = tuple(_packed(pack, sources[pack.id], looked, ready) for pack in packs)
    problems = (*wrong, *(problem for one in looked.values() for problem in one.problems))
    return whole(asked, tools, packed, problems, sum(one.situations for one in looked.values()))


def _packs(asked: Asked) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """The packs that are asked for, where all their stories are and the policy by which they are judged is sound."""
    if asked.scenario:
        return (), ()
    try:
        asked.judged_by()
        return packs_of(asked)
    except PackError:
        return (), ()


def _size(asked: Asked, pack: Pack, name: str) -> int:
    """How much there is to check in a story, roughly."""
    folder = asked.shelf.folder
    path = folder / pack.id / f"{name}.yaml" if isinstance(folder, Path) else None
    return path.stat().st_size if path and path.is_file() else 0


def look_at(ready: Prepared, names: Iterable[str], looked: dict[str, Looked]) -> None:
    """Check the stories that are named (by pack and name), and put what comes of each into `looked`."""
    asked, tools = ready
    rules = asked.judged_by()
    packs = {pack.id: pack for pack in packs_of(asked)[0]}
    for each in names:
        pack, _, name = each.partition("/")
        try:
            story = story_of(asked, packs[pack], name, rules, tools)
        except PackError as error:
            looked[each] = Looked(problems=tuple(error.problems), found={})
        else:
            looked[each] = _looked(story)


def _looked(story: Story) -> Looked:
    return Looked(
        problems=tuple(of_story(story)),
        scenario=story.scenario,
        situations=len(story.graph.nodes),
        found=gathered(story),
    )


def _packed(pack: Pack, source: Source, looked: dict[str, Looked], ready: Prepared) -> Packed:
    """The pack with its stories as those checks want them that look at it whole."""
    asked, tools = ready
    rules, folder = asked.judged_by(), asked.shelf.folder / pack.id
    stories = tuple(
        Story(
            pack=pack,
            scenario=one.scenario,
            rules=rules,
            source=Unread(folder / f"{name}.yaml"),
            routes_path=folder / f"{name}.routes.yaml",
            tools=tools,
            found=one.found,
        )
        for name in pack.scenarios
        if (one := looked[f"{pack.id}/{name}"]).scenario is not None
    )
    return packed_of(asked, pack, source, stories, tools)
