"""The detective board: what someone nobody knows could work out, as clue cards, strings, and what they add up to."""

from game.engine.playthrough import Playthrough
from game.engine.policy import Policy, Sum
from game.engine.world import exposed
from game.ui.widgets import At, Box, Canvas, Either, Icon, Pages, Text, Thread, Widget

NOTES = ("note-a", "note-b", "note-c")
MOST_CARDS = 6
"""Clue cards on the board; a story of a lesson's length gives away fewer."""


def board(play: Playthrough) -> Widget:
    """The board as cork with cards and strings; at large text as a list."""
    policy = play.rules.policy
    hero = play.scenario.name_of(play.scenario.hero)
    still = exposed(play.world, policy, play.scenario.kinds(play.world.checked))
    ever = sorted(still | play.world.copied, key=list(policy.details).index)[:MOST_CARDS]
    if not ever:
        return _empty(hero)
    clues = tuple(_clue(policy, detail, NOTES[at % 3], is_open=detail in still) for at, detail in enumerate(ever))
    sums = [one for one in policy.sums if set(one.details) <= set(ever)][:2]
    totals = tuple(_total(policy, one, hero) for one in sums)
    summary = _summary(hero, len(still), len(ever))
    high = min(0.29, 0.92 / len(clues))
    places = tuple(
        At(x=0.02, y=0.03 + at * (0.94 / len(clues)), width=0.46, height=high, widget=clue)
        for at, clue in enumerate(clues)
    )
    right = tuple(
        At(x=0.58, y=0.02 + at * 0.33, width=0.4, height=0.31, widget=total) for at, total in enumerate(totals)
    )
    last = At(x=0.58, y=0.68, width=0.4, height=0.3, widget=summary)
    wide = Canvas(
        children=(*places, *right, last),
        threads=_threads(ever, sums, still, high),
        ratio=1.52,
        grow=1,
        fill="cork",
        label="Detective board",
    )
    tall = Pages(key="board", children=(summary, *clues, *totals))
    return Either(wide=wide, tall=tall, grow=1)


def _threads(ever: list[str], sums: list[Sum], still: frozenset[str], high: float) -> tuple[Thread, ...]:
    found = []
    for at, one in enumerate(sums):
        for detail in one.details:
            y = 0.03 + ever.index(detail) * (0.94 / len(ever)) + high / 2
            is_open = set(one.details) <= still
            found.append(Thread(start=(0.48, y), end=(0.58, 0.02 + at * 0.33 + 0.155), is_loose=not is_open))
    return tuple(found)


def _clue(policy: Policy, detail: str, fill: str, *, is_open: bool) -> Widget:
    known = policy.details[detail]
    state = "Can be seen now" if is_open else "Put right, maybe copied"
    icon, role = ("ph-eye", "risky") if is_open else ("ph-check-circle", "safe")
    words = Box(
        children=(
            Text(text=known.title, style="label"),
            Box(
                children=(Icon(name=icon, size=24, role=role), Text(text=state, style="small")),
                direction="row",
                gap=8,
                align="center",
            ),
        ),
        gap=2,
        grow=1,
        justify="center",
    )
    return Box(
        children=(Icon(name=known.icon, size=48), words),
        direction="row",
        align="center",
        gap=12,
        pad=10,
        fill=fill,
        radius=8,
        has_shadow=True,
        enters=f"clue {detail}",
    )


def _total(policy: Policy, known: Sum, hero: str) -> Widget:
    lead = " + ".join(policy.details[detail].title for detail in known.details)
    means = known.means.replace("{hero}", hero)
    words = (
        Text(text=lead, style="small", role="soft"),
        Text(text=means, style="label" if len(means) < 60 else "small"),
    )
    return Box(children=words, gap=0, pad=8, fill="paper", radius=8, has_shadow=True, justify="center")


def _summary(hero: str, still: int, ever: int) -> Widget:
    if still:
        clues = "1 clue about" if still == 1 else f"{still} clues about"
        words = f"{clues} {hero} can still be seen by people nobody knows. Go back in the story to hide what is open."
    elif ever:
        words = f"All put right: nothing about {hero} is open now. Somebody may have copied it before."
    else:
        words = ""
    icon, role = ("ph-eye", "risky") if still else ("ph-check-circle", "safe")
    return Box(
        children=(
            Icon(name=icon, size=40, role=role),
            Box(children=(Text(text=words, style="small"),), grow=1, justify="center"),
        ),
        direction="row",
        align="center",
        gap=12,
        pad=14,
        fill="paper",
        radius=8,
        has_shadow=True,
    )


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
    return Box(
        children=(Box(children=(card,), align="center"),), fill="cork", radius=20, grow=1, pad=20, justify="center"
    )
