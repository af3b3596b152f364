"""How whoever only guesses would do in the stories that a class has played: what a report's figures compare with."""

import random
from collections.abc import Iterable, Iterator

from game.activities import ACTIVITIES
from game.checks.playing import answered
from game.checks.robots import ROBOTS, Pupil
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough, Rules
from game.engine.scoring import score

GAMES = 20
MOST_ANSWERS = 300
"""Games of each story, and answers after which one is given up."""


def guessing(scenarios: Iterable[Scenario], rules: Rules) -> tuple[float, float] | None:
    """The shares of worrying moments handled safely and of fine ones refused, by chance; None for no stories."""
    hits = worrying = alarms = fine = 0
    for play in _games(scenarios, rules):
        found = score(play)
        hits, worrying = hits + found.hits, worrying + found.worrying
        alarms, fine = alarms + found.false_alarms, fine + found.fine
    return (hits / worrying, alarms / max(1, fine)) if worrying else None


def guessing_by_step(scenarios: Iterable[Scenario], rules: Rules) -> dict[tuple[str, str], float]:
    """The share that chance gets right at each step, by the ids of scenario and step."""
    right: dict[tuple[str, str], list[bool]] = {}
    for play in _games(scenarios, rules):
        for turn in play.firsts:
            marks = [(got, most) for _, got, most in turn.marks if most]
            is_right = all(got == most for got, most in marks) if marks else turn.feedback.rating == "safe"
            right.setdefault((play.scenario.id, turn.step), []).append(is_right)
    return {place: sum(found) / len(found) for place, found in right.items()}


def _games(scenarios: Iterable[Scenario], rules: Rules) -> Iterator[Playthrough]:
    """Every game, as far as it came."""
    robot = next(one for one in ROBOTS if one.name == "by chance")
    for scenario in scenarios:
        for seed in range(GAMES):
            play = Playthrough.start(scenario, rules, seed)
            pupil = Pupil(robot, random.Random(seed))
            for _ in range(MOST_ANSWERS):
                if play.is_over:
                    break
                play, _ = play.answer(answered(play, ACTIVITIES[play.step.activity], pupil))
            yield play
