"""For the computing lead: years by strands, what is taught, what was played, and how many are secure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from game.school.kinds import first_attempts, stories
from game.school.ordering import Attempt
from game.school.paper import page, table, words
from game.school.report_words import day
from game.school.summary import FEWEST

STYLE = "@page { size: A4 landscape; margin: 10mm } body { max-width: none; font-size: 8.5pt } td { width: 11% }"
Skill = tuple[str, str]
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A year group in one strand: stories that teach it, classes that played one, pupils seen, pupils secure."""

    taught: int
    classes: int
    pupils: int
    secure: int


def covered(
    taught: Mapping[Place, int], places: Mapping[Skill, Place], classes: Sequence[Sequence[Attempt]]
) -> dict[Place, Cell]:
    """The cells. `taught` counts stories, `places` says year and strand of each skill; a list of attempts a class.

    A pupil is secure in a strand who reached the stories' own marks, on first tries, in each of its skills when the
    skill was last met.
    """
    played: dict[Place, int] = {}
    found: dict[Place, dict[tuple[int, str], dict[Skill, bool]]] = {}
    for number, attempts in enumerate(classes):
        seen = set()
        for one in first_attempts(stories(attempts)).values():
            for skill, (_, possible, is_secure) in ((one.content.get("score") or {}).get("skills") or {}).items():
                place = places.get((one.pack, skill))
                if place is not None and possible:
                    seen.add(place)
                    pupil = found.setdefault(place, {}).setdefault((number, one.code), {})
                    pupil[one.pack, skill] = bool(is_secure)
        for place in seen:
            played[place] = played.get(place, 0) + 1
    return {
        place: Cell(
            taught.get(place, 0),
            played.get(place, 0),
            len(found.get(place, {})),
            sum(all(skills.values()) for skills in found.get(place, {}).values()),
        )
        for place in {*taught, *found}
    }


def coverage_sheet(school: str, today: date, strands: Mapping[str, str], cells: Mapping[Place, Cell]) -> str:
    """The sheet: a row for each year group, a column for each strand; `strands` are ids with their names."""
    rows = [
        (_year(year), *(_cell(cells.get((year, strand))) for strand in strands))
        for year in range(7)
    ]  # fmt: skip
    caption = (
        "Taught: stories that practise it. Played: classes with at least one such story. Secure: pupils who reached "
        f"the stories' own marks on first tries, of those seen; fewer than {FEWEST} pupils are not shown."
    )
    body = (
        f"<h1>Taught, played, secure</h1><p>{words(school)} · {day(today)}. A story is a part of teaching and not the "
        "whole of it: this sheet does not claim that a strand is covered in full.</p>"
        + table(caption, ("Year", *map(words, strands.values())), rows)
    )
    return page("Taught, played, secure", body, STYLE)


def _year(year: int) -> str:
    return f"Year {year}" if year else "Reception"


def _cell(one: Cell | None) -> str:
    if one is None:
        return "<span role='img' aria-label='not taught'>–</span>"
    lines = [f"taught: {one.taught}", f"played: {one.classes}"]
    if one.pupils >= FEWEST:
        lines.append(f"secure: {one.secure} of {one.pupils}")
    elif one.pupils:
        lines.append("secure: too few to show")
    return "<br>".join(lines)
