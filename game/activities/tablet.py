"""tablet: the home screen with its apps; what is new in them comes by cause, and each leads to a step and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.activities.activity import Answered, Did, View
from game.activities.tablet_view import tablet_view
from game.engine.conditions import Condition, Seen
from game.engine.model import Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.shape import key
from game.engine.world import World

KIND = "tablet"
NOTHING = "nothing"
"""What is opened when the tablet is put down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppAtHome:
    """An app on the home screen. It is new until it was opened; its step leads back with `next: (the tablet)`."""

    app: str = key("The made-up app.", link="app")
    next: str = key("The step that opening it leads to; none where nothing is ever new in it.", link="step", default="")
    when: Condition | None = key("Something is new in it only when the world answers yes.", default=None)
    can_wait: bool = key("Yes where the tablet can be put down before it was opened.", default=False)
    text: str = key("What is said where nothing is new in it.", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice of an app, on top of the home screen and of the other apps until the app was opened."""

    app: str = key("The app that it comes from.", link="app")
    text: str = key("Its words.")
    when: Condition | None = key("It comes only when the world answers yes, such as {exposed: any}.", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabletStep(Step):
    """The home screen. Each app leads to its own step and back; put down, the tablet leads to `next`. No marks."""

    title: str = key("Whose tablet it is, where it is not the hero's.", default="")
    ask: str = key("What there is to do.")
    apps: tuple[AppAtHome, ...] = key("The apps, in their order.", least=2, most=6)
    notices: tuple[Notice, ...] = key("The notices that can come.", default=(), most=4)

    def asks(self) -> frozenset[tuple[str, ...]]:
        """Its own questions, those of its apps and notices, and which of its apps were opened."""
        whens = (*(app.when for app in self.apps), *(notice.when for notice in self.notices))
        inner = (one for when in whens if when for one in when.asks())
        opened = (("opened", mark(self, app)) for app in self.apps if app.next)
        return Step.asks(self).union(inner, opened)

    def follows(self) -> tuple[str, ...]:
        """Where it leads when it is put down, and where its apps lead."""
        return tuple(dict.fromkeys((*Step.follows(self), *(app.next for app in self.apps if app.next))))


SHAPE = TabletStep


def mark(step: TabletStep, app: AppAtHome) -> str:
    """The word by which the world remembers that an app was opened from this home screen."""
    return f"{step.id}/{app.app}"


def is_new(step: TabletStep, app: AppAtHome, situation: Situation) -> bool:
    """Whether opening an app leads anywhere now."""
    return bool(app.next) and mark(step, app) not in situation.world.opened and _holds(app.when, situation)


def waiting(step: TabletStep, situation: Situation) -> tuple[AppAtHome, ...]:
    """The apps that are to be opened before the tablet can be put down."""
    return tuple(app for app in step.apps if is_new(step, app, situation) and not app.can_wait)


def notices(step: TabletStep, situation: Situation) -> tuple[Notice, ...]:
    """The notices that have come, of the apps that were not opened yet."""
    seen = {app.app for app in step.apps if mark(step, app) in situation.world.opened}
    return tuple(one for one in step.notices if one.app not in seen and _holds(one.when, situation))


def _holds(when: Condition | None, situation: Situation) -> bool:
    return when is None or when.holds(situation.world, situation.policy, situation.kinds)


def judge(step: TabletStep, answer: Answer, situation: Situation) -> Judged:
    """Which app was opened: `{"opened": app}`, or "nothing" when the tablet is put down. It decides nothing."""
    word = str(answer.get("opened", ""))
    app = next((one for one in step.apps if one.app == word and is_new(step, one, situation)), None)
    if app is None and (word != NOTHING or waiting(step, situation)):
        raise AnswerRefused(f'"{word}" cannot be opened at "{step.id}"')
    world: World = situation.world
    if app is not None:
        world = world._replace(opened=world.opened | {mark(step, app)})
    return Judged(world=world, evidence={}, seen=Seen(chose=frozenset({word})), next=app.next if app else "")


def answers(step: TabletStep, situation: Situation) -> Iterator[Answer]:
    """Every app in which something is new, and putting the tablet down where nothing waits."""
    for app in step.apps:
        if is_new(step, app, situation):
            yield {"opened": app.app}
    if not waiting(step, situation):
        yield {"opened": NOTHING}


@dataclass(frozen=True, slots=True)
class TabletState:
    """The app that was pressed last though nothing is new in it, or "nothing" after putting down too soon."""

    pressed: str = ""


def start(step: TabletStep, situation: Situation) -> TabletState:
    """The home screen."""
    return TabletState()


def update(step: TabletStep, state: TabletState, did: Did, situation: Situation) -> TabletState | Answered:
    """Opening an app with something new, or putting the tablet down, answers; else it is said that nothing is new."""
    if did.verb == "opened" and (app := next((one for one in step.apps if one.app == did.what), None)):
        return Answered({"opened": app.app}) if is_new(step, app, situation) else TabletState(app.app)
    if did.verb == "put-down":
        return TabletState(NOTHING) if waiting(step, situation) else Answered({"opened": NOTHING})
    return state


def view(step: TabletStep, state: TabletState, situation: Situation) -> View:
    """The notices that have come, the apps, and what was said last."""
    new = frozenset(app.app for app in step.apps if is_new(step, app, situation))
    return tablet_view(step, state, situation, notices(step, situation), new, waiting(step, situation))
