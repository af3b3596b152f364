"""`game school init`: a school file with all that a school says of itself, and keys for its classes."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.verbs.asking import asked, passphrase, several_asked

if TYPE_CHECKING:
    from game.school.setting_up import Asked

DONE = 0
LAST_DAY = "08-31"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the step takes. What is not given is asked for, where somebody sits at the terminal."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where they go: a folder of the teacher's")
    parser.add_argument("--name", default="", help="the school's name")
    parser.add_argument("--adult", default="", help='whom a pupil tells, as "Mrs Khan or Mr Lee"')
    parser.add_argument(
        "--tell", action="append", default=[], metavar="WHO",
        help='someone for the card "I need a grown-up", as "Mrs Khan, Your teacher = khan.jpg"; several times',
    )  # fmt: skip
    parser.add_argument("--safeguarding", default="", help="who leads on safeguarding")
    parser.add_argument("--report-to", default="", help="how staff report a worry")
    parser.add_argument("--crest", default="", metavar="FILE", help="the school's sign: a small PNG or JPEG")
    parser.add_argument("--results", default="", metavar="FOLDER", help="the folder to which results go")
    parser.add_argument(
        "--retention", default="", metavar="MM-DD", help=f"when results are due to be deleted; else {LAST_DAY}"
    )
    parser.add_argument("--packs", nargs="*", default=[], metavar="4=year4", help="the packs of each year group")
    parser.add_argument(
        "--class", dest="classes", action="append", default=[], metavar="4B=4", help="a class and its year"
    )


def run(given: argparse.Namespace) -> int:
    """Make what is asked for; the exit code. Raises NotAnswered, CannotSetUp, KeyRefused, PackError and OSError."""
    from game.school.setting_up import make_class, make_school

    path = given.folder / "school.yaml"
    classes = [_class_and_year(word) for word in given.classes]
    if not path.exists() or given.name:
        make_school(given.folder, _says(given))
        print(f'"{path}" is the school file. Put it where every computer can read it, with the folder "classes".')
    for class_id, year in classes:
        make_class(given.folder, class_id, year, passphrase(f"A passphrase for class {class_id}", is_new=True))
        print(f'Class {class_id}: its file lies in "classes". Print private/{class_id}-recovery.html, then delete it.')
    if classes:
        print('The folder "private" is for the teacher alone: never put it where pupils can read it.')
    else:
        print(f"Next, a class: crownwise school init {given.folder} --class 4B=4")
    return DONE


def _says(given: argparse.Namespace) -> "Asked":
    from game.school.people_to_tell import crest_given, people_told
    from game.school.setting_up import Asked, packs_by_year

    name = asked("The school's name", given.name, is_needed=True, option="--name")
    adult = asked('Whom a pupil tells, as "Mrs Khan or Mr Lee"', given.adult) or "your teacher"
    tell, photos = people_told(
        several_asked("Someone for the help card, as: Mrs Khan, Your teacher = khan.jpg (empty: no more)", given.tell)
    )
    safeguarding = asked("Who leads on safeguarding", given.safeguarding)
    report_to = asked("How staff report a worry", given.report_to)
    crest, signs = crest_given(asked("The school's crest, a small PNG or JPEG file (empty: none)", given.crest))
    return Asked(
        name=name, adult=adult, safeguarding=safeguarding, report_to=report_to, crest=crest, tell=tell,
        pictures=(*photos, *signs),
        results=asked("The folder to which results go (empty: each computer keeps them)", given.results),
        retention=asked(f"Month and day of their deletion (empty: {LAST_DAY})", given.retention) or LAST_DAY,
        packs=packs_by_year(several_asked("Packs of a year group, as 4=year4 (empty: no more)", given.packs)),
    )  # fmt: skip


def _class_and_year(word: str) -> tuple[str, int]:
    from game.school.setting_up import CannotSetUp

    class_id, sign, year = word.partition("=")
    if not sign or year not in tuple("0123456"):
        raise CannotSetUp(f'"{word}" should be a class and its year group, as in 4B=4 (0 is Reception).')
    return class_id, int(year)
