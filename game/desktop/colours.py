"""Colours as words "#rrggbb" and as Skia's numbers, and mixing them."""


def number(colour: str, alpha: float = 1.0) -> int:
    """The number that Skia takes for "#rrggbb", with `alpha` from 0 to 1."""
    return (round(alpha * 255) << 24) | int(colour[1:7], 16)


def mix(one: str, other: str, part: float) -> str:
    """`one` with the share `part` (0 to 1) of `other`."""
    pairs = zip(parts(one), parts(other), strict=True)
    return "#" + "".join(f"{round(here + (there - here) * part):02x}" for here, there in pairs)


def parts(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of "#rrggbb", 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
