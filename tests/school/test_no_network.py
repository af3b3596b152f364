"""A whole lesson where no network exists: played, sealed, collected and reported, and nobody so much as asks for one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.school.classes import school
from tests.school.test_command_line import PASSPHRASE, ROOT

WATCHED = """
import json, runpy, sys
asked = []
def watch(event, values):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto") or event == "webbrowser.open":
        asked.append(event)
        raise OSError("there is no network")
    if event == "socket.__new__" and values[1] not in (1,):
        asked.append(f"socket of family {values[1]}")
        raise OSError("there is no network")
sys.addaudithook(watch)
sys.argv = sys.argv[1:]
try:
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
finally:
    print("ASKED " + json.dumps(asked), file=sys.stderr)
"""
"""Runs a module and refuses every socket but those of this computer's own files (family 1, for screen and sound)."""


def without_network(*words: object, input_text: str = "") -> "subprocess.CompletedProcess[str]":
    """Run a module where there is no network: in a namespace of its own where that is allowed, and watched anyway."""
    apart = ["unshare", "--user", "--map-root-user", "--net"]
    can = shutil.which("unshare") and subprocess.run([*apart, "true"], capture_output=True, check=False).returncode == 0
    command = [*(apart if can else []), sys.executable, "-c", WATCHED, *map(str, words)]
    environment = {**os.environ, "CROWNWISE_PASSPHRASE": PASSPHRASE, "SDL_AUDIODRIVER": "dummy"}
    environment.pop("CROWNWISE_SCHOOL", None)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, input=input_text, capture_output=True, text=True, timeout=240, check=False
    )
    assert "ASKED []" in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    return done


def test_the_watch_does_see_a_socket() -> None:
    """Or the test below could not fail."""
    with pytest.raises(AssertionError, match="socket"):
        without_network("tests.school.asks_for_network")


def test_a_whole_lesson(tmp_path: Path) -> None:
    school(tmp_path / "school", results=str(tmp_path / "drop"))
    played = without_network(
        "tests.school.simulated_pupil", tmp_path / "school", tmp_path / "pc", 3, "year4", "gem-trader", "its-amy"
    )
    assert len(json.loads(played.stdout)["stories"]) == 2
    where = ("--class", "4B", "--school", tmp_path / "school")
    collected = without_network("game", "collect", "--from", tmp_path / "drop", *where)
    assert "2 new attempts." in collected.stdout
    without_network("game", "report", *where, "-o", tmp_path / "report.html")
    assert "1 played" in (tmp_path / "report.html").read_text("utf-8")
