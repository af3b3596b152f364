"""Every kind of widget can be painted in every theme and size, and the ring of the focus is always to be seen."""

from dataclasses import replace
from typing import get_args

import pytest
import skia

from game.art.picture import Picture, Words
from game.desktop import marks
from game.desktop.brush import Brush
from game.desktop.easel import Easel
from game.desktop.fonts import Fonts, Wording, reads_from_right
from game.desktop.icons import Icons
from game.desktop.listing import list_marks
from game.desktop.look import Look
from game.desktop.pictures import Pictures
from game.desktop.plates import Plate
from game.desktop.shots import room_for, scale_for, shared_brush, shoot
from game.resources import assets
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.themes import THEMES
from game.ui.widgets import Box, Image, Screen, Text
from tests.desktop.demo import PAGES, STREET, Demo


def look_at(stage: Stage, size: tuple[int, int], theme: str = "light") -> Look:
    """How a window of `size` sees `stage` now."""
    return Look(
        theme=THEMES[theme],
        scale=scale_for(size),
        size=size,
        text_scale=stage.fitted.scale,
        is_young=stage.screen.is_young,
        focus=stage.focus,
    )


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("page", PAGES)
def test_the_focus_ring_is_never_lost(page: str, theme: str, text_size: int) -> None:
    """Wherever the focus goes, its ring is inside the window, painted last, and changes pixels there."""
    size = (900, 506)
    brush = shared_brush()
    stage = Stage(Demo(page=page, options=Options(text_size=text_size, theme=theme)), print, room_for(size, brush))
    easel = Easel(size, brush)
    easel.show(list_marks(stage.screen, stage.tree, replace(look_at(stage, size, theme), focus="")))
    bare = bytes(easel.pixels)
    for widget in pressable(active(stage.tree)):
        stage.focus = widget.key
        entries = list_marks(stage.screen, stage.tree, look_at(stage, size, theme))
        ring = entries[-1].mark
        assert entries[-1].name == "focus"
        assert isinstance(ring, Plate)
        assert ring.area[0] >= 0
        assert ring.area[1] >= 0
        assert ring.area[2] <= size[0]
        assert ring.area[3] <= size[1]
        assert ring.thick >= 4
        easel.show(entries)
        middle = ((ring.area[1] + ring.area[3]) // 2 * size[0] + ring.area[0] + 2) * 4
        colour = THEMES[theme]["focus"]
        painted = easel.pixels[middle : middle + 3]
        assert painted == bytes.fromhex(colour[5:7] + colour[3:5] + colour[1:3]), f"{widget.key} has no ring"
        assert bytes(easel.pixels) != bare


@pytest.mark.parametrize("size", [(640, 480), (1920, 1080), (3440, 1440), (400, 800)])
def test_any_size_of_window(size: tuple[int, int]) -> None:
    """A tiny, a wide and an upright window all show the whole screen."""
    for page in PAGES:
        png = shoot(Demo(page=page).view(), size=size)
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(png))
        assert (image.width(), image.height()) == size


def test_what_is_under_the_pointer_held_lit_and_disabled_differs() -> None:
    """Each state of a button can be seen."""
    size = (1366, 768)
    brush = shared_brush()
    stage = Stage(Demo(page="settings"), print, room_for(size, brush))
    look = look_at(stage, size)
    path = next(one.path for one in stage.tree.walk() if getattr(one.widget, "key", "") == "location")
    seen = set()
    for now in (look, replace(look, hover="location"), replace(look, held="location"), replace(look, lit=(path, 0))):
        easel = Easel(size, brush)
        easel.show(list_marks(stage.screen, stage.tree, now))
        seen.add(bytes(easel.pixels))
    assert len(seen) == 4


def test_lit_sentence_is_one_of_several() -> None:
    """Only the sentence that is said is lit, and it keeps its place."""
    fonts = shared_brush().fonts
    text = "One is here. Two is there! Three?"
    plain = fonts.paragraph(Wording(text, "body", 1.0, 200.0))
    lit = fonts.paragraph(Wording(text, "body", 1.0, 200.0, lit=1, lit_colour="#ff0000"))
    assert (plain.Height, plain.LongestLine) == (lit.Height, lit.LongestLine)


def test_measured_words_fit_where_they_are_painted() -> None:
    """The natural width that is measured is enough for one line, in both kinds of letters."""
    fonts = shared_brush().fonts
    for measure, is_young in ((fonts.measure, False), (fonts.measure_young, True)):
        for text in ("Screenshot", "Tell an adult", "I'd like to, but no!"):
            wide, high = measure(text, "button", 1.0, float("inf"))
            again = fonts.paragraph(Wording(text, "button", 1.0, wide + 1, is_young=is_young))
            assert again.Height == high


def test_from_the_right() -> None:
    """Urdu reads from the right and keeps a telephone number in order; English does not."""
    assert reads_from_right("(مفت) Childline")
    assert not reads_from_right("Childline (مفت)")
    assert not reads_from_right("0800 1111")


def test_broken_or_missing_assets_fall_back_quietly(tmp_path, capfd) -> None:  # type: ignore[no-untyped-def]
    """No fonts, a broken font, no icons and a picture that is no picture: something is painted, nothing is said."""
    (tmp_path / "lexend-400.ttf").write_bytes(b"not a font")
    (tmp_path / "broken.svg").write_text("<svg><")
    for folder in (tmp_path, tmp_path / "nowhere"):
        fonts = Fonts(folder)
        assert fonts.measure("Hello", "body", 1.0, 500.0)[1] > 0
        pictures = Pictures(fonts, Icons(folder))
        surface = skia.Surface(64, 36)
        pictures.draw(surface.getCanvas(), STREET, 64, 36)
        for name in ("broken", "missing", "ph-missing"):
            pictures.icons.draw(surface.getCanvas(), name, 20, "#000000")
    screen = Screen(key="x", title="x", body=Box(children=(Image(source=("not", "a picture")), Text(text=""))))
    assert shoot(screen).startswith(b"\x89PNG")
    assert "Traceback" not in capfd.readouterr().err


def test_treated_spots_hide_what_they_cover() -> None:
    """Under a blur or a star, the words of a sign make no difference to any pixel near it."""
    brush = Brush()

    def painted(words: str, how: str) -> bytes:
        layers = tuple(
            replace(one, text=words) if isinstance(one, Words) and one.text == "27" else one for one in STREET.layers
        )
        picture: Picture = replace(STREET, layers=layers, treated=(("number", how),))
        return bytes(
            shoot(Screen(key="x", title="", body=Box(children=(Image(source=picture, ratio=16 / 9, height=720),))))
        )

    assert painted("27", "blur") == painted("88", "blur")
    assert painted("27", "cover") == painted("88", "cover")
    assert painted("27", "blur") != painted("27", "cover")
    assert brush is not None


def test_every_icon_draws_something() -> None:
    """No icon of the folder comes out empty."""
    icons = Icons(assets() / "icons")
    empty = []
    for path in sorted((assets() / "icons").glob("*.svg")):
        surface = skia.Surface(16, 16)
        surface.getCanvas().clear(0)
        icons.draw(surface.getCanvas(), path.stem, 16, "#123456")
        if not any(surface.makeImageSnapshot().tobytes()):
            empty.append(path.stem)
    assert not empty


@pytest.mark.parametrize(
    ("name", "theme", "has_edge"),
    [
        ("speech-balloon", "light", True), ("speech-balloon", "dark", False), ("cloud", "light", True),
        ("busts-in-silhouette", "dark", True), ("busts-in-silhouette", "contrast", True),
        ("busts-in-silhouette", "light", False), ("star", "light", False), ("star", "dark", False),
    ],
)  # fmt: skip
def test_an_icon_that_its_ground_would_hide_has_an_edge(name: str, theme: str, has_edge: bool) -> None:
    """White on white and dark on dark get a line of the theme's ink; what is seen anyway is drawn as it is."""
    icons = Icons(assets() / "icons")

    def drawn(edge: str) -> bytes:
        surface = skia.Surface(48, 48)
        surface.getCanvas().clear(0)
        icons.draw(surface.getCanvas(), name, 48, "", edge=edge)
        return bytes(surface.makeImageSnapshot().tobytes())

    assert (drawn(THEMES[theme]["ink"]) != drawn("")) is has_edge


def test_pages_of_the_demo_show_every_mark() -> None:
    """Together the demo's screens use every kind of mark, so that the damage test tries them all."""
    kinds = set()
    for page in PAGES:
        stage = Stage(
            Demo(page=page, flipped=frozenset({"sign"}), has_card=True), print, room_for((1366, 768), shared_brush())
        )
        kinds |= {type(entry.mark) for entry in list_marks(stage.screen, stage.tree, look_at(stage, (1366, 768)))}
    assert kinds == set(get_args(marks.Mark))
