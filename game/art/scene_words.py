"""The alt text of a photo: who does what where, and what there is to see, without giving anything away."""

from game.art.arrange import Arrangement, PlacedPerson
from game.art.people import person

DOING = {
    # Standing is what everybody does in a photo: it is not said.
    "stand": "",
    "wave": "waving",
    "hip": "with a hand on one hip",
    "up": "with both hands up",
    "sit": "sitting",
    "behind": "seen from behind",
    "hold": "holding a tablet",
}
"""How a sentence says what somebody does."""

WEARING = {"cake-on-nose": "with cake on the nose"}
"""How a sentence says what somebody wears, where that is more than clothes."""

LOOKING = {"joy": "very happy", "asleep": "fast asleep"}
"""How a sentence says a feeling, where the feeling's own name does not fit."""


def alt_text(arrangement: Arrangement) -> str:
    """Two sentences: "A photo of Maya waving in a front garden. A house, a cat." is an example."""
    where = arrangement.place.words
    people = [_person_words(placed) for placed in arrangement.people]
    first = f"A photo of {_listed(people)} {where}." if people else f"A photo taken {where}."
    seen: list[str] = list(arrangement.place.sights)
    for made in arrangement.things:
        again = made.thing.alt in seen
        seen.append(f"another {made.thing.label.lower()}" if again else made.thing.alt)
    sights = ", ".join(seen)
    return f"{first} {sights[0].upper()}{sights[1:]}."


def _person_words(placed: PlacedPerson) -> str:
    who = placed.person
    doing = DOING.get(who.does, who.does.replace("-", " "))
    said = [person(who.who).name, " ".join(part for part in (doing, WEARING.get(who.wears, "")) if part)]
    if who.feels != "happy":
        looking = f"looking {LOOKING.get(who.feels, who.feels)}"
        said.append(f"and {looking}" if said[1] else looking)
    return " ".join(part for part in said if part)


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"
