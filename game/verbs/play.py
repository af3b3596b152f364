"""`game play`: opens the window, or plays in the terminal, with what is kept on this computer."""

import argparse
import os
import random
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import resources
from game.engine.problems import PackError
from game.scenes.context import NO_SCHOOL, Context, School
from game.scenes.lesson import NO_LESSON, Lesson, Way
from game.scenes.library import Library
from game.scenes.messages import Left, SavingFailed
from game.scenes.options import Options
from game.scenes.program import Crownwise
from game.scenes.states import Packs, Scene, Title
from game.scenes.way_in import way_in
from game.school.keeping import Keeper
from game.verbs import starting
from game.verbs.lessons import Lessons
from game.verbs.performing import performer as performer
from game.verbs.starting import CannotStart, Start

if TYPE_CHECKING:
    from game.engine.arrivals import Arrival
    from game.engine.packs import Shelf

COULD_NOT_RUN = 2


class UnknownPack(Exception):
    """A pack or scenario was named that is not there; the message says which there are."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    parser.add_argument("--pack", default="", help="open this pack")
    parser.add_argument(
        "--scenario", action="append", default=[], help="open this scenario of the pack; several make a lesson in order"
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--pairs", action="store_true", help="two pupils at a computer: each answers, then they agree")
    ways.add_argument("--whole-class", action="store_true", help="all together at the board, with votes")
    parser.add_argument("--from", dest="packs_from", type=Path, metavar="PATH", help="play packs of this folder or zip")
    parser.add_argument(
        "--window", type=window_size, default=(1366, 768), metavar="1366x768", help="size of the window"
    )
    parser.add_argument(
        "--language", default="", metavar="LANG", help="tell stories in this language where they are translated, as pl"
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
    folder = given.data or data_folder()
    try:
        start = starting.started(given, folder)
    except (PackError, CannotStart) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    starting.say_trouble(start)
    try:
        return _play(start, given, folder)
    except PackError as error:
        print(error, file=sys.stderr)
        print("Try `check`, which says all that is wrong with the packs.", file=sys.stderr)
        return COULD_NOT_RUN
    except UnknownPack as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    finally:
        start.keeper.close()


def _play(start: Start, given: argparse.Namespace, folder: Path) -> int:
    program = opened(
        start.keeper,
        seed=given.seed,
        packs_from=given.packs_from,
        school=start.school,
        options=start.options,
        lesson=_lesson(given, start),
        language=given.language,
    )
    if start.trouble:
        program, _ = program.update(SavingFailed())
    lessons = Lessons(start, given, folder, program.context, tell=print if given.text else None)
    try:
        if given.text:
            program.context.library.open()
            from game.terminal.session import play as play_text

            on_quit = Left() if start.school.is_kiosk else None
            return play_text(program, lessons.perform, read=sys.stdin, write=sys.stdout, on_quit=on_quit)
        return _window(program, lessons, given)
    finally:
        lessons.close()


def _lesson(given: argparse.Namespace, start: Start) -> Lesson:
    """The lesson that the command line asks for."""
    way: Way = "pairs" if given.pairs else "class" if given.whole_class else "alone"
    return Lesson(
        of_class=start.school.of_class, pack=given.pack, scenarios=tuple(given.scenario), form=start.school.form,
        way=way,
    )  # fmt: skip


def _window(program: Crownwise, lessons: Lessons, given: argparse.Namespace) -> int:
    from game.desktop import NoDisplay, ScreenGone
    from game.desktop import run as open_window

    try:
        return open_window(
            program,
            lessons.perform,
            size=given.window,
            is_fullscreen=given.fullscreen or program.context.school.is_kiosk,
            meanwhile=lambda: _read_ahead(program),
            news=lessons.news,
        )
    except ScreenGone as gone:
        print(gone, file=sys.stderr)
        return COULD_NOT_RUN
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
    seed: int | None = None,
    packs_from: Path | None = None,
    is_caching: bool = True,
    school: School = NO_SCHOOL,
    options: Mapping[str, Any] | None = None,
    lesson: Lesson = NO_LESSON,
    language: str = "",
) -> Crownwise:
    """The program at its first scene; the packs are read when they are first asked for.

    `packs_from` is where other packs than the shipped ones lie; `options` are those of the school's settings, else
    those kept here. With a `lesson` that names a pack, or a `language`, the packs are read at once.
    Raises PackError for an unusable policy, UnknownPack for an unknown pack or a language of no story.
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
    library = Library(open_packs, school.people)
    if language and language not in library.languages:
        there = ", ".join(library.languages) or "none; `translate` begins one"
        raise UnknownPack(f'No story is translated into "{language}". There are: {there}.')
    context = Context(library, keeper, number, school=school, lesson=lesson, language=language)
    plain = dict(keeper.options() if options is None else options)
    return Crownwise(context, Options.from_plain(plain), _first(context))


def _arrived(path: Path) -> "Arrival":
    """The packs at a path. Raises UnknownPack where there are none, PackError for an archive that is refused."""
    from game.engine.arrivals import arrival

    found = arrival(path)
    if found is None:
        raise UnknownPack(f'There is no pack at "{path}". Try the folder that holds a pack.yaml, or a zip of it.')
    return found


def _first(context: Context) -> Scene:
    lesson = context.lesson
    if not lesson.pack:
        return Title() if not lesson.scenarios and lesson.way == "alone" else Packs()
    known = [one.id for one in context.packs]
    if lesson.pack not in known:
        raise UnknownPack(f'There is no pack "{lesson.pack}". There are: {", ".join(known) or "none"}.')
    there = context.pack(lesson.pack).scenarios
    for name in lesson.scenarios:
        if name not in there:
            raise UnknownPack(f'The pack "{lesson.pack}" has no scenario "{name}". It has: {", ".join(there)}.')
    return way_in(lesson)


def data_folder() -> Path:
    """Where unfinished play is kept: the variable CROWNWISE_DATA, else the system's folder for such things."""
    named = os.environ.get("CROWNWISE_DATA")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("crownwise", appauthor=False)
