"""What a whole class votes on: the answers to choose from, or what to write back in a chat.

In a chat one vote settles the words; which of the tablet's tools to use, and in which order, the class then does
together. In Reception and Year 1 a chat is about stopping and telling, which is done together from the start.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from game.activities.activity import Did
from game.activities.answers import Choice, shuffled
from game.activities.words import filled
from game.engine.model import Line
from game.engine.playthrough import Playthrough
from game.scenes.states import Play

NO_REPLY = "no reply"
"""The class writes nothing back: no id of a pack has a space in it."""
NO_REPLY_WORDS = "Write nothing back"
CHATS_FROM = 2
"""The first year group that votes on what to write back."""


def is_voted_on(scene: Play) -> bool:
    """Whether the class votes here, which it does where it meets a decision for the first time."""
    play = scene.play
    is_met = play.step_id in {turn.step for turn in play.firsts}
    if scene.feedback is not None or scene.is_voted or is_met:
        return False
    step: Any = play.step
    if step.activity == "chat":
        return bool(step.replies) and play.scenario.year >= CHATS_FROM and not play.draft
    return bool(step.activity == "choose")


def choices(play: Playthrough) -> tuple[Choice, ...]:
    """The answers in the order in which they are shown; in a chat the last one is to write nothing."""
    step: Any = play.step
    if step.activity == "choose":
        return tuple(shuffled(step.answers, play.situation, step.id))
    replies = shuffled(step.replies, play.situation, step.id)
    said = (replace(one, text=filled(one.text, play.situation)) for one in replies)
    nothing = Choice(id=NO_REPLY, text=NO_REPLY_WORDS, icon="ph-hand-palm", because="")
    return (*(replace(one, icon=one.icon or "ph-chat-circle-dots") for one in said), nothing)


def question(play: Playthrough) -> str:
    """What the class is asked."""
    step: Any = play.step
    hero = play.scenario.name_of(play.scenario.hero)
    return filled(step.ask, play.situation) if step.activity == "choose" else f"What should {hero} write back?"


def lines(play: Playthrough) -> Sequence[Line]:
    """What was said before the question; in a chat what arrived, and then what the hero thinks of it."""
    step: Any = play.step
    if step.activity == "choose":
        found: Sequence[Line] = step.lines
        return found
    thinks = [Line(play.scenario.hero, step.think)] if step.think else []
    return [*(Line(one.speaker or step.with_whom[0], one.text, one.feels) for one in step.arrives), *thinks]


def chosen(play: Playthrough, answer: str) -> Did | None:
    """What a pupil does who gives this answer; None for writing nothing."""
    if play.step.activity == "choose":
        return Did("chosen", answer)
    return None if answer == NO_REPLY else Did("replied", answer)
