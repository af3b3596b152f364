"""Paintings that the children of the stories made, such as a blue banana and a dragon with seven toes."""

from collections.abc import Callable

from game.art.brush import circle, dark, ellipse, group, light, line, path, rect
from game.art.picture import Layer, Shapes
from game.art.things.card import WALL, Thing, paper

WIDE, HIGH = 146.0, 124.0
"""The size of a sheet."""

_BLUE, _YELLOW, _BROWN, _GREEN = "#3f8fe0", "#f7c934", "#a9713f", "#3fae5a"


def _sheet(body: str, pin: str) -> tuple[Layer, ...]:
    """A sheet on a wall with `body` on it, drawn around (0, 0) in a room of 120 by 96."""
    wash = rect(-WIDE / 2 + 8, -HIGH + 8, WIDE - 16, HIGH - 16, "#fff7e0", 4)
    return (Shapes(paper(WIDE, HIGH, "#fffefa", pin) + wash + group(body, 0, -HIGH / 2 + 4)),)


def _face(x: float, y: float, ink: str) -> str:
    """Two eyes and a smile around (x, y)."""
    eyes = circle(x - 10, y - 5, 3.6, ink) + circle(x + 10, y - 5, 3.6, ink)
    return eyes + line(f"M{x - 9:g},{y + 4:g} q9,9 18,0", ink, 3.4)


def _banana(colour: str) -> str:
    """A banana that lies like a smile, with a face."""
    skin = "M-54,-26 Q-44,34 6,34 Q50,32 56,-32 L46,-36 Q36,-2 4,-2 Q-28,-2 -44,-32 Z"
    shine = line("M-40,-6 Q-24,20 8,20", light(colour, 0.35), 5)
    ends = path("M-54,-26 L-58,-38 -48,-40 -44,-32 Z M56,-32 L58,-44 48,-46 46,-36 Z", dark(colour, 0.5))
    return path(skin, colour) + shine + ends + _face(6, 12, dark(colour, 0.75))


def _blue_banana(words: str) -> tuple[Layer, ...]:
    sun = circle(-44, -46, 10, "#ffb22e")
    return _sheet(sun + _banana(_BLUE), "#ef6f6c")


def _sock_banana(words: str) -> tuple[Layer, ...]:
    legs = ""
    for x in (-16, 24):
        legs += line(f"M{x},22 V40", dark(_YELLOW, 0.3), 7) + path(
            f"M{x - 7},30 h14 v16 h10 q6,8 -2,10 h-22 Z", "#e5484d"
        )
        legs += rect(x - 7, 34, 14, 4, "#ffffff") + rect(x - 7, 41, 14, 4, "#ffffff")
    return _sheet(legs + group(_banana(_YELLOW), 0, -8), "#4d9de0")


def _dog(words: str) -> tuple[Layer, ...]:
    shade = dark(_BROWN, 0.3)
    body = line("M52,4 Q66,-8 58,-24", _BROWN, 8) + "".join(rect(x, 22, 11, 24, _BROWN, 5) for x in (-36, -18, 14, 32))
    body += ellipse(2, 8, 54, 28, _BROWN) + circle(20, 0, 7, shade, 0.5) + circle(34, 14, 6, shade, 0.5)
    body += ellipse(-34, -14, 27, 25, _BROWN) + ellipse(-58, -14, 9, 18, shade) + ellipse(-12, -16, 9, 18, shade)
    return _sheet(group(body + _face(-35, -14, dark(_BROWN, 0.8)), 4, 0), "#57b894")


def _fish(words: str) -> tuple[Layer, ...]:
    shade = dark(_GREEN, 0.25)
    body = path("M34,0 L62,-26 Q54,0 62,26 Z", shade) + ellipse(-4, 0, 44, 28, _GREEN)
    body += path("M-10,-26 Q6,-46 22,-22 Z M-6,24 Q4,42 18,22 Z", shade)
    body += line("M4,-14 q10,14 0,28 M20,-12 q8,12 0,24", shade, 4) + circle(-28, -8, 4.5, dark(_GREEN, 0.8))
    drips = "".join(line(f"M{x},{y} v{long}", _GREEN, 6) for x, y, long in ((-20, 30, 12), (30, 24, 18), (58, 28, 10)))
    return _sheet(body + drips + circle(-52, -34, 5, shade, 0.6) + circle(-44, -44, 3.4, shade, 0.6), "#f28f3b")


def _dragon(words: str) -> tuple[Layer, ...]:
    shade, toe = dark(_GREEN, 0.25), "#f7e08a"
    body = path("M-6,-14 Q-34,-54 -56,-40 Q-38,-34 -28,-12 Z M12,-14 Q42,-54 62,-38 Q44,-34 32,-10 Z", shade)
    body += line("M44,14 Q66,16 60,-8", _GREEN, 10) + path("M60,-20 l10,12 h-20 Z", shade)
    body += ellipse(4, 10, 46, 27, _GREEN) + ellipse(4, 16, 30, 17, light(_GREEN, 0.45))
    body += ellipse(-36, -10, 20, 16, _GREEN) + path("M-56,-8 q-14,2 -14,10 q8,-4 16,-2 Z", "#f28f3b")
    body += _face(-38, -12, dark(_GREEN, 0.8))
    for foot, toes in ((-20, 4), (26, 3)):
        body += rect(foot - 9, 30, 18, 12, _GREEN, 5) + "".join(
            circle(foot - 9 + 6 * i, 43, 3.6, toe) for i in range(toes)
        )
    return _sheet(body, "#9b72cf")


def _lion(words: str) -> tuple[Layer, ...]:
    mane = "#e07b1f"
    body = line("M34,30 Q66,34 58,4", _YELLOW, 7) + circle(58, 0, 8, mane) + ellipse(16, 26, 34, 18, _YELLOW)
    body += rect(0, 34, 11, 14, _YELLOW, 4) + rect(32, 34, 11, 14, _YELLOW, 4)
    petals = ((0, -32), (23, -23), (32, 0), (23, 23), (0, 32), (-23, 23), (-32, 0), (-23, -23))
    body += "".join(circle(-16 + x, -6 + y, 13, mane) for x, y in petals) + circle(-16, -6, 27, _YELLOW)
    whiskers = line("M-24,2 h-16 M-24,7 l-14,5 M-8,2 h16 M-8,7 l14,5", dark(mane, 0.4), 2)
    return _sheet(body + whiskers + _face(-16, -6, dark(mane, 0.75)), "#ef6f6c")


def _sleepy_bear(words: str) -> tuple[Layer, ...]:
    ink, bed = dark(_BROWN, 0.75), "#8fb8ee"
    body = (
        rect(-58, -6, 62, 34, "#ffffff", 12) + rect(-4, 4, 62, 40, bed, 8) + line("M6,14 H52 M6,28 H52", "#ffffff", 4)
    )
    body += circle(-44, -24, 11, _BROWN) + circle(-4, -24, 11, _BROWN) + circle(-24, -2, 29, _BROWN)
    body += ellipse(-24, 9, 13, 9, light(_BROWN, 0.5)) + circle(-24, 5, 4, ink)
    body += line("M-41,-6 q6,6 12,0 M-19,-6 q6,6 12,0", ink, 3.4) + line("M-28,13 q4,4 8,0", ink, 3)
    snores = "M14,-14 h10 l-10,11 h10 M30,-30 h13 l-13,14 h13 M50,-46 h10 l-10,11 h10"
    return _sheet(body + line(snores, "#4d6fb0", 3.6), "#4d9de0")


def _painting(id: str, what: str, draw: Callable[[str], tuple[Layer, ...]], why: str) -> Thing:
    label, alt = f"Painting of {what}", f"a painting of {what}"
    return Thing(id, label, alt=alt, width=WIDE, height=HIGH, stands=(WALL,), draw=draw, why=why)


PAINTINGS = (
    _painting("blue-banana", "a blue banana", _blue_banana, "Nobody signed the blue banana."),
    _painting("sock-banana", "a banana in socks", _sock_banana, "The banana wears socks, and no name tag."),
    _painting("dog-painting", "a dog", _dog, "The painted dog wears no tag."),
    _painting("fish-painting", "a green fish", _fish, "A green fish does not say who painted it."),
    _painting("dragon-painting", "a dragon", _dragon, "The dragon has seven toes and no home address."),
    _painting("lion-painting", "a lion", _lion, "There is only a lion on it, and lions say nothing."),
    _painting("bear-painting", "a sleepy bear", _sleepy_bear, "A sleepy bear tells nobody anything."),
)
"""Harmless paintings."""
