"""Every screen of a scenario, for pictures and for speech: each step, its further parts, and its feedback."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.engine.exploring import each_step
from game.engine.playthrough import Playthrough
from game.scenes.context import Context
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Debrief, Play
from game.school.keeping import Keeper
from game.ui.widgets import Screen
from game.verbs.play import opened


def program(options: Options | None = None) -> Crownwise:
    """The program with the shipped packs, keeping nothing."""
    return replace(opened(Keeper(Path("nothing-is-kept")), seed=1, is_caching=False), options=options or Options())


def screens(start: Crownwise, pack: str, name: str) -> Iterator[tuple[str, Screen]]:
    """Name and screen of all that a scenario shows: `step`, `step-2` for a later part, `step-feedback-1`, `end-board`."""
    context: Context = start.context
    scenario = context.scenario(pack, name)
    for step, play in each_step(scenario, context.rules, ACTIVITIES).items():
        if play.is_over:
            for side in ("board", "crowns"):
                yield f"{step}-{side}", replace(start, scene=Debrief(pack, "guest", play, side)).view()
            continue
        yield from _of_step(start, pack, step, play)


def _of_step(start: Crownwise, pack: str, step: str, play: Playthrough) -> Iterator[tuple[str, Screen]]:
    activity = ACTIVITIES[play.step.activity]
    state = activity.start(play.step, play.situation)
    part = 1
    for did in (None, *PARTS.get(play.step.activity, ())):
        if did is not None:
            after = activity.update(play.step, state, did, play.situation)
            if isinstance(after, Answered) or after == state:
                continue
            state, part = after, part + 1
        suffix = "" if part == 1 else f"-{part}"
        yield f"{step}{suffix}", replace(start, scene=Play(pack, "guest", play, state)).view()
    for number, answer in enumerate(activity.answers(play.step, play.situation)):
        after, feedback = play.answer(answer)
        if not feedback.is_silent and number < MOST_FEEDBACK:
            shown = Play(pack, "guest", after, None, feedback, step)
            yield f"{step}-feedback-{number + 1}", replace(start, scene=shown).view()


PARTS: dict[str, tuple[Did, ...]] = {
    "photo": (Did("done"), Did("done")),
    "report": (Did("went", "evidence"), Did("went", "tell")),
}
"""What leads to the further parts of an activity."""
MOST_FEEDBACK = 4
"""Feedback cards shown of one step; the first answers of an activity are its most telling ones."""
