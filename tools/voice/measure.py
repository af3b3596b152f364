"""What a recording is like: its length, level and peak, decoded by the mixer that plays it in the game."""

import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log10
from operator import mul
from pathlib import Path

RATE = 24_000
FRAME = 480
FULL = 32_767

CLIPPED = 8
"""So many samples at full scale are heard as a crackle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A recording in numbers: seconds, the level of the parts that sound in dBFS, samples at full scale."""

    seconds: float
    level: float
    full: int


@contextmanager
def open_mixer() -> Iterator[None]:
    """The mixer without a sound card, for as long as recordings are measured."""
    before = os.environ.get("SDL_AUDIODRIVER")
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    from pygame import mixer

    mixer.init(frequency=RATE, size=-16, channels=1, allowedchanges=0)
    try:
        yield
    finally:
        mixer.quit()
        if before is None:
            del os.environ["SDL_AUDIODRIVER"]
        else:
            os.environ["SDL_AUDIODRIVER"] = before


def measured(path: Path) -> Measured | None:
    """A recording in numbers, while the mixer is open; None where it cannot be played."""
    import pygame

    try:
        samples = array("h", pygame.mixer.Sound(str(path)).get_raw())
    except pygame.error:
        return None
    return Measured(
        seconds=len(samples) / RATE,
        level=_level(samples),
        full=sum(1 for sample in samples if abs(sample) >= FULL),
    )


def _level(samples: Sequence[int]) -> float:
    """DBFS over the frames that sound: those within 20 dB of the loudest."""
    frames = (samples[at : at + FRAME] for at in range(0, len(samples) - FRAME + 1, FRAME))
    power = [sum(map(mul, frame, frame)) / FRAME for frame in frames]
    active = [one for one in power if one > max(power) * 0.01]
    return 10 * log10(sum(active) / len(active) / FULL**2) if active else -120.0


def words_a_minute(words: int, seconds: float, pause: float) -> float:
    """The pace of a line that is followed by a pause."""
    return words / (seconds + pause) * 60


def mean_pace(lines: Iterable[tuple[int, float]], pause: float) -> float:
    """The pace over lines, given as words and seconds each."""
    listed = list(lines)
    time = sum(seconds + pause for _, seconds in listed)
    return sum(words for words, _ in listed) / time * 60 if time else 0.0
