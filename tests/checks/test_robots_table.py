"""The table of the robots in the README is that of the packs as they are."""

from pathlib import Path

import pytest

from game.checks.running import opened
from game.verbs import robots_table
from game.verbs.check import asked_for, tools

README = Path(__file__).parents[2] / "README.md"


def test_the_table_in_the_readme_is_up_to_date() -> None:
    """Made anew it is the same. (To mend it: python tools/authors_page.py)"""
    asked = asked_for(None)
    page = README.read_text("utf-8")
    table = page.partition("<!-- table: robots -->\n")[2].partition("<!-- end -->")[0]
    assert len(table.splitlines()) > 10
    assert robots_table.filled(page, opened(asked, tools(asked)).packed) == page


def test_a_page_without_the_place_is_an_error() -> None:
    """So that a mark that was taken out does not stop the table from being made in silence."""
    with pytest.raises(ValueError, match="no place"):
        robots_table.filled("# Crownwise\n", ())
