"""Make assets/sounds/: every effect and the music, computed from sines and noise.

    python tools/sounds.py

Needs numpy and soundfile, which the game itself never imports. Prints what was made: length, peak, loudness
(RMS) and size. The instruments are a marimba and a glockenspiel: bars whose higher tones die away first.
A wrong turn is a soft falling third, never a buzzer, and nothing is sudden or shrill.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

Wave = NDArray[np.float64]
Score = list[tuple[float, Wave]]

RATE = 44100
FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"
NOISE = np.random.default_rng(7)


def seconds(length: float) -> Wave:
    """The time of each sample in a sound of that length."""
    return np.arange(int(RATE * length)) / RATE


def pitch(note: float) -> float:
    """The frequency of a note; 60 is middle C and 1 is a semitone."""
    return float(440 * 2 ** ((note - 69) / 12))


def eased(wave: Wave, begin: float, end: float) -> Wave:
    """Without a click at either side: a short rise and a rounded fall, in seconds."""
    rise, fall = int(begin * RATE), int(end * RATE)
    wave = wave.copy()
    wave[:rise] *= np.linspace(0, 1, rise)
    wave[-fall:] *= np.linspace(1, 0, fall) ** 2
    return wave


def bar(note: float, time: Wave, tones: tuple[tuple[float, float, float], ...]) -> Wave:
    """A struck bar: each tone is its ratio to the note, its strength and how fast it dies."""
    angle = 2 * np.pi * pitch(note) * time
    parts = [strength * np.sin(ratio * angle) * np.exp(-time * decay) for ratio, strength, decay in tones]
    return np.sum(parts, axis=0)


def marimba(note: float, length: float = 0.9, strength: float = 1.0) -> Wave:
    """A wooden bar, with the soft knock of the mallet; high notes are shorter."""
    time = seconds(length)
    ring = max(0.35, 1.6 - (note - 60) * 0.03)
    tone = bar(note, time, ((1, 1, 4.2 / ring), (3.93, 0.28, 14 / ring), (9.2, 0.09, 34)))
    knock = NOISE.normal(0, 0.1, len(time)) * np.exp(-time * 320)
    return eased((tone + knock) * strength * 0.6, 0.0015, min(0.05, length / 3))


def glockenspiel(note: float, length: float = 1.3, strength: float = 1.0) -> Wave:
    """A metal bar."""
    tone = bar(note, seconds(length), ((1, 1, 3.4), (2.756, 0.35, 7), (5.404, 0.16, 13)))
    return eased(tone * strength * 0.42, 0.001, 0.08)


def pluck(note: float, length: float = 0.9, strength: float = 1.0) -> Wave:
    """A gently plucked string: a burst of noise that goes round and loses its edge (Karplus and Strong)."""
    period = round(RATE / pitch(note))
    string = NOISE.uniform(-1, 1, period)
    for _ in range(12):
        string = (string + np.roll(string, 1)) / 2
    turns = []
    for _ in range(int(RATE * length) // period + 1):
        turns.append(string)
        string = 0.4988 * (string + np.roll(string, 1))
    wave = np.concatenate(turns)[: int(RATE * length)]
    return eased(wave / np.abs(wave).max() * strength * 0.5, 0.002, 0.2)


def pad(notes: list[int], length: float, strength: float) -> Wave:
    """A soft chord that swells and fades, for the ground of the music."""
    time = seconds(length)
    angles = [2 * np.pi * pitch(note + detune) * time for note in notes for detune in (-0.06, 0.05)]
    tone = np.sum([np.sin(angle) + 0.25 * np.sin(2 * angle) for angle in angles], axis=0)
    swell = np.minimum(1, time / 0.9) * np.minimum(1, (length - time) / 0.9)
    return tone / len(notes) * swell * strength * (1 + 0.08 * np.sin(2 * np.pi * 0.3 * time))


def hiss(length: float, low: float, high: float) -> Wave:
    """Noise between two frequencies."""
    noise = NOISE.normal(0, 1, int(RATE * length))
    frequency = np.fft.rfftfreq(len(noise), 1 / RATE)
    gain = 1 / (1 + (low / np.maximum(frequency, 1)) ** 4) / (1 + (frequency / high) ** 4)
    return np.fft.irfft(np.fft.rfft(noise) * gain, len(noise))


def played(score: Score, length: float) -> Wave:
    """Sounds laid over each other, each from its second on, with the echo of a small room."""
    dry = np.zeros(int(RATE * length))
    for start, wave in score:
        first = int(start * RATE)
        part = wave[: len(dry) - first]
        dry[first : first + len(part)] += part
    wet = dry.copy()
    for delay, strength in ((0.023, 0.16), (0.037, 0.13), (0.053, 0.11), (0.079, 0.08), (0.113, 0.06)):
        shift = int(delay * RATE)
        wet[shift:] += dry[:-shift] * strength
    return eased(wet, 0.001, 0.08)


def at_peak(wave: Wave, decibels: float) -> Wave:
    """The same sound with its highest sample at that level; 0 is the loudest that there is."""
    return wave / np.abs(wave).max() * 10 ** (decibels / 20)


def message_pop() -> Wave:
    """A bubble that rises: a message has come."""
    time = seconds(0.16)
    frequency = np.interp(time, [0, 0.05, 0.16], [420, 980, 900])
    return eased(np.sin(2 * np.pi * np.cumsum(frequency) / RATE) * np.exp(-time * 22), 0.003, 0.03)


def shutter() -> Wave:
    """A camera: two quick clicks of one leaf."""
    time = seconds(0.22)
    second = np.where(time > 0.085, 0.8 * np.exp(-np.maximum(0, time - 0.085) * 110), 0)
    return eased(hiss(0.22, 1500, 7000) * (np.exp(-time * 140) + second), 0.001, 0.04)


def page() -> Wave:
    """A paper page turns."""
    time = seconds(0.28)
    flutter = 0.6 + 0.4 * np.sin(2 * np.pi * 9 * time)
    return eased(hiss(0.28, 1200, 5200) * np.sin(np.pi * time / 0.28) ** 2 * flutter, 0.01, 0.05)


def whoosh() -> Wave:
    """Something flies by: a message is sent."""
    return eased(hiss(0.5, 300, 2600) * np.sin(np.pi * seconds(0.5) / 0.5) ** 3, 0.02, 0.1)


def crown() -> Wave:
    """A story is at its end: a rising line and a bright last chord."""
    line: Score = [(beat * 0.13, marimba(note)) for beat, note in enumerate((72, 76, 79, 84))]
    middle: Score = [(0.62, marimba(note)) for note in (77, 81, 84)]
    last: Score = [(0.82, marimba(note)) for note in (79, 84, 88)]
    return played([*line, *middle, *last, (0.82, glockenspiel(96, 1.4, 0.5))], 2.4)


def effects() -> dict[str, Wave]:
    """Every effect by the name of its file."""
    rise: Score = [(beat * 0.11, marimba(note)) for beat, note in enumerate((72, 76, 79, 84))]
    twinkle: Score = [(beat * 0.07, glockenspiel(note, 1.1, 0.9)) for beat, note in enumerate((84, 88, 91))]
    return {
        "click": at_peak(marimba(84, 0.12), -9),
        "page": at_peak(page(), -10),
        "message_pop": at_peak(message_pop(), -7),
        "shutter": at_peak(shutter(), -7),
        "success": at_peak(played([*rise, (0.33, glockenspiel(96, 1.1, 0.5))], 1.5), -4),
        "star": at_peak(played(twinkle, 1.3), -6),
        "try_again": at_peak(played([(0, marimba(67, 0.6, 0.8)), (0.17, marimba(64, 0.7, 0.8))], 0.95), -7),
        "crown": at_peak(crown(), -3),
        "alert_soft": at_peak(played([(0, glockenspiel(79, 0.9)), (0.16, glockenspiel(79, 1, 0.7))], 1.2), -8),
        "whoosh": at_peak(whoosh(), -11),
        "string": at_peak(played([(0, pluck(64)), (0.06, pluck(71, 0.8, 0.6))], 0.9), -9),
    }


def music(tempo: int = 92, bars: int = 16, seed: int = 3) -> Wave:
    """A gentle loop in C, two channels: what rings past its end is laid over its beginning, so no seam is heard."""
    choice, beat = np.random.default_rng(seed), 60 / tempo
    loop = np.zeros((int(bars * 4 * beat * RATE), 2))

    def add(start: float, wave: Wave, strength: float, side: float) -> None:
        places = (np.arange(len(wave)) + int(start * RATE)) % len(loop)
        for channel, share in enumerate((1 - side, 1 + side)):
            np.add.at(loop[:, channel], places, wave * strength * np.sqrt(share / 2))

    chords = [[60, 64, 67], [57, 60, 64], [65, 69, 72], [55, 59, 62]]
    scale = [72, 74, 76, 79, 81, 84]
    step = 2
    for number in range(bars):
        chord, start = chords[number % 4], number * 4 * beat
        add(start, pad(chord, 4 * beat + 0.8, 0.16), 1, 0)
        add(start, marimba(chord[0] - 12, 1.4, 0.55), 0.9, -0.15)
        add(start + 2 * beat, marimba(chord[0] - 5, 1.2, 0.4), 0.8, -0.15)
        for half in (1, 3, 5, 7):
            add(start + half * beat / 2, marimba(chord[half // 2 % 3] + 12, 0.5, 0.22), 0.8, 0.35)
        if number % 8 == 7:
            continue
        for at in (0, 1.5, 2, 3) if number % 2 == 0 else (0, 1, 2.5):
            step = int(np.clip(step + choice.integers(-2, 3), 0, 5))
            tune = glockenspiel(scale[step], 1.1, 0.26) if number % 4 == 3 else marimba(scale[step], 0.8, 0.5)
            add(start + at * beat, tune, 0.75, 0.1)
    return at_peak(loop, -9)


def write(name: str, wave: Wave) -> None:
    """Keep one sound as Ogg Vorbis and print its measures."""
    path = FOLDER / f"{name}.ogg"
    channels = 1 if wave.ndim == 1 else wave.shape[1]
    with soundfile.SoundFile(path, "w", RATE, channels, format="OGG", subtype="VORBIS", compression_level=0.6) as file:
        for first in range(0, len(wave), RATE):  # a long sound in one piece overflows the encoder's stack
            file.write(wave[first : first + RATE])
    heard, _ = soundfile.read(path)
    peak, loudness = 20 * np.log10(np.abs(heard).max()), 10 * np.log10((heard**2).mean())
    length, size = len(heard) / RATE, path.stat().st_size / 1024
    print(f"{name:12} {length:6.2f} s  peak {peak:6.1f} dB  RMS {loudness:6.1f} dB  {size:6.1f} kB")


def main() -> None:
    """Write every sound."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, wave in effects().items():
        write(name, wave)
    write("music_loop", music())


if __name__ == "__main__":
    main()
