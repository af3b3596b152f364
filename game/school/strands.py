"""The strands of the curriculum as packs name them, in words for the people who read reports."""

STRANDS: dict[str, str] = {
    "SI": "Self-image and identity", "OR": "Online relationships", "RP": "Online reputation", "OB": "Online bullying",
    "MI": "Managing online information", "HW": "Health, wellbeing and lifestyle", "PS": "Privacy and security",
    "CO": "Copyright and ownership",
}  # fmt: skip


def strand_words(strand: str) -> str:
    """A strand in words; its letters where they are not known."""
    return STRANDS.get(strand, strand)
