"""Whose voice is whose: a computer-generated voice for the narrator and for each person of the stories."""

NARRATOR = "bf_emma"
GIRL, BOY, MAN = "bf_lily", "bm_george", "bm_daniel"
"""The four British voices of Kokoro that a recogniser understands best."""

ON_A_SCREEN = MAN
"""The voice of whoever is only a name on a screen: a game, a box, somebody unknown."""

VOICES: dict[str, str] = {
    "": NARRATOR,
    **dict.fromkeys(
        ("maya", "amina", "zara", "mei", "priya", "ewa", "grace", "noor", "amy", "fox", "rabbit", "cat", "otter",
         "squirrel"),
        GIRL,
    ),
    **dict.fromkeys(
        ("sam", "oliver", "harjit", "kofi", "leo", "jayden", "tom", "ben", "ali", "dylan", "bear", "panda", "badger",
         "hedgehog", "owl"),
        BOY,
    ),
    **dict.fromkeys(
        ("mr-patel", "grandad", "harjit-grandad", "sam-dad", "coach-dev", "jo", "nurse", "caretaker"),
        MAN,
    ),
    **dict.fromkeys(
        ("miss-okoro", "gran", "maya-mum", "auntie-bea", "lollipop-person", "librarian", "shopkeeper"),
        NARRATOR,
    ),
}  # fmt: skip
"""Person of the picture library -> voice; the empty name is the narrator."""


def voice_of(who: str) -> str:
    """The voice of a person of the library; of anybody else that of a name on a screen."""
    return VOICES.get(who, ON_A_SCREEN)
