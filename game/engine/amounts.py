"""Numbers with their words, as people write them: "1 attempt", "2 attempts"."""


def counted(count: int, one: str, many: str = "") -> str:
    """`count` with the word `one`, or with `many` (else `one` and an s) where it is not one."""
    return f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"
