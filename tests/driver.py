"""Plays a whole route as a pupil does: looks for what is to be pressed on the screen, turns pages, and presses it.

How a press is made is a parameter, so that keys, mouse, terminal and screen reader play the very same route.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from game import resources
from game.activities import chat, photo, settings
from game.activities.activity import Did
from game.activities.shelf import open_shelf
from game.engine.model import Scenario, Step
from game.engine.packs import Shelf
from game.engine.people import UNNAMED
from game.engine.playthrough import Situation
from game.engine.routes import Route, Routes, read_routes
from game.scenes.context import NO_SCHOOL, Context, School
from game.scenes.library import Library
from game.scenes.messages import FeedbackRead, Turned
from game.scenes.options import Options
from game.scenes.other_way import ON
from game.scenes.program import Crownwise
from game.scenes.stage import Stage
from game.scenes.states import Debrief, OtherWay, Play
from game.school.keeping import Keeper
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.placed import PageTurned, Room
from game.ui.widgets import Message
from game.verbs.play import performer
from tests import in_apps

PACK = "year4"
Press = Callable[[Stage, str], None]
"""Presses what is named by a key on the screen that a stage shows."""


def shelf(cache: Path | None = None) -> Shelf:
    """The shipped packs."""
    return open_shelf(resources.scenarios(), resources.assets(), cache)


@lru_cache(maxsize=1)
def library() -> Library:
    """The shipped packs, read once for all tests: they never change, and what pupils do is kept elsewhere."""
    found = Library(shelf)
    found.open()
    return found


def program(keeper: Keeper, *, seed: int = 1, options: Options | None = None, school: School = NO_SCHOOL) -> Crownwise:
    """The program at its title with the shipped packs and everything kept in `keeper`."""
    context = Context(library().naming(UNNAMED), keeper, seed, school=school)
    return Crownwise(context, options or Options())


def stage(
    folder: Path,
    *,
    seed: int = 1,
    options: Options | None = None,
    room: Room | None = None,
    school: School = NO_SCHOOL,
) -> Stage:
    """A stage at the title, keeping everything in `folder`."""
    keeper = Keeper(folder)
    return Stage(program(keeper, seed=seed, options=options, school=school), performer(keeper), room or Room())


def routes(name: str, pack: str = PACK) -> tuple[Scenario, Routes]:
    """A scenario and its routes."""
    found, _, packs, _ = library().open()
    scenario = library().scenario(next(one for one in packs if one.id == pack), name)
    return scenario, read_routes(found.folder / pack / f"{name}.routes.yaml", scenario)


def by_key(stage: Stage, key: str) -> None:
    """Press at once, as every way of pressing does in the end."""
    assert stage.press(key)


def by_keyboard(stage: Stage, key: str) -> None:
    """Tab to it, and Return."""
    for _ in range(len(pressable(active(stage.tree))) + 1):
        if stage.focus == key:
            break
        stage.strike("tab")
    assert stage.focus == key, f"Tab never reaches {key}"
    assert stage.strike("return")


def walk(stage: Stage, route: Route, press: Press = by_key) -> None:
    """Play `route` from the step shown to the debrief."""
    for given in route.answers:
        play = playing(stage)
        assert play.play.step_id == given.step
        for did in deeds(play.play.step, given.answer.value, play.play.situation):
            perform(stage, did, press)
        if isinstance(stage.program.scene, Play) and stage.program.scene.feedback is not None:  # type: ignore[attr-defined]
            perform(stage, FeedbackRead(), press)
        if isinstance(stage.program.scene, OtherWay):  # type: ignore[attr-defined]
            perform(stage, Turned(ON), press)
    assert isinstance(stage.program.scene, Debrief)  # type: ignore[attr-defined]


def playing(stage: Stage) -> Play:
    """The scenario that the stage plays."""
    scene = stage.program.scene  # type: ignore[attr-defined]
    assert isinstance(scene, Play), scene
    return scene


def reach(stage: Stage, *keys: str, press: Press = by_key) -> None:
    """Press what is named by each key in turn, turning pages to find it."""
    for key in keys:
        for turn in ("stay", "back", "more"):
            while key not in (names := [widget.key for widget in pressable(active(stage.tree))]):
                pages = [name for name in names if name.endswith(f"/{turn}")]
                if not pages:
                    break
                press(stage, pages[0])
        press(stage, key)


def perform(stage: Stage, message: Message, press: Press) -> None:
    """Find what sends `message`, turning pages back and on as needed, and press it."""
    for turn in ("stay", "back", "more"):
        for _ in range(40):
            widgets = pressable(active(stage.tree))
            found = next((widget for widget in widgets if widget.message == message), None)
            if found is not None:
                press(stage, found.key)
                return
            pages = [one.key for one in widgets if isinstance(one.message, PageTurned) and one.key.endswith(f"/{turn}")]
            if not pages:
                break
            press(stage, pages[0])
    raise AssertionError(f"{message} is nowhere on {stage.screen.key}")


def deeds(step: Step, answer: Mapping[str, Any], situation: Situation) -> Iterator[Did]:
    """What a pupil does, one thing after the other, to give `answer` at `step`."""
    match step.activity:
        case "story":
            yield Did("read")
        case "choose":
            yield Did("chosen", answer["chose"])
        case "chat":
            assert isinstance(step, chat.ChatStep)
            if answer["reply"]:
                yield Did("replied", answer["reply"])
            yield from (Did("used", act) for act in answer["did"])
            yield Did("used", "leave")
        case "settings":
            assert isinstance(step, settings.SettingsStep)
            yield from _settings(step, answer["set"], situation)
        case "sort":
            for card, place in answer["put"].items():
                yield Did("picked", card)
                yield Did("placed", place)
            yield Did("done")
        case "sequence":
            yield from (Did("placed", one) for one in answer["order"])
            yield Did("done")
        case "report":
            yield Did("reasoned", answer["reason"])
            yield from (Did("showed", one) for one in answer["shown"])
            yield Did("went", "tell")
            yield Did("told", answer["told"])
        case "photo":
            assert isinstance(step, photo.PhotoStep)
            yield from _photo(step, answer, situation)
        case _:
            yield from in_apps.deeds(step, answer, situation)


def _settings(step: settings.SettingsStep, wanted: Mapping[str, str], situation: Situation) -> Iterator[Did]:
    for name, value in settings.current(step, situation).items():
        if wanted[name] != value:
            if not situation.policy.settings[name].is_switch:
                yield Did("opened", name)
            yield Did("set", name, wanted[name])
    yield Did("done")


def _photo(step: photo.PhotoStep, answer: Mapping[str, Any], situation: Situation) -> Iterator[Did]:
    yield from (Did("marked", one) for one in answer["found"])
    yield Did("done")
    if step.then and photo.clues(photo.picture(step, situation)):
        for spot, how in answer["fixed"].items():
            yield Did("picked", spot)
            yield Did("fixed", how)
        yield Did("done")
    yield Did("shared", answer["seen_by"])
