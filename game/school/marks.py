"""What a journal says of its own sealing: for whom, and whether it was at the end."""

from collections.abc import Iterable, Mapping
from typing import Any

FINISHED, SO_FAR = "finished", "so far"
"""What a journal says when it was sealed; a finished one is no longer needed here."""


def mark(of: str, *, is_over: bool) -> dict[str, str]:
    """The line that says that the attempt of one pupil was sealed."""
    return {"sealed": FINISHED if is_over else SO_FAR, "of": of}


def unsealed(events: Iterable[Mapping[str, Any]], codes: Iterable[str]) -> tuple[str, ...]:
    """Those of `codes` for whom something was answered since it was last sealed for them.

    A mark that names nobody holds for all. Two who play together are sealed one after the other, so the program may
    be killed in between.
    """
    everyone = tuple(codes)
    waiting: set[str] = set()
    for event in events:
        if "sealed" in event:
            waiting -= {str(event["of"])} if "of" in event else set(everyone)
        elif "answer" in event or "given" in event:
            waiting = set(everyone)
    return tuple(one for one in everyone if one in waiting)


def is_finished(events: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a story was sealed at its end, and nothing was answered after that.

    What is put right on the board after the end is practice: it keeps no journal alive.
    """
    told = [event for event in events if event.keys() & {"answer", "rewind", "sealed"}]
    return bool(told) and told[-1].get("sealed") == FINISHED
