"""Mistakes in what answers earn, where they lead, and with whom pupils chat: each needs the situations of the story."""

from collections.abc import Iterator

from game.activities.answers import Choice
from tests.checks.looking import rules
from tests.checks.mutating import Mutant, Operators, Original, registering
from tests.checks.way_operators import OPERATORS as OF_WAYS
from tests.checks.way_operators import endings

OPERATORS: Operators = {}
UNKNOWN = ("stranger", "online-only")
"""Kinds of people whom nobody in the story knows."""

Way = tuple[str | int, ...]


operator = registering(OPERATORS, OF_WAYS)


def giving(story: Original, activity: str) -> Iterator[tuple[str, Way]]:
    """The ways to the reasons of answers by which somebody unknown is told something, and their steps."""
    key = "replies" if activity == "chat" else "answers"
    for name, step in story.scenario.steps.items():
        own: tuple[Choice, ...] = getattr(step, key) if step.activity == activity and step.kind != "fine" else ()
        partners: tuple[str, ...] = getattr(step, "with_whom", ())
        for number, one in enumerate(own):
            to = story.scenario.cast.get(one.to or next(iter(partners), ""))
            way = ("steps", name, key, number, "because")
            is_unknown = to is not None and to.kind in UNKNOWN
            is_risky = any(rules().policy.rate(detail, to.kind) == "risky" for detail in one.gives if to)
            if is_unknown and is_risky and not (one.next or one.effects) and way in story.spans:
                yield name, way


def with_key(story: Original, way: Way, raw: str) -> tuple[int, str]:
    """A key more before the one at `way`: where it goes into the story's text, and its own."""
    key = story.key(way)
    at = story.starts[key.place.line - 1] + key.place.column - 1
    is_braced = "{" in story.text[story.starts[key.place.line - 1] : at]
    return at, raw + (", " if is_braced else "\n" + " " * (key.place.column - 1))


@operator("SAFE-REPAIR")
def told_and_over(story: Original) -> Iterator[Mutant]:
    """An answer that tells somebody unknown something leads to the ending at once. Not of stories without such an answer."""
    for activity in ("choose", "chat"):
        for name, way in giving(story, activity):
            step = story.scenario.steps[name]
            if not step.outcomes and step.tries <= 1:
                at, raw = with_key(story, way, f"next: {endings(story)[0]}")
                line = story.line(way[:-1]) if activity == "choose" else 0
                yield Mutant(story, story.text[:at] + raw + story.text[at:], "SAFE-REPAIR", line)


@operator("SAFE-MARKS")
def risky_reply_that_earns(story: Original) -> Iterator[Mutant]:
    """A risky reply keeps the evidence itself, and marks are given for that. Not of stories whose chats give no marks."""
    for name, way in giving(story, "chat"):
        step = story.scenario.steps[name]
        for skill, earning in step.marks.items():
            at, raw = with_key(story, way, f"effects: {{ keep: [{getattr(step, 'evidence', '') or name}] }}")
            mark = story.key(("steps", name, "marks", skill, "kept" if "kept" in earning else next(iter(earning))))
            place, line = (
                story.starts[mark.place.line - 1] + mark.place.column - 1,
                story.line(("steps", name, "marks")),
            )
            text = story.text
            for start, old, new in sorted([(at, "", raw), (place, str(mark), "kept")], reverse=True):
                text = text[:start] + new + text[start + len(old) :]
            yield Mutant(story, text, "SAFE-MARKS", line + (raw.count("\n") if at < place else 0))


@operator("MARK-UNFAIR")
def a_way_around(story: Original) -> Iterator[Mutant]:
    """A safe answer leads past all that asks for a skill. Not of stories whose first choices ask for every skill."""
    asked: set[str] = set()
    for name, step in story.scenario.steps.items():
        asked |= set(step.marks)
        own: tuple[Choice, ...] = getattr(step, "answers", ())
        way: Way = ("steps", name, "answers", 0)
        is_plain = step.activity == "choose" and not step.outcomes and step.tries <= 1 and not step.only_when
        if is_plain and len(own) < 4 and story.is_written_out(name) and set(story.scenario.skills) - asked:
            line = story.line(way)
            column = len(story.text.splitlines()[line - 1]) - len(story.text.splitlines()[line - 1].lstrip())
            raw = f'- {{ id: slip-away, text: "Go out.", rating: safe, because: "Fine.", next: {endings(story)[0]} }}'
            yield story.above("MARK-UNFAIR", line, " " * column + raw)


@operator("LABEL")
def two_of_one_name(story: Original) -> Iterator[Mutant]:
    """Somebody with the same name joins a chat. Not of stories without a chat."""
    line = story.key(("cast", next(iter(story.scenario.cast)))).place.line
    for name, step in story.scenario.steps.items():
        who = getattr(step, "with_whom", ())
        if step.activity == "chat" and who:
            way: Way = ("steps", name, "with")
            is_one = way in story.spans
            mutant = story.put("", way if is_one else (*way, 0), f"[{who[0]}, twin]" if is_one else f"{who[0]}, twin")
            place = story.starts[line - 1]
            twin = f'  twin: {{ handle: "{story.scenario.name_of(who[0])}", is: friend }}\n'
            text = mutant.text[:place] + twin + mutant.text[place:]
            yield Mutant(story, text, "LABEL", story.line(("steps", name, "with")) + 1)
