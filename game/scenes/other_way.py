"""Another way to choose, beside the way before: what each did, what differs in the world, and how the story goes on.

What is said here is worked out from the two worlds (`engine/comparing.py`). Where they are alike, it says so.
"""

from game.activities import ACTIVITIES
from game.engine.comparing import Way, effects, is_elsewhere, ways
from game.engine.playthrough import Playthrough
from game.engine.world import exposed
from game.scenes.context import Context, journal_name
from game.scenes.difference import told_apart, verdict
from game.scenes.effects import Effect, KeepLine, PlaySound
from game.scenes.header import header
from game.scenes.messages import Paused, Rewound, Turned
from game.scenes.states import Debrief, OtherWay, Play, Scene
from game.scenes.turn_words import did_unlike
from game.scenes.wording import SIGNS, rating_word
from game.ui.widgets import Box, Button, Either, Icon, Pages, Screen, Text, Widget

TITLE = "Two ways to choose"
BEFORE, NOW = "The way before", "The way now"
SAME = "This is the same answer as before, so all stays the same."
ON, BACK = "on", "back"
"""Where `Turned` leads from here: on in the story as it goes now, or back to its end as it was."""


def view(state: OtherWay, context: Context) -> Screen:
    """What the choice changed, both ways side by side (one below the other at large text), and the ways on."""
    play = state.play
    before, now = ways(play)
    ahead = told_apart(play, effects(play))
    cards = (_way(play, BEFORE, before, now, ahead.before), _way(play, NOW, now, before, ahead.now))
    came = _verdict(play)
    beside = Box(children=tuple(Box(children=(one,), grow=1) for one in cards), direction="row", gap=18)
    *others, on = _buttons(play)
    buttons = Box(children=(*others, on), direction="row", gap=14, wraps=True, justify="center")
    shown = Pages(key="ways", children=(came, beside), gap=16, is_centred=True)
    wide = Box(children=(shown, buttons), gap=12, grow=1)
    # At large text the other ways on stand below what they are chosen by, and leave the pages their room.
    below = Box(children=tuple(others), direction="row", gap=14, wraps=True)
    tall = Pages(key="ways", children=(came, *cards, below), gap=12, beside=(on,))
    body = Box(
        children=(
            header(TITLE, icon="ph-arrow-counter-clockwise", pauses=True),
            Either(wide=wide, tall=tall, grow=1),
        ),
        pad=20,
        gap=12,
    )
    return Screen(
        key=f"other-way-{len(play.events)}",
        title=TITLE,
        body=body,
        ground="sky",
        on_escape=Paused(),
        first="go-on",
        is_young=play.scenario.year <= 2,
    )


def _way(play: Playthrough, title: str, way: Way, other: Way, lines: tuple[tuple[str, str], ...]) -> Box:
    """One way: its rating, what was done, what people nobody knows could work out then, and what else differs."""
    rating = way.turn.feedback.rating
    is_many = len(way.turn.feedback.parts) > 1
    word = rating_word(rating, play.scenario.year, several=is_many)
    sign = Box(
        children=(Icon(name=SIGNS[rating], size=36, role=rating), Text(text=word, style="strong", role=rating)),
        direction="row", align="center", gap=10,
    )  # fmt: skip
    told = tuple(
        Box(
            children=(
                Icon(name=icon, size=28, role="soft"),
                Box(children=(Text(text=words, style="body"),), grow=1),
            ),
            direction="row", align="center", gap=10,
        )
        for icon, words in lines
    )  # fmt: skip
    did = tuple(
        Text(text=words, style="body" if is_many else "small" if at else "strong")
        for at, words in enumerate(did_unlike(way.turn, other.turn, play))
    )
    heading = Text(text=title, style="heading", is_heading=True)
    top = Box(children=(heading, sign), direction="row", align="center", gap=18, wraps=True)
    return Box(
        children=(top, *did, *_clues(play, way), *told),
        gap=8, pad=16, fill="paper", radius=24, has_shadow=True, label=title,
    )  # fmt: skip


def _clues(play: Playthrough, way: Way) -> tuple[Widget, ...]:
    """The board as it would be after this way, in small: a chip for each clue that can be seen."""
    if not getattr(_ending(play), "board", True):
        return ()
    policy = play.rules.policy
    seen = exposed(way.after, policy, play.scenario.kinds(way.after.checked))
    details = [policy.details[name] for name in policy.details if name in seen]
    if not details:
        clear = (Icon(name="ph-check-circle", size=28, role="safe"), Text(text="No clue can be seen.", style="label"))
        return (Box(children=clear, direction="row", align="center", gap=10, pad=8, fill="safe-soft", radius=14),)
    chips = tuple(
        Box(
            children=(Icon(name=one.icon, size=26), Text(text=one.title, style="tool")),
            direction="row", align="center", gap=8, pad=8, fill="note-a", radius=10,
        )
        for one in details
    )  # fmt: skip
    lead = Text(text="People nobody knows can see:", style="label")
    return (lead, Box(children=chips, direction="row", wraps=True, gap=8))


def _ending(play: Playthrough) -> object:
    """The ending that the story had before, which says whether it has a board."""
    former = play.former
    return former.step if former is not None and former.is_over else None


def _verdict(play: Playthrough) -> Box:
    before, now = ways(play)
    is_alike = before.turn.answer == now.turn.answer and before.after == now.after
    words = SAME if is_alike else verdict(effects(play), is_elsewhere=is_elsewhere(play))
    text = Text(text=words, style="strong")
    return Box(children=(text,), pad=16, fill="accent-soft", radius=20, part="status")


def _buttons(play: Playthrough) -> tuple[Button, ...]:
    again = Button(
        key="try-another", text="Try another answer", icon="ph-arrow-counter-clockwise", message=Rewound(play.anew),
        is_spoken=False,
    )  # fmt: skip
    on = Button(
        key="go-on", text="Go on this way", icon="ph-arrow-right", kind="primary", message=Turned(ON), is_spoken=False
    )
    is_over = play.former is not None and play.former.is_over
    back = Button(key="as-it-was", text="Back to how it was", icon="ph-arrow-left", message=Turned(BACK))
    return (*((back,) if is_over else ()), again, on)


def update(state: OtherWay, message: object) -> tuple[Scene, tuple[Effect, ...]]:
    """On in the story, back to its end as it was, or once more to the same choice."""
    play = state.play
    if isinstance(message, Rewound) and message.turn == play.anew:
        again = play.rewind(message.turn)
        return _playing(state, again), (_kept(state, again), PlaySound("whoosh"))
    if message == Turned(BACK) and play.former is not None and play.former.is_over:
        was = play.returned()
        return Debrief(state.pack, state.code, was), (_kept(state, was), PlaySound("whoosh"))
    if message == Turned(ON):
        on = play.compared()
        after: Scene = Debrief(state.pack, state.code, on) if on.is_over else _playing(state, on)
        return after, (_kept(state, on), PlaySound("page"))
    return state, ()


def _playing(state: OtherWay, play: Playthrough) -> Play:
    return Play(state.pack, state.code, play, ACTIVITIES[play.step.activity].start(play.step, play.situation))


def _kept(state: OtherWay, play: Playthrough) -> KeepLine:
    return KeepLine(journal_name(state.code, state.pack, play.scenario.id), dict(play.events[-1]))
