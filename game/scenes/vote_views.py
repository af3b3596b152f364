"""What the board shows of a vote: the question with big letters, the counting, the counts, and the class's choice."""

from dataclasses import replace
from typing import Any

from game.activities import chat
from game.activities.chat_view import as_it_came
from game.activities.frame import FACE_ON_LINE, bubbles, face_on, storybook
from game.engine.playthrough import Playthrough
from game.scenes.header import header
from game.scenes.messages import AnswerCounting, ClassChose, DigitTyped, VoteBegun, VoteClosed, VoteCounted
from game.scenes.states import Vote
from game.scenes.vote_steps import lines, question
from game.scenes.wording import YOUNG
from game.ui.widgets import Box, Button, Either, Icon, Pages, Screen, Space, Text, Widget

LETTERS = "ABCDE"
NOTES = ("note-a", "note-b", "note-c", "accent-soft", "shade")
"""A ground for each letter; the letter itself says which it is."""
TALK = (
    "Talk with your neighbour. Why did you choose your letter?",
    "Find someone who chose another one. Can you make each other think again?",
)
BAR = 300.0
"""The length of the longest bar, in logical pixels."""
COUNTING = {
    "hands": "Hands up for each letter. Count them.",
    "tables": "Each table agrees on one letter. Count the tables.",
}


def ask_view(state: Vote, answers: tuple[Any, ...]) -> Screen:
    """The question, the answers as big letters, and the three ways to vote."""
    play = state.inner.play
    said = bubbles(lines(play), play.situation)
    decided = (_asked(state), *(_answer(state, at, answer) for at, answer in enumerate(answers)))
    is_chat = play.step.activity == "chat"
    blocks = _chat(play, said, decided) if is_chat else storybook(play.step, play.situation, said, decided)
    foot = _foot(
        Button(key="hands", text="Hands up", icon="ph-hand", kind="primary", message=VoteBegun("hands")),
        Button(key="tables", text="By tables", icon="ph-users-three", message=VoteBegun("tables")),
        Button(key="heads-down", text="Heads down", icon="ph-eye-closed", message=VoteBegun("heads-down")),
        Button(key="no-vote", text="No vote", icon="ph-arrow-right", message=VoteClosed("choose")),
    )
    return _screen(state, (*blocks, foot), first="hands")


def _chat(play: Playthrough, said: tuple[Widget, ...], decided: tuple[Widget, ...]) -> tuple[Widget, ...]:
    """The tablet with what has arrived, and beside it what can be written back; at large text only the words."""
    step: Any = play.step
    tablet = as_it_came(step, chat.start(step, play.situation), play.situation)
    thinks = said[len(step.arrives) :]
    left = Box(children=(tablet, *thinks), width=620, most=620, gap=10)
    wide = Box(children=(left, Pages(key="words", children=decided, is_centred=True)), direction="row", gap=24, grow=1)
    return (Either(wide=wide, tall=Pages(key="words", children=(*said, *decided), is_centred=True), grow=1),)


def count_view(state: Vote, answers: tuple[Any, ...]) -> Screen:
    """A row for each answer with its count, up and down; or a number typed for the answer that is counted now."""
    counts = state.first if state.stage == "first" else state.second
    rows = tuple(_row(state, at, answer, counts[at]) for at, answer in enumerate(answers))
    words = Text(text=_lead(state), style="heading", is_heading=True)
    lead = Box(children=(words,), pad=8, fill="paper", radius=18)
    pages = Pages(key="counts", children=(lead, *rows, _typing(state)), gap=8, is_centred=True)
    return _screen(state, (pages, _foot(_on(state, sum(counts)))), first="more-0")


def heads_down_view(state: Vote, answers: tuple[Any, ...]) -> Screen:
    """One letter at a time, so that nobody sees what the others choose."""
    counts = state.first if state.stage == "first" else state.second
    letter = LETTERS[state.at]
    lead = Text(
        text=f"Heads down, eyes closed. Hands up for {letter}.", style="heading", align="center", is_heading=True
    )
    children = (lead, _answer(state, state.at, answers[state.at]), _counter(state.at, counts[state.at]), _typing(state))
    pages = Pages(key="counts", children=(_card(children),), is_centred=True)
    back = Button(
        key="letter-back", text="Letter before", icon="ph-arrow-left", message=AnswerCounting(state.at - 1),
        is_enabled=state.at > 0,
    )  # fmt: skip
    if state.at + 1 < len(answers):
        following = LETTERS[state.at + 1]
        on = Button(
            key=f"letter-{following}", text=f"Next: {following}", icon="ph-arrow-right", kind="primary",
            message=AnswerCounting(state.at + 1),
        )  # fmt: skip
    else:
        on = _on(state, sum(counts))
    return _screen(state, (pages, _foot(back, on)), first=f"more-{state.at}")


def talk_view(state: Vote, answers: tuple[Any, ...]) -> Screen:
    """The counts of the first vote, and what to talk about. What is right is not said yet."""
    is_young = state.inner.play.scenario.year <= YOUNG
    words = _card(tuple(Text(text=line, style="heading") for line in (TALK[:1] if is_young else TALK)))
    pages = Pages(key="talk", children=(_asked(state), _bars(state, answers), words), is_centred=True)
    foot = _foot(
        Button(key="again", text="Vote again", icon="ph-arrow-clockwise", kind="primary", message=VoteClosed("second")),
        Button(key="choose", text="Go on without", icon="ph-arrow-right", message=VoteClosed("choose")),
    )
    return _screen(state, (pages, foot), first="again")


def choose_view(state: Vote, answers: tuple[Any, ...]) -> Screen:
    """The counts of both votes, and the answers to go on with; the one with most votes has the focus."""
    counts = state.second if sum(state.second) else state.first
    most = max(range(len(answers)), key=lambda at: counts[at]) if sum(counts) else 0
    buttons = tuple(
        Button(
            key=f"choose-{at}", text=f"{LETTERS[at]}. {answer.text}",
            say=_said(state, at, answer), kind="answer", icon=answer.icon,
            image=face_on(answer, state.inner.play.scenario, FACE_ON_LINE),
            message=ClassChose(answer.id), shortcut=LETTERS[at].lower(),
        )
        for at, answer in enumerate(answers)
    )  # fmt: skip
    lead = _card((Text(text="Which one does our class choose?", style="heading", is_heading=True),))
    alone = Pages(key="choose", children=(lead, *buttons), is_centred=True)
    if not any(state.first):
        return _screen(state, (alone,), first=f"choose-{most}")
    bars = _bars(state, answers)
    left = Box(children=(bars,), width=470, most=470, justify="center")
    wide = Box(children=(left, alone), direction="row", gap=20, grow=1)
    tall = Pages(key="choose", children=(lead, *buttons, bars), is_centred=True)
    return _screen(state, (Either(wide=wide, tall=tall, grow=1),), first=f"choose-{most}")


def _said(state: Vote, at: int, answer: Any) -> str:
    """How an answer is said: to the youngest as in the story, so that the recording of the story does for it."""
    words: str = answer.say_as or answer.text
    return words if state.inner.play.scenario.year <= YOUNG else f"{LETTERS[at]}. {words}"


def _screen(state: Vote, children: tuple[Widget, ...], *, first: str) -> Screen:
    play = state.inner.play
    title = play.scenario.title
    body = Box(children=(header(title, icon=play.scenario.icon, pauses=True), *children), pad=20, gap=12)
    key = f"vote-{play.step_id}-{len(play.turns)}-{state.stage}-{state.at if state.way == 'heads-down' else ''}"
    return Screen(key=key, title=title, body=body, ground="sky", first=first)


def _asked(state: Vote) -> Widget:
    return _card((Text(text=question(state.inner.play), style="heading", is_heading=True),))


def _answer(state: Vote, at: int, answer: Any) -> Box:
    """An answer with its letter, as large as it can be seen from the last row."""
    face = face_on(answer, state.inner.play.scenario, 56)
    icon: tuple[Widget, ...] = (face,) if face else (Icon(name=answer.icon, size=56),) if answer.icon else ()
    words = Text(text=answer.text, say=answer.say_as, style="heading")
    letter, said = LETTERS[at], f"{LETTERS[at]}."
    large = Either(wide=Text(text=letter, say=said, style="display"), tall=Text(text=letter, say=said, style="title"))
    return Box(
        children=(large, *icon, Box(children=(words,), grow=1)),
        direction="row", align="center", gap=20, pad=4, fill=NOTES[at], radius=22, has_shadow=True,
        label=f"Answer {LETTERS[at]}",
    )  # fmt: skip


def _row(state: Vote, at: int, answer: Any, count: int) -> Box:
    words = Box(children=(Text(text=answer.text, say=answer.say_as, style="label"),), grow=1)
    letter = Text(text=LETTERS[at], style="title", is_spoken=False)
    edge = "accent" if at == state.at else ""
    return Box(
        children=(letter, words, _counter(at, count)), direction="row", align="center", gap=16, pad=4, fill=NOTES[at],
        radius=20, border=edge,
    )  # fmt: skip


def _counter(at: int, count: int) -> Box:
    letter = LETTERS[at]
    less = Button(
        key=f"less-{at}", text=f"Less {letter}", icon="ph-minus", kind="tool", message=VoteCounted(at, -1),
        is_enabled=count > 0, is_spoken=False,
    )  # fmt: skip
    more = Button(
        key=f"more-{at}", text=f"More {letter}", icon="ph-plus", kind="tool", message=VoteCounted(at, 1),
        shortcut=letter.lower(), is_spoken=False,
    )  # fmt: skip
    shown = Button(
        key=f"count-{at}", text=f"{letter}: {count}", say=str(count), kind="plain", message=AnswerCounting(at),
        is_spoken=False,
    )  # fmt: skip
    return Box(children=(less, shown, more), direction="row", align="center", gap=8, justify="center")


def _typing(state: Vote) -> Box:
    """Digits to type the count of the answer that is counted now."""
    digits = tuple(
        Button(
            key=f"digit-{digit}", text=digit, kind="quiet", message=DigitTyped(digit), shortcut=digit, is_spoken=False
        )
        for digit in "1234567890"
    )
    back = Button(key="digit-back", text="Take back", kind="quiet", message=DigitTyped(""), is_spoken=False)
    keys = Box(children=(*digits, back), direction="row", gap=4, wraps=True, align="center")
    lead = Text(text=f"Or type how many for {LETTERS[state.at]}:", style="small", is_spoken=False)
    is_young = state.inner.play.scenario.year <= 2
    row = keys if is_young else Either(wide=Box(children=(lead, keys), direction="row", align="center"), tall=keys)
    return Box(children=(row,), pad=8, fill="paper", radius=18)


def _on(state: Vote, total: int) -> Button:
    message = VoteClosed("talk") if state.stage == "first" else VoteClosed("choose")
    return Button(
        key="counted", text="Show the counts", icon="ph-chart-bar", kind="primary", message=message,
        is_enabled=total > 0, is_spoken=False,
    )  # fmt: skip


def _lead(state: Vote) -> str:
    return f"Second vote. {COUNTING[state.way]}" if state.stage == "second" else COUNTING[state.way]


def _bars(state: Vote, answers: tuple[Any, ...]) -> Box:
    """Counts as bars with their numbers: those of the first vote, and below each that of the second."""
    most = max(*state.first, *(state.second or (0,)), 1)
    rows = tuple(_bar_row(state, at, most) for at, _ in enumerate(answers))
    unit = "tables" if state.way == "tables" else "hands"
    title = f"How many {unit}: first vote, then second" if sum(state.second) else f"How many {unit}"
    return Box(
        children=(Text(text=title, style="label"), *rows), gap=8, pad=16, fill="paper", radius=24, has_shadow=True,
        label=title,
    )  # fmt: skip


def _bar_row(state: Vote, at: int, most: int) -> Box:
    both = (state.first[at], *((state.second[at],) if sum(state.second) else ()))
    roles = ("line", "accent") if len(both) == 2 else ("accent",)
    bars = tuple(
        Box(
            children=(
                Box(children=(Space(size=18, grow=0),), fill=role, radius=6, width=max(4.0, BAR * count / most),
                    most=max(4.0, BAR * count / most)),
                Text(text=str(count), style="strong", say=f"{count}."),
            ),
            direction="row", align="center", gap=10,
        )
        for count, role in zip(both, roles, strict=True)
    )  # fmt: skip
    letter = Text(text=LETTERS[at], say=f"{LETTERS[at]}.", style="title")
    return Box(children=(letter, Box(children=bars, gap=2, grow=1)), direction="row", align="center", gap=16)


def _card(children: tuple[Widget, ...]) -> Box:
    return Box(children=children, gap=12, pad=18, fill="paper", has_shadow=True, radius=24)


def _foot(*buttons: Button) -> Either:
    """Buttons below; at large text they are smaller, so that what is asked keeps its room."""
    small = tuple(replace(one, kind="tool") for one in buttons)
    return Either(wide=_row_of(buttons), tall=_row_of(small))


def _row_of(buttons: tuple[Button, ...]) -> Box:
    return Box(children=buttons, direction="row", gap=14, wraps=True, justify="center")
