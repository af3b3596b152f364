"""Checking recordings: stale, missing, orphaned, clipped, too quiet, too fast or garbled."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.desktop.speakers import INDEX
from game.desktop.voice import PAUSE
from tools.voice.listen import distance, is_garbled, words
from tools.voice.measure import CLIPPED, Measured, mean_pace, measured, open_mixer, words_a_minute
from tools.voice.recordings import ENDING, LONG_WORDS, Index, Wanted, path_of

LEVELS = (-23.0, -15.0)
"""dBFS; less is too quiet beside the other lines, more too loud."""

PACES = (80.0, 205.0)
"""Words a minute of one line of at least `LONG_WORDS` words, with the pause after it. The mean lies far inside."""

LONGEST_WORD = 2.5
"""Seconds. A shorter line may take so long for a word and no longer; a quarter of a second is the least for any."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a recording: one word for what, and the line that it is about."""

    what: str
    line: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All findings, and the recordings in numbers. `word_error` is None where nothing was listened to."""

    findings: tuple[Finding, ...]
    files: int
    megabytes: float
    minutes: float
    pace: float
    word_error: float | None


Hear = Callable[[Path], str]
Phonemes = Callable[[str], str]


def check(folder: Path, recordings: list[Wanted], *, is_all: bool, listen: tuple[Hear, Phonemes] | None) -> Report:
    """Everything wrong with the recordings of `folder`.

    With `is_all`, `recordings` is all that should be there, and more than that is orphaned. `listen` hears a file
    and turns words into sounds; without it nothing is listened to.
    """
    index = Index.read(folder)
    findings = list(_by_name(folder, recordings, index))
    if is_all:
        findings += _orphans(folder, recordings, index)
    there = [one for one in recordings if path_of(folder, one.stem).is_file()]
    numbers: list[tuple[int, float]] = []
    wrong = said = 0
    with open_mixer():
        for one in there:
            found = measured(path_of(folder, one.stem))
            findings += _by_number(one, found)
            numbers.append((len(words(one.spoken)), found.seconds if found else 0.0))
    for one in there if listen else ():
        assert listen is not None
        heard = listen[0](path_of(folder, one.stem))
        said += len(words(one.spoken))
        wrong += distance(words(one.spoken), words(heard))
        if is_garbled(one.spoken, heard, listen[1]):
            findings.append(Finding("garbled", one.spoken, f'a recogniser heard "{heard}"'))
    sizes = sum(path_of(folder, one.stem).stat().st_size for one in there)
    return Report(
        findings=tuple(findings),
        files=len(there),
        megabytes=sizes / 1e6,
        minutes=sum(seconds for _, seconds in numbers) / 60,
        pace=mean_pace([(count, seconds) for count, seconds in numbers if count >= LONG_WORDS], PAUSE),
        word_error=wrong / said if said else None,
    )


def _by_name(folder: Path, recordings: list[Wanted], index: Index) -> Iterator[Finding]:
    """Lines without a recording, and lines whose recording holds other words, another voice or other settings."""
    for one in recordings:
        if not all(index.files.get(name) in (None, one.stem) for name in one.names):
            yield Finding(
                "stale", one.spoken, "the recording was made of other words, by another voice or otherwise set"
            )
        elif not path_of(folder, one.stem).is_file() or not all(name in index.files for name in one.names):
            yield Finding("missing", one.spoken, f"there is no recording by {one.voice}")


def _orphans(folder: Path, recordings: list[Wanted], index: Index) -> Iterator[Finding]:
    wanted = {one.stem for one in recordings}
    for path in sorted(folder.glob("*")):
        if path.name != INDEX and (path.suffix != f".{ENDING}" or path.stem not in wanted):
            yield Finding("orphaned", path.name, "nothing says this")
    names = {name for one in recordings for name in one.names}
    if extra := len(index.files.keys() - names):
        yield Finding("orphaned", INDEX, f"{extra} of its entries belong to no line")


def _by_number(one: Wanted, found: Measured | None) -> Iterable[Finding]:
    if found is None:
        return [Finding("unreadable", one.spoken, "the mixer cannot play the file")]
    findings = []
    if found.full >= CLIPPED:
        findings.append(Finding("clipped", one.spoken, f"{found.full} samples at full scale"))
    if found.level < LEVELS[0]:
        findings.append(Finding("quiet", one.spoken, f"{found.level:.0f} dBFS"))
    if found.level > LEVELS[1]:
        findings.append(Finding("loud", one.spoken, f"{found.level:.0f} dBFS"))
    findings += _by_pace(one, found)
    return findings


def _by_pace(one: Wanted, found: Measured) -> list[Finding]:
    count = len(words(one.spoken))
    pace = words_a_minute(count, found.seconds, PAUSE)
    is_long = count >= LONG_WORDS
    if found.seconds < 0.25 or (is_long and pace > PACES[1]):
        return [Finding("fast", one.spoken, f"{count} words in {found.seconds:.1f} seconds")]
    if found.seconds > LONGEST_WORD * count or (is_long and pace < PACES[0]):
        return [Finding("slow", one.spoken, f"{count} words in {found.seconds:.1f} seconds")]
    return []
