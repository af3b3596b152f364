"""Other processes that share work with this one, begun early: they get ready while this one finds out what there is.

A process that comes to nothing is no error: what it has not done is left for whoever began it.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

Task = tuple[str, str]
"""A function by its module and its name, so that only the process that calls it need import it.

It takes what was made ready, names of things to do, and a dictionary into which it puts what comes of each.
"""


@dataclass(slots=True)
class Workers:
    """Processes that have begun, each with the way to talk to it; `ticket` counts the names that were taken."""

    ticket: Any = None
    begun: list[tuple[Any, Connection]] = field(default_factory=list)
    is_told: bool = False

    def told(self, names: Sequence[str]) -> Iterator[str]:
        """Tell all what there is to do; gives the names that are left for this process, one after the other."""
        if not self.begun:
            return iter(names)
        self.is_told = True
        for _, way in self.begun:
            with suppress(OSError):
                way.send(tuple(names))
        return _taken(names, self.ticket)

    def found(self) -> dict[str, Any]:
        """What came of the names that the others took, once they are done."""
        found: dict[str, Any] = {}
        for _, way in self.begun if self.is_told else ():
            with suppress(EOFError, OSError):
                found |= way.recv()
        return found

    def end(self) -> None:
        """Nobody is left over afterwards: not even to tidy up, for which nobody need wait."""
        for process, way in self.begun:
            way.close()
            process.terminate()
            process.join()
        self.begun.clear()


def begin(prepare: Callable[[], Any], task: Task, count: int) -> Workers:
    """So many processes, each of which calls `prepare`, which must be known by its name; none where none can begin."""
    if count < 1 or getattr(sys, "frozen", False):
        return Workers()  # a program of one file would begin again as a whole
    # Spawned and not forked on all systems alike: nothing of this process is shared, so nothing can be half-shared.
    context = multiprocessing.get_context("spawn")
    workers = Workers()
    try:
        workers.ticket = context.Value("i", 0)
        for _ in range(count):
            here, there = context.Pipe()
            process = context.Process(target=_work, args=(prepare, task, workers.ticket, there), daemon=True)
            process.start()
            workers.begun.append((process, here))
            there.close()
    except (ImportError, OSError):
        pass  # whoever has begun by then is enough
    return workers


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _work(prepare: Callable[[], Any], task: Task, ticket: Any, way: Connection) -> None:
    """What another process does. Whatever goes wrong in it, the first one meets as well and can say."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # it ends soon, and everything with it
    found: dict[str, Any] = {}
    with suppress(Exception):
        module, name = task
        do: Callable[[Any, Iterable[str], dict[str, Any]], None] = getattr(import_module(module), name)
        ready = prepare()
        do(ready, _taken(way.recv(), ticket), found)
    with suppress(OSError):
        way.send(found)
    way.close()


def _taken(names: Sequence[str], ticket: Any) -> Iterator[str]:
    """The names that nobody else has taken, one after the other."""
    while True:
        with ticket.get_lock():
            number = ticket.value
            ticket.value += 1
        if number >= len(names):
            return
        yield names[number]
