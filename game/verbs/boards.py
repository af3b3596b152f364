"""The end of a story as it can be looked at: its board, each clue's card, and the board after each thing put right."""

from collections.abc import Iterator

from game.engine.mending import mends
from game.engine.playthrough import Playthrough
from game.scenes.board import clues
from game.scenes.debrief import update
from game.scenes.messages import ClueOpened, Mended
from game.scenes.states import Debrief

MOST = 300
"""Boards looked at of one end. Each thing that can be done alone comes long before that."""


def boards(end: Debrief) -> Iterator[Debrief]:
    """The board as the story leaves it, with every card, and as it is after all that can be done: breadth first."""
    waiting, seen = [end], {_looks(end)}
    for state in waiting:
        yield state
        for _, card in cards(state):
            yield card
            for _, after in deeds(card):
                if _looks(after) not in seen and len(seen) < MOST:
                    seen.add(_looks(after))
                    waiting.append(after)


def cards(state: Debrief) -> Iterator[tuple[str, Debrief]]:
    """Each clue on the board with its card open; nothing at an end without a board."""
    if not has_board(state.play):
        return
    for detail in clues(state.play)[1]:
        opened, _ = update(state, ClueOpened(detail))
        if isinstance(opened, Debrief):
            yield detail, opened


def deeds(card: Debrief) -> Iterator[tuple[str, Debrief]]:
    """What comes of each thing that an open card offers, under a name for it."""
    play = card.play
    for mend in mends(card.opened, play.on_board, play.rules.policy, play.scenario.kinds(play.on_board.checked)):
        after, _ = update(card, Mended(card.opened, mend.deed, mend.to))
        if isinstance(after, Debrief):
            yield f"{mend.deed}{f'-{mend.to}' if mend.to else ''}", after


def has_board(play: Playthrough) -> bool:
    """Whether a story that is over ends with its board."""
    return play.is_over and getattr(play.step, "board", True)


def _looks(state: Debrief) -> tuple[object, ...]:
    """All that the look of a board hangs on: the world on it, and what was put right last."""
    last = state.play.events[-1].get("mend") if state.play.events else None
    return state.play.on_board, tuple(last or ()), state.opened
