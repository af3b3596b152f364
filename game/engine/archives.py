"""A zip archive as the root of packs: looked over before anything in it is trusted, then read in place.

Nothing is unpacked to disk. The archive is read once, and what was looked over are the very bytes that are used.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from game.engine.folders import origin_of, too_large
from game.engine.members import looked_over
from game.engine.origins import Refused, Way

MOST_ARCHIVE_BYTES = 16 * 1024 * 1024
MOST_LIST_BYTES = 256 * 1024
"""The whole archive, and the list of what is in it; a pack of twenty scenarios has some 200 kB and 4 kB."""

_END, _END_SIZE, _BIG_END = b"PK\x05\x06", 22, b"PK\x06\x07"

BROKEN = "This archive is broken, or is none."
AGAIN = "make the archive again, or copy it again from where it came from"


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that was looked over; its files are taken out of it in memory when they are asked for."""

    name: str
    opened: ZipFile = field(repr=False)
    members: Mapping[Way, ZipInfo] = field(repr=False, hash=False, compare=False)

    @classmethod
    def open(cls, path: Path) -> "Archive":
        """The archive at `path`. Raises Refused for one that is broken, or that no pack would come in."""
        try:
            raw = origin_of(path.resolve()).read(MOST_ARCHIVE_BYTES)
        except Refused as error:
            if error.code == "SYN-SIZE":
                says = f"This archive has more than {MOST_ARCHIVE_BYTES:,} bytes."
                raise Refused("ZIP-SIZE", says, "put fewer packs into it, and nothing but packs") from None
            raise
        return cls.of(raw, path.name)

    @classmethod
    def of(cls, raw: bytes, name: str) -> "Archive":
        """The archive whose bytes are `raw`. Raises Refused."""
        list_at = _list_at(raw)
        try:
            opened = ZipFile(BytesIO(raw))
        except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, LookupError):
            raise Refused("ZIP-BROKEN", BROKEN, AGAIN) from None
        return cls(name, opened, looked_over(opened.infolist(), raw, list_at))

    def moved(self, members: Mapping[Way, ZipInfo]) -> "Archive":
        """The same archive with its files (or some of them) under other ways."""
        return replace(self, members=members)

    def read(self, way: Way, most: int) -> bytes:
        """The bytes of a member, whose sum must be right. Raises Refused."""
        member = self.members.get(way)
        if member is None:
            says = "There is no such file in the archive."
            raise Refused("SYN-FILE", says, "look whether it is there under just this name")
        if member.file_size > most:
            raise too_large(member.file_size, most)
        try:
            with self.opened.open(member) as file:
                # To its very end, where its sum is looked at.
                raw = file.read()
                if len(raw) != member.file_size:
                    raise BadZipFile
                return raw
        except (BadZipFile, EOFError, OSError, ValueError, RuntimeError, zlib.error):
            says = "This file of the archive is broken: what comes out is not what was put in."
            raise Refused("ZIP-BROKEN", says, AGAIN) from None

    def has(self, way: Way) -> bool:
        """Whether there is such a file or folder."""
        return way in self.members or any(member[: len(way)] == way for member in self.members)

    def names(self, way: Way) -> tuple[str, ...]:
        """The names in a folder, sorted."""
        inside = {member[len(way)] for member in self.members if len(member) > len(way) and member[: len(way)] == way}
        return tuple(sorted(inside))


def _list_at(raw: bytes) -> int:
    """Where the list of members begins. Raises Refused where it is not whole, or longer than that of any pack.

    Looked at before zipfile does, which would read a list of any length.
    """
    end = raw.rfind(_END)
    if end < 0 or end + _END_SIZE > len(raw):
        raise Refused("ZIP-BROKEN", BROKEN, AGAIN)
    size, begin = (int.from_bytes(raw[end + at : end + at + 4], "little") for at in (12, 16))
    note = int.from_bytes(raw[end + 20 : end + 22], "little")
    if _BIG_END in raw[max(0, end - 20) : end] or size > MOST_LIST_BYTES:
        says = "This archive holds far more files than packs have, or says so."
        raise Refused("ZIP-COUNT", says, "put nothing but packs into it")
    # Nothing before, between or behind: an archive must not look otherwise to another program than to this one.
    if end + _END_SIZE + note != len(raw) or begin + size != end:
        raise Refused("ZIP-BROKEN", BROKEN, AGAIN)
    return begin
