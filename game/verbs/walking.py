"""Every screen of a scenario, for pictures and for speech: each step, its feedback, and what follows the end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.engine.exploring import each_step
from game.engine.playthrough import Playthrough
from game.scenes.context import Context
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Debrief, OtherWay, Play
from game.school.keeping import Keeper
from game.ui.widgets import Screen
from game.verbs.boards import cards, deeds, has_board
from game.verbs.left_open import left_open, other_ways
from game.verbs.play import opened


def program(options: Options | None = None) -> Crownwise:
    """The program with the shipped packs, keeping nothing."""
    return replace(opened(Keeper(Path("nothing-is-kept")), seed=1, is_caching=False), options=options or Options())


def screens(start: Crownwise, pack: str, name: str) -> Iterator[tuple[str, Screen]]:
    """Name and screen of all of a scenario: `step`, `step-2` for a later part, `step-feedback-1`."""
    context: Context = start.context
    scenario = context.scenario(pack, name)
    for step, play in each_step(scenario, context.rules, ACTIVITIES).items():
        if play.is_over:
            for side in ("board", "crowns"):
                yield f"{step}-{side}", replace(start, scene=Debrief(pack, "guest", play, side)).view()
            continue
        yield from _of_step(start, pack, step, play)
    yield from _afterwards(start, pack, left_open(scenario, context.rules))


def _afterwards(start: Crownwise, pack: str, end: Playthrough) -> Iterator[tuple[str, Screen]]:
    """The board with as much as possible left open: each clue's card, each thing put right; and other ways to choose.

    `end-clue-school-name` is a card, `end-clue-school-name-delete` what comes of a thing done there, `ask-other-way` a
    comparison. Reception and Year 1 see none: they play on instead.
    """
    shown = Debrief(pack, "guest", end)
    if end.is_over and has_board(end):
        yield f"{end.step_id}-left-open", replace(start, scene=shown).view()
    for detail, card in cards(shown):
        yield f"{end.step_id}-clue-{detail}", replace(start, scene=card).view()
        for deed, after in deeds(card):
            yield f"{end.step_id}-clue-{detail}-{deed}", replace(start, scene=after).view()
    if end.is_over and end.scenario.year > 1:
        for step, play in other_ways(end):
            yield f"{step}-other-way", replace(start, scene=OtherWay(pack, "guest", play)).view()


def _of_step(start: Crownwise, pack: str, step: str, play: Playthrough) -> Iterator[tuple[str, Screen]]:
    activity = ACTIVITIES[play.step.activity]
    state = activity.start(play.step, play.situation)
    part = 1
    for did in (None, *parts_of(play.step)):
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


def parts_of(step: Any) -> tuple[Did, ...]:
    """What leads through the further parts of a step; what means nothing in one of them is passed over."""
    match step.activity:
        case "photo":
            return (Did("done"), Did("done"))
        case "report":
            return (Did("went", "evidence"), Did("went", "tell"))
        case "requests":
            return (Did("opened", step.requests[-1].id), Did("checked"))
        case "tidy":
            return (Did("opened", step.posts[-1].id),)
        case "compose":
            words = tuple(Did("picked", piece.options[-1].id) for piece in step.pieces)
            return (*words, Did("shared", step.audiences[0]), Did("posted"))
        case "popup":
            return (Did("done"),)
        case "feed":
            return (Did("acted", "laugh"), *(Did("acted", "stand-by") for _ in step.moments[1:]))
        case "password":
            picked = tuple(Did("picked", tile.id) for tile in step.tiles[-3:])
            return (*picked, Did("made", "strong"), Did("done"))
        case "tablet":
            return (Did("put-down"), *(Did("opened", app.app) for app in step.apps if not app.next))
        case "talk":
            return tuple(Did("said", turn.answers[0].id) for turn in step.turns)
    return ()


MOST_FEEDBACK = 4
"""Feedback cards shown of one step; the first answers of an activity are its most telling ones."""
