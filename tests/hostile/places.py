"""Folders that are hostile: links out of the pack, pipes, devices, names that clash. Only where such things exist."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile.cases import PACK_FILE, ROUTES_FILE, SOUND, STORY, Case

SECRET = "the-secret-outside"


def cases() -> Iterator[Case]:
    yield laid("folder-sound", "", lambda place: None)
    for file in (STORY, PACK_FILE, ROUTES_FILE):
        code = "SYN-LINK" if file != ROUTES_FILE else "SYN-LINK ROUTES"
        yield laid(f"folder-link-out-{file}", code, lambda place, file=file: link(place / file, outside(place)))
        yield laid(
            f"folder-link-to-system-{file}", code, lambda place, file=file: link(place / file, Path("/etc/passwd"))
        )
    yield laid("folder-link-up", "SYN-LINK", lambda place: link(place / STORY, Path("../outside.yaml"), outside(place)))
    yield laid("folder-link-round", "SYN-FILE", lambda place: link(place / STORY, place / STORY))
    yield laid("folder-link-nowhere", "SYN-FILE", lambda place: link(place / STORY, place / "none"))
    yield laid("folder-link-to-zeros", "SYN-LINK", lambda place: link(place / STORY, Path("/dev/zero")))
    yield laid("folder-link-inside", "", link_inside)
    yield laid("folder-pipe", "SYN-FILE", lambda place: pipe(place / STORY))
    yield laid("folder-pipe-for-a-pack", "NO-PACK", lambda place: pipe(place / PACK_FILE))
    yield laid("folder-pipe-for-routes", "SYN-FILE", lambda place: pipe(place / ROUTES_FILE))
    yield laid("folder-for-a-story", "SYN-FILE", lambda place: folder(place / STORY))
    yield laid("folder-for-routes", "SYN-FILE", lambda place: folder(place / ROUTES_FILE))
    yield laid("folder-clash", "SYN-NAME", lambda place: (place / STORY.upper()).write_bytes(b"x"))
    yield laid("folder-many-files", "", many)
    for number, name in enumerate(
        ("con", "Small", "sm all", "small.", ".small", "smäll", "-small", "small;id", "a" * 61)
    ):
        yield laid(f"folder-name-{number}", "SYN-NAME", lambda place: None, pack=name)
    yield laid("folder-name-other", "LINK-PACK", lambda place: None, pack="other")
    yield laid("folder-shelf-linked", "SYN-LINK", shelf_linked, opens="shelf")


def laid(name: str, codes: str, change: Callable[[Path], object], *, pack: str = "small", opens: str = "") -> Case:
    """The small pack on a shelf, with something done to its folder; `opens` is what is opened instead of the pack."""

    def lay(root: Path) -> Path:
        place = root / "shelf" / pack
        place.mkdir(parents=True)
        for file, raw in SOUND.items():
            (place / file).write_bytes(raw)
        change(place)
        return root / opens if opens else place

    return Case(name=name, codes=frozenset(codes.split()) or frozenset({""}), lay=lay)


def outside(place: Path) -> Path:
    """A sound file outside the pack, which must never be read."""
    path = place.parent / "outside.yaml"
    path.write_bytes(SOUND[STORY].replace(b"Tiny", SECRET.encode()))
    return path


def link(path: Path, to: Path, *_: object) -> None:
    path.unlink()
    path.symlink_to(to)


def link_inside(place: Path) -> None:
    (place / STORY).rename(place / "other.yaml")
    (place / STORY).symlink_to("other.yaml")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def many(place: Path) -> None:
    for number in range(3_000):
        (place / f"note-{number}.txt").touch()


def shelf_linked(place: Path) -> None:
    away = place.parent.parent / "away"
    place.rename(away)
    place.symlink_to(away)
