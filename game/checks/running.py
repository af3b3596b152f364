"""Running the checks: over all packs, one pack, or one scenario, with the loader's own problems first."""

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
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
    read: list[Rules] = field(default_factory=list, repr=False, compare=False)
    """The rules once they were read: whoever asks anew after a file has changed asks with another one of these."""

    def judged_by(self) -> Rules:
        """The rules by which packs are judged. Raises PackError for a policy that is not sound."""
        if not self.read:
            self.read.append(self.rules(self.policy_from.policy()))
        return self.read[0]


def opened(asked: Asked, tools: Tools) -> Report:
    """What is asked for, read but not checked: the problems are those of the loader."""
    try:
        rules = asked.judged_by()
    except PackError as error:
        return Report(problems=error.problems)
    problems: list[Problem] = []
    packed = tuple(_packed(asked, rules, tools, problems))
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
    problems, situations = list(report.problems), 0
    for story in (story for one in report.packed for story in one.stories):
        problems.extend(of_story(story))
        situations += len(story.graph.nodes)
    return whole(asked, tools, report.packed, problems, situations)


def whole(
    asked: Asked,
    tools: Tools,
    packed: tuple[Packed, ...],
    problems: Iterable[Problem],
    situations: int,
) -> Report:
    """The report of packs whose stories were checked, with what is wrong with each pack and with all of them together.

    `problems` and `situations` are those of the stories.
    """
    of_packs = [problem for one in packed for problem in _of_pack(one)]
    left_out = [words for one in packed for words in _explained(one)]
    together: Iterable[Problem] = ()
    if not asked.pack and packed:
        source = Source.open(asked.policy_from.folder / "policy.yaml")
        everything = AllPacks(packs=packed, rules=asked.judged_by(), source=source, tools=tools)
        together = _run("check_all", everything, source, frozenset())
    missing = (f"{module.CODE}: {why}" for module in CHECKS if (why := _missing(module)))
    found = tuple(sorted((*problems, *of_packs, *together), key=_order))
    return Report(problems=found, packed=packed, situations=situations, left_out=(*missing, *left_out))


def _explained(packed: Packed) -> Iterator[str]:
    """What the authors of a pack have left out, with their reasons."""
    yield from _left_out(packed.source)
    for story in packed.stories:
        yield from _left_out_of(story)


def _left_out_of(story: Story) -> list[str]:
    return story.once("left-out", lambda: _left_out(story.source))


def _left_out(source: Source) -> list[str]:
    return [f"{code} in {source.file}: {reason.rstrip('.')}" for code, reason in reasons(source).items()]


def _missing(module: Any) -> str:
    return module.missing() if hasattr(module, "missing") else ""


def packs_of(asked: Asked) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """The packs that are asked for and can be read, and what is wrong with the others."""
    try:
        return ((asked.shelf.pack(asked.pack),), ()) if asked.pack else asked.shelf.packs()
    except PackError as error:
        return (), tuple(error.problems)


def source_of(asked: Asked, pack: Pack) -> Source:
    """The file of a pack."""
    return Source.open(asked.shelf.folder / pack.id / "pack.yaml")


def packed_of(asked: Asked, pack: Pack, source: Source, stories: tuple[Story, ...], tools: Tools) -> Packed:
    """A pack with those of its stories that can be read."""
    folder, is_whole = asked.shelf.folder / pack.id, len(stories) == len(pack.scenarios)
    return Packed(pack=pack, stories=stories, source=source, folder=folder, tools=tools, is_whole=is_whole)


def story_of(asked: Asked, pack: Pack, name: str, rules: Rules, tools: Tools) -> Story:
    """The story called `name`. Raises PackError where it cannot be read."""
    folder = asked.shelf.folder / pack.id
    return Story(
        pack=pack,
        scenario=asked.shelf.scenario(pack, name, rules.policy),
        rules=rules,
        source=Source.open(folder / f"{name}.yaml"),
        routes_path=folder / f"{name}.routes.yaml",
        tools=tools,
    )


def _packed(asked: Asked, rules: Rules, tools: Tools, problems: list[Problem]) -> Iterator[Packed]:
    """The packs that can be read; what cannot is noted in `problems`."""
    packs, wrong = packs_of(asked)
    problems.extend(wrong)
    for pack in packs:
        stories = []
        for name in (asked.scenario,) if asked.scenario else pack.scenarios:
            try:
                stories.append(story_of(asked, pack, name, rules, tools))
            except PackError as error:
                problems.extend(error.problems)
        yield packed_of(asked, pack, source_of(asked, pack), tuple(stories), tools)


def of_story(story: Story) -> Iterator[Problem]:
    """What is wrong with a story by itself."""
    return _run("check_story", story, story.source, silenced(story.source))


def gathered(story: Story) -> dict[str, Any]:
    """What will be asked of a story once its pack is looked at, worked out where the story is at hand."""
    _left_out_of(story)
    for module in CHECKS:
        if hasattr(module, "gather"):
            module.gather(story)
    return story.found


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
