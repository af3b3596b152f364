"""What is taught where: clauses and curriculum statements by year, skills by pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.checks.curriculum import Curriculum
from game.checks.subject import Packed, Story
from game.engine import amounts
from game.engine.playthrough import Situation
from game.engine.policy import Band, Policy, band_of
from game.engine.world import World

YEARS = range(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table: its id, its words, and the scenarios (or numbers) in each column.

    `from_column` is the first column for which it is meant; `meant` the columns for which it is meant at all.
    """

    name: str
    says: str
    cells: tuple[tuple[str, ...], ...]
    meant: frozenset[int]

    def state(self, column: int) -> str:
        """In one word: taught, missing, or later (not meant for these years)."""
        return "taught" if self.cells[column] else "missing" if column in self.meant else "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of what is taught: its title, what it says in a sentence, its columns and rows."""

    name: str
    title: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def as_plain(self) -> dict[str, Any]:
        """The table as plain data."""
        rows = {
            row.name: {
                column: list(row.cells[number]) or row.state(number) for number, column in enumerate(self.columns)
            }
            for row in self.rows
        }
        return {"title": self.title, "columns": list(self.columns), "rows": rows}


def years_of(band: Band) -> list[int]:
    """The year groups of an age band."""
    return [year for year in YEARS if band_of(year) == band]


def year_words(year: int) -> str:
    """What a year group is called."""
    return f"Year {year}" if year else "Reception"


def counted(packed: Packed, skill: str) -> tuple[int, int]:
    """In how many decisions, and in how many stories, a skill is practised; a check-in asks, but practises nothing."""
    decisions = [_decisions(story, skill) for story in packed.stories if not story.scenario.form]
    return sum(decisions), sum(1 for number in decisions if number)


def _decisions(story: Story, skill: str) -> int:
    """How many decisions the steps with marks for `skill` have; a privacy page has one for each setting."""
    scenario = story.scenario
    start = scenario.starts_with
    begun = Situation(scenario, story.rules.policy, World.start(start.settings, start.facts, start.posts))
    found = 0
    for step in story.steps():
        if skill in step.marks:
            activity = story.tools.activities[step.activity]
            answer = next(iter(activity.answers(step, begun)))
            found += len(activity.judge(step, answer, begun).parts)
    return found


def clauses(packs: Sequence[Packed], policy: Policy) -> Table:
    """Clause by year: the scenarios that teach it."""
    rows = []
    for name, clause in policy.clauses.items():
        cells = tuple(_titles(packs, year, name, "policy") for year in YEARS)
        meant = frozenset(year for year in YEARS if year >= clause.since)
        rows.append(Row(name=name, says=clause.adults, cells=cells, meant=meant))
    return Table(
        name="clauses",
        title="The school's policy, clause by clause",
        says="Which stories teach which clause of the social media policy, year by year.",
        columns=tuple(map(year_words, YEARS)),
        rows=tuple(rows),
    )


def curriculum_table(packs: Sequence[Packed], curriculum: Curriculum) -> Table:
    """Curriculum statement by year: the scenarios that serve it."""
    rows = tuple(
        Row(
            name=name,
            says=statement.says,
            cells=tuple(_titles(packs, year, name, "curriculum") for year in YEARS),
            meant=frozenset(statement.years),
        )
        for name, statement in curriculum.statements.items()
    )
    sources = "; ".join(f"{one.title} ({one.by})" for one in curriculum.sources.values())
    return Table(
        name="curriculum",
        title="The curriculum, statement by statement",
        says=f"Which stories serve which statement. The words are ours, checked {curriculum.checked}: {sources}.",
        columns=tuple(map(year_words, YEARS)),
        rows=rows,
    )


def skills(packs: Sequence[Packed]) -> Table:
    """Skill by pack: how often, and in how many stories, it is practised."""
    titles: dict[str, str] = {}
    for one in packs:
        for name, skill in one.pack.skills.items():
            titles.setdefault(name, skill.title)
    rows = []
    for name, title in titles.items():
        cells = []
        for one in packs:
            times, stories = counted(one, name)
            told = f"{amounts.counted(times, 'time')} in {amounts.counted(stories, 'story', 'stories')}"
            cells.append((told,) if times else ())
        meant = frozenset(number for number, one in enumerate(packs) if name in one.pack.skills)
        rows.append(Row(name=name, says=title, cells=tuple(cells), meant=meant))
    return Table(
        name="skills",
        title="Skills, pack by pack",
        says="How often each skill is practised. Four times in two stories are the least.",
        columns=tuple(one.pack.title for one in packs),
        rows=tuple(rows),
    )


def _titles(packs: Sequence[Packed], year: int, wanted: str, key: str) -> tuple[str, ...]:
    return tuple(
        story.scenario.title
        for one in packs
        for story in one.stories
        if story.scenario.year == year and not story.scenario.form and wanted in getattr(story.scenario, key)
    )
