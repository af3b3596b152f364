"""`game school`: set up a school and its classes, make codes, recover a key, and look at this computer."""

import argparse
import random
import sys
from pathlib import Path

from game import resources
from game.engine.problems import PackError
from game.verbs import school_doctor, school_init, school_pin
from game.verbs.asking import NotAnswered, asked, passphrase

DONE, COULD_NOT_RUN = 0, 2
SPARE = 2
"""Codes without a name, for pupils who join later: codes of another sheet could be too much like these."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="init|codes|pin|recover|doctor")
    school_init.arguments(steps.add_parser("init", help="make a school file, and keys for classes"))
    one = steps.add_parser("codes", help="print a sheet of three-picture codes for a class")
    one.add_argument("--class", dest="of_class", required=True, metavar="4B")
    one.add_argument(
        "--count", type=int, default=0, help=f"how many codes; without it as many as names and {SPARE} more, else 30"
    )
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

    steps = {"init": school_init.run, "codes": _codes, "recover": _recover}
    try:
        return steps[given.step](given)
    except (NotAnswered, ListRefused, CannotMakeCodes, KeyRefused, CannotSetUp, PackError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Choose another folder.', file=sys.stderr)
    return COULD_NOT_RUN


def _codes(given: argparse.Namespace) -> int:
    from game.school.class_list import ClassList, read_class_list
    from game.school.code_sheet import code_sheet
    from game.school.codes import MOST, make_codes
    from game.school.files import CLASS_NAME
    from game.school.setting_up import CannotSetUp

    if not CLASS_NAME.fullmatch(given.of_class):
        raise CannotSetUp(f'"{given.of_class}" cannot name a class: letters, digits and hyphens, as in 4B.')
    listed = read_class_list(given.names) if given.names else ClassList((), ())
    for note in listed.notes:
        print(note, file=sys.stderr)
    count = given.count or (min(len(listed.names) + SPARE, MOST) if listed.names else 30)
    if count < len(listed.names):
        raise CannotSetUp(f"The list has {len(listed.names)} names, which is more than {count} codes.")
    codes = make_codes(count, random.SystemRandom())
    sheet = code_sheet(given.of_class, codes, listed.names, _picture)
    output = given.output or Path(f"codes-{given.of_class}.html")
    output.write_text(sheet, "utf-8")
    spare = count - len(listed.names) if listed.names else 0
    told = f", {spare} of them for pupils who join later," if spare else ""
    print(f'{count} codes{told} are in "{output}". Print it, then delete it: names and pictures meet on paper only.')
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
