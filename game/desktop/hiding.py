"""What large plain plates hide of whatever lies under them: it need not be painted, since none of it is seen."""

from math import ceil

from game.desktop.damage import overlaps
from game.desktop.marks import Entry, Ground, Mark
from game.desktop.plates import Area, Plate

WORTH = 150_000
"""Pixels from which on it is worth while to leave something out."""

CORNER = 0.3
"""How much of its radius a round corner takes away from the largest room between four of them."""

Cover = tuple[int, Area]
"""Where in a list of marks something solid stands, and the room in which it lets nothing shine through."""


def covers(entries: list[Entry]) -> list[Cover]:
    """The large plates of `entries` that hide what comes before them."""
    found = []
    for place, entry in enumerate(entries):
        if isinstance(entry.mark, Plate) and entry.motion is None and (room := _solid(entry.mark)):
            found.append((place, room))
    return found


def hidden(mark: Mark, place: int, over: list[Cover]) -> list[Area]:
    """The rooms of a mark at `place` that what is `over` it hides, where leaving them out is worth while."""
    if not isinstance(mark, Ground | Plate) or _size(mark.area) < WORTH:
        return []
    return [room for at, room in over if at > place and overlaps(room, mark.area)]


def _solid(plate: Plate) -> Area | None:
    if not plate.fill or plate.alpha < 1:
        return None
    edge = ceil(max(plate.radii) * CORNER) + 1
    left, top, right, bottom = plate.area
    room = left + edge, top + edge, right - edge, bottom - edge
    return room if right - left > 2 * edge and _size(room) >= WORTH else None


def _size(area: Area) -> int:
    return (area[2] - area[0]) * (area[3] - area[1])
