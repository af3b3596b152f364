"""Asking for the teacher's PIN: before the teacher area, and before leaving where the school has locked the game."""

from dataclasses import replace

from game.engine.amounts import counted
from game.scenes.context import Context
from game.scenes.effects import Effect, Leave, PlaySound, TryPin
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import CardClosed, DigitTyped, PinGiven, PinTried
from game.scenes.states import Pin, Scene, Teacher
from game.ui.widgets import Box, Button, Pages, Screen, Text, Widget

LONGEST = 12
KEYS = "1234567890"
ASKS = {
    "teacher": "This is for teachers. Type the PIN that your school has set.",
    "leave": "A grown-up can leave the game with the PIN. Everything is kept.",
}
REFUSED = "That is not the PIN. Try again."
TOO_SOON = "That is not the PIN, or it came too soon. Wait a little, then try again."
"""What is said for every length of a wait."""
TO_SET_UP = (
    "Here a teacher sets a lesson: the class, the stories and their order, a check-in, and a vote at the board.",
    "It needs a school file with a PIN. Whoever looks after the computers makes both, once, with two commands:",
)
FOR_PUPILS = "docs/school/set-up.md tells it in five minutes. Until then pupils can play: nothing is recorded."
COMMANDS = ("crownwise school init SCHOOL --class 4B=4", "crownwise school pin SCHOOL")


def view(state: Pin, context: Context) -> Screen:
    """The keys of a PIN; where the school has set none, how to set one."""
    if not context.school.has_pin:
        return _how_to_set()
    typed = Text(text="• " * len(state.typed) or "Nothing typed yet", style="title", align="center", is_spoken=False)
    so_far = f"{counted(len(state.typed), 'digit')} typed"
    count = Text(text=so_far, style="small", align="center", live="polite", is_spoken=False)
    ask = state.says or ASKS[state.goal]
    said = TOO_SOON if "Wait" in state.says else ""
    words = (Text(text=ask, say=said, style="strong", live="assertive" if state.says else "off"), typed, count)
    sheet = Box(children=(*words, _keys()), gap=14, pad=24, fill="paper", radius=30, has_shadow=True, most=760)
    foot = Box(
        children=(
            Button(key="stay", text="Back", icon="ph-arrow-left", message=CardClosed()),
            Button(
                key="go", text="Go on", icon="ph-check", kind="primary", message=PinGiven(),
                is_enabled=bool(state.typed),
            ),
        ),
        direction="row", gap=14, wraps=True, justify="center",
    )  # fmt: skip
    title = "The teacher's PIN"
    pages = Pages(key="pin", children=(Box(children=(sheet,), align="center"),), is_centred=True)
    body = Box(children=(header(title, icon="key"), pages, foot), pad=20, gap=12)
    return Screen(key="pin", title=title, body=body, ground=landscape(), on_escape=CardClosed(), first="digit-1")


def _keys() -> Box:
    digits = tuple(
        Button(key=f"digit-{digit}", text=digit, kind="tool", message=DigitTyped(digit), shortcut=digit)
        for digit in KEYS
    )
    back = Button(key="digit-back", text="Take back", icon="ph-arrow-u-up-left", kind="tool", message=DigitTyped(""))
    return Box(children=(*digits, back), direction="row", gap=10, wraps=True, justify="center", label="Digits")


def _how_to_set() -> Screen:
    """How to set a PIN: commands and paths, which are read and not heard."""
    words: tuple[Widget, ...] = (
        *(Text(text=line, is_spoken=False) for line in TO_SET_UP),
        *(
            Box(children=(Text(text=line, style="strong", is_spoken=False),), pad=12, fill="shade", radius=14)
            for line in COMMANDS
        ),
        Text(text=FOR_PUPILS, is_spoken=False),
    )
    sheet = Box(children=words, gap=14, pad=26, fill="paper", radius=30, has_shadow=True, most=900)
    back = Button(key="stay", text="Back", icon="ph-arrow-left", kind="primary", message=CardClosed())
    title = "For teachers"
    pages = Pages(key="pin", children=(sheet,), is_centred=True)
    body = Box(children=(header(title, icon="teacher"), pages, Box(children=(back,), direction="row")), pad=20, gap=12)
    return Screen(key="pin-none", title=title, body=body, ground=landscape(), on_escape=CardClosed(), first="stay")


def update(state: Pin, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """A digit more or less; the PIN tried; and what came of it."""
    match message:
        case DigitTyped(digit=""):
            return replace(state, typed=state.typed[:-1], says=""), (PlaySound("click"),)
        case DigitTyped(digit) if digit in KEYS:
            return replace(state, typed=(state.typed + digit)[:LONGEST], says=""), (PlaySound("click"),)
        case PinGiven() if state.typed:
            return replace(state, typed=""), (TryPin(state.typed),)
        case PinTried(is_right=True):
            return _let_through(state, context)
        case PinTried():
            return replace(state, says=_refusal(message.wait)), (PlaySound("alert_soft"),)
    return state, ()


def _let_through(state: Pin, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    if state.goal == "leave":
        back: Scene = state.back
        return back, (Leave(),)
    school = context.school
    lesson = replace(context.lesson, of_class=school.of_class, form=context.lesson.form or school.form)
    return Teacher(lesson), (PlaySound("page"),)


def _refusal(wait: int) -> str:
    if not wait:
        return REFUSED
    time = counted(wait, "second") if wait < 120 else counted(round(wait / 60), "minute")
    return f"That is not the PIN, or it came too soon. Wait {time}, then try again."
