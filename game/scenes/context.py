"""What every scene may look at: the packs, the policy, and what is kept for the pupils of this computer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from game.engine.people import UNNAMED, People
from game.scenes.library import Library

if TYPE_CHECKING:
    from game.engine.model import Scenario
    from game.engine.packs import Pack, Shelf
    from game.engine.playthrough import Rules
    from game.engine.policy import Policy
    from game.engine.problems import Problem


class Kept(Protocol):
    """What is read back of earlier play; never raises, a broken file counts as empty."""

    def crowns(self, code: str, pack: str) -> Mapping[str, frozenset[str]]:
        """The crowns of a code, by scenario."""

    def unfinished(self, code: str, pack: str) -> tuple[str, ...]:
        """The scenarios of a pack that a code has begun, the latest first."""

    def journal(self, name: str) -> tuple[Mapping[str, Any], tuple[Mapping[str, Any], ...]] | None:
        """The heading and the events of a journal, or None where there is none that can be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """What a school has set: its people, the packs to offer (none for all), and who set which option.

    With `is_recording` attempts are sealed for a teacher; `locked` are the options that nobody can change here.
    """

    people: People = UNNAMED
    packs: tuple[str, ...] = ()
    is_recording: bool = False
    set_by: Mapping[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()


NO_SCHOOL = School()
"""What holds on a computer that no school has set up."""


@dataclass(frozen=True, slots=True)
class Context:
    """The services of the scenes. `seed` is that of new playthroughs; fixed in tests."""

    library: Library
    kept: Kept
    seed: int
    can_save: bool = True
    school: School = NO_SCHOOL

    @property
    def shelf(self) -> "Shelf":
        """Where the packs are read from."""
        return self.library.open()[0]

    @property
    def policy(self) -> "Policy":
        """The school's policy."""
        return self.library.open()[1]

    @property
    def packs(self) -> "tuple[Pack, ...]":
        """The packs that can be used, in the order of their year groups."""
        return self.library.open()[2]

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """What is wrong with the packs that cannot be used."""
        return self.library.open()[3]

    @property
    def rules(self) -> "Rules":
        """The rules by which playthroughs are judged."""
        return self.library.rules

    @property
    def offered(self) -> "tuple[Pack, ...]":
        """The packs to choose from: those that the school has named, else all."""
        named = tuple(pack for pack in self.packs if pack.id in self.school.packs)
        return named or self.packs

    def is_recorded(self, code: str) -> bool:
        """Whether what a code plays is sealed for a teacher; a guest's play never is."""
        return self.school.is_recording and code not in ("", GUEST)

    def pack(self, name: str) -> "Pack":
        """The pack with this id; raises StopIteration for one that is not there."""
        return next(pack for pack in self.packs if pack.id == name)

    def scenario(self, pack: str, name: str) -> "Scenario":
        """A scenario of a pack, read once. Raises PackError where it cannot be used."""
        return self.library.scenario(self.pack(pack), name)


def journal_name(code: str, pack: str, scenario: str) -> str:
    """The file in which a code's unfinished play of a scenario is kept."""
    return f"{code or GUEST}.{pack}.{scenario}.jsonl"


GUEST = "guest"
"""The code of whoever just plays."""
