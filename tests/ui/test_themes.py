"""Every pair of roles that stands together can be told apart, in every theme."""

import pytest

from game.ui.themes import ROLES, SIGN_PAIRS, TEXT_PAIRS, THEMES, contrast


@pytest.mark.parametrize("name", THEMES)
def test_contrast(name: str) -> None:
    """Words have 4.5 to 1 on their ground, signs and edges 3 to 1 (WCAG 2.2)."""
    theme = THEMES[name]
    assert set(theme.colours) == set(ROLES)
    low = {
        (one, on): round(contrast(theme[one], theme[on]), 2)
        for one, on in TEXT_PAIRS
        if contrast(theme[one], theme[on]) < 4.5
    }
    low |= {
        (one, on): round(contrast(theme[one], theme[on]), 2)
        for one, on in SIGN_PAIRS
        if contrast(theme[one], theme[on]) < 3
    }
    assert low == {}


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21 to 1; a colour on itself 1 to 1; a known grey 4.54."""
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert contrast("#6c4ce0", "#6c4ce0") == 1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
