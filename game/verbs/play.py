"""`game play`: opens the window, or plays in the terminal, with what is kept on this computer."""

import argparse
import os
import random
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import resources
from game.engine.problems import PackError
from game.scenes.context import NO_SCHOOL, Context, School
from game.scenes.effects import DropJournal, Effect, KeepCrowns, KeepLine, KeepOptions, SealAttempt
from game.scenes.library import Library
from game.scenes.messages import SavingFailed
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Packs, Scene, Title, Who
from game.school.keeping import Keeper
from game.ui.widgets import Message
from game.verbs import starting
from game.verbs.starting import CannotStart, Start

if TYPE_CHECKING:
    from game.engine.arrivals import Arrival
    from game.engine.packs import Shelf
    from game.school.recording import Recorder

COULD_NOT_RUN = 2


class UnknownPack(Exception):
    """A pack or scenario was named that is not there; the message says which there are."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--pack", default="", help="open this pack")
    parser.add_argument("--scenario", default="", help="open this scenario of the pack")
    parser.add_argument("--from", dest="packs_from", type=Path, metavar="PATH", help="play packs of this folder or zip")
    parser.add_argument(
        "--window", type=window_size, default=(1366, 768), metavar="1366x768", help="size of the window"
    )
    parser.add_argument("--fullscreen", action="store_true", help="fill the whole screen")
    parser.add_argument("--text", action="store_true", help="play in the terminal, as plain lines")
    parser.add_argument("--data", type=Path, default=None, metavar="DIR", help="where unfinished play is kept")
    starting.arguments(parser)
    parser.add_argument("--seed", type=int, default=None, help=argparse.SUPPRESS)


def window_size(text: str) -> tuple[int, int]:
    """A size such as 1366x768. Raises ArgumentTypeError for anything else."""
    width, _, height = text.partition("x")
    if width.isdigit() and height.isdigit() and 320 <= int(width) <= 8192 and 240 <= int(height) <= 8192:
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"{text} is no size; write it as 1366x768")


def run(given: argparse.Namespace) -> int:
    """Play as the command line asks; the exit code."""
    try:
        start = starting.started(given, given.data or data_folder())
    except (PackError, CannotStart) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    starting.say_trouble(start)
    try:
        return _play(start, given)
    except PackError as error:
        print(error, file=sys.stderr)
        print("Try `check`, which says all that is wrong with the packs.", file=sys.stderr)
        return COULD_NOT_RUN
    except UnknownPack as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    finally:
        start.keeper.close()


def _play(start: Start, given: argparse.Namespace) -> int:
    program = opened(
        start.keeper,
        pack=given.pack,
        scenario=given.scenario,
        seed=given.seed,
        packs_from=given.packs_from,
        school=start.school,
        options=start.options,
    )
    if start.trouble:
        program, _ = program.update(SavingFailed())
    perform = performer(start.keeper, start.recorder)
    try:
        if given.text:
            program.context.library.open()
            from game.terminal.session import play as play_text

            return play_text(program, perform, read=sys.stdin, write=sys.stdout)
        return _window(program, perform, given)
    finally:
        start.close(program.context)


def _window(program: Crownwise, perform: Callable[[Effect], Message | None], given: argparse.Namespace) -> int:
    from game.desktop import NoDisplay
    from game.desktop import run as open_window

    try:
        return open_window(
            program,
            perform,
            size=given.window,
            is_fullscreen=given.fullscreen,
            meanwhile=lambda: _read_ahead(program),
        )
    except NoDisplay:
        print("There is no display here, so the window cannot open.", file=sys.stderr)
        print("Play in the terminal instead: python -m game --text", file=sys.stderr)
        return COULD_NOT_RUN


def _read_ahead(program: Crownwise) -> None:
    """Read the packs while the first screen is looked at. What is wrong with them is said when they are asked for."""
    from game.scenes import beyond

    with suppress(PackError):
        program.context.library.open()
    del beyond


def opened(
    keeper: Keeper,
    *,
    pack: str = "",
    scenario: str = "",
    seed: int | None = None,
    packs_from: Path | None = None,
    is_caching: bool = True,
    school: School = NO_SCHOOL,
    options: Mapping[str, Any] | None = None,
) -> Crownwise:
    """The program at its first scene; the packs are read when they are first asked for.

    `packs_from` is where other packs than the shipped ones lie; `options` are those of the school's settings, else
    those kept here. With a pack named the packs are read at once.
    Raises PackError for an unusable policy, UnknownPack for an unknown pack.
    """
    arrived = _arrived(packs_from) if packs_from else None

    def open_packs() -> "Shelf":
        from game.activities.shelf import open_shelf

        cache = keeper.folder / "cache" if is_caching else None
        shelf = open_shelf(resources.scenarios(), resources.assets(), cache)
        if arrived is None:
            return shelf
        from game.engine.arrivals import visiting

        return visiting(shelf, arrived)

    number = random.SystemRandom().randrange(1_000_000) if seed is None else seed
    context = Context(Library(open_packs, school.people), keeper, number, school=school)
    plain = dict(keeper.options() if options is None else options)
    return Crownwise(context, Options.from_plain(plain), _first(context, pack, scenario))


def _arrived(path: Path) -> "Arrival":
    """The packs at a path. Raises UnknownPack where there are none, PackError for an archive that is refused."""
    from game.engine.arrivals import arrival

    found = arrival(path)
    if found is None:
        raise UnknownPack(f'There is no pack at "{path}". Try the folder that holds a pack.yaml, or a zip of it.')
    return found


def _first(context: Context, pack: str, scenario: str) -> Scene:
    if not pack:
        return Title() if not scenario else Packs()
    known = [one.id for one in context.packs]
    if pack not in known:
        raise UnknownPack(f'There is no pack "{pack}". There are: {", ".join(known) or "none"}.')
    if scenario and scenario not in context.pack(pack).scenarios:
        raise UnknownPack(
            f'The pack "{pack}" has no scenario "{scenario}". It has: {", ".join(context.pack(pack).scenarios)}.'
        )
    return Who(pack, goal=scenario)


def performer(keeper: Keeper, recorder: "Recorder | None" = None) -> Callable[[Effect], Message | None]:
    """Carries out what scenes want kept; a failure comes back as a message that is shown once.

    With a `recorder` attempts are sealed for the teacher of a class.
    """

    def perform(effect: Effect) -> Message | None:
        is_kept = True
        match effect:
            case KeepLine():
                line = recorder.heading(effect.journal, effect.line) if recorder else effect.line
                is_kept = keeper.append(effect.journal, line)
            case DropJournal():
                is_kept = recorder.drop(effect.journal) if recorder else keeper.drop(effect.journal)
            case SealAttempt() if recorder:
                is_kept = recorder.seal(effect.journal, effect.code, effect.pack, effect.attempt)
            case KeepCrowns():
                is_kept = keeper.add_crowns(effect.code, effect.pack, effect.scenario, effect.crowns)
            case KeepOptions():
                is_kept = keeper.keep_options(effect.options)
        return None if is_kept else SavingFailed()

    return perform


def data_folder() -> Path:
    """Where unfinished play is kept: the variable CROWNWISE_DATA, else the system's folder for such things."""
    named = os.environ.get("CROWNWISE_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("crownwise", appauthor=False)
