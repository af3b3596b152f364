"""What `check` is told of the recordings: their index, their files, and whether a sentence has the right one."""

import json
from collections.abc import Callable
from pathlib import Path

from game.checks.findings import Source
from game.checks.subject import Voices
from game.desktop.speakers import INDEX, recording_name
from game.engine.model import Scenario
from game.engine.packs import Pack

Stem = Callable[[str, str, Pack, Scenario], str]
"""The name of the file in which a sentence by a speaker should be."""


def recorded(assets: Path) -> Voices | None:
    """The recordings among `assets`; None where there are none at all."""
    folder = assets / "voices"
    index = folder / INDEX
    if not index.is_file():
        return None
    packs: tuple[str, ...] = ()
    files: dict[str, str] = {}
    is_whole, is_readable = False, True
    try:
        kept = json.loads(index.read_text("utf-8"))
        packs = tuple(map(str, kept["packs"]))
        files = {str(name): str(file) for name, file in kept["files"].items()}
        is_whole = bool(kept.get("is_whole"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        is_readable = False
    there = frozenset(path.stem for path in folder.iterdir() if path.name != INDEX)
    return Voices(
        packs=packs,
        files=files,
        there=there,
        is_whole=is_whole,
        is_readable=is_readable,
        source=Source.open(index),
        state=_looking(files, there, _stem()),
    )


def _looking(files: dict[str, str], there: frozenset[str], stem: Stem | None) -> Callable[[Pack, Scenario, str], str]:
    def state(pack: Pack, scenario: Scenario, sentence: str) -> str:
        """Who says a sentence follows from its place on the screen; so anyone of the story may have said it."""
        found = "missing"
        # In a story a line is said by the person who is seen, in a chat by the member of the cast.
        speakers = dict.fromkeys(("", *scenario.cast, *(member.who for member in scenario.cast.values() if member.who)))
        for speaker in speakers:
            for said in (sentence, f"{sentence}."):
                file = files.get(recording_name(said, speaker))
                if file in there:
                    if stem is None or file == stem(said, speaker, pack, scenario):
                        return "there"
                    found = "stale"
        return found

    return state


def _stem() -> Stem | None:
    """How recordings are named; None in an installed game, which has no tools to record with."""
    try:
        from tools.voice.cast import voice_of
        from tools.voice.recordings import stem
        from tools.voice.spoken import spoken
    except ImportError:
        return None

    def named(said: str, speaker: str, pack: Pack, scenario: Scenario) -> str:
        member = scenario.cast.get(speaker)
        who = (member.who if member else speaker) if speaker else ""
        return stem(spoken(said, pack.pronounce), voice_of(who or (speaker and "a name on a screen")))

    return named
