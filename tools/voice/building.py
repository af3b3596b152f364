"""Building recordings: what is missing is rendered in small groups and heard by a recogniser; what garbled, again."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.voice.listen import is_garbled, sound_error
from tools.voice.recordings import LONG_SPEED, LONG_WORDS, SOUNDS, SPEED, Index, Wanted, path_of

MOST_TOGETHER = 4
MOST_WORDS = 22
"""Lines rendered together: a few short ones give each other the context without which a lone word garbles."""

BEFORE = "Now listen."
"""Said before a line that is rendered again by itself, and thrown away."""

OTHER_SPEEDS = (0.92, 1.08, 0.85, 1.0)
"""Parts of the usual speed that are tried in turn for a line that was garbled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """What records: `render` says lines with a voice at a speed (after words that are thrown away), `write` keeps a
    sound in a file, `hear` gives the words of a file, and `read_aloud` the phonetic signs of words.
    """

    render: Callable[[Sequence[str], str, float, str], Sequence[Any]]
    write: Callable[[Path, Any], None]
    hear: Callable[[Path], str]
    read_aloud: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: files rendered, how many of them again, and the words of those that stay in doubt."""

    rendered: int
    again: int
    doubtful: tuple[str, ...]


def studio(cache: Path) -> Studio:
    """The studio of Kokoro and Whisper, its model kept in `cache`. Raises NoModel and NoRecogniser."""
    from tools.voice.listen import Recogniser
    from tools.voice.render import Kokoro, write

    kokoro = Kokoro(cache)
    return Studio(render=kokoro.render, write=write, hear=Recogniser().hear, read_aloud=kokoro.read_aloud)


def built(
    folder: Path,
    recordings: list[Wanted],
    packs: tuple[str, ...],
    open_studio: Callable[[], Studio],
    say: Callable[[str], None],
    *,
    is_listening: bool = False,
) -> Built:
    """Bring `folder` in line with `recordings`; what is there already stays as it is. Raises what `open_studio` does.

    With `is_listening`, what is there is listened to as well, and recorded again where it is garbled. The index is kept
    after every group, so that a build that was stopped goes on where it was.
    """
    with suppress(OSError, AttributeError):
        os.nice(5)  # whoever else works on this computer comes first
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: one.stem for one in recordings for name in one.names}
    missing = [one for one in recordings if not path_of(folder, one.stem).is_file()]
    again, doubtful, done = 0, [], 0
    works = open_studio() if missing or is_listening else None
    if works is not None and is_listening:
        missing += [one for one in recordings if one not in missing and _is_garbled(works, folder, one)]
    for group in _groups(missing):
        assert works is not None
        with tempfile.TemporaryDirectory() as scratch:
            for one, error in _recorded(works, group, Path(scratch)):
                again += 1
                if not _mended(works, one, error, Path(scratch)):
                    doubtful.append(one.spoken)
            for one in group:
                path_of(folder, one.stem).write_bytes(path_of(Path(scratch), one.stem).read_bytes())
        done += len(group)
        say(f"{done} of {len(missing)}, {again} again: {group[-1].spoken}")
        _write_index(folder, packs, files)
    _write_index(folder, packs, files)
    wanted = {path_of(folder, stem) for stem in files.values()}
    for path in folder.iterdir():
        if path.suffix in SOUNDS and path not in wanted:
            path.unlink()
    return Built(len(missing), again, tuple(doubtful))


def _is_garbled(works: Studio, folder: Path, one: Wanted) -> bool:
    return is_garbled(one.spoken, works.hear(path_of(folder, one.stem)), works.read_aloud)


def _write_index(folder: Path, packs: tuple[str, ...], files: dict[str, str]) -> None:
    there = {name: stem for name, stem in files.items() if path_of(folder, stem).is_file()}
    Index(packs, there, len(there) == len(files)).write(folder)


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


def _recorded(works: Studio, group: list[Wanted], scratch: Path) -> list[tuple[Wanted, float]]:
    """Record lines together; those that were garbled, each with how far it was from what was meant."""
    sounds = works.render([one.spoken for one in group], group[0].voice, speed_of(group[0]), "")
    garbled = []
    for one, sound in zip(group, sounds, strict=True):
        path = path_of(scratch, one.stem)
        works.write(path, sound)
        heard = works.hear(path)
        if is_garbled(one.spoken, heard, works.read_aloud):
            garbled.append((one, sound_error(one.spoken, heard, works.read_aloud)))
    return garbled


def _mended(works: Studio, one: Wanted, error: float, scratch: Path) -> bool:
    """Render a line again by itself, slower and faster, and keep the best; whether it can be understood now."""
    kept, trial = path_of(scratch, one.stem), path_of(scratch, "trial")
    for part in OTHER_SPEEDS:
        works.write(trial, works.render([one.spoken], one.voice, speed_of(one) * part, BEFORE)[0])
        heard = works.hear(trial)
        found = sound_error(one.spoken, heard, works.read_aloud)
        is_good = not is_garbled(one.spoken, heard, works.read_aloud)
        if is_good or found < error:
            error = found
            kept.write_bytes(trial.read_bytes())
        if is_good:
            return True
    return False
