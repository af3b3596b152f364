"""Every font, icon and sound is there, can be used, and has its licence."""

from pathlib import Path
from xml.etree import ElementTree

import pygame
import pytest

from game.engine.policy import BANDS
from game.resources import assets

ROOT = Path(__file__).resolve().parent.parent
SOUNDS = sorted(path.name for path in (assets() / "sounds").iterdir())


def test_the_icons_are_those_of_the_list() -> None:
    lines = (ROOT / "tools" / "icons.txt").read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    assert listed == {path.stem for path in (assets() / "icons").glob("*.svg")}


def test_every_icon_is_a_square_svg_that_can_be_coloured_if_it_is_a_sign() -> None:
    for path in (assets() / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        root = ElementTree.fromstring(text)
        assert root.tag == "{http://www.w3.org/2000/svg}svg", path.name
        assert (root.get("width"), root.get("height")) == ("32", "32"), path.name
        assert ("currentColor" in text) == path.name.startswith("ph-"), path.name
        assert "<text" not in text, path.name


@pytest.mark.parametrize("path", sorted((assets() / "fonts").glob("*.ttf")), ids=lambda path: path.name)
def test_every_font_has_its_licence(path: Path) -> None:
    family = path.stem.rpartition("-")[0]
    assert "SIL OPEN FONT LICENSE" in (assets() / "fonts" / "licences" / f"{family}.txt").read_text(encoding="utf-8")
    assert f"`{path.name}`" in (assets() / "LICENCES.md").read_text(encoding="utf-8")


def test_the_lists_of_words_are_in_order_and_have_their_licence() -> None:
    """Sorted words in small letters, none twice in a band, and every band is one of the policy."""
    found: dict[str, set[str]] = {}
    for path in sorted((assets() / "words").iterdir()):
        assert f"`words/{path.name}`" in (assets() / "LICENCES.md").read_text(encoding="utf-8")
        for section in path.read_text(encoding="utf-8").split("\n[")[1:]:
            band, _, body = section.partition("]")
            words = body.split()
            assert words == sorted(set(words)), (path.name, band)
            assert all(word == word.lower() and band in BANDS for word in words)
            found.setdefault(path.name, set()).update(words)
    assert set(found) == {"frequent.txt", "known.txt"}


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sound_loads_is_small_and_has_its_licence(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    path = assets() / "sounds" / name
    pygame.mixer.init()
    try:
        length = pygame.mixer.Sound(path).get_length()
    finally:
        pygame.mixer.quit()
    is_music = name == "music_loop.ogg"
    assert (30 < length < 60) if is_music else (0.05 < length < 3)
    assert path.stat().st_size < (300_000 if is_music else 20_000)
    assert f"`sounds/{name}`" in (assets() / "LICENCES.md").read_text(encoding="utf-8")
