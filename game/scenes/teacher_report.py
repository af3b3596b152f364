"""The page of the teacher area on which the report is made: with the passphrase, where the teacher's key is here."""

from dataclasses import replace

from game.scenes.effects import Effect, MakeReport, PlaySound
from game.scenes.making import LONGEST, Making
from game.scenes.messages import ReportGoesOn, ReportMade, ReportTold, ReportWanted, Turned
from game.scenes.states import Teacher
from game.ui.hidden import NOTHING, Hidden, SecretTyped
from game.ui.widgets import Box, Button, Live, Secret, Text, Widget

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SIGNS = "1234567890-.!"
"""What stands beside the letters to press; whatever else a passphrase has needs a keyboard."""
PASSPHRASE = "passphrase"
"""The key of the only secret that there is."""
COMMAND = "$ "
"""Begins a line that is a command."""
TELLS = (ReportTold, ReportWanted, ReportGoesOn, ReportMade, SecretTyped)
"""What this page answers, besides turning the letters."""


def report_page(state: Teacher) -> tuple[Widget, ...]:
    """How the report is made, as far as it can be made here."""
    if not state.lesson.of_class:
        return (_card("Choose a class first, on the page “Lesson”. A report is about one class."),)
    making = state.making
    if not making.place:
        return tuple(_line(line) for line in state.says)
    if making.files is not None:
        return (_busy(state.lesson.of_class, making.files),)
    ask, *commands = state.says
    others = Box(children=tuple(Text(text=_bare(line), style=_style(line)) for line in commands), gap=6, pad=14,
                 fill="paper", radius=18)  # fmt: skip
    if making.says:
        return (*_came_of_it(making), others)
    return (*_asking(ask, making), others)


def first_key(state: Teacher) -> str:
    """What has the focus when the page opens: the passphrase, where it can be typed; else the page itself.

    Where something has come of it, the page's own button begins anew and is always in sight.
    """
    making = state.making
    is_asking = state.lesson.of_class and making.place and making.files is None and not making.says
    return PASSPHRASE if is_asking else "page-report"


def _came_of_it(making: Making) -> tuple[Widget, ...]:
    """The report and where it is, or why there is none; and the way to try again."""
    live: Live = "assertive" if making.is_refused else "polite"
    words = tuple(Text(text=line, live=live) for line in making.says)
    again = Button(
        key="another", text="Try again" if making.is_refused else "Make it again", icon="ph-arrow-clockwise",
        message=Turned("report"),
    )  # fmt: skip
    fill = "risky-soft" if making.is_refused else "safe-soft"
    return (Box(children=words, gap=8, pad=18, fill=fill, radius=22), Box(children=(again,), align="start"))


def _asking(ask: str, making: Making) -> tuple[Widget, ...]:
    """The passphrase, with letters to press for whoever has no keyboard, and the button.

    It stands first, so that it stays where it is while it grows.
    """
    typed = Secret(key=PASSPHRASE, text="Passphrase", message=ReportWanted(), length=len(making.typed))
    letters = Button(
        key="letters", text="Letters to press", icon="ph-keyboard", kind="tool", message=Turned("letters"),
        is_on=making.has_letters,
    )  # fmt: skip
    make = Button(
        key="make-report", text="Make my report", icon="ph-file-text", kind="primary", message=ReportWanted(),
        is_enabled=bool(making.typed),
    )  # fmt: skip
    buttons = Box(children=(make, letters), direction="row", gap=12, wraps=True, align="center")
    words = (Text(text=ask), Text(text=f"It will be written to: {making.place}", style="small"))
    about = Box(children=words, gap=6, pad=14, fill="paper", radius=18)
    return (typed, *(_letters(making) if making.has_letters else ()), buttons, about)


def _letters(making: Making) -> tuple[Widget, ...]:
    signs = (LETTERS.upper() if making.has_capitals else LETTERS) + SIGNS
    keys = tuple(_key(f"letter-{sign}", sign, sign) for sign in signs)
    capitals = Button(
        key="letter-capitals", text="Capitals", icon="ph-text-aa", kind="tool", message=Turned("capitals"),
        is_on=making.has_capitals, is_spoken=False,
    )  # fmt: skip
    others = (_key("letter-space", "Space", " "), _key("letter-back", "Take back", ""), capitals)
    return (Box(children=(*keys, *others), direction="row", gap=8, wraps=True, label="Letters"),)


def _key(name: str, words: str, sign: str) -> Button:
    return Button(key=name, text=words, kind="tool", message=SecretTyped(PASSPHRASE, Hidden(sign)), is_spoken=False)


def _busy(of: str, files: int) -> Widget:
    """That it is being made. How many files were read is shown, and not said again and again."""
    words = (
        Text(text=f"The report of class {of} is being made.", style="heading", live="polite"),
        Text(text="1 file read so far." if files == 1 else f"{files:,} files read so far.", is_spoken=False),
        Text(text="You can look at the other pages meanwhile, and come back."),
    )
    return Box(children=words, gap=8, pad=18, fill="paper", radius=22)


def update(state: Teacher, message: object) -> tuple[Teacher, tuple[Effect, ...]]:
    """A letter more or less; the report wanted; and what came of it. The passphrase goes as soon as it is used."""
    making = state.making
    match message:
        case ReportTold():
            told = Making(place=message.place, files=message.files)
            return replace(state, says=message.says, making=told), ()
        case SecretTyped() if making.files is None and making.place:
            before = NOTHING if message.is_whole else making.typed
            typed = before.typed(message.letters, LONGEST)
            return replace(state, making=replace(making, typed=typed, says=())), (PlaySound("click"),)
        case Turned("letters"):
            return replace(state, making=replace(making, has_letters=not making.has_letters)), (PlaySound("click"),)
        case Turned("capitals"):
            return replace(state, making=replace(making, has_capitals=not making.has_capitals)), (PlaySound("click"),)
        case ReportWanted() if making.typed and making.files is None:
            busy = Making(place=making.place, files=0)
            return replace(state, making=busy), (MakeReport(state.lesson.of_class, making.typed),)
        case ReportGoesOn() if making.files is not None:
            return replace(state, making=replace(making, files=message.files)), ()
        case ReportMade() if making.files is not None:
            done = Making(place=making.place, says=message.says, is_refused=message.is_refused)
            return replace(state, making=done), (PlaySound("alert_soft" if message.is_refused else "page"),)
    return state, ()


def _line(line: str) -> Box:
    fill = "shade" if line.startswith(COMMAND) else "paper"
    return Box(children=(Text(text=_bare(line), style=_style(line)),), pad=14, fill=fill, radius=18)


def _bare(line: str) -> str:
    return line.removeprefix(COMMAND)


def _style(line: str) -> str:
    return "label" if line.startswith(COMMAND) else "body"


def _card(words: str) -> Box:
    return Box(children=(Text(text=words),), pad=18, fill="paper", radius=22)
