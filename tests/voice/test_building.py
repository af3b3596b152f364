"""What is missing is recorded, what garbled is recorded again, what nothing says goes; and a build can be stopped."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tools.voice.building import BEFORE, Built, Studio, built
from tools.voice.recordings import Index, Wanted, path_of, stem


def recording(spoken: str, voice: str = "bf_emma") -> Wanted:
    return Wanted(stem(spoken, voice), spoken, voice, (f"name of {spoken}",))


class Desk:
    """A studio that writes the words into the file instead of sounds; `slips` are words that come out wrong at first."""

    def __init__(self, slips: Sequence[str] = (), *, always: bool = False) -> None:
        self.slips, self.always = slips, always
        self.calls: list[tuple[tuple[str, ...], str]] = []

    def render(self, lines: Sequence[str], voice: str, speed: float, before: str) -> list[str]:
        self.calls.append((tuple(lines), before))
        is_wrong = self.always or not before
        return ["mumble mumble" if is_wrong and line in self.slips else line for line in lines]

    def open(self) -> Studio:
        return Studio(
            render=self.render,
            write=lambda path, sound: path.write_text(sound),  # type: ignore[arg-type,return-value]
            hear=lambda path: path.read_text(),
            read_aloud=lambda text: text,
        )


LINES = [recording(words) for words in ("Fox has a tablet.", "Look!", "The ducks can dance!", "Gran can help.")]


def silent(line: str) -> None:
    """Nobody listens."""


def build(folder: Path, lines: list[Wanted], desk: Desk, say: Callable[[str], None] = silent) -> Built:
    return built(folder, lines, ("reception",), desk.open, say)


def test_what_is_missing_is_recorded_and_nothing_twice(tmp_path: Path) -> None:
    desk = Desk()
    assert build(tmp_path, LINES, desk) == Built(4, 0, ())
    assert [path_of(tmp_path, one.stem).read_text() for one in LINES] == [one.spoken for one in LINES]
    assert Index.read(tmp_path) == Index(("reception",), {one.names[0]: one.stem for one in LINES})
    assert build(tmp_path, LINES, desk) == Built(0, 0, ())
    assert len(desk.calls) == 1


def test_a_garbled_line_is_recorded_again_by_itself(tmp_path: Path) -> None:
    desk = Desk(slips=["Look!"])
    assert build(tmp_path, LINES, desk) == Built(4, 1, ())
    assert path_of(tmp_path, LINES[1].stem).read_text() == "Look!"
    assert desk.calls[1] == (("Look!",), BEFORE)


def test_a_line_that_stays_garbled_is_named(tmp_path: Path) -> None:
    assert build(tmp_path, LINES, Desk(slips=["Look!"], always=True)) == Built(4, 1, ("Look!",))
    assert path_of(tmp_path, LINES[1].stem).is_file()


def test_what_is_there_and_garbled_is_recorded_again_where_asked(tmp_path: Path) -> None:
    build(tmp_path, LINES, Desk())
    path_of(tmp_path, LINES[2].stem).write_text("mumble")
    assert build(tmp_path, LINES, Desk()).rendered == 0
    assert built(tmp_path, LINES, ("reception",), Desk().open, silent, is_listening=True) == Built(1, 0, ())
    assert path_of(tmp_path, LINES[2].stem).read_text() == LINES[2].spoken


def test_what_nothing_says_any_more_is_taken_away(tmp_path: Path) -> None:
    build(tmp_path, LINES, Desk())
    build(tmp_path, LINES[:1], Desk())
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["index.json", f"{LINES[0].stem}.opus"])


def test_voices_are_not_mixed_in_a_group(tmp_path: Path) -> None:
    desk = Desk()
    build(tmp_path, [*LINES, recording("Hello!", "bm_daniel")], desk)
    assert [lines for lines, _ in desk.calls if "Hello!" in lines] == [("Hello!",)]


def test_a_build_that_was_stopped_goes_on(tmp_path: Path) -> None:
    """Whatever was listened to stays; nothing half done is taken for done."""
    many = [recording(f"This is line {number} of a story.") for number in range(12)]

    def stop(line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, many, Desk(), stop)
    kept = len(list(tmp_path.glob("*.opus")))
    assert 0 < kept < 12
    assert build(tmp_path, many, Desk()).rendered == 12 - kept
