"""Every decision of the stories that a class has played: how many were right at once, and what else was chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from game.school.kinds import first_attempts, is_right, stories
from game.school.ordering import Attempt
from game.school.paper import page, table, words
from game.school.report_words import day
from game.school.summary import FEWEST

STYLE = """
@page { margin: 11mm 12mm } body { font-size: 9pt } td, th { padding: 0.4mm 1.4mm } .ask { width: 38% }
.count { white-space: nowrap }
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """A step as a class answered it: the right of those seen, and what others did, by part and how often."""

    pack: str
    scenario: str
    step: str
    right: int
    seen: int
    others: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DecisionTold:
    """A decision in words. `guessing` is the share that chance gets right, None where it is not known."""

    story: str
    ask: str
    right: int
    seen: int
    others: tuple[tuple[str, int], ...]
    guessing: float | None


def decisions(attempts: Iterable[Attempt]) -> list[Decision]:
    """Each step with a decision in each story, with its first tries, in the order in which it was met."""
    seen: dict[tuple[str, str, str], list[bool]] = {}
    others: dict[tuple[str, str, str], dict[str, int]] = {}
    for one in first_attempts(stories(attempts)).values():
        for turn in one.content["first"]:
            if not turn.get("parts") and not turn.get("marks"):
                continue  # something was told, and nothing decided
            place = one.pack, one.scenario, turn["step"]
            seen.setdefault(place, []).append(is_right(turn))
            wrong = others.setdefault(place, {})
            for part in {part["id"] for part in turn.get("parts", ()) if part.get("rating") != "safe"}:
                wrong[part] = wrong.get(part, 0) + 1
    return [
        Decision(*place, sum(found), len(found), tuple(sorted(others[place].items(), key=lambda pair: -pair[1])))
        for place, found in seen.items()
    ]


def items_sheet(class_id: str, school: str, today: date, told: Sequence[DecisionTold]) -> str:
    """The sheet: a table for each story."""
    parts = [
        f"<h1>Class {words(class_id)}: every decision</h1><p>{words(school)} · {day(today)} · first tries only. "
        f"“Guessing” is what chance gets right of ten. Fewer than {FEWEST} pupils are called a few. "
        "A number here is about a question as much as about a class: some questions are hard.</p>"
    ]
    for story in dict.fromkeys(one.story for one in told):
        rows = [_row(one) for one in told if one.story == story]
        heads = ("Decision", "Right of seen", "Guessing", "What else was chosen")
        parts.append(f"<h2>{words(story)}</h2>" + table("First tries", heads, rows))
    if not told:
        parts.append("<p>Nobody has played yet.</p>")
    return page(f"Every decision, class {class_id}", "\n".join(parts), STYLE)


def _row(one: DecisionTold) -> tuple[str, ...]:
    chosen = "; ".join(f"{words(what)} ({count if count >= FEWEST else 'a few'})" for what, count in one.others if what)
    chance = f"{round(10 * one.guessing)} of 10" if one.guessing is not None else "–"
    # Where only a few met a decision, how many of them were right is no figure of a class.
    right = f"<span class='count'>{one.right} of {one.seen}</span>" if one.seen >= FEWEST else "a few saw it"
    return words(one.ask), right, chance, chosen or "–"
