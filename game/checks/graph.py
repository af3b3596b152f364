"""Every situation that a story can reach, each with all distinct ways on: what the proofs about a story stand on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.checks.edges import NO_OUTCOME, NOWHERE, Edge, way_on
from game.checks.memory import Question, own_questions, questions_from, reachable, remembered
from game.checks.nodes import Came, Node
from game.checks.weighing import Scales, Weighed, worlds
from game.engine.exploring import MOST_SITUATIONS
from game.engine.model import Scenario, Step
from game.engine.playthrough import Answer, Judged, Playthrough, Rules, Situation
from game.engine.world import World, with_copies

Asking = Callable[[Scenario], Mapping[str, frozenset[Question]]]
"""Says of each step what it asks of the world."""
Lane = tuple[int, int, bool]
"""Where ways on lead, the number of the marks that they earn, and whether they are safe."""


@dataclass
class Graph:
    """All situations, the first one first. `stuck` are answers after which the story cannot go on, and why.

    `asked` says for each step what it and the steps after it ask of the world; `scales` have weighed all answers.
    """

    asked: Mapping[str, frozenset[Question]]
    scales: Scales
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

    def told(self, play: Playthrough) -> tuple[Any, ...]:
        """What of the world of `play` its step and the steps after it can ask."""
        return remembered(play.world, self.asked[play.step_id], play.scenario, play.rules.policy)

    def edges(self) -> Iterator[tuple[int, Edge]]:
        """Every way on, with the number of the situation it begins in."""
        for number, node in enumerate(self.nodes):
            for edge in node.edges:
                yield number, edge

    def endings(self) -> Iterator[int]:
        """The situations in which the story is over."""
        return (number for number, node in enumerate(self.nodes) if node.is_over)

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
    def marks(self) -> dict[tuple[tuple[str, int, int], ...], int]:
        """All marks that ways on earn, each with a number of its own: there are few."""
        found: dict[tuple[tuple[str, int, int], ...], int] = {}
        for _, edge in self.edges():
            found.setdefault(edge.marks, len(found))
        return found

    @cached_property
    def lanes(self) -> list[list[Lane]]:
        """For each situation its ways on without repetition, where only marks and safety count."""
        return self.lanes_of([node.edges for node in self.nodes])

    def lanes_of(self, ways: Iterable[Iterable[Edge]]) -> list[list[Lane]]:
        """The same for some of the ways on from each situation."""
        marks = self.marks
        return [
            list(dict.fromkeys([(edge.target, marks[edge.marks], edge.rating == "safe") for edge in edges]))
            for edges in ways
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


def explore(
    scenario: Scenario, rules: Rules, activities: Mapping[str, Any], seed: int = 1, asking: Asking = own_questions
) -> Graph:
    """The graph of a story. Where it would have more than `MOST_SITUATIONS`, it stops and is not whole.

    What nobody asks, by `asking`, is forgotten.
    """
    return _Explorer(scenario, rules, activities, asking(scenario)).explored(seed)


class _Explorer:
    """Walks breadth first, so that the first playthrough at a situation is a shortest one."""

    def __init__(
        self,
        scenario: Scenario,
        rules: Rules,
        activities: Mapping[str, Any],
        own: Mapping[str, frozenset[Question]],
    ) -> None:
        self.scenario, self.rules, self.activities = scenario, rules, activities
        after = reachable(scenario)
        self.asked: dict[str, frozenset[Question]] = questions_from(own, after)
        self.rounds = frozenset(name for name, others in after.items() if name in others)
        self.scales = Scales(scenario, rules, own)
        self.graph = Graph(asked=self.asked, scales=self.scales)
        self.known: dict[tuple[Any, ...], int] = {}
        """The number of each situation, by what tells it apart: step, tries, rounds gone before, what is remembered."""

    def explored(self, seed: int) -> Graph:
        facts = {name: values[0] for name, values in self.scenario.facts.items() if values}
        start = self.scenario.starts_with
        world = World.start(start.settings, facts | start.facts, start.posts)
        if not self._entered(self.scenario.start, world):
            begun = Playthrough(scenario=self.scenario, rules=self.rules, seed=seed, step_id=self.scenario.start)
            self.graph.nodes.append(_first(begun))
            self.graph.stuck.append((0, None, "no step of the story can be played at its start"))
            return self.graph
        begun = Playthrough.start(self.scenario, self.rules, seed)
        self.graph.nodes.append(_first(begun))
        self.known[(begun.step_id, 0, frozenset(), self._told(begun.step_id, begun.world))] = 0
        number = 0
        while number < len(self.graph.nodes):
            if len(self.graph.nodes) > MOST_SITUATIONS:
                self.graph.is_whole = False
                break
            if not self.graph.nodes[number].is_over:
                self._expand(number, seed)
            number += 1
        return self.graph

    def _expand(self, number: int, seed: int) -> None:
        node, rules = self.graph.nodes[number], self.rules
        step, tried = node.step, node.tried
        situation = Situation(self.scenario, rules.policy, node.world, seed, tried, rules.people, rules.in_class)
        is_first = tried == 0 and step.id not in node.been
        been = node.been | {step.id} if is_first else node.been
        visited = self.rounds & been
        may_retry = tried + 1 < step.tries and self.scenario.feedback == "at-once"
        seen: set[tuple[int, int, int]] = set()
        went: dict[tuple[bool, str, int, int], int] = {}
        answers = list(self.activities[step.activity].answers(step, situation))
        if not answers:
            self.graph.stuck.append((number, None, "there is nothing that could be answered"))
        for one, world in worlds(self.scales.weighed(step, situation, answers), node.world):
            is_again = may_retry and not one.judged.is_full
            outcome = NO_OUTCOME if is_again or not step.outcomes else self._outcome(number, one, world)
            target = "" if is_again else self._target(step, one.judged, outcome)
            way = (is_again, target, one.deeds, outcome)
            if way not in went:
                after = world.changed(effects) if (effects := _effects(step, outcome)) else world
                entered = step.id if is_again else self._entered(target, after)
                there = (entered, tried + 1 if is_again else 0, visited)
                came = Came(node, one, world)
                went[way] = self._arrived(number, there, been, came, after) if entered else NOWHERE
            if went[way] == NOWHERE:
                why = f'from "{target}" no step can be played' if target else "no step follows"
                self.graph.stuck.append((number, one.answer, why))
                continue
            key = (one.kind, outcome, went[way])
            if key in seen:
                continue
            seen.add(key)
            edge = way_on(step, one, outcome, went[way], is_first=is_first)
            node.edges.append(edge)
            reached = self.graph.nodes[edge.target]
            if reached.by is None and edge.target:
                reached.by = edge

    def _arrived(
        self, number: int, there: tuple[str, int, frozenset[str]], been: frozenset[str], came: Came, now: World
    ) -> int:
        """The number of the situation with the world `now`, a new one where it was not known."""
        key = (*there, self._told(there[0], now))
        if key not in self.known:
            self.known[key] = len(self.graph.nodes)
            world = with_copies(now, self.rules.policy, self.scenario.kinds(now.checked))
            step, tried = self.scenario.steps[there[0]], there[1]
            self.graph.nodes.append(Node(step, tried, world, been, came, before=number))
        return self.known[key]

    def _told(self, step: str, world: World) -> tuple[Any, ...]:
        """What is remembered of `world` at `step`."""
        return remembered(world, self.asked[step], self.scenario, self.rules.policy)

    def _outcome(self, number: int, weighed: Weighed, world: World) -> int:
        """The number of the first outcome that holds, as the playthrough takes it; notes which others would hold."""
        step = self.graph.nodes[number].step
        kinds = self.scenario.kinds(world.checked)
        found = NO_OUTCOME
        for index, outcome in enumerate(step.outcomes):
            if (
                outcome.otherwise
                or outcome.when is None
                or outcome.when.holds(world, self.rules.policy, kinds, weighed.judged.seen)
            ):
                self.graph.held[step.id].add(index)
                found = index if found == NO_OUTCOME else found
        if found == NO_OUTCOME:
            self.graph.gaps.setdefault(step.id, (number, weighed.answer))
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


def _first(begun: Playthrough) -> Node:
    return Node(begun.step, 0, begun.world, frozenset(), begun=begun)


def _effects(step: Step, outcome: int) -> Any:
    return step.outcomes[outcome].effects if outcome != NO_OUTCOME else None
