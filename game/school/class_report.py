"""The one-page class report: what to talk about next, a grid of first tries, and how far to trust it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from game.engine.packs import Misconception
from game.school.paper import listing, page, table, words
from game.school.pupil import code_icons, code_words
from game.school.summary import ENOUGH_FOR_SHARES, FEWEST, Summary, Tally

STYLE = """
body { font-size: 9.5pt } .cards { display: flex; gap: 3mm; align-items: stretch } .cards .card { flex: 1; margin: 0 }
@page { margin: 11mm 12mm }
.cards { font-size: 9pt; line-height: 1.32 } .cards .card { padding: 2.4mm } .cards h3 { font-size: 9.5pt }
.cards svg { width: 6mm; height: 6mm; display: block }
h2 { margin-top: 3mm } td, th { padding: 0.3mm 1.6mm }
.beside { display: table; width: 100% } .beside section { display: table-cell; width: 40% }
.beside section + section { width: 60%; padding-left: 6mm }
.beside { font-size: 8.8pt; line-height: 1.32 } .beside p { margin: 0 }
dl { margin: 0 } ul { padding-left: 5mm } dt { font-weight: bold } dd { margin: 0 0 1mm }
.grid td, .grid th { padding: 0.4mm 1.2mm; font-size: 8.5pt } .grid td { text-align: center; white-space: nowrap }
.who { white-space: nowrap } .who svg { width: 4.6mm; height: 4.6mm; vertical-align: middle; margin: 0 0.4mm }
.bar { width: 34mm; height: 3.4mm; vertical-align: middle }
@media print { .rest { break-before: page } }
"""
MOST_TO_SIT_WITH = 5
SIGNS = (("●", 0.75, "three in four or more"), ("◐", 0.5, "half or more"), ("○", 0.0, "fewer than half"))
"""Sign of a cell, the share from which it stands, and what it means: signs and never colour alone."""


@dataclass(frozen=True, slots=True)
class Card:
    """A misconception to talk about, with what the author of the pack has written for the teacher."""

    misconception: Misconception
    story: str
    icon: str
    chosen: str
    count: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report says beside its numbers: the titles, the cards, how guessing does, and when results are deleted."""

    class_id: str
    school: str
    expected: int
    stories: dict[tuple[str, str], str]
    skills: dict[tuple[str, str], str]
    strands: tuple[str, ...]
    cards: tuple[Card, ...]
    guessing: tuple[float, float] | None
    today: date
    due: date
    place: str
    picture: Callable[[str], str]


def class_report(summary: Summary, told: Told) -> str:
    """The page."""
    few = len(summary.codes) < FEWEST
    parts = [_top(summary, told)]
    if few:
        parts.append(f"<p>Fewer than {FEWEST} pupils have played, so there are no figures of the class yet.</p>")
    else:
        parts += [_talk(told), _skills(summary, told), _then_and_now(summary), _praise(summary, told)]
    trust = "" if few else _trust(summary, told)
    parts.append(f"<div class='beside'>{_sit_with(summary, told)}{trust}</div>")
    parts += [_grid(summary, told), _foot(summary, told)]
    return page(f"Class report {told.class_id}", "\n".join(parts), STYLE)


def _top(summary: Summary, told: Told) -> str:
    of = f"{len(summary.codes)} of {told.expected}" if told.expected else str(len(summary.codes))
    day = f"{told.today.day} {told.today:%B %Y}"
    stories = ", ".join(told.stories.get(story, story[1]) for story in summary.stories) or "none yet"
    return (
        f"<h1>Class {words(told.class_id)}: what to do next</h1>"
        f"<p>{words(told.school)} · {day} · {of} played, {len(summary.finished)} finished a story.<br>"
        f"Stories: {words(stories)}. Strands: {words(', '.join(told.strands) or 'none yet')}.</p>"
    )


def _talk(told: Told) -> str:
    if not told.cards:
        return "<h2>Talk about this next</h2><p>No wrong idea has come up so far.</p>"
    return f"<h2>Talk about this next</h2><div class='cards'>{''.join(_card(one, told) for one in told.cards)}</div>"


def _card(card: Card, told: Told) -> str:
    count = f"{card.count} of {card.of} pupils" if card.count >= FEWEST else "a few pupils"
    says = card.misconception
    return (
        f"<div class='card'>{told.picture(card.icon)}<h3>{words(says.says)}</h3>"
        f"<p>In “{words(card.story)}” {count} {words(card.chosen or 'showed this idea')}.</p>"
        f"<dl><dt>Ask</dt><dd>{words(says.ask)}</dd><dt>Two minutes</dt><dd>{words(says.do)}</dd>"
        f"<dt>The right idea</dt><dd>{words(says.right)}</dd></dl></div>"
    )


def _skills(summary: Summary, told: Told) -> str:
    totals = summary.by_skill()
    rows = [
        (words(told.skills.get(one, one[1])), _tally(totals[one], summary), _bar(totals[one])) for one in summary.skills
    ]
    caption = "Skills, on first tries; the one that needs most comes first"
    return "<h2>How it stands</h2>" + table(caption, ("Skill", "Right of seen", "Share"), rows)


def _tally(one: Tally, summary: Summary) -> str:
    share = f" ({round(100 * one.rate)} %)" if len(summary.codes) >= ENOUGH_FOR_SHARES else ""
    return f"{one.right} of {one.seen}{share}"


def _bar(one: Tally) -> str:
    """A bar in black on white, which a copier keeps; the numbers beside it say the same."""
    width = round(100 * one.rate)
    return (
        "<svg class='bar' viewBox='0 0 100 10' preserveAspectRatio='none' role='img' "
        f"aria-label='{one.right} of {one.seen}'>"
        "<rect x='0.5' y='0.5' width='99' height='9' fill='#fff' stroke='#14141c'/>"
        f"<rect x='0' y='0' width='{width}' height='10' fill='#14141c'/></svg>"
    )


def _then_and_now(summary: Summary) -> str:
    up, same, down = summary.moved
    if up + same + down < FEWEST:
        return ""
    says = f"First and last try of the same skill: moved up {up}, same {same}, down {down}."
    return f"<p><b>Then and now:</b> {says} A class alone cannot show that the game is the reason.</p>"


def _praise(summary: Summary, told: Told) -> str:
    totals = summary.by_skill()
    if not totals:
        return ""
    best = summary.skills[-1]
    title = told.skills.get(best, best[1])
    return f"<p><b>To say to the class:</b> you are good at this: {words(title)}. Well done, all of you.</p>"


def _grid(summary: Summary, told: Told) -> str:
    letters = {skill: chr(ord("A") + at) for at, skill in enumerate(summary.skills)}
    legend = "; ".join(f"{letter}: {told.skills.get(skill, skill[1])}" for skill, letter in letters.items())
    signs = ", ".join(f"{sign} {means}" for sign, _, means in SIGNS)
    rows = [
        (_who(code, told), *(_cell(summary.grid.get((code, *skill))) for skill in summary.skills))
        for code in summary.codes
    ]
    caption = f"Right of seen. {signs}, – not seen. {legend}."
    body = table(caption, ("Code", *letters.values()), rows).replace("<table>", "<table class='grid'>")
    return f"<h2 class='rest'>First tries of each code</h2>{body}"


def _who(code: str, told: Told) -> str:
    pictures = "".join(told.picture(icon) for icon in code_icons(code))
    return f"<span class='who'>{pictures} {words(code_words(code))}</span>"


def _cell(one: Tally | None) -> str:
    if one is None or not one.seen:
        return "<span aria-label='not seen'>–</span>"
    sign = next(sign for sign, least, _ in SIGNS if one.rate >= least)
    return f"{one.right}/{one.seen} {sign}"


def _sit_with(summary: Summary, told: Told) -> str:
    rule = f"The rule: stories left open or not finished, the most first, at most {MOST_TO_SIT_WITH} codes."
    counts = {
        code: len(summary.left_open.get(code, ())) * 2 + len(summary.unfinished.get(code, ())) for code in summary.codes
    }
    chosen = sorted((code for code in summary.codes if counts[code]), key=lambda code: (-counts[code], code))
    lines = []
    for code in chosen[:MOST_TO_SIT_WITH]:
        reasons = [f"{told.stories.get(story, story[1])} was left open" for story in summary.left_open.get(code, ())]
        reasons += [
            f"{told.stories.get(story, story[1])} is not finished" for story in summary.unfinished.get(code, ())
        ]
        lines.append(f"{code_words(code)}: {'; '.join(reasons)}.")
    body = listing(lines) if lines else "<p>Nobody just now.</p>"
    return f"<section><h2>Who to sit with</h2>{body}<p class='small soft'>{rule}</p></section>"


def _trust(summary: Summary, told: Told) -> str:
    lines = [
        f"{len(summary.codes)} pupils, {summary.worrying.seen} worrying moments: "
        f"{summary.worrying.right} handled safely. {summary.fine.seen} fine moments: "
        f"{summary.fine.right} refused without need.",
    ]
    if told.guessing is not None:
        safe, refused = (round(10 * rate) for rate in told.guessing)
        lines.append(
            f"Whoever only guesses handles about {safe} of 10 worrying moments safely, "
            f"and refuses {refused} of 10 fine ones."
        )
    lines.append(
        "Figures are first tries. After playing on or again, "
        f"{summary.best.right} of {summary.best.seen} finished stories had nothing left open."
    )
    unfinished = sum(len(each) for each in summary.unfinished.values())
    if unfinished:
        lines.append(f"{unfinished} stories were begun and not finished; their first answers count above.")
    if summary.unreadable:
        lines.append(
            f"{summary.unreadable} attempts were played with an older story that has changed; their marks are not in."
        )
    lines.append(
        "“Not seen” is not “not able”. These figures are for planning a lesson, and too few to judge a child by."
    )
    return f"<section><h2>Before you trust it</h2>{listing(lines)}</section>"


def _foot(summary: Summary, told: Told) -> str:
    left = (told.due - told.today).days
    versions = "; ".join(
        f"{pack}/{name} {' and '.join(one[:8] for one in found)}" for (pack, name), found in summary.versions.items()
    )
    return (
        "<p class='small soft'>A choice in a story is not a disclosure. If a child tells you something, follow the "
        f"school's safeguarding policy. Stored in {words(told.place)}: codes, answers, tries and times to "
        f"a quarter of an hour; no names. Due to be deleted on {told.due.day} {told.due:%B %Y}, in {left} days. "
        f"Versions: {words(versions) or 'none'}.</p>"
    )
