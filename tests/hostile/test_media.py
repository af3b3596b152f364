"""Hostile pictures, sounds and fonts are left out without a word, in little time and memory."""

import sys
from pathlib import Path

import pytest

from tests.hostile.conftest import Guarded
from tests.hostile.media import Medium, fonts, icons, sounds, spoilt_fonts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of memory and time are set as Unix does")

WHOLE = 64 * 64


def written(medium: Medium, path: Path) -> Path:
    path.parent.mkdir()
    path.write_bytes(medium.make())
    return path


@pytest.mark.parametrize("icon", list(icons()), ids=str)
def test_icons(icon: Medium, tmp_path: Path, guard: Guarded) -> None:
    """A drawing that is more than shapes is not drawn at all; one that is only odd may be."""
    found = guard("icon", written(icon, tmp_path / "icons" / "hostile.svg"), tmp_path / "kept")
    if not icon.is_fine:
        assert found["pixels"] == 0
    elif icon.name == "sound":
        assert found["pixels"] == WHOLE


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/hostname", "//server/share/x", "C:\\x", "con", "..", "", "a\0b", "sub/x"]
)
def test_names_of_icons(name: str, tmp_path: Path, guard: Guarded) -> None:
    """An icon's name never leads out of the folder of icons, even to a drawing that is there."""
    drawing = next(icon for icon in icons() if icon.name == "sound")
    (tmp_path / "outside.svg").write_bytes(drawing.make())
    (tmp_path / "icons" / "sub").mkdir(parents=True)
    (tmp_path / "icons" / "sub" / "x.svg").write_bytes(drawing.make())
    found = guard("icon", tmp_path / "icons" / "any.svg", tmp_path / "kept", name=name)
    assert found["pixels"] == 0


@pytest.mark.parametrize("sound", list(sounds()), ids=str)
def test_sounds(sound: Medium, tmp_path: Path, guard: Guarded) -> None:
    """A sound that is none, or that would never end, is silence."""
    found = guard("sound", written(sound, tmp_path / "sounds" / f"hostile-{sound}"), tmp_path / "kept")
    assert (found["seconds"] is not None) == sound.is_fine


@pytest.mark.parametrize("font", [*fonts(), *spoilt_fonts()], ids=str)
def test_fonts(font: Medium, tmp_path: Path, guard: Guarded) -> None:
    """A font that is none is passed over; words are measured all the same."""
    found = guard("font", written(font, tmp_path / "fonts" / "hostile.ttf"), tmp_path / "kept")
    assert found["width"] >= 0
    if not font.name.startswith("spoilt"):
        assert found["names"] == (["hostile"] if font.is_fine else [])
