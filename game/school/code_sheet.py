"""The sheet on which names and codes meet: printed, kept on paper by the teacher, and nowhere else."""

from collections.abc import Callable, Sequence

from game.school.paper import page, words
from game.school.pupil import WORDS, code_icons

STYLE = """
@page { margin: 10mm 12mm } body { font-size: 9.5pt; line-height: 1.3 } p { margin: 0 0 1.5mm }
.codes { list-style: none; margin: 0; padding: 0 0.6mm 0 0; columns: 2; column-gap: 0 }
.codes li { display: flex; align-items: center; height: 15.9mm; padding: 0 2mm; break-inside: avoid;
            border: 0.3mm dashed #55555f; margin: 0 0 -0.3mm }
.name { flex: 1; min-width: 0; max-height: 15mm; overflow: hidden; overflow-wrap: anywhere; font-weight: bold;
        font-size: 9.2pt; line-height: 1.12 }
.write { border-bottom: 0.3mm solid #55555f; height: 9mm; margin-right: 3mm }
.picture { flex: none; width: 17.5mm; text-align: center; font-size: 8pt; line-height: 1.15 }
.picture svg { width: 10.6mm; height: 10.6mm; display: block; margin: 0 auto }
"""
"""Thirty codes stand on one side of A4, as cards to cut or as a list to keep."""


def code_sheet(class_id: str, codes: Sequence[str], names: Sequence[str], picture: Callable[[str], str]) -> str:
    """The page: a card for each code with its three pictures, and its name or a line to write one on.

    `picture` gives the SVG of an icon, which comes with the game and is trusted; names are not.
    """
    cards = "".join(_card(number, code, names, picture) for number, code in enumerate(codes))
    body = (
        f"<h1>Class {words(class_id)}: who has which pictures</h1>"
        "<p>Each pupil signs in with three pictures, in this order, and never with a name. A slip gives a code that "
        "nobody has. Cut along the lines, or keep the sheet whole. <b>Only here do names and pictures meet:</b> keep "
        "it as you keep the register, and destroy it at the end of the year. The game has kept no names.</p>"
        f"<ul class='codes'>{cards}</ul>"
    )
    return page(f"Codes for class {class_id}", body, STYLE)


def _card(number: int, code: str, names: Sequence[str], picture: Callable[[str], str]) -> str:
    name = words(names[number]) if number < len(names) else ""
    shown = "".join(f"<span class='picture'>{picture(icon)}{words(WORDS[icon])}</span>" for icon in code_icons(code))
    return f"<li><span class='name{'' if name else ' write'}'>{name}</span>{shown}</li>"
