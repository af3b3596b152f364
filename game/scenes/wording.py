"""Words of the program itself that differ by age: ratings, crowns, who can help. The youngest get the shortest."""

from game.engine.policy import Rating

NOT_OPENED = "This story cannot be opened."
TROUBLE = f"{NOT_OPENED} A grown-up can find out why. The other stories are fine."
YOUNG = 2
"""The last year group that gets the words for the youngest."""

SIGNS: dict[Rating, str] = {
    "safe": "ph-check-circle",
    "part-way": "ph-arrow-bend-up-left",
    "risky": "ph-warning",
    "over-cautious": "ph-eye",
}
"""The icon of each rating; its colour is the role of the rating's own name."""

_ONE: dict[Rating, tuple[str, str]] = {
    "safe": ("Safe choice", "Safe"),
    "part-way": ("Part of the way", "Nearly"),
    "risky": ("Risky", "Stop and look"),
    "over-cautious": ("Extra careful", "Extra careful"),
}
_SEVERAL: dict[Rating, tuple[str, str]] = {
    "safe": ("All safe", "All safe"),
    "part-way": ("Nearly there", "Nearly there"),
    "risky": ("Something is still risky", "Stop and look"),
    "over-cautious": ("Extra careful", "Extra careful"),
}
_CROWNS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "end": (("The story crown", "You played to the end."), ("The story crown", "You played to the end.")),
    "closed": (
        ("The board crown", "Nothing is left open: it was never shared, or it was put right."),
        ("The safe crown", "All is safe and well."),
    ),
    "twist": (("The twist crown", "You did it again in a new place."), ("The new crown", "You did it once more.")),
}
_TO_WIN = {
    "end": ("Play to the end.", "Play to the end."),
    "closed": ("Leave nothing open: keep it private, or put it right in the story.", "Make all safe and well."),
    "twist": ("Do it again in a new place, at the first try.", "Do it once more."),
}
"""What wins a crown, said where it is not won yet."""
_RECORDED = 1
"""Up to this year group the words of a crown are recorded, and stay as they are."""


def rating_word(rating: Rating, year: int, *, several: bool = False) -> str:
    """The word over a rating, for one decision or for `several` together."""
    return (_SEVERAL if several else _ONE)[rating][_column(year)]


def crown_words(crown: str, year: int, *, is_earned: bool) -> tuple[str, str]:
    """Name of a crown, and what it was won for; where it is not won yet, what wins it."""
    title, meaning = _CROWNS[crown][_column(year)]
    return title, meaning if is_earned or year <= _RECORDED else _TO_WIN[crown][_column(year)]


def help_words(year: int) -> str:
    """What stands on every signpost: whom to tell, and that it is never too late."""
    if year <= YOUNG:
        return "Tell a grown-up you trust. It is never too late."
    return "If something like this ever happens, tell a grown-up you trust. It is never too late to tell."


def board_title(*, has_board: bool) -> str:
    """What the end of a story is called; strangers are no word for the youngest, whose stories have no board."""
    return "What a stranger could work out" if has_board else "What happened"


def _column(year: int) -> int:
    return int(year <= YOUNG)
