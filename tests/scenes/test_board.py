"""Strings are pulled out of the detective board by putting things right: by keys, as text, at large text, after a kill."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.desktop.shots import room_for, shared_brush
from game.engine.scoring import crowns
from game.engine.world import exposed
from game.scenes.messages import Mended, Opened
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.scenes.states import Begin, Debrief
from game.terminal.lines import lines
from game.ui.focus import pressable
from game.ui.layout import active, arrange, fitted, overflow
from game.ui.placed import Room
from game.ui.speech import utterances
from game.ui.widgets import Canvas, Screen
from tests.driver import Press, by_key, by_keyboard, reach, routes, stage, walk

CODE = "otter+kite+star"
OPEN = [
    ("year4", "front-door-photo", "nothing-taken-down"), ("year4", "class-trip", "told-nobody"),
    ("year4", "its-amy", "told-nobody"), ("year3", "captain-wobble", "told-nobody"),
    ("year5", "pillow-fort", "told-nobody"), ("year6", "the-attic", "told-nobody"),
]  # fmt: skip
"""Ways through stories at whose end clues can still be seen."""


def ended(folder: Path, pack: str, name: str, title: str, *, size: int = 100, room: Room | None = None) -> Stage:
    """A stage at the debrief after a route."""
    route = routes(name, pack)[1].routes[title]
    shown = stage(folder, seed=route.seed, options=Options(text_size=size), room=room)
    shown.send(Opened(Begin(pack, CODE, name, again=True)))
    walk(shown, route)
    return shown


def debrief(shown: Stage) -> Debrief:
    scene = shown.program.scene  # type: ignore[attr-defined]
    assert isinstance(scene, Debrief)
    return scene


def still(shown: Stage) -> frozenset[str]:
    """The clues that can be seen now."""
    play = debrief(shown).play
    return exposed(play.on_board, play.rules.policy, play.scenario.kinds(play.on_board.checked))


def pull(shown: Stage, press: Press) -> Iterator[str]:
    """Open the card of a clue that can be seen and press what it offers first, until nothing can be seen any more."""
    while still(shown):
        detail = debrief(shown).opened or min(still(shown))
        if not debrief(shown).opened:
            reach(shown, f"clue-{detail}", press=press)
        reach(shown, offered(shown)[0], press=press)
        yield detail


def offered(shown: Stage) -> list[str]:
    """The deeds on the clue's card, on whichever page."""
    card = shown.screen.card
    assert card is not None
    whole = arrange(shown.screen, Room(height=100_000.0))
    return [widget.key for widget in pressable(active(whole)) if isinstance(widget.message, Mended)]


@pytest.mark.parametrize(("pack", "name", "title"), OPEN)
@pytest.mark.parametrize("way", ["keys", "large", "terminal"])
def test_every_string_can_be_pulled_out(pack: str, name: str, title: str, way: str, tmp_path: Path) -> None:
    """Whatever a story left open can be put right on its board, in a window, at the largest text and as text."""
    size = 200 if way == "large" else 100
    shown = ended(tmp_path, pack, name, title, size=size, room=Room(is_terminal=way == "terminal"))
    before = crowns(debrief(shown).play)
    assert still(shown)
    assert list(pull(shown, by_keyboard if way == "keys" else by_key))
    if debrief(shown).opened:
        by_key(shown, "close")
    printed = "\n".join(lines(shown.screen, shown.tree)[0])
    assert way != "terminal" or "All put right" in printed
    assert crowns(debrief(shown).play) == before


def test_a_string_falls_and_its_clue_says_what_stays(tmp_path: Path) -> None:
    """The string of a clue goes with the clue; its card says that a copy may be about, whose fault it is not, what helps."""
    shown = ended(tmp_path, "year6", "the-attic", "told-nobody")
    board = next(one.widget for one in shown.tree.walk() if isinstance(one.widget, Canvas))
    reach(shown, "clue-club", "mend-delete")
    after = next(one.widget for one in shown.tree.walk() if isinstance(one.widget, Canvas))
    assert len(after.threads) < len(board.threads)
    said = " ".join(one.said for one in utterances(shown.tree))
    assert "is put right, and its strings fall away" in said
    reach(shown, "clue-club")
    said = " ".join(one.said for one in utterances(active(shown.tree)))
    hero = debrief(shown).play.scenario.name_of(debrief(shown).play.scenario.hero)
    assert f"That cannot be undone, and it is not {hero}'s fault." in said
    assert offered(shown) == ["mend-tell"]
    reach(shown, "mend-tell", "clue-club")
    assert "A grown-up knows. They can help, now and later." in " ".join(
        one.said for one in utterances(active(shown.tree))
    )
    assert shown.strike("escape")
    assert shown.screen.card is None


def test_what_still_adds_up_is_said_until_it_is_put_right(tmp_path: Path) -> None:
    """Of school, club and day the school is put right already: the other two still say where and when."""
    shown = ended(tmp_path, "year6", "the-attic", "told-nobody")
    assert still(shown) >= {"club", "usual-times"} and "school-name" not in still(shown)
    said = " ".join(one.said for one in utterances(shown.tree))
    assert "Someone could work out where Leo is, and when." in said
    assert said.count("These clues do not add up any more.") == 1
    reach(shown, "clue-club", "mend-delete")
    said = " ".join(one.said for one in utterances(shown.tree))
    assert "Someone could work out where" not in said


def test_killed_after_every_press(tmp_path: Path) -> None:
    """Opened again from the files, the board is exactly as it was."""
    shown = ended(tmp_path, "year4", "front-door-photo", "nothing-taken-down")
    for _ in pull(shown, by_key):
        fresh = stage(tmp_path, seed=999)
        fresh.send(Opened(Begin("year4", CODE, "front-door-photo")))
        assert debrief(fresh).play == debrief(shown).play
        assert fresh.screen.key == shown.screen.key
        shown.program = replace(fresh.program, scene=replace(debrief(fresh), opened=debrief(shown).opened))  # type: ignore[type-var]
        shown.resize(Room())


def test_the_crowns_stay_those_of_the_story(tmp_path: Path) -> None:
    """Pulling out every string is practice: the board crown is won in the story."""
    shown = ended(tmp_path, "year4", "class-trip", "told-nobody")
    kept = shown.program.context.kept.crowns(CODE, "year4")  # type: ignore[attr-defined]
    list(pull(shown, by_key))
    if debrief(shown).opened:
        by_key(shown, "close")
    reach(shown, "crowns")
    assert "closed" not in crowns(debrief(shown).play)
    assert shown.program.context.kept.crowns(CODE, "year4") == kept  # type: ignore[attr-defined]


def boards(shown: Stage) -> Iterator[Screen]:
    """The board as it is, every clue's card, and the same after each thing that is put right."""
    program, scene = shown.program, debrief(shown)
    while True:
        world = scene.play.on_board
        yield replace(program, scene=scene).view()  # type: ignore[type-var]
        for detail in world.copied:
            yield replace(program, scene=replace(scene, opened=detail)).view()  # type: ignore[type-var]
        found = next(iter(sorted(still(shown))), "")
        if not found:
            return
        reach(shown, *(() if debrief(shown).opened else (f"clue-{found}",)))
        reach(shown, offered(shown)[0])
        if debrief(shown).opened:
            by_key(shown, "close")
        scene = debrief(shown)


@pytest.mark.parametrize(("pack", "name", "title"), OPEN)
@pytest.mark.parametrize("size", [100, 200])
def test_every_board_and_card_fits(pack: str, name: str, title: str, size: int, tmp_path: Path) -> None:
    """Nothing on the board or on a clue's card passes an edge, in whatever state it is."""
    room = replace(room_for((1366, 768), shared_brush()), text_scale=size / 100)
    shown = ended(tmp_path, pack, name, title)
    for screen in boards(shown):
        tree, used = fitted(screen, replace(room, is_young=screen.is_young))
        assert overflow(tree) <= 0.5, screen.key
        assert used.scale >= size / 100 * 0.84
        for one in utterances(active(tree)):
            assert "{" not in one.said
