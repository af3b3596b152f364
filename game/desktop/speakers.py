"""Where a spoken sentence comes from: a recording, or the computer's own voice rendered to a file."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

TIME_LIMIT = 6.0
"""Seconds after which a program that speaks is stopped."""

MOST_FAILURES = 2
"""After so many failures one after the other the computer's voice is left alone."""

SAPI = (
    "Add-Type -AssemblyName System.Speech; $v = New-Object System.Speech.Synthesis.SpeechSynthesizer; $v.Rate = -2; "
    "$v.SetOutputToWaveFile($env:CROWNWISE_VOICE_FILE); "
    "$v.Speak([Console]::In.ReadToEnd()); $v.Dispose()"
)

ENGLISH = "en-gb"
INDEX = "index.json"
"""In the folder of recordings: which file (without its ending) holds the line of a name. Lines may share a file, and a
file is named by what is really heard: the words as spoken, the voice, the settings. `game voice` makes both."""


def recording_name(said: str, speaker: str = "") -> str:
    """The name under which a sentence by a speaker is looked for among the recordings."""
    return hashlib.sha256(f"{speaker}\n{said}".encode()).hexdigest()[:24]


def own_voice() -> list[str] | None:
    """The command of the computer's own voice, or None: words come in on stdin, `{file}` is the wav to write.

    The forms for Windows and macOS follow their documentation and have not been tried on such computers.
    """
    if sys.platform == "win32":
        return ["powershell", "-NoProfile", "-NonInteractive", "-Command", SAPI]
    if sys.platform == "darwin":
        return ["say", "-r", "150", "--data-format=LEI16@22050", "-o", "{file}", "-f", "-"]
    for name in ("espeak-ng", "espeak"):
        if shutil.which(name):
            return [name, "-v", ENGLISH, "-s", "140", "--stdin", "-w", "{file}"]
    return None


def in_language(command: list[str], language: str) -> list[str]:
    """The command with its voice for another language, where it names one; else the computer's voice as it is set."""
    code = language.replace("_", "-").lower()
    return [code if code and part == ENGLISH else part for part in command]


def _files_by_name(recordings: Path) -> dict[str, str]:
    """The index of a folder of recordings; empty where there is none that can be read."""
    try:
        kept = json.loads((recordings / INDEX).read_text("utf-8"))
        return {str(name): str(file) for name, file in kept["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


class Speakers:
    """Finds or renders the file of one sentence. Used from one worker thread only."""

    def __init__(self, recordings: Path, folder: Path, command: list[str] | None) -> None:
        """Look in `recordings` first; render with `command` into `folder` else."""
        self.recordings = recordings
        self.folder = folder
        self.command = command
        self._failures = 0
        self._files = _files_by_name(recordings)

    def file_for(self, said: str, speaker: str, is_wanted: Callable[[], bool], language: str = "") -> Path | None:
        """The sound file of a sentence; None where there is no voice, it took too long, or nobody waits any more.

        A computer without a voice for `language` is silent in it, and speaks English all the same.
        """
        name = recording_name(said, speaker)
        for ending in ("opus", "ogg", "wav"):
            path = self.recordings / f"{self._files.get(name, name)}.{ending}"
            if path.is_file():
                return path
        if self.command is None or self._failures >= MOST_FAILURES:
            return None
        path = self.folder / f"{name}{language}.wav"
        failures = self._failures
        if not path.is_file() and not self._render(said, path, is_wanted, in_language(self.command, language)):
            path.unlink(missing_ok=True)
            self._failures = failures if language else self._failures
            return None
        return path

    def _render(self, said: str, path: Path, is_wanted: Callable[[], bool], command: list[str]) -> bool:
        command = [part.replace("{file}", str(path)) for part in command]
        try:
            program = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"CROWNWISE_VOICE_FILE": str(path)},
                # No black console window on Windows; 0 means nothing elsewhere.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self._failures = MOST_FAILURES
            return False
        waited = 0.0
        words: bytes | None = said.encode()
        while True:
            try:
                program.communicate(words, timeout=0.1)
                break
            except subprocess.TimeoutExpired:
                words, waited = None, waited + 0.1
                if waited > TIME_LIMIT or not is_wanted():
                    program.kill()
                    program.communicate()
                    self._failures += waited > TIME_LIMIT
                    return False
            except OSError:
                program.kill()
                program.wait()
                self._failures += 1
                return False
        is_good = program.returncode == 0 and path.is_file() and path.stat().st_size > 44
        self._failures = 0 if is_good else self._failures + 1
        return is_good
