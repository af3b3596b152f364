"""Playing in a terminal: print the screen, read a number, press it; until the input ends or the pupil leaves."""

import sys
from collections.abc import Callable
from getpass import getpass
from typing import TextIO

from game.scenes.effects import Effect, Leave, SayAgain
from game.scenes.stage import Program, Stage
from game.terminal.lines import lines
from game.ui.placed import Room
from game.ui.widgets import Message, Secret

ASK = "Your number: "
HELP = "Type the number of what you want and press Enter. “q” leaves."
KEPT = "Everything is kept."


def play(
    program: Program,
    perform: Callable[[Effect], Message | None],
    *,
    read: TextIO,
    write: TextIO,
    news: Callable[[], Message | None] = lambda: None,
    kept: str = KEPT,
    on_quit: Message | None = None,
) -> int:
    """Play `program` until the pupil leaves or `read` ends; what was done is kept in both cases. Returns 0.

    `news` is asked after each line for a message from outside; what it brings is shown before anything is pressed.
    `kept` says what is kept of the play; `on_quit` is what typing "q" tells the program, where it does not end at once.
    """
    has_left = False

    def carry_out(effect: Effect) -> Message | None:
        nonlocal has_left
        if isinstance(effect, Leave):
            has_left = True
            return None
        return None if isinstance(effect, SayAgain) else perform(effect)

    stage = Stage(program, carry_out, Room(is_terminal=True, width=10_000.0, height=1_000_000.0))
    print(HELP, kept, file=write)
    is_fresh = True
    while not has_left:
        printed, choices = lines(stage.screen, stage.tree)
        if is_fresh:
            print("\n".join(printed), file=write)
        print(ASK, end="", file=write, flush=True)
        line = read.readline()
        word = line.strip()
        is_quitting = word.lower() in ("q", "quit", "leave")
        if not line or (is_quitting and on_quit is None):
            break
        if is_quitting and on_quit is not None:
            stage.send(on_quit)
            is_fresh = True
            continue
        message = news()
        if message is not None:
            stage.send(message)
            is_fresh = True
            continue
        is_fresh = word.isascii() and word.isdigit() and 1 <= int(word[:9]) <= len(choices)
        if is_fresh:
            choice = choices[int(word[:9]) - 1]
            stage.press(choice.key)
            if isinstance(choice, Secret):
                stage.type(_secret_line(choice.text, read, write), is_whole=True)
                stage.strike("return")
        elif not word:
            is_fresh = True
        else:
            print(f"“{word[:40]}” is none of the numbers 1 to {len(choices)}.", file=write)
    print(f"\n{kept} Goodbye!", file=write)
    return 0


def _secret_line(ask: str, read: TextIO, write: TextIO) -> str:
    """What is typed as an answer to `ask`: without showing it at a terminal, else simply the next line."""
    if read is sys.stdin and read.isatty():
        return getpass(f"{ask}: ", stream=write)
    print(f"{ask}: ", end="", file=write, flush=True)
    return read.readline().rstrip("\r\n")
