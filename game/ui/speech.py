"""What is said of a screen: its words in reading order, parted into sentences that can be lit as they are said."""

import re
from dataclasses import dataclass

from game.ui.inside import length_words
from game.ui.placed import Placed
from game.ui.widgets import Button, Canvas, Combo, Image, Radio, Secret, Spot, Switch, Text


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to say. `path` and `sentence` (from 0) name the words on the screen to light meanwhile.

    `shown` is the sentence as it stands on the screen, `said` as it is spoken; `speaker` says it ("" is the narrator).
    """

    path: str
    sentence: int
    shown: str
    said: str
    speaker: str = ""


def sentences(text: str) -> list[str]:
    """The sentences of `text`, each with its mark; joined by single spaces they give the text again."""
    return [part for part in re.split(r"(?<=[.!?…])[\"”’]?\s+", text.strip()) if part]


def utterances(tree: Placed) -> tuple[Utterance, ...]:
    """All that is read aloud of an arranged tree (pass the active part), in reading order.

    Words inside a pressable belong to it and are not said twice.
    """
    found: list[Utterance] = []
    _collect(tree, found)
    return tuple(found)


def _collect(one: Placed, found: list[Utterance]) -> None:
    widget = one.widget
    match widget:
        case Text():
            if widget.is_spoken:
                found.extend(_spoken(one.path, widget.text, widget.say, widget.speaker))
        case Image():
            if widget.is_spoken and widget.alt:
                found.append(Utterance(one.path, 0, "", widget.alt))
        case Canvas():
            if widget.label:
                found.append(Utterance(one.path, 0, "", _ended(widget.label)))
        case Button():
            if widget.is_spoken:
                found.append(Utterance(one.path, 0, widget.text, _ended(widget.say or widget.text)))
            return
        case Switch():
            state = widget.on_text if widget.is_on else widget.off_text
            found.append(Utterance(one.path, 0, widget.text, f"{widget.say or widget.text}: {state}."))
            return
        case Combo():
            found.append(Utterance(one.path, 0, widget.text, f"{_bare(widget.text)}: {widget.value}."))
            for child in one.children[1:]:
                _collect(child, found)
            return
        case Secret():
            found.append(Utterance(one.path, 0, widget.text, f"{_bare(widget.text)}, {length_words(widget)}."))
            return
        case Radio() | Spot():
            found.append(Utterance(one.path, 0, widget.text, _ended(widget.text)))
            return
    for child in one.children:
        _collect(child, found)


def _spoken(path: str, text: str, say: str, speaker: str) -> list[Utterance]:
    shown = sentences(text)
    said = sentences(say) if say else shown
    if len(said) != len(shown):
        # Which words belong together cannot be known: the whole text is lit for as long as any of it is said.
        return [Utterance(path, -1, text, tell, speaker) for tell in said]
    return [Utterance(path, at, show, tell, speaker) for at, (show, tell) in enumerate(zip(shown, said, strict=True))]


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def _bare(text: str) -> str:
    return text.rstrip("?.: ")
