"""The two files that a school writes: the school file and one file for each class. Neither holds a secret.

They are read as strictly as packs are: every key is known, and a problem names its line and something to try.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from game.engine.names import name_fault
from game.engine.problems import PackError, Problem, short
from game.engine.reading import read_file
from game.engine.shape import Reader, key

OPTIONS: dict[str, tuple[str, ...]] = {
    "text_size": ("100", "125", "150", "175", "200"),
    "theme": ("light", "dark", "contrast"),
    "speech": ("auto", "on", "off"),
    "sound": ("yes", "no"),
    "music": ("yes", "no"),
    "movement": ("yes", "no"),
    "quiet": ("yes", "no"),
    "scanning": ("yes", "no"),
}
"""The pupils' options with the words that a file may give them; a test compares them with the options scene."""
Form = Literal["", "a", "b"]
FORMS: tuple[Form, ...] = get_args(Form)
"""One of a pack's two parallel check-ins, or none."""
CLASS_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,11}")
DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
KEY_BYTES = 32
Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adult:
    """Someone whom a pupil can tell; shown on the help card."""

    name: str = key('What pupils call them, as "Mrs Khan".')
    role: str = key('Who they are, as "Your teacher in 4B".', default="")
    picture: str = key("A PNG or JPEG file beside the school file.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFile:
    """`school.yaml`: what holds for the whole school."""

    format: Literal["school/1"] = key("Which form of the file this is.")
    name: str = key("The school's name.")
    adult: str = key('Whom a pupil tells, as in "Mrs Khan or Mr Lee".', default="your teacher")
    crest: str = key("The school's sign: a PNG or JPEG file beside this one.", default="")
    tell: tuple[Adult, ...] = key("Those whom a pupil can tell, with their pictures.", default=(), most=6)
    pin: str = key("The hash of the teacher's PIN; `school pin` writes it.", default="")
    kiosk: bool = key("Whether leaving the game asks for the PIN.", default=False)
    safeguarding: str = key("Who leads on safeguarding; printed for staff, never shown to pupils.", default="")
    report_to: str = key("How staff report a worry in this school; printed for staff.", default="")
    results: str = key("The folder to which results go; without it they stay on each computer.", default="")
    retention: str = key("Month and day on which results are due to be deleted.", default="08-31")
    needs_help_stories: int = key(
        "The report names a pupil from so many stories left open or not finished; 0 for never.", default=1, most=99
    )
    needs_help_tries: int = key(
        "The report names a pupil from so many first tries wrong in one skill; 0 for never.", default=4, most=99
    )
    packs: dict[str, tuple[str, ...]] = key("The packs of each year group, as `4: [year4]`.", default={})
    form: Form = key("Which check-in stands on the pupils' map: a or b; without it none.", default="")
    options: dict[str, str] = key("Options as each start finds them.", default={})
    locked: tuple[str, ...] = key("What a class, a command line or a pupil cannot change.", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFile:
    """`classes/4B.yaml`: one class. With it recording begins; its key can seal results and cannot open them."""

    format: Literal["class/1"] = key("Which form of the file this is.")
    id: str = key("The class, as 4B; the same as the file's name.")
    year: int = key("The year group; 0 is Reception.", least=0, most=6)
    sealing_key: str = key("The public key with which results are sealed.", name="key")
    adult: str = key("Whom a pupil of this class tells; without it the school's.", default="")
    results: str = key("The folder to which results go, where it is not the school's.", default="")
    packs: tuple[str, ...] = key("The packs of this class; without it those of its year group.", default=())
    form: Form = key("Which check-in stands on this class's map: a or b; without it the school's.", default="")
    options: dict[str, str] = key("Options as each start finds them.", default={})
    locked: tuple[str, ...] = key("What a command line or a pupil cannot change.", default=())

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the public key."""
        return base64.b64decode(self.sealing_key, validate=True)


def read_school(path: Path) -> SchoolFile:
    """The school file at `path`. Raises PackError with everything that is wrong with it."""
    found, reader, node = _read(SchoolFile, path, "The school file")
    if not DAY.fullmatch(found.retention):
        reader.note(node["retention"], "SCHOOL-DAY", '"retention" should be a month and a day.', '"08-31"')
    _look_at_pictures(found, reader, node)
    for year in node.get("packs", {}):
        if year not in tuple("0123456"):
            reader.note(year, "SCHOOL-YEAR", f'There is no year group "{year}".', "0 (Reception) to 6")
    return _sound(found, reader)


def read_class(path: Path) -> ClassFile:
    """The class file at `path`. Raises PackError with everything that is wrong with it."""
    found, reader, node = _read(ClassFile, path, "The class file")
    if not CLASS_NAME.fullmatch(found.id):
        reader.note(
            node["id"], "SCHOOL-CLASS", "A class is called by letters, digits and hyphens, twelve at most.", "4B"
        )
    try:
        is_key = len(found.public_key) == KEY_BYTES
    except (binascii.Error, ValueError):
        is_key = False
    if not is_key:
        says = "The class's key is damaged, so nothing could be sealed with it."
        reader.note(node["key"], "SCHOOL-KEY", says, "copy the class file again from the teacher's folder")
    return _sound(found, reader)


def _read(shape: type[Shape], path: Path, what: str) -> tuple[Shape, Reader, Any]:
    tree, problems, lines = read_file(path, path.name)
    if problems:
        raise PackError(problems)
    tables = {"option": frozenset(OPTIONS)}
    reader = Reader(path.name, lines, tables, [])
    found = reader.table(shape, tree, what)
    if reader.problems or found is None:
        raise PackError(reader.problems or [Problem(path.name, 0, 0, "TYPE", f"{what} cannot be read.")])
    _look_at_options(found, reader, tree)
    return found, reader, tree


def _look_at_options(found: Any, reader: Reader, node: Any) -> None:
    for name, word in found.options.items():
        reader.link(next(one for one in node["options"] if one == name), "option")
        if name in OPTIONS and word not in OPTIONS[name]:
            says = f'"{name}" cannot be "{word}".'
            reader.note(node["options"][name], "TYPE", says, f"one of: {', '.join(OPTIONS[name])}")
    for name in found.locked:
        if name not in found.options and not getattr(found, name, ""):
            says = f'"{name}" is locked, but nothing here says what it is.'
            reader.note(node["locked"], "SCHOOL-LOCK", says, f"give {name} a value, or take it out of `locked`")


def _look_at_pictures(found: SchoolFile, reader: Reader, node: Any) -> None:
    """A picture lies beside the file: its name never leads anywhere else."""
    asked = [(found.crest, node.get("crest"))] if found.crest else []
    entries = node.get("tell", [])
    for one, entry in zip(found.tell, entries if isinstance(entries, list) else [entries], strict=False):
        if one.picture:
            asked.append((one.picture, entry["picture"]))
    for name, place in asked:
        stem, sign, ending = name.rpartition(".")
        if not sign or name_fault(stem) or ending not in ("png", "jpg", "jpeg"):
            says = f'"{short(name)}" cannot be a picture: small letters, digits and hyphens, then .png or .jpg.'
            reader.note(place, "SCHOOL-PICTURE", says, "mrs-khan.jpg, beside this file")


def _sound(found: Shape, reader: Reader) -> Shape:
    if reader.problems:
        raise PackError(reader.problems)
    return found
