"""What cannot be drawn as a scenario describes it: every scene and photo in it, with the way to it in the file."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from game.activities.frame import person_of
from game.activities.photo import PhotoMade
from game.art.compose import PersonIn, Photo, ThingIn, problems
from game.engine.links import Way
from game.engine.model import Scenario, Step


def undrawable(scenario: Scenario) -> Iterator[tuple[Way, str]]:
    """For each scene or photo of `scenario` that cannot be drawn as described: the way to it, and what is wrong."""
    for way, described in _described(scenario.steps, ("steps",)):
        people = tuple(
            PersonIn(person_of(scenario, one.who) or one.who, one.wearing, one.doing, one.feels, one.at)
            for one in described.people
        )
        things = tuple(ThingIn(one.thing, one.words, one.at) for one in described.things)
        for says in problems(Photo(described.place, people, things)):
            yield (*way, *_where(says, described)), says


def _where(says: str, described: Any) -> Way:
    """The way on to the thing or person that `says` names first, or that is to be where no place is; else the place."""
    named: dict[str, Way] = {}
    for group, told in (("things", "thing"), ("people", "who")):
        for number, one in enumerate(getattr(described, group)):
            for word in (getattr(one, told), f'"{one.at}"') if one.at else (getattr(one, told),):
                named.setdefault(word, (group, number))
    found = re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, named))})(?![\w-])", says) if named else None
    return named[found.group()] if found else ("place",)


def _described(value: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    """Every value below `value` that describes a picture: steps with a place, and photos."""
    if isinstance(value, str):
        return
    if isinstance(value, PhotoMade) or (isinstance(value, Step) and value.place):
        yield way, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _described(inner, (*way, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _described(inner, (*way, number))
    elif is_dataclass(value) and not isinstance(value, PhotoMade | type):
        for name, called in _keys(type(value)):
            yield from _described(getattr(value, name), (*way, called))


@lru_cache(maxsize=512)
def _keys(shape: type) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass that are keys in YAML, with what they are called there."""
    return tuple((one.name, one.metadata.get("name") or one.name) for one in fields(shape) if "says" in one.metadata)
