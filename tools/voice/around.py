"""Every screen around the stories: the first one, the packs, the options, who is playing, the map, covers and cards.

Also those of a lesson, of a locked computer and of a story that cannot be opened, as far as pupils can come to them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.engine.packs import Pack
from game.engine.scoring import CROWNS
from game.scenes.context import GUEST
from game.scenes.lesson import Lesson
from game.scenes.options import TEXT_SIZES, Options
from game.scenes.pin import REFUSED, TOO_SOON
from game.scenes.program import Crownwise
from game.scenes.states import Cover, PackMap, Packs, Pin, Scene, Settings, Title, Trouble, Who
from game.scenes.wording import TROUBLE
from game.school.pupil import PICTURES, code_of
from game.ui.themes import THEMES
from game.ui.widgets import Screen

CARDS = ("", "help", "pause", "unsaved")
PICKED = tuple(icon for icon, _ in PICTURES)
OPTIONS = (
    *(Options(text_size=size) for size in TEXT_SIZES),
    *(Options(theme=name) for name in THEMES),
    Options(sound=False, music=True, movement=False, quiet=True, scanning=True),
)
"""Options that together show every value of each."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier play of a pack, made up: the crowns of each scenario, and those that are begun."""

    won: Mapping[str, frozenset[str]]
    begun: tuple[str, ...] = ()

    def crowns(self, code: str, pack: str) -> Mapping[str, frozenset[str]]:
        """The crowns, whoever asks."""
        return self.won

    def unfinished(self, code: str, pack: str) -> tuple[str, ...]:
        """The scenarios that are begun."""
        return self.begun

    def journal(self, name: str) -> tuple[Mapping[str, Any], tuple[Mapping[str, Any], ...]] | None:
        """None: nothing is gone on with."""
        return None


def of_program(start: Crownwise) -> Iterator[Screen]:
    """The screens before a pack is chosen, with every card over them."""
    for scene in (Title(), Packs()):
        yield from _with_cards(start, scene)
    for options in OPTIONS:
        yield replace(start, options=options, scene=Settings(Title())).view()
    yield replace(start, scene=Pin(Title(), "teacher")).view()
    school = replace(start.context.school, has_pin=True)
    locked = replace(start, context=replace(start.context, school=school))
    for says in ("", REFUSED, TOO_SOON):
        yield replace(locked, scene=Pin(Title(), "teacher", says=says)).view()
        yield replace(locked, scene=Pin(Title(), "leave", says=says)).view()


def of_pack(start: Crownwise, pack: Pack) -> Iterator[Screen]:
    """The screens on the way into a pack's stories, for every code, every count of crowns, and stories begun."""
    for picked in ((), PICKED[:1], PICKED[:3]):
        yield replace(start, scene=Who(pack.id, picked)).view()
    for at in range(0, len(PICKED), 3):
        yield replace(start, scene=PackMap(pack.id, code_of(PICKED[at : at + 3]))).view()
    for earlier in _earlier(pack):
        known = replace(start, context=replace(start.context, kept=earlier))
        yield replace(known, scene=PackMap(pack.id, GUEST)).view()
        for name in pack.scenarios:
            yield replace(known, scene=Cover(pack.id, GUEST, name)).view()
    yield from _of_lessons(start, pack)
    yield replace(start, scene=Trouble(pack.id, GUEST, TROUBLE)).view()
    yield from _with_cards(start, PackMap(pack.id, GUEST))
    yield from _with_cards(start, Cover(pack.id, GUEST, pack.scenarios[0]))


def _of_lessons(start: Crownwise, pack: Pack) -> Iterator[Screen]:
    """Picking a code as one of two, and the map of a lesson with fewer stories, with every count of crowns."""
    code = code_of(PICKED[:3])
    pairs = replace(start, context=replace(start.context, lesson=Lesson(pack=pack.id, way="pairs")))
    for picked in ((), PICKED[:3]):
        for first in ("", code_of(PICKED[3:6]), code):
            yield replace(pairs, scene=Who(pack.id, picked, first=first)).view()
    for count in range(1, len(pack.scenarios)):
        names = pack.scenarios[:count]
        lesson = Lesson(pack=pack.id, scenarios=names)
        for earlier in _crowned(names):
            context = replace(start.context, kept=earlier, lesson=lesson)
            yield replace(start, context=context, scene=PackMap(pack.id, GUEST)).view()


def _with_cards(start: Crownwise, scene: Scene) -> Iterator[Screen]:
    for card in CARDS:
        yield replace(start, scene=scene, card=card).view()


def _earlier(pack: Pack) -> Iterator[Earlier]:
    """Every count of crowns that a story can have and that a pack can have; and each story begun."""
    yield from _crowned(pack.scenarios)
    for name in pack.scenarios:
        yield Earlier({}, (name,))


def _crowned(names: tuple[str, ...]) -> Iterator[Earlier]:
    for total in range(len(CROWNS) * len(names) + 1):
        left = [frozenset(CROWNS[: max(0, min(len(CROWNS), total - len(CROWNS) * at))]) for at in range(len(names))]
        yield Earlier(dict(zip(names, left, strict=True)))
        yield Earlier(dict(zip(names, reversed(left), strict=True)))
