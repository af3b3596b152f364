"""Every line that the game can say, collected from its own screens, as a pupil would meet them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.engine.model import Scenario
from game.scenes.program import Crownwise
from game.ui.layout import active, arrange
from game.ui.pages import BACK, MORE
from game.ui.placed import Placed, Room
from game.ui.speech import Utterance, utterances
from game.ui.widgets import Button, Screen
from tools.voice import around, story
from tools.voice.cast import voice_of
from tools.voice.spoken import spoken

ENDLESS = 100_000.0
"""So high that nothing becomes pages: a sentence is never parted."""

ROOMS = (
    Room(height=ENDLESS),
    Room(height=ENDLESS, is_young=True),
    Room(height=ENDLESS, text_scale=2.0, is_young=True),
)
"""Wide and tall forms of a screen may say different things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence that is said: `spoken` as the voice is given it, `speaker` as the game names who says it."""

    said: str
    speaker: str
    spoken: str
    voice: str


def lines(start: Crownwise, packs: Iterable[str]) -> list[Line]:
    """Every line of the program around the packs, and of `packs` with their stories, each once, in reading order."""
    found: dict[tuple[str, str], Line] = {}

    def take(screens: Iterable[Screen], pronounce: Mapping[str, str], scenario: Scenario | None = None) -> None:
        for screen in screens:
            for one in heard(screen):
                if (one.said, one.speaker) not in found:
                    found[one.said, one.speaker] = _line(one, pronounce, scenario)

    take(around.of_program(start), {})
    for word in (MORE, BACK):
        found.setdefault((f"{word}.", ""), _line(Utterance("", 0, word, f"{word}."), {}, None))
    for name in packs:
        pack = start.context.pack(name)
        take(around.of_pack(start, pack), pack.pronounce)
        for scenario in (start.context.scenario(name, one) for one in pack.scenarios):
            take(story.screens(start, name, scenario), pack.pronounce, scenario)
    return list(found.values())


def heard(screen: Screen) -> Iterator[Utterance]:
    """All that can be said of a screen: what is read aloud, and the names of what the focus can come to."""
    for room in ROOMS:
        tree = active(arrange(screen, room))
        yield from utterances(tree)
        for one in tree.walk():
            if isinstance(one.widget, Button) and not one.widget.is_spoken:
                yield from utterances(_named(one, one.widget))


def _named(one: Placed, button: Button) -> Placed:
    return one._replace(widget=replace(button, is_spoken=True))


def _line(one: Utterance, pronounce: Mapping[str, str], scenario: Scenario | None) -> Line:
    member = scenario.cast.get(one.speaker) if scenario else None
    who = (member.who if member else one.speaker) if one.speaker else ""
    voice = voice_of(who or (one.speaker and "a name on a screen"))
    return Line(said=one.said, speaker=one.speaker, spoken=spoken(one.said, pronounce), voice=voice)
