"""What is said when: a new screen from its start, what has newly appeared in a live part, and what has the focus."""

from dataclasses import replace

from game.desktop.voice import Voice
from game.scenes.stage import Stage
from game.ui.layout import active
from game.ui.placed import Placed
from game.ui.speech import Utterance, utterances
from game.ui.widgets import Box, Button, Pressable, Text

Sight = tuple[object, ...]


def sight(stage: Stage) -> Sight:
    """What makes a screen another one for the eye: its key, its card and the pages turned to."""
    return stage.screen.key, stage.screen.card is None, tuple(sorted(stage.pages.items()))


class Narration:
    """Follows a stage and tells the voice what to say."""

    def __init__(self, voice: Voice) -> None:
        """Nothing has been seen yet."""
        self.voice = voice
        self._sight: Sight = ()
        self._live: tuple[str, ...] = ()
        self._focus = ""

    def notice(self, stage: Stage) -> None:
        """Say what the change that has just happened calls for."""
        self.voice.language = stage.screen.language
        seen, live = sight(stage), _live(active(stage.tree))
        is_new = seen != self._sight
        if is_new:
            self.voice.stop()
            if should_speak(stage):
                self.voice.say(utterances(active(stage.tree)))
        elif should_speak(stage):
            fresh = tuple(one for one in live if one.said not in self._live)
            self.voice.add(fresh)
        self._sight, self._live, self._focus = seen, tuple(one.said for one in live), stage.focus

    def focused(self, stage: Stage) -> None:
        """Say what has the focus now, after a key moved it."""
        if stage.focus != self._focus and should_speak(stage):
            self.voice.say(_name(active(stage.tree), stage.focus))
        self._focus = stage.focus

    def again(self, stage: Stage) -> None:
        """Say the whole screen again, whatever the options say."""
        self.voice.say(utterances(active(stage.tree)))


def should_speak(stage: Stage) -> bool:
    """Whether screens are read aloud: switched on, or left to the program and the screen is for ages 4 to 7."""
    speech = stage.program.options.speech
    return speech == "on" or (speech == "auto" and stage.screen.is_young)


def _live(one: Placed, is_live: bool = False) -> tuple[Utterance, ...]:
    """The sentences in the live parts of a tree."""
    widget = one.widget
    is_live = is_live or (isinstance(widget, Box | Text) and widget.live != "off")
    if isinstance(widget, Pressable):
        return ()
    if isinstance(widget, Text) and is_live:
        return utterances(one)
    return tuple(sentence for child in one.children for sentence in _live(child, is_live))


def _name(tree: Placed, key: str) -> tuple[Utterance, ...]:
    """What is said of the widget named `key`, even where it is left out when the screen is read."""
    for one in tree.walk():
        if isinstance(one.widget, Pressable) and one.widget.key == key:
            if isinstance(one.widget, Button):
                one = one._replace(widget=replace(one.widget, is_spoken=True))
            return utterances(one)[:1]
    return ()
