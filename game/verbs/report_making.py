"""Making the report in the teacher area: the results of a class are collected and its page is written, in a thread.

The passphrase is handed in, opens the key, and is kept nowhere.
"""

import argparse
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.scenes.messages import ReportGoesOn, ReportMade
from game.ui.hidden import Hidden

if TYPE_CHECKING:
    from game.school.collecting import Collected

PATIENCE = 5.0
"""Seconds that leaving the game waits for a report that is being made."""
BROKEN = ReportMade(("The report could not be made; “crownwise school doctor” looks what is wrong.",), is_refused=True)
"""What is told where the work ended in a way that nobody foresaw."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report to make: of which class, from the school's folder and the folder of this computer, and where it goes."""

    of: str
    school: Path
    folder: Path
    output: Path


class ReportMaker:
    """Makes one report at a time. `news` says how far it is, and then once what came of it."""

    def __init__(self) -> None:
        """Nothing is being made."""
        self._thread: threading.Thread | None = None
        self._files = self._told = 0
        self._came: ReportMade | None = None

    @property
    def files(self) -> int | None:
        """How many files were read so far; None while no report is being made."""
        return None if self._thread is None else self._files

    def begin(self, wanted: Wanted, passphrase: Hidden) -> ReportGoesOn:
        """Begin, unless one is being made already."""
        if self._thread is None:
            self._files = self._told = 0
            self._thread = threading.Thread(target=self._make, args=(wanted, passphrase), name="report", daemon=True)
            self._thread.start()
        return ReportGoesOn(self._files)

    def news(self) -> ReportGoesOn | ReportMade | None:
        """What is new since the last time."""
        if self._thread is None:
            return None
        if not self._thread.is_alive():
            self._thread = None
            return self._came or BROKEN
        if self._files == self._told:
            return None
        self._told = self._files
        return ReportGoesOn(self._told)

    def finished(self) -> ReportMade:
        """Wait for what comes of it, as a terminal does."""
        if self._thread is not None:
            self._thread.join()
        self._thread = None
        return self._came or BROKEN

    def close(self) -> None:
        """Give a report that is being made a moment; one that is cut off leaves the results as they were."""
        if self._thread is not None:
            self._thread.join(PATIENCE)

    def _make(self, wanted: Wanted, passphrase: Hidden) -> None:
        self._came = None
        self._came = made(wanted, passphrase, self._count)

    def _count(self, files: int) -> None:
        self._files = files


def output_file(of: str, named: Path | None, today: date) -> Path:
    """The file that a report is written to: in the folder that was named, else among the teacher's documents."""
    if named is None:
        from platformdirs import user_documents_path

        named = user_documents_path()
    return named / f"report-{of}-{today.isoformat()}.html"


def made(wanted: Wanted, passphrase: Hidden, count: Callable[[int], None]) -> ReportMade:
    """Collect and write; what came of it in sentences. `count` is told how many files were read so far."""
    try:
        from game.school.index import NoIndex
        from game.school.keys import KeyRefused, WrongPassphrase
        from game.verbs.report_sheets import SHEETS
        from game.verbs.report_telling import gathered
    except ImportError as error:
        return _refused(f'A library is missing ({error.name}), so install the game with: pip install ".[school]"')
    try:
        says = _collected(wanted, passphrase, count)
        asked = argparse.Namespace(school=wanted.school, db="", expected=0, sheet="class")
        told = gathered(asked, [wanted.of])
        if not any(one.is_over for one in told.attempts):
            return _refused(f"Nobody in class {wanted.of} has finished a story yet, so there is nothing to report.")
        page = SHEETS["class"](told)
    except WrongPassphrase:
        return _refused(f"That is not the passphrase of class {wanted.of}; look at caps lock and try again.")
    except NotADirectoryError as error:
        return _refused(f"{str(error).removesuffix('.')}; look at the network, then try again.")
    except (KeyRefused, PackError, NoIndex) as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f'"{error.filename}" cannot be read or written ({error.strerror}); look at its rights.')
    try:
        wanted.output.parent.mkdir(parents=True, exist_ok=True)
        wanted.output.write_text(page, "utf-8")
    except OSError as error:
        why = error.strerror or "refused"
        return _refused(f'"{wanted.output}" cannot be written ({why}); start with --reports and another folder.')
    where = f'The report of class {wanted.of} is in "{wanted.output}". Open it in any browser, or print it.'
    return ReportMade((where, *says, told.countdown))


def _collected(wanted: Wanted, passphrase: Hidden, count: Callable[[int], None]) -> tuple[str, ...]:
    """Collect as `crownwise collect` does; what it has to say. Raises what opening and reading raise."""
    from game.school.bundles import FROM
    from game.school.collecting import collect
    from game.school.index import open_index
    from game.school.keys import KeyRefused, unwrapped
    from game.school.overdue import purge_overdue
    from game.school.setting_up import key_path
    from game.school.settings import gathered
    from game.verbs.starting import results_folder

    path = key_path(wanted.school, wanted.of)
    if not path.is_file():
        raise KeyRefused(f"The key of class {wanted.of} is not on this computer; its report is made where the key is.")
    settings = gathered(wanted.school / "school.yaml", wanted.of)
    results = results_folder(settings, wanted.folder)
    if not results.is_dir() and not settings.value("results"):
        results.mkdir(parents=True)  # nobody has played here yet, and this computer keeps its results itself
    key = unwrapped(path, passphrase.revealed())
    owner = settings.of_class.sealing_key if settings.of_class else ""
    index = open_index(str(path.with_name(f"results-{wanted.of}.sqlite")), wanted.of, owner)
    try:
        # One core: a program with a window must not split itself in two.
        came = collect([results], key, index, bundle_from=FROM, cores=1, count=count)
        overdue = purge_overdue(settings.value("retention"), [results], key, index)
    finally:
        index.close()
    return _in_words(came, overdue)


def _in_words(came: "Collected", overdue: int) -> tuple[str, ...]:
    from game.verbs.counting import counted

    files, new = counted(came.files, "file"), counted(came.new, "new attempt")
    lines = [f"{files} read, {new}."]
    if overdue:
        lines.append(f"{counted(overdue, 'attempt was', 'attempts were')} overdue, and deleted as your school has set.")
    return (*lines, *came.wrong)


def _refused(says: str) -> ReportMade:
    return ReportMade((says,), is_refused=True)
