"""A folder on disk as the root of packs: only ordinary files are read, and no link leads out of it."""

import os
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from game.engine.origins import Origin, Refused, Way

MOST_NAMES = 2_000
"""How many names of one folder are looked at; a pack has some twenty."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that packs are read from."""

    path: Path

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.path.name

    def read(self, way: Way, most: int) -> bytes:
        """The bytes of an ordinary file inside the folder that has no more than `most`. Raises Refused."""
        try:
            with open(self._inside(way), "rb", opener=_without_waiting) as file:
                found = os.fstat(file.fileno())
                if not stat.S_ISREG(found.st_mode):
                    raise Refused("SYN-FILE", "This is no ordinary file.", "put a file there that was saved as text")
                # One more than allowed: the file may grow while it is read, or lie about its size.
                raw = file.read(most + 1) if found.st_size <= most else b""
        except OSError as error:
            says = f"This file cannot be read ({error.strerror or 'no reason given'})."
            raise Refused("SYN-FILE", says, "look whether it is there and may be read") from None
        except (RuntimeError, ValueError):
            raise Refused("SYN-FILE", "This file cannot be read.", "give it a plain name, and no links") from None
        size = max(found.st_size, len(raw))
        if size > most:
            raise too_large(size, most)
        return raw

    def has(self, way: Way) -> bool:
        """Whether there is something, be it a link that leads out: whoever reads it then is told."""
        try:
            self._inside(way)
        except (OSError, RuntimeError, ValueError):
            return False
        except Refused:
            return True
        return True

    def names(self, way: Way) -> tuple[str, ...]:
        """The names in a folder, sorted."""
        try:
            with os.scandir(self._inside(way)) as found:
                return tuple(sorted(entry.name for entry in islice(found, MOST_NAMES)))
        except (OSError, RuntimeError, ValueError, Refused):
            return ()

    def _inside(self, way: Way) -> Path:
        """Where `way` leads in the end. Raises Refused where that lies outside, OSError where it leads nowhere.

        A file of a pack lies in the pack's own folder, which is the first on the way; another pack's is outside, too.
        """
        root = self.path.resolve()
        home = root.joinpath(way[0]).resolve() if len(way) > 1 else root
        path = root.joinpath(*way).resolve(strict=True)
        if not (home.is_relative_to(root) and path.is_relative_to(home)):
            says = "This leads out of the pack, so it is not read."
            raise Refused("SYN-LINK", says, "put the file itself into the pack, not a link to it")
        return path


def origin_of(path: Path | Origin) -> Origin:
    """The origin of a file of a pack; one that is given by its path must not lead out of the folder it lies in."""
    return path if isinstance(path, Origin) else Origin(Folder(path.parent), (path.name,))


def _without_waiting(path: str, flags: int) -> int:
    """Open a file at once: a pipe that lies where a file should would else hold the program for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def too_large(size: int, most: int) -> Refused:
    """The refusal of a file that has more bytes than files of packs may have."""
    says = f"This file has {size:,} bytes; a file of a pack may have {most:,} at most."
    return Refused("SYN-SIZE", says, "part it into two scenarios")
