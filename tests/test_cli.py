"""The command line as its users type it: plain words, exit codes, and never a traceback."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game import resources
from game.school.keeping import Keeper

ROOT = Path(__file__).parents[1]


def game(*words: str, text: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the game as a process of its own."""
    environment = {**os.environ, **variables}
    command = [sys.executable, "-m", "game", *words]
    return subprocess.run(
        command, input=text, text=True, capture_output=True, cwd=ROOT, env=environment, timeout=120, check=False
    )


def test_packs() -> None:
    """The packs are listed in words and as JSON."""
    assert "year4: " in game("packs").stdout
    plain = json.loads(game("packs", "--format", "json").stdout)
    assert "gem-trader" in next(pack for pack in plain["packs"] if pack["id"] == "year4")["scenarios"]


def test_check_finds_nothing_in_the_shipped_packs() -> None:
    """What is shipped can be played; the JSON is one document and nothing else."""
    done = game("check", "--format", "json")
    plain = json.loads(done.stdout)
    assert [one for one in plain["problems"] if one["severity"] == "stops-play"] == []
    assert plain["scenarios"] >= 6
    assert done.stderr == ""


def test_check_says_what_is_wrong(tmp_path: Path) -> None:
    """A broken pack gives the sentence, the line, something to try, and exit code 1."""
    shutil.copytree(resources.scenarios(), tmp_path / "packs")
    path = tmp_path / "packs" / "year4" / "gem-trader.yaml"
    path.write_text(path.read_text("utf-8").replace("next: trade\n", "next: trad\n"), "utf-8")
    done = game("check", str(tmp_path / "packs"))
    assert done.returncode == 1
    assert 'There is no step with the name "trad"' in done.stdout
    assert "try: trade" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_no_display_offers_the_terminal(tmp_path: Path) -> None:
    """Without a display: one plain sentence, the offer of --text, exit code 2."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("these systems always have a display")
    done = game("--data", str(tmp_path), SDL_VIDEODRIVER="x11", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "--text" in done.stderr
    assert "Traceback" not in done.stderr


def test_text_reads_to_the_end_and_saves(tmp_path: Path) -> None:
    """The input simply ends in the middle of a story: exit code 0, and the same pictures go on exactly there."""
    done = game("--text", "--data", str(tmp_path), "--pack", "year4", "--scenario", "gem-trader", "--seed", "3")
    assert done.returncode == 0
    assert "Who are you?" in done.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--pack", "year99", "--text"), 'There is no pack "year99"'),
        (("--pack", "year4", "--scenario", "nothing", "--text"), 'has no scenario "nothing"'),
        (("speech", "year4/nothing"), "There is nothing at"),
        (("speech", "year4"), "is a whole pack"),
        (("shots", "{tmp}", "--pack", "nothing"), "no such pack"),
        (("shots", "/dev/null/pictures"), '"/dev/null/pictures" cannot be written'),
    ],
)
def test_what_is_not_there_is_said(words: tuple[str, ...], says: str, tmp_path: Path) -> None:
    """Unknown packs and scenarios: exit code 2 and a sentence with what there is."""
    done = game(*(word.replace("{tmp}", str(tmp_path)) for word in words), CROWNWISE_DATA=str(tmp_path))
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("size", ["10x10", "wide", "1366", "99999x2"])
def test_a_strange_size_is_refused(size: str) -> None:
    """A window size that is none is refused with an example."""
    done = game("--window", size)
    assert done.returncode == 2
    assert "1366x768" in done.stderr


def test_shots_and_speech(tmp_path: Path) -> None:
    """Pictures of every step are real pictures, and what is said is what the story says."""
    done = game(
        "shots", str(tmp_path), "--pack", "year4", "--scenario", "gem-trader", "--theme", "dark", "--text-size", "150"
    )
    assert done.returncode == 0, done.stderr
    pictures = list((tmp_path / "year4" / "gem-trader").glob("*.png"))
    assert len(pictures) > 20
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)
    said = game("speech", "year4/gem-trader").stdout
    assert "gem trader fifty-two" in said or "gem_trader_52" in said
    assert "What should Kofi do?" in said


def test_bench_measures_the_whole_game() -> None:
    """The numbers are of real processes: our window, the plain loop, and the whole game from its start."""
    plain = json.loads(game("bench", "--format", "json").stdout)
    assert plain["window"]["first"] > 0
    assert plain["plain"]["memory"] > 1
    assert plain["game"]["first"] > plain["plain"]["first"] / 10
    assert plain["game"]["press"] > 0


@pytest.mark.parametrize("broken", ["policy.yaml", "year4/pack.yaml", "year4/gem-trader.yaml"])
def test_a_broken_pack_is_said_and_the_rest_plays(broken: str, tmp_path: Path) -> None:
    """A broken policy stops the game with a sentence; a broken pack or story leaves the others to play."""
    shutil.copytree(resources.scenarios(), tmp_path / "scenarios")
    shutil.copytree(ROOT / "game", tmp_path / "game", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "assets").symlink_to(resources.assets())
    (tmp_path / "scenarios" / broken).write_text("title: @x\n", "utf-8")
    command = [sys.executable, "-m", "game", "--text", "--data", str(tmp_path / "kept")]
    done = subprocess.run(command, input="1\n", text=True, capture_output=True, cwd=tmp_path, timeout=120, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    if broken == "policy.yaml":
        assert done.returncode == 2
        assert "policy.yaml, line 1" in done.stderr
    else:
        assert done.returncode == 0
        assert "Which pack would you like?" in done.stdout


def test_an_unwritable_data_folder_plays_on(tmp_path: Path) -> None:
    """Where nothing can be kept, the story goes on and says so once, for a grown-up to hear."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    done = game(
        "--text",
        "--data",
        str(blocked / "inside"),
        "--pack",
        "year4",
        "--scenario",
        "gem-trader",
        text="1\n1\n1\n1\n1\n1\n",
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stdout.count("This computer cannot save. Tell your teacher.") == 1


@pytest.mark.parametrize("wait", [0.8, 1.1, 1.5])
def test_kill_9_while_a_class_plays(wait: float, tmp_path: Path) -> None:
    """A real game is killed while somebody plays as fast as the pipe goes; whatever it had shown is kept, and goes on."""
    command = [
        sys.executable,
        "-m",
        "game",
        "--text",
        "--data",
        str(tmp_path),
        "--pack",
        "year4",
        "--scenario",
        "gem-trader",
    ]
    playing = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert playing.stdin is not None
    assert playing.stdout is not None
    try:
        playing.stdin.write("1\n" * 4 + "6\n1\n" * 400)
        playing.stdin.flush()
    except BrokenPipeError:
        pass
    time.sleep(wait)
    os.kill(playing.pid, signal.SIGKILL)
    playing.stdout.read()
    playing.wait()
    keeper = Keeper(tmp_path)
    for name in keeper.unfinished("guest", "year4"):
        found = keeper.journal(f"guest.year4.{name}.jsonl")
        assert found is not None
    again = game("--text", "--data", str(tmp_path), "--pack", "year4", text="1\n1\n")
    assert again.returncode == 0
    assert "Traceback" not in again.stdout + again.stderr


def test_without_a_word_it_plays() -> None:
    """The bare command opens the game, also with switches alone."""
    for words in ((), ("--fullscreen",)):
        found = game(*words, SDL_VIDEODRIVER="", DISPLAY="", WAYLAND_DISPLAY="")
        assert "Traceback" not in found.stderr
        assert "there is no display" in found.stderr.lower()
        assert found.returncode == 2
