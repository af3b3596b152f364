"""Whether a sound file may be played: a small Ogg or WAV that stays small when it is decoded."""

import wave
from collections.abc import Callable
from pathlib import Path

MOST_BYTES = 8 * 1024 * 1024
MOST_SECONDS = 120.0
"""An effect or a sentence is decoded whole; our longest has two seconds."""
MOST_MUSIC_SECONDS = 1_200.0
"""Music is decoded as it is played."""

RATES = range(8_000, 96_001)
_PAGE, _PAGE_SIZE = b"OggS", 27
_FIRST = 0x2
"""Marks the first page of a stream."""


def is_playable(path: Path, most_seconds: float = MOST_SECONDS) -> bool:
    """Whether the file at `path` is a sound of at most so many seconds. Nothing is decoded for it."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return False
        if path.suffix == ".wav":
            return _wav_seconds(path) <= most_seconds
        return ogg_seconds(path.read_bytes()) <= most_seconds
    except (OSError, EOFError, ValueError, wave.Error):
        return False


def _wav_seconds(path: Path) -> float:
    with wave.open(str(path), "rb") as sound:
        rate = sound.getframerate()
        if rate not in RATES or sound.getnchannels() not in (1, 2):
            raise ValueError("no sound that is played here")
        return sound.getnframes() / rate


def ogg_seconds(raw: bytes) -> float:
    """The most seconds that the packets of an Ogg file can hold, whatever it says of itself. Raises ValueError."""
    seconds, at, is_new = 0.0, 0, True
    length_of: Callable[[bytes], float] | None = None
    while at < len(raw):
        if raw[at : at + 4] != _PAGE or at + _PAGE_SIZE > len(raw):
            raise ValueError("no Ogg page")
        begin = at + _PAGE_SIZE + raw[at + 26]
        lengths = raw[at + _PAGE_SIZE : begin]
        if raw[at + 5] & _FIRST:
            if length_of is not None:
                raise ValueError("several streams in one file")
            length_of = _length_of(raw[begin : begin + 30])
        at = begin
        for length in lengths:
            if is_new and length_of is not None:
                seconds += length_of(raw[at : at + 2])
            # A packet ends where a length is not 255.
            is_new, at = length < 255, at + length
    if at != len(raw) or length_of is None:
        raise ValueError("cut short")
    return seconds


def _length_of(first: bytes) -> Callable[[bytes], float]:
    """What tells, from the first two bytes of a packet, how many seconds it has; `first` begins the stream."""
    if first.startswith(b"OpusHead"):
        return _opus_seconds
    if not first.startswith(b"\x01vorbis") or len(first) < 29:
        raise ValueError("neither Vorbis nor Opus")
    rate = int.from_bytes(first[12:16], "little")
    if rate not in RATES or first[11] not in (1, 2):
        raise ValueError("no sound that is played here")
    # The larger of the two block sizes, as a power of two; a packet gives at most half of one.
    most = float((1 << (first[28] >> 4)) / 2 / rate)
    return lambda packet: most


def _opus_seconds(packet: bytes) -> float:
    """By the table of RFC 6716, section 3.1: how long a frame is, and how many there are."""
    kind = packet[0] >> 3 if packet else 0
    frames = (1, 2, 2, packet[1] & 63 if len(packet) > 1 else 0)[packet[0] & 3] if packet else 0
    lengths = (10, 20, 40, 60) if kind < 12 else (10, 20, 10, 20) if kind < 16 else (2.5, 5, 10, 20)
    return frames * lengths[kind % 4] / 1000
