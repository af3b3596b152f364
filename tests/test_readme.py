"""The README's commands are the ones that are run: each block is named, and each name says where it is run."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BLOCK = re.compile(r"^<!-- command: ([a-z-]+) -->\n```(?:sh|powershell)\n(.+?)\n```$", re.MULTILINE | re.DOTALL)

RUN_BY = {
    "play-linux": "tests/test_readme.py::test_the_lines_for_linux_and_windows_do_the_same (its form)",
    "play-windows": "its form: tests/test_readme.py; not yet run on Windows",
    "libraries-linux": ".ci/run installs the same packages",
    "text-linux": "tests/test_installed.py::test_an_installed_game_plays",
    "test-linux": ".ci/run",
    "test-windows": "its form: tests/test_readme.py; not yet run on Windows",
    "packs": "tests/test_installed.py::test_an_installed_game_plays",
    "help": "tests/test_installed.py::test_an_installed_game_plays",
    "check": "tests/test_installed.py::test_an_installed_game_plays",
    "bench": "tests/test_cli.py::test_bench_measures_the_whole_game",
    "shots": "tests/test_cli.py::test_shots_and_speech",
    "speech": "tests/test_cli.py::test_shots_and_speech",
    "ci": "the automatic checks themselves",
}
"""Where each command is run, by the name in the comment above its block."""


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> dict[str, str]:
    return dict(BLOCK.findall(readme()))


def test_every_block_is_named_once() -> None:
    found = BLOCK.findall(readme())
    assert len(found) == len(commands()) == readme().count("\n```") // 2


def test_every_command_is_run_somewhere() -> None:
    assert set(commands()) == set(RUN_BY)


def test_the_places_named_exist() -> None:
    for place in RUN_BY.values():
        if place.startswith("tests/"):
            path, _, function = place.split(" ")[0].partition("::")
            assert f"def {function}(" in (ROOT / path).read_text(encoding="utf-8")


def test_a_command_is_one_line() -> None:
    assert [name for name, command in commands().items() if "\n" in command] == []


def test_the_lines_for_linux_and_windows_do_the_same() -> None:
    """Only the folder of the programs, the launcher and the joint differ."""
    for verb in ("play", "test"):
        windows = commands()[f"{verb}-windows"].replace("\\", "/").replace("Scripts", "bin")
        windows = re.sub(r"^py ", "python3 ", windows)
        assert windows.split("; ") == commands()[f"{verb}-linux"].split(" && ")


def test_the_automatic_checks_take_their_command_from_here() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- command: test-linux -->" in script
    assert "pip install" not in script


def test_every_file_that_is_linked_exists() -> None:
    for target in re.findall(r"\]\(((?!https?:)[^)#]+)\)", readme()):
        assert (ROOT / target).exists(), target
