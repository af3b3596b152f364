"""What checks look at: one scenario, one pack, or all packs, with what several checks need, made when asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from game.activities.answers import Choice
from game.checks.curriculum import Curriculum
from game.checks.findings import Source, Unread, Way
from game.checks.graph import Graph, explore
from game.checks.memory import inside
from game.checks.wording import Said, texts
from game.engine.model import Scenario, Step
from game.engine.packs import Pack
from game.engine.playthrough import Answer, Playthrough, Rules
from game.engine.routes import Routes, read_routes
from game.ui.styles import Measure, measure_roughly
from game.ui.widgets import Screen

Found = TypeVar("Found")
Stands = Mapping[str, tuple[Playthrough, Answer | None]]
"""For each step a playthrough that stands at it, and the answer with the longest feedback (None at an ending)."""
Screens = Callable[[Pack, Stands], Iterator[tuple[str, str, Screen]]]
"""The screens of a scenario: step, name of the screen, and the screen."""


@dataclass(frozen=True, kw_only=True)
class Voices:
    """The recordings: the packs that have them, which line is in which file, and which files are there.

    `state` says of a sentence of a story whether its recording is "there", "missing" or "stale".
    """

    packs: tuple[str, ...]
    files: Mapping[str, str]
    there: frozenset[str]
    is_whole: bool
    is_readable: bool
    source: Source
    state: Callable[[Pack, Scenario, str], str]


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What checks are handed: the activities, the assets, how wide words are, what screens and recordings there are."""

    activities: Mapping[str, Any]
    assets: Path
    curriculum: Curriculum | None = None
    measure: Measure = measure_roughly
    screens: Screens | None = None
    voices: Voices | None = None


@dataclass(kw_only=True)
class Story:
    """One scenario under check."""

    pack: Pack
    scenario: Scenario
    rules: Rules
    source: Source
    routes_path: Path
    tools: Tools
    found: dict[str, Any] = field(default_factory=dict)
    """What was worked out of it `once`, which goes with it from one process to another."""

    def once(self, name: str, work: Callable[[], Found]) -> Found:
        """What `work` gives, worked out once and kept under a name of its own."""
        if name not in self.found:
            self.found[name] = work()
        found: Found = self.found[name]
        return found

    @cached_property
    def graph(self) -> Graph:
        """Every situation that it can reach."""
        return explore(self.scenario, self.rules, self.tools.activities)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every text for children in its file."""
        return tuple(texts(self.source))

    @cached_property
    def routes(self) -> Routes:
        """Its routes. Raises PackError where they cannot be read."""
        return read_routes(self.routes_path, self.scenario)

    @cached_property
    def routes_source(self) -> Source:
        """The file of its routes."""
        return Unread(self.routes_path)

    @cached_property
    def choices(self) -> dict[str, tuple[Choice, ...]]:
        """For every step all answers in it, wherever they stand."""
        return {step.id: tuple(inside(step, Choice)) for step in self.steps()}

    @cached_property
    def plays(self) -> dict[str, Playthrough]:
        """For every step that can be reached, a shortest playthrough that stands at it."""
        found: dict[str, Playthrough] = {}
        for node in self.graph.nodes:
            if node.step.id not in found:
                found[node.step.id] = node.play
        return found

    @cached_property
    def stands(self) -> Stands:
        """What `Screens` asks for."""
        found: dict[str, tuple[Playthrough, Answer | None]] = {}
        for node in self.graph.nodes:
            if node.step.id not in found:
                longest = max(node.edges, key=lambda edge: edge.length, default=None)
                found[node.step.id] = (node.play, longest.answer if longest else None)
        return found

    def way_of(self, step: str, part: str) -> Way:
        """Where an answer (card, exhibit, setting ...) stands in its step; the step itself where it has no own line."""
        table = self.source.find(("steps", step))
        for name, inner in table.items() if isinstance(table, dict) else ():
            for number, one in enumerate(inner if isinstance(inner, list) else ()):
                if one == part or (isinstance(one, dict) and one.get("id") == part):
                    return ("steps", step, str(name), number)
        return ("steps", step)

    def steps(self) -> Iterator[Step]:
        """The steps in the order of the file."""
        return iter(self.scenario.steps.values())


@dataclass(kw_only=True)
class Packed:
    """One pack under check, with those of its scenarios that can be read."""

    pack: Pack
    stories: tuple[Story, ...]
    source: Source
    folder: Path
    tools: Tools
    is_whole: bool = True
    """Whether all its scenarios are there; what is counted over a pack is only counted then."""

    @property
    def is_growing(self) -> bool:
        """Whether the pack says of itself that it is not finished."""
        return self.pack.status == "growing"


@dataclass(kw_only=True)
class AllPacks:
    """Everything under check."""

    packs: tuple[Packed, ...]
    rules: Rules
    source: Source
    tools: Tools
