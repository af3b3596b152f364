"""What a turn of the story was about, what was done, and what it opened or put right, in words."""

from game.activities.words import filled
from game.engine.comparing import opened_and_closed
from game.engine.playthrough import Playthrough, Turn
from game.engine.world import exposed, names

MOST_UNLIKE = 4
"""So many decisions of one step are told beside another way; more would be a wall of words."""


def told(turn: Turn, play: Playthrough) -> tuple[str, str]:
    """What a turn was about and what was done: of one decision itself, of several how many were safe."""
    parts = turn.feedback.parts
    if len(parts) == 1:
        return parts[0].about, parts[0].did
    safe = sum(part.rating == "safe" for part in parts)
    ask = getattr(play.scenario.steps[turn.step], "ask", "")
    return ask or parts[0].about, f"{safe} of {len(parts)} right"


def did_unlike(turn: Turn, other: Turn, play: Playthrough) -> tuple[str, ...]:
    """What was done in a turn, beside another turn at the same step: of several decisions those that were unlike."""
    parts = turn.feedback.parts
    if len(parts) == 1:
        return tuple(filled(words, play.situation) for words in (parts[0].did, parts[0].because) if words)
    others = {(part.id, part.did) for part in other.feedback.parts}
    unlike = [part for part in parts if (part.id, part.did) not in others][:MOST_UNLIKE]
    lines = [f"{part.about}{'' if part.about[-1:] in '?!.”' else ':'} {part.did}" for part in unlike]
    return tuple(filled(words, play.situation) for words in (lines or [told(turn, play)[1]]))


def came_of(turn: int, play: Playthrough) -> tuple[str, ...]:
    """What turn number `turn` opened to people nobody knows, and what it put right; nothing where it did neither."""
    opened, closed = opened_and_closed(play, turn)
    found = []
    if opened:
        found.append(f"This opened: {_titles(opened, play)}.")
    if closed:
        found.append(f"This put right: {_titles(closed, play)}.")
    return tuple(found)


def ends_compared(play: Playthrough) -> str:
    """How many clues can be seen at this end, beside the end that the story had before it was gone back into."""
    former = play.former
    if former is None or not former.is_over or not getattr(play.step, "board", True):
        return ""
    policy = play.rules.policy
    was, now = (len(exposed(world, policy, play.scenario.kinds(world.checked))) for world in (former.world, play.world))
    if was == now == 0:
        return "No clue can be seen at this end, and none at the end before."
    return f"Clues that can be seen at this end: {now}. At the end before: {was}."


def _titles(details: frozenset[str], play: Playthrough) -> str:
    known = play.rules.policy.details
    return names(known[name].title.lower() for name in known if name in details)
