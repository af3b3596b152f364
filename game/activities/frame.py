"""Parts that several activities show: speech bubbles, the question, the tablet with an app on it, the place behind."""

from collections.abc import Sequence
from typing import Any

from game.activities.answers import Choice
from game.activities.words import filled
from game.art import people
from game.art.compose import PersonIn, Photo, ThingIn, compose
from game.art.picture import Picture
from game.engine.model import Line, Scenario, Step
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Either, Icon, Image, Pages, Space, Text, Widget

FACE = 92.0
"""The height of a speaker's picture, in logical pixels."""

FACE_ON_CARD, FACE_ON_LINE = 90.0, 48.0
"""The height of a face on an answer: on a picture card, and on a line of words."""


def person_of(scenario: Scenario, member: str) -> str:
    """The library's person for someone of the cast, or "" for one who is only a name on a screen."""
    found = scenario.cast.get(member)
    return found.who if found else ""


def face(scenario: Scenario, member: str, *, feels: str = "", size: float = FACE) -> tuple[Widget, ...]:
    """The picture of someone of the cast: a portrait, or the icon of a handle."""
    who = person_of(scenario, member)
    if who:
        drawn = people.portrait(who, feels or "happy")
        return (Image(source=drawn, ratio=drawn.width / drawn.height, height=size, alt=""),)
    found = scenario.cast.get(member)
    return (Icon(name=found.icon if found and found.icon else "ph-user", size=size * 0.7),)


def face_on(choice: Choice, scenario: Scenario, size: float) -> Image | None:
    """The face on an answer, where it names somebody who has one: so "Tell Gran" shows the story's own Gran."""
    found = face(scenario, choice.face, size=size) if choice.face else ()
    return next((one for one in found if isinstance(one, Image)), None)


def bubbles(lines: Sequence[Line], situation: Situation) -> tuple[Widget, ...]:
    """What is said, each line in a bubble beside its speaker's picture; the narrator's lines in a plain card."""
    return tuple(_bubble(line, situation) for line in lines)


def _bubble(line: Line, situation: Situation) -> Widget:
    words = filled(line.text, situation)
    if line.speaker == "narrator":
        told = Text(text=words, style="body")
        return Box(children=(told,), pad=20, fill="paper", has_shadow=True, radius=24, enters="told")
    name = situation.scenario.name_of(line.speaker)
    said = Box(
        children=(
            Text(text=name, style="label", role="accent", is_spoken=False),
            Text(text=words, style="body", speaker=person_of(situation.scenario, line.speaker)),
        ),
        gap=4, pad=18, fill="paper", has_shadow=True, radius=24, grow=1,
    )  # fmt: skip
    return Box(
        children=(*face(situation.scenario, line.speaker, feels=line.feels), said),
        direction="row", align="center", gap=16, enters=f"said-{line.speaker}",
    )  # fmt: skip


def storybook(
    step: Step, situation: Situation, said: tuple[Widget, ...], decided: tuple[Widget, ...] = ()
) -> tuple[Widget, ...]:
    """The picture of the step's place with words beside it, as in a picture book; at large text only the words.

    Where something is to be decided, what is `said` stands below the picture and what is `decided` beside it, so
    that all answers are in sight together.
    """
    drawn = place_behind(step, situation)
    whole = Pages(key="words", children=(*said, *decided), is_centred=True)
    if drawn is None:
        return (whole,)
    picture = Image(
        source=drawn,
        ratio=drawn.width / drawn.height,
        height=330 if decided and said else 430,
        alt=drawn.alt,
        radius=28,
    )
    held = Box(children=(picture,), align="center")
    below = (Pages(key="said", children=said, gap=10),) if decided and said else ()
    wide_left = 600.0 if below else 720.0
    left = Box(children=(held, *below), width=wide_left, most=wide_left, gap=14, justify="center")
    right = Pages(key="words", children=decided or said, is_centred=True)
    return (Either(wide=Box(children=(left, right), direction="row", gap=24, grow=1), tall=whole, grow=1),)


def asked(question: str, situation: Situation) -> Widget:
    """The question of a step, as a heading on a card."""
    words = Text(text=filled(question, situation), style="heading", is_heading=True)
    return Box(children=(words,), pad=20, fill="paper", has_shadow=True, radius=24)


def side_by_side(cards: tuple[Button, ...]) -> Box:
    """Answers as picture cards next to one another, equally wide: for those who do not read yet."""
    return Box(children=tuple(Box(children=(card,), grow=1) for card in cards), direction="row", gap=24)


def thought(step: Step, situation: Situation) -> tuple[Widget, ...]:
    """The hero with what they think, where the step has it."""
    hero = situation.scenario.hero
    if not step.think:
        return ()
    words = Text(text=filled(step.think, situation), style="body", speaker=person_of(situation.scenario, hero))
    name = Text(text=situation.scenario.name_of(hero), style="label", role="accent", is_spoken=False)
    bubble = Box(children=(name, words), gap=4, pad=18, fill="paper", has_shadow=True, radius=24)
    feels = next((one.feels for one in step.people if one.who == hero), "")
    return (bubble, Box(children=face(situation.scenario, hero, feels=feels, size=190), align="center"))


def tablet(
    title: str,
    note: str,
    icon: str,
    children: tuple[Widget, ...],
    *,
    colour: str = "plum",
    grow: float = 1.0,
    is_low: bool = False,
) -> Box:
    """The make-believe tablet with an app on it: a bar in the app's own colour with its name, and its screen.

    With `is_low` the bar is one line, which leaves large text more room below it.
    """
    bar = Box(
        children=(
            Icon(name=icon, size=44),
            Box(
                children=(
                    Text(text=title, style="strong", role="on-bar", is_heading=True),
                    *((Text(text=note, style="small", role="on-bar"),) if note else ()),
                ),
                gap=16 if is_low else 0, direction="row" if is_low else "column", wraps=is_low,
                align="center" if is_low else "stretch",
            ),
            Space(),
        ),
        direction="row", align="center", gap=14, pad=7, fill=f"app-{colour}", radius=18,
    )  # fmt: skip
    screen = Box(children=(bar, *children), gap=10, pad=10, fill="shade", radius=22, grow=1)
    signs = (Icon(name="ph-wifi-high", size=16, role="on-bar"), Icon(name="battery", size=16))
    status = Box(children=(Space(), *signs, Space(size=14, grow=0)), direction="row", align="center", gap=8)
    return Box(children=(status, screen), gap=2, pad=10, fill="tablet", radius=36, has_shadow=True, grow=grow)


def place_behind(step: Step, situation: Situation, *, with_people: bool = True) -> Picture | None:
    """The picture of the step's place with who and what is in it; None where the step names none.

    Behind a tablet it stays empty of people: they would be cut in half by it.
    """
    if not step.place:
        return None
    if not with_people:
        return compose(Photo(step.place))
    scenario = situation.scenario
    who = tuple(
        PersonIn(person_of(scenario, one.who) or one.who, one.wearing, one.doing, one.feels, one.at)
        for one in step.people
    )
    things = tuple(ThingIn(one.thing, one.words, one.at) for one in step.things)
    return compose(Photo(step.place, who, things))


def on_button(text: str, message: Any, *, key: str = "done", icon: str = "ph-check", is_enabled: bool = True) -> Button:
    """The button with which a step is finished."""
    return Button(
        key=key, text=text, icon=icon, kind="primary", message=message, is_enabled=is_enabled, is_spoken=False
    )
