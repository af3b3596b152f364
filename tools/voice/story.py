"""Every screen of a story: each situation with what can be done in it, all feedback, and how the story can end."""

from collections.abc import Iterator
from dataclasses import replace

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.engine.exploring import situations
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough
from game.scenes.context import GUEST
from game.scenes.program import Crownwise
from game.scenes.states import Debrief, Play
from game.ui.layout import active, arrange
from game.ui.placed import Room
from game.ui.widgets import Screen
from game.verbs.boards import boards
from tools.voice import together

MOST_STATES = 260
"""States looked at within one step: three cards that are each in one of three places or in none, with one picked up."""


def screens(start: Crownwise, pack: str, scenario: Scenario) -> Iterator[Screen]:
    """All screens of `scenario`, also those of later parts of a step and of every way in which a choice is told."""
    endings = [name for name, step in scenario.steps.items() if step.activity == "ending"]
    played: set[str] = set()
    for play in situations(scenario, start.context.rules, ACTIVITIES):
        if play.is_over:
            yield from _end(start, pack, play)
            continue
        yield from _step(start, pack, play, 1 if play.step_id in played else MOST_STATES)
        if play.step_id not in played:
            yield from together.screens(start, pack, play)
        played.add(play.step_id)
        for answer in ACTIVITIES[play.step.activity].answers(play.step, play.situation):
            after, feedback = play.answer(answer)
            if not feedback.is_silent:
                yield replace(start, scene=Play(pack, GUEST, after, None, feedback, play.step_id)).view()
                for end in endings:  # how the turn is told at the end, wherever the end may be
                    yield replace(start, scene=Debrief(pack, GUEST, after._replace(step_id=end))).view()


def _end(start: Crownwise, pack: str, play: Playthrough) -> Iterator[Screen]:
    """Both sides of the end, and on a board each clue's card and whatever can be put right."""
    # Which crowns are won hangs on first answers and on what was taken back, and not only on where the story stands.
    safe = tuple(turn for turn in play.firsts if turn.feedback.rating == "safe")
    for firsts in (play.firsts, safe, ()):
        for undone in (frozenset[str](), frozenset({"something"})):
            won = play._replace(firsts=firsts, undone=undone)
            yield replace(start, scene=Debrief(pack, GUEST, won, "crowns")).view()
    for state in boards(Debrief(pack, GUEST, play)):
        yield replace(start, scene=state).view()


def _step(start: Crownwise, pack: str, play: Playthrough, most: int) -> Iterator[Screen]:
    """The step as it begins, and as it looks after what can be done in it without answering yet."""
    activity = ACTIVITIES[play.step.activity]
    states = [activity.start(play.step, play.situation)]
    for state in states:
        screen = replace(start, scene=Play(pack, GUEST, play, state)).view()
        yield screen
        for did in _deeds(screen):
            after = activity.update(play.step, state, did, play.situation)
            if len(states) < most and not isinstance(after, Answered) and after not in states:
                states.append(after)


def _deeds(screen: Screen) -> Iterator[Did]:
    for widget, _ in active(arrange(screen, Room(height=100_000.0))).pressables():
        if isinstance(widget.message, Did):
            yield widget.message
