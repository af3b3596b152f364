"""What a start of the game is given: where things are kept, what the school has set, and whether results are sealed."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.engine.problems import PackError
from game.scenes.context import NO_SCHOOL, Context, School
from game.school.finding import school_path
from game.school.keeping import Keeper
from game.verbs.schooling import school_of

if TYPE_CHECKING:
    from game.school.recording import Recorder
    from game.school.settings import Settings


class CannotStart(Exception):
    """What was asked for on the command line cannot be had; the message says why and what to try."""


@dataclass(frozen=True, slots=True)
class Start:
    """A start of the game. `trouble` is what is wrong with a school file that nobody named: the play goes on."""

    keeper: Keeper
    school: School = NO_SCHOOL
    options: Mapping[str, Any] | None = None
    recorder: "Recorder | None" = None
    trouble: str = ""
    settings: "Settings | None" = None

    def close(self, context: Context) -> None:
        """Seal what was left in the middle, so that the teacher sees it; it can still be gone on with."""
        if self.recorder is None:
            return
        for journal in self.recorder.begun():
            self._seal(journal, context)
        for journal in self.keeper.aside():
            if self._seal(journal, context):
                self.keeper.drop(journal)
        self.recorder.close()

    def _seal(self, journal: str, context: Context) -> bool:
        """Seal what a journal leads to; False where that has to wait for another time."""
        from game.scenes.abandoned import attempt_kept
        from game.school.marks import unsealed

        kept = self.keeper.journal(journal)
        if self.recorder is None or kept is None:
            return False
        heading, events = kept
        code, pack = str(heading.get("code", "")), str(heading.get("pack", ""))
        codes = unsealed(events, context.recorded(code))
        if not codes:
            return True
        try:
            scenario = context.scenario(pack, str(heading.get("scenario", "")))
        except (PackError, StopIteration):
            return False
        rules, seal = context.rules, self.recorder.seal
        done = [seal(journal, one, pack, attempt_kept(heading, events, scenario, rules, of=one)) for one in codes]
        return all(done)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What a start takes from the command line."""
    parser.add_argument("--school", type=Path, default=None, metavar="PATH", help="the school file, or its folder")
    parser.add_argument("--class", dest="of_class", default="", metavar="4B", help="play for this class, and record")
    parser.add_argument(
        "--form", type=str.lower, choices=("a", "b"), default="", help="put this check-in on the pupils' map"
    )
    parser.add_argument(
        "--kiosk", dest="set", action="append_const", const="kiosk=yes", default=[],
        help="fill the screen, and ask for the PIN to leave",
    )  # fmt: skip
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting for this start, as theme=dark"
    )
    parser.add_argument(
        "--reports", type=Path, default=None, metavar="DIR", help="where the teacher area writes reports"
    )


def started(given: argparse.Namespace, folder: Path) -> Start:
    """The start that the command line asks for. Raises CannotStart, and PackError for a file that was named."""
    path = school_path(given.school)
    if path is None and not given.of_class and not given.set and not given.form:
        return Start(Keeper(folder))
    from game.school.settings import gathered

    command = _command(given.set) | ({"form": given.form} if given.form else {})
    try:
        settings = gathered(path, given.of_class, command, Keeper(folder).options())
    except PackError as error:
        if given.school is not None or given.of_class:
            raise
        return Start(Keeper(folder), trouble=str(error))
    if command.get("kiosk") == "yes" and (settings.school is None or not settings.school.pin):
        raise CannotStart("--kiosk needs a PIN with which a grown-up leaves. Set one: crownwise school pin SCHOOL")
    return _of(settings, folder)


def _command(words: list[str]) -> dict[str, str]:
    from game.school.files import FORMS, OPTIONS
    from game.school.settings import DEFAULTS

    found = dict(word.partition("=")[::2] for word in words)
    for name, value in found.items():
        if name not in DEFAULTS or name == "class":
            raise CannotStart(f'There is no setting "{name}". There are: {", ".join(DEFAULTS)}.')
        allowed = {**OPTIONS, "form": FORMS, "kiosk": ("yes", "no")}.get(name, (value,))
        if value not in allowed:
            raise CannotStart(f'"{name}" cannot be "{value}". It can be: {", ".join(filter(None, allowed))}.')
    return found


def _of(settings: "Settings", folder: Path) -> Start:
    school = school_of(settings)
    if settings.of_class is None:
        return Start(Keeper(folder), school, settings.options(), settings=settings)
    from game.school.leftovers import let_go
    from game.school.recording import class_folder

    let_go(folder, settings.value("retention"), datetime.now(UTC).date())
    keeper = Keeper(class_folder(folder, settings.of_class.id))
    recorder = _recorder(settings, keeper, folder)
    return Start(keeper, school, settings.options(), recorder, settings=settings)


def _recorder(settings: "Settings", keeper: Keeper, folder: Path) -> "Recorder":
    try:
        from game.school.chain import Chain, device_id
    except ImportError:
        raise CannotStart(
            "Results cannot be sealed: the library PyNaCl is missing. Install the game again, or play without --class."
        ) from None
    from game.school.outbox import Outbox
    from game.school.recording import Recorder

    assert settings.of_class is not None
    chain = Chain(settings.of_class.id, settings.of_class.public_key, device_id(folder))
    return Recorder(keeper, chain, Outbox(folder / "outbox", results_folder(settings, folder)))


def results_folder(settings: "Settings", folder: Path) -> Path:
    """Where sealed results go: the folder that is set, else one on this computer."""
    named = settings.value("results")
    return Path(named) if named else folder / "results"


def settings_for(settings: "Settings | None", of: str) -> "Settings | None":
    """The settings as a class has them, whose file may name a results folder of its own; else the same ones."""
    if settings is None or settings.folder is None or not of:
        return settings
    from game.school.settings import gathered

    try:
        return gathered(settings.folder / "school.yaml", of)
    except PackError:
        return settings


def say_trouble(start: Start) -> None:
    """Say on the terminal what is wrong with the school file; the window has a card for the pupil."""
    if start.trouble:
        print(start.trouble, file=sys.stderr)
        print("The school file cannot be used, so nothing is recorded. Try: crownwise school doctor", file=sys.stderr)
    if start.settings is not None and start.settings.value("kiosk") == "yes" and not start.school.is_kiosk:
        print("`kiosk` needs a PIN, so anybody can leave. Set one: crownwise school pin SCHOOL", file=sys.stderr)
