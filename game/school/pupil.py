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
BESIDE = "_"
"""Between the codes of two pupils who play together."""


def code_of(pictures: tuple[str, ...]) -> str:
    """The code of three pictures in their order."""
    return SEPARATOR.join(pictures)


def codes_in(code: str) -> tuple[str, ...]:
    """The code itself, or both codes of a pair."""
    return tuple(code.split(BESIDE))


def pair_of(first: str, second: str) -> str:
    """The code under which two pupils play together."""
    return f"{first}{BESIDE}{second}"


def code_icons(code: str) -> tuple[str, ...]:
    """The icons of a code, in order, or of both codes of a pair; none for a guest."""
    parts = tuple(part for one in codes_in(code) for part in one.split(SEPARATOR) if part != "guest")
    return parts if all(part in WORDS for part in parts) else ()


def code_words(code: str) -> str:
    """A code in words: "Otter, Kite, Star"; "Just playing" for a guest; both with "and" between them for a pair."""
    return " and ".join(", ".join(WORDS[part] for part in code_icons(one)) or "Just playing" for one in codes_in(code))


def code_said(code: str) -> str:
    """Each picture of a code as a sentence of its own: there is a recording of every picture, not of every code.

    "" for a guest, whose words are said as they stand.
    """
    return " ".join(f"{WORDS[icon]}." for icon in code_icons(code))
