"""How a line is spoken: what a voice would read wrongly, written as it is said."""

import re
from collections.abc import Mapping

SOUNDS: dict[str, str] = {"Grrr": "Gurr", "Grr": "Gurr", "Hm": "Hmm", "Shh": "Shush"}
"""Sounds that are no words, in letters that a voice can say."""

SIGNS: dict[str, str] = {" + ": " and ", " / ": " or ", " %": " percent", "“": "", "”": "", "‘": "", "…": "."}
"""Signs that are seen and not said. An apostrophe is part of its word and stays."""

DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ALIKE = {"11": "eleven", "22": "twenty-two", "33": "thirty-three", "44": "forty-four", "55": "fifty-five"}
"""Pairs of a telephone number that are said as one number."""

TELEPHONE = re.compile(r"\b0\d{2,4}(?:[ -]\d{2,4})+\b")


def spoken(said: str, pronounce: Mapping[str, str]) -> str:
    """`said` as a voice is to be given it. `pronounce` maps words of a pack to how they are said."""
    words = said
    for sign, instead in SIGNS.items():
        words = words.replace(sign, instead)
    for word, instead in {**SOUNDS, **pronounce}.items():
        words = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", lambda _, instead=instead: instead, words)  # type: ignore[misc]
    words = TELEPHONE.sub(lambda found: telephone(found.group()), words).strip()
    return words if words[-1:] in ".!?" else f"{words}."


def telephone(number: str) -> str:
    """A telephone number as it is said: "0800 1111" is "oh eight hundred, eleven eleven"."""
    return ", ".join(_group(group) for group in re.split(r"[ -]", number))


def _group(digits: str) -> str:
    if len(digits) == 4 and digits.startswith("0") and digits.endswith("00"):
        return f"oh {DIGITS[int(digits[1])]} hundred"
    pairs = [digits[at : at + 2] for at in range(0, len(digits), 2)]
    if all(pair in ALIKE for pair in pairs):
        return " ".join(ALIKE[pair] for pair in pairs)
    return " ".join(DIGITS[int(digit)] for digit in digits)
