"""Every route of every scenario, played on the screen itself: pressed one after the other, as a pupil does."""

from pathlib import Path

import pytest

from game.engine.playthrough import Playthrough
from game.engine.routes import faults
from game.engine.scoring import attempt, crowns
from game.scenes.context import School
from game.scenes.messages import Opened
from game.scenes.options import Options
from game.scenes.states import Begin
from game.school.keeping import Keeper
from game.ui.placed import Room
from tests.driver import PACK, Press, by_keyboard, program, reach, routes, shelf, stage, walk

SCENARIOS = shelf().pack(PACK).scenarios
ROUTES = [(name, route) for name in SCENARIOS for route in routes(name)[1].routes]


@pytest.mark.parametrize(("name", "title"), ROUTES)
def test_route_ends_as_it_says(name: str, title: str, tmp_path: Path) -> None:
    """What the routes file promises comes true, and what is replayed is what was played, after every answer."""
    scenario, found = routes(name)
    rules = program(Keeper(tmp_path)).context.rules
    route = found.routes[title]
    assert list(faults(route, scenario, rules)) == []
    play = Playthrough.start(scenario, rules, route.seed)
    for given in route.answers:
        play, _ = play.answer(given.answer.value)
        plain = play.as_plain()
        again = Playthrough.replayed(scenario, rules, plain["seed"], tuple(plain["events"]))
        assert again.world == play.world
        assert again.step_id == play.step_id
        assert attempt(again) == attempt(play)


@pytest.mark.parametrize(("name", "title"), ROUTES)
def test_route_can_be_pressed(name: str, title: str, tmp_path: Path) -> None:
    """The route is pressed on the screens of a stage, by keyboard alone, and ends with the same crowns."""
    scenario, found = routes(name)
    route = found.routes[title]
    shown = stage(tmp_path, seed=route.seed, school=School(form=scenario.form))
    reach(shown, "play", f"pack-{PACK}", "guest", f"stop-{name}", "start", press=by_keyboard)
    walk(shown, route, by_keyboard)
    assert set(crowns(shown.program.scene.play)) == set(route.ends.crowns)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SCENARIOS)
def test_route_at_the_largest_text(name: str, tmp_path: Path) -> None:
    """At 200 % everything is still there, on pages, and pressed to the end."""
    _, found = routes(name)
    route = found.routes["safest"]
    shown = stage(tmp_path, seed=route.seed, options=Options(text_size=200))
    reach(shown, "play", f"pack-{PACK}", "guest")
    shown.send(Opened(Begin(PACK, "guest", name, again=True)))
    walk(shown, route)


@pytest.mark.parametrize("name", SCENARIOS)
def test_killed_after_every_press(name: str, tmp_path: Path) -> None:
    """Thrown away after each press and opened again from the files, the story is exactly where it was."""
    _, found = routes(name)
    route = found.routes["safest"]
    shown = stage(tmp_path, seed=route.seed)
    shown.send(Opened(Begin(PACK, "otter+kite+star", name, again=True)))

    def press_and_lose(now: object, key: str) -> None:
        assert shown.press(key)
        scene = shown.program.scene  # type: ignore[attr-defined]
        fresh = stage(tmp_path, seed=999)
        fresh.send(Opened(Begin(PACK, "otter+kite+star", name)))
        again = fresh.program.scene  # type: ignore[attr-defined]
        assert type(again) is type(scene)
        assert again.play.events == scene.play.events
        assert fresh.screen.key == shown.screen.key
        shown.program, shown.screen = fresh.program, fresh.screen
        shown.resize(Room())

    press: Press = press_and_lose
    walk(shown, route, press)
