"""The voice: says sentences one after the other and knows which one is being said, so that its words can be lit.

Files are found or rendered in one worker thread that can be slow or hang without anyone noticing; where
there is no voice, each sentence is lit for as long as it takes to read.
"""

import queue
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from game.desktop.sound import Sound
from game.ui.speech import Utterance

PATIENCE = 4.0
"""Seconds to wait for a sentence's file before it is lit in silence."""

PAUSE = 0.45
"""Seconds of silence between two sentences."""

SECONDS_A_WORD = 0.45


def reading_time(text: str) -> float:
    """Seconds that a slow reader needs for `text`."""
    return 0.7 + SECONDS_A_WORD * len(text.split())


class Voice:
    """Says a list of sentences. Everything but the worker runs on the main thread; `tick` moves it on."""

    def __init__(
        self,
        sound: Sound,
        recordings: Path,
        *,
        command: list[str] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`command` renders a sentence where there is no recording (default: the computer's own voice)."""
        self.sound = sound
        self.now = now
        self.language = ""
        """The language of what is said from now on; "" is the one that the packs are written in."""
        self._recordings = recordings
        self._command = command
        self._round = 0
        self._waiting: list[Utterance] = []
        self._ready: dict[int, Any] = {}
        self._at = 0
        self._until: float | None = None
        self._since = 0.0
        self._wanted: queue.SimpleQueue[tuple[int, int, Utterance, str] | None] = queue.SimpleQueue()
        self._found: queue.SimpleQueue[tuple[int, int, Any]] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._folder: Path | None = None

    @property
    def is_speaking(self) -> bool:
        """Whether there is something being said or still to be said."""
        return self._at < len(self._waiting)

    def say(self, sentences: tuple[Utterance, ...]) -> None:
        """Say these sentences now, instead of whatever is being said."""
        self.stop()
        self.add(sentences)

    def add(self, sentences: tuple[Utterance, ...]) -> None:
        """Say these sentences after what is being said."""
        if not sentences:
            return
        if not self.is_speaking:
            self.stop()
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="voice", daemon=True)
            self._worker.start()
        self._since = self.now()
        for sentence in sentences:
            self._wanted.put((self._round, len(self._waiting), sentence, self.language))
            self._waiting.append(sentence)

    def stop(self) -> None:
        """Fall silent at once and forget what was still to be said."""
        self._round += 1
        self._waiting, self._ready, self._at, self._until = [], {}, 0, None
        self.sound.hush()

    def tick(self) -> tuple[str, int] | None:
        """Go on as time passes; the path and sentence that are being said now, or None."""
        while not self._found.empty():
            number, place, voice = self._found.get()
            if number == self._round:
                self._ready[place] = voice
        now = self.now()
        if self._until is not None and now >= self._until:
            self._at, self._until, self._since = self._at + 1, None, now
            if not self.is_speaking:
                self.stop()
        if not self.is_speaking:
            return None
        current = self._waiting[self._at]
        if self._until is None:
            if self._at not in self._ready and now - self._since < PATIENCE:
                return None
            seconds = self.sound.speak(self._ready.get(self._at))
            self._until = now + (seconds + PAUSE if seconds else reading_time(current.shown or current.said))
        return current.path, current.sentence

    def close(self) -> None:
        """Fall silent and take away the rendered files."""
        self.stop()
        if self._worker is not None:
            # A program that is just speaking is ended within a tenth of a second; nothing is left running.
            self._wanted.put(None)
            self._worker.join(timeout=1.0)
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _work(self) -> None:
        # Imported only where something is to be said: the first screen does not wait for it.
        from game.desktop.speakers import Speakers, own_voice

        self._folder = Path(tempfile.mkdtemp(prefix="crownwise-voice-"))
        speakers = Speakers(self._recordings, self._folder, self._command if self._command is not None else own_voice())
        while (wanted := self._wanted.get()) is not None:
            number, place, sentence, language = wanted
            if number != self._round:
                continue
            is_wanted = partial(self._is_wanted, number)
            path = speakers.file_for(sentence.said, sentence.speaker, is_wanted, language)
            voice = self.sound.load(path) if path is not None else None
            self._found.put((number, place, voice))

    def _is_wanted(self, number: int) -> bool:
        """Whether what was to be said in that round is still to be said."""
        return number == self._round
