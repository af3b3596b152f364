"""How whoever only guesses would do in the stories that a class has played: what a report's figures compare with."""

import random
from collections.abc import Iterable

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
    robot = next(one for one in ROBOTS if one.name == "by chance")
    hits = worrying = alarms = fine = 0
    for scenario in scenarios:
        for seed in range(GAMES):
            play = Playthrough.start(scenario, rules, seed)
            pupil = Pupil(robot, random.Random(seed))
            for _ in range(MOST_ANSWERS):
                if play.is_over:
                    break
                play, _ = play.answer(answered(play, ACTIVITIES[play.step.activity], pupil))
            found = score(play)
            hits, worrying = hits + found.hits, worrying + found.worrying
            alarms, fine = alarms + found.false_alarms, fine + found.fine
    return (hits / worrying, alarms / max(1, fine)) if worrying else None
