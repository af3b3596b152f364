"""One pupil in one scenario, now, as an immutable value: answer in; next playthrough and feedback out."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from game.engine.judging import Answer, AnswerRefused, Feedback, Judge, Judged, Rules, Situation, Turn
from game.engine.mending import Mend, mended, mends
from game.engine.model import Outcome, Scenario, Step
from game.engine.policy import worst
from game.engine.world import World, exposed, with_copies

__all__ = [
    "MISFITS", "MOST_EVENTS", "SAVE_FORMAT", "Answer", "AnswerRefused", "Feedback", "Judge", "Judged", "Playthrough",
    "Rules", "Situation", "Turn",
]  # fmt: skip

SAVE_FORMAT = 1
"""Raise it when an older save would no longer replay to the same playthrough."""

MOST_EVENTS = 5_000
"""A story has some 100; to go through very many again could take for ever."""

LOOKING = (["opened"], ["looked"], ["went"])
"""How what is done in an app begins that only shows something else of it: nothing is done by that."""

MISFITS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What plain data of any kind can raise where an answer was expected; AnswerRefused is one of them."""


class Playthrough(NamedTuple):
    """One pupil in one scenario. `events` is all that ever happened; everything else follows from it.

    `turns` is the way taken now, `firsts` the first answer ever given at each step; `undone` holds the details that
    were open when the pupil rewound past them (rewinding shows how else it would go, but it mends nothing).
    `former` is the playthrough as it was before it was rewound to turn `anew`; `is_compared` says that what another
    answer changed was looked at. `put_right` is the world after what was put right on the board, if anything was.
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
    former: "Playthrough | None" = None
    anew: int = 0
    is_compared: bool = False
    put_right: World | None = None

    @classmethod
    def start(cls, scenario: Scenario, rules: Rules, seed: int) -> "Playthrough":
        """A playthrough at the scenario's first step."""
        facts = {name: values[0] for name, values in scenario.facts.items() if values} | scenario.starts_with.facts
        world = World.start(scenario.starts_with.settings, facts, scenario.starts_with.posts)
        begun = cls(scenario=scenario, rules=rules, seed=seed, world=world)
        return begun._replace(step_id=begun._entered(scenario.start, world))

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
        rules = self.rules
        return Situation(self.scenario, rules.policy, self.world, self.seed, self.tried, rules.people, rules.in_class)

    def answer(self, answer: Answer) -> tuple["Playthrough", Feedback]:
        """The playthrough after `answer`, and its feedback. Raises AnswerRefused when the answer does not fit."""
        if self.is_over:
            raise AnswerRefused("the story is over")
        return self.judged(answer, self.rules.judges[self.step.activity].judge(self.step, answer, self.situation))

    def judged(self, answer: Answer, judged: Judged) -> tuple["Playthrough", Feedback]:
        """The same after an answer of which is known already what the activity makes of it here."""
        step = self.step
        again = not judged.is_full and self.tried + 1 < step.tries and self.tells_at_once
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
        after = self._replace(
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
        return self._replace(draft=(*self.draft, message), events=(*self.events, {"draft": message}))

    def read(self) -> "Playthrough":
        """The playthrough after the feedback of its last turn was read, so that going on does not show it again."""
        return self._replace(events=(*self.events, {"read": len(self.turns)}))

    @property
    def tells_at_once(self) -> bool:
        """Whether feedback follows each answer: in a check-in not before its end, and then for whoever goes back."""
        return self.scenario.feedback == "at-once" or any("rewind" in event for event in self.events)

    @property
    def is_unread(self) -> bool:
        """Whether the last thing that happened was an answer whose feedback has not been put away."""
        is_last = bool(self.events) and "answer" in self.events[-1] and self.tells_at_once
        return is_last and not self.turns[-1].feedback.is_silent

    @property
    def is_to_compare(self) -> bool:
        """Whether a choice was made anew, and what that changed has still to be shown beside how it was."""
        if self.former is None or len(self.turns) <= self.anew or self.tried or self.is_compared or self.is_unread:
            return False
        return self.turns[self.anew].step == self.former.turns[self.anew].step

    def rewind(self, turn: int) -> "Playthrough":
        """Back to just before turn number `turn`. What was earned the first time stays; nothing new is earned there."""
        if not 0 <= turn < len(self.turns):
            raise AnswerRefused(f"there is no turn {turn}")
        back = self.turns[turn]
        policy = self.rules.policy
        was_open = exposed(self.world, policy, self.scenario.kinds(self.world.checked))
        is_open = exposed(back.before, policy, self.scenario.kinds(back.before.checked))
        return self._replace(
            events=(*self.events, {"rewind": turn}),
            turns=self.turns[:turn],
            undone=self.undone | (was_open - is_open),
            step_id=back.step,
            world=back.before,
            tried=back.tried,
            draft=(),
            # Another answer to the same choice is compared with how the story first went, too.
            former=self.former if self.is_to_compare and turn == self.anew else self._replace(former=None),
            anew=turn,
            is_compared=False,
            put_right=None,
        )

    @property
    def can_go_home(self) -> bool:
        """Whether the step was opened from a home screen, and nothing was done in it yet: then it can be left."""
        return self.is_in_app and all(isinstance(did, list) and did[:1] in LOOKING for did in self.draft)

    @property
    def is_in_app(self) -> bool:
        """Whether the step was opened from a home screen just now."""
        is_opened = bool(self.turns) and self.world.opened != self.turns[-1].before.opened
        return is_opened and not self.tried and not self.is_over

    def went_home(self) -> "Playthrough":
        """Back on the home screen, with the app as new as it was: this leads nowhere but to where the pupil was.

        So whoever explores a story need not try it. Raises AnswerRefused where the step cannot be left.
        """
        if not self.can_go_home:
            raise AnswerRefused(f'"{self.step_id}" cannot be left')
        back = self.turns[-1]
        return self._replace(
            events=(*self.events, {"home": len(self.turns)}),
            turns=self.turns[:-1],
            step_id=back.step,
            world=back.before,
            draft=(),
        )

    def compared(self) -> "Playthrough":
        """The playthrough after what another answer changed was looked at: it goes on from there."""
        return self._replace(is_compared=True, events=(*self.events, {"compared": len(self.turns)}))

    def returned(self) -> "Playthrough":
        """The playthrough as it was before it was rewound; first answers stay first. Raises AnswerRefused."""
        if self.former is None:
            raise AnswerRefused("it was not rewound")
        return self.former._replace(events=(*self.events, {"returned": len(self.turns)}), firsts=self.firsts)

    @property
    def on_board(self) -> World:
        """The world that the board shows: the story's, and what was put right on the board since."""
        return self.put_right or self.world

    def mended(self, detail: str, mend: Mend) -> "Playthrough":
        """The playthrough after something was put right on the board. Raises AnswerRefused for what cannot be."""
        policy, world = self.rules.policy, self.on_board
        if not self.is_over or mend not in mends(detail, world, policy, self.scenario.kinds(world.checked)):
            raise AnswerRefused(f'"{detail}" cannot be put right so')
        after = mended(mend, detail, world, policy, self.scenario.year)
        return self._replace(put_right=after, events=(*self.events, {"mend": [detail, mend.deed, mend.to]}))

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
        if "mend" in event:
            detail, deed, to = event["mend"]
            return self.mended(detail, Mend(deed, to))
        if "compared" in event or "returned" in event:
            return self.compared() if "compared" in event else self.returned()
        if "home" in event:
            return self.went_home()
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
