"""Mistakes of writing, made in shipped stories: in the file itself, in its names and links, in its words.

An operator gives every mutant that it can make of a story; where it gives none, the rule for that is in its docstring.
"""

import re
from collections.abc import Iterator

from game.checks.alt import _UNSAYABLE
from tests.checks.mutating import Mutant, Operator, Operators, Original, registering

OPERATORS: Operators = {}
"""By name: the code whose check is run (loader's codes need none), and the operator."""


operator = registering(OPERATORS)


def spoken(story: Original) -> Iterator[tuple[str | int, ...]]:
    """The reasons of answers: texts that every story has, and in which nothing is a message by somebody else."""
    return (way for way in story.all("because") if isinstance(story.find(way), str) and len(way) == 5)


def choices(story: Original) -> Iterator[tuple[str | int, ...]]:
    """The lists of answers of steps, those with two or more."""
    return (
        way for name in ("answers", "replies") for way in story.all(name) if len(way) == 3 and len(story.find(way)) > 1
    )


# What the loader says


@operator("")
def next_to_nowhere(story: Original) -> Iterator[Mutant]:
    yield from (story.put("LINK-STEP", way, "nowhere-at-all") for way in story.all("next"))


@operator("")
def start_nowhere(story: Original) -> Iterator[Mutant]:
    yield story.put("LINK-STEP", ("start",), "nowhere-at-all")


@operator("")
def else_to_nowhere(story: Original) -> Iterator[Mutant]:
    """Not of stories in which no step has an `else`."""
    yield from (story.put("LINK-STEP", way, "nowhere-at-all") for way in story.all("else"))


@operator("")
def somebody_renamed(story: Original) -> Iterator[Mutant]:
    """Whoever speaks a line is called otherwise in the cast; found where they speak."""
    for way in story.all("lines"):
        for number, line in enumerate(story.find(way)):
            name = next(str(one) for one in line if one != "feels")
            if name in story.scenario.cast:
                yield story.renamed("LINK-CAST", ("cast", name), f"{name}-x")
                return
            assert number >= 0


@operator("")
def unknown_place(story: Original) -> Iterator[Mutant]:
    yield from (story.put("LINK-PLACE", way, "moon-base") for way in story.all("place") if len(way) == 3)


@operator("")
def unknown_thing(story: Original) -> Iterator[Mutant]:
    """Not of stories whose things all have words on them."""
    for way in story.all("things"):
        things = story.find(way)
        for number, thing in enumerate(things if isinstance(things, list) else ()):
            if isinstance(thing, str):
                yield story.put("LINK-THING", (*way, number), "time-machine")


@operator("")
def unknown_clause(story: Original) -> Iterator[Mutant]:
    yield story.put("LINK-CLAUSE", ("policy", 0), "no-such-clause")


@operator("")
def unknown_misconception(story: Original) -> Iterator[Mutant]:
    yield from (story.put("LINK-MISCONCEPTION", way, "no-such-idea") for way in story.all("shows"))


@operator("")
def unknown_skill(story: Original) -> Iterator[Mutant]:
    for way in story.all("marks"):
        for skill in story.find(way):
            line = int(skill.place.line)
            yield story.renamed("LINK-SKILL", (*way, str(skill)), "no-such-skill", line=line)


@operator("")
def step_twice(story: Original) -> Iterator[Mutant]:
    """The second of the two is where it is found: its own line moved down by one."""
    for name in story.scenario.steps:
        line = story.key(("steps", name)).place.line
        yield story.above("SYN-TWICE", line, f"  {name}: {{ activity: ending }}", at=line + 1)


@operator("")
def answer_twice(story: Original) -> Iterator[Mutant]:
    for way in choices(story):
        yield story.put("SYN-TWICE", (*way, 1, "id"), str(story.find((*way, 0, "id"))))


@operator("")
def because_dropped(story: Original) -> Iterator[Mutant]:
    for way in spoken(story):
        if way[2] in ("answers", "replies"):
            yield story.renamed("KEY-MISSING", way, "x-because")


@operator("")
def because_misspelt(story: Original) -> Iterator[Mutant]:
    for way in spoken(story):
        yield story.renamed("KEY-UNKNOWN", way, "becuase", line=int(story.key(way).place.line))


@operator("")
def title_dropped(story: Original) -> Iterator[Mutant]:
    yield story.renamed("KEY-MISSING", ("title",), "x-title")


@operator("")
def activity_misspelt(story: Original) -> Iterator[Mutant]:
    for way in story.all("activity"):
        yield story.put("KEY-ACTIVITY", way, f"{story.find(way)}z")


@operator("")
def rating_misspelt(story: Original) -> Iterator[Mutant]:
    for way in story.all("rating"):
        if isinstance(story.find(way), str) and "outcomes" not in way:
            yield story.put("TYPE", way, "saef")


@operator("")
def minutes_in_words(story: Original) -> Iterator[Mutant]:
    yield story.put("TYPE", ("minutes",), "ten")


@operator("")
def text_without_quotes_and_a_hash(story: Original) -> Iterator[Mutant]:
    for way in story.all("because"):
        if way[:1] == ("steps",) and story.key(way).place.line == getattr(story.find(way), "place", (0,))[0]:
            rest = story.text[story.spans[way].end :].partition("\n")[0]
            if not rest.strip():  # within braces the rest of the line would be eaten, too, which is another mistake
                yield story.put("SYN-HASH", way, "Gran can help #today")


@operator("")
def curly_quotes(story: Original) -> Iterator[Mutant]:
    yield from (story.put("SYN-QUOTES", way, "“Gran can help”") for way in spoken(story))


@operator("")
def tab(story: Original) -> Iterator[Mutant]:
    for name in story.scenario.steps:
        if story.is_written_out(name):
            line = story.key(("steps", name)).place.line + 1
            place = story.starts[line - 1]
            yield Mutant(story, f"{story.text[:place]}\t{story.text[place:].lstrip(' ')}", "SYN-TAB", line)


@operator("")
def star_in_front(story: Original) -> Iterator[Mutant]:
    yield from (story.put("SYN-ALIAS", way, "*wow*") for way in spoken(story))


@operator("")
def bang_in_front(story: Original) -> Iterator[Mutant]:
    yield from (story.put("SYN-TAG", way, "!important Gran") for way in spoken(story))


@operator("")
def invisible_sign(story: Original) -> Iterator[Mutant]:
    yield from (story.say("SYN-SIGN", way, "Gran\u202e can help") for way in spoken(story))


@operator("")
def quote_left_open(story: Original) -> Iterator[Mutant]:
    """Where the quote is missed is somewhere below."""
    for way in spoken(story):
        mutant = story.put("SYN", way, '"Gran can help')
        yield Mutant(story, mutant.text, "SYN")


@operator("")
def called_otherwise(story: Original) -> Iterator[Mutant]:
    yield story.put("LINK-SCENARIO", ("id",), f"{story.name}-x", line=1)


@operator("")
def endings_gone(story: Original) -> Iterator[Mutant]:
    """Endings that are written in braces become told steps, after which nothing follows: LINK-NEXT, and LINK-ENDING."""
    text, count = re.subn(
        r"\{ activity: ending[^}]*\}", '{ activity: story, lines: [{ narrator: "Bye." }] }', story.text
    )
    if count == sum(step.activity == "ending" for step in story.scenario.steps.values()):
        yield Mutant(story, text, "LINK-ENDING")


# What the words of a story may not be

WRONG_WORDS = {
    "blame": ("SAFE-WORDS", "You should have known."),
    "fault": ("SAFE-WORDS", "It was his own fault."),
    "label": ("SAFE-WORDS", "The bully is sorry."),
    "fear": ("SAFE-WORDS", "He could find you and hurt you."),
    "secret": ("SAFE-WORDS", "It is our secret."),
    "too-late": ("SAFE-WORDS", "Now it is too late."),
    "meeting": ("SAFE-WORDS", "You could meet up with them."),
    "telephone": ("SAFE-REAL", "Ring 07911 123456."),
    "telephone-abroad": ("SAFE-REAL", "Ring +44 7911 123456."),
    "postcode": ("SAFE-REAL", "It is in SW1A 1AA."),
    "e-mail": ("SAFE-REAL", "Write to mia@postbox.net."),
    "web-page": ("SAFE-REAL", "Look at www.postbox.net now."),
    "brand": ("SAFE-REAL", "It is on TikTok."),
    "address": ("SAFE-REAL", "It is 12 Maple Road."),
    "long-sentence": ("READ", "And then " + "they go up and down and up and down and " * 3 + "they stop."),
    "americanism": ("READ-SPELLING", "What a nice color."),
    "american-z": ("READ-SPELLING", "Let us organize it."),
    "misspelling": ("READ-SPELLING", "He is a freind."),
    "emoji": ("GLYPH", "I ❤ it."),
    "no-british-letter": ("GLYPH", "It is from Ōsaka 漢."),
}
"""Sentences put behind a reason: the code that each must have."""


def _with_words(code: str, words: str) -> Operator:
    def behind(story: Original) -> Iterator[Mutant]:
        for way in spoken(story):
            yield story.say(code, way, f"{story.find(way)} {words}".replace('"', "'"))

    return behind


for _name, (_code, _words) in WRONG_WORDS.items():
    OPERATORS[f"words-{_name}"] = (_code, _with_words(_code, _words))


@operator("ALT")
def handle_unsayable(story: Original) -> Iterator[Mutant]:
    """Not of stories in which everybody's name can be read aloud as it stands."""
    for name, member in story.scenario.cast.items():
        if member.say_as and _UNSAYABLE.search(member.handle):
            yield story.renamed(
                "ALT", ("cast", name, "say_as"), "x-say_as", line=int(story.key(("cast", name)).place.line)
            )


@operator("FEEDBACK")
def misconception_dropped(story: Original) -> Iterator[Mutant]:
    """Of answers and replies that are not safe; found at the answer's line."""
    for way in story.all("shows"):
        if len(way) == 5 and way[2] in ("answers", "replies"):
            yield story.renamed("FEEDBACK", way, "x-shows", line=story.line(way[:-1]))


@operator("TELLTALE")
def answers_alike(story: Original) -> Iterator[Mutant]:
    for way in choices(story):
        twin = str(story.find((*way, 0, "text"))).replace('"', "'")
        if '"' not in story.find((*way, 0, "text")):
            yield story.say("TELLTALE", (*way, 1, "text"), twin, line=story.line((*way, 1)))


@operator("SAFE-SILENCED")
def safeguarding_silenced(story: Original) -> Iterator[Mutant]:
    yield story.above("SAFE-SILENCED", 1, 'x-not-checked: { SAFE-WORDS: "a short story" }', at=1)


@operator("LINK-CURRICULUM")
def unknown_statement(story: Original) -> Iterator[Mutant]:
    yield story.put("LINK-CURRICULUM", ("curriculum", 0), "efacw.PS.99")


@operator("KEYS")
def published_id_renamed(story: Original) -> Iterator[Mutant]:
    """Found in the lock file, which remembers what the shipped story has."""
    for way in choices(story):
        yield Mutant(story, story.put("", (*way, 1, "id"), "another-id").text, "KEYS")
