"""Whether all files of a class are there and belong together, in sentences that a teacher can follow."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from game.school.chain import FIRST
from game.school.reading_back import FileRead, FileRefused

SAYS = {
    "unfinished": ("is", "not finished: it is still being written, or its writing was cut off", "collect again later"),
    "changed": ("was", "changed after writing, and not counted", ""),
    "future": ("was", "written by a newer version of the game", "install that version here, and collect again"),
    "foreign": ("is", "none of this class's: not sealed by this game for this key, and not counted", ""),
    "unreadable": ("could", "not be read", "look at the rights of the folder"),
}
"""Why a file is not counted: the verb for one file, the rest, and what to try."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as the chain sees it, whether it was read just now or is known from an earlier collection."""

    start: str
    number: int
    previous: str
    digest: str
    verify: str
    began: str


def seen(one: FileRead) -> Seen:
    """A file that was read just now."""
    header = one.header
    return Seen(header.start, header.number, header.previous, one.digest, header.verify, header.began)


def strangers(files: Iterable[FileRead], known: Iterable[Seen]) -> set[str]:
    """The digests of files that claim a start whose key is not theirs, or a place that another file had first."""
    keys: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[tuple[str, int, str], str] = {}
    for one in known:
        keys[one.start][one.verify] += 1_000_000  # what was collected before stands
        places[one.start, one.number, one.verify] = one.digest
    fresh = {one.digest: seen(one) for one in files}
    for one in fresh.values():
        keys[one.start][one.verify] += 1
    found = set()
    for digest, one in sorted(fresh.items()):
        owner = keys[one.start].most_common(1)[0][0]
        if one.verify != owner or places.setdefault((one.start, one.number, one.verify), digest) != digest:
            found.add(digest)
    return found


def gaps(
    files: Iterable[Seen], removed: Iterable[tuple[str, int]], refused: Iterable[FileRefused], now: datetime
) -> list[str]:
    """A sentence for each start from which files are missing or out of their place."""
    starts: dict[str, dict[int, Seen]] = defaultdict(dict)
    for one in files:
        starts[one.start][one.number] = one
    excused = {*removed, *(one.place for one in refused if one.place is not None)}
    told = []
    for start, chain in sorted(starts.items(), key=lambda pair: min(one.began for one in pair[1].values())):
        when = spoken(min(one.began for one in chain.values()))
        missing = [at for at in range(1, max(chain)) if at not in chain and (start, at) not in excused]
        if missing:
            count = "1 file is" if len(missing) == 1 else f"{len(missing)} files are"
            told.append(f"{count} missing from one start {when}.")
        loose = [at for at, one in chain.items() if not _is_linked(at, one, chain)]
        if loose:
            count = "1 file does" if len(loose) == 1 else f"{len(loose)} files do"
            told.append(f"{count} not follow the file before in one start {when}.")
        if _day(min(one.began for one in chain.values())) > now + timedelta(days=1):
            told.append(f"A computer's clock was wrong in one start {when}. Its results count, in their right order.")
    return told


def _is_linked(at: int, one: Seen, chain: dict[int, Seen]) -> bool:
    if at == 1:
        return one.previous == FIRST
    before = chain.get(at - 1)
    return before is None or one.previous == before.digest


def refusals(refused: Iterable[FileRefused]) -> list[str]:
    """A sentence for each reason why files were not counted."""
    counts = Counter(one.why for one in refused)
    told = []
    for why, (verb, rest, attempt) in SAYS.items():
        count = counts[why]  # type: ignore[index]
        if count:
            verbs = {"is": "are", "was": "were", "could": "could"}
            files = f"1 file {verb}" if count == 1 else f"{count} files {verbs[verb]}"
            told.append(f"{files} {rest}.{f' Try: {attempt}.' if attempt else ''}")
    return told


def spoken(began: str) -> str:
    """When a start began, in the words of this computer's own time zone: "on Tuesday 3 March 2026 at 10:00"."""
    at = _day(began).astimezone()
    return f"on {at:%A} {at.day} {at:%B %Y at %H:%M}"


def _day(began: str) -> datetime:
    try:
        return datetime.strptime(began, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
