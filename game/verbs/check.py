"""`game check`: reads every pack as strictly as the game does, walks the routes, and prints what is wrong."""

import json
from collections import Counter
from pathlib import Path

from game import resources
from game.activities.shelf import open_shelf, rules_of
from game.engine.packs import Pack, Shelf
from game.engine.policy import Policy
from game.engine.problems import PackError, Problem
from game.engine.routes import faults, read_routes

MOST_SHOWN = 5
"""Problems shown of one file; root causes come first, and mending them often mends the rest."""


def check(folder: Path | None, form: str) -> int:
    """Check the packs below `folder` (the shipped ones by default); 0 when nothing is wrong, 1 when something is."""
    shelf = open_shelf(folder or resources.scenarios(), resources.assets())
    problems, packs, scenarios = found(shelf)
    if form == "json":
        plain = {"problems": [one.as_plain() for one in problems], "packs": packs, "scenarios": scenarios}
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        _print(problems, packs, scenarios)
    return 1 if problems else 0


def found(shelf: Shelf) -> tuple[list[Problem], int, int]:
    """All problems of a shelf, and how many packs and scenarios it has."""
    problems: list[Problem] = []
    scenarios = 0
    try:
        policy = shelf.policy()
    except PackError as error:
        return list(error.problems), 0, 0
    packs, wrong = shelf.packs()
    problems.extend(wrong)
    for pack in packs:
        for name in pack.scenarios:
            scenarios += 1
            problems.extend(_of_scenario(shelf, pack, name, policy))
    return sorted(problems), len(packs), scenarios


def _of_scenario(shelf: Shelf, pack: Pack, name: str, policy: Policy) -> list[Problem]:
    try:
        scenario = shelf.scenario(pack, name, policy)
        path = shelf.folder / pack.id / f"{name}.routes.yaml"
        routes = read_routes(path, scenario)
    except PackError as error:
        return list(error.problems)
    rules = rules_of(policy)
    return [
        Problem(
            f"{pack.id}/{path.name}", 0, 0, "ROUTES", f'The route "{title}" {fault}.', "mend the route or the story"
        )
        for title, route in routes.routes.items()
        for fault in faults(route, scenario, rules)
    ]


def _print(problems: list[Problem], packs: int, scenarios: int) -> None:
    shown: Counter[str] = Counter()
    for problem in problems:
        shown[problem.file] += 1
        if shown[problem.file] <= MOST_SHOWN:
            print(problem.as_text(), end="\n\n")
    for file, count in shown.items():
        if count > MOST_SHOWN:
            print(f"{file}: {count - MOST_SHOWN} more of this file are not shown.")
    total = len(problems)
    print(f"{packs} packs, {scenarios} scenarios: {total or 'no'} problem{'' if total == 1 else 's'}.")
