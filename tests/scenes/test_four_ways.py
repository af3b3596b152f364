"""The same route by keys, by mouse, as text and through a screen reader leaves the same attempt.

A story of Year 4 from the title on; then the playground, which has one of each activity, from the command line.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from game.activities import ACTIVITIES
from tests.atspi.reader import missing
from tests.driver import shelf
from tests.scenes.ways import Journey, play_as_text, play_at_desk, play_by_screen_reader

STORY = Journey("year4", "gem-trader")
JOURNEYS = [STORY, *(Journey("playground", name, is_named=True) for name in shelf().pack("playground").scenarios)]
LACKS = missing()
each = pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)


@cache
def by_keys(journey: Journey) -> dict[str, object]:
    """The attempt that keys alone leave."""
    with TemporaryDirectory() as folder:
        return play_at_desk(Path(folder), journey, mouse=False)


def test_every_activity_is_on_the_way() -> None:
    """One route meets each activity that there is."""
    met = {journey.scenario.steps[one.step].activity for journey in JOURNEYS for one in journey.route.answers}
    assert met | {"ending"} == set(ACTIVITIES)


@each
def test_by_keys_to_the_crowns(journey: Journey) -> None:
    """Keys alone reach all three crowns."""
    assert by_keys(journey)["score"]["crowns"] == ["end", "closed", "twist"]  # type: ignore[index]


@each
def test_by_mouse(journey: Journey, tmp_path: Path) -> None:
    """The mouse leaves the same."""
    assert play_at_desk(tmp_path, journey, mouse=True) == by_keys(journey)


@each
def test_as_text(journey: Journey, tmp_path: Path) -> None:
    """The terminal leaves the same."""
    assert play_as_text(tmp_path, journey) == by_keys(journey)


@each
@pytest.mark.skipif(bool(LACKS), reason=LACKS)
def test_by_screen_reader(journey: Journey, tmp_path: Path) -> None:
    """An outside program that speaks AT-SPI plays to the crowns, and leaves the same."""
    assert play_by_screen_reader(tmp_path, journey) == by_keys(journey)
