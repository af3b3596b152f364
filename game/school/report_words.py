"""What a class report says beside its numbers: titles, cards, how guessing does, and when results are deleted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from game.engine.packs import Misconception
from game.school.needing_help import HelpRule


@dataclass(frozen=True, slots=True)
class Card:
    """A misconception to talk about, with what the author of the pack has written for the teacher."""

    misconception: Misconception
    story: str
    icon: str
    chosen: str
    count: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of a report. `expected` is how many pupils the class has, 0 where nobody said.

    `crest` is the school's own sign as a data: address, empty where it has set none.
    """

    class_id: str
    school: str
    expected: int
    stories: dict[tuple[str, str], str]
    skills: dict[tuple[str, str], str]
    strands: tuple[str, ...]
    cards: tuple[Card, ...]
    guessing: tuple[float, float] | None
    today: date
    due: date
    place: str
    picture: Callable[[str], str]
    packs: tuple[str, ...] = ()
    crest: str = ""
    rule: HelpRule = field(default_factory=HelpRule)

    def story(self, name: tuple[str, str]) -> str:
        """The title of a story, or its id where the pack is not here any more."""
        return self.stories.get(name, name[1])

    def skill(self, name: tuple[str, str]) -> str:
        """The title of a skill, or its id."""
        return self.skills.get(name, name[1])

    @property
    def days_left(self) -> int:
        """Days until results are due to be deleted."""
        return (self.due - self.today).days


def day(one: date) -> str:
    """A day in words: 3 March 2026."""
    return f"{one.day} {one:%B %Y}"
