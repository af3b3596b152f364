"""Coverage-guided fuzzing of the reader and of archives with Atheris: `python -m tests.hostile.fuzz_atheris -max_total_time=60`.

Atheris installs from PyPI on Linux with an x86-64 processor (Python 3.11 to 3.14) and nowhere else, so it is only
part of the test extra there. What is given on the command line goes to libFuzzer; a folder named in it keeps what was
found interesting. It ends with an error where anything but PackError comes out.
"""

import sys
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["game.engine", "yaml"]):
    from game.engine.archives import Archive
    from game.engine.arrivals import of_archive
    from game.engine.origins import Refused
    from game.engine.packs import Pack, Shelf
    from game.engine.problems import PackError
    from game.engine.reading import MOST_BYTES, as_plain, read_bytes
    from game.engine.shape import Reader

from tests.driver import shelf
from tests.hostile.cases import SOUND
from tests.hostile.zips import PACK, zipped

SHELF = shelf()
POLICY = SHELF.policy()


def one_input(raw: bytes) -> None:
    """Read `raw` as a file, and as an archive with all that is in it."""
    tree, problems, lines = read_bytes(raw, "tiny.yaml")
    if tree is not None and not problems:
        as_plain(tree)
        with suppress(PackError):
            Reader("tiny.yaml", lines, {}, [], dict(SHELF.shapes)).table(Pack, tree, "The pack")
    if raw.startswith(b"PK"):
        with suppress(Refused, PackError):
            _read_archive(raw)


def _read_archive(raw: bytes) -> None:
    archive = Archive.of(raw, "packs.zip")
    for way in archive.members:
        with suppress(Refused):
            archive.read(way, MOST_BYTES)
    found = of_archive(archive)
    shelved = Shelf(folder=found.origin, shapes=SHELF.shapes, library=SHELF.library)
    for pack in shelved.packs()[0]:
        with suppress(PackError):
            shelved.scenario(pack, pack.scenarios[0], POLICY)


def seeds() -> list[bytes]:
    """Sound files to begin with."""
    return [*SOUND.values(), zipped(PACK), zipped(SOUND)]


if __name__ == "__main__":
    for seed in seeds():
        one_input(seed)
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
