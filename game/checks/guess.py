"""GUESS: a pack that can be won without reading.

What it finds
    Robots play the pack by one habit each: always the first, the longest, always tell, always block, refuse
    everything and so on. One of them comes out with more than 0.3 of hits minus false alarms over a pack of 30
    decisions or more, or is secure in every skill. (In small packs, and in Reception and Year 1, this is advice.)
Why it matters for children
    Whoever finds the trick wins without thinking, and the report tells the teacher that all is well.
For example
    In most steps the answer that names a grown-up is the best one.
Write instead
    Let some second-best answers name a grown-up as well, and some best answers not. `check --robots` prints the table.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.games import decisions, games, played
from game.checks.subject import Packed
from game.engine.problems import Severity

CODE = "GUESS"
SEVERITY: Severity = "stops-publishing"
MOST_WORTH = 0.3
ENOUGH_DECISIONS = 30
gather = games
"""What is worked out where a story is looked at: `played` adds it up."""
FIRST_YEAR = 2
"""Before this year a story has two answers a step and few steps: chance alone reaches far."""


def check_pack(packed: Packed) -> Iterator[Finding]:
    """One finding for each robot that does too well."""
    *robots, _ = played(packed)
    is_mild = decisions(packed) < ENOUGH_DECISIONS or packed.pack.year < FIRST_YEAR
    for row in robots:
        if row.worth > MOST_WORTH:
            says = (
                f'A pupil who does not read ("{row.name}") has {row.worth:.2f} of hits minus false alarms; '
                f"{MOST_WORTH} is the most."
            )
        elif row.secure and len(row.secure_in) == len(row.secure):
            says = f'A pupil who does not read ("{row.name}") comes out secure in every skill.'
        else:
            continue
        attempt = "change the answers that give it away; check --robots shows all"
        yield Finding(way=("scenarios",), says=says, attempt=attempt, severity="advice" if is_mild else None)
