"""What a pupil does at the steps that take place in an app, one thing after the other, to give an answer."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from game.activities.activity import Did
from game.activities.compose import ComposeStep
from game.activities.password import PasswordStep
from game.activities.strength import strength
from game.activities.talk import TalkStep
from game.engine.model import Step
from game.engine.playthrough import Situation


def deeds(step: Step, answer: Mapping[str, Any], situation: Situation) -> Iterator[Did]:
    """The messages that lead from the start of `step`, where the first thing is open, to `answer`."""
    match step.activity:
        case "requests":
            for at, (name, deed) in enumerate(answer["decided"].items()):
                if at:
                    yield Did("opened", name)
                if name in answer["checked"]:
                    yield Did("checked")
                yield Did("decided", deed)
            yield from (Did("used", act) for act in answer["did"])
            yield Did("done")
        case "tidy":
            for at, (name, deed) in enumerate(answer["decided"].items()):
                if at:
                    yield Did("opened", name)
                yield Did("decided", deed)
            yield Did("done")
        case "compose":
            assert isinstance(step, ComposeStep)
            yield from _compose(step, answer)
        case "popup":
            yield from (Did("marked", one) for one in answer["found"])
            yield Did("done")
            if answer["told"] == "yes":
                yield Did("used", "tell")
            yield Did("pressed", answer["pressed"])
        case "feed":
            yield from (Did("acted", act) for act in answer["acts"])
            yield from (Did("used", tool) for tool in (*answer["did"], "leave"))
        case "password":
            assert isinstance(step, PasswordStep)
            yield from _password(step, answer)
        case "tablet":
            yield Did("put-down") if answer["opened"] == "nothing" else Did("opened", answer["opened"])
        case "talk":
            assert isinstance(step, TalkStep)
            yield from (Did("said", answer["said"][turn.id]) for turn in step.turns)
            if step.prompt:
                yield Did("done")


def _compose(step: ComposeStep, answer: Mapping[str, Any]) -> Iterator[Did]:
    yield from (Did("picked", answer["picked"][piece.id]) for piece in step.pieces)
    if answer["seen_by"] == "nobody":
        yield Did("left")
        return
    yield Did("shared", answer["seen_by"])
    if answer["asked"] == "yes":
        yield Did("asked")
    yield Did("posted")
    yield Did("deleted" if answer["taken_down"] == "yes" else "kept")


def _password(step: PasswordStep, answer: Mapping[str, Any]) -> Iterator[Did]:
    words = [tile.id for tile in step.tiles]
    known = frozenset(tile.id for tile in step.tiles if tile.known)
    wanted = (one for count in (1, 2, 3) for one in product(words, repeat=count))
    chosen = next(one for one in wanted if strength(one, known) == answer["strength"])
    yield from (Did("picked", word, is_secret=True) for word in chosen)
    yield Did("made", answer["strength"])
    yield from (Did("told", who) for who in answer["told"])
    yield Did("done")
    if answer["then"]:
        yield Did("chosen", answer["then"])
