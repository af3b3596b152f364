"""`game coverage`: what is taught where: the policy's clauses, the curriculum's statements, and the packs' skills."""

import argparse
import json

from game.checks import running
from game.checks.coverage import Table, clauses, curriculum_table, skills
from game.checks.running import Asked, Report
from game.checks.subject import Tools
from game.verbs.check import COULD_NOT_RUN, DONE, asked_for, tools
from game.verbs.coverage_page import as_html

MOST_NAME = 34


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--format", choices=("text", "json", "html"), default="text")


def run(given: argparse.Namespace) -> int:
    """Print what is taught where: 0, or 2 where the packs cannot be read."""
    asked = asked_for(None)
    handed = tools(asked)
    report = running.opened(asked, handed)
    if handed.curriculum is None or not report.packed:
        for problem in report.problems:
            print(problem.as_text())
        return COULD_NOT_RUN
    found = tables(asked, report, handed)
    if given.format == "json":
        print(json.dumps({table.name: table.as_plain() for table in found}, ensure_ascii=False, indent=1))
    elif given.format == "html":
        print(as_html(found, [one.pack for one in report.packed]))
    else:
        print("\n\n".join(as_text(table) for table in found))
    return DONE


def tables(asked: Asked, report: Report, handed: Tools) -> tuple[Table, ...]:
    """The three tables."""
    assert handed.curriculum is not None
    policy = asked.policy_from.policy()
    return clauses(report.packed, policy), skills(report.packed), curriculum_table(report.packed, handed.curriculum)


def as_text(table: Table) -> str:
    """A table for people: a number where something is taught, a dash where it is still missing, blank where later."""
    wide = max(len(_short(column)) for column in table.columns) + 2
    lines = [
        table.title,
        table.says,
        " " * MOST_NAME + "".join(f"{_short(column):>{wide}}" for column in table.columns),
    ]
    for row in table.rows:
        marks = []
        for number in range(len(table.columns)):
            state = row.state(number)
            count = row.cells[number][0].split()[0] if table.name == "skills" and state == "taught" else ""
            marks.append(count or {"taught": str(len(row.cells[number])), "missing": "-", "later": ""}[state])
        lines.append(f"{row.name[: MOST_NAME - 1]:<{MOST_NAME}}" + "".join(f"{mark:>{wide}}" for mark in marks))
    return "\n".join(lines)


def _short(column: str) -> str:
    return column.partition(":")[0].replace("Reception", "Rec.").replace("Year ", "Y")
