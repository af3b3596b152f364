"""A lesson as a teacher sets it, as a value: for which class, which stories in which order, and how they are played."""

from dataclasses import dataclass, replace
from typing import Literal

Way = Literal["alone", "pairs", "class"]
"""Each pupil alone, two at a computer, or the whole class at the board."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """`of_class` is empty where nothing is to be recorded; without `scenarios` the whole pack is played.

    `form` is the check-in on the map, a or b; `is_quiet` starts without music and with soft sounds.
    """

    of_class: str = ""
    pack: str = ""
    scenarios: tuple[str, ...] = ()
    form: str = ""
    way: Way = "alone"
    is_quiet: bool = False

    @property
    def goal(self) -> str:
        """The scenario to go to at once: the only one, or nothing where there are several."""
        return self.scenarios[0] if len(self.scenarios) == 1 and not self.form else ""

    def with_story(self, name: str) -> "Lesson":
        """The lesson with a scenario more, at its end; or without it where it was in."""
        if name in self.scenarios:
            return replace(self, scenarios=tuple(one for one in self.scenarios if one != name))
        return replace(self, scenarios=(*self.scenarios, name))

    def moved(self, name: str, by: int) -> "Lesson":
        """The lesson with a scenario that many places later in its order; at the ends it stays."""
        order = list(self.scenarios)
        if name not in order:
            return self
        at = order.index(name)
        order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
        return replace(self, scenarios=tuple(order))


NO_LESSON = Lesson()
"""Pupils choose for themselves."""
