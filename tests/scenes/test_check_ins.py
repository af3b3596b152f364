"""Check-ins: nothing is said on the way, all is shown at the end, and only the form that the teacher chose is there."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.activities.words import filled
from game.checks.sentences import sentences_in
from game.engine.model import Scenario
from game.engine.playthrough import Playthrough
from game.engine.scoring import attempt
from game.scenes.context import School
from game.scenes.effects import Effect, PlaySound
from game.scenes.messages import Opened
from game.scenes.stage import Stage
from game.scenes.states import Begin, Debrief, PackMap, Play
from game.school.keeping import Keeper
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.widgets import Message, Text
from game.verbs import starting
from game.verbs.starting import CannotStart
from tests.driver import PACK, deeds, perform, playing, program, reach, routes, stage, walk
from tests.school.classes import school

FORMS = {"check-in-a": "a", "check-in-b": "b"}
ROUTES = [(name, title) for name in FORMS for title in routes(name)[1].routes]
CODE = "otter+kite+star"


def begun(folder: Path, name: str, *, seed: int = 1) -> Stage:
    """A stage at the first moment of a check-in."""
    shown = stage(folder, seed=seed)
    shown.send(Opened(Begin(PACK, CODE, name, again=True)))
    return shown


def said(shown: Stage) -> str:
    """All words on all pages of the screen."""
    found = []
    while True:
        found += [one.widget.text for one in active(shown.tree).walk() if isinstance(one.widget, Text)]
        more = [one.key for one in pressable(active(shown.tree)) if one.key.endswith("/more")]
        if not more:
            return " ".join(found)
        shown.press(more[0])


def steps(scenario: Scenario) -> Iterator[object]:
    """The steps in which something is decided."""
    return (step for step in scenario.steps.values() if step.activity not in ("story", "ending"))


@pytest.mark.parametrize(("name", "title"), ROUTES)
def test_nothing_is_said_on_the_way(name: str, title: str, tmp_path: Path) -> None:
    """After each answer comes the next moment at once, with the same sound whether it was right or not."""
    route = routes(name)[1].routes[title]
    shown = begun(tmp_path, name, seed=route.seed)
    heard: list[str] = []
    keeps = shown.perform

    def listening(effect: Effect) -> Message | None:
        if isinstance(effect, PlaySound):
            heard.append(effect.name)
        return keeps(effect)

    shown.perform = listening
    for given in route.answers:
        at = playing(shown)
        assert (at.play.step_id, at.feedback, shown.screen.card) == (given.step, None, None)
        for did in deeds(at.play.step, given.answer.value, at.play.situation):
            perform(shown, did, lambda now, key: now.press(key))
        if isinstance(shown.program.scene, Play):  # type: ignore[attr-defined]
            assert heard[-1] == "page"
    assert isinstance(shown.program.scene, Debrief)  # type: ignore[attr-defined]
    assert not {"success", "try_again", "alert_soft"} & set(heard)


@pytest.mark.parametrize(("name", "title"), ROUTES)
def test_all_is_said_at_the_end(name: str, title: str, tmp_path: Path) -> None:
    """Every answer that was not the safe one has its reason at the end, and who can help stands there as well."""
    route = routes(name)[1].routes[title]
    shown = begun(tmp_path, name, seed=route.seed)
    walk(shown, route)
    play = shown.program.scene.play  # type: ignore[attr-defined]
    words = " ".join(said(shown).split())
    parts = [part for turn in play.turns for part in turn.feedback.parts if part.rating != "safe"]
    for part in parts:
        for sentence in sentences_in(filled(part.because, play.situation)):
            assert sentence in words
    assert "It is never too late to tell." in words


def test_whoever_goes_back_is_told_at_once(tmp_path: Path) -> None:
    """From the end a pupil can go back to any moment, and then it is a story like any other; first tries stay."""
    scenario, found = routes("check-in-a")
    shown = begun(tmp_path, "check-in-a", seed=2)
    walk(shown, found.routes["risky-then-help"])
    before = attempt(shown.program.scene.play)  # type: ignore[attr-defined]
    reach(shown, "rewind-4", "kind-word")
    assert shown.program.scene.feedback.rating == "safe"  # type: ignore[attr-defined]
    after = attempt(shown.program.scene.play)  # type: ignore[attr-defined]
    assert after["first"] == before["first"]
    again = Playthrough.replayed(
        scenario,
        shown.program.context.rules,
        2,
        shown.program.scene.play.events,  # type: ignore[attr-defined]
    )
    assert again.is_unread


@pytest.mark.parametrize(("form", "there"), [("", set()), ("a", {"check-in-a"}), ("b", {"check-in-b"})])
def test_the_map_has_only_the_form_that_was_chosen(form: str, there: set[str], tmp_path: Path) -> None:
    shown = stage(tmp_path, school=School(form=form))
    shown.send(Opened(PackMap(PACK, CODE)))
    stops = {one.key.removeprefix("stop-") for one in pressable(active(shown.tree)) if one.key.startswith("stop-")}
    assert stops & set(FORMS) == there
    assert len(stops) == 6 + len(there)


def test_the_form_comes_from_command_line_class_or_school(tmp_path: Path) -> None:
    """`--form B` wins over the class's file, which wins over the school's; without any there is none."""
    folder = tmp_path / "school"
    school(folder)
    parser = ArgumentParser()
    starting.arguments(parser)

    def form(*words: str) -> str:
        start = starting.started(parser.parse_args(words), tmp_path / "kept")
        start.keeper.close()
        return start.school.form

    at = ("--school", str(folder))
    assert form() == form(*at) == form(*at, "--class", "4B") == ""
    assert form("--form", "B") == form("--set", "form=b") == "b"
    (folder / "school.yaml").write_text((folder / "school.yaml").read_text("utf-8") + "form: a\n", "utf-8")
    assert form(*at) == form(*at, "--class", "4B") == "a"
    of_class = folder / "classes" / "4B.yaml"
    of_class.write_text(of_class.read_text("utf-8") + "form: b\n", "utf-8")
    assert form(*at, "--class", "4B") == "b"
    assert form(*at, "--class", "4B", "--form", "A") == "a"
    with pytest.raises(CannotStart, match="a, b"):
        form("--set", "form=c")


@pytest.mark.parametrize("name", FORMS)
def test_an_attempt_says_which_form_it_is(name: str, tmp_path: Path) -> None:
    """Also one that is begun and not finished; a story says that it is none."""
    rules = program(Keeper(tmp_path)).context.rules
    assert attempt(Playthrough.start(routes(name)[0], rules, 1))["form"] == FORMS[name]
    assert attempt(Playthrough.start(routes("gem-trader")[0], rules, 1))["form"] == ""


def test_the_two_forms_are_parallel(tmp_path: Path) -> None:
    """Six moments each: the same skills with the same marks, a third fine, the same activities, as much to read."""
    first, second = (routes(name)[0] for name in FORMS)
    kinds = [Counter((step.activity, step.kind, str(step.marks)) for step in steps(one)) for one in (first, second)]  # type: ignore[attr-defined]
    assert kinds[0] == kinds[1]
    assert kinds[0].total() == 6
    assert sum(count for (_, kind, _), count in kinds[0].items() if kind == "fine") == 2
    assert first.skills == second.skills
    rules = program(Keeper(tmp_path)).context.rules
    plays = [Playthrough.start(one, rules, 1) for one in (first, second)]
    assert {play.tells_at_once for play in plays} == {False}
    assert first.hero != second.hero
    stories = [routes(name)[0] for name in program(Keeper(tmp_path)).context.pack(PACK).scenarios if name not in FORMS]
    assert not {first.hero, second.hero} & {story.hero for story in stories}
    assert set(first.skills) == {skill for story in stories for skill in story.skills}
