"""`game school`: set up a school and its classes, make codes, recover a key, and look at this computer."""

import argparse
import random
import sys
from pathlib import Path

from game import resources
from game.engine.problems import PackError
from game.verbs import school_doctor, school_pin
from game.verbs.asking import NotAnswered, asked, passphrase

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="init|codes|pin|recover|doctor")
    one = steps.add_parser("init", help="make a school file, and keys for classes")
    one.add_argument("folder", type=Path, metavar="DIR", help="where they go: a folder of the teacher's")
    one.add_argument("--name", default="", help="the school's name")
    one.add_argument("--adult", default="", help='whom a pupil tells, as "Mrs Khan or Mr Lee"')
    one.add_argument("--safeguarding", default="", help="who leads on safeguarding")
    one.add_argument("--report-to", default="", help="how staff report a worry")
    one.add_argument("--results", default="", metavar="FOLDER", help="the folder to which results go")
    one.add_argument("--retention", default="08-31", metavar="MM-DD", help="when results are due to be deleted")
    one.add_argument("--packs", nargs="*", default=[], metavar="4=year4", help="the packs of each year group")
    one.add_argument(
        "--class", dest="classes", action="append", default=[], metavar="4B=4", help="a class and its year"
    )
    one = steps.add_parser("codes", help="print a sheet of three-picture codes for a class")
    one.add_argument("--class", dest="of_class", required=True, metavar="4B")
    one.add_argument("--count", type=int, default=0, help="how many codes; without it as many as names, else 30")
    one.add_argument("--names", type=Path, default=None, metavar="LIST.csv", help="names to print; they are not kept")
    one.add_argument("-o", "--output", type=Path, default=None, metavar="SHEET.html")
    school_pin.arguments(steps.add_parser("pin", help="set the PIN of the teacher area"))
    one = steps.add_parser("recover", help="choose a new passphrase with the recovery sheet")
    one.add_argument("folder", type=Path, metavar="DIR", help="the folder that init made")
    one.add_argument("--class", dest="of_class", required=True, metavar="4B")
    one.add_argument("--letters", default="", help="the letters of the sheet; without it they are asked for")
    school_doctor.arguments(steps.add_parser("doctor", help="say how this computer stands, in plain words"))


def run(given: argparse.Namespace) -> int:
    """Do what the command line asks; the exit code."""
    if given.step == "doctor":
        return school_doctor.run(given)
    if given.step == "pin":
        return school_pin.run(given)
    from game.school.class_list import ListRefused
    from game.school.codes import CannotMakeCodes
    from game.school.keys import KeyRefused
    from game.school.setting_up import CannotSetUp

    steps = {"init": _init, "codes": _codes, "recover": _recover}
    try:
        return steps[given.step](given)
    except (NotAnswered, ListRefused, CannotMakeCodes, KeyRefused, CannotSetUp, PackError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Choose another folder.', file=sys.stderr)
    return COULD_NOT_RUN


def _init(given: argparse.Namespace) -> int:
    from game.school.setting_up import Asked, make_class, make_school, packs_by_year

    path = given.folder / "school.yaml"
    classes = [_class_and_year(word) for word in given.classes]
    if not path.exists() or given.name:
        says = Asked(
            name=asked("The school's name", given.name, is_needed=True, option="--name"),
            adult=asked('Whom a pupil tells, as "Mrs Khan or Mr Lee"', given.adult) or "your teacher",
            safeguarding=asked("Who leads on safeguarding", given.safeguarding),
            report_to=asked("How staff report a worry", given.report_to),
            results=asked("The folder to which results go (empty: each computer keeps them)", given.results),
            retention=given.retention,
            packs=packs_by_year(given.packs),
        )
        make_school(given.folder, says)
        print(f'"{path}" is the school file. Put it where every computer can read it, with the folder "classes".')
    for class_id, year in classes:
        make_class(given.folder, class_id, year, passphrase(f"A passphrase for class {class_id}", is_new=True))
        print(f'Class {class_id}: its file lies in "classes". Print private/{class_id}-recovery.html, then delete it.')
    if classes:
        print('The folder "private" is for the teacher alone: never put it where pupils can read it.')
    else:
        print(f"Next, a class: game school init {given.folder} --class 4B=4")
    return DONE


def _class_and_year(word: str) -> tuple[str, int]:
    from game.school.setting_up import CannotSetUp

    class_id, sign, year = word.partition("=")
    if not sign or year not in tuple("0123456"):
        raise CannotSetUp(f'"{word}" should be a class and its year group, as in 4B=4 (0 is Reception).')
    return class_id, int(year)


def _codes(given: argparse.Namespace) -> int:
    from game.school.class_list import ClassList, read_class_list
    from game.school.code_sheet import code_sheet
    from game.school.codes import make_codes
    from game.school.files import CLASS_NAME
    from game.school.setting_up import CannotSetUp

    if not CLASS_NAME.fullmatch(given.of_class):
        raise CannotSetUp(f'"{given.of_class}" cannot name a class: letters, digits and hyphens, as in 4B.')
    listed = read_class_list(given.names) if given.names else ClassList((), ())
    for note in listed.notes:
        print(note, file=sys.stderr)
    count = given.count or len(listed.names) or 30
    if count < len(listed.names):
        raise CannotSetUp(f"The list has {len(listed.names)} names, which is more than {count} codes.")
    codes = make_codes(count, random.SystemRandom())
    sheet = code_sheet(given.of_class, codes, listed.names, _picture)
    output = given.output or Path(f"codes-{given.of_class}.html")
    output.write_text(sheet, "utf-8")
    print(f'{count} codes are in "{output}". Print it, then delete the file: names and pictures meet on paper only.')
    return DONE


def _picture(icon: str) -> str:
    svg = (resources.assets() / "icons" / f"{icon}.svg").read_text("utf-8")
    return svg.replace("<svg ", '<svg aria-hidden="true" ', 1)


def _recover(given: argparse.Namespace) -> int:
    from game.school.keys import recovered
    from game.school.setting_up import rewrap

    letters = asked("The letters of the recovery sheet", given.letters, is_needed=True, option="--letters")
    key = recovered(given.of_class, letters)
    path = rewrap(given.folder, key, passphrase(f"A new passphrase for class {given.of_class}", is_new=True))
    print(f'"{path}" opens with the new passphrase. The sheet still opens it as well: lock it away again.')
    return DONE
