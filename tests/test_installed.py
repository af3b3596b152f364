"""The wheel, installed elsewhere, finds its folders and plays: nothing may depend on the checkout beside it."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import resources

ROOT = Path(__file__).resolve().parent.parent

Installed = tuple[Path, Path]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A fresh environment that holds the wheel, and the folder to run it from; libraries are lent by this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    build = [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, cwd=folder)
    (wheel,) = folder.glob("crownwise-*.whl")
    venv.create(folder / "venv", with_pip=False)
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = programs / Path(sys.executable).name
    subprocess.run([*pip, "--python", str(python), "install", "-q", "--no-deps", str(wheel)], check=True, cwd=folder)
    asked = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder)
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(asked.stdout.strip()) / "lent.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    return programs, folder


def run(program: Path, *arguments: str, folder: Path, typed: str = "") -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [program, *arguments],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_an_installed_game_finds_its_folders(installed: Installed) -> None:
    programs, folder = installed
    asks = "from game import resources; print(resources.assets()); print(resources.scenarios())"
    found = run(programs / "python", "-c", asks, folder=folder)
    assert found.returncode == 0, found.stderr
    assets, scenarios = (Path(line) for line in found.stdout.splitlines())
    assert assets.is_relative_to(folder)
    assert scenarios.is_relative_to(folder)
    for name in ("assets", "scenarios"):
        own = {str(path.relative_to(ROOT / name)) for path in files(ROOT / name)}
        there = assets if name == "assets" else scenarios
        assert own == {str(path.relative_to(there)) for path in files(there)}


@pytest.mark.parametrize("arguments", [["--help"], ["packs"], ["check"], ["--text", "--data", "kept"]])
def test_an_installed_game_plays(installed: Installed, arguments: list[str]) -> None:
    programs, folder = installed
    ran = run(programs / "crownwise", *arguments, folder=folder, typed="q\n")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.strip()


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def test_a_checkout_comes_first() -> None:
    assert resources.assets() == ROOT / "assets"
    assert resources.scenarios() == ROOT / "scenarios"


def test_a_frozen_folder_is_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "inside"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "crownwise.exe"))
    assert list(resources.places())[2:] == [tmp_path / "inside", tmp_path.resolve()]


def test_an_unrelated_folder_of_the_same_name_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "one" / "assets").mkdir(parents=True)
    (tmp_path / "two" / "assets" / "fonts").mkdir(parents=True)
    assert resources.find("assets", iter([tmp_path / "one", tmp_path / "two"])) == tmp_path / "two" / "assets"


def test_what_is_missing_is_named_with_every_place(tmp_path: Path) -> None:
    with pytest.raises(resources.MissingFolder) as raised:
        resources.find("scenarios", iter([tmp_path / "one", tmp_path / "two"]))
    assert str(tmp_path / "one" / "scenarios") in str(raised.value)
    assert str(tmp_path / "two" / "scenarios") in str(raised.value)
