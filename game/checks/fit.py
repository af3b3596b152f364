"""FIT: a screen that does not fit at the largest text size.

What it finds
    At twice the usual text size: a screen whose words would have to be made much smaller again, so that nothing
    passes the edge. Long texts become pages by themselves; this is about what cannot be parted.
Why it matters for children
    Whoever needs large letters would miss an answer, or the button to go on.
For example
    An answer of sixty words on one card.
Write instead
    A shorter answer; the story before it can say the rest.
"""

from collections.abc import Iterator

from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.problems import Severity
from game.ui.layout import fitted
from game.ui.placed import Room
from game.ui.widgets import Screen

CODE = "FIT"
SEVERITY: Severity = "stops-publishing"
LARGEST = 2.0
LEAST_SHARE = 0.8
"""Where something cannot be parted, all words of the screen are set smaller; a little of that is no harm."""


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step with a screen that does not fit."""
    if story.tools.screens is None:
        return
    told = set()
    for step, name, screen in story.tools.screens(story.pack, story.stands):
        if step not in told:
            share = fitting_share(
                screen, Room(text_scale=LARGEST, is_young=screen.is_young, measure=story.tools.measure)
            )
            if share < LEAST_SHARE:
                told.add(step)
                says = f'At the largest text size "{name}" fits only with letters of {share:.0%} of that size.'
                yield Finding(way=("steps", step), says=says, attempt="use fewer words on what cannot be parted")


def fitting_share(screen: Screen, room: Room) -> float:
    """How large words can be on a screen, as a share of the size asked for, so that nothing passes its edge."""
    _, found = fitted(screen, room)
    return found.text_scale / room.text_scale
