"""What comes of the answers of a step: judged once for all situations in which the step asks the same of the world."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from game.checks.memory import EVERYTHING, Question, remembered
from game.engine.model import Scenario, Step
from game.engine.playthrough import Answer, Judged, Rules, Situation
from game.engine.policy import Rating, worst
from game.engine.world import World


class Weighed(NamedTuple):
    """An answer and what comes of it. `judged.world` is that of the situation in which it was first judged.

    `kind` is a number that answers of the same step share when their decisions, evidence and what is said are the same,
    `deeds` one that they share when they do the same to the world; `marks` are those of a first try; so many of its
    decisions are risky (`risks`), so many safe (`safes`).
    """

    answer: Answer
    judged: Judged
    kind: int
    deeds: int
    rating: Rating
    marks: tuple[tuple[str, int, int], ...]
    risks: int
    safes: int


class Scales:
    """Weighs the answers of one story's steps."""

    def __init__(self, scenario: Scenario, rules: Rules, asked: Mapping[str, frozenset[Question]]) -> None:
        """Scales for a story of which is known what each step `asked` of the world by itself."""
        self.scenario, self.rules, self.asked = scenario, rules, asked
        self.known: dict[tuple[Any, ...], tuple[list[Answer], Sequence[Weighed]]] = {}

    def weighed(self, step: Step, situation: Situation, answers: list[Answer]) -> Sequence[Weighed]:
        """Each of `answers` weighed. See `worlds` for what comes of them in this situation."""
        at = (step.id, situation.tried, self.seen(step, situation.world))
        # Where not all is done by effects, what comes of an answer is only known of the very same world.
        for place in (at, (*at[:2], situation.world)):
            known, found = self.known.get(place, ([], ()))
            if known == answers:
                return found
        found = tuple(self._judged(step, situation, answers))
        is_shared = all(one.judged.effects is not None for one in found)
        self.known[at if is_shared else (*at[:2], situation.world)] = (answers, found)
        return found

    def seen(self, step: Step, world: World) -> tuple[Any, ...]:
        """What of `world` the step itself looks at: where that is the same, its answers are worth the same."""
        asked = self.asked[step.id]
        return world if EVERYTHING in asked else remembered(world, asked, self.scenario, self.rules.policy)

    def _judged(self, step: Step, situation: Situation, answers: Sequence[Answer]) -> Iterator[Weighed]:
        judge = self.rules.judges[step.activity].judge
        kinds: dict[tuple[Any, ...], int] = {}
        deeds: dict[object, int] = {}
        for answer in answers:
            judged: Judged = judge(step, answer, situation)
            ratings = [part.rating for part in judged.parts]
            decided = tuple([(part.id, part.rating) for part in judged.parts])
            kind = (decided, tuple(sorted(judged.evidence.items())), judged.says)
            # By identity, which is quick and never wrong, since all are kept: the same effects made twice count as two.
            does = judged.world if judged.effects is None else tuple(map(id, judged.effects))
            yield Weighed(
                answer=answer,
                judged=judged,
                kind=kinds.setdefault(kind, len(kinds)),
                deeds=deeds.setdefault(does, len(deeds)),
                rating=worst(*ratings),
                marks=tuple(_marks(step, judged)),
                risks=ratings.count("risky"),
                safes=ratings.count("safe"),
            )


def worlds(found: Sequence[Weighed], world: World) -> Iterator[tuple[Weighed, World]]:
    """What was weighed, maybe in another situation, each with the world that comes of `world`."""
    after: dict[int, World] = {}
    for one in found:
        if one.deeds not in after:
            effects = one.judged.effects
            after[one.deeds] = one.judged.world if effects is None else world.after(effects)
        yield one, after[one.deeds]


def _marks(step: Step, judged: Judged) -> Iterator[tuple[str, int, int]]:
    for skill, names in step.marks.items():
        counts = [(points, *judged.evidence.get(name, (0, 0))) for name, points in names.items()]
        yield (
            skill,
            sum([points * got for points, got, _ in counts]),
            sum([points * most for points, _, most in counts]),
        )
