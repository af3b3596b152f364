"""A story that is under way, told on in another language: the same answers at the same place, with other words."""

from dataclasses import replace

from game.engine.playthrough import MISFITS, Playthrough
from game.scenes.context import Context
from game.scenes.play import shown
from game.scenes.states import Begin, Debrief, OtherWay, Play, Scene, Settings


def retold(scene: Scene, context: Context) -> Scene:
    """The scene in the language of `context`. Two who play together and a class at the board go on as they are."""
    if isinstance(scene, Settings):
        return replace(scene, back=retold(scene.back, context))
    if not isinstance(scene, Play | Debrief | OtherWay):
        return scene
    before = scene.play
    scenario = context.scenario(scene.pack, before.scenario.id)
    try:
        play = Playthrough.replayed(scenario, before.rules, before.seed, before.events)
        after = shown(Begin(scene.pack, scene.code, scenario.id), play)
    except MISFITS:
        return scene
    if isinstance(scene, Debrief) and isinstance(after, Debrief):
        return replace(after, side=scene.side, opened=scene.opened)
    return after
