"""Every situation that a story can reach, each with all distinct ways on: what the proofs about a story stand on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.checks.memory import Question, questions_from, reachable, remembered
from game.engine.exploring import MOST_SITUATIONS
from game.engine.model import Part, Scenario, Step
from game.engine.playthrough import Answer, Judged, Playthrough, Rules
from game.engine.policy import Rating, worst
from game.engine.world import World

Lane = tuple[int, tuple[tuple[str, int, int], ...], bool]
"""Where ways on lead, the marks that they earn, and whether they are safe."""
NO_OUTCOME = -1
"""Stands for an answer that none of the step's outcomes is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One distinct result of a step: the answer, what came of it, and the situation it leads to.

    `outcome` is the number of the outcome that was taken; `marks` are empty where it was not a first try.
    """

    answer: Answer
    target: int
    parts: tuple[Part, ...]
    rating: Rating
    marks: tuple[tuple[str, int, int], ...]
    outcome: int
    is_silent: bool
    says: tuple[str, ...]

    @property
    def length(self) -> int:
        """How many letters its feedback has."""
        return sum(len(part.because) + len(part.did) for part in self.parts) + sum(map(len, self.says))

    @property
    def risks(self) -> int:
        """How many of its decisions are risky."""
        return sum(part.rating == "risky" for part in self.parts)


@dataclass(slots=True)
class Node:
    """A situation: a shortest playthrough that stands there, the ways on, and where it was reached from."""

    play: Playthrough
    edges: list[Edge] = field(default_factory=list)
    before: int = -1
    by: Edge | None = None

    @property
    def step(self) -> Step:
        """The step that is played here."""
        return self.play.step


@dataclass
class Graph:
    """All situations, the first one first. `stuck` are answers after which the story cannot go on, and why."""

    nodes: list[Node] = field(default_factory=list)
    stuck: list[tuple[int, Answer | None, str]] = field(default_factory=list)
    held: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    taken: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    gaps: dict[str, tuple[int, Answer]] = field(default_factory=dict)
    overruled: set[tuple[str, str]] = field(default_factory=set)
    followed: set[tuple[str, str]] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)
    is_whole: bool = True
    known: dict[tuple[Any, bool], Sequence[float]] = field(default_factory=dict)
    """What the bounds of its routes were found to be, by what is counted and whether it is the most."""

    @property
    def is_sound(self) -> bool:
        """Whether everything was explored and nothing is stuck, so that proofs about all routes hold."""
        return self.is_whole and not self.stuck

    def edges(self) -> Iterator[tuple[int, Edge]]:
        """Every way on, with the number of the situation it begins in."""
        for number, node in enumerate(self.nodes):
            for edge in node.edges:
                yield number, edge

    def endings(self) -> Iterator[int]:
        """The situations in which the story is over."""
        return (number for number, node in enumerate(self.nodes) if node.play.is_over)

    @cached_property
    def order(self) -> list[int]:
        """The situations in such an order that (rounds apart) each comes after those that it leads to."""
        order: list[int] = []
        seen = {0}
        stack = [(0, iter([edge.target for edge in self.nodes[0].edges]))]
        while stack:
            number, targets = stack[-1]
            target = next((one for one in targets if one not in seen), None)
            if target is None:
                order.append(number)
                stack.pop()
            else:
                seen.add(target)
                stack.append((target, iter([edge.target for edge in self.nodes[target].edges])))
        return order

    @cached_property
    def lanes(self) -> list[list[Lane]]:
        """For each situation its ways on without repetition, where only marks and safety count."""
        return [
            list(dict.fromkeys((edge.target, edge.marks, edge.rating == "safe") for edge in node.edges))
            for node in self.nodes
        ]

    @cached_property
    def has_rounds(self) -> bool:
        """Whether the story can come back to a situation."""
        rank = {number: place for place, number in enumerate(self.order)}
        return any(rank[edge.target] >= place for number, place in rank.items() for edge in self.nodes[number].edges)

    def route(self, number: int) -> list[tuple[Step, Edge]]:
        """A shortest way from the start to a situation: the steps with the answers given."""
        way = []
        while (edge := self.nodes[number].by) is not None:
            number = self.nodes[number].before
            way.append((self.nodes[number].step, edge))
        return way[::-1]


def explore(scenario: Scenario, rules: Rules, activities: Mapping[str, Any], seed: int = 1) -> Graph:
    """The graph of a story. Where it would have more than `MOST_SITUATIONS`, it stops and is not whole."""
    return _Explorer(scenario, rules, activities).explored(seed)


class _Explorer:
    """Walks breadth first, so that the first playthrough at a situation is a shortest one."""

    def __init__(self, scenario: Scenario, rules: Rules, activities: Mapping[str, Any]) -> None:
        self.scenario, self.rules, self.activities = scenario, rules, activities
        self.asked: dict[str, frozenset[Question]] = questions_from(scenario, rules.policy)
        self.rounds = frozenset(name for name, after in reachable(scenario).items() if name in after)
        self.graph = Graph()
        self.known: dict[tuple[Any, ...], int] = {}
        """The number of each situation, by what tells it apart: step, tries, rounds gone before, what is remembered."""

    def explored(self, seed: int) -> Graph:
        facts = {name: values[0] for name, values in self.scenario.facts.items() if values}
        start = self.scenario.starts_with
        world = World.start(start.settings, facts | start.facts, start.posts)
        if not self._entered(self.scenario.start, world):
            begun = Playthrough(scenario=self.scenario, rules=self.rules, seed=seed, step_id=self.scenario.start)
            self.graph.nodes.append(Node(begun))
            self.graph.stuck.append((0, None, "no step of the story can be played at its start"))
            return self.graph
        begun = Playthrough.start(self.scenario, self.rules, seed)
        self.graph.nodes.append(Node(begun))
        self.known[(begun.step_id, 0, frozenset(), self._told(begun.step_id, begun.world))] = 0
        number = 0
        while number < len(self.graph.nodes):
            if len(self.graph.nodes) > MOST_SITUATIONS:
                self.graph.is_whole = False
                break
            if not self.graph.nodes[number].play.is_over:
                self._expand(number)
            number += 1
        return self.graph

    def _expand(self, number: int) -> None:
        node = self.graph.nodes[number]
        step, play = node.step, node.play
        situation, judge = play.situation, self.rules.judges[step.activity].judge
        been = {turn.step for turn in play.firsts}
        is_first = play.tried == 0 and step.id not in been
        visited = self.rounds & (been | {step.id})
        seen: set[tuple[Any, ...]] = set()
        told: dict[tuple[str, World], tuple[Any, ...]] = {}
        answers = list(self.activities[step.activity].answers(step, situation))
        if not answers:
            self.graph.stuck.append((number, None, "there is nothing that could be answered"))
        for answer in answers:
            judged = judge(step, answer, situation)
            is_again = not judged.is_full and play.tried + 1 < step.tries
            outcome = NO_OUTCOME if is_again or not step.outcomes else self._outcome(number, answer, judged)
            target = "" if is_again else self._target(step, judged, outcome)
            world = judged.world.changed(effects) if (effects := _effects(step, outcome)) else judged.world
            entered = step.id if is_again else self._entered(target, world)
            if not entered:
                why = f'from "{target}" no step can be played' if target else "no step follows"
                self.graph.stuck.append((number, answer, why))
                continue
            tried = play.tried + 1 if is_again else 0
            if (entered, world) not in told:
                told[(entered, world)] = self._told(entered, world)
            there = (entered, tried, visited, told[(entered, world)])
            parts = tuple((part.id, part.rating) for part in judged.parts)
            key = (parts, tuple(sorted(judged.evidence.items())), outcome, there)
            if key in seen:
                continue
            seen.add(key)
            if there not in self.known:
                self.known[there] = len(self.graph.nodes)
                self.graph.nodes.append(Node(play.answer(answer)[0], before=number))
            edge = _edge(step, answer, judged, outcome, self.known[there], is_first=is_first)
            node.edges.append(edge)
            reached = self.graph.nodes[edge.target]
            if reached.by is None and edge.target:
                reached.by = edge

    def _told(self, step: str, world: World) -> tuple[Any, ...]:
        """What is remembered of `world` at `step`."""
        return remembered(world, self.asked[step], self.scenario, self.rules.policy)

    def _outcome(self, number: int, answer: Answer, judged: Judged) -> int:
        """The number of the first outcome that holds, as the playthrough takes it; notes which others would hold."""
        step = self.graph.nodes[number].step
        kinds = self.scenario.kinds(judged.world.checked)
        found = NO_OUTCOME
        for index, outcome in enumerate(step.outcomes):
            if (
                outcome.otherwise
                or outcome.when is None
                or outcome.when.holds(judged.world, self.rules.policy, kinds, judged.seen)
            ):
                self.graph.held[step.id].add(index)
                found = index if found == NO_OUTCOME else found
        if found == NO_OUTCOME:
            self.graph.gaps.setdefault(step.id, (number, answer))
        self.graph.taken[step.id].add(found)
        return found

    def _target(self, step: Step, judged: Judged, outcome: int) -> str:
        decided = step.outcomes[outcome].next if outcome != NO_OUTCOME else ""
        if judged.next:
            (self.graph.overruled if decided else self.graph.followed).add((step.id, judged.next))
        return decided or judged.next or step.next

    def _entered(self, step_id: str, world: World) -> str:
        """The step that is really played when the story goes to `step_id`, or "" where there is none."""
        for _ in self.scenario.steps:
            step = self.scenario.steps.get(step_id)
            if step is None:
                return ""
            if step.only_when is None:
                return step_id
            if step.only_when.holds(world, self.rules.policy, self.scenario.kinds(world.checked)):
                return step_id
            self.graph.skipped.add(step_id)
            step_id = step.otherwise or step.next
        return ""


def _edge(step: Step, answer: Answer, judged: Judged, outcome: int, target: int, *, is_first: bool) -> Edge:
    """A way on, with the marks and the feedback that the playthrough gives for it."""
    told = (step.outcomes[outcome].say,) if outcome != NO_OUTCOME and step.outcomes[outcome].say else ()
    return Edge(
        answer=answer,
        target=target,
        parts=judged.parts,
        rating=worst(*(part.rating for part in judged.parts)),
        marks=tuple(_marks(step, judged)) if is_first else (),
        outcome=outcome,
        is_silent=not judged.parts and not judged.says and not told,
        says=(*judged.says, *told),
    )


def _marks(step: Step, judged: Judged) -> Iterator[tuple[str, int, int]]:
    for skill, names in step.marks.items():
        counts = [(points, *judged.evidence.get(name, (0, 0))) for name, points in names.items()]
        yield skill, sum(points * got for points, got, _ in counts), sum(points * most for points, _, most in counts)


def _effects(step: Step, outcome: int) -> Any:
    return step.outcomes[outcome].effects if outcome != NO_OUTCOME else None
