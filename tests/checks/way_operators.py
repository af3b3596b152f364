"""Mistakes in where a story leads and what it is worth: each needs every situation of the story to be looked at."""

from collections.abc import Iterator

from game.activities.answers import Choice
from game.checks.memory import inside
from tests.checks.mutating import Mutant, Operators, Original, registering
from tests.checks.text_operators import OPERATORS as OF_TEXTS

OPERATORS: Operators = {}
NEVER = "{ kept: nothing-at-all }"
"""A question that is never answered yes."""


operator = registering(OPERATORS, OF_TEXTS)


def endings(story: Original) -> list[str]:
    return [step.id for step in story.scenario.steps.values() if step.activity == "ending"]


@operator("SAFE-SIGNPOST")
def signposts_dropped(story: Original) -> Iterator[Mutant]:
    """Not of stories in which nothing is worrying, or that have no signpost because of that."""
    if "    signpost:" in story.text:
        yield Mutant(story, story.text.replace("    signpost:", "    x-signpost:"), "SAFE-SIGNPOST")


@operator("MARK-UNWINNABLE")
def secure_too_high(story: Original) -> Iterator[Mutant]:
    yield from (story.put("MARK-UNWINNABLE", ("skills", name, "secure_at"), "30") for name in story.scenario.skills)


@operator("MARK-TRIVIAL")
def marks_for_everybody(story: Original) -> Iterator[Mutant]:
    """One answer can be given to the first step with a choice, all of them safe, and one mark is enough."""
    for name, step in story.scenario.steps.items():
        skill = next(iter(step.marks), "")
        own = [(("steps", name, "answers", n), one) for n, one in enumerate(getattr(step, "answers", ()))]
        if step.activity == "choose" and skill and own and not any(one.gives for _, one in own):
            mutant = story.put("MARK-TRIVIAL", ("skills", skill, "secure_at"), "1")
            text = mutant.text
            head, _, rest = text.partition(f"\n  {name}:")
            body, mark, tail = rest.partition("    marks:")
            for rating in ("part-way", "risky", "over-cautious"):
                body = body.replace(f"rating: {rating}", "rating: safe")
            if name == story.scenario.start or _always_met(story, name):
                yield Mutant(story, f"{head}\n  {name}:{body}{mark}{tail}", "MARK-TRIVIAL")


def _always_met(story: Original, wanted: str) -> bool:
    """Whether every way passes a step: without it no ending can be reached, and nothing rules it out."""
    if story.scenario.steps[wanted].only_when:
        return False
    seen, waiting = set(), [story.scenario.start]
    while waiting:
        name = waiting.pop()
        if name != wanted and name not in seen:
            seen.add(name)
            step = story.scenario.steps[name]
            waiting += [*step.follows(), *(one.next for one in inside(step, Choice) if one.next)]
    return not seen & set(endings(story))


@operator("OUT-SHADOWED")
def outcome_shadowed(story: Original) -> Iterator[Mutant]:
    """The first outcome stands there twice. Not of stories without outcomes written out in lines."""
    for name, step in story.scenario.steps.items():
        way = ("steps", name, "outcomes", 0)
        if step.outcomes and step.outcomes[0].when and _stands_in_lines(story, way):
            first, second = story.line(way), story.line(("steps", name, "outcomes", 1)) if len(step.outcomes) > 1 else 0
            if second:
                block = story.text[story.starts[first - 1] : story.starts[second - 1]]
                place = story.starts[second - 1]
                yield Mutant(story, story.text[:place] + block + story.text[place:], "OUT-SHADOWED", second)


def _stands_in_lines(story: Original, way: tuple[str | int, ...]) -> bool:
    line = story.line(way)
    return story.text.splitlines()[line - 1].lstrip().startswith("- ") and line != story.key(way[:-1]).place.line


@operator("FLOW-NEVER")
def outcome_never(story: Original) -> Iterator[Mutant]:
    for name, step in story.scenario.steps.items():
        way = ("steps", name, "outcomes", 0)
        if step.outcomes and _stands_in_lines(story, way):
            line = story.line(way)
            yield story.above("FLOW-NEVER", line, f"      - {{ when: {NEVER}, next: {endings(story)[0]} }}", at=line)


@operator("")
def last_outcome_never(story: Original) -> Iterator[Mutant]:
    """The last outcome asks something that is never so, and nothing else says what follows."""
    for name, step in story.scenario.steps.items():
        way = ("steps", name, "outcomes", len(step.outcomes) - 1, "otherwise")
        if not step.next and way in story.spans and step.outcomes[-1].next:
            at = story.key(way).place
            place = story.starts[at.line - 1] + at.column - 1
            text = story.text[:place] + f"when: {NEVER}" + story.text[story.spans[way].end :]
            yield Mutant(story, text, "LINK-NEXT", int(story.key(("steps", name)).place.line))


@operator("OUT-GAP")
def gap_before_the_next_step(story: Original) -> Iterator[Mutant]:
    """The same in a step that says itself what follows where no outcome does."""
    for name, step in story.scenario.steps.items():
        way = ("steps", name, "outcomes", len(step.outcomes) - 1, "otherwise")
        if way in story.spans and story.is_written_out(name):
            at = story.key(way).place
            place = story.starts[at.line - 1] + at.column - 1
            text = story.text[:place] + f"when: {NEVER}" + story.text[story.spans[way].end :]
            begin = story.starts[story.key(("steps", name)).place.line]
            if not step.next:
                text = f"{text[:begin]}    next: {step.outcomes[-1].next}\n{text[begin:]}"
            line = int(story.key(way[:3]).place.line) + (not step.next)
            yield Mutant(story, text, "OUT-GAP", line)


@operator("FLOW-UNREACHED")
def step_that_nothing_leads_to(story: Original) -> Iterator[Mutant]:
    ending = endings(story)[-1]
    raw = f'  orphan: {{ activity: story, lines: [{{ narrator: "Hello." }}], next: {ending} }}'
    line = story.key(("steps", ending)).place.line
    yield story.above("FLOW-UNREACHED", line, raw, at=line)


@operator("FLOW-TRAP")
def round_without_end(story: Original) -> Iterator[Mutant]:
    """The last step before an ending leads back to itself. Of steps that say in one place alone what follows."""
    for name, step in story.scenario.steps.items():
        way = ("steps", name, "next")
        others = [one.next for one in (*step.outcomes, *inside(step, Choice)) if one.next]
        if step.next in endings(story) and not others and len(endings(story)) == 1 and _always_met(story, name):
            yield Mutant(story, story.put("", way, name).text, "FLOW-TRAP")


@operator("FLOW-STUCK")
def ending_never(story: Original) -> Iterator[Mutant]:
    for name in endings(story):
        way = ("steps", name, "activity")
        if not story.is_written_out(name):
            yield Mutant(story, story.put("", way, f"ending, only_when: {NEVER}").text, "FLOW-STUCK")


@operator("FLOW-LENGTH")
def a_minute_only(story: Original) -> Iterator[Mutant]:
    yield story.put("FLOW-LENGTH", ("minutes",), "1")


@operator("FLOW-SIZE")
def too_many_facts(story: Original) -> Iterator[Mutant]:
    facts = ", ".join(f"day{number}: [monday, tuesday]" for number in range(7))
    if story.scenario.facts:
        yield _facts(story, story.key(("facts",)).place.line)
        return
    line = story.key(("start",)).place.line
    yield story.above("FLOW-SIZE", line, f"facts: {{ {facts} }}", at=line)


def _facts(story: Original, line: int) -> Mutant:
    more = "".join(f"\n  more{number}: [monday, tuesday]" for number in range(7))
    text = story.text.splitlines()[line - 1]
    if text.strip() == "facts:":
        return Mutant(story, story.text.replace("\nfacts:", f"\nfacts:{more}", 1), "FLOW-SIZE", line)
    inline = ", ".join(f"more{number}: [monday, tuesday]" for number in range(7))
    return Mutant(story, story.text.replace("\nfacts: {", f"\nfacts: {{ {inline},", 1), "FLOW-SIZE", line)


@operator("ROUTES")
def twist_answered_otherwise(story: Original) -> Iterator[Mutant]:
    """The best answer to the twist is only second best now, so the safest route loses its crown.

    Not of stories whose twist is no `choose` with a rating of its own.
    """
    for name, step in story.scenario.steps.items():
        for number, one in enumerate(getattr(step, "answers", ()) if step.twist else ()):
            way = ("steps", name, "answers", number, "rating")
            if one.rating == "safe" and way in story.spans:
                yield Mutant(story, story.put("", way, "part-way").text, "ROUTES")


@operator("ROUTES")
def nobody_was_told(story: Original) -> Iterator[Mutant]:
    for old, new in (("told: no", "told: yes"), ("told: yes", "told: no")):
        if old in story.routes:
            yield Mutant(story, story.text, "ROUTES", routes=story.routes.replace(old, new, 1))


@operator("ROUTES")
def route_with_another_answer(story: Original) -> Iterator[Mutant]:
    """Not of stories without a choice."""
    if "chose: " in story.routes:
        yield Mutant(story, story.text, "ROUTES", routes=story.routes.replace("chose: ", "chose: x-", 1))


@operator("SAFE-SCORE")
def repair_that_pays(story: Original) -> Iterator[Mutant]:
    """A risky answer leads to a new step with many marks. Of steps in which nothing else decides what follows."""
    for name, step in story.scenario.steps.items():
        if step.activity != "choose" or step.outcomes or step.tries > 1 or not story.is_written_out(name):
            continue
        for number, one in enumerate(step.answers):  # type: ignore[attr-defined]
            way = ("steps", name, "answers", number, "because")
            if one.rating == "risky" and not one.next and way in story.spans:
                yield _paying(story, name, way)


def _paying(story: Original, name: str, way: tuple[str | int, ...]) -> Mutant:
    step, skill = story.scenario.steps[name], next(iter(story.scenario.skills))
    key = story.key(way)
    at = story.starts[key.place.line - 1] + key.place.column - 1
    is_braced = "{" in story.text[story.starts[key.place.line - 1] : at]
    between = ", " if is_braced else "\n" + " " * (key.place.column - 1)
    text = f"{story.text[:at]}next: prize{between}{story.text[at:]}"
    answers = (
        '[{ id: a, text: "Yes.", rating: safe, because: "Yes." }, { id: b, text: "No.", rating: safe, because: "No." }]'
    )
    prize = f'  prize: {{ activity: choose, ask: "What now?", marks: {{ {skill}: {{ safe: 30 }} }}, answers: {answers}, next: {step.next} }}\n'
    ending = f"\n  {endings(story)[-1]}:"
    return Mutant(story, text.replace(ending, f"\n{prize}{ending[1:]}", 1), "SAFE-SCORE", story.line(way[:-1]))
