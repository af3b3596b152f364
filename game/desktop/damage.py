"""What must be painted anew when one screen follows another: the rooms of all marks that changed, joined and few."""

from game.desktop.marks import Entry
from game.desktop.plates import Area

MOST = 8
"""No more areas than this are painted one by one."""


def damaged(before: list[Entry], after: list[Entry], whole: Area) -> list[Area]:
    """The areas of `whole` in which the pixels of `after` can differ from those of `before`; none overlap."""
    old = {entry.name: entry for entry in before}
    new = {entry.name: entry for entry in after}
    if [name for name in old if name in new] != [name for name in new if name in old]:
        return [whole]
    areas: list[Area] = []
    for name, entry in new.items():
        if name not in old:
            areas.append(entry.reach())
        elif entry != old[name]:
            areas += (entry.reach(), old[name].reach())
    areas += [entry.reach() for name, entry in old.items() if name not in new]
    return joined([part for part in (common(area, whole) for area in areas) if part])


def joined(areas: list[Area]) -> list[Area]:
    """`areas` with all that overlap made one, and at most `MOST` of them."""
    found: list[Area] = []
    for area in areas:
        rest = []
        for other in found:
            if overlaps(area, other):
                area = around(area, other)
            else:
                rest.append(other)
        if area in rest:
            continue
        found = [*rest, area]
        # A grown area may now reach others that it did not touch before.
        while any(overlaps(area, other) for other in rest):
            near = [other for other in rest if overlaps(area, other)]
            rest = [other for other in rest if other not in near]
            for other in near:
                area = around(area, other)
            found = [*rest, area]
    if len(found) > MOST:
        total = found[0]
        for area in found[1:]:
            total = around(total, area)
        return [total]
    return found


def common(one: Area, other: Area) -> Area | None:
    """What two areas share; None where they share nothing."""
    area = max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])
    return area if area[0] < area[2] and area[1] < area[3] else None


def overlaps(one: Area, other: Area) -> bool:
    """Whether two areas share a pixel."""
    return common(one, other) is not None


def around(one: Area, other: Area) -> Area:
    """The least area that holds both."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
