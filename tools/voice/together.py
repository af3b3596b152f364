"""The screens of a step for two at one computer and for a whole class at the board, beyond those of the step itself.

Of what two chose unlike, only the youngest's few words are here: for the others each pair of answers has its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from game.activities import ACTIVITIES
from game.engine.playthrough import Playthrough
from game.scenes.context import GUEST, WHOLE_CLASS
from game.scenes.pair import BOTH_ANSWERED
from game.scenes.program import Crownwise
from game.scenes.states import Pair, Play, Vote
from game.scenes.vote import WAYS, answers_of
from game.scenes.vote_steps import is_voted_on
from game.school.pupil import PICTURES, code_of, pair_of
from game.ui.widgets import Screen

MOST_HANDS = 30
"""Numbers from 0 to this are lines, as large as a class of the youngest is. The computer's voice says higher ones."""


def screens(start: Crownwise, pack: str, play: Playthrough) -> Iterator[Screen]:
    """A choice as two and as a class meet it, and a chat in which a class votes on what to write back."""
    state = ACTIVITIES[play.step.activity].start(play.step, play.situation)
    board = Play(pack, WHOLE_CLASS, play, state)
    if play.step.activity != "choose" and not is_voted_on(board):
        return
    for vote in _votes(Vote(board)):
        yield replace(start, scene=vote).view()
    if play.step.activity == "choose":
        yield from _pairs(start, pack, play, state)


def _pairs(start: Crownwise, pack: str, play: Playthrough, state: Any) -> Iterator[Screen]:
    """Whoever's turn it is, before and after the card that says so."""
    code = pair_of(code_of(tuple(icon for icon, _ in PICTURES[:3])), GUEST)
    for turn, says in ((0, ""), (1, ""), (2, BOTH_ANSWERED)):
        for is_ready in (False, True):
            pair = Pair(Play(pack, code, play, state), turn, ((), ()), says, is_ready)
            yield replace(start, scene=pair).view()


def _votes(ask: Vote) -> Iterator[Vote]:
    """The vote from the question to the choice, counted in each way, with each letter and each number."""
    yield ask
    letters = range(len(answers_of(ask)))
    none = (0,) * len(letters)
    for way in WAYS:
        begun = replace(ask, way=way, first=none)
        for at in letters:
            yield replace(begun, stage="first", at=at)
            yield replace(begun, stage="second", second=none, at=at)
        for stage in ("talk", "choose"):
            yield replace(begun, stage=stage)
            yield replace(begun, stage=stage, first=(1, *none[1:]), second=(1, *none[1:]))
    for count in range(MOST_HANDS + 1):
        yield replace(ask, stage="talk", way="hands", first=(count, *none[1:]))
