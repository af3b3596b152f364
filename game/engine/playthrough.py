"""One pupil in one scenario, now, as an immutable value: answer in; next playthrough and feedback out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from game.engine.conditions import Seen
from game.engine.model import Outcome, Part, Scenario, Step
from game.engine.people import UNNAMED, People
from game.engine.policy import Policy, Rating, worst
from game.engine.world import World, exposed, with_copies

Answer = Mapping[str, Any]
"""An answer as plain data: words, lists and mappings of words. Each activity says what its answers hold."""

SAVE_FORMAT = 1
"""Raise it when an older save would no longer replay to the same playthrough."""


class AnswerRefused(ValueError):
    """An answer does not fit the step that it was given to; nothing has changed."""


MOST_EVENTS = 5_000
"""A story has some 100; to go through very many again could take for ever."""

MISFITS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What plain data of any kind can raise where an answer was expected; AnswerRefused is one of them."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a pupil stands when a step is shown: all that an activity may look at."""

    scenario: Scenario
    policy: Policy
    world: World
    seed: int = 0
    tried: int = 0
    people: People = UNNAMED

    @property
    def kinds(self) -> dict[str, str]:
        """What each of the cast is, as far as the hero can know now."""
        return self.scenario.kinds(self.world.checked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What an activity makes of an answer: its decisions, the world afterwards, and what counts as evidence.

    `evidence` maps the names of marks to how many were got and how many there were. `is_full` is False where
    another try would make sense. `says` is feedback beside that of the parts; `next` overrides the step's own.
    """

    world: World
    parts: tuple[Part, ...] = ()
    evidence: Mapping[str, tuple[int, int]]
    seen: Seen = Seen()
    says: tuple[str, ...] = ()
    next: str = ""
    is_full: bool = True


class Judge(Protocol):
    """What the engine needs of an activity."""

    def judge(self, step: Any, answer: Answer, situation: Situation) -> Judged:
        """What comes of `answer`; raises AnswerRefused where it does not fit the step."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a playthrough is judged by: the school's policy, the activities by their word in YAML; and its people."""

    policy: Policy
    judges: Mapping[str, Judge]
    people: People = UNNAMED


@dataclass(frozen=True, slots=True)
class Feedback:
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


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer on the way that the story has taken: where it was given, what came of it, the world before it."""

    step: str
    answer: Answer
    feedback: Feedback
    marks: tuple[tuple[str, int, int], ...]
    before: World
    tried: int
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Playthrough:
    """One pupil in one scenario. `events` is all that ever happened; everything else follows from it.

    `turns` is the way taken now, `firsts` the first answer ever given at each step; `undone` holds the details that
    were open when the pupil rewound past them (rewinding shows how else it would go, but it mends nothing).
    """

    scenario: Scenario
    rules: Rules
    seed: int
    events: tuple[Mapping[str, Any], ...] = ()
    turns: tuple[Turn, ...] = ()
    firsts: tuple[Turn, ...] = ()
    undone: frozenset[str] = frozenset()
    step_id: str = ""
    world: World = World()
    tried: int = 0
    draft: tuple[Any, ...] = ()

    @classmethod
    def start(cls, scenario: Scenario, rules: Rules, seed: int) -> "Playthrough":
        """A playthrough at the scenario's first step."""
        facts = {name: values[0] for name, values in scenario.facts.items() if values} | scenario.starts_with.facts
        world = World.start(scenario.starts_with.settings, facts, scenario.starts_with.posts)
        begun = cls(scenario=scenario, rules=rules, seed=seed, world=world)
        return replace(begun, step_id=begun._entered(scenario.start, world))

    @property
    def step(self) -> Step:
        """The step that is played now."""
        return self.scenario.steps[self.step_id]

    @property
    def is_over(self) -> bool:
        """Whether the ending is reached."""
        return self.step.activity == "ending"

    @property
    def situation(self) -> Situation:
        """Where the pupil stands now."""
        return Situation(self.scenario, self.rules.policy, self.world, self.seed, self.tried, self.rules.people)

    def answer(self, answer: Answer) -> tuple["Playthrough", Feedback]:
        """The playthrough after `answer`, and its feedback. Raises AnswerRefused when the answer does not fit."""
        if self.is_over:
            raise AnswerRefused("the story is over")
        step, situation = self.step, self.situation
        judged = self.rules.judges[step.activity].judge(step, answer, situation)
        again = not judged.is_full and self.tried + 1 < step.tries
        outcome = None if again else self._outcome(step, judged)
        world = judged.world.changed(outcome.effects) if outcome and outcome.effects else judged.world
        world = with_copies(world, self.rules.policy, self.scenario.kinds(world.checked))
        said = (*judged.says, *((outcome.say,) if outcome and outcome.say else ()))
        hint = step.hints[min(self.tried, len(step.hints) - 1)] if again and step.hints else ""
        feedback = Feedback(
            worst(*(part.rating for part in judged.parts)), judged.parts, said, again, hint, bool(step.signpost)
        )
        is_first = step.id not in {turn.step for turn in self.firsts} and self.tried == 0
        turn = Turn(step.id, answer, feedback, _marks(step, judged), self.world, self.tried, is_first)
        target = step.id if again else (outcome.next if outcome and outcome.next else judged.next or step.next)
        after = replace(
            self,
            events=(*self.events, {"answer": dict(answer), "step": step.id}),
            turns=(*self.turns, turn),
            firsts=(*self.firsts, turn) if is_first else self.firsts,
            world=world,
            tried=self.tried + 1 if again else 0,
            draft=(),
            step_id=target if again else self._entered(target, world),
        )
        return after, feedback

    def noted(self, message: Any) -> "Playthrough":
        """The playthrough with `message` (plain data) added to what was done in this step without answering yet."""
        return replace(self, draft=(*self.draft, message), events=(*self.events, {"draft": message}))

    def read(self) -> "Playthrough":
        """The playthrough after the feedback of its last turn was read, so that going on does not show it again."""
        return replace(self, events=(*self.events, {"read": len(self.turns)}))

    @property
    def is_unread(self) -> bool:
        """Whether the last thing that happened was an answer whose feedback has not been put away."""
        return bool(self.events) and "answer" in self.events[-1] and not self.turns[-1].feedback.is_silent

    def rewind(self, turn: int) -> "Playthrough":
        """Back to just before turn number `turn`. What was earned the first time stays; nothing new is earned there."""
        if not 0 <= turn < len(self.turns):
            raise AnswerRefused(f"there is no turn {turn}")
        back = self.turns[turn]
        policy = self.rules.policy
        was_open = exposed(self.world, policy, self.scenario.kinds(self.world.checked))
        is_open = exposed(back.before, policy, self.scenario.kinds(back.before.checked))
        return replace(
            self,
            events=(*self.events, {"rewind": turn}),
            turns=self.turns[:turn],
            undone=self.undone | (was_open - is_open),
            step_id=back.step,
            world=back.before,
            tried=back.tried,
            draft=(),
        )

    def as_plain(self) -> dict[str, Any]:
        """Everything needed to go on exactly here, as plain data."""
        return {
            "save": SAVE_FORMAT,
            "scenario": self.scenario.id,
            "digest": self.scenario.digest,
            "policy": self.rules.policy.digest,
            "seed": self.seed,
            "events": [dict(event) for event in self.events],
        }

    @classmethod
    def replayed(
        cls, scenario: Scenario, rules: Rules, seed: object, events: tuple[Mapping[str, Any], ...]
    ) -> "Playthrough":
        """The playthrough to which `events` lead. Raises AnswerRefused where they do not fit the scenario.

        They may be anything at all: a story can change after a journal was written, and anyone can change a journal.
        """
        if len(events) > MOST_EVENTS:
            raise AnswerRefused(f"{len(events):,} events are more than anybody can do")
        try:
            now = cls.start(scenario, rules, int(seed))  # type: ignore[call-overload]
            for event in events:
                now = now._after(event)
        except MISFITS as error:
            raise AnswerRefused(f"these events do not fit: {error}") from error
        return now

    def _after(self, event: Mapping[str, Any]) -> "Playthrough":
        """The playthrough after one event as it was kept."""
        if "answer" in event:
            if event.get("step", self.step_id) != self.step_id:
                raise AnswerRefused(f'an answer to "{event["step"]}" came at "{self.step_id}"')
            return self.answer(event["answer"])[0]
        if "rewind" in event:
            return self.rewind(int(event["rewind"]))
        if "draft" in event:
            return self.noted(event["draft"])
        return self.read() if "read" in event else self

    def _outcome(self, step: Step, judged: Judged) -> Outcome | None:
        kinds = self.scenario.kinds(judged.world.checked)
        for outcome in step.outcomes:
            if (
                outcome.otherwise
                or outcome.when is None
                or outcome.when.holds(judged.world, self.rules.policy, kinds, judged.seen)
            ):
                return outcome
        return None

    def _entered(self, step_id: str, world: World) -> str:
        """The step that is really played when the story goes to `step_id`: past those that the world rules out."""
        kinds = self.scenario.kinds(world.checked)
        for _ in self.scenario.steps:
            step = self.scenario.steps[step_id]
            if step.only_when is None or step.only_when.holds(world, self.rules.policy, kinds):
                break
            following = step.otherwise or step.next
            if not following:
                break  # nowhere else to go, which `check` says of the story: better this step than none
            step_id = following
        return step_id


def _marks(step: Step, judged: Judged) -> tuple[tuple[str, int, int], ...]:
    """Per skill the marks that an answer earned and the most that it could have earned."""
    found = []
    for skill, names in step.marks.items():
        got = sum(points * judged.evidence.get(name, (0, 0))[0] for name, points in names.items())
        most = sum(points * judged.evidence.get(name, (0, 0))[1] for name, points in names.items())
        found.append((skill, got, most))
    return tuple(found)
