"""Carrying out what scenes want kept: lines of journals, crowns, options, and what is sealed for a teacher."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.scenes.context import TRYOUT
from game.scenes.effects import DropJournal, Effect, KeepCrowns, KeepLine, KeepOptions, SealAttempt, SealVote
from game.scenes.messages import SavingFailed
from game.school.keeping import Keeper
from game.ui.widgets import Message

if TYPE_CHECKING:
    from game.school.recording import Recorder


def performer(keeper: Keeper, recorder: "Recorder | None" = None) -> Callable[[Effect], Message | None]:
    """Carries out what scenes want kept; a failure comes back as a message that is shown once.

    With a `recorder` attempts are sealed for the teacher of a class. What a teacher tries is kept nowhere.
    """

    def perform(effect: Effect) -> Message | None:
        is_kept = True
        match effect:
            case KeepLine() | DropJournal() if effect.journal.startswith(f"{TRYOUT}."):
                pass
            case KeepCrowns() if effect.code == TRYOUT:
                pass
            case SealVote() if recorder:
                is_kept = recorder.seal_vote(effect.pack, effect.vote)
            case KeepLine():
                line = recorder.heading(effect.journal, effect.line) if recorder else effect.line
                is_kept = keeper.append(effect.journal, line)
            case DropJournal():
                is_kept = recorder.drop(effect.journal) if recorder else keeper.drop(effect.journal)
            case SealAttempt() if recorder:
                is_kept = recorder.seal(effect.journal, effect.code, effect.pack, effect.attempt)
            case KeepCrowns():
                is_kept = keeper.add_crowns(effect.code, effect.pack, effect.scenario, effect.crowns)
            case KeepOptions():
                is_kept = keeper.keep_options(effect.options)
        return None if is_kept else SavingFailed()

    return perform
