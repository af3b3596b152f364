"""The same route by keys, by mouse, as text and through a screen reader leaves the same attempt."""

from pathlib import Path

import pytest

from tests.atspi.reader import missing
from tests.driver import routes
from tests.scenes.ways import play_as_text, play_at_desk, play_by_screen_reader

NAME, TITLE = "gem-trader", "safest"
LACKS = missing()


@pytest.fixture(scope="module")
def by_keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """The attempt that keys alone leave."""
    return play_at_desk(tmp_path_factory.mktemp("keys"), NAME, routes(NAME)[1].routes[TITLE], mouse=False)


def test_by_keys_to_the_crowns(by_keys: dict[str, object]) -> None:
    """Keys alone reach all three crowns."""
    assert by_keys["score"]["crowns"] == ["end", "closed", "twist"]  # type: ignore[index]


def test_by_mouse(by_keys: dict[str, object], tmp_path: Path) -> None:
    """The mouse leaves the same."""
    assert play_at_desk(tmp_path, NAME, routes(NAME)[1].routes[TITLE], mouse=True) == by_keys


def test_as_text(by_keys: dict[str, object], tmp_path: Path) -> None:
    """The terminal leaves the same."""
    assert play_as_text(tmp_path, NAME, routes(NAME)[1].routes[TITLE]) == by_keys


@pytest.mark.skipif(bool(LACKS), reason=LACKS)
def test_by_screen_reader(by_keys: dict[str, object], tmp_path: Path) -> None:
    """An outside program that speaks AT-SPI plays from the title to the crowns, and leaves the same."""
    assert play_by_screen_reader(tmp_path, NAME, routes(NAME)[1].routes[TITLE]) == by_keys
