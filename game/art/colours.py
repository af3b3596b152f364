"""The named colours of people: skin, hair and the school's clothes."""

from game.art.brush import dark, light, mix

SKIN = {
    "rose": "#fcdcc4",
    "peach": "#f2c39c",
    "honey": "#dda574",
    "tan": "#bd7c4e",
    "brown": "#925a38",
    "deep": "#6f432c",
}
"""From the lightest skin to the darkest."""

HAIR = {
    "black": "#2b2230",
    "dark": "#46302b",
    "brown": "#7a4a2b",
    "ginger": "#d2691e",
    "blonde": "#ebc069",
    "fair": "#c99a52",
    "grey": "#a9adba",
    "white": "#e4e4ea",
}
"""The colours that hair has; coverings name theirs as "#rrggbb"."""

SCHOOL_GREEN, SCHOOL_GREY, GOLD = "#2f6b4f", "#565d6e", "#ffd54a"
KIT_PURPLE, KIT_YELLOW, KIT_NAVY = "#6a4fc4", "#ffd23f", "#3b3272"
INK = "#2a1b2e"


def brightness(colour: str) -> float:
    """How light a colour looks in grey, from 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def is_deep(skin: str) -> bool:
    """Whether a skin is so dark that lips and lines need a lighter edge to be seen."""
    return brightness(skin) < 0.45


def lips(skin: str) -> str:
    """A lip colour that can be told from the skin in grey as well."""
    return mix(light(skin, 0.3), "#f0908f", 0.55) if is_deep(skin) else mix(skin, "#b8434f", 0.5)


def crease(skin: str) -> str:
    """The colour of the small lines in a face: nose, mouth, wrinkles."""
    if brightness(skin) < 0.24:
        # On a black beard a dark line is lost.
        return "#eeb0aa"
    return "#22100c" if is_deep(skin) else dark(skin, 0.62)
