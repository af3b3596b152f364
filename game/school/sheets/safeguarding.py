"""For the safeguarding lead: how years answered, skill by skill. By construction it holds no code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from game.school.kinds import first_attempts, stories
from game.school.ordering import Attempt
from game.school.paper import page, table, words
from game.school.report_words import day
from game.school.summary import FEWEST

STYLE = "body { font-size: 10pt } .box { border: 2px solid #14141c; padding: 3mm }"
Skill = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A year group at one skill: how many pupils met it, and how many had a risky first try at it."""

    year: int
    skill: Skill
    seen: int
    risky: int


def groups(years: Mapping[int, Sequence[Sequence[Attempt]]]) -> list[Group]:
    """The groups, from the attempts of each class by year group."""
    found = []
    for year, classes in sorted(years.items()):
        seen: dict[Skill, set[tuple[int, str]]] = {}
        risky: dict[Skill, set[tuple[int, str]]] = {}
        for number, attempts in enumerate(classes):
            for one in first_attempts(stories(attempts)).values():
                for turn in one.content["first"]:
                    for mark in turn.get("marks", ()):
                        skill = one.pack, mark[0]
                        seen.setdefault(skill, set()).add((number, one.code))
                        if turn.get("rating") == "risky":
                            risky.setdefault(skill, set()).add((number, one.code))
        found += [Group(year, skill, len(pupils), len(risky.get(skill, ()))) for skill, pupils in sorted(seen.items())]
    return found


def shown(one: Group) -> str | None:
    """The count in words that point at nobody; None where too few met the skill for any figure at all."""
    if one.seen < FEWEST:
        return None
    if one.risky < FEWEST:
        return f"fewer than {FEWEST} of {one.seen}"
    if one.seen - one.risky < FEWEST:
        return f"nearly all or all of {one.seen}"
    return f"{one.risky} of {one.seen}"


def safeguarding_sheet(
    school: str, lead: str, report_to: str, today: date, found: Sequence[Group], titles: Mapping[Skill, str]
) -> str:
    """The sheet."""
    rows = [
        (f"Year {one.year}" if one.year else "Reception", words(titles.get(one.skill, one.skill[1])), words(says))
        for one in found
        if (says := shown(one)) is not None
    ]
    hidden = sum(shown(one) is None for one in found)
    rest = "1 row is" if hidden == 1 else f"{hidden} rows are"
    left_out = f"; {rest} left out for that reason" if hidden else ""
    caption = "Pupils whose first try was risky at least once, of those who met the skill in a story"
    body = (
        f"<h1>How pupils answered in stories</h1><p>{words(school)} · {day(today)}"
        f"{f' · for {words(lead)}' if lead else ''}</p>"
        "<p class='box'><b>A choice in a story is not a disclosure.</b> A risky answer says what a child tried in a "
        "game, not what happened. Do not question a child about one. If a child tells you something, follow the "
        f"school's safeguarding policy{f': {words(report_to)}' if report_to else ''}.</p>"
        + (table(caption, ("Year group", "Skill", "Risky first try"), rows) if rows else "<p>No figures yet.</p>")
        + f"<p class='small soft'>Groups under {FEWEST} are hidden, and so is who is left over when nearly all are "
        f"counted{left_out}. This sheet can name no child: it is made from counts alone. Where a year group has one "
        "class, its rows are that class. Use it to plan teaching and to look at the school's policy.</p>"
    )
    return page("How pupils answered in stories", body, STYLE)
