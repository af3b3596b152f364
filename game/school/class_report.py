"""The one-page class report: what to talk about next, a grid of first tries, and how far to trust it."""

from collections.abc import Sequence

from game.engine.amounts import counted
from game.school.needing_help import whom_to_sit_with
from game.school.paired import Paired
from game.school.paper import listing, page, words
from game.school.report_figures import Voted, grid, skills, then_and_now, voting
from game.school.report_words import Card, Told, day
from game.school.summary import FEWEST, Summary

STYLE = """
body { font-size: 9pt; line-height: 1.3 } h1 { font-size: 14pt; margin: 0 0 1mm }
h2 { font-size: 11.5pt; margin-top: 2mm }
@page { margin: 10mm 11mm }
.cards { display: flex; gap: 2.4mm; align-items: stretch; font-size: 8.5pt; line-height: 1.26 }
.cards .card { flex: 1; margin: 0; padding: 2mm } .cards h3 { font-size: 9pt } .cards p { margin: 0 0 1mm }
.cards svg { width: 8mm; height: 8mm; float: left; margin: 0 1.6mm 0.4mm 0 }
.cards h3 { overflow: hidden } .cards h3 + p { clear: left }
td, th { padding: 0.3mm 1.6mm } p { margin: 0 0 1mm } table { margin: 0 0 1mm }
.skills { font-size: 8.5pt } .skills td, .skills th { padding: 0 1.6mm }
.beside { display: table; width: 100%; table-layout: fixed; font-size: 8pt; line-height: 1.24 }
.beside section { display: table-cell } .beside section + section { padding-left: 5mm } .beside p { margin: 0 }
.beside li { margin: 0 0 0.6mm } .beside .small { font-size: 7.4pt; line-height: 1.2 }
dl { margin: 0 } ul { padding-left: 4mm } dt { font-weight: bold } dd { margin: 0 0 0.7mm }
.grid caption { font-size: 8.2pt; line-height: 1.2 }
.grid td, .grid th { padding: 0.25mm 1.2mm; font-size: 8pt; line-height: 1.2 }
.grid td { text-align: center; white-space: nowrap }
.grid.many td, .grid.many th { padding: 0 1.2mm; font-size: 6.3pt; line-height: 1.1 }
.who { white-space: nowrap } .who svg { width: 4.2mm; height: 4.2mm; vertical-align: middle; margin: 0 0.4mm }
.many .who svg { width: 2.2mm; height: 2.2mm }
.votes td, .votes th { font-size: 7.4pt; line-height: 1.16; padding: 0.1mm 1.2mm }
.foot { font-size: 7.4pt; line-height: 1.2; margin-top: 1mm }
.bar { width: 34mm; height: 3.2mm; vertical-align: middle }
.crest { float: right; height: 13mm; max-width: 26mm; object-fit: contain; margin-left: 4mm }
@media print { .rest { break-before: page } }
"""
NOBODY = Paired((), 0)
ENOUGH_TO_PRAISE = 0.5
"""Share of first tries that must be right before a class is told that it is good at something."""


def class_report(summary: Summary, told: Told, both: Paired = NOBODY, votes: Sequence[Voted] = ()) -> str:
    """The page."""
    few = len(summary.codes) < FEWEST
    parts = [_top(summary, told)]
    if few:
        parts.append(f"<p>Fewer than {FEWEST} pupils have played, so there are no figures of the class yet.</p>")
    else:
        parts += [_talk(told), skills(summary, told), then_and_now(summary, both), _praise(summary, told)]
    trust = "" if few else _trust(summary, told)
    parts.append(f"<div class='beside'>{_sit_with(summary, told)}{trust}</div>")
    parts += [grid(summary, told), voting(votes), _foot(summary, told)]
    return page(f"Class report {told.class_id}", "\n".join(parts), STYLE, has_pictures=bool(told.crest))


def _top(summary: Summary, told: Told) -> str:
    of = f"{len(summary.codes)} of {told.expected}" if told.expected else str(len(summary.codes))
    stories = ", ".join(told.story(story) for story in summary.stories) or "none yet"
    packs = f" Packs: {words(', '.join(told.packs))}." if told.packs else ""
    crest = f"<img class='crest' alt='' src='{words(told.crest)}'>" if told.crest else ""
    return (
        f"{crest}<h1>Class {words(told.class_id)}: what to do next</h1>"
        f"<p>{words(told.school)} · {day(told.today)} · {of} played, {len(summary.finished)} finished a story.<br>"
        f"Stories: {words(stories)}.{packs} Strands: {words(', '.join(told.strands) or 'none yet')}.</p>"
    )


def _talk(told: Told) -> str:
    if not told.cards:
        return "<h2>Talk about this next</h2><p>No wrong idea has come up so far.</p>"
    return f"<h2>Talk about this next</h2><div class='cards'>{''.join(_card(one, told) for one in told.cards)}</div>"


def _card(card: Card, told: Told) -> str:
    count = f"{card.count} of {counted(card.of, 'pupil')}" if card.count >= FEWEST else "a few pupils"
    says = card.misconception
    return (
        f"<div class='card'>{told.picture(card.icon)}<h3>{words(says.says)}</h3>"
        f"<p>In “{words(card.story)}” {count} {words(card.chosen or 'showed this idea')}.</p>"
        f"<dl><dt>Ask</dt><dd>{words(says.ask)}</dd><dt>Two minutes</dt><dd>{words(says.do)}</dd>"
        f"<dt>The right idea</dt><dd>{words(says.right)}</dd></dl></div>"
    )


def _praise(summary: Summary, told: Told) -> str:
    totals = summary.by_skill()
    if not totals:
        return ""
    best = summary.skills[-1]
    if totals[best].rate < ENOUGH_TO_PRAISE:
        return (
            "<p><b>To say to the class:</b> you tried hard things, and trying is how we learn. We go on together.</p>"
        )
    title = told.skill(best)
    return f"<p><b>To say to the class:</b> you are good at this: {words(title)}. Well done, all of you.</p>"


def _sit_with(summary: Summary, told: Told) -> str:
    lines = whom_to_sit_with(summary, told.rule, told.story, told.skill)
    body = listing(lines) if lines else "<p>Nobody just now.</p>"
    return f"<section><h2>Who to sit with</h2>{body}<p class='small soft'>{words(told.rule.says)}</p></section>"


def _trust(summary: Summary, told: Told) -> str:
    lines = [
        f"{counted(len(summary.codes), 'pupil')}, {counted(summary.worrying.seen, 'worrying moment')}: "
        f"{summary.worrying.right} handled safely. {counted(summary.fine.seen, 'fine moment')}: "
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
        begun = counted(unfinished, "story was", "stories were")
        lines.append(f"{begun} begun and not finished; their first answers count above.")
    if summary.together:
        paired = counted(summary.together, "attempt was", "attempts were")
        lines.append(f"{paired} played in pairs; each pupil's own first answers count.")
    if summary.unreadable:
        older = counted(summary.unreadable, "attempt was", "attempts were")
        lines.append(f"{older} played with an older story that has changed; their marks are not in.")
    lines.append(
        "“Not seen” is not “not able”. These figures are for planning a lesson, and too few to judge a child by."
    )
    return f"<section><h2>Before you trust it</h2>{listing(lines)}</section>"


def _foot(summary: Summary, told: Told) -> str:
    versions = "; ".join(
        f"{pack}/{name} {' and '.join(one[:8] for one in found)}" for (pack, name), found in summary.versions.items()
    )
    return (
        "<p class='foot soft'>A choice in a story is not a disclosure. If a child tells you something, follow the "
        f"school's safeguarding policy. Stored in {words(told.place)}: codes, answers, tries and times to "
        f"a quarter of an hour; no names. Due to be deleted on {day(told.due)}, in {counted(told.days_left, 'day')}. "
        f"Versions: {words(versions or 'none')}.</p>"
    )
