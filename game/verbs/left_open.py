"""A playthrough that leaves as much open as it can, and at each of its choices another way beside it."""

from collections.abc import Iterator

from game.activities import ACTIVITIES
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough, Rules
from game.engine.world import exposed

MOST_TURNS = 200
"""Turns of a playthrough; no story is nearly as long."""
SOUGHT = ("risky", "part-way", "over-cautious", "safe")
"""The ratings from the least to the most looked for in another way."""


def left_open(scenario: Scenario, rules: Rules) -> Playthrough:
    """The playthrough that answers each step so that most clues can be seen, to its end."""
    play = Playthrough.start(scenario, rules, 1)
    while not play.is_over and len(play.turns) < MOST_TURNS:
        activity = ACTIVITIES[play.step.activity]
        after = [play.answer(answer)[0] for answer in activity.answers(play.step, play.situation)]
        play = max(after, key=_open)
    return play


def _open(play: Playthrough) -> int:
    return len(exposed(play.world, play.rules.policy, play.scenario.kinds(play.world.checked)))


def other_ways(end: Playthrough) -> Iterator[tuple[str, Playthrough]]:
    """For each step that `end` went through, the playthrough at its comparison with the safest other answer."""
    met: set[str] = set()
    for at, turn in enumerate(end.turns):
        if turn.step in met or not turn.feedback.parts:
            continue
        met.add(turn.step)
        back = end.rewind(at)
        activity = ACTIVITIES[back.step.activity]
        tried = (back.answer(answer)[0] for answer in activity.answers(back.step, back.situation))
        read = (after.read() for after in tried if after.turns[at].answer != turn.answer)
        compared = [after for after in read if after.is_to_compare]
        if compared:
            ratings = [SOUGHT.index(after.turns[at].feedback.rating) for after in compared]
            yield turn.step, compared[ratings.index(max(ratings))]
