"""The playground shows one of each activity: its routes come true, on the screen too, and every kind is in it."""

from pathlib import Path

import pytest

from game.activities import ACTIVITIES
from game.engine.routes import faults
from game.engine.scoring import crowns
from game.scenes.messages import Opened
from game.scenes.options import Options
from game.scenes.states import Begin
from game.school.keeping import Keeper
from game.ui.placed import Room
from tests.driver import by_key, by_keyboard, program, routes, shelf, stage, walk

PACK = "playground"
SCENARIOS = shelf().pack(PACK).scenarios
ROUTES = [(name, route) for name in SCENARIOS for route in routes(name, PACK)[1].routes]


def test_there_is_one_of_each() -> None:
    kinds = {step.activity for name in SCENARIOS for step in routes(name, PACK)[0].steps.values()}
    assert kinds == set(ACTIVITIES)


@pytest.mark.parametrize(("name", "title"), ROUTES)
def test_route_comes_true_and_can_be_pressed_by_keyboard(name: str, title: str, tmp_path: Path) -> None:
    scenario, found = routes(name, PACK)
    route = found.routes[title]
    assert list(faults(route, scenario, program(Keeper(tmp_path)).context.rules)) == []
    shown = stage(tmp_path, seed=route.seed)
    shown.send(Opened(Begin(PACK, "guest", name, again=True)))
    walk(shown, route, by_keyboard)
    assert set(crowns(shown.program.scene.play)) == set(route.ends.crowns)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("room", [Room(), Room(is_terminal=True)], ids=["window", "terminal"])
def test_safest_route_at_the_largest_text_and_in_a_terminal(name: str, room: Room, tmp_path: Path) -> None:
    route = routes(name, PACK)[1].routes["safest"]
    shown = stage(tmp_path, seed=route.seed, options=Options(text_size=200), room=room)
    shown.send(Opened(Begin(PACK, "guest", name, again=True)))
    walk(shown, route, by_key)


@pytest.mark.parametrize("name", [name for name in SCENARIOS if name != "three-words"])
def test_killed_after_every_press(name: str, tmp_path: Path) -> None:
    """Opened again from the files, the story is exactly where it was. Only the words of a password are forgotten."""
    route = routes(name, PACK)[1].routes["safest"]
    shown = stage(tmp_path, seed=route.seed)
    shown.send(Opened(Begin(PACK, "otter+kite+star", name, again=True)))

    def press_and_lose(now: object, key: str) -> None:
        assert shown.press(key)
        scene = shown.program.scene  # type: ignore[attr-defined]
        fresh = stage(tmp_path, seed=999)
        fresh.send(Opened(Begin(PACK, "otter+kite+star", name)))
        assert fresh.program.scene.play.events == scene.play.events  # type: ignore[attr-defined]
        assert fresh.screen.key == shown.screen.key
        shown.program, shown.screen = fresh.program, fresh.screen
        shown.resize(Room())

    walk(shown, route, press_and_lose)
