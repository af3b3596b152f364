"""Recording begins with a class: a story's end is sealed, what was begun is not lost, and a guest leaves nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenes.context import School, journal_name
from game.scenes.messages import Mended, Opened, Rewound
from game.scenes.stage import Stage
from game.scenes.states import Begin, Debrief, PackMap
from game.school.keeping import Keeper
from game.school.reading_back import read_folders
from game.school.recording import Recorder
from game.ui.placed import Room
from game.verbs.play import performer
from game.verbs.starting import Start
from tests.driver import PACK, playing, program, routes, walk
from tests.school.classes import chain, key, recorder, school

CODE = "otter+kite+star"
NAME = "gem-trader"


class Desk:
    """One start of the program on a pupil's computer, for a class."""

    def __init__(self, folder: Path, of: Path) -> None:
        from game.school.files import read_class

        found = read_class(of / "classes" / "4B.yaml")
        self.keeper = Keeper(folder / "class-4b")
        self.recorder: Recorder = recorder(self.keeper, chain(found), folder)
        begun = program(self.keeper)
        begun = replace(begun, context=replace(begun.context, school=School(is_recording=True)))
        self.stage = Stage(begun, performer(self.keeper, self.recorder), Room())

    def open(self, scene: object) -> None:
        self.stage.send(Opened(scene))

    def close(self) -> None:
        Start(self.keeper, recorder=self.recorder).close(self.stage.program.context)  # type: ignore[attr-defined]
        self.keeper.close()


def sealed(folder: Path, of: Path) -> list[dict[str, object]]:
    good, refused = read_folders([folder / "results"], "4B", key(of).private)
    assert refused == []
    return [one.attempt for one in sorted(good, key=lambda one: one.header.number)]


@pytest.fixture
def of(tmp_path: Path) -> Path:
    school(tmp_path / "school")
    return tmp_path / "school"


def test_a_finished_story_is_sealed_and_its_plain_file_goes(tmp_path: Path, of: Path) -> None:
    """At the end one file lies in the results folder with every answer in it; nothing plain is left."""
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    walk(desk.stage, found.routes["safest"])
    desk.close()
    (one,) = sealed(tmp_path, of)
    assert (one["code"], one["class"], one["pack"], one["scenario"]) == (CODE, "4B", PACK, NAME)
    assert one["is_over"] is True
    assert len(one["first"]) == len(found.routes["safest"].answers)  # type: ignore[arg-type]
    assert not list((tmp_path / "class-4b" / "unfinished").iterdir())
    assert not list((tmp_path / "outbox").glob("*.sealed"))


def test_a_guest_is_never_recorded(tmp_path: Path, of: Path) -> None:
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    desk.open(Begin(PACK, "guest", NAME, again=True))
    walk(desk.stage, found.routes["safest"])
    desk.open(PackMap(PACK, "guest"))
    desk.open(Begin(PACK, "guest", NAME, again=True))
    desk.close()
    assert not (tmp_path / "results").exists()


def test_what_is_given_up_for_a_new_start_is_sealed(tmp_path: Path, of: Path) -> None:
    """Half a story, then the same one again from its beginning: the half is with the teacher, unfinished."""
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    half = replace(found.routes["safest"], answers=found.routes["safest"].answers[:3])
    with pytest.raises(AssertionError):
        walk(desk.stage, half)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    walk(desk.stage, found.routes["safest"])
    desk.close()
    half_way, whole = sealed(tmp_path, of)
    assert half_way["is_over"] is False
    assert len(half_way["first"]) == 3  # type: ignore[arg-type]
    assert whole["is_over"] is True
    assert half_way["id"] != whole["id"]


def test_leaving_in_the_middle_tells_the_teacher_and_goes_on_later(tmp_path: Path, of: Path) -> None:
    """The bell rings: what was done so far is sealed, the plain file stays, and the end counts as the same attempt."""
    _, found = routes(NAME)
    route = found.routes["safest"]
    desk = Desk(tmp_path, of)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    with pytest.raises(AssertionError):
        walk(desk.stage, replace(route, answers=route.answers[:4]))
    desk.close()
    (so_far,) = sealed(tmp_path, of)
    assert so_far["is_over"] is False
    again = Desk(tmp_path, of)
    again.open(Begin(PACK, CODE, NAME))
    assert playing(again.stage).play.step_id == route.answers[4].step
    walk(again.stage, replace(route, answers=route.answers[4:]))
    again.close()
    both = sealed(tmp_path, of)
    assert {one["id"] for one in both} == {so_far["id"]}
    assert max(len(one["first"]) for one in both) == len(route.answers)  # type: ignore[arg-type]


def test_going_back_from_the_end_is_the_same_attempt(tmp_path: Path, of: Path) -> None:
    """Rewound and played to the end once more: two files of one attempt, first tries as they were."""
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    route = found.routes["safest"]
    desk.open(Begin(PACK, CODE, NAME, again=True))
    walk(desk.stage, route)
    desk.stage.send(Rewound(len(route.answers) - 2))
    walk(desk.stage, replace(route, answers=route.answers[-2:]))
    assert isinstance(desk.stage.program.scene, Debrief)  # type: ignore[attr-defined]
    desk.open(PackMap(PACK, CODE))
    desk.close()
    first, last = sealed(tmp_path, of)
    assert first["id"] == last["id"]
    assert first["first"] == last["first"]
    assert len(last["events"]) > len(first["events"])  # type: ignore[arg-type]
    assert not list((tmp_path / "class-4b" / "unfinished").iterdir())


def test_a_plain_file_left_by_a_kill_goes_at_the_next_start(tmp_path: Path, of: Path) -> None:
    """The program dies on its last screen: the attempt is sealed already, and its plain file goes with the next start."""
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    walk(desk.stage, found.routes["safest"])
    journal = tmp_path / "class-4b" / "unfinished" / journal_name(CODE, PACK, NAME)
    assert journal.exists()
    desk.recorder.outbox.close()
    again = Desk(tmp_path, of)
    assert not journal.exists()
    again.close()
    assert len(sealed(tmp_path, of)) == 1


def test_a_full_disk_loses_nothing(tmp_path: Path, of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealing fails at the end of a story: it is said once, the answers stay, and the next start seals them."""
    desk = Desk(tmp_path, of)
    _, found = routes(NAME)
    desk.open(Begin(PACK, CODE, NAME, again=True))
    (tmp_path / "outbox").rmdir() if (tmp_path / "outbox").exists() else None
    (tmp_path / "outbox").write_text("in the way")
    walk(desk.stage, found.routes["safest"])
    assert desk.stage.program.card == "unsaved"  # type: ignore[attr-defined]
    desk.open(PackMap(PACK, CODE))
    assert len(desk.keeper.aside()) == 1
    desk.close()
    (tmp_path / "outbox").unlink()
    again = Desk(tmp_path, of)
    again.close()
    (one,) = sealed(tmp_path, of)
    assert one["is_over"] is True
    assert again.keeper.aside() == ()


def test_a_class_keeps_its_own_unfinished_play(tmp_path: Path) -> None:
    """The same three pictures in another class are another child: nothing of the first is shown."""
    from argparse import Namespace

    from game.verbs.starting import started

    school(tmp_path / "school", "4A", "4B")
    for name, unfinished in (("4A", ()), ("4B", ())):
        given = Namespace(school=tmp_path / "school", of_class=name, set=[], form="")
        start = started(given, tmp_path / "data")
        assert start.keeper.unfinished(CODE, PACK) == unfinished
        journal = journal_name(CODE, PACK, NAME)
        start.keeper.append(journal, {"seed": 1})
        start.keeper.append(journal, {"answer": {}, "step": "opening"})
        assert start.keeper.unfinished(CODE, PACK) == (NAME,)
        start.keeper.close()


def test_the_schools_people_stand_in_the_texts(tmp_path: Path) -> None:
    """The help card and {school.adult} name whom the school has named."""
    from game.activities.words import filled
    from game.engine.people import People
    from game.engine.playthrough import Playthrough
    from game.scenes.library import Library
    from game.scenes.messages import HelpWanted
    from tests.driver import shelf

    people = People("Mrs Khan", "Dragon Hill")
    library = Library(lambda: shelf(), people)
    begun = program(Keeper(tmp_path))
    context = replace(begun.context, library=library, school=School(people=people))
    shown, _ = replace(begun, context=context).update(HelpWanted())
    assert "tell Mrs Khan" in str(shown.view().card)
    scenario = context.scenario(PACK, NAME)
    situation = Playthrough.start(scenario, context.rules, 1).situation
    assert filled("{school.adult} of {school.name} can help.", situation) == "Mrs Khan of Dragon Hill can help."


def test_what_is_locked_cannot_be_changed_and_says_who_set_it(tmp_path: Path) -> None:
    from game.scenes.messages import OptionSet, OptionsWanted
    from game.ui.focus import pressable
    from game.ui.layout import active

    begun = program(Keeper(tmp_path))
    held = School(set_by={"theme": "Set by your school", "speech": "Set for your class"}, locked=frozenset({"theme"}))
    stage = Stage(
        replace(begun, context=replace(begun.context, school=held)), lambda effect: None, Room(width=1366, height=2000)
    )
    stage.send(OptionsWanted())
    shown = {one.key: one for one in pressable(active(stage.tree))}
    assert "theme-dark" not in shown or not shown["theme-dark"].is_enabled
    assert shown["speech-on"].is_enabled
    assert "Colours (set by your school)" in str(stage.screen.body)
    assert "Read aloud (set for your class)" in str(stage.screen.body)
    stage.send(OptionSet("theme", "dark"))
    assert stage.program.options.theme == "light"  # type: ignore[attr-defined]
    stage.send(OptionSet("speech", "on"))
    assert stage.program.options.speech == "on"  # type: ignore[attr-defined]


def test_putting_right_on_the_board_leaves_nothing_plain(tmp_path: Path, of: Path) -> None:
    """What is put right after the end is practice: the finished story is sealed once, and its plain file goes."""
    desk = Desk(tmp_path, of)
    route = routes("class-trip")[1].routes["told-nobody"]
    desk.open(Begin(PACK, CODE, "class-trip", again=True))
    walk(desk.stage, route)
    desk.stage.send(Mended("location", "delete"))
    assert desk.stage.program.scene.play.put_right is not None  # type: ignore[attr-defined]
    desk.close()
    (one,) = sealed(tmp_path, of)
    assert "closed" not in one["score"]["crowns"]  # type: ignore[index]
    assert not list((tmp_path / "class-4b" / "unfinished").iterdir())
