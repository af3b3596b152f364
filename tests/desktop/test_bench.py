"""The measuring itself works; its numbers are for reading, not for passing or failing on a busy computer."""

from game.desktop import bench
from game.desktop.bench import Measured, table


def test_a_first_picture_is_measured_for_both() -> None:
    """Each program says when its first picture stood, counted from its start."""
    for which in ("ours", "plain"):
        assert 0.01 < bench._run(which, "first")["first"] < 30


def test_the_table_gives_ratios() -> None:
    """Ours beside the plain loop, with what it is of it."""
    text = table(Measured(0.3, 0.004, 60, 0.003, 0.009), Measured(0.15, 0.08, 30))
    assert "2.00" in text
    assert "0.05" in text
    assert "worst 9.0" in text
