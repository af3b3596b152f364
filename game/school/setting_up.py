"""Setting up a school: the school file, a file and keys for each class, and a recovery sheet to print.

school.yaml, classes/4B.yaml        for every computer; nothing in them is secret
mrs-khan.jpg, crest.png             beside the school file, where the school has such pictures
private/4B.key, 4B-recovery.html    for the teacher alone
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.engine.problems import PackError
from game.school.files import CLASS_NAME, Adult, ClassFile, SchoolFile, read_class, read_school
from game.school.keys import HEAVY, ClassKey, recovery_words, wrapped
from game.school.paper import page, words

PRIVATE = "private"


class CannotSetUp(Exception):
    """A school or class cannot be set up so; the message says why and what to try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a school says of itself; `pictures` are files that lie beside its own: the crest and those of people."""

    name: str
    adult: str = "your teacher"
    safeguarding: str = ""
    report_to: str = ""
    results: str = ""
    retention: str = "08-31"
    packs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    crest: str = ""
    tell: tuple[Adult, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()


def make_school(folder: Path, asked: Asked) -> Path:
    """Write `school.yaml` and its pictures into `folder` and read it back.

    Raises CannotSetUp where there is one already, PackError where it could not be read: then it is taken away again.
    """
    path = folder / "school.yaml"
    if path.exists():
        raise CannotSetUp(f'"{path}" is there already. Change it with any editor, or choose another folder.')
    lines = [
        "# What holds for the whole school. Every computer may read this file; nothing in it is secret.",
        "format: school/1",
    ]
    for name in ("name", "adult", "safeguarding", "report_to", "results", "retention", "crest"):
        lines.append(f"{name}: {_quoted(getattr(asked, name))}" if getattr(asked, name) else f'# {name}: ""')
    if asked.tell:
        lines += ["tell:", *map(_told, asked.tell)]
    else:
        lines.append('# tell: [{ name: "Mrs Khan", role: "Your teacher in 4B", picture: "mrs-khan.jpg" }]')
    if asked.packs:
        lines += ["packs:", *(f"  {year}: [{', '.join(map(_quoted, packs))}]" for year, packs in asked.packs)]
    lines += [
        "# As each start finds the game; what is named under `locked` cannot be changed in it.",
        "# options: { speech: auto, text_size: 125, sound: no }",
        "# locked: [results]",
    ]
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in asked.pictures:
        (folder / name).write_bytes(raw)
    _write(path, "\n".join(lines) + "\n")
    try:
        read_school(path)
    except PackError:
        path.unlink()
        raise
    return path


def make_class(folder: Path, class_id: str, year: int, passphrase: str, weight: tuple[int, int] = HEAVY) -> ClassFile:
    """Write the file, the key and the recovery sheet of a class. Raises CannotSetUp, KeyRefused."""
    if not CLASS_NAME.fullmatch(class_id):
        raise CannotSetUp(f'"{class_id}" cannot name a class: letters, digits and hyphens, twelve at most, as in 4B.')
    path = folder / "classes" / f"{class_id}.yaml"
    if path.exists() or key_path(folder, class_id).exists():
        raise CannotSetUp(
            f"There is a class {class_id} already, so nothing was changed: a new key could not open what was sealed."
        )
    key = ClassKey.made(class_id)
    school = read_school(folder / "school.yaml")
    private = _private(folder)
    _write(key_path(folder, class_id), wrapped(key, passphrase, weight), is_private=True)
    _write(private / f"{class_id}-recovery.html", recovery_sheet(school, key), is_private=True)
    lines = ("# One class. The key seals results; it cannot open them.", "format: class/1", f'id: "{class_id}"')
    text = "\n".join((*lines, f"year: {year}", f'key: "{key.public}"')) + "\n"
    _write(path, text)
    return read_class(path)


def key_path(folder: Path, class_id: str) -> Path:
    """Where the teacher's key of a class lies."""
    return folder / PRIVATE / f"{class_id}.key"


def rewrap(folder: Path, key: ClassKey, passphrase: str, weight: tuple[int, int] = HEAVY) -> Path:
    """Write the key file anew under another passphrase. Raises CannotSetUp for the key of another class."""
    found = read_class(folder / "classes" / f"{key.class_id}.yaml")
    if found.sealing_key != key.public:
        raise CannotSetUp(
            f"That recovery sheet is not that of class {key.class_id}: its key does not fit the class file."
        )
    text = wrapped(key, passphrase, weight)
    path = key_path(folder, key.class_id)
    _private(folder)
    path.unlink(missing_ok=True)
    _write(path, text, is_private=True)
    return path


def recovery_sheet(school: SchoolFile, key: ClassKey) -> str:
    """The sheet to print, to lock away, and to delete."""
    groups = recovery_words(key)
    rows = "".join(
        "<tr>" + "".join(f"<td>{words(group)}</td>" for group in groups[at : at + 7]) + "</tr>"
        for at in range(0, len(groups), 7)
    )
    body = (
        f"<h1>Recovery sheet for class {words(key.class_id)}</h1><p>{words(school.name)}</p>"
        "<p>With these letters the results of this class can be opened without the passphrase. "
        "Without them and without the passphrase nobody can open them, not even those who made the game.</p>"
        f"<table class='key'><caption>The key: read it row by row</caption><tbody>{rows}</tbody></table>"
        "<h2>What to do with this sheet</h2><ol><li>Print it once.</li>"
        "<li>Lock it away where the school keeps such things. It opens every result of this class.</li>"
        "<li>Delete the file.</li></ol>"
        "<h2>When it is needed</h2><p>On the teacher's computer, with SCHOOL for the folder of the school file, run</p>"
        f"<p><code>crownwise school recover SCHOOL --class {words(key.class_id)}</code></p>"
        "<p>Type the letters row by row, and choose a new passphrase. Small letters do as well, and spaces do not "
        "matter. The digits 0 and 1 are not used: what looks like them is the letter O or the letter I.</p>"
        "<table class='by'><caption>To be filled in by hand</caption><tbody>"
        "<tr><th scope='row'>Printed on</th><td></td></tr><tr><th scope='row'>Locked away in</th><td></td></tr>"
        "<tr><th scope='row'>File deleted by</th><td></td></tr></tbody></table>"
    )
    style = (
        ".key td { font: bold 16pt/1.5 Consolas, monospace; letter-spacing: 1mm; text-align: center } "
        "code { font: 12pt Consolas, monospace } .by { margin-top: 8mm } .by th { width: 45mm; height: 11mm }"
    )
    return page(f"Recovery sheet {key.class_id}", body, style)


def packs_by_year(given: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """From words such as `4=year4,playground`. Raises CannotSetUp for anything else."""
    found = []
    for word in given:
        year, sign, packs = word.partition("=")
        names = tuple(filter(None, packs.split(",")))
        if not sign or year not in tuple("0123456") or not names:
            raise CannotSetUp(f'"{word}" should be a year group and its packs, as in 4=year4 (0 is Reception).')
        found.append((year, names))
    return tuple(found)


def _private(folder: Path) -> Path:
    private = folder / PRIVATE
    private.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        private.chmod(0o700)
    return private


def _write(path: Path, text: str, *, is_private: bool = False) -> None:
    """Write a new file; one that is for the teacher alone is never readable by others, not for a moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if is_private else 0o644)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _told(one: Adult) -> str:
    parts = {"name": one.name, "role": one.role, "picture": one.picture}
    return f"  - {{ {', '.join(f'{name}: {_quoted(word)}' for name, word in parts.items() if word)} }}"


def _quoted(text: str) -> str:
    """A YAML word in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
