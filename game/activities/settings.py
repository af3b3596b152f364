"""settings: an app's privacy page, beside what a stranger, a friend or Gran sees right now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.activities.activity import Answered, Did, View
from game.activities.answers import one_of_each
from game.activities.settings_view import settings_view
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import worst
from game.engine.shape import key
from game.engine.world import Effects

KIND = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsStep(Step):
    """A privacy page. Every setting is a decision, rated by the policy. Marks: `setting` for each one that is safe."""

    app: str = key("The made-up app.", link="app")
    ask: str = key("What is to be done.")
    settings: tuple[str, ...] = key(
        "The settings on the page; all of the app where none are named.", link="setting", default=()
    )
    see_as: tuple[str, ...] = key(
        "Whose eyes the page can be seen with: stranger, friend, gran.", default=("stranger", "friend"), most=3
    )
    because: dict[str, str] = key(
        "What is said of a setting instead of the policy's words.", link="setting", default={}
    )


SHAPE = SettingsStep


def page(step: SettingsStep, situation: Situation) -> tuple[str, ...]:
    """The settings on the page."""
    return step.settings or situation.policy.apps[step.app].settings


def current(step: SettingsStep, situation: Situation) -> dict[str, str]:
    """What each setting on the page says when the step begins: as the world has it, else its most open value."""
    policy, world = situation.policy, situation.world
    return {name: world.setting(name) or next(iter(policy.settings[name].values)) for name in page(step, situation)}


def judge(step: SettingsStep, answer: Answer, situation: Situation) -> Judged:
    """How the page was left: `{"set": {setting: value}}`, for every setting on it."""
    chosen = answer.get("set")
    names = page(step, situation)
    if not isinstance(chosen, Mapping) or set(chosen) != set(names):
        raise AnswerRefused(f'"{step.id}" asks for {", ".join(names)}')
    parts = tuple(_part(step, name, str(chosen[name]), situation) for name in names)
    right = sum(part.rating == "safe" for part in parts if not part.is_fine)
    of = sum(not part.is_fine for part in parts)
    rating = worst(*(part.rating for part in parts))
    effects = (Effects(set={name: str(value) for name, value in chosen.items()}),)
    return Judged(
        world=situation.world.after(effects),
        effects=effects,
        parts=parts,
        evidence={"setting": (right, of), "safe": (int(rating == "safe"), 1)},
        seen=Seen(rating=rating, found="all" if right == of else "some" if right else "none"),
        is_full=rating == "safe",
    )


def _part(step: SettingsStep, name: str, value: str, situation: Situation) -> Part:
    setting = situation.policy.settings[name]
    if value not in setting.values:
        raise AnswerRefused(f'"{name}" cannot be "{value}"')
    found = setting.values[value]
    shows = {"risky": "open-is-fine", "part-way": "open-is-fine", "over-cautious": "refuse-everything"}.get(
        found.rating, ""
    )
    because = step.because.get(name, found.because) if found.rating != "safe" else found.because
    return Part(name, setting.title, setting.is_fine, found.rating, because, shows, setting.clause, found.title)


def answers(step: SettingsStep, situation: Situation) -> Iterator[Answer]:
    """As they are; safest; each setting at each value while the others are safe; every rating and number of marks."""
    found = {name: situation.policy.settings[name] for name in page(step, situation)}
    safest = {
        name: next(value for value, one in setting.values.items() if one.rating == "safe")
        for name, setting in found.items()
    }
    yield {"set": current(step, situation)}
    yield {"set": safest}
    for name, setting in found.items():
        for value in setting.values:
            if value != safest[name]:
                yield {"set": {**safest, name: value}}
    yield {"set": {name: next(iter(setting.values)) for name, setting in found.items()}}
    yield {"set": {name: list(setting.values)[-1] for name, setting in found.items()}}
    kinds = {
        name: {
            value: (one.rating, one.rating == "safe" and not setting.is_fine) for value, one in setting.values.items()
        }
        for name, setting in found.items()
    }
    for chosen in one_of_each(kinds):
        yield {"set": chosen}


@dataclass(frozen=True, slots=True)
class SettingsState:
    """What each setting says now, which list is open, whose eyes see the page, and the setting last in hand."""

    values: tuple[tuple[str, str], ...]
    opened: str = ""
    eyes: str = "stranger"
    touched: str = ""


def start(step: SettingsStep, situation: Situation) -> SettingsState:
    """The page as the tablet has it."""
    return SettingsState(tuple(current(step, situation).items()), eyes=step.see_as[0])


def update(step: SettingsStep, state: SettingsState, did: Did, situation: Situation) -> SettingsState | Answered:
    """Opening a list, setting a value, looking through other eyes, or saying that it is done."""
    values = dict(state.values)
    if did.verb == "opened" and did.what in values and not situation.policy.settings[did.what].is_switch:
        return replace(state, opened="" if state.opened == did.what else did.what, touched=did.what)
    if did.verb == "set" and did.what in values and did.to in situation.policy.settings[did.what].values:
        return replace(state, values=tuple({**values, did.what: did.to}.items()), opened="", touched=did.what)
    if did.verb == "looked" and did.what in step.see_as:
        return replace(state, eyes=did.what)
    return Answered({"set": values}) if did.verb == "done" else state


def back(step: SettingsStep, state: SettingsState, situation: Situation) -> Did | None:
    """From an open list to the page."""
    return Did("opened", state.opened) if state.opened else None


def view(step: SettingsStep, state: SettingsState, situation: Situation) -> View:
    """The page on the tablet, and beside it what is seen through other eyes."""
    return settings_view(step, state, situation)
