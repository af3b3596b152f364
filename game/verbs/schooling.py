"""What the scenes are told of a school: its people and pictures, its classes, and whether leaving asks for the PIN."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.scenes.context import Adult, School
from game.school.retention import countdown

if TYPE_CHECKING:
    from game.school.settings import Settings


def school_of(settings: "Settings") -> School:
    """The school as settings have it; a picture that cannot be used is left out, and so is a broken class."""
    found = settings.school
    has_pin = bool(found and found.pin)
    tell = found.tell if found else ()
    return School(
        people=settings.people,
        crest=_picture(settings.folder, found.crest if found else ""),
        tell=tuple(Adult(one.name, one.role, _picture(settings.folder, one.picture)) for one in tell),
        has_pin=has_pin,
        is_kiosk=has_pin and settings.value("kiosk") == "yes",
        of_class=settings.of_class.id if settings.of_class else "",
        classes=_classes(settings) if has_pin else (),
        deletion=countdown(settings.value("retention"), date.today()) if has_pin else "",
        packs=settings.packs,
        form=settings.value("form"),
        is_recording=settings.of_class is not None,
        set_by={name: settings.who_set(name) for name in settings.options()},
        locked=settings.locked,
    )


def _picture(folder: Path | None, name: str) -> bytes:
    from game.school.pictures import picture_bytes

    return picture_bytes(folder / name) if folder is not None and name else b""


def _classes(settings: "Settings") -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The classes beside the school file, with the packs that each is offered."""
    from game.school.files import read_class

    if settings.folder is None or settings.school is None:
        return ()
    found = []
    for path in sorted((settings.folder / "classes").glob("*.yaml")):
        try:
            one = read_class(path)
        except PackError:
            continue
        found.append((one.id, one.packs or settings.school.packs.get(str(one.year), ())))
    return tuple(found)
