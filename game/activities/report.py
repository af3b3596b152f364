"""report: what happened is reported to the app or to school: what it was, what shows it, and who is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.answers import Choice, by_id, part_of
from game.activities.report_view import report_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import worst
from game.engine.shape import key
from game.engine.world import doing

KIND = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Something that can be shown with a report."""

    id: str = key("The name under which it is kept in the world; other things are simply at hand.")
    text: str = key("What it is.")
    helps: bool = key("Whether it shows what happened.", default=True)
    because: str = key("Why it helps, or why not.")
    when_kept: bool = key("Whether it is there only if it was kept.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStep(Step):
    """A report in three questions. Marks: `reason`, `evidence`, `told`."""

    to: Literal["app", "school"] = key("Where it is reported.")
    ask: str = key("What is to be done.")
    reasons: tuple[Choice, ...] = key("What happened: answers, one of them safe.", least=2, most=4)
    evidence: tuple[Exhibit, ...] = key("What can be shown.", default=(), most=4)
    tell: tuple[Choice, ...] = key("Who is told: answers.", least=2, most=4)


SHAPE = ReportStep


def at_hand(step: ReportStep, situation: Situation) -> tuple[Exhibit, ...]:
    """What can be shown in this world: evidence that was not kept is not there."""
    return tuple(one for one in step.evidence if not one.when_kept or one.id in situation.world.kept)


def judge(step: ReportStep, answer: Answer, situation: Situation) -> Judged:
    """The three answers: `{"reason": id, "shown": [ids], "told": id}`."""
    reason = by_id(step.reasons, str(answer.get("reason", "")))
    told = by_id(step.tell, str(answer.get("told", "")))
    shown = set(map(str, answer.get("shown", ())))
    here = at_hand(step, situation)
    if reason is None or told is None or not shown <= {one.id for one in here}:
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    helpful = {one.id for one in here if one.helps}
    parts = [part_of(reason, situation, about="What happened?", is_fine=step.kind == "fine")]
    if here:
        parts.append(_shown(here, shown))
    parts.append(part_of(told, situation, about="Who is told?", is_fine=step.kind == "fine"))
    is_told = parts[-1].rating == "safe"
    made = doing(report=(step.to,), tell=("trusted-adult",) if is_told else ())
    effects = (made, *(one for one in (reason.effects, told.effects) if one))
    rating = worst(*(part.rating for part in parts))
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=tuple(parts),
        evidence={
            "reason": (int(parts[0].rating == "safe"), 1),
            "evidence": (int(shown == helpful), 1) if helpful else (0, 0),
            "told": (int(is_told), 1),
            "safe": (int(rating == "safe"), 1),
        },
        seen=Seen(rating=rating, chose=frozenset({reason.id, told.id, *shown})),
        next=told.next or reason.next,
        is_full=rating == "safe",
    )


def _shown(here: tuple[Exhibit, ...], shown: set[str]) -> Part:
    wrong = next((one for one in here if one.helps != (one.id in shown)), None)
    right = next((one for one in here if one.helps), here[0])
    because = wrong.because if wrong else right.because
    return Part(
        "shown",
        "What shows it?",
        False,
        "part-way" if wrong else "safe",
        because,
        "keep-nothing" if wrong else "",
        did=", ".join(one.text for one in here if one.id in shown) or "Nothing",
    )


def answers(step: ReportStep, situation: Situation) -> Iterator[Answer]:
    """Every reason and every person told, each with the right things shown, with nothing and with everything."""
    here = at_hand(step, situation)
    sets = {tuple(one.id for one in here if one.helps), (), tuple(one.id for one in here)}
    for shown in sorted(sets):
        for reason in step.reasons:
            for told in step.tell:
                yield {"reason": reason.id, "shown": list(shown), "told": told.id}


@dataclass(frozen=True, slots=True)
class ReportState:
    """What has been filled in so far."""

    reason: str = ""
    shown: tuple[str, ...] = ()
    told: str = ""
    page: Literal["reason", "evidence", "tell"] = "reason"


def start(step: ReportStep, situation: Situation) -> ReportState:
    """An empty form."""
    return ReportState()


def update(step: ReportStep, state: ReportState, did: Did, situation: Situation) -> ReportState | Answered:
    """Filling in one question after the other; going back is always possible; sending answers the step."""
    here = {one.id for one in at_hand(step, situation)}
    if did.verb == "reasoned" and by_id(step.reasons, did.what):
        return replace(state, reason=did.what, page="evidence" if here else "tell")
    if did.verb == "showed" and did.what in here:
        rest = tuple(one for one in state.shown if one != did.what)
        return replace(state, shown=rest if did.what in state.shown else (*state.shown, did.what))
    if did.verb == "went" and did.what in ("reason", "evidence", "tell"):
        return replace(state, page=did.what) if did.what != "evidence" or here else state  # type: ignore[arg-type]
    if did.verb == "told" and state.reason and by_id(step.tell, did.what):
        order = [one.id for one in step.evidence if one.id in state.shown]
        return Answered({"reason": state.reason, "shown": order, "told": did.what})
    return state


def back(step: ReportStep, state: ReportState, situation: Situation) -> Did | None:
    """The question before."""
    if state.page == "reason":
        return None
    return Did("went", "evidence" if state.page == "tell" and at_hand(step, situation) else "reason")


def view(step: ReportStep, state: ReportState, situation: Situation) -> View:
    """The form, one question at a time."""
    return report_view(step, state, situation, at_hand(step, situation))
