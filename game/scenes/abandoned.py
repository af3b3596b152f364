"""What is sealed of a playthrough that is given up: when the story is begun anew, or when the game is left."""

from collections.abc import Mapping
from typing import Any

from game.engine.model import Scenario
from game.engine.playthrough import MISFITS, Playthrough, Rules
from game.engine.scoring import attempt
from game.scenes.context import Context
from game.scenes.effects import Effect, SealAttempt
from game.scenes.pair_record import attempt_of
from game.scenes.states import Begin
from game.school.marks import unsealed
from game.school.pupil import codes_in


def abandoned(state: Begin, name: str, scenario: Scenario, context: Context) -> tuple[Effect, ...]:
    """The attempt in the journal `name`, which gives way to a new one; nothing where it holds no answer."""
    codes = context.recorded(state.code)
    kept = context.kept.journal(name) if codes else None
    if kept is None:
        return ()
    return tuple(
        SealAttempt(name, code, state.pack, attempt_kept(*kept, scenario, context.rules, of=code))
        for code in unsealed(kept[1], codes)
    )


def attempt_kept(
    heading: Mapping[str, Any],
    events: tuple[Mapping[str, Any], ...],
    scenario: Scenario,
    rules: Rules,
    *,
    of: str = "",
) -> dict[str, Any]:
    """The attempt to which a journal leads; of a story that has changed since, the bare answers.

    `of` is the pupil whose attempt it is, where two have played together.
    """
    both = codes_in(str(heading.get("code", "")))
    try:
        if len(both) == 2 and of in both:
            return attempt_of(both.index(of), heading, events, scenario, rules)
        return attempt(Playthrough.replayed(scenario, rules, heading.get("seed"), events))
    except MISFITS:
        answers = [dict(event) for event in events if "answer" in event or "rewind" in event]
        known = {name: str(heading.get(name, "")) for name in ("scenario", "digest", "policy")}
        return {**known, "form": scenario.form, "is_over": False, "first": [], "events": answers, "score": None}
