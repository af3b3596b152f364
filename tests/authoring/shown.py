"""A preview in a window whose clock a test turns, and saving a file as an editor does."""

import os
from pathlib import Path

from game.authoring.following import Follower
from game.authoring.preview import HEADING, Preview
from game.desktop.window import NEWS, Window
from game.scenes.states import Play
from game.ui.widgets import Text
from game.verbs.preview import follow, opened
from game.verbs.story_path import find


def save(path: Path, old: str, new: str) -> None:
    """Save the file as an editor does, at a later time than before: a new file moved into its place."""
    before = path.stat().st_mtime_ns
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_suffix(".new")
    beside.write_text(text.replace(old, new, 1), "utf-8")
    os.utime(beside, ns=(before + 10**9, before + 10**9))
    beside.replace(path)


class Shown:
    """A preview in a window whose clock a test turns."""

    def __init__(self, path: Path, step: str = "") -> None:
        self.time = 100.0
        self.follower: Follower = follow(find(path))
        program = opened(self.follower, step=step)
        self.window = Window(program, lambda effect: None, now=lambda: self.time, news=self.follower.news)
        self.window.open()
        self.turn()

    def turn(self) -> None:
        """Let the window take a turn, after it has waited for news long enough."""
        self.time += NEWS + 0.01
        self.window.turn()

    @property
    def preview(self) -> Preview:
        assert isinstance(self.window.stage.program, Preview)
        return self.window.stage.program

    @property
    def playing(self) -> Play:
        assert self.preview.game is not None
        assert isinstance(self.preview.game.scene, Play)
        return self.preview.game.scene

    @property
    def words(self) -> str:
        """Every word on the screen."""
        return "\n".join(one.widget.text for one in self.window.stage.tree.walk() if isinstance(one.widget, Text))

    @property
    def has_card(self) -> bool:
        card = self.window.stage.screen.card
        return card is not None and card.label == HEADING
