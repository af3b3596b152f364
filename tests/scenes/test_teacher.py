"""The teacher area: behind the PIN, a lesson is set, tried and begun; it counts, and says nothing of a single pupil."""

from pathlib import Path

import pytest

from game.scenes.states import Cover, Pin, Play, Teacher, Title, Who
from game.school.files import read_class
from game.school.pupil import WORDS
from game.ui.placed import Room
from tests.driver import by_key, by_keyboard, reach, routes, walk
from tests.scenes.lessons import Desk, school_with_pin, sealed
from tests.school.classes import attempt, chain, dropped
from tests.school.test_recording import NAME

TERMINAL = Room(is_terminal=True, width=10_000.0, height=1_000_000.0)


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school", classes=("4A", "4B"))


def at_home(tmp_path: Path, of: Path, *words: str, **more: object) -> Desk:
    return Desk(tmp_path / "pc", "--school", str(of), *words, **more)  # type: ignore[arg-type]


def in_area(tmp_path: Path, of: Path) -> Desk:
    desk = at_home(tmp_path, of)
    reach(desk.stage, "teachers", press=by_keyboard)
    desk.type_pin()
    assert isinstance(desk.scene, Teacher)
    return desk


def test_without_a_pin_it_says_how_to_set_one(tmp_path: Path) -> None:
    """On a computer that no school has set up: two commands, no keys to type on, and the way back."""
    desk = Desk(tmp_path, "--set", "sound=no")
    reach(desk.stage, "teachers")
    assert "crownwise school pin SCHOOL" in desk.words
    assert not any(name.startswith("digit-") for name in desk.keys)
    assert desk.stage.strike("escape")
    assert isinstance(desk.scene, Title)


def test_only_the_pin_opens_it(tmp_path: Path, of: Path) -> None:
    """A wrong one says so; after some the wait is said; the digits are never shown."""
    desk = at_home(tmp_path, of)
    reach(desk.stage, "teachers")
    for _ in range(3):
        desk.type_pin("111119")
        assert isinstance(desk.scene, Pin)
    assert "Wait 10 seconds" in desk.words
    for digit in "7391":
        desk.stage.strike(digit)
        assert ("1 digit typed" in desk.words) == (digit == "7")
    assert "4 digits typed" in desk.words
    assert "7391" not in desk.words
    assert "7391" not in " ".join(one.widget.say for one in desk.stage.tree.walk() if hasattr(one.widget, "say"))
    desk.stage.press("stay")
    assert isinstance(desk.scene, Title)


@pytest.mark.parametrize("press", [by_key, by_keyboard])
def test_a_lesson_is_set_and_begun(tmp_path: Path, of: Path, press: object) -> None:
    """Class, pack, two stories in an order, a check-in, quiet: then pupils sign in, and the map has just those."""
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B", "form-a", "quiet-start", "page-stories", press=press)  # type: ignore[arg-type]
    reach(desk.stage, "story-its-amy", f"story-{NAME}", f"up-{NAME}", press=press)  # type: ignore[arg-type]
    assert desk.scene.lesson.scenarios == (NAME, "its-amy")
    reach(desk.stage, "page-lesson", press=press)  # type: ignore[arg-type]
    command = f"crownwise play --class 4B --pack year4 --scenario {NAME} --scenario its-amy --form A --set quiet=yes"
    pages = desk.words
    while "teacher-lesson/more" in desk.keys:
        desk.stage.press("teacher-lesson/more")
        pages += desk.words
    assert command in pages
    reach(desk.stage, "begin", press=press)  # type: ignore[arg-type]
    assert isinstance(desk.scene, Who)
    assert desk.stage.program.options.quiet
    reach(desk.stage, "otter", "kite", "star", "go")
    context = desk.stage.program.context  # type: ignore[attr-defined]
    assert [key for key in sorted(desk.keys) if key.startswith("stop-")] == sorted(
        [f"stop-{name}" for name in context.places(context.pack("year4"))]
    )
    assert context.places(context.pack("year4"))[-2:] == (NAME, "its-amy")
    assert context.school.is_recording
    assert context.school.form == "a"
    desk.close()


def test_one_story_goes_straight_into_it_and_is_sealed_for_its_class(tmp_path: Path, of: Path) -> None:
    """Begun in the area or by the command line, it is the same: three pictures, then the story; results for the class."""
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4A", "page-stories", f"story-{NAME}", "begin")
    reach(desk.stage, "otter", "kite", "star", "go")
    assert isinstance(desk.scene, Play)
    walk(desk.stage, routes(NAME)[1].routes["safest"])
    desk.close()
    (one,) = sealed(desk, of, "4A")
    assert (one["class"], one["code"], one["is_over"]) == ("4A", "otter+kite+star", True)
    assert "together" not in one
    other = at_home(tmp_path, of, "--class", "4A", "--pack", "year4", "--scenario", NAME)
    reach(other.stage, "fox", "key", "drum", "go")
    assert isinstance(other.scene, Play)
    assert other.scene.play.scenario.id == NAME
    other.close()


def test_another_class_closes_the_one_before(tmp_path: Path, of: Path) -> None:
    """What was in the middle is sealed for its own class, and the next class finds nothing of it."""
    desk = at_home(tmp_path, of, "--class", "4A", "--pack", "year4", "--scenario", "group-chat")
    reach(desk.stage, "otter", "kite", "star", "go")
    route = routes("group-chat")[1].routes["safest"]
    with pytest.raises(AssertionError):  # the route is left in the middle: there is no debrief yet
        walk(
            desk.stage,
            type(route)(**{**{name: getattr(route, name) for name in route.__slots__}, "answers": route.answers[:6]}),
        )
    reach(desk.stage, "pause", "to-title", "teachers")
    desk.type_pin()
    reach(desk.stage, "class-4B", "begin", "otter", "kite", "star", "go")
    assert "Go on" not in desk.words
    desk.close()
    assert [one["code"] for one in sealed(desk, of, "4A")] == ["otter+kite+star"]
    assert sealed(desk, of, "4B") == []


def test_trying_is_kept_nowhere(tmp_path: Path, of: Path) -> None:
    """A teacher plays a story to its end: no file is made or changed but for the count of PINs and the packs' cache."""
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B", "page-stories", f"try-{NAME}")
    assert isinstance(desk.scene, Cover)
    reach(desk.stage, "start")
    walk(desk.stage, routes(NAME)[1].routes["safest"])
    reach(desk.stage, "crowns", "map")
    assert "Just playing" in desk.words
    desk.close()
    made = {path.name for path in (tmp_path / "pc").rglob("*") if path.is_file() and "cache" not in path.parts}
    assert made <= {"pin.json", "device"}
    assert sealed(desk, of) == []


def test_counts_need_no_key_and_name_nobody(tmp_path: Path, of: Path) -> None:
    """One story finished, one begun: so it says, for the class that is chosen; and no pictures of any pupil."""
    desk = at_home(tmp_path, of, "--class", "4B", "--pack", "year4", "--scenario", NAME)
    reach(desk.stage, "otter", "kite", "star", "go")
    walk(desk.stage, routes(NAME)[1].routes["safest"])
    reach(desk.stage, "pause", "to-title", "play", "fox", "key", "drum", "go", "next")
    reach(desk.stage, "pause", "to-title", "teachers")
    desk.lessons._start.recorder.outbox.send()  # type: ignore[union-attr]
    desk.type_pin()
    reach(desk.stage, "page-progress")
    assert "2 stories begun, 1 of them finished." in desk.words
    assert "1 sealed result, 1 of them of today, from 1 computer." in desk.words
    assert "Results are due to be deleted on 31 August" in desk.words
    for page in ("lesson", "stories", "progress", "report"):
        reach(desk.stage, f"page-{page}")
        assert not {word for word in WORDS.values() if f"{word}," in desk.words}
    desk.close()


def test_a_class_with_a_results_folder_of_its_own(tmp_path: Path, of: Path) -> None:
    """The area counts and collects there, also while no class or another one is on."""
    path, drop = of / "classes" / "4B.yaml", tmp_path / "only-4b"
    path.write_text(path.read_text("utf-8") + f'results: "{drop}"\n', "utf-8")
    dropped(drop, chain(read_class(path)), attempt("1"), attempt("2"))
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B", "page-progress")
    assert "2 sealed results" in desk.words
    reach(desk.stage, "page-report")
    assert f'crownwise collect --from "{drop}" --class 4B' in _all_pages(desk, "teacher-report")
    desk.close()


def test_the_report_is_made_where_the_key_is(tmp_path: Path, of: Path) -> None:
    """Where the key lies beside the school file the commands are whole; elsewhere it says so, kindly."""
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B", "page-report")
    said = _all_pages(desk, "teacher-report")
    assert f'crownwise report --class 4B --school "{of}" -o report-4B.html' in said
    (of / "private" / "4B.key").unlink()
    reach(desk.stage, "page-lesson", "page-report")
    said = _all_pages(desk, "teacher-report")
    assert "It is not on this computer, and that is as it should be" in said
    assert "--school SCHOOL" in said


def _all_pages(desk: Desk, name: str) -> str:
    said = desk.words
    while f"{name}/more" in desk.keys:
        desk.stage.press(f"{name}/more")
        said += " " + desk.words
    return said


def test_a_class_that_went_away_is_said(tmp_path: Path, of: Path) -> None:
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B")
    (of / "classes" / "4B.yaml").unlink()
    reach(desk.stage, "begin")
    assert 'There is no class "4B". There are: 4A.' in desk.words
    assert isinstance(desk.scene, Teacher)


def test_counts_are_fresh_while_they_are_looked_at(tmp_path: Path, of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window asks for news now and then: what was written meanwhile is counted, and then asked for again."""
    monkeypatch.setattr("game.verbs.lessons.EVERY", 0.0)
    desk = in_area(tmp_path, of)
    reach(desk.stage, "class-4B", "page-progress")
    assert "No stories begun" in desk.words
    crowns = tmp_path / "pc" / "class-4b" / "crowns"
    crowns.mkdir(parents=True)
    (crowns / "otter+kite+star.year4.json").write_text('{"gem-trader": ["end"]}')
    for _ in range(2):
        news = None
        while news is None:
            news = desk.lessons.news()
        desk.stage.send(news)
    assert "1 story begun, 1 of them finished." in desk.words
