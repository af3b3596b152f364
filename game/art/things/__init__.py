"""The things that a photo can show, by id."""

from collections.abc import Mapping
from types import MappingProxyType

from game.art.things import club_clues, home_clues, own_clues, plain_papers, road_clues, screen_clues, toys
from game.art.things.card import Thing
from game.art.things.club_clues import CLUB_CLUES
from game.art.things.home_clues import HOME_CLUES
from game.art.things.own_clues import OWN_CLUES
from game.art.things.paintings import PAINTINGS
from game.art.things.plain import PLAIN_THINGS
from game.art.things.plain_papers import PLAIN_PAPERS
from game.art.things.playthings import PLAYTHINGS
from game.art.things.road_clues import ROAD_CLUES
from game.art.things.school_clues import SCHOOL_CLUES
from game.art.things.screen_clues import SCREEN_CLUES
from game.art.things.toys import ICON_THINGS

_CLUES = (*HOME_CLUES, *ROAD_CLUES, *SCHOOL_CLUES, *CLUB_CLUES, *OWN_CLUES, *SCREEN_CLUES)

THINGS: Mapping[str, Thing] = MappingProxyType(
    {thing.id: thing for thing in (*_CLUES, *PLAIN_PAPERS, *PAINTINGS, *PLAIN_THINGS, *PLAYTHINGS, *ICON_THINGS)}
)
"""Every thing by its id."""

_WITH_ICONS = (club_clues, home_clues, own_clues, plain_papers, road_clues, screen_clues, toys)

ICONS: tuple[str, ...] = tuple(sorted({icon for module in _WITH_ICONS for icon in module.ICONS}))
"""Every Fluent icon that a thing is drawn with."""

__all__ = ["ICONS", "THINGS", "Thing"]
