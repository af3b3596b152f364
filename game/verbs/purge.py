"""`game purge`: delete results whose time is over. Without --yes it only says what it would delete."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from game.verbs import teacher
from game.verbs.counting import counted
from game.verbs.taking_away import carried_out, tell_what_stayed, went

DONE = 0


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--from", dest="folders", type=Path, nargs="+", required=True, metavar="DIR")
    teacher.arguments(parser)
    parser.add_argument(
        "--before", type=_day, default=None, metavar="2026-08-31", help="a day; else the school's last day of deletion"
    )
    parser.add_argument("--yes", action="store_true", help="really delete")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2026-08-31") from None


def run(given: argparse.Namespace) -> int:
    """Purge, or say what would go: 0, or 2 where nothing could be done."""
    return carried_out(lambda: _purge(given), nothing="nothing was deleted")


def _purge(given: argparse.Namespace) -> int:
    from game.school.files import read_school
    from game.school.forgetting import old, purge
    from game.school.retention import due, last_due

    found = teacher.class_file(given)
    school = read_school(teacher.school_folder(given) / "school.yaml")
    before = given.before or last_due(school.retention, date.today())
    index = teacher.class_index(given, found)
    if not given.yes:
        count, left = len(old(index, before)), (due(school.retention, date.today()) - date.today()).days
        were = counted(count, "attempt was", "attempts were")
        print(f"{were} collected before {before:%d %B %Y} and would be deleted. Nothing was.")
        print(f"The next day of deletion is in {counted(left, 'day')}. To delete now, add --yes.")
        index.close()
        return DONE
    key = teacher.class_key(given, found.id)
    gone = purge(before, given.folders, key, index, datetime.now(UTC))
    index.close()
    print(f"{went(gone)} from before {before:%d %B %Y} are gone.")
    tell_what_stayed(gone)
    return DONE
