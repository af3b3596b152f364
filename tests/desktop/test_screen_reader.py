"""An outside screen reader lists the controls of a real window by role and name, and presses them."""

import sys
from pathlib import Path

import pytest

from tests.atspi.reader import ScreenReader, missing

ROOT = Path(__file__).parents[2]
LACKS = missing()
pytestmark = pytest.mark.skipif(bool(LACKS), reason=LACKS)
DEMO = [sys.executable, "-m", "tests.desktop.show_demo"]


def test_settings_are_listed_and_pressed_from_outside() -> None:
    """Roles and names are right, a press flips a switch, a choice opens its list, and the next screen arrives."""
    with ScreenReader([*DEMO, "settings"], cwd=ROOT) as reader:
        reader.wait_for("push button", "Done")
        things = {(one["role"], one["name"]) for one in reader.listing()}
        assert ("frame", "Crownwise: Settings") in things
        assert ("heading", "Private or public?") in things
        assert ("label", "3 clues are open to people Maya does not know.") in things
        assert ("combo box", "Who can see my posts?") in things
        assert "pressed" not in reader.wait_for("toggle button", "Add my location to photos")["states"]
        reader.press("toggle button", "Add my location to photos")
        reader.wait_for("toggle button", "Add my location to photos", state="pressed")
        reader.press("combo box", "Who can see my posts?")
        reader.press("radio button", "Friends")
        reader.wait_for("radio button", "Friends", state="checked")
        reader.focus("push button", "Done")
        reader.wait_for("push button", "Done", state="focused")
        reader.press("push button", "Done")
        reader.wait_for("frame", "Crownwise: Photo")
        reader.press("push button", "Sign by the road")
        reader.wait_for("toggle button", "Sign by the road", state="pressed")
    assert reader.code == 0


def test_a_card_hides_what_is_behind_it() -> None:
    """While a card is shown, a screen reader finds the dialog and nothing else."""
    with ScreenReader([*DEMO, "chat"], cwd=ROOT) as reader:
        reader.press("push button", "Pause")
        reader.wait_for("push button", "Go on", state="showing")
        # Each of these asks again where a busy bus gave no answer: one look alone may find nothing, and prove nothing.
        reader.wait_for("dialog", "Pause")
        names = {one["name"] for one in reader.listing()}
        assert "Go on" in names
        assert "Block" not in names
        reader.press("push button", "Leave")


def test_a_screen_reader_comes_and_goes() -> None:
    """However often it goes and comes back in the middle of a screen, it finds everything again, and can press it."""
    with ScreenReader([*DEMO, "settings"], cwd=ROOT) as reader:
        for is_on in (True, False) * 3:
            reader.press("toggle button", "Add my location to photos")
            for _ in range(3):
                reader.switch(is_on=False)
                reader.switch(is_on=True)
            reader.wait_for("heading", "Private or public?")
            assert ("pressed" in reader.wait_for("toggle button", "Add my location to photos")["states"]) is is_on
    assert reader.code == 0
