"""What every scene may look at: the packs, the policy, and what is kept for the pupils of this computer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from game.engine.people import UNNAMED, People
from game.engine.problems import PackError
from game.scenes.lesson import NO_LESSON, Lesson
from game.scenes.library import Library
from game.school.pupil import code_icons, codes_in

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


@dataclass(frozen=True, slots=True)
class Adult:
    """Someone whom a pupil can tell: name, who they are, and the bytes of their picture (empty for none)."""

    name: str
    role: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """What a school has set: its people, the packs to offer (none for all), and who set which option.

    `form` is the check-in that the teacher has chosen, a or b. With `is_recording` attempts are sealed for a teacher;
    `locked` are the options that nobody can change here. With `has_pin` there is a teacher area for `classes`, which
    are pairs of a class and its packs; with `is_kiosk` leaving asks for the PIN. `crest` is the bytes of a picture;
    `deletion` says when results are due to be deleted.
    """

    people: People = UNNAMED
    crest: bytes = b""
    tell: tuple[Adult, ...] = ()
    has_pin: bool = False
    is_kiosk: bool = False
    of_class: str = ""
    classes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    packs: tuple[str, ...] = ()
    form: str = ""
    deletion: str = ""
    is_recording: bool = False
    set_by: Mapping[str, str] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()


NO_SCHOOL = School()
"""What holds on a computer that no school has set up."""


@dataclass(frozen=True, slots=True)
class Context:
    """The services of the scenes. `seed` is that of new playthroughs; fixed in tests.

    `language` is that in which stories are told where they are translated; "" is English.
    """

    library: Library
    kept: Kept
    seed: int
    can_save: bool = True
    school: School = NO_SCHOOL
    lesson: Lesson = NO_LESSON
    language: str = ""

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
        """The rules by which playthroughs are judged; at the board, a talk waits for the class."""
        return replace(self.library.rules, in_class=True) if self.lesson.way == "class" else self.library.rules

    @property
    def offered(self) -> "tuple[Pack, ...]":
        """The packs to choose from: that of the lesson, else those that the school has named, else all."""
        wanted = (self.lesson.pack,) if self.lesson.pack else self.school.packs
        named = tuple(pack for pack in self.packs if pack.id in wanted)
        return named or self.packs

    def is_recorded(self, code: str) -> bool:
        """Whether what a code plays is sealed for a teacher; a guest's, a class's and a teacher's play never is."""
        return self.school.is_recording and len(code_icons(code)) == 3

    def recorded(self, code: str) -> tuple[str, ...]:
        """The pupils for whom what a code plays is sealed: one, the two of a pair, or none."""
        return tuple(one for one in codes_in(code) if self.is_recorded(one))

    def places(self, pack: "Pack") -> tuple[str, ...]:
        """The scenarios on a pack's map: its stories, and of its check-ins the one that the teacher has chosen.

        Where a lesson names scenarios, those instead of all stories, in its order.
        """
        if self.lesson.pack == pack.id and self.lesson.scenarios:
            named = tuple(name for name in self.lesson.scenarios if name in pack.scenarios)
            check_ins = tuple(name for name in pack.scenarios if name not in named and self._form(pack.id, name))
            return (*(name for name in check_ins if self._form(pack.id, name) == self.school.form), *named)
        shown = tuple(name for name in pack.scenarios if self._form(pack.id, name) in ("", self.school.form))
        return shown or pack.scenarios

    def pack(self, name: str) -> "Pack":
        """The pack with this id; raises StopIteration for one that is not there."""
        return next(pack for pack in self.packs if pack.id == name)

    def scenario(self, pack: str, name: str) -> "Scenario":
        """A scenario of a pack in the language of now, read once. Raises PackError where it cannot be used."""
        return self.library.scenario(self.pack(pack), name, self.language)

    def language_of(self, pack: str, name: str) -> str:
        """The language that a scenario is told in now: that of now where it is translated, else ""."""
        return self.language if self.language in self.library.translated(pack, name) else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that stories can be told in besides English; none before the packs are read."""
        return self.library.languages if self.library.is_open else ()

    def stories(self, pack: "Pack") -> tuple[str, ...]:
        """The scenarios of a pack without its check-ins."""
        return tuple(name for name in pack.scenarios if not self._form(pack.id, name))

    def forms(self, pack: "Pack") -> tuple[str, ...]:
        """The check-ins that a pack has: a and b, or none."""
        return tuple(sorted({self._form(pack.id, name) for name in pack.scenarios} - {""}))

    def _form(self, pack: str, name: str) -> str:
        """Which check-in a scenario is; a story that cannot be read stays on the map, which says so."""
        try:
            return self.scenario(pack, name).form
        except PackError:
            return ""


def journal_name(code: str, pack: str, scenario: str) -> str:
    """The file in which a code's unfinished play of a scenario is kept."""
    return f"{code or GUEST}.{pack}.{scenario}.jsonl"


GUEST = "guest"
"""The code of whoever just plays."""
TRYOUT = "tryout"
"""The code of a teacher who tries a story: nothing of it is kept anywhere."""
WHOLE_CLASS = "whole-class"
"""The code of a class that plays together at the board."""
