"""Trying a step out as a pupil does: its view on a stage, keys pressed, until it is answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.activities import ACTIVITIES
from game.activities.activity import Answered, Did
from game.engine.model import Step
from game.engine.playthrough import Judged, Situation
from game.engine.world import World
from game.scenes.options import Options
from game.scenes.stage import Stage
from game.ui.layout import active
from game.ui.placed import Placed, Room
from game.ui.widgets import Box, Message, Pages, Pressable, Screen, Text

WINDOW, TERMINAL = Room(), Room(is_terminal=True)
"""The two rooms in which a step is tried."""


@dataclass(frozen=True, slots=True)
class Tryout:
    """One step in one state as a program: the least that the stage can show."""

    step: Step
    situation: Situation
    state: Any
    answer: Mapping[str, Any] | None = None
    options: Options = Options()

    @classmethod
    def start(cls, step: Step, situation: Situation, text_size: int = 100) -> "Tryout":
        """The step as it begins."""
        state = ACTIVITIES[step.activity].start(step, situation)
        return cls(step, situation, state, options=Options(text_size=text_size))

    def view(self) -> Screen:
        """The activity's view below a bar, as the play scene shows it."""
        shown = ACTIVITIES[self.step.activity].view(self.step, self.state, self.situation)
        middle = shown.blocks[0] if shown.is_whole else Pages(key="step", children=shown.blocks, is_centred=True)
        foot = (Box(children=shown.foot, direction="row", gap=14, wraps=True, justify="center"),) if shown.foot else ()
        bar = Box(children=(Text(text="A little story", style="strong", is_heading=True),), height=64)
        return Screen(
            key="step",
            title="A little story",
            body=Box(children=(bar, middle, *foot), pad=20, gap=12),
            first=shown.first,
            is_young=self.situation.scenario.year <= 2,
        )

    def update(self, message: Message) -> tuple["Tryout", tuple[()]]:
        """The step after something was done in it; nothing happens any more once it is answered."""
        if self.answer is not None or not isinstance(message, Did):
            return self, ()
        after = ACTIVITIES[self.step.activity].update(self.step, self.state, message, self.situation)
        if isinstance(after, Answered):
            return replace(self, answer=after.answer), ()
        return replace(self, state=after), ()


def on_stage(tryout: Tryout, room: Room = WINDOW) -> Stage:
    """The step on a stage of its own."""
    return Stage(tryout, lambda effect: None, room)


def pages_of(stage: Stage) -> Iterator[Placed]:
    """The screen's tree on every page that "More" leads to."""
    yield active(stage.tree)
    while more := [one.key for one in pressables(active(stage.tree)) if one.key.endswith("/more")]:
        assert stage.press(more[0])
        yield active(stage.tree)


def pressables(tree: Placed) -> list[Pressable]:
    """What can be pressed in an arranged tree."""
    return [one for one, _ in tree.pressables() if one.is_enabled]


def known_as(state: Any) -> Any:
    """The state without the order in which things were marked, so that a search visits each only once."""
    if hasattr(state, "touched"):
        return replace(state, touched="")
    if hasattr(state, "seen_by"):
        return state
    if hasattr(state, "decided"):
        known = {name: frozenset(getattr(state, name)) for name in ("decided", "checked") if hasattr(state, name)}
        return replace(state, **known)
    if hasattr(state, "put"):
        return frozenset(state.put), state.picked
    if hasattr(state, "acts"):
        return replace(state, did=frozenset(state.did))
    if hasattr(state, "has_told"):
        return replace(state, found=frozenset(state.found))
    if hasattr(state, "strength"):
        return replace(state, picked=tuple(sorted(state.picked)), told=frozenset(state.told))
    if hasattr(state, "phase"):
        return state.phase, frozenset(state.found), state.fixed, state.picked
    if hasattr(state, "shown"):
        return state.reason, frozenset(state.shown), state.page
    return state


def explored(step: Step, situation: Situation, room: Room = WINDOW, text_size: int = 100) -> list[Mapping[str, Any]]:
    """Every answer that pressing things leads to, from the start of the step on: a search through all of its states."""
    start = Tryout.start(step, situation, text_size)
    queue, seen = [start], {known_as(start.state)}
    found: list[Mapping[str, Any]] = []
    while queue:
        now = queue.pop()
        messages = {one.message for tree in pages_of(on_stage(now, room)) for one in pressables(tree)}
        for message in messages:
            after, _ = now.update(message)
            if after.answer is not None:
                found.append(after.answer)
            elif known_as(after.state) not in seen:
                seen.add(known_as(after.state))
                queue.append(after)
    return found


def judged(step: Step, answers: Iterable[Mapping[str, Any]], situation: Situation) -> list[Judged]:
    """What comes of each answer."""
    return [ACTIVITIES[step.activity].judge(step, answer, situation) for answer in answers]


def answers(step: Step, situation: Situation) -> list[Mapping[str, Any]]:
    """The representatives that the activity lists."""
    return list(ACTIVITIES[step.activity].answers(step, situation))


def marks(results: Iterable[Judged]) -> set[Any]:
    """The distinct ratings with their marks, and with what a condition can ask of the answer as a whole."""
    return {
        (one.seen.rating, one.seen.found, tuple(sorted(one.evidence.items())), one.is_full, one.next) for one in results
    }


def effects(results: Iterable[Judged]) -> set[Any]:
    """All that is true of the world, or was done, after one of the results or another."""
    found: set[Any] = set()
    for one in results:
        found |= (
            _atoms(one.world) | {("chose", name) for name in one.seen.chose} | {("did", name) for name in one.seen.did}
        )
    return found


def _atoms(world: World) -> set[Any]:
    groups = ("settings", "posts", "given", "blocked", "kept", "told", "reported", "checked", "facts", "opened")
    return {(group, one) for group in groups for one in getattr(world, group)}


def assert_all_reached(step: Step, situation: Situation) -> None:
    """Keys alone reach what the activity lists, in a window, at large text and in a terminal, and nothing else."""
    listed = judged(step, answers(step, situation), situation)
    for room, text_size in ((WINDOW, 100), (WINDOW, 200), (TERMINAL, 100)):
        reached = judged(step, explored(step, situation, room, text_size), situation)
        assert marks(listed) == marks(reached)
        assert effects(listed) == effects(reached)


def assert_unmoved(step: Step, situation: Situation, *dids: Did) -> None:
    """Messages that mean nothing leave the state as it is."""
    activity = ACTIVITIES[step.activity]
    state = activity.start(step, situation)
    for did in (Did("nonsense"), Did("picked", "nobody"), Did("set", "nothing", "at-all"), *dids):
        assert activity.update(step, state, did, situation) == state
