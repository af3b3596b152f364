"""Certificates for those who have finished a story: two on a sheet of A4, with a line to write the name on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from game.school.paper import page, words
from game.school.pupil import code_icons, code_words
from game.school.report_words import day

STYLE = """
@page { margin: 10mm } body { max-width: none }
.award { border: 3px double #14141c; border-radius: 4mm; height: 130mm; padding: 7mm; margin: 0 0 6mm;
         text-align: center; break-inside: avoid; overflow: hidden; display: flex; flex-direction: column;
         justify-content: center; align-items: center }
.award svg { width: 12mm; height: 12mm } .award h2 { font-size: 20pt; margin: 1mm 0 }
.award p { margin: 0 0 2mm }
.award .line { border-bottom: 1.5px solid #14141c; width: 110mm; height: 13mm;
  margin: 0 auto 1mm }
.award:nth-of-type(even) { break-after: page } .award:last-of-type { break-after: auto }
.award .whose svg { width: 6mm; height: 6mm; vertical-align: middle }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
"""
MOST_STORIES = 8


def certificates(
    class_id: str, school: str, today: date, finished: Mapping[str, Sequence[str]], picture: Callable[[str], str]
) -> str:
    """The sheets, from the titles of the stories that each code has finished."""
    made = "".join(
        _certificate(class_id, school, today, code, titles, picture) for code, titles in sorted(finished.items())
    )
    none = "" if made else "<p>Nobody has finished a story yet.</p>"
    return page(
        f"Certificates, class {class_id}", f"<h1>Certificates for class {words(class_id)}</h1>{made}{none}", STYLE
    )


def _certificate(
    class_id: str, school: str, today: date, code: str, titles: Sequence[str], picture: Callable[[str], str]
) -> str:
    more = f" and {len(titles) - MOST_STORIES} more" if len(titles) > MOST_STORIES else ""
    listed = ", ".join(f"“{title}”" for title in titles[:MOST_STORIES])
    pictures = "".join(picture(icon) for icon in code_icons(code))
    return (
        f"<section class='award'>{picture('crown')}<h2>Crownwise</h2><p>This is to say that</p>"
        "<p class='line'></p><p class='small soft'>name</p>"
        f"<p>has finished {words(listed)}{more},<br>and has practised being kind, careful and brave online.</p>"
        f"<p>{words(school)}, class {words(class_id)}, {day(today)}</p>"
        "<p class='line'></p><p class='small soft'>teacher</p>"
        f"<p class='whose small soft'>{pictures} {words(code_words(code))}</p></section>"
    )
