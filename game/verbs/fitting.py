"""The screens that `check` looks at for what fits: every step as it begins, its further parts, its longest feedback."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.activities import ACTIVITIES
from game.activities.activity import Answered
from game.activities.shelf import rules_of
from game.checks.subject import Screens, Stands
from game.engine.packs import Pack, Shelf
from game.engine.playthrough import Answer, Playthrough
from game.engine.policy import Policy
from game.engine.problems import Problem
from game.scenes.context import Context
from game.scenes.library import Library
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Play, Title
from game.school.keeping import Keeper
from game.ui.widgets import Screen
from game.verbs.walking import parts_of


class OnePack(Library):
    """A library that holds one pack, judged by a policy that may lie elsewhere."""

    def __init__(self, shelf: Shelf, policy: Policy, pack: Pack) -> None:
        """Hold `pack` of `shelf`."""
        super().__init__(lambda: shelf)
        self._all = (shelf, policy, (pack,), ())
        self.rules = rules_of(policy)

    def open(self) -> tuple[Shelf, Policy, tuple[Pack, ...], tuple[Problem, ...]]:
        """What was handed in."""
        return self._all


def screens_of(shelf: Shelf, policy: Policy) -> Screens:
    """What gives the screens of any scenario of `shelf`."""

    def screens(pack: Pack, stands: Stands) -> Iterator[tuple[str, str, Screen]]:
        context = Context(OnePack(shelf, policy, pack), Keeper(Path("nothing-is-kept")), 1)
        start = Crownwise(context, Options(), Title())
        for step, (play, answer) in stands.items():
            if answer is not None:
                yield from _of_step(start, pack.id, step, play, answer)

    return screens


def _of_step(
    start: Crownwise, pack: str, step: str, play: Playthrough, answer: Answer
) -> Iterator[tuple[str, str, Screen]]:
    activity = ACTIVITIES[play.step.activity]
    state = activity.start(play.step, play.situation)
    yield step, step, replace(start, scene=Play(pack, "guest", play, state)).view()
    for did in parts_of(play.step):
        later = activity.update(play.step, state, did, play.situation)
        if not isinstance(later, Answered) and later != state:
            state = later
            yield step, f"{step}, a later part", replace(start, scene=Play(pack, "guest", play, state)).view()
    after, feedback = play.answer(answer)
    if not feedback.is_silent:
        shown = Play(pack, "guest", after, None, feedback, step)
        yield step, f"{step}, its feedback", replace(start, scene=shown).view()
