"""The game as a process of its own in a real window of a real X server, and what can go wrong around it.

The window is small (640x480) and the words at 200 %, so that the hardest size is the one that is tried.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LACKS = next((f"{name} is not installed" for name in ("Xvfb", "xdotool") if shutil.which(name) is None), "")
pytestmark = pytest.mark.skipif(bool(LACKS), reason=LACKS)
PATIENCE = 60.0


class Desk:
    """An X server with the game in it, from outside: keys go in, the journal tells what was acknowledged."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "options.json").write_text(json.dumps({"text_size": 200}), "utf-8")
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
            pass_fds=(write_end,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.env = os.environ | {"DISPLAY": f":{pipe.readline().strip()}", "SDL_AUDIODRIVER": "nosuchcard"}
        for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
            self.env.pop(name, None)
        words = ("--data", str(folder), "--window", "640x480", "--pack", "year4", "--scenario", "gem-trader")
        self.game = subprocess.Popen(
            [sys.executable, "-m", "game", *words], cwd=ROOT, env=self.env, stderr=subprocess.PIPE, text=True
        )

    def tool(self, *words: str) -> str:
        """What xdotool says."""
        done = subprocess.run(
            ["xdotool", *words], env=self.env, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout.strip()

    def lines(self) -> list[str]:
        """The lines of the journal, as they are on the disk."""
        found = [*self.folder.glob("unfinished/*.jsonl")]
        return found[0].read_text("utf-8").splitlines() if found else []

    def begin(self) -> None:
        """Press Return until the window is there, the story has begun and a first step is read."""
        self.press_until(lambda: len(self.lines()) >= 2)

    def press_until(self, is_so: Callable[[], bool]) -> None:
        """Press Return now and then until something is so."""

        def pressed() -> bool:
            if not is_so():
                self.tool("key", "Return")
                time.sleep(0.5)
            return is_so()

        wait_for(pressed)

    def close_window(self) -> None:
        """Press the button that closes a window."""
        words = [sys.executable, "-m", "tests.desktop.x_close", self.tool("getwindowfocus")]
        subprocess.run(words, cwd=ROOT, env=self.env, timeout=PATIENCE, check=True)

    def close(self) -> None:
        """End whatever is still there."""
        for process in (self.game, self.server):
            process.kill()
            process.wait(timeout=10)


def wait_for(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; fails where it never is."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The game in a story, on a computer without a sound card."""
    made = Desk(tmp_path / "kept")
    try:
        made.begin()
        yield made
    finally:
        made.close()


def test_the_x_server_is_killed_in_the_middle(desk: Desk) -> None:
    """One plain sentence, the code 2, no traceback, and every acknowledged event is on the disk."""
    acknowledged = desk.lines()
    desk.server.kill()
    _, said = desk.game.communicate(timeout=PATIENCE)
    assert desk.game.returncode == 2
    assert (
        said.strip() == "The screen has gone, so Crownwise has closed. What was done is kept: start it again to go on."
    )
    assert desk.lines()[: len(acknowledged)] == acknowledged
    assert all(json.loads(line) for line in desk.lines())


def test_closed_in_the_middle_of_a_story(desk: Desk) -> None:
    """The button that closes a window ends the game at once with 0, and the story can be gone on with."""
    acknowledged = desk.lines()
    desk.close_window()
    _, said = desk.game.communicate(timeout=PATIENCE)
    assert desk.game.returncode == 0
    assert said == ""
    assert desk.lines() == acknowledged


def test_a_thousand_keys_a_second(desk: Desk) -> None:
    """Keys far faster than a hand, Escape among them: the game lives, keeps up, and closes when it is told to."""
    keys = [("Tab", "Down", "Return", "space", "1", "Escape", "F1", "x")[at % 8] for at in range(1000)]
    desk.tool("key", "--delay", "1", *keys)
    assert desk.game.poll() is None
    desk.close_window()
    _, said = desk.game.communicate(timeout=PATIENCE)
    assert desk.game.returncode == 0
    assert "Traceback" not in said
    assert all(json.loads(line) for line in desk.lines())


def test_the_folder_goes_away_in_the_middle(desk: Desk) -> None:
    """Where what is kept can no longer be written, the story goes on, and closing still works."""
    shutil.rmtree(desk.folder)
    desk.folder.write_text("a file where the folder was", "utf-8")
    for key in ("Return", "1", "Return", "Tab", "Return", "Escape", "Return"):
        desk.tool("key", key)
        time.sleep(0.4)
    assert desk.game.poll() is None
    desk.close_window()
    _, said = desk.game.communicate(timeout=PATIENCE)
    assert desk.game.returncode == 0
    assert "Traceback" not in said
