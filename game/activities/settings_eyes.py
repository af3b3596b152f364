"""What other eyes see of the hero while the settings stand as they do: clues in posts, and who can reach the hero."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.activities.activity import Did
from game.activities.frame import face
from game.activities.words import filled
from game.engine.playthrough import Situation
from game.engine.world import LOCATION_SETTING, POSTS_SETTING, Effects, World, exposed, names, visible
from game.ui.widgets import Box, Icon, Pages, Radio, Text, Widget

if TYPE_CHECKING:
    from game.activities.settings import SettingsState, SettingsStep

EYES: dict[str, str] = {"stranger": "A stranger", "friend": "A friend", "gran": "Gran"}
"""Whose eyes the page can be seen with. Gran is one of the friends on the tablet."""

REACHES: dict[str, tuple[str, str]] = {
    POSTS_SETTING: ("ph-image", "see {hero}'s posts"),
    LOCATION_SETTING: ("ph-map-pin", "see where posts were made"),
    "messages-from": ("ph-chat-circle-dots", "write to {hero}"),
    "game-chat": ("ph-game-controller", "chat with {hero} in the game"),
    "found-by-phone": ("ph-phone", "find {hero} by phone number"),
    "friend-requests": ("ph-user-plus", "ask {hero} to be friends, with no grown-up"),
    "tag-me": ("ph-tag", "put {hero}'s name on photos without asking"),
}
"""What each setting lets somebody do, with its sign. Settings of taste are not here: they open nothing."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel as one card (`whole`), and its parts one below the other where there is little room."""

    whole: Box
    parts: tuple[Widget, ...]


def eyes_panel(step: "SettingsStep", state: "SettingsState", situation: Situation) -> Panel:
    """The panel "What a stranger sees right now", for the settings as they stand in `state`."""
    world = situation.world.changed(Effects(set=dict(state.values)))
    who = EYES.get(state.eyes, "A stranger")
    heading = Text(
        text=f"What {who[0].lower() if who != 'Gran' else 'G'}{who[1:]} sees right now",
        style="heading",
        is_heading=True,
    )
    seen = (
        exposed(world, situation.policy, situation.kinds)
        if state.eyes == "stranger"
        else visible(world, situation.policy, "friends")
    )
    clues = tuple(_clue(detail, state, situation) for detail in situation.policy.details if detail in seen)
    open_, shut = _reached(state, situation, world)
    # A clue that says where a post was made says so already.
    open_ = [one for one in open_ if "location" not in seen or one[0] != REACHES[LOCATION_SETTING][0]]
    chips = (
        *clues,
        *(_chip(*one, is_open=True, state=state) for one in open_),
        *(_chip(*one, is_open=False, state=state) for one in shut),
    )
    cloud = Box(children=chips, direction="row", wraps=True, gap=8)
    profile = _profile(len(clues), situation)
    said = _summed_up(state, situation, world)
    inner = Box(
        children=(Pages(key="seen", children=(profile, cloud), gap=10),), pad=12, fill="shade", radius=22, grow=1
    )
    whole = Box(
        children=(heading, *_pick(step, state), inner, said),
        gap=12,
        pad=18,
        fill="paper",
        radius=30,
        has_shadow=True,
        grow=1,
        label=heading.text,
    )
    card = Box(children=(heading, profile, *chips), gap=10, pad=16, fill="paper", radius=22, label=heading.text)
    return Panel(whole, (Box(children=(said,), pad=16, fill="paper", radius=22), *_pick(step, state), card))


def _pick(step: "SettingsStep", state: "SettingsState") -> tuple[Widget, ...]:
    if len(step.see_as) < 2:
        return ()
    radios = tuple(
        Radio(key=f"eyes-{one}", text=EYES.get(one, one), is_on=one == state.eyes, message=Did("looked", one))
        for one in step.see_as
    )
    row = tuple(Box(children=(radio,), grow=1) for radio in radios)
    return (Box(children=row, direction="row", gap=10, part="radio-group", label="Whose eyes?"),)


def _profile(clues: int, situation: Situation) -> Widget:
    hero = situation.scenario.hero
    count = {0: "No clues can be seen.", 1: "1 clue can be seen:"}.get(clues, f"{clues} clues can be seen:")
    name = Text(text=situation.scenario.name_of(hero), style="strong")
    words = Box(children=(name, Text(text=count, style="small", role="soft")), gap=0, grow=1)
    return Box(children=(*face(situation.scenario, hero, size=52), words), direction="row", align="center", gap=14)


def _clue(detail: str, state: "SettingsState", situation: Situation) -> Widget:
    """A chip for a detail that these eyes find."""
    found = situation.policy.details[detail]
    role, ground = ("risky", "risky-soft") if state.eyes == "stranger" else ("ink", "accent-soft")
    return _plate(Icon(name=found.icon, size=26, role=role), filled(found.title, situation), role, ground)


def _chip(sign: str, words: str, *, is_open: bool, state: "SettingsState") -> Widget:
    """What these eyes can or cannot do. For a stranger it wears the colours of care; a friend's view is no worry."""
    role, ground = ("risky", "risky-soft") if is_open else ("safe", "safe-soft")
    if state.eyes != "stranger":
        role, ground = ("ink", "accent-soft") if is_open else ("soft", "paper")
    return _plate(Icon(name=sign, size=26, role=role), f"Can {words}" if is_open else f"Cannot {words}", role, ground)


def _plate(sign: Icon, words: str, role: str, ground: str) -> Box:
    return Box(
        children=(sign, Text(text=words, style="tool", role=role)),
        direction="row",
        align="center",
        gap=8,
        pad=9,
        fill=ground,
        radius=16,
    )


Reached = list[tuple[str, str]]


def _reached(state: "SettingsState", situation: Situation, world: World, eyes: str = "") -> tuple[Reached, Reached]:
    """What somebody can do and what not, by the settings of this page: pairs of sign and words."""
    circle = "everyone" if (eyes or state.eyes) == "stranger" else "friends"
    can_see = _allows(world.setting(POSTS_SETTING) or "everyone", circle, situation)
    open_: Reached = []
    shut: Reached = []
    for name, value in state.values:
        if name in REACHES:
            sign, words = REACHES[name]
            is_open = _allows(value, circle, situation) and (can_see or name != LOCATION_SETTING)
            (open_ if is_open else shut).append((sign, filled(words, situation)))
    return open_, shut


def _allows(value: str, circle: str, situation: Situation) -> bool:
    """Whether a setting at `value` lets `circle` in; values that are no circle ("off", "ask-me") let nobody in."""
    order = list(situation.policy.circles)
    if value in order and circle in order:
        return order.index(value) >= order.index(circle)
    return value == "switched-on"


def _summed_up(state: "SettingsState", situation: Situation, world: World) -> Text:
    """Two sentences that are said again whenever they change: what people nobody knows can see, and how they reach."""
    hero = situation.scenario.name_of(situation.scenario.hero)
    count = len(exposed(world, situation.policy, situation.kinds))
    clues = {0: "No clues are", 1: "1 clue is"}.get(count, f"{count} clues are")
    names_of_ways = {
        filled(words, situation)
        for name, (_, words) in REACHES.items()
        if name not in (POSTS_SETTING, LOCATION_SETTING)
    }
    can = [words for _, words in _reached(state, situation, world, "stranger")[0] if words in names_of_ways]
    said = f"They can {names(can)}." if can else f"They cannot reach {hero}."
    return Text(text=f"{clues} open to people {hero} does not know. {said}", style="label", live="polite")
