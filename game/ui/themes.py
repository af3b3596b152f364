"""Themes: a named look gives every colour role its colour. Widgets only ever name roles."""

from dataclasses import dataclass
from typing import Final

ROLES: Final = (
    "ink", "soft", "paper", "shade", "sky-top", "sky-bottom", "hill", "hill-near", "cork",
    "accent", "on-accent", "accent-soft", "focus", "focus-gap", "line", "bar", "on-bar", "tablet",
    "app-plum", "app-rose", "app-leaf", "app-sky", "app-sun", "app-slate",
    "own", "on-own", "safe", "part-way", "risky", "over-cautious",
    "safe-soft", "part-way-soft", "risky-soft", "over-cautious-soft",
    "note-a", "note-b", "note-c", "thread", "lit", "shadow",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """A look: `colours` maps each role to "#rrggbb". `has_pictures_behind` is False where grounds stay plain."""

    name: str
    title: str
    colours: dict[str, str]
    has_pictures_behind: bool = True

    def __getitem__(self, role: str) -> str:
        return self.colours[role]


LIGHT = Theme("light", "Light", {
    "ink": "#1d2b53", "soft": "#4f5b7c", "paper": "#ffffff", "shade": "#f1f4fd",
    "sky-top": "#bfe7ff", "sky-bottom": "#eef9e8", "hill": "#bfe6b3", "hill-near": "#9fd694", "cork": "#e0b686",
    "accent": "#6c4ce0", "on-accent": "#ffffff", "accent-soft": "#eceaff", "focus": "#d45500", "focus-gap": "#ffffff",
    "line": "#7d89a8", "bar": "#6c4ce0", "on-bar": "#ffffff", "tablet": "#2b3a67",
    "app-plum": "#6c4ce0", "app-rose": "#b02a63", "app-leaf": "#1c7548", "app-sky": "#1b67a8", "app-sun": "#8a5200",
    "app-slate": "#3b4453",
    "own": "#2467c4", "on-own": "#ffffff",
    "safe": "#0f7350", "part-way": "#8a5200", "risky": "#b8302a", "over-cautious": "#5a45b0",
    "safe-soft": "#e3f5ec", "part-way-soft": "#fdf1dc", "risky-soft": "#fdeceb", "over-cautious-soft": "#eeebfd",
    "note-a": "#fff6c9", "note-b": "#ffe3d9", "note-c": "#e0f1ff", "thread": "#b8302a", "lit": "#a83e00",
    "shadow": "#1d2b53",
})  # fmt: skip

DARK = Theme("dark", "Dark", {
    "ink": "#f2f4ff", "soft": "#c3cbe6", "paper": "#232c4d", "shade": "#1a2140",
    "sky-top": "#141a36", "sky-bottom": "#25305a", "hill": "#22405a", "hill-near": "#1c3449", "cork": "#4a3524",
    "accent": "#b7a5ff", "on-accent": "#1a1440", "accent-soft": "#393468", "focus": "#ffb45c", "focus-gap": "#141a36",
    "line": "#8d98bf", "bar": "#39306f", "on-bar": "#ffffff", "tablet": "#0d1229",
    "app-plum": "#39306f", "app-rose": "#6f2246", "app-leaf": "#1b5439", "app-sky": "#1d4a78", "app-sun": "#664200",
    "app-slate": "#343c4a",
    "own": "#2a5fae", "on-own": "#ffffff",
    "safe": "#7fe0b4", "part-way": "#ffcb7a", "risky": "#ffa59b", "over-cautious": "#c9bcff",
    "safe-soft": "#173d36", "part-way-soft": "#44351c", "risky-soft": "#4b2630", "over-cautious-soft": "#352f60",
    "note-a": "#4a431f", "note-b": "#4d332c", "note-c": "#253f5c", "thread": "#ff8f83", "lit": "#ffcf70",
    "shadow": "#000000",
})  # fmt: skip

CONTRAST = Theme("contrast", "High contrast", {
    "ink": "#ffffff", "soft": "#ffffff", "paper": "#000000", "shade": "#000000",
    "sky-top": "#000000", "sky-bottom": "#000000", "hill": "#000000", "hill-near": "#000000", "cork": "#000000",
    "accent": "#ffe14d", "on-accent": "#000000", "accent-soft": "#1c1c1c", "focus": "#00e5ff", "focus-gap": "#000000",
    "line": "#ffffff", "bar": "#000000", "on-bar": "#ffffff", "tablet": "#000000",
    "app-plum": "#000000", "app-rose": "#000000", "app-leaf": "#000000", "app-sky": "#000000", "app-sun": "#000000",
    "app-slate": "#000000",
    "own": "#ffffff", "on-own": "#000000",
    "safe": "#8dffb0", "part-way": "#ffd866", "risky": "#ffb3ab", "over-cautious": "#d9ccff",
    "safe-soft": "#000000", "part-way-soft": "#000000", "risky-soft": "#000000", "over-cautious-soft": "#000000",
    "note-a": "#000000", "note-b": "#000000", "note-c": "#000000", "thread": "#ffe14d", "lit": "#ffe14d",
    "shadow": "#000000",
}, has_pictures_behind=False)  # fmt: skip

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

TEXT_PAIRS: Final = (
    ("ink", "paper"), ("ink", "shade"), ("ink", "sky-top"), ("ink", "sky-bottom"), ("ink", "hill"), ("ink", "accent-soft"),
    ("ink", "note-a"), ("ink", "note-b"), ("ink", "note-c"), ("ink", "cork"),
    ("soft", "paper"), ("soft", "shade"), ("soft", "sky-top"), ("soft", "note-a"), ("soft", "note-b"), ("soft", "note-c"),
    ("accent", "paper"), ("accent", "shade"), ("accent", "accent-soft"), ("on-accent", "accent"), ("on-bar", "bar"), ("on-own", "own"),
    *(("on-bar", ground) for ground in ("app-plum", "app-rose", "app-leaf", "app-sky", "app-sun", "app-slate", "tablet")),
    *((rating, ground) for rating in ("safe", "part-way", "risky", "over-cautious") for ground in ("paper", f"{rating}-soft", "shade")),
    ("lit", "paper"), ("lit", "shade"), ("lit", "safe-soft"), ("lit", "part-way-soft"), ("lit", "risky-soft"), ("lit", "over-cautious-soft"),
    ("ink", "safe-soft"), ("ink", "part-way-soft"), ("ink", "risky-soft"), ("ink", "over-cautious-soft"),
)  # fmt: skip
"""Pairs of roles that are used as words on a ground: each needs a contrast of 4.5 to 1 in every theme."""

SIGN_PAIRS: Final = (
    ("focus", "paper"), ("focus", "shade"), ("focus", "sky-top"), ("focus", "sky-bottom"), ("focus", "focus-gap"),
    ("line", "paper"), ("line", "shade"), ("accent", "sky-bottom"), ("accent", "sky-top"), ("thread", "cork"),
)  # fmt: skip
"""Pairs of roles that are used as signs and edges on a ground: each needs a contrast of 3 to 1."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours "#rrggbb" as WCAG 2.2 defines it, from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
