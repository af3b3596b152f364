"""Filling the few placeholders that texts may have: the hero, the cast, the school's people and the helplines."""

import re

from game.engine.model import Scenario
from game.engine.playthrough import Situation
from game.engine.policy import band_of

_PLACEHOLDER = re.compile(r"\{(hero|school\.[a-z]+|cast\.[a-z0-9-]+|help\.[a-z0-9-]+)\}")


def filled(text: str, situation: Situation) -> str:
    """`text` with `{hero}`, `{cast.id}`, `{school.adult}` and `{help.id}` filled in; anything else is left as it is."""

    def fill(found: re.Match[str]) -> str:
        group, _, name = found.group(1).partition(".")
        scenario = situation.scenario
        if group == "hero":
            return scenario.name_of(scenario.hero)
        if group == "cast":
            return scenario.name_of(name)
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


def said(text: str, scenario: Scenario) -> str:
    """`text` as it is said: each handle of the cast by its `say_as`; "" where it is said as it stands."""
    handles = {member.handle: member.say_as for member in scenario.cast.values() if member.handle and member.say_as}
    if not any(handle in text for handle in handles):
        return ""
    # One handle can be the beginning of another one, so the longest comes first.
    either = "|".join(re.escape(handle) for handle in sorted(handles, key=len, reverse=True))
    words = re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: handles[found.group()], text)
    return words if words != text else ""
