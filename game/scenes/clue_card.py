"""The card of a clue on the board: where it can be seen, what can still be done about it, and what helps otherwise."""

from game.activities.words import filled
from game.engine.mending import Mend, knowing, mends, needs_adult, safe_value, showing
from game.engine.playthrough import Playthrough
from game.engine.world import LOCATION_SETTING, names
from game.scenes.board import clues
from game.scenes.header import card
from game.scenes.messages import CardClosed, Mended
from game.ui.widgets import Box, Button, Text, Widget

COPIES = "Somebody may have copied it before. That cannot be undone, and it is not {hero}'s fault."
HELPS = {
    "password": "The password can be changed, with a grown-up. Then a copy of the old one opens nothing.",
    "location": "It says where {hero} was then. Where {hero} goes next can stay private.",
}
"""What helps where a copy of a detail may be about, beside telling."""
ICONS = {
    "set": "gear", "limit": "handshake", "delete": "wastebasket", "ask": "ph-chat-circle-dots", "block": "ph-prohibit",
    "tell": "ph-hand-heart",
}  # fmt: skip


def clue_card(play: Playthrough, detail: str) -> Box:
    """The card: what is so now, and a button for each thing that can be done."""
    policy, world = play.rules.policy, play.on_board
    kinds = play.scenario.kinds(world.checked)
    known = policy.details[detail]
    deeds = mends(detail, world, policy, kinds)
    is_open = detail in clues(play)[0]
    told = _where(play, detail) if is_open else _left(play, detail)
    words: list[Widget] = [Text(text=filled(one, play.situation)) for one in told]
    if deeds:
        ask = "What can {hero} do now?" if is_open else "What helps now?"
        words.append(Text(text=filled(ask, play.situation), style="strong"))
    words += [_button(play, detail, mend) for mend in deeds]
    back = Button(
        key="close", text="Back to the board", icon="ph-arrow-left", kind="plain" if deeds else "primary",
        message=CardClosed(), is_spoken=False,
    )  # fmt: skip
    return card(known.title, known.icon, tuple(words), (back,))


def _where(play: Playthrough, detail: str) -> tuple[str, ...]:
    """Where people nobody knows can see a clue, a sentence each."""
    policy, world = play.rules.policy, play.on_board
    posts = showing(detail, world, policy)
    own = sum(not post.by for post in posts)
    told = []
    if own:
        shown = "A post of {hero}'s shows it." if own == 1 else f"{own} posts of {{hero}}'s show it."
        told.append(f"{shown} Everyone can look.")
    told += [f"A post of {_name(play, post.by)}'s shows it. Everyone can look." for post in posts if post.by]
    if own and detail == "location" and world.setting(LOCATION_SETTING) == "switched-on":
        told.append("The tablet adds it to each post by itself.")
    known_to = [_name(play, who) for who in knowing(detail, world, policy, play.scenario.kinds(world.checked))]
    if known_to:
        verb = "knows" if len(known_to) == 1 else "know"
        told.append(
            f"{names(known_to)} {verb} it, and nobody knows who that is. "
            "Once they are blocked and a grown-up knows, it is put right."
        )
    return tuple(told)


def _left(play: Playthrough, detail: str) -> tuple[str, ...]:
    """What is said of a clue that was put right: what stays, and what helps."""
    told = ["It is put right: people nobody knows cannot see it now.", COPIES]
    if detail in HELPS:
        told.append(HELPS[detail])
    if play.on_board.told:
        told.append("A grown-up knows. They can help, now and later.")
    return tuple(told)


def _button(play: Playthrough, detail: str, mend: Mend) -> Button:
    return Button(
        key=f"mend-{mend.deed}{f'-{mend.to}' if mend.to else ''}",
        text=filled(_deed(play, detail, mend), play.situation),
        icon=ICONS[mend.deed],
        kind="answer",
        message=Mended(detail, mend.deed, mend.to),
    )


def _deed(play: Playthrough, detail: str, mend: Mend) -> str:
    """What a button says; for what this year group does together with a grown-up, it says so."""
    policy = play.rules.policy
    own = sum(not post.by for post in showing(detail, play.on_board, policy))
    post = "the post" if own == 1 else "the posts"
    if mend.deed == "set":
        setting = policy.settings[mend.to]
        ends = "" if setting.title.endswith("?") else ":"
        deed = f"Change a setting. {setting.title}{ends} {setting.values[safe_value(mend.to, policy)].title}"
    else:
        deed = {
            "limit": f"Show {post} to friends only",
            "delete": f"Take {post} down",
            "ask": f"Ask {_name(play, mend.to)} to take it down",
            "block": f"Block {_name(play, mend.to)}",
            "tell": "Tell a grown-up",
        }[mend.deed]
    return f"With a grown-up: {deed[0].lower()}{deed[1:]}" if needs_adult(mend, policy, play.scenario.year) else deed


def _name(play: Playthrough, who: str) -> str:
    """Someone of the cast; a pop-up that got something is no person."""
    return play.scenario.name_of(who) if who in play.scenario.cast else "whoever made the pop-up"


def just_mended(play: Playthrough) -> str:
    """What was put right last, in words, where that was the last thing that happened; "" otherwise."""
    plain = play.events[-1].get("mend") if play.events else None
    if not plain:
        return ""
    detail, deed, to = plain
    policy = play.rules.policy
    done = {
        "set": policy.acts["change-setting"].done,
        "limit": "Now only friends can see it.",
        "delete": policy.acts["delete"].done,
        "ask": f"{_name(play, to)} says yes, and takes it down.",
        "block": policy.acts["block"].done,
        "tell": policy.acts["tell"].done,
    }[deed]
    if needs_adult(Mend(deed, to), policy, play.scenario.year):
        done = "{hero} and a grown-up did it together."
    title = policy.details[detail].title
    came = "can still be seen" if detail in clues(play)[0] else "is put right, and its strings fall away"
    return filled(f"{done} “{title}” {came}.", play.situation)
