"""Writing the teacher's PIN into the school file: one line of it, and everything else stays as it is."""

import os
import re
from pathlib import Path

from game.school.files import read_school
from game.school.pin import hashed

_LINE = re.compile(r"^pin:.*$", re.MULTILINE)


def set_pin(path: Path, pin: str) -> bool:
    """Put the hash of `pin` into the school file at `path`; True where there was one before.

    Raises PinRefused for a PIN that is too easy, PackError for a file that cannot be used, OSError where it cannot
    be written.
    """
    had_one = bool(read_school(path).pin)
    line = f'pin: "{hashed(pin)}"'
    text = path.read_text("utf-8")
    if had_one:
        text = _LINE.sub(lambda _: line, text, count=1)
    else:
        text = f"{text.rstrip()}\n# The hash of the teacher's PIN. It opens no pupil's data.\n{line}\n"
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(text, "utf-8", newline="\n")
        read_school(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return had_one
