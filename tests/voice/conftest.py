"""No test of this folder needs a screen or a sound card; the lines of the packs are collected once."""

import os

import pytest

from tools.voice.lines import Line, lines

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("CROWNWISE_NO_ACCESS", "1")

RECORDED = ("reception", "year1")
"""The packs that must be recorded whole."""

Lines = dict[tuple[str, str], Line]


@pytest.fixture(scope="session")
def said() -> Lines:
    """Every line of the recorded packs and of the program around them, by its words and who says it."""
    from game.verbs.voice import folder
    from game.verbs.walking import program
    from tools.voice.recordings import Index

    packs = dict.fromkeys((*RECORDED, *Index.read(folder()).packs))
    return {(line.said, line.speaker): line for line in lines(program(), packs)}
