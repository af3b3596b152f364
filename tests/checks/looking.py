"""Single checks on single stories, without the others: fast enough for hundreds of stories with a mistake."""

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks import CHECKS
from game.checks.curriculum import read_curriculum
from game.checks.findings import Source, as_problem
from game.checks.subject import Packed, Story, Tools
from game.engine.packs import Pack, Shelf
from game.engine.playthrough import Rules
from game.engine.problems import PackError, Problem

SHELF = open_shelf(resources.scenarios(), resources.assets())


@lru_cache(maxsize=1)
def rules() -> Rules:
    return rules_of(SHELF.policy())


@lru_cache(maxsize=1)
def tools() -> Tools:
    """What checks are handed; screens and recordings are left out."""
    curriculum = read_curriculum(resources.scenarios() / "curriculum.yaml")
    return Tools(activities=ACTIVITIES, assets=resources.assets(), curriculum=curriculum)


def shelf_at(folder: Path) -> Shelf:
    """The packs of another folder, by the shipped policy and library."""
    return open_shelf(folder, resources.assets())


def story_at(path: Path, pack: Pack | None = None) -> Story:
    """The story in a file. Raises PackError where it cannot be read."""
    shelf = shelf_at(path.parent.parent)
    pack = pack or shelf.pack(path.parent.name)
    scenario = shelf.scenario(pack, path.stem, rules().policy)
    routes = path.with_name(f"{path.stem}.routes.yaml")
    return Story(
        pack=pack, scenario=scenario, rules=rules(), source=Source.open(path), routes_path=routes, tools=tools()
    )


def packed_at(folder: Path) -> Packed:
    """The pack in a folder, with all its stories. Raises PackError where one cannot be read."""
    pack = shelf_at(folder.parent).pack(folder.name)
    stories = tuple(story_at(folder / f"{name}.yaml", pack) for name in pack.scenarios)
    return Packed(pack=pack, stories=stories, source=Source.open(folder / "pack.yaml"), folder=folder, tools=tools())


def said_of(path: Path, codes: Collection[str], pack: Pack | None = None) -> list[Problem]:
    """What the loader says of a story, or else what the checks of these codes say."""
    try:
        story = story_at(path, pack)
    except PackError as error:
        return list(error.problems)
    return looked(story, "check_story", codes, story.source)


def said_of_pack(folder: Path, codes: Collection[str]) -> list[Problem]:
    """What the checks of these codes say of a pack and of each of its stories."""
    try:
        packed = packed_at(folder)
    except PackError as error:
        return list(error.problems)
    of_stories = [one for story in packed.stories for one in looked(story, "check_story", codes, story.source)]
    return of_stories + looked(packed, "check_pack", codes, packed.source)


def looked(subject: object, look: str, codes: Collection[str], source: Source) -> list[Problem]:
    """The findings of the checks of these codes about a story or a pack."""
    found = []
    for module in CHECKS:
        if module.CODE in codes and hasattr(module, look):
            try:
                found += [
                    as_problem(one, module.CODE, module.SEVERITY, source) for one in getattr(module, look)(subject)
                ]
            except PackError as error:
                found += error.problems
    return found
