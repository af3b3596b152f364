"""The codes of pupils: three pictures, and never a name."""

PICTURES: tuple[tuple[str, str], ...] = (
    ("otter", "Otter"), ("fox", "Fox"), ("owl", "Owl"), ("panda", "Panda"), ("rabbit-face", "Rabbit"), ("hedgehog", "Hedgehog"),
    ("turtle", "Turtle"), ("octopus", "Octopus"), ("butterfly", "Butterfly"), ("kite", "Kite"), ("rocket", "Rocket"), ("star", "Star"),
    ("umbrella", "Umbrella"), ("drum", "Drum"), ("balloon", "Balloon"), ("rainbow", "Rainbow"), ("cactus", "Cactus"), ("mushroom", "Mushroom"),
    ("strawberry", "Strawberry"), ("banana", "Banana"), ("sailboat", "Boat"), ("bicycle", "Bicycle"), ("guitar", "Guitar"), ("key", "Key"),
)  # fmt: skip
"""Icon and word of each picture; 24 pictures in order give 13,824 codes."""

WORDS = dict(PICTURES)
SEPARATOR = "+"
"""Between the pictures of a code; the pictures' own names hold hyphens."""


def code_of(pictures: tuple[str, ...]) -> str:
    """The code of three pictures in their order."""
    return SEPARATOR.join(pictures)


def code_icons(code: str) -> tuple[str, ...]:
    """The icons of a code, in order; none for a guest."""
    parts = tuple(code.split(SEPARATOR))
    return parts if all(part in WORDS for part in parts) else ()


def code_words(code: str) -> str:
    """A code in words: "Otter, Kite, Star"; "Just playing" for a guest."""
    return ", ".join(WORDS[part] for part in code_icons(code)) or "Just playing"
