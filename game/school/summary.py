"""What a class's attempts come to: first tries only, each pupil's first attempt at each story; plain counts.

A figure about fewer than five pupils is never made into a group's; what a few answers say is drawn towards the class.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from game.school.kinds import first_attempts, stories
from game.school.ordering import Attempt

FEWEST = 5
"""Pupils of whom a group's figure is shown at all."""
ENOUGH_FOR_SHARES = 20
"""Pupils from which on a share in percent is shown beside counts."""
PULL = 4
"""How many answers the class's own rate is worth when a pupil's or a skill's is estimated."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those seen were right."""

    right: int = 0
    seen: int = 0

    def plus(self, is_right: bool) -> "Tally":
        """One more."""
        return Tally(self.right + is_right, self.seen + 1)

    def drawn_to(self, rate: float) -> float:
        """The rate with `PULL` answers of `rate` added: fit for an order, and shown to nobody."""
        return (self.right + PULL * rate) / (self.seen + PULL)

    @property
    def rate(self) -> float:
        """Right of seen, or 0 where nothing was seen."""
        return self.right / self.seen if self.seen else 0.0


@dataclass(slots=True)
class Shown:
    """A misconception as a class showed it: who did, and the answers with which they did, by where they stand."""

    codes: set[str] = field(default_factory=set)
    answers: dict[tuple[str, str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))


@dataclass(slots=True)
class Summary:
    """The numbers of a class report."""

    codes: tuple[str, ...]
    finished: frozenset[str]
    stories: tuple[tuple[str, str], ...]
    versions: dict[tuple[str, str], tuple[str, ...]]
    grid: dict[tuple[str, str, str], Tally]
    shown: dict[tuple[str, str], Shown]
    worrying: Tally
    fine: Tally
    best: Tally
    unfinished: dict[str, list[tuple[str, str]]]
    left_open: dict[str, list[tuple[str, str]]]
    moved: tuple[int, int, int]
    unreadable: int
    players: dict[tuple[str, str], int]
    together: int

    @property
    def skills(self) -> tuple[tuple[str, str], ...]:
        """Pack and id of the skills that were seen, the one that needs most first."""
        totals = self.by_skill()
        overall = sum(one.right for one in totals.values()) / max(1, sum(one.seen for one in totals.values()))
        return tuple(sorted(totals, key=lambda skill: (totals[skill].drawn_to(overall), skill)))

    def by_skill(self) -> dict[tuple[str, str], Tally]:
        """The class's tally of each skill."""
        totals: dict[tuple[str, str], Tally] = {}
        for (_, pack, skill), one in self.grid.items():
            before = totals.get((pack, skill), Tally())
            totals[pack, skill] = Tally(before.right + one.right, before.seen + one.seen)
        return totals

    def talk_about(self) -> tuple[tuple[str, str], ...]:
        """Pack and id of the misconceptions to talk about next, at most three, the most shown first."""
        base = sum(len(one.codes) for one in self.shown.values()) / max(1, len(self.shown) * len(self.codes))

        def weight(name: tuple[str, str]) -> float:
            met = max((self.players[name[0], story] for _, story, _, _ in self.shown[name].answers), default=1)
            return Tally(len(self.shown[name].codes), met).drawn_to(base)

        return tuple(sorted(self.shown, key=lambda name: (-weight(name), name))[:3])


def summed(all_attempts: Iterable[Attempt]) -> Summary:
    """The summary of a class's attempts at stories, which come in the order in which they were played."""
    attempts = stories(all_attempts)
    firsts = first_attempts(attempts)
    grid: dict[tuple[str, str, str], Tally] = {}
    shown: dict[tuple[str, str], Shown] = defaultdict(Shown)
    worrying, fine, best = Tally(), Tally(), Tally()
    tries: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for one in firsts.values():
        for pack_skill, is_right in _items(one):
            key = (one.code, *pack_skill)
            grid[key] = grid.get(key, Tally()).plus(is_right)
            tries[key].append(is_right)
        for turn in one.content["first"]:
            for part in turn.get("parts", ()):
                if part.get("shows") and part.get("rating") != "safe":
                    found = shown[one.pack, part["shows"]]
                    found.codes.add(one.code)
                    found.answers[one.pack, one.scenario, turn["step"], part["id"]].add(one.code)
        counted = one.content.get("score") or {}
        worrying = _more(worrying, counted.get("hits", 0), counted.get("worrying", 0))
        fine = _more(fine, counted.get("false-alarms", 0), counted.get("fine", 0))
    crowned = _crowns(attempts)
    for won in crowned.values():
        best = _more(best, int("closed" in won), 1)
    over = {(one.code, one.pack, one.scenario) for one in attempts if one.is_over}
    played = sorted({(one.pack, one.scenario) for one in attempts})
    codes = tuple(sorted({one.code for one in attempts}))
    return Summary(
        codes=codes,
        finished=frozenset(code for code, _, _ in over),
        stories=tuple(played),
        versions={story: _versions(attempts, story) for story in played},
        grid=grid,
        shown=dict(shown),
        worrying=worrying,
        fine=fine,
        best=best,
        unfinished=_by_code(key for key in firsts if key not in over),
        left_open=_by_code(key for key in sorted(over) if "closed" not in crowned[key]),
        moved=_moved(tries.values()),
        unreadable=sum(one.content.get("score") is None for one in attempts),
        players={story: len({one.code for one in attempts if (one.pack, one.scenario) == story}) for story in played},
        together=sum(bool(one.content.get("together")) for one in attempts),
    )


def _items(one: Attempt) -> Iterable[tuple[tuple[str, str], bool]]:
    """Skill, and whether it was right, of each first try that gave marks for it: right is all marks."""
    for turn in one.content["first"]:
        for skill, got, most in turn.get("marks", ()):
            if most:
                yield (one.pack, skill), got == most


def _more(tally: Tally, right: int, seen: int) -> Tally:
    return Tally(tally.right + right, tally.seen + seen)


def _crowns(attempts: Iterable[Attempt]) -> dict[tuple[str, str, str], set[str]]:
    """The crowns of each code and story over all attempts: what a pupil has put right by playing again counts."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for one in attempts:
        if one.is_over:
            found[one.code, one.pack, one.scenario] |= set((one.content.get("score") or {}).get("crowns", ()))
    return found


def _versions(attempts: Iterable[Attempt], story: tuple[str, str]) -> tuple[str, ...]:
    return tuple(sorted({str(one.content.get("digest", "")) for one in attempts if (one.pack, one.scenario) == story}))


def _by_code(keys: Iterable[tuple[str, str, str]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, pack, scenario in keys:
        found[code].append((pack, scenario))
    return dict(found)


def _moved(tries: Iterable[list[bool]]) -> tuple[int, int, int]:
    """Of each pupil's first and last try of the same skill: how many moved up, stayed the same, and moved down."""
    pairs: list[tuple[bool, bool]] = [(each[0], each[-1]) for each in tries if len(each) > 1]
    up = sum(last and not first for first, last in pairs)
    down = sum(first and not last for first, last in pairs)
    return up, len(pairs) - up - down, down


def words_of(step: Any, part: str) -> str:
    """What an answer with the id `part` was: "chose “…”" or "went wrong at “…”"; "" where the step has no words."""
    for name in ("answers", "replies", "options", "cards", "posts", "requests"):
        for one in getattr(step, name, ()):
            text = str(getattr(one, "text", "") or getattr(one, "says", ""))
            if getattr(one, "id", None) == part and text:
                return f"chose “{text}”" if name in ("answers", "replies", "options") else f"went wrong at “{text}”"
    return ""
