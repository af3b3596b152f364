"""FORM: two check-ins of a pack that are not parallel, or one that says too early what was right.

What it finds
    A pack with a check-in and not both forms, A and B; a form that gives feedback on the way or a second try; two
    forms that ask for other skills, by other activities, about fewer fine things, with more answers to pick from, or
    that are longer to read than the other by more than a seventh.
Why it matters for children
    Some get form A before the stories and form B after them. If B were easier, everybody would seem to have learned.
For example
    Form A asks about a password in a chat with four replies, form B by two cards.
Write instead
    Write both side by side, step for step: same skill, same activity, as many answers, about as many words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from game.checks.findings import Finding
from game.checks.sentences import words_in
from game.checks.subject import Packed, Story
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "FORM"
SEVERITY: Severity = "stops-publishing"
FORMS = ("a", "b")
MOST_APART = 1 / 7
"""How much longer one form may be to read than the other."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What a step asks for, as far as the other form must ask for the same."""

    activity: str
    kind: str
    skills: tuple[tuple[str, int], ...]
    answers: int

    def __str__(self) -> str:
        skills = " and ".join(name for name, _ in self.skills) or "no skill"
        return f"{self.activity}, about something {self.kind}, for {skills}, with {self.answers} to choose from"


def check_story(story: Story) -> Iterator[Finding]:
    """A form must not tell on the way what was right."""
    if not story.scenario.form:
        return
    if story.scenario.feedback == "at-once":
        says = "A check-in says only at its end how the answers did; this one says it after each."
        yield Finding(way=("form",), says=says, attempt="feedback: at-the-end")
    for step in story.steps():
        if step.tries > 1:
            says = f'"{step.id}" gives a second try, which tells that the first was not right.'
            yield Finding(way=("steps", step.id, "tries"), says=says, attempt="take `tries` and `hints` out")


def check_pack(packed: Packed) -> Iterator[Finding]:
    """Both forms are there once, and what each asks for is the same."""
    forms = [story for story in packed.stories if story.scenario.form]
    if not forms:
        return
    found = Counter(story.scenario.form for story in forms)
    if found != Counter(FORMS):
        says = f"A pack has both check-ins, A and B, once each; this one has: {', '.join(sorted(found.elements()))}."
        yield Finding(way=("scenarios",), says=says, attempt="write the other form, or take this one out of the list")
        return
    one, other = sorted(forms, key=lambda story: story.scenario.form)
    asked = [Counter(_asks(story, step) for step in story.steps() if _decides(step)) for story in (one, other)]
    for left, of in ((asked[0] - asked[1], one), (asked[1] - asked[0], other)):
        for asks in left:
            says = f'The check-ins are not parallel: only "{of.scenario.id}" has this step: {asks}.'
            yield Finding(way=("scenarios",), says=says, attempt="give the other form a step of the same make")
    words = [gather(story) for story in (one, other)]
    if max(words) - min(words) > min(words) * MOST_APART:
        says = f'"{one.scenario.id}" has {words[0]} words to read and "{other.scenario.id}" has {words[1]}.'
        yield Finding(way=("scenarios",), says=says, attempt="make them about equally long")


def gather(story: Story) -> int:
    """How many words there are to read in a check-in, counted once; 0 for any other story."""
    return story.once(CODE, lambda: _words(story)) if story.scenario.form else 0


def _words(story: Story) -> int:
    return sum(len(words_in(said.text)) for said in story.said if said.step)


def _decides(step: Step) -> bool:
    return step.activity not in ("story", "ending")


def _asks(story: Story, step: Step) -> Asks:
    """`answers` counts whatever the activity offers: answers, replies, cards, values of settings, circles."""
    skills = tuple(sorted((name, sum(points.values())) for name, points in step.marks.items()))
    offered = sum(len(getattr(step, name, ())) for name in ("answers", "replies", "cards", "order", "audiences"))
    settings = story.rules.policy.settings
    offered += sum(len(settings[name].values) for name in getattr(step, "settings", ()))
    return Asks(step.activity, step.kind, skills, offered)
