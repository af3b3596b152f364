"""Signs that nobody sees and that packs do not use: controls, marks that turn the direction of text, half letters."""

import re
import unicodedata

_SIGNS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls: printed in a terminal they could move, hide or overwrite text
    "\u2028\u2029"  # line ends that only some programs know
    "\u202a-\u202e\u2066-\u2069"  # directions: a name could be shown backwards
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"  # halves of letters, and what is no letter at all
)


def first_sign(text: str) -> int:
    """Where the first such sign stands in `text`, or -1."""
    found = _SIGNS.search(text)
    return found.start() if found else -1


def named(sign: str) -> str:
    """A sign in words that can be printed: U+202E RIGHT-TO-LEFT OVERRIDE."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".strip()


def printable(text: str) -> str:
    """`text` with every such sign, and every end of a line, turned into one that can be seen."""
    return _SIGNS.sub("\ufffd", text).replace("\n", " ").replace("\r", " ")
