"""Keeping one's place in a story that has just been changed, or beginning at one of its steps."""

from dataclasses import replace

from game.activities import ACTIVITIES
from game.engine.exploring import each_step
from game.engine.model import Scenario
from game.engine.playthrough import MISFITS, Playthrough, Rules
from game.scenes.context import GUEST, Context
from game.scenes.play import shown
from game.scenes.states import Begin, Cover, Debrief, OtherWay, PackMap, Play, Scene, Settings


def at_step(scenario: Scenario, rules: Rules, step: str, seed: int) -> Playthrough:
    """A shortest playthrough that stands at `step`; where no way leads there, one that simply begins there."""
    found = each_step(scenario, rules, ACTIVITIES, seed).get(step)
    if found is None:
        return Playthrough.start(scenario, rules, seed)._replace(step_id=step)
    return found.read() if found.is_unread else found


def resumed(before: Playthrough, scenario: Scenario, rules: Rules) -> Playthrough:
    """The playthrough `before` in the changed `scenario`: with every answer that still fits, and at the same step.

    Where the answers no longer lead to that step, a shortest way to it is taken; where it is gone, the story stands
    as far on as the answers lead.
    """
    now = Playthrough.start(scenario, rules, before.seed)
    for count in range(len(before.events), 0, -1):
        try:
            now = Playthrough.replayed(scenario, rules, before.seed, before.events[:count])
            break
        except MISFITS:
            continue
    if now.step_id == before.step_id or before.step_id not in scenario.steps:
        return now
    return at_step(scenario, rules, before.step_id, before.seed)


def scene_at(context: Context, pack: str, name: str, step: str) -> Scene:
    """The scene in which the scenario `name` stands at `step`, or at its start where that is empty."""
    scenario = context.scenario(pack, name)
    play = at_step(scenario, context.rules, step or scenario.start, context.seed)
    return shown(Begin(pack, GUEST, name), play)


def kept_scene(before: Scene, context: Context) -> Scene:
    """The scene `before` with what the files say now."""
    if isinstance(before, Settings):
        return Settings(kept_scene(before.back, context))
    if isinstance(before, Debrief):
        after = _again(before, context)
        return replace(after, side=before.side) if isinstance(after, Debrief) else after
    if isinstance(before, Play | OtherWay):
        return _again(before, context)
    if isinstance(before, Cover) and before.scenario not in context.pack(before.pack).scenarios:
        return PackMap(before.pack, before.code)
    return before


def _again(before: Play | Debrief | OtherWay, context: Context) -> Scene:
    name = before.play.scenario.id
    play = resumed(before.play, context.scenario(before.pack, name), context.rules)
    begin = Begin(before.pack, before.code, name)
    try:
        return shown(begin, play)
    except MISFITS:
        # What was done in the step without answering it does not fit the changed step: the step begins afresh.
        return shown(begin, play._replace(draft=()))
