"""Running the checks: over all packs, one pack, or one scenario, with the loader's own problems first."""

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from game.checks import CHECKS
from game.checks.findings import Finding, Source, as_problem
from game.checks.safe_silenced import reasons, silenced
from game.checks.subject import AllPacks, Packed, Story, Tools
from game.engine.packs import Pack, Shelf
from game.engine.playthrough import Rules
from game.engine.policy import Policy
from game.engine.problems import PackError, Problem

Given = ParamSpec("Given")
Result = TypeVar("Result")

ADVICE_WHILE_GROWING = ("COVER", "GUESS")
"""What counts over a whole pack is only advice while the pack says that it is growing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of checking: the problems, root causes first in each file, and what was looked at."""

    problems: tuple[Problem, ...]
    packed: tuple[Packed, ...] = ()
    situations: int = 0
    """How many situations the scenarios have together; counted only where they were checked."""
    left_out: tuple[str, ...] = ()
    """Checks that could not look at everything, and why."""

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing but advice."""
        return all(problem.severity == "advice" for problem in self.problems)

    @property
    def packs(self) -> int:
        """How many packs were looked at."""
        return len(self.packed)

    @property
    def scenarios(self) -> int:
        """How many scenarios were looked at."""
        return sum(len(one.stories) for one in self.packed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked: one pack or all (""), one scenario of it or all (""), and by which policy."""

    shelf: Shelf
    rules: Callable[[Policy], Rules]
    policy_from: Shelf
    pack: str = ""
    scenario: str = ""


def opened(asked: Asked, tools: Tools) -> Report:
    """What is asked for, read but not checked: the problems are those of the loader."""
    try:
        policy = asked.policy_from.policy()
    except PackError as error:
        return Report(problems=error.problems)
    problems: list[Problem] = []
    packed = tuple(_packed(asked, asked.rules(policy), tools, problems))
    return Report(problems=tuple(sorted(problems, key=_order)), packed=packed)


def not_collecting(do: Callable[Given, Result]) -> Callable[Given, Result]:
    """`do`, meanwhile not looking for circles of lost values: there are few, and graphs of stories are large."""

    @wraps(do)
    def done(*given: Given.args, **named: Given.kwargs) -> Result:
        was_collecting = gc.isenabled()
        gc.disable()
        try:
            return do(*given, **named)
        finally:
            if was_collecting:
                gc.enable()

    return done


@not_collecting
def run(asked: Asked, tools: Tools) -> Report:
    """Check what is asked for."""
    report = opened(asked, tools)
    problems = list(report.problems)
    for one in report.packed:
        for story in one.stories:
            problems.extend(_of_story(story))
        problems.extend(_of_pack(one))
    situations = sum(len(story.graph.nodes) for one in report.packed for story in one.stories)
    left_out = (words for one in report.packed for words in explained(one))
    return whole(asked, tools, report.packed, problems, situations, left_out)


def whole(
    asked: Asked,
    tools: Tools,
    packed: tuple[Packed, ...],
    problems: Iterable[Problem],
    situations: int,
    left_out: Iterable[str],
) -> Report:
    """The report of packs that were checked one by one, with what is wrong with all of them together.

    `left_out` is what their authors have left out.
    """
    together: Iterable[Problem] = ()
    if not asked.pack and packed:
        source = Source.open(asked.policy_from.folder / "policy.yaml")
        rules = asked.rules(asked.policy_from.policy())
        everything = AllPacks(packs=packed, rules=rules, source=source, tools=tools)
        together = _run("check_all", everything, source, frozenset())
    missing = (f"{module.CODE}: {why}" for module in CHECKS if (why := _missing(module)))
    found = tuple(sorted((*problems, *together), key=_order))
    return Report(problems=found, packed=packed, situations=situations, left_out=(*missing, *left_out))


def explained(packed: Packed) -> Iterator[str]:
    """What the authors of a pack have left out, with their reasons."""
    for source in (packed.source, *(story.source for story in packed.stories)):
        yield from (f"{code} in {source.file}: {reason.rstrip('.')}" for code, reason in reasons(source).items())


def _missing(module: Any) -> str:
    return module.missing() if hasattr(module, "missing") else ""


def _packed(asked: Asked, rules: Rules, tools: Tools, problems: list[Problem]) -> Iterator[Packed]:
    """The packs that can be read; what cannot is noted in `problems`."""
    packs: Iterable[Pack] = ()
    try:
        if asked.pack:
            packs = (asked.shelf.pack(asked.pack),)
        else:
            packs, wrong = asked.shelf.packs()
            problems.extend(wrong)
    except PackError as error:
        problems.extend(error.problems)
    for pack in packs:
        wanted = (asked.scenario,) if asked.scenario else pack.scenarios
        stories = []
        for name in wanted:
            try:
                stories.append(_story(asked.shelf, pack, name, rules, tools))
            except PackError as error:
                problems.extend(error.problems)
        is_whole = len(stories) == len(pack.scenarios)
        folder = asked.shelf.folder / pack.id
        source = Source.open(folder / "pack.yaml")
        yield Packed(pack=pack, stories=tuple(stories), source=source, folder=folder, tools=tools, is_whole=is_whole)


def _story(shelf: Shelf, pack: Pack, name: str, rules: Rules, tools: Tools) -> Story:
    folder = shelf.folder / pack.id
    return Story(
        pack=pack,
        scenario=shelf.scenario(pack, name, rules.policy),
        rules=rules,
        source=Source.open(folder / f"{name}.yaml"),
        routes_path=folder / f"{name}.routes.yaml",
        tools=tools,
    )


def _of_story(story: Story) -> Iterator[Problem]:
    quiet = silenced(story.source)
    return _run("check_story", story, story.source, quiet)


def _of_pack(packed: Packed) -> Iterator[Problem]:
    if not packed.is_whole or not packed.stories:
        return
    for problem in _run("check_pack", packed, packed.source, silenced(packed.source)):
        is_mild = packed.is_growing and problem.code in ADVICE_WHILE_GROWING
        yield replace(problem, severity="advice") if is_mild else problem


def _run(name: str, subject: Any, source: Source, quiet: frozenset[str]) -> Iterator[Problem]:
    for module in CHECKS:
        look: Callable[[Any], Iterator[Finding]] | None = getattr(module, name, None)
        if look is None or module.CODE in quiet:
            continue
        try:
            for finding in look(subject):
                yield as_problem(finding, module.CODE, module.SEVERITY, source)
        except PackError as error:
            yield from error.problems


_RANK = {module.CODE: number for number, module in enumerate(CHECKS, start=1)}


def _order(problem: Problem) -> tuple[Any, ...]:
    """By file; what the loader says first, then root causes first, then by line."""
    return (problem.file, _RANK.get(problem.code, 0), problem.line, problem.column, problem.says)
