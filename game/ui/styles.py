"""How words and targets are sized: a table of text styles, in logical pixels of a 1366 by 768 screen.

Sizes follow the content guide: body text of 24 px or more (32 for ages 4 to 7), lines of 1.5, targets of
64 px or more (96 for ages 4 to 7).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Style:
    """A text style: letter size in pixels, font ("text", "strong" or "heading"), line height as a factor."""

    size: float
    font: str = "text"
    line: float = 1.35


STYLES: dict[str, Style] = {
    "display": Style(76, "heading", 1.1),
    "title": Style(36, "heading", 1.2),
    "heading": Style(28, "heading", 1.25),
    "body": Style(24),
    "strong": Style(24, "strong"),
    "button": Style(23, "strong", 1.25),
    "tool": Style(19, "strong", 1.2),
    "label": Style(20, "strong", 1.25),
    "small": Style(19, "text", 1.3),
    "chat": Style(23, "text", 1.3),
}

YOUNG_SCALE = 1.25
"""How much larger everything is read at ages 4 to 7."""

TARGET = 64.0
TARGET_YOUNG = 96.0
"""The least height of what can be pressed, in logical pixels (content guide, section 5.4)."""

Measure = Callable[[str, str, float, float], tuple[float, float]]
"""Measures words: (text, style name, scale, greatest width) to (width, height) as laid out."""


@lru_cache(maxsize=50_000)
def measure_roughly(text: str, style: str, scale: float, width: float) -> tuple[float, float]:
    """A measure without fonts, for tests and checks: letters 0.52 of the size wide, wrapped at words."""
    look = STYLES[style]
    letter = look.size * scale * 0.52
    lines, widest, run = 1, 0.0, 0.0
    for word in text.split():
        length = letter * len(word)
        if run and run + letter + length > width:
            lines, run = lines + 1, 0.0
        run += length + (letter if run else 0.0)
        widest = max(widest, run)
    return min(widest, width) if widest <= width else widest, lines * look.size * scale * look.line
