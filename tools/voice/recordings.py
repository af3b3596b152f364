"""What is recorded: the files of `assets/voices`, their names, and the index by which the game finds them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from game.desktop.speakers import INDEX, recording_name
from tools.voice.lines import Line

ENDING = "opus"
"""Opus in an Ogg file: every wheel of pygame-ce (Linux, Windows, macOS) carries libopus and opusfile with its mixer,
and at 24 kbit/s speech is as clear in Opus as at twice the size in Vorbis."""

SOUNDS = (".opus", ".ogg", ".wav")
"""Endings of the files that the game would play."""

SPEED, LONG_SPEED = 0.74, 0.7
LONG_WORDS = 5
"""The speed of the voice model, and a lower one from so many words on: 130 to 150 words a minute with the pauses."""

SETTINGS = f"kokoro-v1.0 int8, speed {SPEED}, from {LONG_WORDS} words {LONG_SPEED}, -19 dB, opus 24k"
"""What else a recording depends on. Another value makes every recording stale."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A recording that should be there: `stem` is its file, `names` are the index entries of the lines that use it."""

    stem: str
    spoken: str
    voice: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Index:
    """What is recorded: the packs, for each line's name the stem of its file, and whether every line is recorded."""

    packs: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True

    @classmethod
    def read(cls, folder: Path) -> "Index":
        """The index of a folder; an empty one where there is none."""
        path = folder / INDEX
        if not path.is_file():
            return cls()
        kept = json.loads(path.read_text("utf-8"))
        return cls(tuple(kept["packs"]), dict(kept["files"]), bool(kept.get("is_whole")))

    def write(self, folder: Path) -> None:
        """Keep the index in its folder, one line an entry, so that changes can be seen side by side."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = {"packs": list(self.packs), "is_whole": self.is_whole, "files": dict(sorted(self.files.items()))}
        (folder / INDEX).write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8", newline="\n")


def stem(spoken: str, voice: str) -> str:
    """The name (without ending) of the file in which `voice` says `spoken`."""
    return hashlib.sha256(f"{SETTINGS}\n{voice}\n{spoken}".encode()).hexdigest()[:24]


def wanted(lines: Iterable[Line]) -> list[Wanted]:
    """The recordings that `lines` need, in their order. Lines that sound the same share one."""
    found: dict[str, Wanted] = {}
    named: set[str] = set()
    for line in lines:
        name = recording_name(line.said, line.speaker)
        if name in named:
            continue
        named.add(name)
        file = stem(line.spoken, line.voice)
        before = found[file].names if file in found else ()
        found[file] = Wanted(file, line.spoken, line.voice, (*before, name))
    return list(found.values())


def path_of(folder: Path, stem: str) -> Path:
    """Where a recording lies."""
    return folder / f"{stem}.{ENDING}"
