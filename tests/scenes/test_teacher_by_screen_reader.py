"""A teacher who uses a screen reader: through the PIN, and to the report of the class, in a real window by AT-SPI alone."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.engine.amounts import counted
from tests.atspi.reader import ScreenReader, missing
from tests.driver import reach, routes, walk
from tests.scenes.lessons import PIN, Desk, school_with_pin
from tests.school.classes import WORDS
from tests.school.test_recording import NAME

ROOT = Path(__file__).parents[2]
LACKS = missing()
pytestmark = pytest.mark.skipif(bool(LACKS), reason=LACKS)


@pytest.fixture
def of(tmp_path: Path) -> Path:
    return school_with_pin(tmp_path / "school", classes=("4A", "4B"))


def game(tmp_path: Path, of: Path) -> list[str]:
    """The program as it is started on a teacher's computer."""
    words = ("--data", str(tmp_path / "pc"), "--school", str(of), "--reports", str(tmp_path / "papers"))
    return [sys.executable, "-m", "game", *words, "--set", "movement=no"]


def give_pin(reader: ScreenReader, pin: str) -> None:
    """Press the digits one by one; each is heard as a count and never as itself."""
    for at, digit in enumerate(pin, start=1):
        reader.press("push button", digit)
        reader.wait_for("label", counted(at, "digit") + " typed")
    reader.press("push button", "Go on")


def test_through_the_pin(tmp_path: Path, of: Path) -> None:
    """A wrong one is said, a slip is taken back, and the right one opens the teacher area, where a class is chosen."""
    with ScreenReader(game(tmp_path, of), cwd=ROOT) as reader:
        reader.press("push button", "For teachers")
        reader.wait_for("frame", "Crownwise: The teacher's PIN")
        give_pin(reader, "111119")
        reader.wait_for("label", "That is not the PIN. Try again.")
        for digit in "73":
            reader.press("push button", digit)
        reader.wait_for("label", "2 digits typed")
        for _ in range(2):
            reader.press("push button", "Take back")
        reader.wait_for("label", "0 digits typed")
        give_pin(reader, PIN)
        reader.wait_for("frame", "Crownwise: For teachers")
        reader.press("radio button", "Class 4B")
        reader.wait_for("radio button", "Class 4B", state="checked")
        heard = " ".join(one["name"] + one["description"] for one in reader.listing())
        assert PIN not in heard
    assert reader.code == 0


def test_to_the_report(tmp_path: Path, of: Path) -> None:
    """The passphrase is a password to the screen reader, told as a count; typed on its keyboard, it makes the report."""
    desk = Desk(tmp_path / "pc", "--school", str(of), "--class", "4B", "--pack", "year4", "--scenario", NAME)
    reach(desk.stage, "otter", "kite", "star", "go")
    walk(desk.stage, routes(NAME)[1].routes["safest"])
    desk.close()
    with ScreenReader(game(tmp_path, of), cwd=ROOT) as reader:
        reader.press("push button", "For teachers")
        reader.wait_for("frame", "Crownwise: The teacher's PIN")
        give_pin(reader, PIN)
        reader.press("radio button", "Class 4B")
        reader.wait_for("radio button", "Class 4B", state="checked")
        reader.press("toggle button", "Report")
        field = reader.wait_for("password text", "Passphrase", state="focused")
        assert field["description"] == "nothing typed yet"
        reader.focus("password text", "Passphrase")
        type_words(reader, "x")
        wait_for_description(reader, "1 character")
        type_words(reader, "BackSpace")
        wait_for_description(reader, "nothing typed yet")
        type_words(reader, *("space" if letter == " " else letter for letter in WORDS))
        wait_for_description(reader, f"{len(WORDS)} characters")
        heard = " ".join(one["name"] + one["description"] for one in reader.listing())
        assert WORDS not in heard
        type_words(reader, "Return")
        reader.wait_for("push button", "Make it again", seconds=60)
        (page,) = (tmp_path / "papers").glob("report-4B-*.html")
        assert any(str(page) in one["name"] for one in reader.listing())
        assert "Class 4B: what to do next" in page.read_text("utf-8")
    assert reader.code == 0


def type_words(reader: ScreenReader, *keys: str) -> None:
    """Strike real keys of the X server, slowly enough for any computer."""
    subprocess.run(
        ["xdotool", "key", "--delay", "60", *keys], env={"DISPLAY": reader.display, "PATH": "/usr/bin:/bin"}, check=True
    )


def wait_for_description(reader: ScreenReader, says: str) -> None:
    """Wait until the password is told in these words."""
    end = time.monotonic() + 20
    while (found := reader.wait_for("password text", "Passphrase"))["description"] != says:
        assert time.monotonic() < end, f"{found['description']}, and not {says}"
        time.sleep(0.05)
