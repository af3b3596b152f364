"""COVER: something of the policy that no story teaches, or a skill that is practised too seldom.

What it finds
    A clause of the policy that no scenario of an age band names, from the clause's first year on; a skill of a pack
    that fewer than four steps, or fewer than two stories, give marks for. (Advice while a pack is growing.)
Why it matters for children
    What is practised once is forgotten in four weeks.
For example
    A skill `strong-passwords` for which only one step of one story gives marks.
Write instead
    Practise it again in another story, in another place.
"""

from collections.abc import Iterator

from game.checks.coverage import counted, years_of
from game.checks.findings import Finding
from game.checks.subject import AllPacks, Packed
from game.engine.policy import BANDS, band_of
from game.engine.problems import Severity

CODE = "COVER"
SEVERITY: Severity = "stops-publishing"
FEWEST_STEPS, FEWEST_STORIES = 4, 2


def check_pack(packed: Packed) -> Iterator[Finding]:
    """Every skill that is practised too seldom."""
    for skill in packed.pack.skills:
        steps, stories = counted(packed, skill)
        if steps < FEWEST_STEPS or stories < FEWEST_STORIES:
            says = (
                f'"{skill}" is practised in {steps} steps of {stories} stories; it should be at least {FEWEST_STEPS} '
                f"steps in {FEWEST_STORIES} stories."
            )
            yield Finding(way=("skills", skill), says=says, attempt="give marks for it in another story as well")


def check_all(everything: AllPacks) -> Iterator[Finding]:
    """Every clause that a band of years with packs does not teach."""
    if everything.rules is None:
        return
    policy = everything.rules.policy
    for band in BANDS:
        packs = [one for one in everything.packs if band_of(one.pack.year) == band]
        taught = {clause for one in packs for story in one.stories for clause in story.scenario.policy}
        is_mild = any(one.is_growing for one in packs)
        for name, clause in policy.clauses.items():
            if packs and name not in taught and clause.since <= max(years_of(band)):
                says = f'No scenario for {band.replace("-", " ")} teaches the clause "{name}".'
                attempt = "name it under policy: in a scenario that teaches it"
                severity: Severity | None = "advice" if is_mild else None
                yield Finding(way=("clauses", name), says=says, attempt=attempt, severity=severity)
