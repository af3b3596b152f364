"""The scenes of a teacher's lesson: the PIN, the teacher area, votes of a whole class, and two at one computer."""

from typing import Any

from game.scenes import debrief, pair, pin, teacher, vote
from game.scenes.context import WHOLE_CLASS, Context
from game.scenes.effects import Effect, KeepLine
from game.scenes.states import Debrief, Pair, Pin, Play, Scene, Teacher, Vote
from game.school.pupil import codes_in
from game.ui.widgets import Message, Screen

VIEWS: dict[type, Any] = {Pin: pin.view, Teacher: teacher.view, Vote: vote.view, Pair: pair.view}
"""The view of each state."""
UPDATES: dict[type, Any] = {Pin: pin.update, Teacher: teacher.update, Vote: vote.update, Pair: pair.update}
"""What each state makes of a message."""
HERE = (Pin, Teacher, Vote, Pair)


def view(scene: Scene, context: Context) -> Screen:
    """The screen of one of these scenes."""
    screen: Screen = VIEWS[type(scene)](scene, context)
    return screen


def begun(shown: Scene, effects: tuple[Effect, ...], context: Context) -> Scene:
    """A story that was just begun or gone on with, as it is shown to a whole class or to two."""
    if isinstance(shown, Play) and len(codes_in(shown.code)) == 2:
        is_new = any(isinstance(effect, KeepLine) for effect in effects)
        return pair.entered(shown, context, is_new=is_new)
    return gone_on(shown)


def gone_on(shown: Scene) -> Scene:
    """A scene after the story went on, as it is shown to a whole class."""
    return vote.entered(shown) if isinstance(shown, Play) and shown.code == WHOLE_CLASS else shown


def update(scene: Scene, message: Message, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """One of these scenes after `message`, and what the machine is to do."""
    after, effects = UPDATES[type(scene)](scene, message, context)
    if isinstance(scene, Vote) and isinstance(after, Debrief):
        return after, (*effects, *debrief.finished(after, context))
    return (gone_on(after) if isinstance(scene, Vote) else after), effects
