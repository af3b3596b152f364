"""The lesson that goes on at this computer: what its scenes want done, and how a teacher begins another one."""

import argparse
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.engine.problems import PackError
from game.scenes.context import Context
from game.scenes.effects import BeginLesson, CountResults, Effect, MakeReport, TellReport, TryPin
from game.scenes.lesson import Lesson
from game.scenes.messages import Counted, LessonBegun, LessonRefused, PinTried, ReportTold
from game.ui.hidden import Hidden
from game.ui.widgets import Message
from game.verbs.performing import performer
from game.verbs.report_making import ReportMaker, Wanted, output_file
from game.verbs.report_words import has_key, how_to_report
from game.verbs.starting import CannotStart, Start, results_folder, settings_for, started

if TYPE_CHECKING:
    from game.school.counting import Counts

EVERY = 5.0
"""Seconds between two counts while a teacher looks at them."""


class Lessons:
    """The start that goes on now, and with it the class; `perform` carries out what scenes want."""

    def __init__(
        self,
        start: Start,
        given: argparse.Namespace,
        folder: Path,
        context: Context,
        *,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        """`given` is the command line, which holds for every further lesson; `folder` is where things are kept.

        With `tell`, which says a line to whoever waits, a report is made at once; else in a thread, beside the window.
        """
        self._start = start
        self._given = given
        self._folder = folder
        self._context = context
        self._perform = performer(start.keeper, start.recorder)
        self._gate: Callable[[str], PinTried] | None = None
        self._count_at: tuple[float, str] | None = None
        self._fresh: list[Counted] = []
        self._maker = ReportMaker()
        self._tell = tell

    def perform(self, effect: Effect) -> Message | None:
        """Carry out an effect; what came of it is a message."""
        match effect:
            case TryPin(pin):
                return self._tried(pin)
            case BeginLesson(lesson):
                return self._begin(lesson)
            case CountResults(of_class, again=False):
                return Counted(self._counts(of_class))
            case CountResults(of_class):
                self._count_at = (time.monotonic() + EVERY, of_class)
                return None
            case TellReport(of_class):
                return self._told(of_class)
            case MakeReport(of_class, passphrase):
                return self._make(of_class, passphrase)
        return self._perform(effect)

    def news(self) -> Message | None:
        """How a report gets on, and fresh counts; a slow results folder holds up a thread and no child."""
        if (made := self._maker.news()) is not None:
            return made
        if self._fresh:
            return self._fresh.pop()
        if self._count_at is not None and time.monotonic() >= self._count_at[0]:
            of_class = self._count_at[1]
            self._count_at = None
            threading.Thread(
                target=lambda: self._fresh.append(Counted(self._counts(of_class))), name="counting", daemon=True
            ).start()
        return None

    def close(self) -> None:
        """Seal what was left in the middle, and close what is kept."""
        self._maker.close()
        self._start.close(self._context)
        self._start.keeper.close()

    def _told(self, of: str) -> ReportTold:
        settings = settings_for(self._start.settings, of)
        place = str(self._output(of)) if has_key(of, settings) else ""
        return ReportTold(how_to_report(of, settings, self._folder), place, self._maker.files)

    def _make(self, of: str, passphrase: Hidden) -> Message | None:
        settings = self._start.settings
        if settings is None or settings.folder is None:
            return None
        goes_on = self._maker.begin(Wanted(of, settings.folder, self._folder, self._output(of)), passphrase)
        if self._tell is None:
            return goes_on
        self._tell("The results are being collected. This takes a moment.")
        return self._maker.finished()

    def _output(self, of: str) -> Path:
        return output_file(of, self._given.reports, date.today())

    def _tried(self, pin: str) -> PinTried:
        if self._gate is None:
            from game.school.pin import Gate

            settings = self._start.settings
            hashed = settings.school.pin if settings is not None and settings.school is not None else ""
            gate = Gate(hashed, self._folder / "pin.json")

            def look(typed: str) -> PinTried:
                tried = gate.tried(typed)
                return PinTried(tried.is_right, tried.wait)

            self._gate = look
        return self._gate(pin)

    def _begin(self, lesson: Lesson) -> LessonBegun | LessonRefused:
        """Close the class that was on, and set up the one of the lesson."""
        wanted = argparse.Namespace(**{**vars(self._given), "of_class": lesson.of_class, "form": lesson.form})
        try:
            start = started(wanted, self._folder)
        except (PackError, CannotStart) as error:
            return LessonRefused(str(error))
        self.close()
        self._start = start
        self._perform = performer(start.keeper, start.recorder)
        plain = dict(start.keeper.options() if start.options is None else start.options)
        if lesson.is_quiet:
            plain["quiet"] = True
        library = self._context.library.naming(start.school.people)
        self._context = replace(self._context, library=library, kept=start.keeper, school=start.school, lesson=lesson)
        return LessonBegun(lesson, start.school, start.keeper, tuple(plain.items()))

    def _counts(self, of_class: str) -> "Counts":
        from game.school.counting import counted
        from game.school.recording import class_folder

        settings = settings_for(self._start.settings, of_class)
        results = results_folder(settings, self._folder) if settings is not None else self._folder / "results"
        return counted(of_class, class_folder(self._folder, of_class), self._folder / "outbox", results)
