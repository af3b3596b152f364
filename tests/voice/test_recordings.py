"""The recordings that are shipped: every line has one that fits, and the game plays it."""

import threading
from pathlib import Path

import pytest

from game.desktop.sound import DUCKED, MUSIC_VOLUME, Sound
from game.desktop.speakers import Speakers, recording_name
from game.resources import assets
from game.scenes.options import Options
from game.verbs import voice
from tests.voice.conftest import RECORDED, Lines
from tools.voice import checking
from tools.voice.recordings import Index, wanted


@pytest.fixture(scope="module")
def speakers(tmp_path_factory: pytest.TempPathFactory) -> Speakers:
    """The shipped recordings and nothing else: no voice of the computer helps out."""
    return Speakers(assets() / "voices", tmp_path_factory.mktemp("rendered"), None)


NOT_YET = ("missing", "stale", "orphaned")
"""What may be found as long as a build has not come to its end; the index says so."""


def test_nothing_is_missing_stale_orphaned_clipped_quiet_fast_or_garbled(said: Lines) -> None:
    """Where no recogniser is installed, the other checks run all the same."""
    index = Index.read(voice.folder())
    assert set(index.packs) >= set(RECORDED)
    listen, why = voice.ears()
    report = checking.check(voice.folder(), wanted(said.values()), is_all=True, listen=listen)
    assert [one for one in report.findings if index.is_whole or one.what not in NOT_YET] == []
    assert (report.word_error is None) == bool(why)
    assert report.files > 100
    assert 125 < report.pace < 160
    assert report.megabytes < 25


def test_the_game_finds_every_line(said: Lines, speakers: Speakers) -> None:
    """The player's look-up and the index agree: what is recorded is found, and a whole index leaves nothing silent."""
    index = Index.read(voice.folder())
    found = [key for key in said if speakers.file_for(*key, lambda: True) is not None]
    assert {recording_name(*key) for key in found} == {recording_name(*key) for key in said} & index.files.keys()
    assert len(found) == len(said) or not index.is_whole


def test_who_says_it_is_heard(said: Lines, speakers: Speakers) -> None:
    """The same words by two persons are two recordings where their voices differ, and one where they do not."""
    for (words, speaker), line in said.items():
        mine, theirs = (speakers.file_for(words, who, lambda: True) for who in (speaker, ""))
        if speaker and mine is not None and theirs is not None:
            assert (mine == theirs) == (line.voice == said[words, ""].voice)


def opened(sound: Sound) -> None:
    """Wait until the mixer of `sound` is open."""
    for thread in threading.enumerate():
        if thread.name == "sound":
            thread.join(10)


def test_music_is_quiet_while_a_recording_is_said(speakers: Speakers) -> None:
    """Opus plays in the mixer; music goes down for it and comes back."""
    from pygame import mixer

    sound = Sound(assets() / "sounds", Options(music=True))
    sound.follow(Options(music=True))
    opened(sound)
    try:
        path = speakers.file_for("Fox has a tablet.", "", lambda: True)
        assert path is not None
        assert path.suffix == ".opus"
        assert mixer.music.get_busy()
        assert mixer.music.get_volume() == pytest.approx(MUSIC_VOLUME, abs=0.01)
        assert sound.speak(sound.load(path)) == pytest.approx(mixer.Sound(path).get_length())
        assert mixer.Channel(0).get_busy()
        assert mixer.music.get_volume() == pytest.approx(MUSIC_VOLUME * DUCKED, abs=0.01)
        sound.hush()
        assert not mixer.Channel(0).get_busy()
        assert mixer.music.get_volume() == pytest.approx(MUSIC_VOLUME, abs=0.01)
    finally:
        sound.close()


def test_a_broken_index_leaves_the_computers_own_voice(tmp_path: Path) -> None:
    """Whatever stands in the index, nobody waits and nothing fails."""
    for text in ("", "[]", "{", '{"files": []}', '{"packs": []}'):
        (tmp_path / "index.json").write_text(text, encoding="utf-8")
        assert Speakers(tmp_path, tmp_path, None).file_for("Hello!", "", lambda: True) is None
