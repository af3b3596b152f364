"""What a pupil can hear of what a stage shows, and a way of pressing that listens after every press."""

from collections.abc import Container
from dataclasses import replace

from game.scenes.stage import Stage
from game.ui.focus import pressable
from game.ui.layout import active
from game.ui.speech import Utterance, utterances
from game.ui.widgets import Button


def heard(stage: Stage) -> list[Utterance]:
    """What is read aloud, and what is said when the focus comes to what is not read with the screen."""
    tree = active(stage.tree)
    quiet = [one for one in tree.walk() if isinstance(one.widget, Button) and not one.widget.is_spoken]
    named = [said for one in quiet for said in utterances(one._replace(widget=replace(one.widget, is_spoken=True)))]
    return [*utterances(tree), *named]


def keys(stage: Stage) -> list[str]:
    """What can be pressed now."""
    return [widget.key for widget in pressable(active(stage.tree))]


class Ear:
    """Presses and listens. `unheard` are the sentences, with who says them, that are none of the lines."""

    def __init__(self, said: Container[tuple[str, str]]) -> None:
        self.said = said
        self.unheard: set[tuple[str, str]] = set()
        self.screens: set[tuple[str, str]] = set()

    def listen(self, stage: Stage) -> None:
        """Hear the screen as it is."""
        self.screens.add((type(stage.program.scene).__name__, stage.screen.key))  # type: ignore[attr-defined]
        self.unheard |= {one for one in ((one.said, one.speaker) for one in heard(stage)) if one not in self.said}

    def press(self, stage: Stage, key: str) -> None:
        """Press what is there, and hear what comes."""
        assert stage.press(key), f"{key} is not on {stage.screen.key}"
        self.listen(stage)

    def with_cards(self, stage: Stage) -> None:
        """Open and close the cards that every screen has: help, and pause or options."""
        for key, back in (("help", "back"), ("pause" if "pause" in keys(stage) else "menu", "go-on")):
            self.press(stage, key)
            self.press(stage, back)
