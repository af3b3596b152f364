"""Filling the few placeholders that texts may have: hero, cast, the school's people, helplines, facts that age."""

import re

from game.engine.model import Scenario
from game.engine.playthrough import Situation
from game.engine.policy import Policy, band_of

_PLACEHOLDER = re.compile(r"\{(hero|school\.[a-z]+|(?:cast|help|fact)\.[a-z0-9-]+)\}")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def filled(text: str, situation: Situation) -> str:
    """`text` with what is in braces filled in (see `fillable`); anything else is left as it is."""

    def fill(found: re.Match[str]) -> str:
        group, _, name = found.group(1).partition(".")
        scenario = situation.scenario
        if group == "hero":
            return scenario.name_of(scenario.hero)
        if group == "cast":
            return scenario.name_of(name)
        if group == "fact":
            fact = situation.policy.facts.get(name)
            return fact.value if fact else found.group()
        if group == "help":
            line = situation.policy.helplines.get(name)
            return (
                f"{line.title} {line.number}".strip()
                if line and band_of(scenario.year) in line.bands
                else "a grown-up you trust"
            )
        return situation.people.name if name == "name" else situation.people.adult

    words = _PLACEHOLDER.sub(fill, text)
    # "{school.adult} can help" begins a sentence with words that are small inside one.
    return words[:1].upper() + words[1:] if text.startswith("{") else words


def fillable(scenario: Scenario, policy: Policy) -> frozenset[str]:
    """All that may stand in braces in the texts of `scenario`."""
    ids = (("cast", scenario.cast), ("help", policy.helplines), ("fact", policy.facts))
    return frozenset(
        {"hero", "school.adult", "school.name", *(f"{group}.{name}" for group, names in ids for name in names)}
    )


def unfilled(text: str, known: frozenset[str]) -> list[str]:
    """What stands in braces in `text` and is none of `known`."""
    return [name for name in _IN_BRACES.findall(text) if name not in known] if "{" in text else []


def said(text: str, scenario: Scenario) -> str:
    """`text` as it is said: each handle of the cast by its `say_as`; "" where it is said as it stands."""
    handles = {member.handle: member.say_as for member in scenario.cast.values() if member.handle and member.say_as}
    if not any(handle in text for handle in handles):
        return ""
    # One handle can be the beginning of another one, so the longest comes first.
    either = "|".join(re.escape(handle) for handle in sorted(handles, key=len, reverse=True))
    words = re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: handles[found.group()], text)
    return words if words != text else ""
