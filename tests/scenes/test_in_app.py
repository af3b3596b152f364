"""An app opened from a home screen: what came meanwhile is on top, and leads to its app; back and home lead there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.engine.model import Step
from game.engine.playthrough import Playthrough
from game.scenes.in_app import home_of
from game.scenes.messages import NoticeOpened, Opened
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.scenes.states import Begin, Play
from game.terminal.lines import lines
from game.ui.focus import pressable
from game.ui.layout import active, overflow
from game.ui.placed import Room
from game.ui.speech import utterances
from tests.activities import little
from tests.activities.apps import COMPOSE, POPUP, situation
from tests.driver import by_key, by_keyboard, perform, playing, reach, routes, stage, walk

WOOL, FORT = ("playground", "woolly-tablet"), ("year5", "pillow-fort")
CODE = "otter+kite+star"


def in_gran_writes(folder: Path, way: str = "everyone", **more: Any) -> Stage:
    """The message of Gran's, opened from the home screen, after Zara let everyone (or friends) see her post."""
    shown = stage(folder, seed=3, **more)
    shown.send(Opened(Begin(WOOL[0], CODE, WOOL[1], again=True)))
    reach(shown, "next", way, "read", "app-chatterbox")
    assert playing(shown).play.step_id == "gran-writes"
    return shown


def keys(shown: Stage) -> list[str]:
    return [widget.key for widget in pressable(active(shown.tree)) if widget.is_enabled]


def said(shown: Stage) -> list[str]:
    return [one.said for one in utterances(active(shown.tree))]


def again(folder: Path, pack: str, name: str) -> Play:
    """The story as a program that starts anew finds it."""
    fresh = stage(folder, seed=999)
    fresh.send(Opened(Begin(pack, CODE, name)))
    return playing(fresh)


@pytest.mark.parametrize("size", [100, 200])
def test_a_notice_of_another_app_has_a_cause_is_heard_and_opens_its_app(size: int, tmp_path: Path) -> None:
    """By keys alone: whoever shares with everyone has a message on top of Gran's, and is in Snaply after one press."""
    shown = in_gran_writes(tmp_path, options=Options(text_size=size))
    assert "Snaply: wool fan has sent a message." in said(shown)
    assert not any("Gran has sent a message" in one for one in said(shown))
    assert overflow(shown.tree) <= 0.5
    before = playing(shown).play
    by_keyboard(shown, "notice-0")
    after = playing(shown)
    assert after.play.step_id == "wool-writes"
    assert after.play.world.opened == {"home/snaply"}
    assert (after.play.turns[:-1], after.play.firsts) == (before.turns[:-1], before.firsts)
    assert again(tmp_path, *WOOL).play == after.play
    reach(shown, "home")
    assert playing(shown).play.step_id == "home"
    assert {"notice-0", "notice-1"} <= set(keys(shown))


def test_where_nothing_came_of_it_there_is_no_notice_of_it(tmp_path: Path) -> None:
    """Shared with friends, there is a heart instead, with nothing behind it: pressing it leaves the pupil there."""
    shown = in_gran_writes(tmp_path, "friends")
    assert "Snaply: Sam has sent a heart." in said(shown)
    assert not any("wool fan" in one for one in said(shown))
    here = playing(shown).play
    by_keyboard(shown, "notice-0")
    assert playing(shown).play == here


def test_in_a_terminal_it_has_a_number(tmp_path: Path) -> None:
    room = Room(is_terminal=True, width=10_000.0, height=1_000_000.0)
    shown = in_gran_writes(tmp_path, room=room)
    printed, choices = lines(shown.screen, shown.tree)
    [row] = [row for row in printed if "wool_fan has sent a message." in row]
    assert row.startswith(f"{[one.key for one in choices].index('notice-0') + 1}. ")


def test_what_is_done_in_an_app_is_finished_first(tmp_path: Path) -> None:
    """After a tool was used the notice can be read and not pressed, and nothing can be sent by other ways either."""
    shown = in_gran_writes(tmp_path)
    perform(shown, Did("used", "pause"), by_key)
    assert {"home", "notice-0"}.isdisjoint(keys(shown))
    assert "Snaply: wool fan has sent a message." in said(shown)
    here = playing(shown).play
    shown.send(NoticeOpened("snaply"))
    shown.send(NoticeOpened("moon"))
    assert playing(shown).play == here


@pytest.mark.parametrize("app", ["chatterbox", "moon", "blockton"])
def test_only_what_the_home_screen_leads_to_is_opened(app: str, tmp_path: Path) -> None:
    """A message that no button sends changes nothing, but for opening the app that is on anew."""
    shown = in_gran_writes(tmp_path)
    shown.send(NoticeOpened(app))
    assert playing(shown).play.step_id == "gran-writes"


def test_an_app_goes_on_over_steps_of_its_own(tmp_path: Path) -> None:
    """In a second step of the same app the notices are still there; elsewhere, and after the tablet, they are not."""
    play = playing(in_gran_writes(tmp_path)).play
    steps = play.scenario.steps
    second = replace(steps["gran-writes"], id="second")
    first = replace(steps["gran-writes"], next="second")
    scenario = replace(play.scenario, steps={**steps, "gran-writes": first, "second": second})

    def told(*answers: dict[str, object]) -> Playthrough:
        now = play._replace(scenario=scenario)
        for answer in answers:
            now = now.answer(answer)[0]
        return now

    blue: dict[str, object] = {"did": [], "reply": "blue"}
    there = told(blue)
    assert there.step_id == "second"
    assert home_of(there) is scenario.steps["home"]
    assert home_of(told(blue, blue)) is None
    assert not there.can_go_home
    snaply, friday = {"opened": "snaply"}, {"did": [], "reply": "friday"}
    assert home_of(told(blue, blue, snaply)) is scenario.steps["home"]
    assert home_of(told(blue, blue, snaply, friday, {"opened": "nothing"})) is None


def test_back_closes_what_was_opened_and_home_is_open_again(tmp_path: Path) -> None:
    """A list that was only looked at is no reason to stay; a setting that was changed is."""
    shown = stage(tmp_path, seed=routes(FORT[1], FORT[0])[1].routes["safest"].seed)
    shown.send(Opened(Begin(FORT[0], CODE, FORT[1], again=True)))
    while playing(shown).play.step_id != "gran-tablet":
        reach(shown, "next")
    reach(shown, "app-snaply")
    assert "app-back" not in keys(shown)
    reach(shown, "set-tag-me")
    assert "set-tag-me-ask-me" in keys(shown)
    assert again(tmp_path, *FORT).step_state == playing(shown).step_state
    by_keyboard(shown, "app-back")
    assert "app-back" not in keys(shown)
    assert playing(shown).step_state.opened == ""
    by_keyboard(shown, "home")
    assert playing(shown).play.step_id == "gran-tablet"
    assert again(tmp_path, *FORT).play == playing(shown).play
    reach(shown, "app-snaply", "set-add-location")
    assert "home" not in keys(shown)


FORWARD: dict[str, tuple[Step, tuple[Did, ...]]] = {
    "settings": (little.SETTINGS, (Did("opened", "posts-seen-by"),)),
    "photo": (little.PHOTO, (Did("done"), Did("done"))),
    "report": (little.REPORT, (Did("reasoned", little.REPORT.reasons[0].id), Did("went", "tell"))),
    "compose": (
        COMPOSE,
        (*(Did("picked", piece.options[0].id) for piece in COMPOSE.pieces), Did("shared", COMPOSE.audiences[0])),
    ),
    "popup": (POPUP, (Did("done"),)),
}
"""A step of each activity that has parts, and what leads from its start through them."""


def test_every_activity_with_parts_is_tried() -> None:
    assert {name for name, module in ACTIVITIES.items() if hasattr(module, "back")} == set(FORWARD)


@pytest.mark.parametrize("name", FORWARD)
def test_back_leads_through_the_parts_to_the_first(name: str) -> None:
    """From the last part, back and back again ends at a part that nothing is before; no press on the way answers."""
    step, forward = FORWARD[name]
    here, activity = situation(kept=("chat",)), ACTIVITIES[name]
    state = activity.start(step, here)
    assert activity.back(step, state, here) is None
    for did in forward:
        state = activity.update(step, state, did, here)
        assert not isinstance(state, Answered)
    seen = [state]
    while did := activity.back(step, state, here):
        state = activity.update(step, state, did, here)
        assert not isinstance(state, Answered)
        assert state not in seen
        seen.append(state)
    assert 2 <= len(seen) <= len(forward) + 1


def test_what_was_posted_was_posted() -> None:
    """No way back leads out of what cannot be undone."""
    step, forward = FORWARD["compose"]
    here, activity = situation(), ACTIVITIES["compose"]
    state = activity.start(step, here)
    for did in (*forward, Did("posted")):
        state = activity.update(step, state, did, here)
    assert state.phase == "posted"
    assert activity.back(step, state, here) is None


def test_notices_leave_a_route_as_it_is(tmp_path: Path) -> None:
    """The story is played to its end as before."""
    route = routes(WOOL[1], WOOL[0])[1].routes["everyone-then-help"]
    shown = stage(tmp_path, seed=route.seed)
    shown.send(Opened(Begin(WOOL[0], "guest", WOOL[1], again=True)))
    walk(shown, route, by_keyboard)
