"""Places along a road: front garden, street, bus stop, shop."""

from game.art.brush import circle, dark, ellipse, group, light, line, pane, path, rect
from game.art.places.card import FAR, FLOOR, GROUND, ROAD, SKY, TABLE, WALL, Place, Slot, Stand
from game.art.places.inside_parts import tiles
from game.art.places.outside_parts import (
    bricks,
    cloud,
    far_house,
    flowers,
    hedge,
    house_window,
    pavement,
    road,
    sky,
    tree,
    tufts,
)

_PINK, _GREEN, _YELLOW, _LILAC = "#fbd3dc", "#cfe8d5", "#fbe2a8", "#d9cff0"


def _roof() -> str:
    chimney = bricks(820, 26, 64, 96, "#b5543c") + rect(812, 20, 80, 14, "#8e3e2c", 3)
    body = chimney + rect(828, 0, 16, 24, "#d98b66", 3) + rect(860, 0, 16, 24, "#d98b66", 3)
    body += path("M352,196 L446,62 L910,62 L1004,196 Z", "#6b4b57")
    for row in range(6):
        y = 78 + row * 21
        left, right = 352 + (196 - y) * 94 / 134, 1004 - (196 - y) * 94 / 134
        body += line(f"M{left + 4:.0f},{y} L{right - 4:.0f},{y}", "#5a3d49", 4, 1, "20 10")
    return body + rect(340, 190, 676, 16, "#ffffff", 6) + rect(340, 203, 676, 6, "#000000", 0, 0.12)


def _door() -> str:
    body = path("M600,388 L676,346 L752,388 Z", "#6b4b57") + rect(594, 384, 164, 12, "#ffffff", 4)
    body += (
        rect(606, 396, 12, 126, "#ffffff") + rect(734, 396, 12, 126, "#ffffff") + rect(630, 398, 92, 124, "#ffffff", 6)
    )
    body += rect(637, 404, 78, 118, "#1e6f6b", 4)
    body += path("M648,456 V424 Q648,414 658,414 H694 Q704,414 704,424 V456 Z", "url(#garden-glass)")
    body += (
        rect(648, 466, 56, 44, "#185955", 4) + rect(660, 460, 32, 7, "#f2c14e", 2) + circle(707, 466, 4.5, "#f2c14e")
    )
    return body + rect(616, 518, 120, 12, "#d8d2c6", 3) + rect(624, 528, 104, 10, "#c4bdaf", 3)


def _house() -> str:
    body = (
        _roof()
        + bricks(372, 206, 612, 310)
        + rect(372, 206, 612, 20, "#000000", 0, 0.1)
        + rect(372, 352, 612, 12, "#f3e9da")
    )
    glass = "url(#garden-glass)"
    for x, width, curtain in ((420, 118, _PINK), (622, 104, _GREEN), (812, 118, _YELLOW)):
        body += house_window(x, 236, width, 92, glass, curtain)
    body += rect(404, 392, 162, 120, "#ffffff") + house_window(418, 402, 134, 98, glass, _LILAC)
    body += rect(396, 384, 178, 14, "#f3e9da", 4) + house_window(812, 396, 118, 92, glass, _GREEN)
    return group(body + _door(), 0, 22)


def _front_garden() -> str:
    body = pane("garden-glass") + sky("garden") + cloud(310, 70) + cloud(1110, 58, 1.15) + cloud(1000, 130, 0.6)
    body += far_house(12, 490, 186, "#d9a98c") + far_house(1092, 490, 188, "#e3c29b")
    body += tree(292, 512, 1.08, "#67b35c") + tree(1064, 512, 1.2, "#57a457")
    body += rect(0, 496, 1280, 130, "#7fc064") + rect(0, 496, 1280, 10, "#8fcb6b") + _house()
    body += (
        ellipse(678, 541, 330, 6, "#000000", 0.12)
        + hedge(386, 560, 176, "#5ba75e", 30)
        + hedge(792, 560, 120, "#5ba75e", 30)
    )
    body += path("M622,558 L730,558 L778,614 L582,614 Z", "#e7dcc8") + line(
        "M612,572 L742,572 M600,590 L758,590", "#cfc2aa", 3
    )
    body += flowers(568, 430, 456, 484, 512, 540) + flowers(568, 820, 850, 880, 908, 938)
    body += hedge(0, 590, 560) + hedge(790, 590, 490)
    for x, width in ((0, 566), (788, 492)):
        body += bricks(x, 580, width, 34, "#b9654a", 30, 11) + rect(x - 6, 574, width + 12, 9, "#e9dccb", 3)
    for x in (552, 776):
        body += rect(x, 560, 30, 56, "#a9573e", 3) + rect(x - 4, 552, 38, 12, "#e9dccb", 4)
    return body + pavement(612, 80) + road(696)


FRONT_GARDEN = Place(
    "front-garden",
    "in a front garden",
    ("a house with a green door", "a garden wall", "trees"),
    _front_garden,
    (
        Stand("left", 352, 676, 1.16),
        Stand("path", 636, 682, 1.16),
        Stand("right", 880, 680),
        Stand("far-right", 1090, 684),
    ),
    (
        Slot("by-the-door", WALL, 781, 446, 62, 62),
        Slot("verge-left", GROUND, 114, 652, 214, 150),
        Slot("kerb-right", GROUND, 1214, 652, 120, 310),
        Slot("road-right", ROAD, 990, 712, 300, 210),
        Slot("sky-left", SKY, 150, 90, 150, 140),
        Slot("side-window", WALL, 871, 464, 108, 90),
        Slot("front-window", WALL, 508, 474, 92, 98),
        Slot("wall-top-left", TABLE, 66, 576, 120, 120),
        Slot("lawn-left", GROUND, 590, 568, 76, 96),
        Slot("lawn-right", GROUND, 766, 568, 70, 86),
        Slot("wall-top-right", TABLE, 1084, 576, 120, 120),
        Slot("path", GROUND, 690, 626, 80, 80),
        Slot("wall-top-middle", TABLE, 186, 576, 112, 110),
        Slot("wall-top-next", TABLE, 846, 576, 110, 110),
        Slot("upstairs-left", WALL, 479, 304, 104, 88),
        Slot("upstairs-right", WALL, 871, 304, 104, 88),
        Slot("pavement-left", GROUND, 60, 688, 110, 110),
        Slot("pavement-right", GROUND, 1150, 688, 110, 110),
        Slot("sky-right", SKY, 1180, 130, 120, 120),
        Slot("road-left", ROAD, 200, 714, 260, 200),
    ),
)


def _terrace(x: float, wall: str, door: str, curtain: str) -> str:
    body = bricks(x, 150, 318, 400, wall) + rect(x, 150, 318, 14, "#f3e9da") + rect(x, 330, 318, 10, "#f3e9da")
    glass = "url(#street-glass)"
    body += house_window(x + 26, 192, 106, 98, glass, curtain) + house_window(x + 186, 192, 106, 98, glass, curtain)
    body += house_window(x + 34, 380, 104, 100, glass, curtain) + rect(x + 184, 366, 108, 184, "#ffffff", 6)
    body += (
        rect(x + 194, 376, 88, 174, door, 4)
        + rect(x + 206, 388, 64, 56, glass, 6)
        + rect(x + 206, 460, 64, 70, dark(door), 4)
    )
    body += circle(x + 272, 462, 5, "#f2c14e") + rect(x + 180, 544, 116, 12, "#d8d2c6", 3)
    roof = path(f"M{x - 4},150 L{x + 30},74 H{x + 288} L{x + 322},150 Z", dark(wall, 0.42))
    return roof + rect(x - 4, 146, 326, 12, "#ffffff", 5) + body


def _street() -> str:
    body = pane("street-glass") + sky("street", 1100) + cloud(150, 50, 0.9) + cloud(640, 44, 0.7)
    body += _terrace(0, "#cf7350", "#2f6fa8", _YELLOW) + _terrace(322, "#d9b382", "#b4475a", _GREEN)
    body += (
        rect(644, 500, 636, 80, "#7fc064")
        + far_house(700, 520, 180, "#d9a98c")
        + tree(1010, 540, 1.15)
        + tree(1210, 536, 0.9, "#57a457")
    )
    return body + pavement(552, 138) + road(694)


def _street_wall() -> str:
    wall = bricks(644, 500, 636, 54, "#b9654a", 30, 11)
    return hedge(660, 500, 250) + wall + rect(640, 494, 646, 10, "#e9dccb", 3)


STREET = Place(
    "street",
    "in a street",
    ("a row of houses", "a brick wall", "trees"),
    _street,
    (Stand("left", 430, 648), Stand("middle", 660, 652), Stand("right", 850, 652), Stand("far-left", 110, 664)),
    (
        Slot("by-door-left", WALL, 163, 420, 46, 60),
        Slot("kerb-right", GROUND, 1200, 640, 120, 300),
        Slot("road-right", ROAD, 1010, 714, 320, 200),
        Slot("pavement-left", GROUND, 120, 652, 230, 150),
        Slot("window-left", WALL, 86, 430, 104, 98),
        Slot("upstairs-left", WALL, 79, 240, 104, 98),
        Slot("brick-wall", WALL, 990, 528, 190, 60),
        Slot("window-right", WALL, 408, 430, 90, 84),
        Slot("upstairs-middle", WALL, 239, 240, 104, 98),
        Slot("upstairs-right", WALL, 401, 240, 104, 98),
        Slot("wall-top", TABLE, 1010, 498, 110, 120),
        Slot("wall-top-right", TABLE, 1122, 498, 110, 120),
        Slot("wall-top-left", TABLE, 896, 498, 108, 120),
        Slot("sky", SKY, 1120, 90, 150, 140),
        Slot("sky-middle", SKY, 800, 110, 130, 130),
        Slot("horizon", FAR, 905, 516, 110, 300),
        Slot("pavement-middle", GROUND, 300, 646, 110, 120),
        Slot("front-left", GROUND, 250, 688, 120, 110),
        Slot("front-middle", GROUND, 760, 688, 110, 110),
    ),
    near=_street_wall,
)


def _bus_stop() -> str:
    body = pane("stop-glass", "#c4e4f3", "#eaf6fb") + sky("stop", 200) + cloud(520, 70, 0.9) + cloud(1050, 60)
    body += far_house(640, 500, 190, "#d9a98c") + tree(30, 520, 1.1, "#67b35c") + tree(950, 524, 1.2)
    body += rect(0, 490, 1280, 90, "#7fc064") + tufts("#67a850", (90, 540), (260, 550), (1000, 545), (1190, 540))
    body += pavement(556, 134) + ellipse(324, 610, 300, 12, "#000000", 0.12)
    shelter = "".join(rect(x, 250, 14, 358, "#5b6787", 4) for x in (372, 620, 894))
    shelter += rect(386, 276, 234, 290, "url(#stop-glass)", 0, 0.82) + rect(
        634, 276, 260, 290, "url(#stop-glass)", 0, 0.82
    )
    shelter += path("M420,566 L540,276 h34 L454,566 Z", "#ffffff", 0.35) + path(
        "M700,566 L820,276 h34 L734,566 Z", "#ffffff", 0.35
    )
    shelter += rect(350, 226, 580, 34, "#3f6fb5", 12) + rect(350, 250, 580, 10, dark("#3f6fb5"), 4)
    shelter += (
        rect(400, 520, 210, 18, "#c58952", 8) + rect(420, 536, 12, 66, "#5b6787") + rect(580, 536, 12, 66, "#5b6787")
    )
    return body + group(shelter, -316) + road(694)


def _bus_stop_hedge() -> str:
    return hedge(634, 542, 646)


BUS_STOP = Place(
    "bus-stop",
    "at a bus stop",
    ("a bus shelter with a bench", "a hedge", "trees"),
    _bus_stop,
    (Stand("kerb-left", 690, 664), Stand("kerb", 900, 668), Stand("shelter", 480, 660), Stand("far-right", 1090, 676)),
    (
        Slot("kerb-right", GROUND, 1210, 648, 130, 330),
        Slot("glass-left", WALL, 146, 374, 140, 150),
        Slot("glass-right", WALL, 530, 380, 100, 180),
        Slot("road-right", ROAD, 1120, 714, 300, 190),
        Slot("bench-left", TABLE, 128, 522, 106, 110),
        Slot("bench-right", TABLE, 238, 522, 106, 110),
        Slot("glass-middle", WALL, 394, 374, 140, 180),
        Slot("sky", SKY, 190, 80, 150, 130),
        Slot("sky-right", SKY, 1180, 170, 130, 120),
        Slot("sky-middle", SKY, 760, 160, 130, 120),
        Slot("horizon", FAR, 1096, 530, 112, 290),
        Slot("front-left", GROUND, 80, 688, 130, 120),
        Slot("front-middle", GROUND, 360, 688, 130, 120),
        Slot("front-shelter", GROUND, 220, 688, 120, 110),
        Slot("front-right", GROUND, 1190, 688, 100, 90),
        Slot("verge-left", GROUND, 560, 688, 190, 130),
    ),
    near=_bus_stop_hedge,
)


def _shop() -> str:
    body = rect(0, 0, 1280, 720, "#fdf1dc") + tiles(520, "#e3e7ee", "#d2d9e4")
    body += rect(0, 60, 1280, 14, "#c9b48f") + rect(0, 0, 1280, 62, "#f2e0bd")
    tones = ("#ef6f6c", "#4d9de0", "#f2c14e", "#57b894", "#9b72cf", "#f28f3b")
    for left in (40, 720):
        body += ellipse(left + 210, 572, 230, 14, "#000000", 0.12) + rect(left, 240, 420, 330, "#a86b3c", 10)
        for row in range(3):
            top = 256 + row * 102
            body += rect(left + 14, top, 392, 90, "#7d4d2a", 4)
            for i in range(9):
                tone, tall = tones[(i * 2 + row + left // 40) % 6], 46 + (i * 13 + row * 7) % 22
                x, y = left + 26 + i * 42, top + 90 - tall
                body += rect(x, y, 32, tall, tone, 6) + rect(x + 5, y + 16, 22, 16, light(tone, 0.6), 4)
    body += (
        ellipse(1180, 690, 150, 14, "#000000", 0.14)
        + rect(1030, 512, 300, 176, "#5aa6a0", 8)
        + rect(1044, 540, 300, 132, light("#5aa6a0"), 8)
    )
    return body + rect(1014, 494, 330, 24, "#d79b5f", 8)


SHOP = Place(
    "shop",
    "in a shop",
    ("shelves full of boxes", "a counter"),
    _shop,
    (Stand("middle", 590, 680), Stand("right", 810, 690), Stand("left", 370, 690), Stand("far-left", 160, 700)),
    (
        Slot("wall-middle", WALL, 590, 170, 200, 150),
        Slot("wall-left", WALL, 150, 150, 190, 150),
        Slot("counter-left", TABLE, 1070, 498, 96, 140),
        Slot("counter-right", TABLE, 1200, 498, 110, 150),
        Slot("wall-right", WALL, 1030, 150, 190, 150),
        Slot("wall-between", WALL, 380, 160, 150, 150),
        Slot("wall-far-right", WALL, 1210, 180, 120, 180),
        Slot("wall-back", WALL, 840, 160, 150, 140),
        Slot("floor-left", FLOOR, 80, 706, 140, 190),
        Slot("floor-right", FLOOR, 960, 706, 130, 170),
        Slot("floor-middle", FLOOR, 480, 706, 110, 130),
        Slot("shelf-top-left", TABLE, 110, 242, 90, 110),
        Slot("floor-far-left", FLOOR, 250, 706, 120, 130),
        Slot("floor-counter", FLOOR, 1100, 710, 110, 110),
    ),
)

STREET_PLACES = (FRONT_GARDEN, STREET, BUS_STOP, SHOP)
