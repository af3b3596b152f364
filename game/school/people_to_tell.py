"""Those whom a pupil can tell, and the school's crest, as they are given when a school is set up.

    Mrs Khan, Your teacher in 4B = photos/khan.jpg

The pictures are copied beside the school file under plain names, since that is where the game looks for them.
"""

from collections.abc import Sequence
from pathlib import Path

from game.engine.names import plainly
from game.school.files import Adult
from game.school.pictures import MOST_BYTES, picture_bytes
from game.school.setting_up import CannotSetUp

MOST = 6
"""People on the card "I need a grown-up" at most."""
ENDINGS = {b"\x89": "png", b"\xff": "jpg"}
"""By the first byte of a picture: what its file is called."""
Pictures = tuple[tuple[str, bytes], ...]
"""Names and bytes of files that are to lie beside the school file."""


def people_told(given: Sequence[str]) -> tuple[tuple[Adult, ...], Pictures]:
    """The people in words such as `Mrs Khan, Your teacher = khan.jpg`; role and picture may be left out.

    Raises CannotSetUp for one without a name, for too many, and for a picture that cannot be used.
    """
    if len(given) > MOST:
        raise CannotSetUp(f"{len(given)} people to tell are too many for a card: {MOST} at most.")
    people: list[Adult] = []
    pictures: dict[str, bytes] = {}
    for words in given:
        about, _, place = words.partition("=")
        name, _, role = about.partition(",")
        if not name.strip():
            raise CannotSetUp(f'"{words}" names nobody. Write a name, a role and a picture: Mrs Khan, Head = khan.jpg')
        file = ""
        if place.strip():
            file, raw = _picture(place.strip(), name)
            file = file if file not in pictures else f"{len(people) + 1}-{file}"
            pictures[file] = raw
        people.append(Adult(name=name.strip(), role=role.strip(), picture=file))
    return tuple(people), tuple(pictures.items())


def crest_given(place: str) -> tuple[str, Pictures]:
    """The crest at `place`: its name beside the school file, and the file. Raises CannotSetUp."""
    if not place:
        return "", ()
    found = _picture(place, "crest")
    return found[0], (found,)


def _picture(place: str, name: str) -> tuple[str, bytes]:
    path = Path(place).expanduser()
    raw = picture_bytes(path)
    if not raw:
        why = "is not there" if not path.is_file() else f"is no PNG or JPEG file of up to {MOST_BYTES // 1000} kB"
        raise CannotSetUp(f'The picture "{path}" {why}, so nothing was made. Save it as a small PNG or JPEG.')
    return f"{plainly(name)}.{ENDINGS[raw[:1]]}", raw
