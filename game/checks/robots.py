"""Pupils who do not read, as robots: each picks by one habit alone, whatever the story says.

A robot that does well shows that a pack can be won without understanding it.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from game.engine.policy import Rating


class Offer(NamedTuple):
    """Something that can be picked, as it stands on the screen; the rating is for those who refuse everything."""

    text: str
    rating: Rating = "safe"


Habit = Callable[[Sequence[Offer], random.Random, Counter[int]], int]
"""Which of the offers is picked, by number; the counter knows how often each place was picked before."""


@lru_cache(maxsize=10_000)
def words(text: str) -> frozenset[str]:
    """The words of a text, small."""
    return frozenset(re.findall(r"[a-z]+(?:[-'][a-z]+)*", text.lower().replace("’", "'")))


TOLD = words("tell show ask grown-up teacher adult mum dad gran grandad grandpa mrs mr miss auntie uncle coach")
BLOCKED = words("block blocked blocks")
REFUSED = words("no not never nobody nothing don't dont block stop leave away close refuse report")
ACCEPTED = words("yes sure great okay ok share send everyone add accept post come thanks lovely open")
CAREFUL = TOLD | BLOCKED | words("private safe trusted friends check keep together help kind sorry")


@dataclass(frozen=True, slots=True)
class Robot:
    """A habit: how it picks among offers, which tools it uses in a chat, whether it then says something, and what it
    does with the things in a photo (marks "all", "none" or "some" of them, and hides what it marked).
    """

    name: str
    picks: Habit
    tools: tuple[str, ...] = ()
    replies: bool = True
    marks: str = "some"
    is_shuffling: bool = False


@dataclass(slots=True)
class Pupil:
    """A robot at play: with dice of its own, and what it remembers of the places that it picked."""

    robot: Robot
    dice: random.Random
    places: Counter[int] = field(default_factory=Counter)

    def pick(self, offers: Sequence[Offer]) -> int:
        """The number of the offer that is picked."""
        chosen = self.robot.picks(offers, self.dice, self.places)
        self.places[chosen] += 1
        return chosen


def _first(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return 0


def _last(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return len(offers) - 1


def _longest(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return _one_of(offers, dice, lambda one: len(one.text))


def _shortest(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return _one_of(offers, dice, lambda one: -len(one.text))


def _any(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return dice.randrange(len(offers))


def _least_used(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return min(range(len(offers)), key=lambda number: (places[number], number))


def _refusing(offers: Sequence[Offer], dice: random.Random, places: Counter[int]) -> int:
    return _one_of(offers, dice, lambda one: (one.rating == "over-cautious", len(words(one.text) & REFUSED)))


def _matching(wanted: frozenset[str]) -> Habit:
    """Picks the offer with most of the wanted words; where none has any, one by chance."""
    return lambda offers, dice, places: _one_of(offers, dice, lambda one: len(words(one.text) & wanted))


def _one_of(offers: Sequence[Offer], dice: random.Random, worth: Callable[[Offer], object]) -> int:
    values: list[object] = [worth(one) for one in offers]
    best = max(values)  # type: ignore[type-var]
    return dice.choice([number for number, value in enumerate(values) if value == best])


EVERY_TOOL = ("screenshot", "report", "tell", "block")
ROBOTS: tuple[Robot, ...] = (
    Robot("always the first", _first, is_shuffling=True),
    Robot("always the last", _last, is_shuffling=True),
    Robot("the longest", _longest),
    Robot("the shortest", _shortest),
    Robot("by chance", _any, is_shuffling=True),
    Robot("always tells", _matching(TOLD), tools=("tell",), replies=False, marks="none"),
    Robot("always blocks", _matching(BLOCKED), tools=("block",), replies=False, marks="none"),
    Robot("refuses everything", _refusing, tools=("report", "tell", "block"), replies=False, marks="all"),
    Robot("accepts everything", _matching(ACCEPTED), marks="none"),
    Robot("every tool at once", _matching(TOLD | BLOCKED), tools=EVERY_TOOL, replies=False, marks="all"),
    Robot("careful words", _matching(CAREFUL), tools=("tell", "block"), marks="all"),
    Robot("the place used least", _least_used, is_shuffling=True),
)
"""Those that depend on the order on the screen (`is_shuffling`) play more often, with other orders."""
