"""`game check`: everything that can be proved of packs, and what is wrong with them."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game import resources
from game.engine.problems import PackError
from game.engine.workers import begin, cores
from game.verbs.check_kept import Kept, digest_of, kept_checks
from game.verbs.check_summary import Summary, print_summary

# What checks is imported late: where nothing has changed since the last time, nothing is checked.
if TYPE_CHECKING:
    from game.checks.running import Asked, Report
    from game.checks.subject import Tools
    from game.engine.packs import Shelf

MOST_SHOWN = 5
"""Problems shown of one file; root causes come first, and mending them often mends the rest."""
MOST_OTHERS = 3
"""More processes than this are begun only when there are as many packs."""
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
    parser.add_argument("--fresh", action="store_true", help="look at everything again, even where nothing has changed")


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    most = sys.maxsize if given.all else MOST_SHOWN
    kept = Kept(None) if given.fresh else kept_checks()
    return check(given.path, given.format, most=most, has_robots=given.robots, kept=kept)


def check(
    path: Path | None, form: str, *, most: int = MOST_SHOWN, has_robots: bool = False, kept: Kept | None = None
) -> int:
    """Check what is at `path`: 0 where there is nothing but advice, 1 where there is more, 2 where nothing is there.

    What was found before is told again where it is in `kept` and nothing has changed since.
    """
    try:
        if has_robots:
            return _with_robots(path, form, most)
        found = summary(path, kept or Kept(None))
    except NothingToCheck as error:
        print(error.says, file=sys.stderr)
        return COULD_NOT_RUN
    except PackError as error:
        found = Summary(problems=error.problems)
    return _told(found, form, most)


def summary(path: Path | None, kept: Kept) -> Summary:
    """What comes of checking `path`, now or before. Raises NothingToCheck, and PackError for a zip that is refused."""
    digest = digest_of(path) if kept.folder else ""
    found = kept.find(path, digest)
    if found is None:
        prepare = partial(prepared, path)
        # Begun before anything else is imported: others get ready at the same time.
        workers = begin(prepare, ("game.checks.side_by_side", "look_at"), _others(path))
        from game.checks.side_by_side import run_side_by_side

        found = _summed(run_side_by_side(prepare, workers))
        kept.keep(path, digest, found)
    return found


def _others(path: Path | None) -> int:
    """How many processes are worth beginning before it is known what is at `path`: some for all that is shipped."""
    return min(cores() - 1, MOST_OTHERS) if path is None else 0


def prepared(path: Path | None) -> "tuple[Asked, Tools]":
    """What is to be checked at `path`, and what checks are handed. Raises as `asked_for`."""
    asked = asked_for(path)
    return asked, tools(asked)


def _with_robots(path: Path | None, form: str, most: int) -> int:
    """Check, and show the robots' games as well, which are not kept."""
    from game.checks import running
    from game.verbs import robots_table

    report = running.run(*prepared(path))
    if form == "json":
        plain = _summed(report).as_plain() | {"robots": robots_table.as_plain(report.packed)}
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        print_summary(_summed(report), most)
        print(robots_table.as_text(report.packed))
    return DONE if report.is_clean else FOUND_PROBLEMS


def _told(found: Summary, form: str, most: int) -> int:
    if form == "json":
        print(json.dumps(found.as_plain(), ensure_ascii=False, indent=1))
    else:
        print_summary(found, most)
    return DONE if found.is_clean else FOUND_PROBLEMS


def tools(asked: "Asked") -> "Tools":
    """What checks are handed: the activities, the assets, the curriculum, the screens and the recordings."""
    from game.activities import ACTIVITIES
    from game.checks.curriculum import read_curriculum
    from game.checks.subject import Tools
    from game.verbs.fitting import screens_of
    from game.verbs.recorded import recorded

    try:
        curriculum = read_curriculum(resources.scenarios() / "curriculum.yaml")
        screens = screens_of(asked.shelf, asked.judged_by().policy)
    except PackError:
        # What is wrong with the policy is told by the checks themselves, which then look at nothing else.
        return Tools(activities=ACTIVITIES, assets=resources.assets())
    voices = recorded(resources.assets())
    return Tools(
        activities=ACTIVITIES, assets=resources.assets(), curriculum=curriculum, screens=screens, voices=voices
    )


def asked_for(path: Path | None) -> "Asked":
    """What a path means: all packs of a folder, one pack, a zip, or one scenario file.

    Raises NothingToCheck, and PackError for a zip that is refused.
    """
    from game.activities.shelf import open_shelf, rules_of
    from game.checks.running import Asked
    from game.engine.arrivals import arrival, visiting

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


def _of_pack(folder: Path, shipped: "Shelf", scenario: str) -> "Asked":
    from game.activities.shelf import open_shelf, rules_of
    from game.checks.running import Asked

    shelf = open_shelf(folder.parent, resources.assets())
    policy_from = _policy_from(shelf, shipped)
    return Asked(shelf=shelf, rules=rules_of, policy_from=policy_from, pack=folder.name, scenario=scenario)


def _policy_from(shelf: "Shelf", shipped: "Shelf") -> "Shelf":
    """Packs in a folder of their own are judged by the policy beside them, else by the shipped one."""
    return shelf if (shelf.folder / "policy.yaml").is_file() else shipped


def _summed(report: "Report") -> Summary:
    return Summary(
        problems=report.problems,
        packs=report.packs,
        scenarios=report.scenarios,
        situations=report.situations,
        signed_off=dict(signed_off(report)),
        left_out=report.left_out,
    )


def signed_off(report: "Report") -> Iterator[tuple[str, str]]:
    """For each scenario whether somebody responsible has looked at it."""
    from game.checks import sign_off

    for packed in report.packed:
        for story in packed.stories:
            yield f"{packed.pack.id}/{story.scenario.id}", sign_off.state(packed, story)
