"""Every kind of bad recording is found, and only it; shown with files made for it."""

import math
import wave
from array import array
from pathlib import Path

import pytest

from tools.voice import checking, recordings
from tools.voice.recordings import Index, Wanted, stem


@pytest.fixture(autouse=True)
def wav(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that the standard library can write."""
    monkeypatch.setattr(recordings, "ENDING", "wav")
    monkeypatch.setattr(checking, "ENDING", "wav")


def wanted(spoken: str) -> Wanted:
    return Wanted(stem(spoken, "bf_emma"), spoken, "bf_emma", (f"name of {spoken}",))


FINE = wanted("The box asks and asks.")


def record(folder: Path, one: Wanted, *, seconds: float = 1.9, peak: float = 0.2) -> None:
    """A tone instead of a voice; a peak over 1 is cut off."""
    tone = (math.sin(at / 12) * peak * 32767 for at in range(int(seconds * 24_000)))
    samples = array("h", (int(max(-32768, min(32767, one))) for one in tone))
    with wave.open(str(recordings.path_of(folder, one.stem)), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(24_000)
        out.writeframes(samples.tobytes())


def indexed(folder: Path, *lines: Wanted) -> None:
    Index(("reception",), {one.names[0]: one.stem for one in lines}).write(folder)


def found(folder: Path, *lines: Wanted, heard: str | None = None) -> list[str]:
    listen = None if heard is None else (lambda path: heard, lambda text: text)
    report = checking.check(folder, list(lines), is_all=True, listen=listen)  # type: ignore[arg-type]
    return [finding.what for finding in report.findings]


def test_a_good_recording_is_found_good(tmp_path: Path) -> None:
    record(tmp_path, FINE)
    indexed(tmp_path, FINE)
    assert found(tmp_path, FINE, heard="the box asks and asks") == []
    report = checking.check(tmp_path, [FINE], is_all=True, listen=None)
    assert (report.files, report.word_error) == (1, None)
    assert 100 < report.pace < 160


@pytest.mark.parametrize(
    ("seconds", "peak", "what"),
    [
        (1.9, 3.0, ["clipped", "loud"]),
        (1.9, 0.02, ["quiet"]),
        (1.9, 0.6, ["loud"]),
        (0.8, 0.2, ["fast"]),
        (9.0, 0.2, ["slow"]),
    ],
)
def test_what_can_be_measured(tmp_path: Path, seconds: float, peak: float, what: list[str]) -> None:
    record(tmp_path, FINE, seconds=seconds, peak=peak)
    indexed(tmp_path, FINE)
    assert found(tmp_path, FINE) == what


def test_garbled_words(tmp_path: Path) -> None:
    record(tmp_path, FINE)
    indexed(tmp_path, FINE)
    assert found(tmp_path, FINE, heard="a fax asked an ox") == ["garbled"]


def test_missing_and_stale(tmp_path: Path) -> None:
    """No file; a file of which the index knows nothing; and an entry that leads to other words."""
    indexed(tmp_path)
    assert found(tmp_path, FINE) == ["missing"]
    record(tmp_path, FINE)
    assert found(tmp_path, FINE) == ["missing"]
    other = wanted("The box asked and asked.")
    record(tmp_path, other)
    Index(("reception",), {FINE.names[0]: other.stem, other.names[0]: other.stem}).write(tmp_path)
    assert found(tmp_path, FINE, other) == ["stale"]


def test_orphaned(tmp_path: Path) -> None:
    """A file that nothing says, a file of another kind, and an entry of the index that belongs to no line."""
    for one in (FINE, wanted("Nobody says this.")):
        record(tmp_path, one)
    (tmp_path / "notes.txt").write_text("of no use")
    indexed(tmp_path, FINE, wanted("Nobody says this."))
    assert found(tmp_path, FINE) == ["orphaned"] * 3


def test_a_file_that_cannot_be_played(tmp_path: Path) -> None:
    recordings.path_of(tmp_path, FINE.stem).write_bytes(b"no sound at all")
    indexed(tmp_path, FINE)
    assert found(tmp_path, FINE) == ["unreadable"]


def test_another_voice_or_setting_makes_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = stem("Hello!", "bf_emma")
    assert before != stem("Hello!", "bf_lily")
    monkeypatch.setattr(recordings, "SETTINGS", "another speed")
    assert before != stem("Hello!", "bf_emma")
