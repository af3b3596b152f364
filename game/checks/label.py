"""LABEL: things that cannot be told apart, or cannot be pressed.

What it finds
    Spots in a photo that overlap, are too small to press or have no label; two accounts of one chat with the same
    name on the screen.
Why it matters for children
    Small hands miss small targets, and a screen reader's user hears the same word twice.
For example
    A name badge and a school badge at the same place of a photo.
Write instead
    Give one of them another place (`at:`), or leave one out.
"""

from collections.abc import Iterator
from itertools import combinations

from game.activities import photo
from game.activities.photo_deeds import spots
from game.checks.findings import Finding
from game.checks.subject import Story
from game.engine.model import Step
from game.engine.problems import Severity

CODE = "LABEL"
SEVERITY: Severity = "stops-publishing"
SMALLEST = 12.0
"""Picture units of the shorter side; what is pressed is made larger, up to its neighbours."""
MOST_SHARED = 0.5
"""Two spots may share this much of the smaller one: a badge lies on whoever wears it."""


def check_story(story: Story) -> Iterator[Finding]:
    """The spots of each photo, and the names in each chat."""
    for step in story.steps():
        if step.activity == photo.KIND and step.id in story.plays:
            yield from _spots(step, story)
        names = [story.scenario.name_of(who) for who in getattr(step, "with_whom", ())]
        twice = next((name for name in names if names.count(name) > 1), "")
        if twice:
            says = f'Two in this chat are called "{twice}".'
            yield Finding(way=("steps", step.id, "with"), says=says, attempt="give one of them another name")


def _spots(step: Step, story: Story) -> Iterator[Finding]:
    shown = spots(photo.picture(step, story.plays[step.id].situation))  # type: ignore[arg-type]
    way = ("steps", step.id, "photo")
    for spot in shown:
        if not spot.label.strip():
            yield Finding(way=way, says=f'"{spot.id}" has no label.', attempt="choose another thing")
        if min(spot.box.width, spot.box.height) < SMALLEST:
            yield Finding(way=way, says=f'"{spot.label}" is too small to press.', attempt="give it another place: at:")
    for one, other in combinations(shown, 2):
        smaller = min(box.width * box.height for box in (one.box, other.box))
        if smaller and one.box.overlap(other.box) / smaller > MOST_SHARED:
            says = f'"{one.label}" and "{other.label}" lie on one another.'
            yield Finding(way=way, says=says, attempt="give one of them another place: at:")
