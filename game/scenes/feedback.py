"""What is said after an answer: the rating as icon, word and colour, why, and what helps next."""

from game.activities.frame import face
from game.activities.words import filled
from game.engine.model import Part, Step
from game.engine.playthrough import Feedback, Situation
from game.engine.policy import Rating, band_of
from game.scenes.header import card
from game.scenes.messages import FeedbackRead
from game.scenes.wording import SIGNS, help_words, rating_word
from game.ui.widgets import Box, Button, Icon, Text, Widget


def feedback_card(feedback: Feedback, situation: Situation, step: Step) -> Box:
    """The card after an answer: one decision with its reason, or several, those to look at again first."""
    parts = [part for part in feedback.parts if _matters(part, feedback)]
    many = len(parts) > 1
    title = rating_word(feedback.rating, situation.scenario.year, several=many)
    words: list[Widget] = []
    if len(parts) == 1:
        words.extend(_single(parts[0], situation))
    else:
        open_parts = [part for part in parts if part.rating != "safe"]
        words.extend(_row(part, situation) for part in open_parts)
        words.extend(_row(part, situation, is_short=len(open_parts) > 0) for part in parts if part.rating == "safe")
    words.extend(Text(text=filled(say, situation)) for say in feedback.says if say)
    if feedback.hint:
        words.append(Text(text=filled(feedback.hint, situation), style="strong"))
    if step.signpost:
        words.append(signpost(situation))
    text = "Try again" if feedback.again else "Next"
    on = Button(key="read", text=text, icon="ph-arrow-right", kind="primary", message=FeedbackRead(), is_spoken=False)
    return card(
        title,
        SIGNS[feedback.rating],
        tuple(words),
        (on,),
        role=feedback.rating,
        beside=_hero(feedback, situation),
    )


FEELS: dict[Rating, str] = {"safe": "joy", "part-way": "thinking", "risky": "worried", "over-cautious": "thinking"}
"""How the hero looks about it: never cross, never ashamed."""


def _hero(feedback: Feedback, situation: Situation) -> tuple[Widget, ...]:
    return face(situation.scenario, situation.scenario.hero, feels=FEELS[feedback.rating], size=110)


def _matters(part: Part, feedback: Feedback) -> bool:
    """Whether a decision is worth a line: harmless things rightly left alone are not."""
    return not (part.is_fine and part.rating == "safe" and len(feedback.parts) > 4)


def _single(part: Part, situation: Situation) -> tuple[Widget, ...]:
    did = f"You chose: {filled(part.did, situation)}" if part.did else ""
    chosen = (Text(text=did, style="small", role="soft"),) if did else ()
    return (*chosen, Text(text=filled(part.because, situation)))


def _row(part: Part, situation: Situation, *, is_short: bool = False) -> Box:
    icon, word = SIGNS[part.rating], rating_word(part.rating, situation.scenario.year)
    about = filled(part.about, situation)
    lines: tuple[Widget, ...] = (
        Text(text=word, style="label", role=part.rating),
        Text(
            text=f"{about}{': ' if about[-1:] not in '?!.' else ' '}{filled(part.did, situation)}"
            if part.did
            else about,
            style="label",
        ),
    )
    if not is_short:
        lines += (Text(text=filled(part.because, situation), style="body"),)
    block = Box(children=lines, gap=2, grow=1)
    return Box(
        children=(Icon(name=icon, size=36, role=part.rating), block), direction="row", align="center", gap=14, pad=12,
        fill=f"{part.rating}-soft", radius=18,
    )  # fmt: skip


def signpost(situation: Situation) -> Box:
    """Who can help, by the band: a grown-up always, a helpline where the policy shows one."""
    band = band_of(situation.scenario.year)
    lines = [line for line in situation.policy.helplines.values() if band in line.bands and line.number]
    children: tuple[Widget, ...] = (Text(text=help_words(situation.scenario.year), style="small"),)
    children += tuple(
        Text(text=f"{line.title}: {line.number}", style="label", say=f"{line.title}: {line.say_as or line.number}.")
        for line in lines
    )
    block = Box(children=children, gap=4, grow=1)
    return Box(
        children=(Icon(name="handshake", size=44), block),
        direction="row",
        align="center",
        gap=14,
        pad=14,
        fill="accent-soft",
        radius=18,
        label="Who can help",
    )
