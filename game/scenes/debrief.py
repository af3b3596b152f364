"""The end of a story: the detective board, what happened with the way back to any choice, and the crowns."""

from dataclasses import replace

from game.activities import ACTIVITIES
from game.activities.words import filled
from game.engine.mending import Mend
from game.engine.playthrough import AnswerRefused, Playthrough, Turn
from game.engine.policy import Rating
from game.engine.scoring import CROWNS, attempt, crowns
from game.scenes.board import board, clues
from game.scenes.clue_card import clue_card, just_mended
from game.scenes.context import Context, journal_name
from game.scenes.effects import DropJournal, Effect, KeepCrowns, KeepLine, PlaySound, SealAttempt
from game.scenes.header import header
from game.scenes.landscape import landscape
from game.scenes.messages import CardClosed, ClueOpened, Mended, Opened, Paused, Rewound, Turned
from game.scenes.reasons import reasons, who_can_help
from game.scenes.states import Cover, Debrief, PackMap, Play, Scene
from game.scenes.turn_words import came_of, ends_compared, told
from game.scenes.wording import SIGNS, board_title, crown_words, rating_word
from game.ui.widgets import Box, Button, Either, Icon, Pages, Screen, Space, Text, Widget


def view(state: Debrief, context: Context) -> Screen:
    """One of two sides: the board beside what happened, or the crowns."""
    return _crowns_view(state) if state.side == "crowns" else _board_view(state)


def _board_view(state: Debrief) -> Screen:
    play = state.play
    shows_board = getattr(play.step, "board", True)
    title = board_title(has_board=shows_board)
    turns: tuple[Widget, ...] = tuple(
        _turn(at, turn, play, shows_board=shows_board) for at, turn in enumerate(play.turns) if turn.feedback.parts
    )
    turns += who_can_help(play)
    last = _last_words(play)
    heading = Text(text=board_title(has_board=False), style="heading", is_heading=True)
    room = 560.0 if shows_board else 900.0
    listed = Pages(key="turns", children=turns, gap=10)
    story = Box(
        children=(heading, listed) if shows_board else (listed,),
        gap=10,
        pad=16,
        fill="paper",
        radius=26,
        has_shadow=True,
        width=room,
        most=room,
        grow=1 if shows_board else 0,
    )
    flat = (*_flat(board(play)), heading) if shows_board else ()
    on = Button(key="crowns", text="My crowns", icon="crown", kind="primary", message=Turned("crowns"))
    foot = Box(children=(Space(), on), direction="row")
    # Beside the board the button stands below the story, so that the board has the height for all its cards.
    beside = Box(children=(story, foot), gap=12, width=room, most=room)
    both = Box(children=(board(play), beside), direction="row", gap=18, grow=1, justify="center")
    alone = Box(children=(story,), direction="row", grow=1, justify="center")
    wide = Box(children=(*last, *((both,) if shows_board else (alone, foot))), gap=12, grow=1)
    # Close together, and with the way on in the row below, so that at the largest text two turns share a page.
    tall = Pages(key="debrief", children=(*last, *flat, *turns), gap=10, beside=(on,))
    body = Box(
        children=(
            header(title, icon="magnifying-glass-tilted-left" if shows_board else play.scenario.icon, pauses=True),
            Either(wide=wide, tall=tall, grow=1),
        ),
        pad=20,
        gap=12,
    )
    return Screen(
        key=f"debrief-{play.scenario.id}-{_rewinds(play)}",
        title=title,
        body=body,
        ground="sky",
        card=clue_card(play, state.opened) if state.opened else None,
        on_escape=CardClosed() if state.opened else Paused(),
        first="close" if state.opened else "crowns",
        is_young=play.scenario.year <= 2,
    )


def _last_words(play: Playthrough) -> tuple[Widget, ...]:
    """What was just put right on the board; else the last words of the story, and how it ended before."""
    news = just_mended(play)
    words = news or f"{filled(getattr(play.step, 'say', ''), play.situation)} {ends_compared(play)}".strip()
    if not words:
        return ()
    told = Text(text=words, style="body", live="polite" if news else "off")
    return (Box(children=(told,), pad=14, fill="safe-soft" if news else "paper", radius=18, has_shadow=True),)


def _rewinds(play: Playthrough) -> int:
    """How often the story was gone back into: each time its end is another screen."""
    return sum("rewind" in event for event in play.events)


def _flat(widget: Widget) -> tuple[Widget, ...]:
    """The list form of the board."""
    tall = widget.tall if isinstance(widget, Either) else widget
    return tall.children if isinstance(tall, Pages) else (tall,)


def _turn(at: int, turn: Turn, play: Playthrough, *, shows_board: bool) -> Box:
    rating: Rating = turn.feedback.rating
    icon, word = SIGNS[rating], rating_word(rating, play.scenario.year)
    about, did = (filled(words, play.situation) for words in told(turn, play))
    lines = Box(
        children=(
            Text(text=word, style="label", role=rating),
            Text(text=about, style="small"),
            *((Text(text=did, style="small", role="soft"),) if did and did != about else ()),
            *reasons(turn, play),
            *(Text(text=words, style="small") for words in (came_of(at, play) if shows_board else ())),
        ),
        gap=2, grow=1,
    )  # fmt: skip
    back = Button(
        key=f"rewind-{at}",
        text="Go back",
        icon="ph-arrow-counter-clockwise",
        kind="quiet",
        message=Rewound(at),
        say=f"Go back to: {about}",
        is_spoken=False,
    )
    return Box(
        children=(Icon(name=icon, size=30, role=rating), lines, back),
        direction="row",
        gap=12,
        align="center",
        pad=8,
        fill=f"{rating}-soft",
        radius=16,
    )


def _crowns_view(state: Debrief) -> Screen:
    play = state.play
    earned = crowns(play)
    rows = tuple(_crown(name, play.scenario.year, is_earned=name in earned) for name in CROWNS)
    buttons = Box(
        children=(
            Button(
                key="board",
                text="Back to the board" if getattr(play.step, "board", True) else "What happened",
                icon="ph-arrow-left",
                message=Turned("board"),
            ),
            Button(
                key="again",
                text="Play again",
                icon="ph-arrow-clockwise",
                message=Opened(Cover(state.pack, state.code, play.scenario.id)),
            ),
            Button(
                key="map",
                text="To the map",
                icon="ph-map-pin",
                kind="primary",
                message=Opened(PackMap(state.pack, state.code)),
            ),
        ),
        direction="row",
        gap=14,
        wraps=True,
        justify="center",
    )
    count = "1 crown" if len(earned) == 1 else f"{len(earned)} crowns"
    top = Text(text=f"{count} for this story!", style="title", align="center", is_heading=True)
    sheet = Box(
        children=(top, *rows), gap=14, pad=28, fill="paper", radius=34, has_shadow=True, most=820, enters="crowns"
    )
    body = Box(
        children=(
            header(play.scenario.title, icon=play.scenario.icon),
            Pages(key="crowns", children=(sheet,), is_centred=True),
            buttons,
        ),
        pad=20,
        gap=12,
    )
    return Screen(
        key=f"crowns-{play.scenario.id}",
        title="Crowns",
        body=body,
        ground=landscape(),
        on_escape=Paused(),
        first="map",
        is_young=play.scenario.year <= 2,
    )


def _crown(name: str, year: int, *, is_earned: bool) -> Box:
    title, meaning = crown_words(name, year, is_earned=is_earned)
    state = "Won" if is_earned else "Not yet"
    icon = Icon(name="crown" if is_earned else "ph-crown-simple", size=64, role="line")
    words = Box(
        children=(Text(text=f"{title}: {state}", style="strong"), Text(text=meaning, style="small", role="soft")),
        gap=2,
        grow=1,
    )
    return Box(
        children=(icon, words),
        direction="row",
        align="center",
        gap=16,
        pad=12,
        fill="note-a" if is_earned else "shade",
        radius=20,
        enters=f"crown {name}" if is_earned else "",
    )


def finished(state: Debrief, context: Context) -> tuple[Effect, ...]:
    """What is kept when the end is reached: the attempt for the teacher, and the crowns.

    The journal goes with the last screen: until then a pupil can go back into the story.
    """
    play = state.play
    name = journal_name(state.code, state.pack, play.scenario.id)
    is_kept = context.is_recorded(state.code)
    sealed = (SealAttempt(name, state.code, state.pack, attempt(play)),) if is_kept else ()
    return (*sealed, KeepCrowns(state.code, state.pack, play.scenario.id, crowns(play)), PlaySound("crown"))


def closed(state: Debrief) -> tuple[Effect, ...]:
    """What is kept when the end is left for another scene: the story is over, so its journal goes."""
    return (DropJournal(journal_name(state.code, state.pack, state.play.scenario.id)),)


def update(state: Debrief, message: object) -> tuple[Scene, tuple[Effect, ...]]:
    """Another side, or back into the story to see how else it would have gone."""
    if isinstance(message, Turned) and message.to in ("board", "crowns"):
        sound = (PlaySound("star"),) if message.to == "crowns" else ()
        return replace(state, side=message.to), sound
    if isinstance(message, ClueOpened) and message.detail in clues(state.play)[1]:
        return replace(state, opened=message.detail), (PlaySound("page"),)
    if isinstance(message, CardClosed):
        return replace(state, opened=""), ()
    if isinstance(message, Mended):
        return _mended(state, message)
    if isinstance(message, Rewound) and 0 <= message.turn < len(state.play.turns):
        play = state.play.rewind(message.turn)
        name = journal_name(state.code, state.pack, play.scenario.id)
        begun = Play(state.pack, state.code, play, ACTIVITIES[play.step.activity].start(play.step, play.situation))
        return begun, (KeepLine(name, dict(play.events[-1])), PlaySound("whoosh"))
    return state, ()


def _mended(state: Debrief, message: Mended) -> tuple[Scene, tuple[Effect, ...]]:
    """The board after something was put right. The clue's card stays open while it can still be seen."""
    try:
        play = state.play.mended(message.detail, Mend(message.deed, message.to))
    except AnswerRefused:
        return state, ()
    name = journal_name(state.code, state.pack, play.scenario.id)
    opened = message.detail if message.detail in clues(play)[0] else ""
    kept = KeepLine(name, dict(play.events[-1]))
    return replace(state, play=play, opened=opened), (kept, PlaySound("page" if opened else "success"))
