"""A new activity is one file and one line: here is one, made in a few lines, and it is read from YAML and played."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.activities import ACTIVITIES, SHAPES
from game.activities.activity import Answered, Did, View
from game.engine.conditions import Seen
from game.engine.exploring import each_step
from game.engine.model import Part, Step
from game.engine.packs import Shelf
from game.engine.playthrough import Answer, AnswerRefused, Judged, Playthrough, Rules, Situation
from game.engine.problems import PackError
from game.engine.shape import key
from game.ui.widgets import Button
from tests.activities import tryout
from tests.engine.small import small


@dataclass(frozen=True, slots=True, kw_only=True)
class CountStep(Step):
    """Count to a number."""

    ask: str = key("What is counted.")
    to: int = key("How far.", least=1, most=5)


def judge(step: CountStep, answer: Answer, situation: Situation) -> Judged:
    count = int(answer.get("count", 0))
    if not 0 < count <= 5:
        raise AnswerRefused("not a count")
    rating = "safe" if count == step.to else "part-way"
    part = Part("count", step.ask, False, rating, f"It is {step.to}.", did=str(count))  # type: ignore[arg-type]
    evidence = {"safe": (int(rating == "safe"), 1)}
    return Judged(world=situation.world, parts=(part,), evidence=evidence, seen=Seen(rating=rating))


def answers(step: CountStep, situation: Situation) -> Iterator[Answer]:
    yield from ({"count": count} for count in range(1, 6))


def start(step: CountStep, situation: Situation) -> int:
    return 1


def update(step: CountStep, state: int, did: Did, situation: Situation) -> int | Answered:
    if did.verb == "added" and state < 5:
        return state + 1
    return Answered({"count": state}) if did.verb == "done" else state


def view(step: CountStep, state: int, situation: Situation) -> View:
    more = Button(key="more", text=f"One more than {state}", message=Did("added"))
    return View(blocks=(more,), foot=(Button(key="done", text="Done", message=Did("done")),), first="more")


COUNT = SimpleNamespace(
    KIND="count", SHAPE=CountStep, judge=judge, answers=answers, start=start, update=update, view=view
)

ASK = "  ask:\n"
"""Where the small scenario asks its first question."""


def counting(folder: Path, step: str) -> tuple[Shelf, Path]:
    """The small pack, where the first step leads to one that counts."""
    shelf, path = small(folder, change="next: ask=>next: count")
    text = path.read_text("utf-8")
    at = text.index(ASK)
    path.write_text(f"{text[:at]}  count: {step}\n{text[at:]}", "utf-8")
    return Shelf(folder=shelf.folder, shapes={**SHAPES, "count": CountStep}, library=shelf.library), path


def test_a_new_activity_is_read_explored_judged_and_pressed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one line is an entry beside the others; nothing else of the game knows the new activity."""
    activities = {**ACTIVITIES, "count": COUNT}
    shelf, _ = counting(tmp_path, '{ activity: count, ask: "How many ducks?", to: 3, next: ask }')
    policy = shelf.policy()
    scenario = shelf.scenario(shelf.pack("small"), "tiny", policy)
    rules = Rules(policy, activities)
    at_count = each_step(scenario, rules, activities)["count"]
    monkeypatch.setattr(tryout, "ACTIVITIES", activities)
    pressed = tryout.explored(at_count.step, at_count.situation)
    assert {one["count"] for one in pressed} == {1, 2, 3, 4, 5}
    after, feedback = at_count.answer({"count": 3})
    assert feedback.rating == "safe" and after.step_id == "ask"
    assert Playthrough.replayed(scenario, rules, at_count.seed, after.events).step_id == "ask"


def test_its_keys_are_checked_like_all_others(tmp_path: Path) -> None:
    shelf, path = counting(tmp_path, '{ activity: count, asks: "How many ducks?", to: 9, next: ask }')
    with pytest.raises(PackError) as found:
        shelf.scenario(shelf.pack("small"), "tiny", shelf.policy())
    line = path.read_text("utf-8").split("activity: count")[0].count("\n") + 1
    codes = {(one.code, one.line, one.attempt) for one in found.value.problems}
    assert ("KEY-UNKNOWN", line, "ask") in codes and {"KEY-MISSING", "TYPE"} <= {code for code, _, _ in codes}
