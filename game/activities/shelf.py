"""The shelf of packs with the activities and the picture library of this game."""

from pathlib import Path

from game.activities import ACTIVITIES, SHAPES
from game.activities.drawn import undrawable
from game.activities.library import library
from game.engine.cache import Cache
from game.engine.packs import Shelf
from game.engine.people import UNNAMED, People
from game.engine.playthrough import Rules
from game.engine.policy import Policy


def open_shelf(scenarios: Path, assets: Path, cache: Path | None = None) -> Shelf:
    """The packs below `scenarios`; icons are those in `assets`; checked files are remembered in `cache`."""
    icons = (path.stem for path in (assets / "icons").glob("*.svg"))
    return Shelf(folder=scenarios, shapes=SHAPES, library=library(icons), cache=Cache(cache), undrawable=undrawable)


def rules_of(policy: Policy, people: People = UNNAMED) -> Rules:
    """The rules by which playthroughs are judged; `people` are those whom texts name."""
    return Rules(policy, ACTIVITIES, people)
