"""What a scenario is: its heading, its cast and its steps, as the YAML file holds them."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

from game.engine.conditions import Condition
from game.engine.policy import Rating
from game.engine.problems import nearest, short
from game.engine.shape import Reader, key
from game.engine.world import Effects, PostMade


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Someone in a story: a person with a picture (`who`), or a name on a screen (`handle`)."""

    who: str = key("The person in the picture library.", link="person", default="")
    handle: str = key("The name on the screen.", default="")
    say_as: str = key("How the handle is said aloud.", default="")
    name: str = key("What the others call this person, where it differs from the picture's name.", default="")
    kind: str = key("What this person is, as far as the hero can know.", name="is", link="person-kind", default="")
    claims: str = key(
        "What a pretender says they are: counted so until checked in person.", link="person-kind", default=""
    )
    icon: str = key("A picture for a handle.", link="icon", default="")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a story: who says it, what is said, and how they feel."""

    speaker: str
    text: str
    feels: str = ""

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Line | None":
        """From `- maya: "Hello!"`, with `feels: worried` beside it if wanted; `narrator` tells."""
        if not isinstance(node, dict) or not node:
            reader.note(node, "TYPE", f"{what} should say who speaks.", 'maya: "Hello!"')
            return None
        feels = node.get("feels", "")
        said = [(name, text) for name, text in node.items() if name != "feels"]
        if len(said) != 1 or not isinstance(said[0][1], str) or not isinstance(feels, str):
            reader.note(node, "TYPE", f"{what} should have one speaker and one text.", 'maya: "Hello!"')
            return None
        speaker, text = said[0]
        if speaker != "narrator":
            reader.link(speaker, "cast")
        if feels:
            reader.link(feels, "feeling")
        return cls(str(speaker), str(text), str(feels))


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person in a picture."""

    who: str = key("The person: an id of the cast or of the picture library.", link="figure")
    wearing: str = key("What they wear.", link="clothes", default="own-clothes")
    doing: str = key("What they do.", link="pose", default="stand")
    feels: str = key("How they look.", link="feeling", default="happy")
    at: str = key("Where they stand, where the next free place will not do.", default="")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing in a picture, with what is written on it if anything: `balloons`, or `{street-sign: "Maple Road"}`."""

    thing: str
    words: str = ""
    at: str = ""

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Thing | None":
        """From a word, or a mapping of the thing to its words with `at:` beside it if wanted."""
        if isinstance(node, str):
            reader.link(node, "thing")
            return cls(str(node))
        if isinstance(node, dict):
            at = node.get("at", "")
            named = [(name, words) for name, words in node.items() if name != "at"]
            if len(named) == 1 and isinstance(named[0][1], str) and isinstance(at, str):
                reader.link(named[0][0], "thing")
                return cls(str(named[0][0]), str(named[0][1]), str(at))
        reader.note(
            node, "TYPE", f"{what} should be a thing, with its words if it has any.", 'street-sign: "Maple Road"'
        )
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What follows from the result of a step: the first whose question is answered yes."""

    when: Condition | None = key("A question to the world and to the answer just given.", default=None)
    otherwise: bool = key("Yes in the last outcome, which holds when no other does.", default=False)
    say: str = key("What is said about the step as a whole.", default="")
    effects: Effects | None = key("What happens to the world.", default=None)
    next: str = key("The step that follows.", link="step", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What every step has, whatever its activity."""

    id: str = ""
    activity: str = key("Which gesture the step is, such as story, choose, chat, photo or ending.")
    place: str = key("The place that stands behind the step.", link="place", default="")
    people: tuple[Someone, ...] = key("Who is seen in the place.", default=())
    things: tuple[Thing, ...] = key("What is seen in the place.", default=())
    kind: Literal["worrying", "fine"] = key(
        "Whether the step is about something worrying or something fine.", name="is", default="worrying"
    )
    think: str = key("What the hero thinks aloud beside it.", default="")
    twist: bool = key(
        "Yes in the step that asks for the same skill in a new place: it decides the third crown.", default=False
    )
    only_when: Condition | None = key("The step is played only when the world answers yes.", default=None)
    otherwise: str = key("The step that is played instead.", name="else", link="step", default="")
    signpost: Literal["", "trusted-adult"] = key("Shows who can help.", default="")
    marks: dict[str, dict[str, int]] = key("Marks: skill, then what earns how many.", link="skill", default={})
    tries: int = key("How often the pupil may try before the story goes on.", least=1, most=3, default=1)
    hints: tuple[str, ...] = key("What is said before each new try.", default=())
    outcomes: tuple[Outcome, ...] = key("What follows from which result.", default=())
    next: str = key("The step that follows.", link="step", default="")

    @classmethod
    def read(cls, node: Any, reader: Reader, what: str) -> "Step | None":
        """A step of the shape that its `activity` has."""
        word = node.get("activity", "") if isinstance(node, dict) else ""
        if not isinstance(word, str):
            word = ""
        shape = reader.shapes.get(word)
        if shape is None:
            near = nearest(word, reader.shapes) or f"one of: {', '.join(reader.shapes)}"
            says = f'There is no activity "{short(word)}".' if word else f"{what} does not say which activity it is."
            reader.note(word or node, "KEY-ACTIVITY", says, near if word else "activity: choose")
            return None
        step: Step | None = reader.table(shape, node, what)
        return step

    def asks(self) -> frozenset[tuple[str, ...]]:
        """Every question that the step asks of the world; activities that ask more add theirs."""
        conditions = (self.only_when, *(outcome.when for outcome in self.outcomes))
        return frozenset(one for condition in conditions if condition for one in condition.asks())

    def follows(self) -> tuple[str, ...]:
        """Every step that this one can lead to, by its own words; activities with further ways add theirs."""
        own = (self.next, self.otherwise, *(outcome.next for outcome in self.outcomes))
        return tuple(dict.fromkeys(target for target in own if target))


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """How many marks make a skill secure in this scenario."""

    secure_at: int = key("Marks from which the skill counts as secure.", least=1, most=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teacher:
    """What a teacher reads before and after."""

    before: str = key("What to do or ask before the story.")
    talk_about: tuple[str, ...] = key("Questions to talk about afterwards.", least=1)
    content_note: str = key("What the story shows, so that nobody is taken by surprise.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The world at the start of the story."""

    settings: dict[str, str] = key(
        "Settings of the tablet with their values.", link="setting", has_values=True, default={}
    )
    facts: dict[str, str] = key("Facts of the story with their first values.", link="fact", has_values=True, default={})
    posts: tuple[PostMade, ...] = key("What is online already.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One story that a pupil plays from its start to an ending."""

    format: Literal["scenario/1"] = key("Which form of the file this is.")
    id: str = key("The scenario's name in files and routes, the same as the file's.", is_name=True)
    title: str = key("Its title.")
    year: int = key("The year group; 0 is Reception.", least=0, most=6)
    minutes: int = key("How long it takes in class.", least=1, most=60)
    form: Literal["", "a", "b"] = key("Which of the pack's two check-ins it is; none in a story.", default="")
    feedback: Literal["at-once", "at-the-end"] = key("When it is said how the answers did.", default="at-once")
    hero: str = key("Who the story is about.", link="cast")
    icon: str = key("Its picture on the map.", link="icon")
    blurb: str = key("One line for the map.")
    policy: tuple[str, ...] = key("The clauses that it teaches.", link="clause", least=1)
    curriculum: tuple[str, ...] = key("The curriculum statements that it serves.", default=())
    hard_words: dict[str, str] = key("Words to explain first, with their meaning.", default={})
    skills: dict[str, Skill] = key("The skills that it gives evidence for.", link="pack-skill")
    teacher: Teacher = key("What a teacher reads.")
    cast: dict[str, Member] = key("Who is in the story.")
    facts: dict[str, tuple[str, ...]] = key("Facts that the story remembers, with all their values.", default={})
    starts_with: Start = key("The world at the start.", default=Start())
    start: str = key("The first step.", link="step")
    steps: dict[str, Step] = key("The steps by id.")
    digest: str = ""
    known_kinds: dict[frozenset[str], dict[str, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What `kinds` has given before: it is asked at every answer, and who is checked changes seldom."""

    def kinds(self, checked: frozenset[str] = frozenset()) -> dict[str, str]:
        """What each of the cast is as far as the hero can know: a pretender counts as what they claim until checked."""
        found = self.known_kinds.get(checked)
        if found is None:
            found = {name: _known_kind(member, name in checked) for name, member in self.cast.items()}
            self.known_kinds[checked] = found
        return found

    def name_of(self, member: str) -> str:
        """What someone of the cast is called: handle, or name, or the id with a capital letter."""
        found = self.cast.get(member)
        if found is None:
            return member
        return found.name or found.handle or (found.who or member).replace("-", " ").title()


def _known_kind(member: Member, is_checked: bool) -> str:
    if member.kind == "pretender":
        return "stranger" if is_checked else (member.claims or "online-only")
    return member.kind or ("family" if member.who and not member.handle else "online-only")


class Part(NamedTuple):
    """One decision within an answer: what it was about, what was done, how it is rated, and why.

    `shows` is the misconception that it shows, `clause` the policy's clause; both may be empty.
    """

    id: str
    about: str
    is_fine: bool
    rating: Rating
    because: str
    shows: str = ""
    clause: str = ""
    did: str = ""


def with_ids(steps: dict[str, Step]) -> dict[str, Step]:
    """The steps, each knowing its own id."""
    return {name: replace(step, id=name) for name, step in steps.items() if step is not None}
