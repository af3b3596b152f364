"""Whether a sound file may be played: a small Ogg or WAV that stays small when it is decoded."""

import wave
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
    packets, at, seconds_a_packet = 0, 0, 0.0
    while at < len(raw):
        if raw[at : at + 4] != _PAGE or at + _PAGE_SIZE > len(raw):
            raise ValueError("no Ogg page")
        count = raw[at + 26]
        lengths = raw[at + _PAGE_SIZE : at + _PAGE_SIZE + count]
        begin = at + _PAGE_SIZE + count
        if raw[at + 5] & _FIRST:
            if seconds_a_packet:
                raise ValueError("several streams in one file")
            seconds_a_packet = _seconds_a_packet(raw[begin : begin + 30])
        # A packet ends where a length is not 255.
        packets += sum(length < 255 for length in lengths)
        at = begin + sum(lengths)
    if at != len(raw) or not seconds_a_packet:
        raise ValueError("cut short")
    return packets * seconds_a_packet


def _seconds_a_packet(first: bytes) -> float:
    """The most that one packet of a stream can hold, from the stream's first packet."""
    if first.startswith(b"OpusHead"):
        return 0.12
    if not first.startswith(b"\x01vorbis") or len(first) < 29:
        raise ValueError("neither Vorbis nor Opus")
    rate = int.from_bytes(first[12:16], "little")
    if rate not in RATES or first[11] not in (1, 2):
        raise ValueError("no sound that is played here")
    # The larger of the two block sizes, as a power of two; a packet gives at most half of one.
    return float((1 << (first[28] >> 4)) / 2 / rate)
