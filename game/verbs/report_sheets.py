"""Each sheet of `game report`, made from what was gathered. A new one is a file in `game/school/sheets` and a line."""

from collections.abc import Callable

from game.school.class_report import class_report
from game.school.kinds import stories
from game.school.ordering import Attempt
from game.school.paired import paired
from game.school.sheets.certificates import certificates
from game.school.sheets.coverage import Place, coverage_sheet, covered
from game.school.sheets.items import DecisionTold, decisions, items_sheet
from game.school.sheets.parents import parents_sheet
from game.school.sheets.safeguarding import groups, safeguarding_sheet
from game.school.sheets.year import year_sheet
from game.school.strands import STRANDS
from game.verbs.guessing import guessing_by_step
from game.verbs.part_words import answer_words, step_words
from game.verbs.report_telling import Gathered, picture


def of_class(told: Gathered) -> str:
    """The class report."""
    return class_report(told.summary, told.words(), paired(told.attempts), tuple(told.voted()))


def items(told: Gathered) -> str:
    """Every decision."""
    found = decisions(told.attempts)
    chance = guessing_by_step(told.scenarios.values(), told.rules)
    rows = []
    for one in found:
        scenario = told.scenarios.get((one.pack, one.scenario))
        step = scenario.steps.get(one.step) if scenario else None
        others = tuple((answer_words(scenario, one.step, part, told.rules), count) for part, count in one.others)
        rows.append(
            DecisionTold(
                scenario.title if scenario else one.scenario, step_words(step, one.step),
                one.right, one.seen, others, chance.get((one.scenario, one.step)) if step else None,
            )
        )  # fmt: skip
    return items_sheet(told.of.id, told.school.name, told.today, rows)


def parents(told: Gathered) -> str:
    """The page for parents."""
    played = [told.scenarios[name] for name in told.summary.stories if name in told.scenarios]
    packs = dict.fromkeys(pack for pack, _ in told.summary.stories if pack in told.packs)
    skills = [
        told.packs[pack].skills[skill] for pack in packs for skill in told.packs[pack].skills
        if (pack, skill) in told.summary.by_skill()
    ]  # fmt: skip
    talks = [(one.ask, one.right) for skill in skills for one in list(skill.misconceptions.values())[:1]]
    adult = told.of.adult or told.school.adult
    about = [(one.title, one.blurb) for one in played]
    return parents_sheet(told.of.id, told.school.name, adult, told.today, told.due, about, talks)


def awards(told: Gathered) -> str:
    """The certificates."""
    titles = told.titles()
    finished: dict[str, dict[str, None]] = {}
    for one in stories(told.attempts):
        if one.is_over:
            finished.setdefault(one.code, {})[titles.get((one.pack, one.scenario), one.scenario)] = None
    return certificates(
        told.of.id, told.school.name, told.today, {code: list(found) for code, found in finished.items()}, picture
    )


def coverage(told: Gathered) -> str:
    """The computing lead's grid."""
    places = {
        (pack.id, name): (pack.year, skill.strand)
        for pack in told.packs.values() if not pack.for_authors for name, skill in pack.skills.items()
    }  # fmt: skip
    taught: dict[Place, int] = {}
    lessons = [(pack, one) for (pack, _), one in told.scenarios.items() if not one.form]
    for pack_id, scenario in lessons:
        for place in {places[pack_id, skill] for skill in scenario.skills if (pack_id, skill) in places}:
            taught[place] = taught.get(place, 0) + 1
    cells = covered(taught, places, [attempts for _, attempts in told.results])
    return coverage_sheet(told.school.name, told.today, STRANDS, cells)


def safeguarding(told: Gathered) -> str:
    """The safeguarding lead's counts."""
    years: dict[int, list[tuple[Attempt, ...]]] = {}
    for of, attempts in told.results:
        years.setdefault(of.year, []).append(attempts)
    found = groups(years)
    school = told.school
    return safeguarding_sheet(school.name, school.safeguarding, school.report_to, told.today, found, told.skills)


def year(told: Gathered) -> str:
    """Check-in forms of several classes."""
    return year_sheet(told.school.name, told.today, {of.id: paired(attempts) for of, attempts in told.results})


SHEETS: dict[str, Callable[[Gathered], str]] = {
    "class": of_class, "items": items, "parents": parents, "certificates": awards,
    "coverage": coverage, "safeguarding": safeguarding, "year": year,
}  # fmt: skip
