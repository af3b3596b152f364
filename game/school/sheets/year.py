"""Several classes together, before and after: counts for each class, and one gain with its interval for all."""

from collections.abc import Mapping
from datetime import date

from game.school.paired import Paired
from game.school.paper import page, table, words
from game.school.report_figures import before_and_after, pooled_gain
from game.school.report_words import day
from game.school.summary import FEWEST


def year_sheet(school: str, today: date, classes: Mapping[str, Paired]) -> str:
    """The sheet; a class in which too few did both forms is left out of the whole too, or it could be worked out."""
    told = {name: one for name, one in sorted(classes.items()) if len(one.pairs) >= FEWEST}
    whole = Paired((), 0)
    for one in told.values():
        whole = whole.plus(one)
    rows = [(words(name), str(len(one.pairs)), *map(str, one.moved)) for name, one in told.items()]
    heads = ("Class", "Did both", "Moved up", "Same", "Moved down")
    body = f"<h1>Check-in A, then check-in B</h1><p>{words(school)} · {day(today)}</p>"
    if rows:
        body += table(f"Pupils who did both forms; classes with fewer than {FEWEST} are not counted", heads, rows)
    if len(whole.pairs) >= FEWEST:
        body += f"<p>All classes: {before_and_after(whole)}</p><p>{words(pooled_gain(whole))}</p>"
    else:
        body += f"<p>Fewer than {FEWEST} pupils have done both forms, so there is no figure yet.</p>"
    body += (
        "<p class='small soft'>The forms ask for the same skills in new stories. Pupils grow older and learn elsewhere "
        "too: without classes that did not play, nobody can say how much of this came from the game.</p>"
    )
    return page("Check-in A, then check-in B", body)
