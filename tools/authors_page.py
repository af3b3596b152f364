"""Makes the tables in docs/authors.md and README.md anew: `python tools/authors_page.py`. A test holds them to it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "docs" / "authors.md", ROOT / "README.md")


def main() -> int:
    """Write the pages with their tables made anew."""
    sys.path.insert(0, str(ROOT))
    from game.activities import SHAPES
    from game.authoring.page import filled
    from game.cli import VERBS

    for page in PAGES:
        page.write_text(filled(page.read_text("utf-8"), VERBS, SHAPES), "utf-8")
    from game.checks.running import opened
    from game.verbs import robots_table
    from game.verbs.check import asked_for, tools

    asked = asked_for(None)
    packs = opened(asked, tools(asked)).packed
    readme = ROOT / "README.md"
    readme.write_text(robots_table.filled(readme.read_text("utf-8"), packs), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
