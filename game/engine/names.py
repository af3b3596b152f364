"""Names that packs, scenarios and their files may have: plain ones, which mean the same on every computer.

A pack can come from anywhere. A name with a path in it would lead out of the pack, `con` is a device on Windows,
and `Tiny` and `tiny` are one file there and two elsewhere. So names are small letters, digits and hyphens.
"""

import re
from collections.abc import Iterable

MOST_LETTERS = 60
DEVICES = frozenset({"aux", "con", "conin$", "conout$", "nul", "prn"}).union(
    *({f"{device}{number}" for number in "0123456789¹²³"} for device in ("com", "lpt"))
)
"""Words that Windows takes for a device, whatever stands behind a dot after them."""

_PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def name_fault(name: str) -> str:
    """Why `name` cannot be the name of a pack or scenario, or "" where it can."""
    if any(sign in name for sign in "/\\:") or name.strip(". ") == "":
        return "a name is no path"
    if name != name.strip(". "):
        return "a name neither begins nor ends with a dot or a space"
    if name.split(".")[0].strip().casefold() in DEVICES:
        return "Windows keeps that name for a device"
    if len(name) > MOST_LETTERS:
        return f"a name has {MOST_LETTERS} letters at most"
    if not name.isascii() or not _PLAIN.fullmatch(name):
        return "a name has small letters, digits and hyphens only"
    return ""


def file_fault(name: str) -> str:
    """The same for the name of a file, whose parts are separated by dots: `party-photo.routes.yaml`."""
    stem, *endings = name.split(".")
    fault = name_fault(stem) if stem else "a name neither begins nor ends with a dot or a space"
    if fault or not endings:
        return fault
    return name_fault(name) if any(name_fault(ending) for ending in endings) else ""


def clash(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that are one and the same where capitals do not count, or None."""
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            return other, name
    return None


def plainly(name: str) -> str:
    """A plain name that is like `name`."""
    words = re.findall("[a-z0-9]+", name.rpartition("/")[2].rpartition("\\")[2].lower())
    found = "-".join(words)[:MOST_LETTERS].strip("-")
    return found if found and found not in DEVICES else "a-plain-name"
