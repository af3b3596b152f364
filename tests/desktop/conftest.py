"""No test of this folder needs a screen or a sound card."""

import os

import pytest

from tests.desktop.clock import Clock

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("CROWNWISE_NO_ACCESS", "1")


@pytest.fixture
def clock() -> Clock:
    """Time, as the window sees it."""
    return Clock()
