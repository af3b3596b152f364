"""Checking packs side by side: as many processes as the computer has cores, each taking the next pack when it is free.

A process that comes to nothing is no error: what it has not looked at is looked at here.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from game.checks.findings import Unread
from game.checks.running import Asked, Report, run, whole
from game.checks.subject import Packed, Story, Tools
from game.engine.model import Scenario
from game.engine.packs import Pack
from game.engine.problems import PackError, Problem

Prepared = tuple[Asked, Tools]
WORTH_BYTES = 100_000
"""Packs smaller than this together are checked before another process has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What came of checking one pack, in a form that goes from one process to another."""

    problems: tuple[Problem, ...]
    scenarios: tuple[Scenario, ...]
    situations: int
    is_whole: bool


def run_side_by_side(prepare: Callable[[], Prepared], *, cores: int = 0) -> Report:
    """Check what `prepare` makes ready, as `run` does. Each process calls it once, so it must be known by its name."""
    asked, tools = prepare()
    packs, wrong = _packs(asked)
    cores = min(cores or _cores(), len(packs))
    if getattr(sys, "frozen", False):
        cores = 1  # a program of one file would begin again as a whole
    if cores < 2 or sum(_size(asked, pack) for pack in packs) < WORTH_BYTES:
        return run(asked, tools)
    names = tuple(pack.id for pack in sorted(packs, key=lambda pack: _size(asked, pack), reverse=True))
    found = _shared_out(names, prepare, asked, tools, cores)
    packed = tuple(_packed(pack, found[pack.id], asked, tools) for pack in packs)
    problems = (*sorted(wrong), *(problem for pack in packs for problem in found[pack.id].problems))
    return whole(asked, tools, packed, problems, sum(one.situations for one in found.values()))


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


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared_out(
    names: Sequence[str], prepare: Callable[[], Prepared], asked: Asked, tools: Tools, cores: int
) -> dict[str, Looked]:
    """What came of each pack: whichever process is free takes the next name."""
    # Spawned and not forked on all systems alike: nothing of this process is shared, so nothing can be half-shared.
    context = multiprocessing.get_context("spawn")
    helpers: list[Any] = []
    receivers: list[Connection] = []
    found: dict[str, Looked] = {}
    try:
        ticket = context.Value("i", 0)
        for _ in range(cores - 1):
            receiver, sender = context.Pipe(duplex=False)
            helper = context.Process(target=_help, args=(prepare, names, ticket, sender), daemon=True)
            helper.start()
            helpers.append(helper)
            receivers.append(receiver)
            sender.close()
        for name in _taken(names, ticket):
            found[name] = _look(asked, tools, name)
        for receiver in receivers:
            with suppress(EOFError, OSError):
                found |= receiver.recv()
    except (ImportError, OSError):
        pass  # where no process can be begun, all is looked at here
    finally:
        for helper in helpers:
            helper.join()
    return found | {name: _look(asked, tools, name) for name in names if name not in found}


def _taken(names: Sequence[str], ticket: Any) -> Iterator[str]:
    """The names that nobody else has taken, one after the other."""
    while True:
        with ticket.get_lock():
            number = ticket.value
            ticket.value += 1
        if number >= len(names):
            return
        yield names[number]


def _help(prepare: Callable[[], Prepared], names: Sequence[str], ticket: Any, sender: Connection) -> None:
    """What another process does. Whatever goes wrong in it, the first one meets as well and can say."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    found: dict[str, Looked] = {}
    with suppress(Exception):
        asked, tools = prepare()
        for name in _taken(names, ticket):
            found[name] = _look(asked, tools, name)
    sender.send(found)
    sender.close()


def _look(asked: Asked, tools: Tools, name: str) -> Looked:
    report = run(replace(asked, pack=name), tools)
    scenarios = tuple(story.scenario for packed in report.packed for story in packed.stories)
    is_whole = all(packed.is_whole for packed in report.packed)
    return Looked(problems=report.problems, scenarios=scenarios, situations=report.situations, is_whole=is_whole)


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
