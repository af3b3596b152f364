"""The report is made in the teacher area: by keys, pointer, letters to press and terminal; the passphrase stays nowhere."""

import io
import os
import pickle
import select
import shutil
import sys
import time
from pathlib import Path

import pytest

from game.scenes.messages import ReportGoesOn, ReportMade
from game.terminal.session import play as play_text
from game.ui.focus import hit
from game.ui.hidden import Hidden
from game.ui.layout import active
from game.ui.speech import utterances
from game.ui.widgets import Secret
from tests.driver import by_key, by_keyboard, reach, routes, walk
from tests.scenes.lessons import PIN, Desk, school_with_pin
from tests.school.classes import WORDS
from tests.school.test_recording import NAME

ROOT = Path(__file__).parents[2]


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school", classes=("4A", "4B"))


def at_home(tmp_path: Path, of: Path, *words: str) -> Desk:
    return Desk(tmp_path / "pc", "--school", str(of), "--reports", str(tmp_path / "papers"), *words)


def played(tmp_path: Path, of: Path) -> None:
    """A pupil has played a story to its end, and its result lies in the results folder."""
    desk = at_home(tmp_path, of, "--class", "4B", "--pack", "year4", "--scenario", NAME)
    reach(desk.stage, "otter", "kite", "star", "go")
    walk(desk.stage, routes(NAME)[1].routes["safest"])
    desk.close()


def on_page(tmp_path: Path, of: Path) -> Desk:
    """The page on which the report of 4B is made."""
    desk = at_home(tmp_path, of)
    reach(desk.stage, "teachers")
    desk.type_pin()
    reach(desk.stage, "class-4B", "page-report")
    return desk


def type_in(desk: Desk, words: str) -> None:
    """Type on a keyboard, with the focus in the secret."""
    reach(desk.stage, "passphrase")
    assert desk.stage.focus == "passphrase"
    for letter in words:
        assert desk.stage.type(letter)


def came_of_it(desk: Desk) -> str:
    """Ask for news, as the window does, until the report is made or refused; what is said then."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        news = desk.lessons.news()
        if isinstance(news, ReportMade | ReportGoesOn):
            desk.stage.send(news)
        if isinstance(news, ReportMade):
            return " ".join(news.says)
        time.sleep(0.01)
    raise AssertionError("nothing ever came of it")


def secret(desk: Desk) -> Secret:
    (found,) = [one.widget for one in active(desk.stage.tree).walk() if isinstance(one.widget, Secret)]
    return found


def report(tmp_path: Path) -> str:
    (page,) = (tmp_path / "papers").glob("report-4B-*.html")
    return page.read_text("utf-8")


def test_by_keys_it_is_made_and_written(tmp_path: Path, of: Path) -> None:
    """Typed, with a slip taken back, and Return: the page lies where it was said, and says what the class did."""
    played(tmp_path, of)
    desk = on_page(tmp_path, of)
    assert f"It will be written to: {tmp_path / 'papers'}" in desk.words
    type_in(desk, f"{WORDS}X")
    assert desk.stage.type("")
    assert secret(desk).length == len(WORDS)
    assert desk.stage.strike("return")
    assert "The report of class 4B is being made." in desk.words
    assert "1 file read, 1 new attempt." in came_of_it(desk)
    assert f'The report of class 4B is in "{tmp_path / "papers"}' in desk.words
    assert "Class 4B: what to do next" in report(tmp_path)
    assert "1 played, 1 finished a story" in report(tmp_path)
    desk.close()


@pytest.mark.parametrize("press", [by_key, by_keyboard])
def test_with_letters_to_press(tmp_path: Path, of: Path, press: object) -> None:
    """Without a keyboard: every letter, the space, capitals and back again, each a button of its own."""
    played(tmp_path, of)
    desk = on_page(tmp_path, of)
    reach(desk.stage, "letters", "letter-capitals", "letter-P", "letter-back", "letter-capitals", press=press)  # type: ignore[arg-type]
    names = ["letter-space" if sign == " " else f"letter-{sign}" for sign in WORDS]
    reach(desk.stage, *names, "make-report", press=press)  # type: ignore[arg-type]
    came_of_it(desk)
    assert "Class 4B: what to do next" in report(tmp_path)


def test_the_pointer_gives_it_the_focus_and_sends_nothing(tmp_path: Path, of: Path) -> None:
    desk = on_page(tmp_path, of)
    rect = next(rect for widget, rect in active(desk.stage.tree).pressables() if widget.key == "passphrase")
    key = hit(active(desk.stage.tree), rect.x + 20, rect.y + 20)
    assert desk.stage.press(key)
    assert desk.stage.focus == "passphrase"
    assert desk.stage.strike("return")  # nothing typed, nothing made
    assert "is being made" not in desk.words
    assert "make-report" not in desk.keys
    assert desk.stage.strike("tab")
    assert not desk.stage.type("a")


def test_what_is_typed_is_said_only_as_a_count(tmp_path: Path, of: Path) -> None:
    """Not on the screen, not in speech, not in any print of the program, and in no pickle."""
    desk = on_page(tmp_path, of)
    said = " ".join(one.said for one in utterances(active(desk.stage.tree)))
    assert "Passphrase, nothing typed yet." in said
    type_in(desk, "purpl")
    said = " ".join(one.said for one in utterances(active(desk.stage.tree)))
    assert "Passphrase, 5 characters." in said
    assert "• • • • •" in desk.words
    everything = said + desk.words + repr(desk.stage.program.scene) + repr(desk.stage.screen) + repr(desk.stage.tree)  # type: ignore[attr-defined]
    assert "purpl" not in everything
    with pytest.raises(TypeError, match="kept nowhere"):
        pickle.dumps(Hidden("purpl"))


def test_the_passphrase_is_kept_nowhere(tmp_path: Path, of: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """After use it is gone from the state; no file of the computer or the school has it, and nothing was printed."""
    played(tmp_path, of)
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    effects = desk.stage.program.update(secret(desk).message)[1]
    assert WORDS not in repr(effects)
    desk.stage.strike("return")
    assert desk.scene.making.typed == Hidden()
    came_of_it(desk)
    assert desk.scene.making.typed == Hidden()
    reach(desk.stage, "another")
    type_in(desk, WORDS)
    reach(desk.stage, "page-lesson", "page-report")
    assert secret(desk).length == 0
    desk.close()
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or WORDS.encode() not in path.read_bytes(), path
    assert WORDS not in "".join(capfd.readouterr())


def test_a_wrong_passphrase_says_so_kindly_and_can_be_tried_again(tmp_path: Path, of: Path) -> None:
    played(tmp_path, of)
    desk = on_page(tmp_path, of)
    type_in(desk, "something else")
    reach(desk.stage, "make-report")
    assert came_of_it(desk) == "That is not the passphrase of class 4B; look at caps lock and try again."
    assert "look at caps lock" in desk.words
    assert not (tmp_path / "papers").exists()
    reach(desk.stage, "another")
    assert "look at caps lock" not in desk.words
    type_in(desk, WORDS)
    reach(desk.stage, "make-report")
    assert "The report of class 4B is in" in came_of_it(desk)


def test_nothing_finished_yet(tmp_path: Path, of: Path) -> None:
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    desk.stage.strike("return")
    assert came_of_it(desk) == "Nobody in class 4B has finished a story yet, so there is nothing to report."
    assert not (tmp_path / "papers").exists()


def test_a_results_folder_that_is_gone(tmp_path: Path) -> None:
    of = school_with_pin(tmp_path / "school", f"results: {tmp_path / 'share'}")
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    desk.stage.strike("return")
    said = came_of_it(desk)
    assert str(tmp_path / "share") in said
    assert "look at the network, then try again." in said


def test_a_key_that_went_away_meanwhile(tmp_path: Path, of: Path) -> None:
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    (of / "private" / "4B.key").unlink()
    desk.stage.strike("return")
    assert came_of_it(desk) == "The key of class 4B is not on this computer; its report is made where the key is."
    reach(desk.stage, "page-lesson", "page-report")
    assert "passphrase" not in desk.keys
    assert "It is not on this computer, and that is as it should be" in desk.words


def test_a_place_that_cannot_be_written(tmp_path: Path, of: Path) -> None:
    played(tmp_path, of)
    (tmp_path / "papers").write_text("in the way")
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    desk.stage.strike("return")
    assert "start with --reports and another folder." in came_of_it(desk)


def test_an_index_that_is_no_index(tmp_path: Path, of: Path) -> None:
    """Whatever breaks, it ends in words and can be tried again."""
    played(tmp_path, of)
    shutil.rmtree(of / "private" / "results-4B.sqlite", ignore_errors=True)
    (of / "private" / "results-4B.sqlite").write_bytes(b"this is no database" * 100)
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    desk.stage.strike("return")
    assert "The index cannot be opened" in came_of_it(desk)
    reach(desk.stage, "another")
    assert desk.stage.focus == "passphrase"


def test_the_other_pages_can_be_looked_at_meanwhile(tmp_path: Path, of: Path) -> None:
    """The work goes on; whoever comes back sees that it does, and a second one is not begun."""
    played(tmp_path, of)
    desk = on_page(tmp_path, of)
    type_in(desk, WORDS)
    desk.stage.strike("return")
    reach(desk.stage, "page-stories", "page-report")
    assert "The report of class 4B is being made." in desk.words
    assert "passphrase" not in desk.keys
    came_of_it(desk)
    assert "Class 4B: what to do next" in report(tmp_path)


def test_without_a_folder_it_goes_to_the_documents(tmp_path: Path, of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    desk = Desk(tmp_path / "pc", "--school", str(of))
    reach(desk.stage, "teachers")
    desk.type_pin()
    reach(desk.stage, "class-4B", "page-report")
    assert f"It will be written to: {tmp_path / 'documents' / 'report-4B-'}" in desk.words


def test_in_the_terminal(tmp_path: Path, of: Path) -> None:
    """The passphrase is the next line; where it is not a terminal nothing can hide it, and the answer never prints it."""
    played(tmp_path, of)
    desk = at_home(tmp_path, of)
    said: list[str] = []
    desk.lessons._tell = said.append
    shown = io.StringIO()
    words = _numbers(tmp_path, of)
    play_text(desk.stage.program, desk.lessons.perform, read=io.StringIO("\n".join(words)), write=shown)  # type: ignore[arg-type]
    assert "Passphrase: nothing typed yet" in shown.getvalue()
    assert f'The report of class 4B is in "{tmp_path / "papers"}' in shown.getvalue()
    assert WORDS not in shown.getvalue()
    assert said == ["The results are being collected. This takes a moment."]
    assert "Class 4B: what to do next" in report(tmp_path)


def _numbers(tmp_path: Path, of: Path) -> list[str]:
    """What is typed in a terminal to get there, found by walking the way beside it."""
    from game.terminal.lines import lines
    from tests.scenes.test_teacher import TERMINAL

    shadow = Desk(tmp_path / "shadow", "--school", str(of), room=TERMINAL)
    typed = []
    for key in ("teachers", *(f"digit-{digit}" for digit in PIN), "go", "class-4B", "page-report", "passphrase"):
        _, choices = lines(shadow.stage.screen, shadow.stage.tree)
        typed.append(str([one.key for one in choices].index(key) + 1))
        assert shadow.stage.press(key)
    return [*typed, WORDS, ""]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_at_a_real_terminal_nothing_is_shown(tmp_path: Path, of: Path) -> None:
    """The numbers are seen as they are typed; the passphrase is not."""
    played(tmp_path, of)
    *numbers, words, _ = _numbers(tmp_path, of)
    import pty  # there is none on Windows

    command = [sys.executable, "-m", "game", "--text", "--data", str(tmp_path / "pc"), "--school", str(of)]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, [*command, "--reports", str(tmp_path / "papers")])
    shown = Shown(terminal)
    for number in numbers:
        shown.wait_for("Your number: ")
        os.write(terminal, f"{number}\n".encode())
    shown.wait_for("Passphrase: ")
    os.write(terminal, f"{words}\n".encode())
    shown.wait_for('is in "')
    shown.wait_for("Your number: ")
    os.write(terminal, b"q\n")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    os.close(terminal)
    assert words not in shown.everything
    assert "Class 4B: what to do next" in report(tmp_path)


class Shown:
    """What a terminal shows."""

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.everything = ""
        self._seen = 0

    def wait_for(self, words: str) -> None:
        """Read until these words come, after those that were waited for before."""
        while (at := self.everything.find(words, self._seen)) < 0:
            assert select.select([self.terminal], [], [], 60)[0], f"{words!r} never came after {self.everything[-400:]}"
            self.everything += os.read(self.terminal, 65536).decode("utf-8", "replace")
        self._seen = at + len(words)
