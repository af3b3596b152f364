"""What goes between a playthrough and an activity: the situation it looks at, an answer, and what it makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from game.engine.conditions import Seen
from game.engine.model import Part, Scenario
from game.engine.people import UNNAMED, People
from game.engine.policy import Policy, Rating
from game.engine.world import Effects, World

Answer = Mapping[str, Any]
"""An answer as plain data: words, lists and mappings of words. Each activity says what its answers hold."""


class AnswerRefused(ValueError):
    """An answer does not fit the step that it was given to; nothing has changed."""


class Situation(NamedTuple):
    """Where a pupil stands when a step is shown: all that an activity may look at.

    `in_class` is True where a whole class plays together on one screen: then a talk waits for the class to talk.
    """

    scenario: Scenario
    policy: Policy
    world: World
    seed: int = 0
    tried: int = 0
    people: People = UNNAMED
    in_class: bool = False

    @property
    def kinds(self) -> dict[str, str]:
        """What each of the cast is, as far as the hero can know now."""
        return self.scenario.kinds(self.world.checked)


class Judged(NamedTuple):
    """What an activity makes of an answer: its decisions, the world afterwards, and what counts as evidence.

    `evidence` maps the names of marks to how many were got and how many there were. `is_full` is False where
    another try would make sense. `says` is feedback beside that of the parts; `next` overrides the step's own.
    `effects` are what has made the world, one after the other, where nothing else has: what the answer would do to
    another world in which the step asks the same is then known without judging again.
    """

    world: World
    evidence: Mapping[str, tuple[int, int]]
    parts: tuple[Part, ...] = ()
    seen: Seen = Seen()
    says: tuple[str, ...] = ()
    next: str = ""
    is_full: bool = True
    effects: tuple[Effects, ...] | None = None


class Judge(Protocol):
    """What the engine needs of an activity."""

    def judge(self, step: Any, answer: Answer, situation: Situation) -> Judged:
        """What comes of `answer`; raises AnswerRefused where it does not fit the step."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a playthrough is judged by: the school's policy, the activities by their word in YAML; and its people.

    `in_class` is handed on to the situations.
    """

    policy: Policy
    judges: Mapping[str, Judge]
    people: People = UNNAMED
    in_class: bool = False


class Feedback(NamedTuple):
    """What is shown after an answer: the rating, the decisions with their reasons, and what else is said.

    `again` is True when the pupil may try once more; `hint` is then what is said before the new try. `has_signpost`
    is True when it shows who can help.
    """

    rating: Rating
    parts: tuple[Part, ...] = ()
    says: tuple[str, ...] = ()
    again: bool = False
    hint: str = ""
    has_signpost: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to show, as after a story that is only told."""
        return not (self.parts or self.says or self.hint or self.has_signpost)


class Turn(NamedTuple):
    """One answer on the way that the story has taken: where it was given, what came of it, the world before it."""

    step: str
    answer: Answer
    feedback: Feedback
    marks: tuple[tuple[str, int, int], ...]
    before: World
    tried: int
    is_first: bool
