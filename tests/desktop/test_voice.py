"""The voice speaks, lights what it says, and can be slow, broken or missing without anyone waiting for it."""

import sys
import time
import wave
from pathlib import Path

import pytest

from game.desktop import speakers
from game.desktop.narration import Narration
from game.desktop.shots import room_for, shared_brush
from game.desktop.sound import Sound
from game.desktop.speakers import recording_name
from game.desktop.voice import Voice, reading_time
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.ui.speech import Utterance
from tests.desktop.demo import Demo

TWO = (Utterance("b/0", 0, "Hello there.", "Hello there."), Utterance("b/0", 1, "Bye now.", "Bye now."))


def script(folder: Path, body: str) -> list[str]:
    """A program that stands for the computer's voice."""
    path = folder / "voice.py"
    path.write_text(body)
    return [sys.executable, str(path), "{file}"]


GOOD = """
import sys, wave
words = sys.stdin.read()
with wave.open(sys.argv[1], "wb") as out:
    out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050); out.writeframes(bytes(22050))
"""


def lit_over(voice: Voice, seconds: float) -> list[tuple[str, int]]:
    """What is lit, in order, over that many seconds."""
    seen: list[tuple[str, int]] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        lit = voice.tick()
        if lit is not None and (not seen or seen[-1] != lit):
            seen.append(lit)
        if lit is None and not voice.is_speaking:
            break
        time.sleep(0.01)
    return seen


@pytest.fixture
def sound(tmp_path: Path) -> Sound:
    """A sound with nothing in its folder."""
    return Sound(tmp_path, Options())


def test_sentences_are_lit_one_after_the_other(tmp_path: Path, sound: Sound) -> None:
    """With a program that renders, each sentence is played and lit in turn."""
    voice = Voice(sound, tmp_path, command=script(tmp_path, GOOD))
    voice.say(TWO)
    assert lit_over(voice, 10) == [("b/0", 0), ("b/0", 1)]
    assert not voice.is_speaking
    voice.close()


def test_a_hanging_program_hangs_nobody(tmp_path: Path, sound: Sound, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that sleeps is stopped; meanwhile no tick waits, and the words are lit all the same."""
    monkeypatch.setattr(speakers, "TIME_LIMIT", 0.5)
    monkeypatch.setattr("game.desktop.voice.PATIENCE", 0.3)
    voice = Voice(sound, tmp_path, command=script(tmp_path, "import time; time.sleep(600)"))
    voice.say(TWO)
    slowest, seen = 0.0, []
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        began = time.perf_counter()
        lit = voice.tick()
        slowest = max(slowest, time.perf_counter() - began)
        seen.append(lit)
        time.sleep(0.01)
    assert slowest < 0.1
    assert ("b/0", 0) in seen
    voice.close()


@pytest.mark.parametrize("command", [["/no/such/program"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_no_program_lights_in_silence(tmp_path: Path, sound: Sound, command: list[str]) -> None:
    """Nothing can speak: each sentence is lit for as long as it takes to read."""
    voice = Voice(sound, tmp_path, command=command)
    began = time.monotonic()
    voice.say(TWO)
    assert lit_over(voice, 12) == [("b/0", 0), ("b/0", 1)]
    assert time.monotonic() - began > reading_time("Hello there.")
    voice.close()


def test_a_recording_comes_first(tmp_path: Path, sound: Sound) -> None:
    """A recording of the very words is taken, and no program is asked."""
    recordings = tmp_path / "voices"
    recordings.mkdir()
    with wave.open(str(recordings / f"{recording_name('Hello there.')}.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(22050)
        out.writeframes(bytes(4410))
    finder = speakers.Speakers(recordings, tmp_path, ["/no/such/program", "{file}"])
    assert finder.file_for("Hello there.", "", lambda: True) == recordings / f"{recording_name('Hello there.')}.wav"
    assert finder.file_for("Bye now.", "", lambda: True) is None


def test_stopping_forgets_what_was_to_come(tmp_path: Path, sound: Sound) -> None:
    """Another screen: what the old one still had to say is never said."""
    voice = Voice(sound, tmp_path, command=script(tmp_path, GOOD))
    voice.say(TWO)
    voice.stop()
    assert lit_over(voice, 0.5) == []
    voice.say(TWO[1:])
    assert lit_over(voice, 6) == [("b/0", 1)]
    voice.close()


class Quiet(Voice):
    """A voice that only writes down what it is told."""

    def __init__(self, sound: Sound) -> None:
        super().__init__(sound, Path("nowhere"))
        self.told: list[str] = []

    def say(self, sentences: tuple[Utterance, ...]) -> None:
        self.told = [one.said for one in sentences]

    def add(self, sentences: tuple[Utterance, ...]) -> None:
        self.told += [one.said for one in sentences]

    def stop(self) -> None:
        self.told = []


@pytest.mark.parametrize(
    ("speech", "page", "speaks"),
    [("auto", "chat", False), ("auto", "young", True), ("on", "chat", True), ("off", "young", False)],
)
def test_when_screens_are_read(sound: Sound, speech: str, page: str, speaks: bool) -> None:
    """On, off, or left to the ages of the screen; asking to hear it again always works."""
    stage = Stage(Demo(page=page, options=Options(speech=speech)), print, room_for((1366, 768), shared_brush()))
    voice = Quiet(sound)
    narration = Narration(voice)
    narration.notice(stage)
    assert bool(voice.told) == speaks
    narration.again(stage)
    assert voice.told


def test_what_newly_appears_in_a_live_part_is_said(sound: Sound) -> None:
    """A new bubble is said, and only that; a moved focus says what it is on."""
    stage = Stage(Demo(page="chat", options=Options(speech="on")), print, room_for((1366, 768), shared_brush()))
    voice = Quiet(sound)
    narration = Narration(voice)
    narration.notice(stage)
    voice.told = []
    stage.press("reply")
    narration.notice(stage)
    assert voice.told == ["I don't share that."]
    stage.strike("end")
    narration.focused(stage)
    assert voice.told == ["Tell an adult."]
    stage.focus = "pause"
    narration.focused(stage)
    assert voice.told == ["Pause."]


def test_sounds_that_are_missing_or_broken_are_silent(tmp_path: Path) -> None:
    """No file, a broken file, no mixer: nothing happens."""
    (tmp_path / "broken.ogg").write_bytes(b"no sound")
    (tmp_path / "music_loop.ogg").write_bytes(b"no music")
    sound = Sound(tmp_path, Options(music=True))
    sound.follow(Options(music=True))
    for name in ("broken", "missing"):
        sound.play(name)
        time.sleep(0.2)
        sound.play(name)
    sound.close()


def test_a_sound_card_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mixer that cannot open leaves silence and a game that goes on."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuchdriver")
    sound = Sound(tmp_path, Options())
    sound.play("success")
    assert sound._opening is not None
    sound._opening.join(5)
    sound.play("success")
    assert sound.load(tmp_path / "x.ogg") is None
    assert sound.speak(None) == 0.0


TELLS = """
import sys
if sys.argv[2] == "xx":
    sys.exit(1)
with open(sys.argv[1], "w") as out:
    out.write(sys.argv[2] * 30)
"""
"""Stands for a computer's voice that has no language xx; its file says which language was asked for."""


def test_a_translated_story_is_said_in_its_language(tmp_path: Path) -> None:
    """The command's own voice is asked for the language; one that the computer lacks is silent, and English goes on."""
    command = [*script(tmp_path, TELLS), speakers.ENGLISH]
    finder = speakers.Speakers(tmp_path / "none", tmp_path, command)
    for language, asked in (("", "en-gb"), ("pl", "pl"), ("pt_BR", "pt-br")):
        path = finder.file_for("Hello!", "", lambda: True, language)
        assert path is not None
        assert path.read_text() == asked * 30
    for number in range(speakers.MOST_FAILURES + 1):
        assert finder.file_for(f"Hello {number}!", "", lambda: True, "xx") is None
    assert finder.file_for("Good morning!", "", lambda: True) is not None
