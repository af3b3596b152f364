"""A crown says what it was won for; one that is not won yet says what wins it, and claims nothing."""

from pathlib import Path

import pytest

from game.engine.scoring import CROWNS
from game.scenes.wording import crown_words
from game.ui.widgets import Text
from tests.driver import PACK, reach, routes, stage, walk


@pytest.mark.parametrize("crown", CROWNS)
@pytest.mark.parametrize("year", [2, 4])
def test_the_name_stays_and_the_meaning_changes(crown: str, year: int) -> None:
    (won, done), (still_open, to_do) = (crown_words(crown, year, is_earned=is_earned) for is_earned in (True, False))
    assert won == still_open
    assert done != to_do
    assert not to_do.startswith("You ")


def test_a_pupil_reads_what_is_still_to_do(tmp_path: Path) -> None:
    """Whoever missed the twist is not told that they did it again in a new place."""
    route = next(one for one in routes("its-amy")[1].routes.values() if "twist" not in one.ends.crowns)
    shown = stage(tmp_path, seed=route.seed)
    reach(shown, "play", f"pack-{PACK}", "guest", "stop-its-amy", "start")
    walk(shown, route)
    reach(shown, "crowns")
    said = [one.widget.text for one in shown.tree.walk() if isinstance(one.widget, Text)]
    assert "The twist crown: Not yet" in said
    assert "Do it again in a new place, at the first try." in said
    assert "You did it again in a new place." not in said
