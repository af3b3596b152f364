"""Robots and the ideal player play a pack, story by story, on first tries: what comes of each way to play."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from game.checks.playing import Known, answered, ideal
from game.checks.robots import ROBOTS, Pupil
from game.checks.subject import Packed, Story
from game.engine.playthrough import Answer, Playthrough
from game.engine.scoring import Score, score
from game.engine.world import World

Afters = dict[tuple[str, int, World, bool, str], Playthrough]
"""Of one story what came of an answer: by the step, the tries, the world, whether it was the first, and the answer."""
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
    by_story: dict[tuple[str, str], list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, story: str, found: Score) -> None:
        """Add what came of one game."""
        self.hits += found.hits
        self.worrying += found.worrying
        self.false_alarms += found.false_alarms
        self.fine += found.fine
        self.games += 1
        self.crowns += len(found.crowns)
        for name, skill in found.skills.items():
            self.secure[name].append(skill.is_secure)
            self.by_story[(story, name)].append(skill.is_secure)

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
    """What comes of each robot, and last of the ideal player. Worked out once for each pack."""
    if "games" not in packed.remembered:
        packed.remembered["games"] = tuple(_games(packed))
    found: tuple[Played, ...] = packed.remembered["games"]
    return found


def decisions(packed: Packed) -> int:
    """How many decisions an ideal player meets in one game of each story."""
    best = played(packed)[-1]
    return best.worrying + best.fine


def _games(packed: Packed) -> Iterator[Played]:
    stories = [story for story in packed.stories if story.graph.is_sound]
    known: dict[str, tuple[Known, Afters]] = {}
    for robot in ROBOTS:
        row = Played(robot.name)
        for seed in range(1, 1 + (GAMES_WHERE_ORDER_COUNTS if robot.is_shuffling else GAMES)):
            pupil = Pupil(robot, random.Random(seed))
            for story in stories:
                seen, after = known.setdefault(story.scenario.id, ({}, {}))
                row.add(story.scenario.id, score(game(story, partial(answered, pupil=pupil, known=seen), seed, after)))
        yield row
    best = Played(IDEAL)
    for story in stories:
        best.add(story.scenario.id, score(game(story, ideal, 1)))
    yield best


def game(
    story: Story, answer: Callable[[Playthrough, object], Answer], seed: int, known: Afters | None = None
) -> Playthrough:
    """One game to the ending; a round without end is given up after as many answers as there are situations.

    `known` is kept over all games of a story.
    """
    known = {} if known is None else known
    play = Playthrough.start(story.scenario, story.rules, seed)
    for _ in range(len(story.graph.nodes) + len(story.scenario.steps)):
        if play.is_over:
            break
        play = _after(play, answer(play, story.tools.activities[play.step.activity]), known)
    return play


def _after(play: Playthrough, answer: Answer, known: Afters) -> Playthrough:
    """The playthrough after `answer`. What comes of one depends on where it is given; the way there is only kept."""
    is_first = play.tried == 0 and all(turn.step != play.step_id for turn in play.firsts)
    at = (play.step_id, play.tried, play.world, is_first, repr(answer))
    after = known.get(at)
    if after is None:
        known[at] = after = play.answer(answer)[0]
        return after
    return replace(
        play,
        events=(*play.events, after.events[-1]),
        turns=(*play.turns, after.turns[-1]),
        firsts=(*play.firsts, after.turns[-1]) if is_first else play.firsts,
        step_id=after.step_id,
        world=after.world,
        tried=after.tried,
        draft=after.draft,
    )
