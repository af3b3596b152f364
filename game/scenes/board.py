"""The detective board: what someone nobody knows could work out, as clue cards, strings, and what they add up to.

Every clue can be pressed: its card (`clue_card.py`) says where it can be seen, and what can be done about it.
"""

from dataclasses import replace

from game.engine.mending import put_together
from game.engine.playthrough import Playthrough
from game.engine.policy import Policy, Sum
from game.engine.world import exposed
from game.scenes.messages import ClueOpened
from game.ui.widgets import At, Box, Button, Canvas, Either, Icon, Pages, Text, Thread, Widget

NOTES = ("note-a", "note-b", "note-c")
MOST_CARDS = 6
"""Clue cards on the board; a story of a lesson's length gives away fewer."""
LEFT, RIGHT = 0.52, 0.6
"""Where the clue cards end and where what they add up to begins, as parts of the board."""
MOST_SUMS = 2
TALL = 0.31
"""The height of each sum on the right."""


def board(play: Playthrough) -> Widget:
    """The board as cork with cards and strings; at large text as a list."""
    policy = play.rules.policy
    hero = play.scenario.name_of(play.scenario.hero)
    still, ever = clues(play)
    if not ever:
        return _empty(hero)
    cards = tuple(_clue(policy, detail, NOTES[at % 3], is_open=detail in still) for at, detail in enumerate(ever))
    sums = _sums(policy, still, frozenset(ever))
    totals = tuple(_total(policy, one, hero, is_open=set(one.details) <= still) for one in sums)
    summary = _summary(hero, len(still))
    high = min(0.29, 0.94 / len(cards))
    places = tuple(
        At(x=0.015, y=_top(at, len(cards)), width=LEFT - 0.015, height=high, widget=card)
        for at, card in enumerate(cards)
    )
    right = tuple(
        At(x=RIGHT, y=0.02 + at * (TALL + 0.02), width=0.985 - RIGHT, height=TALL, widget=total)
        for at, total in enumerate(totals)
    )
    last = At(x=RIGHT, y=0.68, width=0.985 - RIGHT, height=0.3, widget=summary)
    wide = Canvas(
        children=(*places, *right, last),
        threads=_threads(ever, sums, still, high),
        ratio=1.4,
        grow=1,
        fill="cork",
        label="Detective board",
    )
    # Two clues side by side where the words leave room for it.
    pairs = Box(children=tuple(Box(children=(one,), grow=1) for one in cards), direction="row", gap=10, wraps=True)
    tall = Pages(key="board", children=(summary, pairs, *totals))
    return Either(wide=wide, tall=tall, grow=1)


def clues(play: Playthrough) -> tuple[frozenset[str], list[str]]:
    """The details that can be seen now, and the cards on the board: what ever could be seen, in the policy's order.

    Where there are more than the board holds, those that can be seen and those that add up come first.
    """
    policy, world = play.rules.policy, play.on_board
    still = exposed(world, policy, play.scenario.kinds(world.checked))
    order = list(policy.details).index
    ever = still | world.copied
    adds_up = {detail for at in put_together(ever, policy) for detail in policy.sums[at].details}
    first = sorted(ever, key=lambda detail: (detail not in still, detail not in adds_up, order(detail)))
    return still, sorted(first[:MOST_CARDS], key=order)


def _sums(policy: Policy, still: frozenset[str], ever: frozenset[str]) -> list[Sum]:
    """What adds up now, then what added up before: a pair that is still open counts, also where three were."""
    now = put_together(still, policy)
    before = (at for at in put_together(ever, policy) if at not in now)
    return [policy.sums[at] for at in (*now, *before)][:MOST_SUMS]


def _top(at: int, count: int) -> float:
    return 0.02 + at * (0.97 / count)


def _threads(ever: list[str], sums: list[Sum], still: frozenset[str], high: float) -> tuple[Thread, ...]:
    """A string from each clue that can be seen to what it is part of; what was put right has none any more."""
    found = []
    for at, one in enumerate(sums):
        for detail in one.details:
            if detail in still:
                start = (LEFT, _top(ever.index(detail), len(ever)) + high / 2)
                end = (RIGHT, 0.02 + at * (TALL + 0.02) + TALL / 2)
                found.append(Thread(start=start, end=end, is_loose=not set(one.details) <= still))
    return tuple(found)


def _clue(policy: Policy, detail: str, fill: str, *, is_open: bool) -> Widget:
    known = policy.details[detail]
    state = "Can be seen now" if is_open else "Put right, maybe copied"
    card = Button(
        key=f"clue-{detail}",
        text=known.title,
        note=state,
        say=f"{known.title}. {state}",
        icon="ph-eye" if is_open else "ph-check-circle",
        kind="quiet",
        message=ClueOpened(detail),
    )
    return Box(
        children=(Icon(name=known.icon, size=48), Box(children=(card,), grow=1)),
        direction="row", align="center", gap=10, pad=3, fill=fill, radius=8, has_shadow=True,
        enters=f"clue {detail}",
    )  # fmt: skip


def _total(policy: Policy, known: Sum, hero: str, *, is_open: bool) -> Widget:
    """What clues add up to; once one of them is put right, that they do not any more."""
    lead = " + ".join(policy.details[detail].title for detail in known.details)
    means = known.means.replace("{hero}", hero) if is_open else "These clues do not add up any more."
    words = Text(text=means, style="label" if len(means) < 60 else "small", role="ink" if is_open else "safe")
    return Box(
        children=(Text(text=lead, style="small", role="soft"), words),
        gap=0, pad=8, fill="paper", radius=8, has_shadow=True, justify="center",
    )  # fmt: skip


def _summary(hero: str, still: int) -> Widget:
    if still:
        those = "1 clue about" if still == 1 else f"{still} clues about"
        words = f"{those} {hero} can still be seen by people nobody knows. Press a clue to put it right."
    else:
        words = f"All put right: nothing about {hero} is open now. Somebody may have copied it before."
    icon, role = ("ph-eye", "risky") if still else ("ph-check-circle", "safe")
    return Box(
        children=(
            Icon(name=icon, size=36, role=role),
            Box(children=(Text(text=words, style="small"),), grow=1, justify="center"),
        ),
        direction="row", align="center", gap=10, pad=10, fill="paper", radius=8, has_shadow=True,
    )  # fmt: skip


def _empty(hero: str) -> Widget:
    words = Text(
        text=f"The board is empty. People nobody knows can work out nothing about {hero}.",
        style="strong",
        align="center",
    )
    card = Box(
        children=(Icon(name="sparkles", size=90), words),
        align="center",
        gap=14,
        pad=30,
        most=520,
        fill="paper",
        radius=10,
        has_shadow=True,
    )
    wide = Box(
        children=(Box(children=(card,), align="center"),), fill="cork", radius=20, grow=1, pad=20, justify="center"
    )
    # At large text sizes the words take the whole width, so that they stay together on one page.
    row = Box(
        children=(Icon(name="sparkles", size=60), Box(children=(replace(words, align="left"),), grow=1)),
        direction="row", align="center", gap=14, pad=14, fill="paper", radius=10, has_shadow=True,
    )  # fmt: skip
    return Either(wide=wide, tall=row, grow=1)
