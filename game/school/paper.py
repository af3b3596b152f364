"""Pages for paper and for any browser: one file each, no script, nothing loaded, every word escaped."""

import base64
import hashlib
from collections.abc import Iterable
from html import escape

STYLE = """
@page { size: A4; margin: 14mm }
* { box-sizing: border-box }
body { font: 11pt/1.4 Verdana, "DejaVu Sans", sans-serif; color: #14141c; background: #fff; margin: 0 auto;
       max-width: 190mm; padding: 4mm }
h1 { font-size: 17pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 5mm 0 1mm }
h3 { font-size: 11pt; margin: 0 0 1mm }
p, ul, ol { margin: 0 0 2mm } li { margin: 0 0 1mm }
table { border-collapse: collapse; width: calc(100% - 1px); margin: 0 0 2mm }
caption { text-align: left; padding: 0 0 1mm }
th, td { border: 1px solid #55555f; padding: 1mm 1.6mm; text-align: left; vertical-align: top }
thead { display: table-header-group } tr, .card { break-inside: avoid }
.card { border: 1.5px solid #14141c; border-radius: 3mm; padding: 3mm; margin: 0 0 3mm }
.soft { color: #44444f } .small { font-size: 9pt }
@media print { body { padding: 0; max-width: none } a { color: inherit } }
"""
"""Black on white, so that a copier does it justice; colour is never needed to read a page."""


def page(title: str, body: str, style: str = "", *, has_pictures: bool = False) -> str:
    """A whole page. `body` is HTML in which every word from elsewhere has gone through `words`.

    With `has_pictures` it may show pictures that stand in the page itself as data: addresses; else none at all.
    """
    sheet = STYLE + style
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    pictures = "img-src data:; " if has_pictures else ""
    policy = f"default-src 'none'; {pictures}style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{words(title)}</title>\n<style>{sheet}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def words(text: object) -> str:
    """Text as it may stand in a page or in an attribute of it."""
    return escape(str(text), quote=True)


def listing(lines: Iterable[str]) -> str:
    """A list of plain lines."""
    return "<ul>" + "".join(f"<li>{words(line)}</li>" for line in lines) + "</ul>"


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of HTML cells; the first cell of each row heads it."""
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(
        "<tr>"
        + "".join(f'<th scope="row">{cell}</th>' if not at else f"<td>{cell}</td>" for at, cell in enumerate(row))
        + "</tr>"
        for row in rows
    )
    return f"<table><caption>{words(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
