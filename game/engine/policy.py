"""The school's policy as data: what it names, and the one table from which every sharing act is rated."""

from dataclasses import dataclass
from typing import Any, Literal

from game.engine.shape import Reader, key

Rating = Literal["safe", "part-way", "risky", "over-cautious"]
RATINGS: tuple[Rating, ...] = ("safe", "part-way", "risky", "over-cautious")
Band = Literal["reception", "years-1-2", "years-3-4", "years-5-6"]
BANDS: tuple[Band, ...] = ("reception", "years-1-2", "years-3-4", "years-5-6")
_GRAVEST_FIRST: tuple[Rating, ...] = ("risky", "part-way", "over-cautious")


def band_of(year: int) -> Band:
    """The age band of a year group; 0 is Reception."""
    return BANDS[0] if year <= 0 else BANDS[min(3, (year + 1) // 2)]


def worst(*ratings: Rating) -> Rating:
    """The gravest of several ratings; safe where there are none."""
    for rating in _GRAVEST_FIRST:
        if rating in ratings:
            return rating
    return "safe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of the policy."""

    adults: str = key("The clause for adults.")
    children: dict[str, str] = key("The same idea for each age band, in a child's words.", link="band")
    since: int = key("The year since which it is taught; 0 is Reception.", least=0, most=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A personal detail that the policy names."""

    title: str = key("What it is called on a clue card.")
    icon: str = key("Its icon.")
    care: str = key("Which row of the rating table it is rated by.", link="care")
    tells: str = key("What it tells someone, in a child's words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Details that together give away more than each alone."""

    details: tuple[str, ...] = key("The details that are put together.", link="detail", least=2)
    means: str = key("What they add up to, said calmly, with {hero} for the hero's name.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the rating table: the rating when a grown-up was asked first, and otherwise."""

    asked: Rating
    otherwise: Rating

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Entry | None":
        """A word for both, or `{asked: word, otherwise: word}`."""
        if isinstance(node, dict):
            asked = reader.value(Rating, node.get("asked", ""), f"{what}, asked", {})
            otherwise = reader.value(Rating, node.get("otherwise", ""), f"{what}, otherwise", {})
        else:
            asked = otherwise = reader.value(Rating, node, what, {})
        return cls(asked, otherwise) if asked and otherwise else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """A circle of people, or a kind of person, that something can be shared with."""

    title: str = key("What it is called on the screen.")
    icon: str = key("Its icon.")
    is_open: bool = key("Whether people nobody knows belong to it.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something a pupil can do about a trouble."""

    title: str = key("What its button says.")
    icon: str = key("Its icon.")
    since: int = key("The year since which it is on the tablet; 0 is Reception.", least=0, most=6)
    done: str = key("What is said when it was done.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a privacy setting."""

    title: str = key("What it is called on the screen.")
    rating: Rating = key("How safe this value is.")
    because: str = key("Why, in a child's words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting of a made-up app. Two values called `switched-on` and `switched-off` make it a switch."""

    title: str = key("The question or words beside it.")
    icon: str = key("Its icon.")
    clause: str = key("The clause that it follows from.", link="clause")
    is_fine: bool = key("Whether it is a matter of taste, so that any value is fine.", default=False)
    values: dict[str, Value] = key("Its values, the most open first.")

    @property
    def is_switch(self) -> bool:
        """Whether it is shown as a switch."""
        return set(self.values) == {"switched-on", "switched-off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A kind of trouble, and the acts that put it right."""

    title: str = key("What it is, in a child's words.")
    clause: str = key("The clause that it falls under.", link="clause")
    needs: tuple[str, ...] = key("The acts that together answer it safely.", link="act", least=1)
    helps: tuple[str, ...] = key("Acts that help a part of the way.", link="act", default=())
    all_done: str = key("What is said when the needed acts were done.")
    some_done: str = key("What is said when only a part was done; it names what else helps.")
    none_done: str = key("What is said when nothing was done.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """Who can be rung, and from which band on it is shown."""

    title: str = key("Its name.")
    number: str = key("Its number.", default="")
    say_as: str = key("How the number is said.", default="")
    what: str = key("What it is for, in a child's words.")
    bands: tuple[str, ...] = key("The bands that see it.", link="band")
    checked: str = key("The day on which it was checked, as 2026-11-22.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact that ages."""

    value: str = key("The value.")
    checked: str = key("The day on which it was checked, as 2026-11-22.")
    review: str = key("The day by which it must be looked at again.")
    source: str = key("Where it comes from.")


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """A made-up app."""

    title: str = key("Its name.")
    icon: str = key("Its icon.")
    kind: str = key("What it is, in a few words.")
    colour: Literal["plum", "rose", "leaf", "sky", "sun", "slate"] = key("The colour of its bar.", default="plum")
    settings: tuple[str, ...] = key("The settings that it has.", link="setting", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The whole policy, as `scenarios/policy.yaml` holds it."""

    format: Literal["policy/1"] = key("Which form of the file this is.")
    title: str = key("The policy's name.")
    clauses: dict[str, Clause] = key("The clauses by id.")
    details: dict[str, Detail] = key("The personal details by id.")
    sums: tuple[Sum, ...] = key("What details add up to.")
    circles: dict[str, Audience] = key("The circles, the narrowest first.")
    people: dict[str, Audience] = key("The kinds of people.")
    ratings: dict[str, dict[str, Entry]] = key("The rating table: care, then circle or kind of person.")
    acts: dict[str, Act] = key("The acts by id.")
    settings: dict[str, Setting] = key("The privacy settings by id.")
    troubles: dict[str, Trouble] = key("The kinds of trouble by id.")
    helplines: dict[str, Helpline] = key("The helplines by id.")
    facts: dict[str, Fact] = key("Facts that age, by id.")
    apps: dict[str, App] = key("The made-up apps by id.")
    digest: str = ""

    def rate(self, detail: str, audience: str, *, is_asked: bool = False) -> Rating:
        """How safe it is to share `detail` with `audience` (a circle or a kind of person), by the table.

        Raises KeyError for a detail or audience that the policy does not know.
        """
        entry = self.ratings[self.details[detail].care][audience]
        return entry.asked if is_asked else entry.otherwise

    def is_open(self, audience: str) -> bool:
        """Whether people nobody knows belong to `audience`."""
        found = self.circles.get(audience) or self.people.get(audience)
        return found is not None and found.is_open

    def narrower(self, one: str, other: str) -> str:
        """The narrower of two circles."""
        order = list(self.circles)
        return min(one, other, key=order.index)

    def tables(self) -> dict[str, frozenset[str]]:
        """The ids that scenarios may name, by the names of the links in their shapes."""
        values = {f"setting {name}": frozenset(one.values) for name, one in self.settings.items()}
        return values | {
            "clause": frozenset(self.clauses), "detail": frozenset(self.details), "circle": frozenset(self.circles),
            "audience": frozenset((*self.circles, *self.people)), "person-kind": frozenset(self.people),
            "act": frozenset(self.acts), "setting": frozenset(self.settings), "trouble": frozenset(self.troubles),
            "app": frozenset(self.apps), "care": frozenset(self.ratings), "band": frozenset(BANDS),
        }  # fmt: skip
