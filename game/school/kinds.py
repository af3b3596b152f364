"""What a stored record is: a story that a pupil played, one of two check-in forms, or a vote of the whole class."""

from collections.abc import Iterable
from typing import Any

from game.school.ordering import Attempt
from game.school.recording import VOTE


def form_of(one: Attempt) -> str:
    """`A` or `B` for an attempt at a check-in form; empty for a story."""
    return str(one.content.get("form") or "").upper()


def is_vote(one: Attempt) -> bool:
    """Whether this is a vote of a whole class, which holds counts and nobody's answers."""
    return one.content.get("kind") == VOTE


def stories(attempts: Iterable[Attempt]) -> list[Attempt]:
    """The attempts at stories: check-in forms and votes stand apart in every figure."""
    return [one for one in attempts if not form_of(one) and not is_vote(one)]


def first_attempts(attempts: Iterable[Attempt]) -> dict[tuple[str, str, str], Attempt]:
    """Each code's first attempt at each story, of attempts in the order in which they were played."""
    found: dict[tuple[str, str, str], Attempt] = {}
    for one in attempts:
        found.setdefault((one.code, one.pack, one.scenario), one)
    return found


def is_right(turn: dict[str, Any]) -> bool:
    """Whether a first try was right: all marks, or, where it gives none, a safe answer."""
    marks = [mark for mark in turn.get("marks", ()) if mark[2]]
    return all(got == most for _, got, most in marks) if marks else turn.get("rating") == "safe"
