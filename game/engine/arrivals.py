"""Packs that arrive from anywhere: what a path outside the game stands for, a folder of packs, one pack, or a zip."""

from dataclasses import dataclass, replace
from pathlib import Path

from game.engine.archives import Archive
from game.engine.folders import Folder
from game.engine.names import name_fault, plainly
from game.engine.origins import Origin, Refused, Way
from game.engine.packs import Shelf
from game.engine.problems import PackError
from game.engine.reading import MOST_BYTES, read_bytes

PACK_FILE = "pack.yaml"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where the packs lie, and which one is meant ("" for all). An archive never brings a policy of its own."""

    origin: Origin
    pack: str = ""

    @property
    def is_archive(self) -> bool:
        """Whether the packs lie in a zip."""
        return isinstance(self.origin.root, Archive)


def arrival(path: Path) -> Arrival | None:
    """What is at `path`, or None where there is no pack. Raises PackError for an archive that is refused."""
    path = path.resolve()
    if path.is_dir():
        if (path / PACK_FILE).exists():
            return Arrival(Origin(Folder(path.parent)), path.name)
        here = Origin(Folder(path))
        return Arrival(here) if any((here / name / PACK_FILE).exists() for name in here.names()) else None
    if path.suffix.lower() != ".zip":
        return None
    try:
        return of_archive(Archive.open(path))
    except Refused as error:
        raise PackError([error.problem(path.name)]) from None


def visiting(shelf: Shelf, found: Arrival) -> Shelf:
    """A shelf like `shelf` with the packs that arrived; judged by its policy, unless a folder has one of its own."""
    is_own = not found.is_archive and (found.origin / "policy.yaml").exists()
    return replace(
        shelf, folder=found.origin, only=found.pack, policy_at=None if is_own else shelf.policy_at or shelf.origin
    )


def of_archive(archive: Archive) -> Arrival:
    """The packs of an archive, wherever in it they lie side by side. Raises Refused where there are none."""
    packs = sorted(way[:-1] for way in archive.members if way[-1] == PACK_FILE)
    if not packs:
        says = f"There is no {PACK_FILE} in this archive, so it holds no pack."
        raise Refused("ZIP-PACKS", says, "put the pack's folder into it, with all its files")
    if packs == [()]:
        # The files of one pack without their folder: it gets the name that the pack gives itself.
        name = _own_name(archive)
        return Arrival(Origin(_below(archive, (), name)), name)
    shelf = packs[0][:-1]
    if any(not way or way[:-1] != shelf for way in packs):
        says = "The packs of this archive lie in different folders."
        raise Refused("ZIP-PACKS", says, "put the packs' folders side by side into it")
    return Arrival(Origin(_below(archive, shelf)), packs[0][-1] if len(packs) == 1 else "")


def _below(archive: Archive, shelf: Way, name: str = "") -> Archive:
    """The archive as a shelf: only what lies in the folder `shelf`, and under `name` where one is given."""
    first = (name,) if name else ()
    inside = {way: one for way, one in archive.members.items() if way[: len(shelf)] == shelf}
    return archive.moved({first + way[len(shelf) :]: one for way, one in inside.items()})


def _own_name(archive: Archive) -> str:
    tree, _, _ = read_bytes(archive.read((PACK_FILE,), MOST_BYTES), PACK_FILE)
    word = tree.get("id") if isinstance(tree, dict) else None
    return str(word) if isinstance(word, str) and not name_fault(word) else plainly(archive.name.rpartition(".")[0])
