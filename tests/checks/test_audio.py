"""Recordings in an index of their own, compared with the texts of the small story: nothing is listened to."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game import resources
from game.checks.subject import AllPacks, Packed, Story
from game.checks.wording import texts
from game.desktop.speakers import recording_name
from game.engine.problems import Problem
from game.ui.speech import sentences
from game.verbs.check import asked_for, tools
from game.verbs.recorded import recorded
from tests.checks.clean import line_of, written
from tests.checks.looking import looked, packed_at, rules
from tools.voice.cast import NARRATOR, voice_of
from tools.voice.recordings import stem
from tools.voice.spoken import spoken


class Studio:
    """The small pack, and a folder in which every sentence of it has a recording (of one letter: nobody listens)."""

    def __init__(self, folder: Path) -> None:
        self.story_file = written(folder / "packs", pack=[["[tiny, other]", "[tiny]"]])
        self.assets = folder / "assets"
        self.voices = self.assets / "voices"
        self.voices.mkdir(parents=True)
        story = self.packed().stories[0]
        self.index: dict[str, Any] = {"packs": ["meadow"], "is_whole": True, "files": {}}
        for speaker, said in self.lines(story):
            member = story.scenario.cast.get(speaker)
            voice = voice_of(member.who if member else "") if speaker else NARRATOR
            self.index["files"][recording_name(said, speaker)] = stem(spoken(said, story.pack.pronounce), voice)
        for name in self.index["files"].values():
            (self.voices / f"{name}.opus").write_bytes(b"x")
        self.keep()

    @staticmethod
    def lines(story: Story) -> Iterator[tuple[str, str]]:
        for one in texts(story.source):
            speaker = str(one.way[-1]) if one.key == "lines" else ""
            yield from ((speaker, sentence) for sentence in sentences(one.text))

    def keep(self) -> None:
        (self.voices / "index.json").write_text(json.dumps(self.index, indent=0), "utf-8")

    def packed(self) -> Packed:
        return packed_at(self.story_file.parent)

    def found(self) -> list[Problem]:
        """What the check says of the story, and then of everything."""
        packed = self.packed()
        handed = replace(packed.tools, voices=recorded(self.assets))
        (story,) = packed.stories
        story.tools = packed.tools = handed
        everything = AllPacks(packs=(packed,), rules=rules(), source=packed.source, tools=handed)
        of_story = looked(story, "check_story", ["AUDIO"], story.source)
        return of_story + looked(everything, "check_all", ["AUDIO"], packed.source)

    def file_of(self, said: str, speaker: str = "") -> str:
        return str(self.index["files"][recording_name(said, speaker)])


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)


def test_what_is_recorded_has_nothing(studio: Studio) -> None:
    """Every sentence has the recording of its own words by its own voice."""
    assert studio.found() == []


def test_a_changed_text_has_no_recording(studio: Studio) -> None:
    """Counted in one finding at the first such text; advice only while the recordings are not whole."""
    path = studio.story_file
    path.write_text(path.read_text("utf-8").replace("Zed writes it down.", "Zed notes it. Then he goes."), "utf-8")
    (problem,) = studio.found()
    assert (problem.code, problem.severity) == ("AUDIO", "stops-publishing")
    assert problem.line == line_of("Zed notes it.", path)
    assert problem.says.startswith("2 sentences")
    studio.index["is_whole"] = False
    studio.keep()
    assert [one.severity for one in studio.found()] == ["advice"]


def test_a_recording_of_other_words_is_stale(studio: Studio) -> None:
    """The pack says now how a word is spoken, or somebody else has the line: the file is still the old one."""
    pack = studio.story_file.with_name("pack.yaml")
    pack.write_text(f"{pack.read_text('utf-8')}pronounce: {{ Zed: Zedd }}\n", "utf-8")
    (problem,) = studio.found()
    assert "other words" in problem.says
    assert problem.line == line_of("Zed asks for the school", studio.story_file)


def test_files_and_entries_belong_together(studio: Studio) -> None:
    """A file that the index does not know, and an entry whose file is gone."""
    (studio.voices / "0123456789abcdef01234567.opus").write_bytes(b"x")
    (problem,) = studio.found()
    assert problem.file == "voices/index.json"
    assert "no line that is said" in problem.says
    (studio.voices / "0123456789abcdef01234567.opus").unlink()
    name = studio.file_of("Hello!", "maya")
    (studio.voices / f"{name}.opus").unlink()
    missing, lost = studio.found()
    assert missing.line == line_of("Hello!", studio.story_file)
    assert lost.line == line_of(name, studio.voices / "index.json")


@pytest.mark.parametrize("raw", ["", "[]", '{"files": 7}', "{", "[" * 100_000])
def test_a_broken_index_is_told(raw: str, studio: Studio) -> None:
    """An index that cannot be read is a finding, and no traceback."""
    (studio.voices / "index.json").write_text(raw, "utf-8")
    assert ["cannot be read" in one.says for one in studio.found()] == [True]


def test_recordings_of_a_pack_that_is_gone(studio: Studio) -> None:
    """In a folder of packs of which none was recorded, nothing is gone: it is an author's own."""
    studio.index["packs"] = ["meadow", "marsh"]
    studio.keep()
    assert ['"marsh"' in one.says for one in studio.found()] == [True]
    studio.index["packs"] = ["marsh"]
    studio.keep()
    assert studio.found() == []


def test_the_shipped_recordings_are_looked_at() -> None:
    """`check` hands its checks the index that the game plays from."""
    handed = tools(asked_for(resources.scenarios() / "reception")).voices
    assert handed is not None
    assert "reception" in handed.packs
    assert set(handed.files.values()) <= handed.there
