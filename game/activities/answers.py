"""Answers that can be picked, how they are rated, and in which order they are shown."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from game.engine.model import Part
from game.engine.playthrough import Situation
from game.engine.policy import Rating, band_of, worst
from game.engine.shape import key
from game.engine.world import Effects, doing

One = TypeVar("One")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that can be picked. Either its `rating` is given, or what it `gives` away and `to` whom."""

    id: str = key("A name for it, kept for ever: results are stored under it.")
    text: str = key("The words on it.")
    say_as: str = key("How it is said, where that differs.", default="")
    icon: str = key("A picture on it.", link="icon", default="")
    face: str = key("Someone of the cast whose own face is on it, in place of the icon.", link="cast", default="")
    rating: Rating | None = key("How safe it is, where the policy's table cannot know.", default=None)
    gives: tuple[str, ...] = key("The details that it gives away.", link="detail", default=())
    to: str = key("Who gets them: someone of the cast, a kind of person, or a circle.", link="receiver", default="")
    asked: bool = key("Yes when a grown-up was asked first.", default=False)
    because: str = key("Why it is good or not, and what helps next.")
    shows: str = key("The misconception that it shows.", link="misconception", default="")
    clause: str = key("The clause that it falls under.", link="clause", default="")
    effects: Effects | None = key("What it does to the world.", default=None)
    next: str = key("The step that follows this answer.", link="step", default="")

    def lacks(self) -> str:
        """The key without which nobody could know who gets what is given away; "" where nothing is missing."""
        return "to" if self.gives and not self.to else ""


def rated(choice: Choice, situation: Situation, receiver: str = "") -> tuple[Rating, str]:
    """The rating of picking `choice`, and the reason shown. `receiver` gets what it gives where `to` is empty.

    What is given away is rated by the policy's table. An author's rating beside it counts where a clause is named
    (then the graver holds); where the table says otherwise than the author, the clause's own words are shown.
    """
    if not choice.gives:
        return choice.rating or "safe", choice.because
    to = choice.to or receiver
    audience = situation.kinds.get(to, to)
    policy = situation.policy
    found = worst(*(policy.rate(detail, audience, is_asked=choice.asked) for detail in choice.gives))
    if choice.rating and choice.clause:
        return worst(found, choice.rating), choice.because
    if choice.rating and choice.rating != found:
        band = band_of(situation.scenario.year)
        return found, policy.clauses[choice.clause or "details"].children.get(band, choice.because)
    return found, choice.because


def effects_of(choice: Choice, situation: Situation, receiver: str = "") -> tuple[Effects, ...]:
    """What picking `choice` does to the world: its own effects, and what it gives away."""
    own = (choice.effects,) if choice.effects else ()
    to = choice.to or receiver
    if not choice.gives or to in situation.policy.circles:
        return own
    return (*own, doing(give=choice.gives, give_to=to))


def part_of(choice: Choice, situation: Situation, *, about: str, is_fine: bool, receiver: str = "") -> Part:
    """The decision that picking `choice` is."""
    rating, because = rated(choice, situation, receiver)
    return Part(choice.id, about, is_fine, rating, because, choice.shows, choice.clause, choice.text)


def by_id(choices: Iterable[Choice], name: str) -> Choice | None:
    """The choice with the id `name`, or None."""
    return next((one for one in choices if one.id == name), None)


def one_of_each(kinds: Mapping[str, Mapping[str, tuple[Rating, *tuple[int, ...]]]]) -> list[dict[str, str]]:
    """For every gravest rating and every sum of counts that can come of it, one way to choose a value for each name.

    `kinds` says of each name, for each of its values, how the value is rated and what it counts (as many numbers as
    there are marks, the same for all: whether it is right, for one).
    """
    reached: dict[tuple[Any, ...], dict[str, str]] = {("safe",): {}}
    for name, values in kinds.items():
        after: dict[tuple[Any, ...], dict[str, str]] = {}
        for (rating, *sums), chosen in reached.items():
            for value, (how, *counts) in values.items():
                added = (one + other for one, other in zip(sums or [0] * len(counts), counts, strict=True))
                after.setdefault((worst(rating, how), *added), {**chosen, name: value})
        reached = after
    return list(reached.values())


def shuffled(things: Sequence[One], situation: Situation, step_id: str) -> list[One]:
    """The things in an order that depends on the playthrough's seed and the step alone."""
    return [things[number] for number in _order(f"{situation.seed}/{step_id}", len(things))]


@lru_cache(maxsize=4096)
def _order(seed: str, count: int) -> tuple[int, ...]:
    """The numbers from 0 on in an order by chance: kept, since checks play the same screens again and again."""
    order = list(range(count))
    random.Random(seed).shuffle(order)
    return tuple(order)
