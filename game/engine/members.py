"""What is in a zip archive, looked over by its list alone: names, sizes and marks that no honest pack has."""

import stat
from collections.abc import Iterator, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from game.engine.names import MOST_LETTERS, file_fault, name_fault, plainly
from game.engine.origins import Refused, Way

MOST_MEMBERS = 500
MOST_DEPTH = 5
MOST_BYTES = 64 * 1024 * 1024
MOST_RATIO = 100
"""How many files, how deep, how many bytes in all once taken out, and how much smaller than that they may be packed.

Scenarios are packed to a quarter or a fifth; only what repeats itself without end becomes a hundredth.
"""
SMALL = 16 * 1024
"""Files of fewer bytes are never a bomb, however well they pack."""

LITTER = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")
"""What computers put into archives by themselves: passed over."""
ARCHIVES = ("zip", "jar", "7z", "rar", "gz", "bz2", "xz", "tar", "tgz", "zst")

_ENCRYPTED = 0x1 | 0x40 | 0x2000
_HEADER, _HEADER_SIZE = b"PK\x03\x04", 30


def looked_over(found: Sequence[ZipInfo], raw: bytes, list_at: int) -> dict[Way, ZipInfo]:
    """The files of an archive by their ways. Raises Refused with the first thing that no honest pack has."""
    if len(found) > MOST_MEMBERS:
        says = f"This archive holds {len(found):,} files; {MOST_MEMBERS} are the most."
        raise Refused("ZIP-COUNT", says, "put nothing but packs into it")
    members: dict[Way, ZipInfo] = {}
    for one in found:
        way = _way(one)
        if not way:
            continue
        _look_at(one)
        if way in members:
            says = f'"{_shown(one)}" is in the archive twice.'
            raise Refused("ZIP-TWICE", says, "make the archive again")
        members[way] = one
    _look_at_sizes(members)
    _look_for_clash(members)
    _look_for_overlap(found, raw, list_at)
    return {way: one for way, one in members.items() if not one.filename.endswith("/")}


def _way(one: ZipInfo) -> Way:
    """The names on the way to a member; none for litter. Raises Refused for a name that is not plain."""
    # The name as it stands there: zipfile would end it at a zero byte, and turn strokes round on Windows.
    name = one.orig_filename.removesuffix("/")
    parts = name.split("/")
    if any(part.casefold() in LITTER for part in parts):
        parts = []
    for part in parts[:-1]:
        _refuse_name(one, name_fault(part))
    for part in parts[-1:]:
        _refuse_name(one, name_fault(part) if one.filename.endswith("/") else file_fault(part))
    if len(parts) > MOST_DEPTH:
        says = f'"{_shown(one)}" lies more than {MOST_DEPTH} folders deep.'
        raise Refused("ZIP-NAME", says, "put the pack's folder itself into the archive")
    return tuple(parts)


def _refuse_name(one: ZipInfo, fault: str) -> None:
    if fault:
        says = f'The archive holds "{_shown(one)}": {fault}.'
        raise Refused("ZIP-NAME", says, f"call it {_plain_file(one)}, and make the archive again")


def _look_at(one: ZipInfo) -> None:
    """Marks that a member must not have."""
    shown = _shown(one)
    if one.flag_bits & _ENCRYPTED:
        raise Refused("ZIP-LOCKED", f'"{shown}" is locked with a password.', "make the archive without a password")
    # Kinds are only written down by Unix; there, whatever is neither a file nor a folder is a link or a device.
    if stat.S_IFMT(one.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        says = f'"{shown}" is a link or a device, not a file.'
        raise Refused("ZIP-LINK", says, "put the file itself into the archive")
    if one.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Refused(
            "ZIP-FORM", f'"{shown}" is packed in an unusual way.', "make it with what the computer has itself"
        )
    if one.orig_filename.rpartition(".")[2].casefold() in ARCHIVES:
        says = f'"{shown}" is an archive inside the archive.'
        raise Refused("ZIP-NESTED", says, "take the packs out of it, and put them in side by side")


def _look_at_sizes(members: dict[Way, ZipInfo]) -> None:
    for one in members.values():
        if one.file_size > SMALL and one.file_size > MOST_RATIO * one.compress_size:
            says = f'"{_shown(one)}" would become more than {MOST_RATIO} times as large as it is packed.'
            raise Refused("ZIP-BOMB", says, "do not use this archive; ask whoever sent it")
    total = sum(one.file_size for one in members.values())
    if total > MOST_BYTES:
        says = f"The files of this archive have {total:,} bytes; {MOST_BYTES:,} are the most."
        raise Refused("ZIP-SIZE", says, "put fewer packs into it, and nothing but packs")


def _look_for_clash(members: dict[Way, ZipInfo]) -> None:
    """A name that stands for a file and for a folder. (Capitals cannot clash: names have none.)"""
    files = {way for way, one in members.items() if not one.filename.endswith("/")}
    for way in members:
        for end in range(1, len(way)):
            if way[:end] in files:
                says = f'"{"/".join(way[:end])}" is a file and a folder at once.'
                raise Refused("ZIP-TWICE", says, "make the archive again")


def _look_for_overlap(found: Sequence[ZipInfo], raw: bytes, list_at: int) -> None:
    """Members that share bytes, by which a few bytes could become many; and members that lie nowhere."""
    free = 0
    for begin, end in sorted(_stretches(found, raw)):
        if begin < free or end > list_at:
            says = "Files of this archive lie in one another."
            raise Refused("ZIP-OVERLAP", says, "do not use this archive; ask whoever sent it")
        free = end


def _stretches(found: Sequence[ZipInfo], raw: bytes) -> Iterator[tuple[int, int]]:
    for one in found:
        at = one.header_offset
        if at < 0 or raw[at : at + 4] != _HEADER:
            raise Refused("ZIP-BROKEN", f'"{_shown(one)}" is not where it should be.', "make the archive again")
        name, extra = (int.from_bytes(raw[at + place : at + place + 2], "little") for place in (26, 28))
        yield at, at + _HEADER_SIZE + name + extra + one.compress_size


def _plain_file(one: ZipInfo) -> str:
    parts = one.orig_filename.rstrip("/").rpartition("/")[2].split(".")
    return ".".join(plainly(part) for part in parts if part) or plainly("")


def _shown(one: ZipInfo) -> str:
    """A member's name as it can be printed."""
    name = one.orig_filename[: 2 * MOST_LETTERS]
    return "".join(letter if letter.isprintable() else "?" for letter in name)
