"""Making the report in the teacher area, as a value: what is typed, how far it has come, and what came of it."""

from dataclasses import dataclass

from game.ui.hidden import NOTHING, Hidden

LONGEST = 200
"""Characters of a passphrase at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """`place` is the file that will be written, empty where the teacher's key is on another computer.

    `typed` is the passphrase until it is used. `files` is how many were read so far while the report is being made,
    and None while it is not; `says` is what came of it. The letters to press are shown with `has_letters`.
    """

    place: str = ""
    typed: Hidden = NOTHING
    has_letters: bool = False
    has_capitals: bool = False
    files: int | None = None
    says: tuple[str, ...] = ()
    is_refused: bool = False


NOT_MAKING = Making()
"""Nothing is typed, and nothing is made."""
