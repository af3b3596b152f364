"""Building recordings: what is missing is rendered in small groups, heard by a recogniser, and rendered again if need be."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.voice.listen import Recogniser, is_garbled, sound_error
from tools.voice.recordings import LONG_SPEED, LONG_WORDS, SPEED, Index, Wanted, path_of
from tools.voice.render import Kokoro, write

MOST_TOGETHER = 4
MOST_WORDS = 22
"""Lines rendered together: a few short ones give each other the context without which a lone word garbles."""

BEFORE = "Now listen."
"""Said before a line that is rendered again by itself, and thrown away."""

OTHER_SPEEDS = (0.92, 1.08, 0.85, 1.0)
"""Parts of the usual speed that are tried in turn for a line that was garbled."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: files rendered, how many of them again, and the words of those that stay in doubt."""

    rendered: int
    again: int
    doubtful: tuple[str, ...]


def built(
    folder: Path, recordings: list[Wanted], packs: tuple[str, ...], cache: Path, say: Callable[[str], None]
) -> Built:
    """Bring `folder` in line with `recordings`; what is there already stays as it is. Raises NoModel, NoRecogniser.

    The index is kept after every group, so that a build that was stopped goes on where it was.
    """
    with suppress(OSError, AttributeError):
        os.nice(5)  # whoever else works on this computer comes first
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: one.stem for one in recordings for name in one.names}
    missing = [one for one in recordings if not path_of(folder, one.stem).is_file()]
    again, doubtful, done = 0, [], 0
    if missing:
        studio = _Studio(Kokoro(cache), Recogniser(), folder)
        for group in _groups(missing):
            for one, error in studio.record(group):
                again += 1
                if not studio.mend(one, error):
                    doubtful.append(one.spoken)
            done += len(group)
            say(f"{done} of {len(missing)}, {again} again: {group[-1].spoken}")
            _write_index(folder, packs, files)
    _write_index(folder, packs, files)
    for path in folder.glob("*.*"):
        if path.suffix in (".opus", ".ogg", ".wav") and path.stem not in set(files.values()):
            path.unlink()
    return Built(len(missing), again, tuple(doubtful))


def _write_index(folder: Path, packs: tuple[str, ...], files: dict[str, str]) -> None:
    there = {name: stem for name, stem in files.items() if path_of(folder, stem).is_file()}
    Index(packs, there).write(folder)


def _groups(missing: list[Wanted]) -> Iterator[list[Wanted]]:
    """Lines of one voice and one speed, a few at a time, in reading order."""
    waiting: dict[tuple[str, float], list[Wanted]] = {}
    for one in missing:
        group = waiting.setdefault((one.voice, speed_of(one)), [])
        if len(group) == MOST_TOGETHER or sum(len(other.spoken.split()) for other in (*group, one)) > MOST_WORDS:
            yield list(group)
            group.clear()
        group.append(one)
    yield from (group for group in waiting.values() if group)


def speed_of(one: Wanted) -> float:
    """The usual speed; a little less for a long line, which a voice hurries through."""
    return LONG_SPEED if len(one.spoken.split()) >= LONG_WORDS else SPEED


class _Studio:
    """Renders into a folder and listens to what came of it."""

    def __init__(self, kokoro: Kokoro, recogniser: Recogniser, folder: Path) -> None:
        self.kokoro, self.recogniser, self.folder = kokoro, recogniser, folder

    def record(self, group: list[Wanted]) -> list[tuple[Wanted, float]]:
        """Record lines together; those that were garbled, each with how far it was from what was meant."""
        sounds = self.kokoro.render([one.spoken for one in group], group[0].voice, speed_of(group[0]))
        garbled = []
        for one, sound in zip(group, sounds, strict=True):
            path = path_of(self.folder, one.stem)
            write(path, sound)
            heard = self.recogniser.hear(path)
            if is_garbled(one.spoken, heard, self.kokoro.read_aloud):
                garbled.append((one, sound_error(one.spoken, heard, self.kokoro.read_aloud)))
        return garbled

    def mend(self, one: Wanted, error: float) -> bool:
        """Render a line again by itself, slower and faster, and keep the best; whether it can be understood now."""
        path = path_of(self.folder, one.stem)
        with tempfile.TemporaryDirectory() as scratch:
            for part in OTHER_SPEEDS:
                trial = path_of(Path(scratch), one.stem)
                write(trial, self.kokoro.render([one.spoken], one.voice, speed_of(one) * part, before=BEFORE)[0])
                heard = self.recogniser.hear(trial)
                found = sound_error(one.spoken, heard, self.kokoro.read_aloud)
                if found < error:
                    error = found
                    path.write_bytes(trial.read_bytes())
                if not is_garbled(one.spoken, heard, self.kokoro.read_aloud):
                    path.write_bytes(trial.read_bytes())
                    return True
        return False
