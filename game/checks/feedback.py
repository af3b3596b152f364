"""FEEDBACK: an answer that is not explained.

What it finds
    Something that a pupil can do and about which nothing is said: an answer, a clue in a photo, a setting, a card;
    or one that is not safe and names no misconception of the pack, so that the report cannot say what to teach.
Why it matters for children
    "Right" and "wrong" alone teach next to nothing. The reason is what teaches.
For example
    A photo whose `because` has no words for `over-cautious`, though it can be kept and not posted.
Write instead
    `because: { safe: "...", part-way: "...", risky: "...", over-cautious: "..." }`, and `shows:` with a misconception.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.model import Part
from game.engine.problems import Severity, nearest

CODE = "FEEDBACK"
SEVERITY: Severity = "stops-publishing"


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each decision without a reason, and for each wrong one without a misconception."""
    known = [one for skill in story.pack.skills.values() for one in skill.misconceptions]
    told = set()
    for number, edge in story.graph.edges():
        step = story.graph.nodes[number].step.id
        for part in edge.parts:
            fault = _fault(part, known)
            if fault and (step, part.id, fault) not in told:
                told.add((step, part.id, fault))
                says, attempt = fault
                yield Finding(
                    way=story.way_of(step, part.id), says=f'{says} ("{part.id}" in "{step}")', attempt=attempt
                )


def _fault(part: Part, known: list[str]) -> tuple[str, str] | None:
    if not part.because.strip():
        return f"Nothing says why this is {part.rating}.", 'because: "..."'
    if part.rating == "safe":
        return None
    if not part.shows:
        return f"This is {part.rating} and names no misconception.", f"shows: one of {', '.join(known[:3])} ..."
    if part.shows not in known:
        return f'The pack has no misconception "{part.shows}", which this shows.', nearest(part.shows, known) or (
            f"add {part.shows} to the misconceptions of a skill in pack.yaml"
        )
    return None
