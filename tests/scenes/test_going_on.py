"""The way from one scene to the next: nothing locked, nothing lost, a pause anywhere, help that writes nothing."""

from pathlib import Path

import pytest

from game.scenes.messages import SavingFailed
from game.scenes.stage import Stage
from game.ui.focus import pressable
from game.ui.layout import active
from tests.driver import PACK, by_key, by_keyboard, playing, reach, routes, stage, walk


def keys(shown: Stage) -> set[str]:
    """What can be pressed now."""
    return {widget.key for widget in pressable(active(shown.tree))}


def words(shown: Stage) -> str:
    """All words on the screen."""
    return " ".join(getattr(one.widget, "text", "") for one in active(shown.tree).walk())


def entered(folder: Path, *more: str) -> Stage:
    """A stage at the pack's map, as otter, kite and star, and further."""
    shown = stage(folder)
    reach(shown, "play", f"pack-{PACK}", "otter", "kite", "star", "go", *more, press=by_keyboard)
    return shown


def test_nothing_is_locked(tmp_path: Path) -> None:
    """Every story of a pack can be opened at once."""
    shown = entered(tmp_path)
    found = {key for key in keys(shown) if key.startswith("stop-")}
    assert len(found) == 6


def test_the_same_three_pictures_go_on(tmp_path: Path) -> None:
    """Left in the middle, the story is offered again to the same three pictures, and to no others."""
    shown = entered(tmp_path, "stop-gem-trader", "start", "next")
    was = playing(shown).play.step_id
    again = entered(tmp_path)
    assert "Go on: The gem trader" in words(again)
    by_key(again, "on")
    assert playing(again).play.step_id == was
    other = stage(tmp_path)
    reach(other, "play", f"pack-{PACK}", "kite", "otter", "star", "go")
    assert "Go on" not in words(other)


def test_a_begun_story_can_be_started_again(tmp_path: Path) -> None:
    """The cover of a begun story offers both: going on, and a new start."""
    entered(tmp_path, "stop-gem-trader", "start", "next")
    shown = entered(tmp_path, "stop-gem-trader")
    assert {"go-on", "start"} <= keys(shown)
    by_key(shown, "start")
    assert playing(shown).play.turns == ()


def test_escape_pauses_anywhere_and_keeps_the_place(tmp_path: Path) -> None:
    """Escape opens the pause on every scene; Escape again goes on exactly there."""
    shown = stage(tmp_path)
    for key in ("play", f"pack-{PACK}", "guest", "stop-gem-trader", "start", "next"):
        before = shown.screen.key
        if shown.screen.on_escape is not None:
            shown.strike("escape")
            assert "Take your time. Nothing is lost." in words(shown)
            shown.strike("escape")
            assert shown.screen.card is None
        assert shown.screen.key == before
        reach(shown, key)
    shown.strike("escape")
    by_key(shown, "to-options")
    by_key(shown, "theme-dark")
    by_key(shown, "back")
    assert shown.program.options.theme == "dark"
    assert playing(shown).play.step_id == "team-mate"


@pytest.mark.parametrize(
    "way", [(), ("play",), ("play", f"pack-{PACK}"), ("play", f"pack-{PACK}", "guest", "stop-gem-trader", "start")]
)
def test_help_is_everywhere_and_writes_nothing(way: tuple[str, ...], tmp_path: Path) -> None:
    """F1 opens the help card on every screen; not a byte is written for it; it names "your teacher" and no brand."""
    shown = stage(tmp_path)
    reach(shown, *way)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and "cache" not in path.parts}
    assert shown.strike("f1")
    text = words(shown)
    assert "your teacher" in text
    assert ("Childline" in text) == bool(len(way) > 1)
    shown.strike("escape")
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and "cache" not in path.parts}
    assert after == before


def test_failing_to_save_is_said_once(tmp_path: Path) -> None:
    """The card comes once; the play goes on."""
    shown = entered(tmp_path, "stop-gem-trader", "start")
    shown.send(SavingFailed())
    assert "This computer cannot save. Tell your teacher." in words(shown)
    by_key(shown, "ok")
    shown.send(SavingFailed())
    assert shown.screen.card is None
    by_key(shown, "next")
    assert playing(shown).play.step_id == "team-mate"


def test_rewinding_shows_how_else_it_would_go(tmp_path: Path) -> None:
    """From the debrief back to a choice, another answer, another way; the crowns won stay won."""
    scenario, found = routes("gem-trader")
    route = found.routes["safest"]
    shown = stage(tmp_path, seed=route.seed)
    reach(shown, "play", f"pack-{PACK}", "otter", "kite", "star", "go", "stop-gem-trader", "start")
    walk(shown, route)
    by_key(shown, "rewind-2")
    assert playing(shown).play.step_id == "trade"
    by_key(shown, "tell-all")
    by_key(shown, "tool-leave")
    by_key(shown, "read")
    assert "This choice changed something on the tablet." in words(shown)
    by_key(shown, "go-on")
    assert playing(shown).play.step_id == "no-gem"
    again = entered(tmp_path)
    assert "3 of 18 crowns" in words(again)
    assert scenario.id == "gem-trader"
