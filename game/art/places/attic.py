"""The attic of a home: a room under the roof with boxes, a trunk and light from a round window."""

from game.art.brush import circle, dark, ellipse, gradient, light, line, path, rect, ring
from game.art.places.card import FLOOR, TABLE, WALL, Place, Slot, Stand
from game.art.places.inside_parts import boards, rug

_WALL, _ROOF, _BEAM, _CARD = "#ead6b8", "#c79a6b", "#8a5a3c", "#d3a36a"


def _box(x: float, y: float, width: float, height: float, colour: str = _CARD) -> str:
    """A cardboard box that stands on `y`, with tape over its lid."""
    top = y - height
    body = rect(x, top, width, height, colour, 6) + rect(x, top, width, 16, light(colour, 0.22), 6)
    tape = rect(x + width / 2 - 11, top, 22, height * 0.45, light(colour, 0.5))
    return body + tape + rect(x, y - 10, width, 10, dark(colour, 0.12), 4)


def _trunk(x: float, y: float, width: float, height: float) -> str:
    """A trunk that stands on `y`, with straps and a lock."""
    top, wood = y - height, "#7a8f5a"
    body = ellipse(x + width / 2, y, width / 2 + 16, 13, "#000000", 0.14) + rect(x, top, width, height, wood, 16)
    body += rect(x, top, width, 44, light(wood, 0.15), 16) + rect(x, top + 38, width, 8, dark(wood, 0.3))
    for left in (x + 34, x + width - 58):
        body += rect(left, top, 24, height, _BEAM, 3) + rect(left + 4, top + 32, 16, 20, "#e3b341", 3)
    return body + rect(x + width / 2 - 15, top + 30, 30, 34, "#e3b341", 6) + circle(x + width / 2, top + 46, 5, _BEAM)


def _slopes() -> str:
    """The roof on both sides with its rafters, and the beam that carries it."""
    body = path("M0,0 H440 L0,440 Z M1280,0 H840 L1280,440 Z", _ROOF)
    for step in (110, 220, 330):
        body += line(f"M{step},0 L0,{step} M{1280 - step},0 L1280,{step}", dark(_ROOF, 0.14), 9)
    body += line("M440,0 L0,440 M840,0 L1280,440", _BEAM, 24)
    return body + rect(396, 0, 488, 30, _BEAM, 4) + rect(396, 24, 488, 8, "#000000", 0, 0.1)


def _round_window() -> str:
    body = gradient("attic-day", "#8fd0f4", "#e4f5fb") + circle(640, 172, 96, "#ffffff")
    body += circle(640, 172, 82, "url(#attic-day)") + path(
        "M562,198 q42,-30 78,-4 q40,-28 78,4 A82,82 0 0 1 562,198 Z", "#7cc36b"
    )
    body += rect(636, 90, 8, 164, "#ffffff") + rect(558, 168, 164, 8, "#ffffff") + ring(640, 172, 96, _BEAM, 8)
    return body + path("M566,250 H714 L900,720 H380 Z", "#fff6d0", 0.26)


def _attic() -> str:
    body = rect(0, 0, 1280, 720, _WALL)
    body += "".join(line(f"M{x},0 V500", dark(_WALL, 0.07), 4) for x in range(80, 1280, 80))
    body += boards(506, "#cfa173") + _slopes() + _round_window()
    body += line(
        "M1208,372 q-30,6 -54,-22 M1216,380 q-52,16 -96,-44 M1236,398 L1150,318 M1236,398 L1196,330", "#ffffff", 3, 0.8
    )
    body += ellipse(200, 650, 200, 15, "#000000", 0.13) + _box(30, 648, 196, 150) + _box(60, 498, 130, 92, "#c8955a")
    body += _box(238, 652, 140, 104, "#dcb27e") + _trunk(930, 652, 264, 148)
    return body + rug(640, 664, 220, "#d98b8b")


ATTIC = Place(
    "attic",
    "in an attic",
    ("boxes", "a trunk", "a round window"),
    _attic,
    (
        Stand("rug-left", 530, 676),
        Stand("rug-right", 750, 680),
        Stand("by-boxes", 400, 700),
        Stand("by-trunk", 890, 704),
    ),
    (
        Slot("trunk-left", TABLE, 1000, 506, 120, 150),
        Slot("trunk-right", TABLE, 1128, 506, 120, 150),
        Slot("box-low", TABLE, 310, 550, 120, 140),
        Slot("box-top", TABLE, 125, 408, 120, 130),
        Slot("wall-left", WALL, 400, 300, 130, 150),
        Slot("wall-right", WALL, 880, 300, 130, 150),
        Slot("wall-far-right", WALL, 1040, 400, 120, 110),
        Slot("wall-far-left", WALL, 262, 400, 110, 110),
        Slot("floor-right", FLOOR, 1226, 708, 106, 150),
        Slot("floor-middle", FLOOR, 640, 712, 90, 100),
        Slot("floor-left", FLOOR, 90, 712, 130, 110),
        Slot("floor-by-trunk", FLOOR, 1090, 712, 110, 100),
        Slot("floor-by-boxes", FLOOR, 240, 712, 110, 100),
    ),
)
