"""FIT: a screen that does not fit at the largest text size.

What it finds
    At twice the usual text size, in English and in every language that the story is translated into: a screen whose
    words would have to be made much smaller again, so that no page passes the edge, and a page with a lone word on it.
    Long texts become pages by themselves; this is about what cannot be parted, and what is left over.
Why it matters for children
    Whoever needs large letters would miss an answer, or the button to go on.
For example
    An answer of sixty words on one card.
Write instead
    A shorter answer; the story before it can say the rest.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from game.activities import SHAPES
from game.checks.findings import Finding, Source, Way
from game.checks.subject import Stands, Story
from game.checks.translating import Placed as Translation
from game.checks.translating import translations_of
from game.engine.model import Scenario, with_ids
from game.engine.problems import Severity
from game.engine.shape import Reader
from game.engine.translations import in_language
from game.ui.layout import BLANK, LEAST_SCALE, PASSES, SMALLER, active, arrange, overflow
from game.ui.pages import paginate
from game.ui.placed import Placed, Room
from game.ui.seen import Seen
from game.ui.sizes import Sizes
from game.ui.widgets import Box, Pages, Screen, Space, Text, Widget

CODE = "FIT"
SEVERITY: Severity = "stops-publishing"
LARGEST = 2.0
LEAST_SHARE = 0.8
"""Where something cannot be parted, its page is set in smaller words; a little of that is no harm."""
LEAST_LATER = 0.75
"""The same for pages that are turned to: words of one and a half times the usual size at least."""
MANY = "..."
"""Stands for what is more than a word."""


class Fit(NamedTuple):
    """How large words can be, as a share of the size asked for, so that the first page of a screen fits, and so that
    all do; and the `word` that stands alone on one of several pages, or "".
    """

    first: float
    whole: float
    word: str

    @property
    def too_small(self) -> float:
        """The share where it is too small; 0 where it is not."""
        return self.first if self.first < LEAST_SHARE else self.whole if self.whole < LEAST_LATER else 0.0


def check_story(story: Story) -> Iterator[Finding]:
    """One finding for each step with a screen that does not fit, in each language."""
    if story.tools.screens is None:
        return
    yield from _of(story, story.stands)
    for one in translations_of(story.routes_path.parent, story.scenario.id):
        scenario = _told_in(one, story)
        stands = {step: (play._replace(scenario=scenario), answer) for step, (play, answer) in story.stands.items()}
        yield from _of(story, stands, one)


def _of(story: Story, stands: Stands, translation: Translation | None = None) -> Iterator[Finding]:
    assert story.tools.screens is not None
    told, seen = set(), Seen()
    for step, name, screen in story.tools.screens(story.pack, stands):
        if step in told:
            continue
        room = Room(text_scale=LARGEST, is_young=screen.is_young, measure=story.tools.measure)
        fit = fitting(screen, room, seen)
        if fit.too_small or fit.word:
            told.add(step)
            way, source = _place(step, translation)
            says = f'At the largest text size "{name}" fits only with letters of {fit.too_small:.0%} of that size.'
            attempt = "use fewer words on what cannot be parted"
            if not fit.too_small:
                says = f'At the largest text size a page of "{name}" holds nothing but "{fit.word}".'
                attempt = "say it in one text with what stands before it"
            yield Finding(way=way, says=says, attempt=attempt, source=source)


def _place(step: str, translation: Translation | None) -> tuple[Way, Source | None]:
    """Where a step stands in the story; in a translation, the first of its texts."""
    if translation is None:
        return ("steps", step), None
    names = (name for name in translation.entries if name.startswith(f"steps/{step}/"))
    return (next(names, ""),), translation.source


def _told_in(translation: Translation, story: Story) -> Scenario:
    """The story in the words of a translation; all that it links to is known to be there."""
    tree = in_language(story.source.tree, translation.translation)
    found: Scenario = Reader(story.source.file, [], {}, [], dict(SHAPES)).table(Scenario, tree, "The scenario")
    return replace(found, steps=with_ids(found.steps), digest=story.scenario.digest)


def fitting(screen: Screen, room: Room, seen: Seen | None = None) -> Fit:
    """How a screen fits; below the least share nothing more is tried. What was `seen` before keeps its places."""
    scale, first = room.text_scale, 0.0
    while True:
        sizes = Sizes(replace(room, text_scale=scale))
        tree = arrange(screen, sizes.room, seen, sizes)
        share = scale / room.text_scale
        if overflow(tree) <= PASSES or scale <= LEAST_SCALE:
            first = first or share
            fits, word = _pages(tree, sizes)
            if fits or share < LEAST_LATER:
                return Fit(first, share, word)
        scale *= SMALLER


def _pages(tree: Placed, sizes: Sizes) -> tuple[bool, str]:
    """Whether all pages of an arranged screen fit, also those that are not turned to; and the lone word on one."""
    fits, lone = True, ""
    for one in active(tree).walk():
        if isinstance(one.widget, Pages) and one.children and one.children[-1].path.endswith("/more"):
            room = one.children[-1].rect.y - one.rect.y + BLANK
            pages = paginate(one.widget, one.rect.width, one.rect.height, sizes)
            for page in pages if len(pages) > 1 else ():
                high = sum(sizes.height(widget, one.rect.width) + one.widget.gap for widget in page) - one.widget.gap
                fits = fits and high <= room
                words = [word for widget in page for word in _words(widget, sizes)]
                lone = lone or (words[0] if len(words) == 1 else "")
    return fits, lone


def _words(widget: Widget, sizes: Sizes) -> list[str]:
    """The words of a part of a page; a sign, a picture, or something to press is as good as many."""
    widget = sizes.form(widget)
    match widget:
        case Text():
            return widget.text.split()
        case Box():
            return [word for child in widget.children for word in _words(child, sizes)]
        case Space():
            return []
    return [MANY, MANY]
