"""At the end of a check-in: why each answer was safe or not, which was not said on the way, and who can help."""

from game.activities.words import filled
from game.engine.playthrough import Playthrough, Turn
from game.scenes.feedback import signpost
from game.ui.widgets import Text, Widget


def reasons(turn: Turn, play: Playthrough) -> tuple[Widget, ...]:
    """Why, for a turn of a check-in: of one decision its reason, of several those to look at again. Else nothing."""
    if play.scenario.feedback == "at-once":
        return ()
    parts = turn.feedback.parts
    if len(parts) == 1:
        return (Text(text=filled(parts[0].because, play.situation), style="small"),)
    told = (
        (filled(part.about, play.situation), filled(part.because, play.situation))
        for part in parts
        if part.rating != "safe"
    )
    return tuple(
        Text(text=f"{about}{' ' if about[-1:] in '?!.' else ': '}{because}", style="small") for about, because in told
    )


def who_can_help(play: Playthrough) -> tuple[Widget, ...]:
    """Who can help, where an answer's feedback would have shown it on the way. Else nothing."""
    is_due = play.scenario.feedback == "at-the-end" and any(turn.feedback.has_signpost for turn in play.turns)
    return (signpost(play.situation),) if is_due else ()
