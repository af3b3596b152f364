"""Words as Skia lays them out: which font a style takes, how much room words need, and the paragraphs to paint.

A paragraph is laid out once in logical pixels and painted through a scaled canvas, so that words break at
the same places in every window. The same paragraphs measure and paint, so what fits when measured fits on screen.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

import skia

from game.desktop.colours import number
from game.ui.speech import sentences
from game.ui.styles import STYLES, Style

FACES = {"text": "lexend-400", "strong": "lexend-600", "heading": "baloo-2-700", "bold": "lexend-600"}
FACES_YOUNG = FACES | {"text": "andika-400", "strong": "andika-700"}
"""Andika has the single-storey a and g that schools teach first."""

MOST_BYTES = 8 * 1024 * 1024
KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
"""How large a font file may be (our largest has 660 kB), and how one begins."""

WIDEST = 100_000.0
"""The width of a line that never wraps."""

ISOLATE, END_ISOLATE = "\u2067", "\u2069"
"""Marks around right-to-left words: without them Skia sets their numbers and brackets in the wrong order."""


class Wording(NamedTuple):
    """Words as they are to be painted. `lit` is the sentence to light: None for none, -1 for all of them."""

    text: str
    style: str
    scale: float
    width: float
    colour: str = "#000000"
    align: str = "left"
    is_young: bool = False
    lit: int | None = None
    lit_colour: str = ""


class Fonts:
    """The bundled fonts of a folder. A font that is missing or broken is replaced by another without a word."""

    def __init__(self, folder: Path) -> None:
        """Read the fonts of `folder`; where it has none that work, the computer's own are used."""
        maker = skia.FontMgr.New_Custom_Empty()
        self._provider = skia.textlayout.TypefaceFontProvider()
        self.names: list[str] = []
        for path in sorted(folder.glob("*.ttf")) if folder.is_dir() else []:
            face = maker.makeFromFile(str(path)) if _is_font(path) else None
            if face is not None and face.countGlyphs() > 1:
                self._provider.registerTypeface(face, path.stem)
                self.names.append(path.stem)
        self._collection = skia.textlayout.FontCollection()
        self._collection.setDefaultFontManager(self._provider if self.names else skia.FontMgr())
        self._unicode = skia.Unicodes.ICU.Make()
        self.paragraph = lru_cache(maxsize=1500)(self._paragraph)
        self._measured = lru_cache(maxsize=6000)(self._measure)

    def measure(self, text: str, style: str, scale: float, width: float) -> tuple[float, float]:
        """Width and height of words in logical pixels, wrapped at `width` (the `Measure` of `ui.styles`)."""
        return self._measured(text, style, scale, width, False)

    def measure_young(self, text: str, style: str, scale: float, width: float) -> tuple[float, float]:
        """The same in the letters for ages 4 to 7."""
        return self._measured(text, style, scale, width, True)

    def line(self, text: str, font: str, size: float, colour: str) -> Any:
        """One line of words in a picture, which never wraps: a paragraph."""
        return self._build(((text, colour, False),), Style(size, font, 1.0), 1.0, WIDEST, "left", False)

    def _measure(self, text: str, style: str, scale: float, width: float, is_young: bool) -> tuple[float, float]:
        paragraph = self.paragraph(Wording(text, style, scale, min(width, WIDEST), is_young=is_young))
        return float(ceil(paragraph.LongestLine)), float(paragraph.Height)

    def _paragraph(self, words: Wording) -> Any:
        runs = tuple(_runs(words))
        return self._build(runs, STYLES[words.style], words.scale, words.width, words.align, words.is_young)

    def _build(
        self,
        runs: tuple[tuple[str, str, bool], ...],
        style: Style,
        scale: float,
        width: float,
        align: str,
        is_young: bool,
    ) -> Any:
        layout = skia.textlayout
        is_from_right = reads_from_right("".join(run[0] for run in runs))
        if is_from_right and align == "left":
            align = "right"
        paragraph_style = layout.ParagraphStyle()
        sides = {"left": layout.TextAlign.kLeft, "center": layout.TextAlign.kCenter, "right": layout.TextAlign.kRight}
        paragraph_style.setTextAlign(sides[align])
        paragraph_style.setTextStyle(self._style(style, scale, runs[0][1], False, is_young))
        builder = layout.ParagraphBuilder.make(paragraph_style, self._collection, self._unicode)
        for place, (text, colour, is_underlined) in enumerate(runs):
            builder.pushStyle(self._style(style, scale, colour, is_underlined, is_young))
            opening = ISOLATE if is_from_right and place == 0 else ""
            closing = END_ISOLATE if is_from_right and place == len(runs) - 1 else ""
            builder.addText(opening + text + closing)
            builder.pop()
        paragraph = builder.Build()
        paragraph.layout(width)
        return paragraph

    def _style(self, style: Style, scale: float, colour: str, is_underlined: bool, is_young: bool) -> Any:
        wanted = (FACES_YOUNG if is_young else FACES).get(style.font, FACES["text"])
        made = skia.textlayout.TextStyle()
        made.setFontFamilies([wanted, *(name for name in self.names if name != wanted)])
        made.setFontSize(style.size * scale)
        made.setHeight(style.line)
        made.setHeightOverride(True)
        made.setHalfLeading(True)
        made.setColor(number(colour))
        if style.font == "heading":
            made.setForegroundPaint(_closed(number(colour), style.size * scale))
        if is_underlined:
            made.setDecoration(skia.textlayout.TextDecoration.kUnderline)
            made.setDecorationColor(number(colour))
            made.setDecorationThicknessMultiplier(1.6)
        return made


def _is_font(path: Path) -> bool:
    """Whether a file is of the size of a font, begins like one, and holds all the tables that it lists."""
    try:
        size = path.stat().st_size if path.is_file() else 0
        if not 12 < size <= MOST_BYTES:
            return False
        with path.open("rb") as file:
            head = file.read(12)
            count = int.from_bytes(head[4:6], "big")
            tables = file.read(16 * count)
    except OSError:
        return False
    ends = (
        int.from_bytes(tables[at + 8 : at + 12], "big") + int.from_bytes(tables[at + 12 : at + 16], "big")
        for at in range(0, len(tables), 16)
    )
    return head[:4] in KINDS and len(tables) == 16 * count > 0 and max(ends) <= size


def _closed(colour: int, size: float) -> Any:
    """A paint that closes the hairlines between the overlapping strokes from which Baloo 2 draws its letters."""
    return skia.Paint(
        Color=colour, AntiAlias=True, Style=skia.Paint.kStrokeAndFill_Style, StrokeWidth=max(0.6, size * 0.018)
    )


def reads_from_right(text: str) -> bool:
    """Whether words begin in a script that runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _runs(words: Wording) -> Iterator[tuple[str, str, bool]]:
    """The words parted into (text, colour, underlined): the lit sentence and what stands before and after it."""
    text = words.text or " "
    if words.lit is None:
        yield text, words.colour, False
        return
    start, end = 0, len(text)
    if words.lit >= 0:
        end = 0
        for place, sentence in enumerate(sentences(text)):
            start = text.find(sentence, end)
            end = start + len(sentence)
            if place == words.lit:
                break
    if start > 0:
        yield text[:start], words.colour, False
    yield text[start:end], words.lit_colour or words.colour, True
    if end < len(text):
        yield text[end:], words.colour, False
