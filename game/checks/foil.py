"""FOIL: a pack in which refusing everything pays.

What it finds
    Fewer than 20 or more than 40 in a hundred decisions are about fine things; or a pupil who refuses everything
    comes out secure in some skill.
Why it matters for children
    Gran's call and a friend's game are fine. Whoever learns to refuse everything has not learned to judge.
For example
    A pack of stories in which every message is a trick.
Write instead
    Add steps with `is: fine`: a friend from class asks something harmless, a grown-up asks first.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.games import ENOUGH_TO_COUNT, decisions, played
from game.checks.subject import Packed
from game.engine.problems import Severity

CODE = "FOIL"
SEVERITY: Severity = "stops-publishing"
FEWEST, MOST = 0.2, 0.4
REFUSER = "refuses everything"


def check_pack(packed: Packed) -> Iterator[Finding]:
    """A wrong share of fine things, and each skill that refusing everything secures."""
    *robots, best = played(packed)
    share = best.fine / max(1, best.fine + best.worrying)
    if decisions(packed) >= ENOUGH_TO_COUNT and not FEWEST <= share <= MOST:
        says = f"{share:.0%} of the decisions are about fine things; it should be between {FEWEST:.0%} and {MOST:.0%}."
        attempt = "add steps with is: fine" if share < FEWEST else "add decisions about worrying things"
        yield Finding(way=("scenarios",), says=says, attempt=attempt)
    refuser = next(row for row in robots if row.name == REFUSER)
    for skill in refuser.secure_in:
        says = f'A pupil who refuses everything comes out secure in "{skill}".'
        yield Finding(way=("skills", skill), says=says, attempt="let the skill be asked for in fine things as well")
