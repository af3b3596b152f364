"""Robots and the ideal player play a pack, story by story, on first tries: what comes of each way to play."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from game.checks.graph import Graph
from game.checks.playing import Offered, ideal, picked
from game.checks.robots import ROBOTS, Pupil, Robot
from game.checks.subject import Packed, Story
from game.engine.model import Step
from game.engine.playthrough import Answer, Playthrough, Situation, Turn
from game.engine.scoring import Score, score
from game.engine.world import World

Answering = Callable[[Step, Situation, Any], Answer]
"""How somebody plays: the answer at a step in a situation, with the activity of the step."""
Told = tuple[Any, ...]
"""What of a world the step where a pupil stands, and those after it, can still ask."""


class After(NamedTuple):
    """What came of an answer: the turn (None before the first), and where the pupil stands after it."""

    turn: Turn | None
    step: str
    tried: int
    world: World
    told: Told


@dataclass(slots=True)
class Met:
    """One story, and what is kept over all games of it.

    `offered` are the answers of its steps; `afters` say what came of each: by the step, the tries, what is told of the
    world, whether it was the first, and the answer.
    """

    story: Story
    begun: Playthrough
    offered: Offered
    afters: dict[tuple[str, int, Told, bool, str], After] = field(default_factory=dict)


IDEAL = "an ideal player"
ENOUGH_TO_COUNT = 10
"""Decisions from which on shares of them say anything."""
GAMES, GAMES_WHERE_ORDER_COUNTS = 3, 10
"""How often each robot plays each story, with other dice and another order on the screen."""


@dataclass(slots=True)
class Played:
    """What came of one way to play a pack, over all its stories and games."""

    name: str
    hits: int = 0
    worrying: int = 0
    false_alarms: int = 0
    fine: int = 0
    games: int = 0
    crowns: int = 0
    secure: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, found: Score) -> None:
        """Add what came of one game."""
        self.hits += found.hits
        self.worrying += found.worrying
        self.false_alarms += found.false_alarms
        self.fine += found.fine
        self.games += 1
        self.crowns += len(found.crowns)
        for name, skill in found.skills.items():
            self.secure[name].append(skill.is_secure)

    @property
    def hit_rate(self) -> float:
        """The share of worrying decisions that were handled safely."""
        return self.hits / self.worrying if self.worrying else 0.0

    @property
    def alarm_rate(self) -> float:
        """The share of fine decisions that were refused."""
        return self.false_alarms / self.fine if self.fine else 0.0

    @property
    def worth(self) -> float:
        """Hits minus false alarms, from -1 to 1; 0 for whoever guesses or refuses everything."""
        return self.hit_rate - self.alarm_rate

    @property
    def secure_in(self) -> tuple[str, ...]:
        """The skills that came out secure in more than half of the games in which they were asked for."""
        return tuple(name for name, each in self.secure.items() if 2 * sum(each) > len(each))

    def as_plain(self) -> dict[str, object]:
        """One row of the table, as plain data."""
        return {
            "player": self.name, "hits": round(self.hit_rate, 3), "false-alarms": round(self.alarm_rate, 3),
            "hits-minus-false-alarms": round(self.worth, 3), "crowns-a-story": round(self.crowns / self.games, 2),
            "secure": list(self.secure_in), "skills": len(self.secure),
        }  # fmt: skip


def played(packed: Packed) -> tuple[Played, ...]:
    """What comes of each robot, and last of the ideal player."""
    rows = tuple(Played(name) for name in (*(robot.name for robot in ROBOTS), IDEAL))
    for story in packed.stories:
        for row, scores in zip(rows, games(story), strict=True):
            for found in scores:
                row.add(found)
    return rows


def decisions(packed: Packed) -> int:
    """How many decisions an ideal player meets in one game of each story."""
    best = played(packed)[-1]
    return best.worrying + best.fine


def games(story: Story) -> tuple[tuple[Score, ...], ...]:
    """What each robot, and last the ideal player, comes to in each of its games of a story: worked out once.

    Each begins anew with each story, as pupils meet one at a time. A story that is not sound is not played.
    """
    return story.once("games", lambda: tuple(_games(story)))


def _games(story: Story) -> Iterator[tuple[Score, ...]]:
    if not story.graph.is_sound:
        yield from ((),) * (len(ROBOTS) + 1)
        return
    met = _met(story)
    for robot in ROBOTS:
        seeds = range(1, 1 + (GAMES_WHERE_ORDER_COUNTS if robot.is_shuffling else GAMES))
        yield tuple(_robots_score(met, robot, seed) for seed in seeds)
    yield (score(game(met, partial(ideal, scales=story.graph.scales), 1)),)


def _robots_score(met: Met, robot: Robot, seed: int) -> Score:
    pupil = Pupil(robot, random.Random(seed))
    return score(game(met, partial(picked, pupil=pupil, offered=met.offered), seed))


def _met(story: Story) -> Met:
    return Met(story, Playthrough.start(story.scenario, story.rules, 1), Offered(story.graph.scales))


def game(met: Met, answering: Answering, seed: int) -> Playthrough:
    """One game to the ending; a round without end is given up after as many answers as there are situations.

    Of the way there only the first answers are kept, by which it is scored.
    """
    story, begun = met.story, met.begun
    scenario, rules = story.scenario, story.rules
    here = After(None, begun.step_id, 0, begun.world, story.graph.told(begun))
    firsts: dict[str, Turn] = {}
    for _ in range(len(story.graph.nodes) + len(scenario.steps)):
        step = scenario.steps[here.step]
        if step.activity == "ending":
            break
        situation = Situation(scenario, rules.policy, here.world, seed, here.tried, rules.people, rules.in_class)
        answer = answering(step, situation, story.tools.activities[step.activity])
        is_first = here.tried == 0 and step.id not in firsts
        at = (step.id, here.tried, here.told, is_first, repr(answer))
        if at not in met.afters:
            met.afters[at] = _after(_standing(begun, here, firsts, seed), answer, story.graph)
        here = met.afters[at]
        if is_first and here.turn:
            firsts[step.id] = here.turn
    return _standing(begun, here, firsts, seed)


def _standing(begun: Playthrough, here: After, firsts: Mapping[str, Turn], seed: int) -> Playthrough:
    """A playthrough that stands where a game has come to."""
    first = tuple(firsts.values())
    return begun._replace(seed=seed, step_id=here.step, tried=here.tried, world=here.world, firsts=first)


def _after(play: Playthrough, answer: Answer, graph: Graph) -> After:
    after, _ = play.answer(answer)
    return After(after.turns[-1], after.step_id, after.tried, after.world, graph.told(after))
