"""How a tree is seen at this moment: its theme and size, what has the focus, the pointer, the voice, what moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.desktop.marks import Motion
from game.desktop.plates import NO_SHADOW, Area, Shadow
from game.ui.placed import Rect
from game.ui.themes import LIGHT, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`scale` is pixels of the window in a logical pixel; `size` the window's own pixels.

    `focus`, `hover` and `held` are keys of widgets; `lit` is the path of a widget and the sentence in it
    that is being said; `motions` says by path what is still on its way in, `slack` how far strings hang through.
    """

    theme: Theme = LIGHT
    scale: float = 1.0
    size: tuple[int, int] = (1366, 768)
    text_scale: float = 1.0
    is_young: bool = False
    focus: str = ""
    hover: str = ""
    held: str = ""
    lit: tuple[str, int] | None = None
    motions: Mapping[str, Motion] = field(default_factory=dict)
    slack: float = 0.0

    def area(self, rect: Rect) -> Area:
        """A rectangle of the tree in whole pixels; neighbours stay neighbours."""
        return (
            round(rect.x * self.scale),
            round(rect.y * self.scale),
            round((rect.x + rect.width) * self.scale),
            round((rect.y + rect.height) * self.scale),
        )

    def colour(self, role: str) -> str:
        """The colour of `role`; ink for a role that the theme does not have."""
        return self.theme.colours.get(role, self.theme["ink"])

    def shadow(self, blur: float, drop: float, strength: float) -> Shadow:
        """A soft shadow of that many logical pixels; none where a theme draws edges instead."""
        if not self.theme.has_pictures_behind:
            return NO_SHADOW
        return Shadow(blur * self.scale, drop * self.scale, strength, self.theme["shadow"])
