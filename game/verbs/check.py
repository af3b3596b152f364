"""`game check`: everything that can be proved of packs, and what is wrong with them."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game import resources
from game.activities import ACTIVITIES
from game.activities.shelf import open_shelf, rules_of
from game.checks import running, sign_off
from game.checks.curriculum import read_curriculum
from game.checks.running import Asked, Report
from game.checks.subject import Tools
from game.engine.arrivals import arrival, visiting
from game.engine.packs import Shelf
from game.engine.problems import PackError
from game.verbs import robots_table
from game.verbs.fitting import screens_of

MOST_SHOWN = 5
"""Problems shown of one file; root causes come first, and mending them often mends the rest."""
DONE, FOUND_PROBLEMS, COULD_NOT_RUN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class NothingToCheck(Exception):
    """There is no pack or scenario at the path given; says so, with one thing to try."""

    says: str


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("path", nargs="?", type=Path, help="a folder or zip of packs, or a scenario; else all shipped")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--robots", action="store_true", help="show how pupils who do not read would come out")
    parser.add_argument("--all", action="store_true", help="show all problems, not only the first five of a file")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    most = sys.maxsize if given.all else MOST_SHOWN
    return check(given.path, given.format, most=most, has_robots=given.robots)


def check(path: Path | None, form: str, *, most: int = MOST_SHOWN, has_robots: bool = False) -> int:
    """Check what is at `path`: 0 where there is nothing but advice, 1 where there is more, 2 where nothing is there."""
    try:
        asked = asked_for(path)
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
        return COULD_NOT_RUN
    except PackError as error:
        return _refused(error, form)
    report = running.run(asked, tools(asked))
    if form == "json":
        robots = {"robots": robots_table.as_plain(report.packed)} if has_robots else {}
        print(json.dumps(as_plain(report) | robots, ensure_ascii=False, indent=1))
    else:
        _print(report, most)
        if has_robots:
            print(robots_table.as_text(report.packed))
    return DONE if report.is_clean else FOUND_PROBLEMS


def _refused(error: PackError, form: str) -> int:
    """Say why what is at the path is not even opened."""
    report = Report(problems=error.problems)
    if form == "json":
        print(json.dumps(as_plain(report), ensure_ascii=False, indent=1))
    else:
        _print(report, MOST_SHOWN)
    return FOUND_PROBLEMS


def tools(asked: Asked) -> Tools:
    """What checks are handed: the activities, the assets, the curriculum and the screens of this game."""
    try:
        curriculum = read_curriculum(resources.scenarios() / "curriculum.yaml")
        screens = screens_of(asked.shelf, asked.policy_from.policy())
    except PackError:
        # What is wrong with the policy is told by the checks themselves, which then look at nothing else.
        return Tools(activities=ACTIVITIES, assets=resources.assets())
    return Tools(activities=ACTIVITIES, assets=resources.assets(), curriculum=curriculum, screens=screens)


def asked_for(path: Path | None) -> Asked:
    """What a path means: all packs of a folder, one pack, a zip, or one scenario file.

    Raises NothingToCheck, and PackError for a zip that is refused.
    """
    shipped = open_shelf(resources.scenarios(), resources.assets())
    if path is None:
        return Asked(shelf=shipped, rules=rules_of, policy_from=shipped)
    if not path.exists():
        raise NothingToCheck(f'There is nothing at "{path}". Try the path of a pack, such as scenarios/year4.')
    path = path.resolve()
    if path.suffix.lower() == ".zip" and (found := arrival(path)):
        # By the shipped policy: what comes in an archive does not bring its own key.
        shelf = visiting(shipped, found)
        return Asked(shelf=shelf, rules=rules_of, policy_from=shipped, pack=found.pack)
    if path.is_file() and path.name.endswith(".yaml") and (path.parent / "pack.yaml").is_file():
        name = path.name.removesuffix(".yaml").removesuffix(".routes")
        scenario = "" if name == "pack" else name
        return _of_pack(path.parent, shipped, scenario)
    if path.is_dir() and (path / "pack.yaml").is_file():
        return _of_pack(path, shipped, "")
    if path.is_dir() and any(path.glob("*/pack.yaml")):
        shelf = open_shelf(path, resources.assets())
        return Asked(shelf=shelf, rules=rules_of, policy_from=_policy_from(shelf, shipped))
    raise NothingToCheck(f'"{path}" is no pack: there is no pack.yaml. Try the folder that holds one.')


def _of_pack(folder: Path, shipped: Shelf, scenario: str) -> Asked:
    shelf = open_shelf(folder.parent, resources.assets())
    policy_from = _policy_from(shelf, shipped)
    return Asked(shelf=shelf, rules=rules_of, policy_from=policy_from, pack=folder.name, scenario=scenario)


def _policy_from(shelf: Shelf, shipped: Shelf) -> Shelf:
    """Packs in a folder of their own are judged by the policy beside them, else by the shipped one."""
    return shelf if (shelf.folder / "policy.yaml").is_file() else shipped


def as_plain(report: Report) -> dict[str, object]:
    """The report as one JSON document."""
    return {
        "problems": [problem.as_plain() for problem in report.problems],
        "packs": report.packs, "scenarios": report.scenarios, "situations": report.situations,
        "signed_off": dict(signed_off(report)), "left_out": list(report.left_out),
    }  # fmt: skip


def signed_off(report: Report) -> Iterator[tuple[str, str]]:
    """For each scenario whether somebody responsible has looked at it."""
    for packed in report.packed:
        for story in packed.stories:
            yield f"{packed.pack.id}/{story.scenario.id}", sign_off.state(packed, story)


def _print(report: Report, most: int) -> None:
    shown: Counter[str] = Counter()
    for problem in report.problems:
        shown[problem.file] += 1
        if shown[problem.file] <= most:
            print(problem.as_text(), end="\n\n")
    for file, count in shown.items():
        if count > most:
            print(f"{file}: {count - most} more of this file are not shown. (--all shows them.)")
    advice = sum(problem.severity == "advice" for problem in report.problems)
    wrong = len(report.problems) - advice
    print(
        f"{_count(report.packs, 'pack')}, {_count(report.scenarios, 'scenario')}, "
        f"{_count(report.situations, 'situation')}: {_count(wrong, 'problem')}, {_count(advice, 'piece')} of advice."
    )
    states = Counter(said for _, said in signed_off(report))
    for said, count in states.items():
        print(f"{_count(count, 'scenario')}: {said}.")
    for one in report.left_out:
        print(f"Not looked at: {one}.")
    if report.problems:
        print("`explain CODE` says more about a code.")


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}" if number else f"no {word}s"
