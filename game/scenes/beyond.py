"""All scenes beyond the first: which module shows which state, and how one leads to the next."""

from dataclasses import replace
from typing import Any

from game.scenes import classroom, cover, debrief, other_way, pack_map, packs, play, settings, who
from game.scenes.context import Context
from game.scenes.effects import Effect, PlaySound
from game.scenes.options import Options
from game.scenes.saying import saying
from game.scenes.states import (
    Begin,
    Cover,
    Debrief,
    OtherWay,
    PackMap,
    Packs,
    Pair,
    Play,
    Scene,
    Settings,
    Trouble,
    Vote,
    Who,
)
from game.ui.widgets import Message, Screen

VIEWS: dict[type, Any] = {
    Packs: packs.view,
    Who: who.view,
    PackMap: pack_map.view,
    Cover: cover.view,
    Play: play.view,
    Debrief: debrief.view,
    OtherWay: other_way.view,
    Trouble: cover.trouble_view,
}
"""The view of each state."""


def view(scene: Scene, context: Context, options: Options) -> Screen:
    """The screen of any scene but the first."""
    if isinstance(scene, Settings):
        return settings.view(scene, context, options)
    is_lesson = isinstance(scene, classroom.HERE)
    screen: Screen = classroom.view(scene, context) if is_lesson else VIEWS[type(scene)](scene, context)
    match scene:
        case Cover() if language := context.language_of(scene.pack, scene.scenario):
            return replace(screen, language=language)
        case Play() | Debrief() | OtherWay():
            language = context.language_of(scene.pack, scene.play.scenario.id)
            return saying(replace(screen, language=language) if language else screen, scene.play.scenario)
        case Pair() | Vote():
            return saying(screen, scene.inner.play.scenario)
    return screen


def opened(scene: Scene, before: Scene, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """What is really shown when `scene` is asked for from `before`, and what is to be kept or dropped on the way."""
    left = debrief.closed(before) if isinstance(before, Debrief) else ()
    if not isinstance(scene, Begin):
        return scene, left
    shown, effects = play.begin(scene, context)
    shown = classroom.begun(shown, effects, context)
    won = debrief.finished(shown, context) if isinstance(shown, Debrief) else ()
    return shown, (*left, *effects, *won)


def update(scene: Scene, message: Message, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """The scene after `message`, and what the machine is to do."""
    if isinstance(scene, Play):
        after, effects = play.update(scene, message, context)
        after = classroom.gone_on(after)
        return after, (*effects, *debrief.finished(after, context)) if isinstance(after, Debrief) else effects
    if isinstance(scene, Debrief):
        return debrief.update(scene, message)
    if isinstance(scene, OtherWay):
        after, effects = other_way.update(scene, message)
        if isinstance(after, Debrief) and after.play.former is not None:
            return after, (*effects, *debrief.finished(after, context))
        return after, effects
    if isinstance(scene, classroom.HERE):
        return classroom.update(scene, message, context)
    if isinstance(scene, Who):
        return who.update(scene, message), (PlaySound("click"),)
    return scene, ()
