"""`game report`: the one-page report of a class, from the teacher's index."""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game import resources
from game.activities.shelf import open_shelf, rules_of
from game.engine.model import Scenario
from game.engine.packs import Pack
from game.engine.problems import PackError
from game.verbs import teacher
from game.verbs.guessing import guessing
from game.verbs.teacher import Missing

if TYPE_CHECKING:
    from game.school.class_report import Card, Told
    from game.school.summary import Summary

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    teacher.arguments(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="REPORT.html")
    parser.add_argument("--expected", type=int, default=0, metavar="28", help="how many pupils the class has")


def run(given: argparse.Namespace) -> int:
    """Make the report: 0 where it is written, 2 where it could not be."""
    try:
        from game.school.class_report import class_report
        from game.school.index import NoIndex
        from game.school.summary import summed
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    try:
        found = teacher.class_file(given)
        index = teacher.class_index(given, found.id)
        try:
            summary = summed(index.attempts())
        finally:
            index.close()
        text = class_report(summary, _told(summary, given, found.id))
        given.output.write_text(text, "utf-8")
    except (PackError, Missing, NoIndex) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{given.output}" cannot be written ({error.strerror}). Choose another place.', file=sys.stderr)
        return COULD_NOT_RUN
    print(f'The report of class {found.id} is in "{given.output}". Open it in any browser, or print it.')
    return DONE


def _told(summary: "Summary", given: argparse.Namespace, class_id: str) -> "Told":
    from game.school.class_report import Told
    from game.school.files import read_school
    from game.school.retention import due

    school = read_school(teacher.school_folder(given) / "school.yaml")
    shelf = open_shelf(resources.scenarios(), resources.assets())
    packs = {pack.id: pack for pack in shelf.packs()[0]}
    policy = shelf.policy()
    scenarios: dict[tuple[str, str], Scenario] = {}
    for pack, name in summary.stories:
        if pack in packs and name in packs[pack].scenarios:
            scenarios[pack, name] = shelf.scenario(packs[pack], name, policy)
    known = [(pack, skill) for pack, skill in summary.by_skill() if pack in packs and skill in packs[pack].skills]
    return Told(
        class_id=class_id,
        school=school.name,
        expected=given.expected,
        stories={story: one.title for story, one in scenarios.items()},
        skills={(pack, skill): packs[pack].skills[skill].title for pack, skill in known},
        strands=tuple(sorted({packs[pack].skills[skill].strand for pack, skill in known})),
        cards=tuple(_cards(summary, packs, scenarios)),
        guessing=guessing(scenarios.values(), rules_of(policy)),
        today=date.today(),
        due=due(school.retention, date.today()),
        place="the index on the teacher's own computer" if "://" not in given.db else "the school's database",
        picture=picture,
    )


def picture(icon: str) -> str:
    """The SVG of an icon of the game, for a page; nothing where there is none."""
    path = resources.assets() / "icons" / f"{icon}.svg"
    if not path.is_file():
        return ""
    return path.read_text("utf-8").replace("<svg ", '<svg aria-hidden="true" ', 1)


def _cards(summary: "Summary", packs: dict[str, Pack], scenarios: dict[tuple[str, str], Scenario]) -> "Iterator[Card]":
    from game.school.class_report import Card
    from game.school.summary import words_of

    for name in summary.talk_about():
        pack, wrong = name
        says = (
            next(
                (one.misconceptions[wrong] for one in packs[pack].skills.values() if wrong in one.misconceptions), None
            )
            if pack in packs
            else None
        )
        shown = summary.shown[name]
        (_, story, step, part), codes = max(shown.answers.items(), key=lambda pair: (len(pair[1]), pair[0]))
        scenario = scenarios.get((pack, story))
        if says is None or scenario is None or step not in scenario.steps:
            continue  # the pack has changed since: its words no longer fit these answers
        chosen = words_of(scenario.steps[step], part)
        count = len(codes) if chosen else len(shown.codes)
        yield Card(says, scenario.title, scenario.icon, chosen, count, summary.players[pack, story])
