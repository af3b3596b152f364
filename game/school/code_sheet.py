"""The sheet on which names and codes meet: printed, kept on paper by the teacher, and nowhere else."""

from collections.abc import Callable, Sequence

from game.school.paper import page, words
from game.school.pupil import WORDS, code_icons

STYLE = """
.pictures { white-space: nowrap } .picture { display: inline-block; width: 22mm; text-align: center; font-size: 9pt }
.picture svg { width: 12mm; height: 12mm; display: block; margin: 0 auto } .name { width: 45% }
.cut td, .cut th { border-style: dashed; vertical-align: middle }
"""


def code_sheet(class_id: str, codes: Sequence[str], names: Sequence[str], picture: Callable[[str], str]) -> str:
    """The page: a line for each code with its three pictures, and its name or a line to write one on.

    `picture` gives the SVG of an icon, which comes with the game and is trusted; names are not.
    """
    rows = "".join(_row(number, code, names, picture) for number, code in enumerate(codes))
    body = (
        f"<h1>Class {words(class_id)}: who has which pictures</h1>"
        "<p>Each pupil signs in with three pictures and never with a name. Cut along the lines for the pupils, "
        "or keep the sheet whole. <b>This sheet is the only place where names and pictures meet:</b> keep it as you "
        "keep the register, and destroy it at the end of the year. The game has kept no names.</p>"
        "<table class='cut'><caption>The order of the pictures matters. "
        "Whoever slips gets a code that nobody has.</caption>"
        f"<thead><tr><th scope='col'>Name</th><th scope='col'>Pictures</th></tr></thead><tbody>{rows}</tbody></table>"
    )
    return page(f"Codes for class {class_id}", body, STYLE)


def _row(number: int, code: str, names: Sequence[str], picture: Callable[[str], str]) -> str:
    name = words(names[number]) if number < len(names) else ""
    shown = "".join(f"<span class='picture'>{picture(icon)}{words(WORDS[icon])}</span>" for icon in code_icons(code))
    return f"<tr><th scope='row' class='name'>{name}</th><td class='pictures'>{shown}</td></tr>"
