"""The coverage page: one file without scripts that a head teacher can open, print and show to an inspector."""

from collections.abc import Sequence
from html import escape

from game import __version__
from game.checks.coverage import Row, Table
from game.engine.amounts import counted
from game.engine.packs import Pack

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is loaded and nothing runs: the page is words and its own style."""

STYLE = """
:root { color-scheme: light;
  --ink: #20242b; --soft: #58616e; --line: #c9ced6; --safe: #1d6b3a; --safe-ground: #e2f3e6;
  --open: #8a4b00; --open-ground: #fdf0dc; --heading: #f3f5f8;
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); margin: 2rem auto; max-width: 78rem; padding: 0 1rem; }
h1 { font-size: 1.8rem; margin-bottom: .2rem; } h2 { font-size: 1.3rem; margin: 2.2rem 0 .3rem; }
p { max-width: 62rem; margin: .3rem 0 .8rem; } .soft { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--heading); } tbody th { font-weight: 600; min-width: 11rem; max-width: 24rem; }
tbody th span { display: block; font-weight: 400; color: var(--soft); }
td.taught { background: var(--safe-ground); color: var(--safe); }
td.missing { background: var(--open-ground);
  color: var(--open); } td ul { margin: 0; padding-left: 1rem; }
.wide { overflow-x: auto; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 12px; }
  h2 { break-after: avoid; } tr { break-inside: avoid; }
  .wide { overflow: visible; } }
"""


def as_html(tables: Sequence[Table], packs: Sequence[Pack]) -> str:
    """The whole page."""
    ready = sum(pack.status == "ready" for pack in packs)
    counts = f"{counted(len(packs), 'pack')} ({ready} finished, {len(packs) - ready} growing)"
    parts = "\n".join(_table(table) for table in tables)
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crownwise: what is taught where</title>
<style>{STYLE}</style>
</head>
<body>
<h1>What is taught where</h1>
<p class="soft">Crownwise {escape(__version__)}: {counts}. Made from the stories themselves.</p>
<p>Each table says in which stories something is practised. <strong>Taught</strong> names the stories;
<strong>to come</strong> is meant for that year and has no story yet; an empty cell is not meant for that year.
A story is a part of teaching, not the whole of it: this page does not claim that a statement is covered in full.</p>
{parts}
</body>
</html>"""


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    rows = "\n".join(_row(row, len(table.columns)) for row in table.rows)
    return f"""<h2 id="{table.name}">{escape(table.title)}</h2>
<div class="wide"><table>
<caption>{escape(table.says)}</caption>
<thead><tr><td></td>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table></div>"""


def _row(row: Row, columns: int) -> str:
    cells = "".join(_cell(row, number) for number in range(columns))
    return f'<tr><th scope="row">{escape(row.name)}<span>{escape(row.says)}</span></th>{cells}</tr>'


def _cell(row: Row, number: int) -> str:
    state = row.state(number)
    if state == "taught":
        listed = "".join(f"<li>{escape(title)}</li>" for title in row.cells[number])
        return f'<td class="taught"><ul>{listed}</ul></td>'
    return '<td class="missing">to come</td>' if state == "missing" else "<td></td>"
