"""tablet: what is new comes by cause, apps can be opened in any order, and the way home leads where the pupil was."""

from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.activities.shelf import rules_of
from game.activities.tablet import NOTHING, TabletState, answers, judge, notices, update
from game.checks.graph import explore
from game.engine.exploring import situations
from game.engine.playthrough import AnswerRefused, Playthrough, Situation
from game.engine.world import Effects
from game.scenes.messages import Opened, WentHome
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.scenes.states import Begin, Play
from game.ui.focus import pressable
from game.ui.layout import active, arrange
from game.ui.placed import Room
from game.ui.speech import utterances
from game.verbs.walking import program, screens
from tests.activities.apps import TABLET, situation
from tests.activities.tryout import Tryout, assert_all_reached, assert_unmoved, on_stage
from tests.driver import by_key, perform, reach, routes, shelf, stage, walk

OPEN = situation()
HIDDEN = OPEN._replace(world=OPEN.world.changed(Effects(set={"posts-seen-by": "friends"})))
NAME, PACK = "woolly-tablet", "playground"


def opened(here: Situation, *apps: str) -> Situation:
    """The situation after these apps were opened."""
    for app in apps:
        here = here._replace(world=judge(TABLET, {"opened": app}, here).world)
    return here


def test_notices_come_by_cause() -> None:
    """A post for everyone brings a message from somebody unknown; the same post for friends brings a heart."""
    assert [one.text for one in notices(TABLET, OPEN)] == ["Gran has sent a message.", "zed99 has sent a message."]
    assert [one.text for one in notices(TABLET, HIDDEN)] == ["Gran has sent a message.", "A heart from {cast.sam}."]
    assert [one.text for one in notices(TABLET, opened(OPEN, "snaply"))] == ["Gran has sent a message."]


def test_each_app_leads_to_its_step_once() -> None:
    """Opened, an app is not new any more; the tablet can be put down when nothing waits."""
    assert [one["opened"] for one in answers(TABLET, OPEN)] == ["chatterbox", "snaply", "classhub"]
    assert judge(TABLET, {"opened": "snaply"}, OPEN).next == "zed-writes"
    both = opened(OPEN, "chatterbox", "snaply")
    assert [one["opened"] for one in answers(TABLET, both)] == ["classhub", NOTHING]
    assert [one["opened"] for one in answers(TABLET, opened(HIDDEN, "chatterbox", "classhub"))] == [NOTHING]
    done = judge(TABLET, {"opened": NOTHING}, both)
    assert (done.next, done.parts, done.evidence) == ("", (), {})


@pytest.mark.parametrize(
    "wrong", [{}, {"opened": "blockton"}, {"opened": NOTHING}, {"opened": ["snaply"]}, {"opened": "moon"}]
)
def test_what_is_no_answer_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AnswerRefused):
        judge(TABLET, wrong, OPEN)
    with pytest.raises(AnswerRefused):
        judge(TABLET, {"opened": "chatterbox"}, opened(OPEN, "chatterbox"))


@pytest.mark.parametrize("here", [OPEN, HIDDEN, opened(OPEN, "chatterbox"), opened(OPEN, "chatterbox", "snaply")])
def test_every_result_is_reached_by_keys(here: Situation) -> None:
    assert_all_reached(TABLET, here)
    assert_unmoved(TABLET, here, Did("opened", "moon"), Did("went"))


def test_a_name_on_a_screen_is_said_as_a_person_would() -> None:
    """A notice of the playground's story shows the handle, and its words are spoken."""
    shown = [one for _, screen in screens(program(), PACK, NAME) for one in utterances(arrange(screen, Room()))]
    assert ("wool_fan has sent a message.", "Snaply: wool fan has sent a message.") in {
        (one.shown, one.said) for one in shown
    }


def test_what_has_nothing_new_says_so() -> None:
    """Pressed, a quiet app says its words; putting the tablet down too soon says where something waits."""
    state = update(TABLET, TabletState(), Did("opened", "snaply"), HIDDEN)
    said = [getattr(one.widget, "text", "") for one in on_stage(Tryout(TABLET, HIDDEN, state)).tree.walk()]
    assert "A heart from Sam." in said
    state = update(TABLET, TabletState(), Did("put-down"), HIDDEN)
    said = [getattr(one.widget, "text", "") for one in on_stage(Tryout(TABLET, HIDDEN, state)).tree.walk()]
    assert "Something new waits in Chatterbox." in said
    assert isinstance(update(TABLET, TabletState(), Did("put-down"), opened(HIDDEN, "chatterbox")), Answered)


def begun(title: str = "everyone-then-help") -> Playthrough:
    """The playground's story at its home screen, with everyone able to see the post."""
    scenario, found = routes(NAME, PACK)
    play = Playthrough.start(scenario, rules_of(shelf().policy()), found.routes[title].seed)
    for given in found.routes[title].answers[:2]:
        play, _ = play.answer(given.answer.value)
    assert play.step_id == "home"
    return play


def test_home_again_is_where_the_pupil_was() -> None:
    """The world, the step and what is new are those from before the app was opened; first answers stay first."""
    home = begun()
    inside, _ = home.answer({"opened": "snaply"})
    assert inside.can_go_home
    back = inside.went_home()
    assert (back.world, back.step_id, back.turns, back.tried) == (home.world, home.step_id, home.turns, home.tried)
    assert Playthrough.replayed(back.scenario, back.rules, back.seed, back.events) == back
    again, _ = back.answer({"opened": "snaply"})
    assert len([turn for turn in again.firsts if turn.step == "home"]) == 1


def test_what_was_done_in_an_app_is_not_left_behind() -> None:
    """Once something is done in it, the app is finished first; and nobody leaves what was not opened from home."""
    inside, _ = begun().answer({"opened": "snaply"})
    with pytest.raises(AnswerRefused):
        inside.noted(["used", "block", ""]).went_home()
    with pytest.raises(AnswerRefused):
        begun().went_home()


def test_every_situation_is_explored_with_the_way_home_as_well() -> None:
    """A brute force that also goes home from every app finds no step and no world that the explorer does not know."""
    scenario, _ = routes(NAME, PACK)
    rules = rules_of(shelf().policy())
    known = {(play.step_id, play.world, play.tried) for play in situations(scenario, rules, ACTIVITIES)}
    start = Playthrough.start(scenario, rules, 1)
    seen = {(start.step_id, start.world, start.tried)}
    waiting = deque([start])
    while waiting:
        play = waiting.popleft()
        after = [] if play.is_over else [
            play.answer(answer)[0] for answer in ACTIVITIES[play.step.activity].answers(play.step, play.situation)
        ]  # fmt: skip
        if play.can_go_home:
            after.append(play.went_home())
        for one in after:
            key = (one.step_id, one.world, one.tried)
            if key not in seen:
                seen.add(key)
                waiting.append(one)
    steps = {(step, world.opened, tried) for step, world, tried in seen}
    assert steps == {(step, world.opened, tried) for step, world, tried in known}
    assert {step for step, _, _ in steps} == set(scenario.steps)


def test_the_checker_knows_every_order() -> None:
    """The proofs stand on a graph that opens the apps in each order, and is sound."""
    scenario, _ = routes(NAME, PACK)
    graph = explore(scenario, rules_of(shelf().policy()), ACTIVITIES)
    assert graph.is_sound
    orders = {
        (str(edge.answer["opened"]), frozenset(node.play.world.opened))
        for node in graph.nodes
        for edge in node.edges
        if node.step.id == "home"
    }
    assert ("snaply", frozenset()) in orders
    assert ("chatterbox", frozenset()) in orders
    assert ("snaply", frozenset({"home/chatterbox"})) in orders
    assert ("chatterbox", frozenset({"home/snaply"})) in orders
    assert (NOTHING, frozenset()) not in orders


def keys(shown: Stage) -> set[str]:
    return {widget.key for widget in pressable(active(shown.tree)) if widget.is_enabled}


@pytest.mark.parametrize("room", [Room(), Room(is_terminal=True)], ids=["window", "terminal"])
def test_home_and_another_app_at_the_screen(room: Room, tmp_path: Path) -> None:
    """Snaply is opened, left, and Chatterbox opened instead; killed after every press, it is exactly there."""
    route = routes(NAME, PACK)[1].routes["everyone-then-help"]
    shown = stage(tmp_path, seed=route.seed, room=room, options=Options(text_size=200))
    shown.send(Opened(Begin(PACK, "otter+kite+star", NAME, again=True)))
    reach(shown, "next", "everyone", "read")
    for key, step in (
        ("notice-1", "wool-writes"), ("home", "home"), ("app-blockton", "home"), ("put-down", "home"),
        ("app-chatterbox", "gran-writes"),
    ):  # fmt: skip
        reach(shown, key)
        fresh = stage(tmp_path, seed=999, room=room)
        fresh.send(Opened(Begin(PACK, "otter+kite+star", NAME)))
        scene, there = fresh.program.scene, shown.program.scene  # type: ignore[attr-defined]
        assert isinstance(scene, Play)
        assert scene.play.step_id == step
        assert (scene.play, scene.step_state) == (there.play, there.step_state)
    assert "home" in keys(shown)
    perform(shown, Did("used", "pause"), by_key)
    assert "home" not in keys(shown)
    shown.send(WentHome())
    assert shown.program.scene.play.step_id == "gran-writes"  # type: ignore[attr-defined]
    shown.send(Opened(Begin(PACK, "guest", NAME, again=True)))
    walk(shown, replace(route, answers=route.answers))
