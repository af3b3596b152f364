"""A screen reader for tests: starts a program in a real window of its own X server and reads and presses from outside.

    with ScreenReader([sys.executable, "-m", "game", "play"]) as reader:
        reader.wait_for("button", "Block")
        reader.press("button", "Block")

`missing()` says which program of the system is not there, so that a test can skip with the reason.
"""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

CLIENT = Path(__file__).parent / "client.py"
SYSTEM_PYTHON = "/usr/bin/python3"
Thing = dict[str, Any]


def missing() -> str:
    """What this computer lacks for reading screens from outside; "" for nothing."""
    for program in ("Xvfb", "dbus-run-session"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        return "at-spi2-core is not installed"
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run([SYSTEM_PYTHON, "-c", code], capture_output=True, check=False).returncode
    ):
        return "python3-gi and gir1.2-atspi-2.0 are not installed"
    return ""


class ScreenReader:
    """A program in a window, seen through the accessibility bus only."""

    def __init__(
        self, command: list[str], *, size: str = "1366x768", cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> None:
        """`command` is started in an X screen of `size` when the reader is entered."""
        self.command = command
        self.size = size
        self.cwd = cwd
        self.env = env or {}
        self.code: int | None = None

    def __enter__(self) -> Self:
        read_end, write_end = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp"],
            pass_fds=(write_end,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.display = f":{pipe.readline().strip()}"
        env = os.environ | {"DISPLAY": self.display, "SDL_AUDIODRIVER": "dummy"} | self.env
        for name in (
            "SDL_VIDEODRIVER",
            "CROWNWISE_NO_ACCESS",
            "WAYLAND_DISPLAY",
            "DBUS_SESSION_BUS_ADDRESS",
            "AT_SPI_BUS_ADDRESS",
        ):
            env.pop(name, None)
        self._client = subprocess.Popen(
            ["dbus-run-session", "--", SYSTEM_PYTHON, str(CLIENT), *self.command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=self.cwd, env=env,
        )  # fmt: skip
        self.pid = int(self._read()["pid"])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._write({"do": "end"})
            self.code = self._read().get("code")
            self._client.wait(timeout=10)
        except (OSError, ValueError, subprocess.TimeoutExpired):
            self._client.kill()
        self._screen.terminate()
        self._screen.wait(timeout=10)

    def listing(self) -> list[Thing]:
        """Everything that a screen reader finds, in reading order: role, name, description, states and place.

        On a busy computer the bus may give up half way, or the screen may change under the reader: then it asks again.
        """
        end = time.monotonic() + 10
        while not (found := self._ask({"do": "list"})) and time.monotonic() < end:
            time.sleep(0.1)
        return list(found or [])

    def find(self, role: str, name: str) -> Thing | None:
        """The first thing with that role ("" for any) and name as it is now, or None."""
        return self._ask({"do": "find", "role": role, "name": name}) or None

    def wait_for(self, role: str, name: str, *, seconds: float = 10.0, state: str = "") -> Thing:
        """The same, waiting until it is there (with `state`, such as "checked"); fails with what there was instead."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            thing = self.find(role, name)
            if thing is not None and (not state or state in thing["states"]):
                return thing
            time.sleep(0.1)
        there = "\n".join(f"{one['role']}: {one['name']} {one['states']}" for one in self.listing())
        raise AssertionError(f"no {role} named {name!r} {state}; there was:\n{there}")

    def press(self, role: str, name: str) -> None:
        """Press it as a screen reader does, by its action."""
        self.wait_for(role, name)
        assert self._ask({"do": "press", "role": role, "name": name}), f"{role} {name!r} cannot be pressed"

    def focus(self, role: str, name: str) -> None:
        """Give it the focus as a screen reader does."""
        self.wait_for(role, name)
        assert self._ask({"do": "focus", "role": role, "name": name}), f"{role} {name!r} cannot have the focus"

    def switch(self, *, is_on: bool) -> None:
        """Go away, as when a screen reader is closed, or come back."""
        self._ask({"do": "switch", "on": is_on})

    def _ask(self, request: dict[str, str | bool]) -> Any:
        self._write(request)
        return self._read()

    def _write(self, request: dict[str, str | bool]) -> None:
        assert self._client.stdin is not None
        self._client.stdin.write(json.dumps(request) + "\n")
        self._client.stdin.flush()

    def _read(self) -> Any:
        assert self._client.stdout is not None
        line = self._client.stdout.readline()
        if not line:
            raise ValueError("the screen reader has gone")
        return json.loads(line)
