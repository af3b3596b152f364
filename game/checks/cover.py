"""COVER: something of the policy that no story teaches, or a skill that is practised too seldom.

What it finds
    A clause of the policy that no scenario of an age band names, from the clause's first year on; a skill of a pack
    that is practised in fewer than four decisions, or in one story only. (Advice while a pack is growing.)
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
FEWEST_TIMES, FEWEST_STORIES = 4, 2


def check_pack(packed: Packed) -> Iterator[Finding]:
    """One finding that names every skill that is practised too seldom."""
    seldom = {}
    for skill in packed.pack.skills:
        times, stories = counted(packed, skill)
        if times < FEWEST_TIMES or stories < FEWEST_STORIES:
            seldom[skill] = f"{skill} ({times} in {stories})"
    if seldom:
        says = (
            f"Skills should be practised {FEWEST_TIMES} times in {FEWEST_STORIES} stories or more. These are not "
            f"(times, stories): {', '.join(seldom.values())}."
        )
        attempt = "give marks for them in another story as well"
        yield Finding(way=("skills", next(iter(seldom))), says=says, attempt=attempt)


def check_all(everything: AllPacks) -> Iterator[Finding]:
    """For each band of years with packs, one finding that names the clauses that it does not teach.

    Packs in a folder without a policy are an author's own, beside the shipped ones: they need not teach it all.
    """
    if not any((one.folder.parent / "policy.yaml").exists() for one in everything.packs):
        return
    policy = everything.rules.policy
    for band in BANDS:
        packs = [one for one in everything.packs if band_of(one.pack.year) == band]
        stories = [story.scenario for one in packs for story in one.stories if not story.scenario.form]
        taught = {clause for story in stories for clause in story.policy}
        due = [name for name, clause in policy.clauses.items() if clause.since <= max(years_of(band))]
        left = [name for name in due if name not in taught]
        if packs and left:
            says = f"No scenario for {band.replace('-', ' ')} teaches: {', '.join(left)}."
            severity: Severity | None = "advice" if any(one.is_growing for one in packs) else None
            attempt = "name the clause under policy: in a scenario that teaches it"
            yield Finding(way=("clauses", left[0]), says=says, attempt=attempt, severity=severity)
