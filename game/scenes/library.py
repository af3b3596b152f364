"""The packs of this game, read when they are first asked for: the first screen comes before them."""

from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from game.engine.people import UNNAMED, People

if TYPE_CHECKING:
    from game.engine.model import Scenario
    from game.engine.packs import Pack, Shelf
    from game.engine.playthrough import Rules
    from game.engine.policy import Policy
    from game.engine.problems import Problem


class Library:
    """Opens the shelf once, from whichever thread asks first, and remembers every scenario that was read."""

    def __init__(self, open_shelf: "Callable[[], Shelf]", people: People = UNNAMED) -> None:
        """`open_shelf` gives the shelf when something of it is first needed; `people` are those whom texts name."""
        self._open_shelf = open_shelf
        self._people = people
        self._lock = Lock()
        self._scenarios: dict[tuple[str, str, str], Scenario] = {}
        self._languages: dict[tuple[str, str], tuple[str, ...]] = {}
        self._contents: tuple[Shelf, Policy, tuple[Pack, ...], tuple[Problem, ...]] | None = None

    @property
    def is_open(self) -> bool:
        """Whether the packs were read already."""
        return self._contents is not None

    def open(self) -> "tuple[Shelf, Policy, tuple[Pack, ...], tuple[Problem, ...]]":
        """Shelf, policy, packs and what is wrong with unusable ones. Raises PackError where the policy is unusable."""
        with self._lock:
            if self._contents is None:
                shelf = self._open_shelf()
                policy = shelf.policy()
                self._contents = (shelf, policy, *shelf.packs())
            return self._contents

    @cached_property
    def rules(self) -> "Rules":
        """The rules by which playthroughs are judged."""
        from game.activities.shelf import rules_of

        return rules_of(self.open()[1], self._people)

    def naming(self, people: People) -> "Library":
        """The same packs, with texts that name other people; nothing is read again."""
        other = Library(self._open_shelf, people)
        with self._lock:
            other._contents, other._scenarios = self._contents, self._scenarios
        return other

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages into which any story is translated, sorted."""
        there = ((pack.id, name) for pack in self.open()[2] for name in pack.scenarios)
        return tuple(sorted({language for place in there for language in self.translated(*place)}))

    def translated(self, pack: str, name: str) -> tuple[str, ...]:
        """The languages into which a scenario is translated, looked up once."""
        if (pack, name) not in self._languages:
            self._languages[pack, name] = self.open()[0].languages(pack, name)
        return self._languages[pack, name]

    def scenario(self, pack: "Pack", name: str, language: str = "") -> "Scenario":
        """A scenario of a pack, read once, in a language as far as it is translated. Raises PackError."""
        shelf, policy, _, _ = self.open()
        place = pack.id, name, language
        if place not in self._scenarios:
            self._scenarios[place] = shelf.scenario(pack, name, policy, language)
        return self._scenarios[place]
