"""Everybody in the stories, as values: who they are, a figure in a pose, a portrait.

A figure's origin is the middle of the feet on the ground and up is negative. A child of eight is about
330 units tall and a grown-up about 420, so figures need no scaling beside each other.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from game.art.bodies import body, bust
from game.art.cast import CHILDREN, GROWN_UPS
from game.art.extent import extent
from game.art.faces import FEELS
from game.art.heads import head
from game.art.look import BUILDS, Look
from game.art.motifs import badge, crest
from game.art.picture import Box, Layer, Picture, Shapes
from game.art.poses import DOES, frame
from game.art.wardrobe import WEARS, clothes
from game.art.worn_over import badge_at
from game.art.zoo import ANIMALS

__all__ = ["DOES", "FEELS", "WEARS", "WHO", "Figure", "Person", "figure", "person", "portrait"]

_LOOKS = {look.id: look for look in (*CHILDREN, *GROWN_UPS, *ANIMALS)}

WHO: tuple[str, ...] = tuple(_LOOKS)
"""The id of everybody: children, grown-ups, animals."""

PORTRAIT = 200.0
"""Width and height of a portrait, in picture units."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the stories. `words` say what anybody can see, never what they feel; `height` is 1 for Maya."""

    id: str
    name: str
    words: str
    is_grown_up: bool
    is_animal: bool
    height: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole person in a pose: layers from back to front, the drawn extent, and the badge where one is seen."""

    layers: tuple[Layer, ...]
    box: Box
    badge: Box | None
    words: str


def person(who: str) -> Person:
    """The person with this id. Raises ValueError that names the nearest id."""
    look = _look(who)
    tall = -frame(BUILDS[look.build], "stand", "").head_y / -frame(BUILDS["child"], "stand", "").head_y
    return Person(look.id, look.name, look.words, look.kind == "grown-up", look.kind == "animal", round(tall, 2))


@lru_cache(maxsize=512)
def figure(who: str, wears: str = "own-clothes", does: str = "stand", feels: str = "happy") -> Figure:
    """A whole figure. Raises ValueError where a name is unknown."""
    look = _look(who)
    _known(wears, WEARS, "clothes")
    _known(does, DOES, "pose")
    _known(feels, FEELS, "feeling")
    worn = clothes(look, wears)
    drawn = body(look, worn, does, feels)
    return Figure((Shapes("".join(drawn)),), extent(*drawn), _badge_box(look, worn.more, does), look.words)


@lru_cache(maxsize=512)
def portrait(who: str, feels: str = "happy") -> Picture:
    """Head and shoulders on a transparent ground, 200 by 200."""
    look = _look(who)
    _known(feels, FEELS, "feeling")
    both = head(look, feels)
    seen = extent(both.back + both.front)
    # All faces are as large as their hair and ears allow, with the chin at the same height.
    scale = min(0.98, 150 / (58 - seen.y), 92 / max(-seen.x, seen.right))
    drawn = bust(look, clothes(look, "own-clothes"), feels)
    middle = f"translate(100 {158 - 58 * scale:.1f}) scale({scale:.3f})"
    edge = '<defs><clipPath id="portrait"><rect x="0" y="0" width="200" height="200"/></clipPath></defs>'
    shown = f'{edge}<g clip-path="url(#portrait)"><g transform="{middle}">{drawn}</g></g>'
    return Picture(PORTRAIT, PORTRAIT, (Shapes(shown),), f"{look.name}, {feels}")


def _badge_box(look: Look, more: tuple[str, ...], does: str) -> Box | None:
    if does == "behind":
        return None
    x, y = badge_at(frame(BUILDS[look.build], does, look.seat))
    if "badge" in more:
        return extent(badge()).moved(x, y)
    return extent(crest()).moved(x, y) if "crest" in more else None


def _look(who: str) -> Look:
    _known(who, WHO, "person")
    return _LOOKS[who]


def _known(word: str, known: tuple[str, ...], what: str) -> None:
    if word in known:
        return
    near = get_close_matches(word, known, 1, 0.4) or [known[0]]
    raise ValueError(f'no {what} is called "{word}"; the nearest is "{near[0]}"')
