"""How a talk looks: the grown-up and the hero with what they have said, and the words for this turn; then a pause."""

from typing import TYPE_CHECKING

from game.activities.activity import Did, View
from game.activities.answers import by_id, shuffled
from game.activities.frame import asked, bubbles, on_button, storybook
from game.activities.words import filled
from game.engine.model import Line
from game.engine.playthrough import Situation
from game.ui.widgets import Box, Button, Icon, Text

if TYPE_CHECKING:
    from game.activities.talk import TalkState, TalkStep

IN_CLASS = (
    "Talk in pairs: what else could {hero} say to {to}? Then some of you say it aloud. "
    "Nobody has to tell a story of their own."
)
"""The prompt for a whole class; `{to}` is whom the hero tells."""


def talk_view(step: "TalkStep", state: "TalkState", situation: Situation, helpful: tuple[str, ...]) -> View:
    """The view of a talk step in its state; `helpful` are the words that help, to say aloud in the pause."""
    at = len(state.said)
    if at == len(step.turns):
        return _pause(step, situation, helpful)
    back = (Button(key="went", text="Say it another way", icon="ph-arrow-left", message=Did("went"), is_spoken=False),)
    turn = step.turns[at]
    cards = tuple(
        Button(
            key=f"said-{one.id}", text=filled(one.text, situation), say=filled(one.say_as, situation), kind="answer",
            icon=one.icon or "ph-chat-circle-dots", message=Did("said", one.id), shortcut=str(number),
        )
        for number, one in enumerate(shuffled(turn.answers, situation, f"{step.id}/{turn.id}"), start=1)
    )  # fmt: skip
    decided = (asked(turn.ask, situation), *cards)
    return View(
        blocks=storybook(step, situation, bubbles(_heard(step, state), situation), decided),
        foot=back if at else (),
        first=cards[0].key,
        is_whole=True,
    )


def _heard(step: "TalkStep", state: "TalkState") -> tuple[Line, ...]:
    """What was just said: the hero's last words, and what came of them."""
    at = len(state.said)
    last = by_id(step.turns[at - 1].answers, state.said[-1]) if at else None
    hero = (Line("narrator", f"“{last.text}”"),) if last else ()
    heard = step.turns[at].hears if at < len(step.turns) else None
    return (*hero, *((heard,) if heard else ()))


def _pause(step: "TalkStep", situation: Situation, helpful: tuple[str, ...]) -> View:
    """The pause: words that help, whatever was chosen before, and the prompt to say them aloud."""
    words = tuple(Text(text=f"“{filled(one, situation)}”", style="body") for one in helpful)
    stop = Box(
        children=(Icon(name="speaking-head", size=56), Text(text="Stop and say it", style="heading", is_heading=True)),
        direction="row", align="center", gap=16,
    )  # fmt: skip
    prompts = (step.prompt, IN_CLASS.replace("{to}", situation.scenario.name_of(step.to)) if situation.in_class else "")
    prompt = tuple(Text(text=filled(words, situation), style="body") for words in prompts if words)
    card = Box(children=(stop, *prompt), gap=12, pad=20, fill="paper", has_shadow=True, radius=24)
    said = Box(children=words, gap=8, pad=20, fill="accent-soft", has_shadow=True, radius=24)
    on = on_button("We have talked" if situation.in_class else "We have said it", Did("done"), icon="ph-arrow-right")
    return View(
        blocks=storybook(step, situation, (card, said)),
        foot=(on,),
        first="done",
        is_whole=True,
    )
