"""The whole class at the board: a decision as big letters, counted by hands, by tables or with heads down.

Vote, look at the counts, talk, vote again, and go on with what the class has chosen. Only counts are kept.
What is voted on stands in `vote_steps.py`; all else the class does together, as a pupil does.
"""

from dataclasses import replace
from typing import Any

from game.scenes.context import Context
from game.scenes.effects import Effect, PlaySound, SealVote
from game.scenes.messages import AnswerCounting, ClassChose, DigitTyped, Paused, VoteBegun, VoteClosed, VoteCounted
from game.scenes.play import update as play_on
from game.scenes.states import Play, Scene, Vote
from game.scenes.vote_steps import choices, chosen, is_voted_on
from game.scenes.vote_views import ask_view, choose_view, count_view, heads_down_view, talk_view
from game.ui.widgets import Screen

WAYS = ("hands", "tables", "heads-down")
MOST = 99
"""Votes for one answer; more than any class has."""


def entered(scene: Play) -> Scene:
    """The scene that is really shown: where the class meets a decision for the first time, a vote."""
    return Vote(scene) if is_voted_on(scene) else scene


def answers_of(state: Vote) -> tuple[Any, ...]:
    """The answers in the order in which they are shown."""
    return choices(state.inner.play)


def view(state: Vote, context: Context) -> Screen:
    """The part of the vote that is on."""
    answers = answers_of(state)
    if state.stage == "ask":
        screen = ask_view(state, answers)
    elif state.stage == "talk":
        screen = talk_view(state, answers)
    elif state.stage == "choose":
        screen = choose_view(state, answers)
    elif state.way == "heads-down":
        screen = heads_down_view(state, answers)
    else:
        screen = count_view(state, answers)
    return replace(screen, on_escape=Paused(), is_young=state.inner.play.scenario.year <= 2)


def update(state: Vote, message: object, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """The vote goes on; when the class has chosen, the story does."""
    none = (0,) * len(answers_of(state))
    match message:
        case VoteBegun(way) if way in WAYS and state.stage == "ask":
            return replace(state, stage="first", way=way, first=none, at=0), (PlaySound("page"),)
        case VoteCounted(at, by) if state.stage in ("first", "second") and 0 <= at < len(none):
            return _counted(state, at, max(0, min(MOST, _counts(state)[at] + by))), (PlaySound("click"),)
        case DigitTyped(digit) if state.stage in ("first", "second"):
            before = _counts(state)[state.at]
            typed = before // 10 if not digit else (before * 10 + int(digit)) % 100
            return _counted(state, state.at, typed), (PlaySound("click"),)
        case AnswerCounting(at) if 0 <= at < len(none):
            return replace(state, at=at), (PlaySound("click"),)
        case VoteClosed("talk") if state.stage == "first" and any(state.first):
            return replace(state, stage="talk", at=0), (PlaySound("star"),)
        case VoteClosed("second") if state.stage == "talk":
            return replace(state, stage="second", second=none, at=0), (PlaySound("page"),)
        case VoteClosed("choose") if state.stage in ("ask", "talk") or (state.stage == "second" and any(state.second)):
            return replace(state, stage="choose", at=0), (PlaySound("star"),)
        case ClassChose(answer) if state.stage == "choose" and answer in {one.id for one in answers_of(state)}:
            return _gone_on(state, answer, context)
    return state, ()


def _gone_on(state: Vote, answer: str, context: Context) -> tuple[Scene, tuple[Effect, ...]]:
    """The story as the class goes on with it; in a chat the tools are still to be used, or not."""
    inner, did = replace(state.inner, is_voted=True), chosen(state.inner.play, answer)
    scene, effects = play_on(inner, did, context) if did else (inner, (PlaySound("click"),))
    return scene, (*_sealed(state, answer, context), *effects)


def _counts(state: Vote) -> tuple[int, ...]:
    return state.first if state.stage == "first" else state.second


def _counted(state: Vote, at: int, count: int) -> Vote:
    counts = (*_counts(state)[:at], count, *_counts(state)[at + 1 :])
    return replace(state, first=counts, at=at) if state.stage == "first" else replace(state, second=counts, at=at)


def _sealed(state: Vote, chosen: str, context: Context) -> tuple[Effect, ...]:
    """The counts for the teacher's report, where a class is set up and has voted."""
    if not context.school.is_recording or not any(state.first):
        return ()
    names = [one.id for one in answers_of(state)]
    play = state.inner.play
    vote = {
        "scenario": play.scenario.id, "digest": play.scenario.digest, "policy": play.rules.policy.digest,
        "form": play.scenario.form, "step": play.step_id, "way": state.way, "chosen": chosen,
        "first": dict(zip(names, state.first, strict=True)),
        "second": dict(zip(names, state.second, strict=True)) if any(state.second) else {},
    }  # fmt: skip
    return (SealVote(state.inner.pack, vote),)
