"""Shipped stories with one mistake each, made by operators: every mistake is found, with its code and at its line."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from game.checks.published import FILE, Ids, steps_of
from tests.checks import answer_operators, text_operators, way_operators
from tests.checks.looking import said_of, story_at
from tests.checks.mutating import Mutant, Original, originals, picked

OF_WAYS = way_operators.OPERATORS | answer_operators.OPERATORS
OPERATORS = text_operators.OPERATORS | OF_WAYS
MANY_SITUATIONS = (
    "captain-wobble",
    "class-trip",
    "front-door-photo",
    "new-account",
    "new-requests",
    "pillow-fort",
    "three-words",
)
"""Stories with hundreds of situations, which are left out where every situation must be looked at."""
EVERY = 3
"""An operator is used on every third story (beginning with another one each), which keeps this under a minute."""


@lru_cache(maxsize=1)
def mutants() -> dict[str, tuple[Mutant, ...]]:
    """By the name of the operator, its mutants: one of each story."""
    return {name: tuple(_of(name, number)) for number, name in enumerate(OPERATORS)}


def _of(name: str, number: int) -> Iterator[Mutant]:
    _, operator = OPERATORS[name]
    stories: list[Original] = list(originals())
    if name in OF_WAYS:
        stories = [one for one in stories if one.name not in MANY_SITUATIONS]
    made = [mutant for story in stories if (mutant := picked(list(operator(story)), name)) is not None]
    yield from made if len(made) <= 6 else made[number % EVERY :: EVERY]
    assert made, f"{name} makes no mutant of any story"


def laid(mutant: Mutant, folder: Path) -> Path:
    """The mutant in a folder as its pack's, with its routes and a lock of what was published."""
    story = mutant.story
    place = folder / story.pack.id
    place.mkdir(exist_ok=True)
    (place / f"{story.name}.yaml").write_text(mutant.text, "utf-8")
    (place / f"{story.name}.routes.yaml").write_text(mutant.routes or story.routes, "utf-8")
    return place / f"{story.name}.yaml"


def locked(mutant: Mutant, path: Path) -> None:
    """The lock file of what the shipped story has."""
    as_shipped = laid(Mutant(mutant.story, mutant.story.text, ""), path.parent.parent)
    story = story_at(as_shipped, mutant.story.pack)
    (path.parent / FILE).write_text(Ids(scenarios={story.scenario.id: steps_of(story)}).as_text(), "utf-8")


@pytest.mark.parametrize("name", OPERATORS)
def test_the_mistake_is_found(name: str, tmp_path: Path) -> None:
    """Each mutant of the operator has the operator's code, at the line of the mistake where that is known."""
    missed = []
    for mutant in mutants()[name]:
        path = laid(mutant, tmp_path)
        if mutant.code == "KEYS":
            locked(mutant, path)
            laid(mutant, tmp_path)
        found = said_of(path, [mutant.code], mutant.story.pack)
        (path.parent / FILE).unlink(missing_ok=True)
        if not any(one.code == mutant.code and mutant.line in (0, one.line) for one in found):
            missed.append(
                (mutant.story.name, mutant.code, mutant.line, [(one.code, one.line, one.says) for one in found])
            )
    assert missed == []


@pytest.mark.parametrize(
    "story", [one for one in originals() if one.name not in MANY_SITUATIONS][::EVERY], ids=lambda one: one.name
)
def test_without_a_mistake_nothing_is_found(story: Original, tmp_path: Path) -> None:
    """The same checks find nothing in the stories as they are shipped."""
    path = laid(Mutant(story, story.text, ""), tmp_path)
    assert said_of(path, {code for code, _ in OPERATORS.values()}, story.pack) == []


def test_there_are_enough() -> None:
    """Hundreds of mutants, of every shipped story, each with a mistake in it."""
    made = [mutant for each in mutants().values() for mutant in each]
    assert len(made) >= 400
    assert {mutant.story.name for mutant in made} == {story.name for story in originals()}
    assert all(
        (mutant.text, mutant.routes or mutant.story.routes) != (mutant.story.text, mutant.story.routes)
        for mutant in made
    )
    assert len({mutant.code for mutant in made}) >= 35
