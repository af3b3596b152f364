"""Places inside a home: bedroom, living room, kitchen, party, attic."""

from game.art.brush import circle, dark, ellipse, group, light, line, path, rect
from game.art.places.attic import ATTIC
from game.art.places.card import FLOOR, TABLE, WALL, Place, Slot, Stand
from game.art.places.inside_parts import (
    boards,
    bookcase,
    bunting,
    cupboard,
    hanging_lamp,
    papered_wall,
    rug,
    shelf,
    sofa,
    table,
    tiles,
    window_by_day,
    window_by_night,
)


def _star(x: float, y: float) -> str:
    return group(
        path("M0,-9 l2.6,5.4 5.9,.8 -4.3,4.1 1,5.9 -5.2,-2.8 -5.2,2.8 1,-5.9 -4.3,-4.1 5.9,-.8 z", "#ffd54a"), x, y, 1.2
    )


def _bedroom() -> str:
    body = papered_wall("#cde4f7") + boards(500) + window_by_night(492, 84, 222, 182, "#f28482")
    body += ellipse(250, 640, 260, 20, "#000000", 0.12)
    body += (
        rect(30, 330, 40, 300, "#a86b3c", 12)
        + rect(444, 440, 34, 190, "#a86b3c", 10)
        + rect(36, 336, 10, 286, "#bd8050", 5)
    )
    body += (
        rect(40, 520, 430, 80, "#c58952", 10)
        + rect(60, 452, 400, 90, "#ffffff", 22)
        + rect(76, 416, 130, 66, "#fff7e6", 26)
    )
    body += path("M196,452 H446 q24,0 24,24 V582 H176 V470 q0,-18 20,-18 Z", "#6c8ae4") + rect(
        176, 560, 294, 22, "#5f7bd0"
    )
    body += line("M183,486 H463", "#ffffff", 14, 0.8)
    body += "".join(_star(x, y) for x, y in ((220, 530), (290, 552), (360, 528), (430, 552)))
    body += table(800, 440, 420, 198, "#b97a46", drawers=True) + shelf(840, 186, 350)
    return body + rug(640, 650, 230, "#f6a5b5")


BEDROOM = Place(
    "bedroom",
    "in a bedroom",
    ("a bed", "a desk", "a window with the moon in it"),
    _bedroom,
    (Stand("rug", 590, 668), Stand("desk", 770, 684), Stand("bed", 400, 690), Stand("corner", 960, 700)),
    (
        Slot("wall-left", WALL, 140, 180, 170, 190),
        Slot("wall-middle", WALL, 340, 180, 150, 190),
        Slot("desk-left", TABLE, 872, 442, 136, 160),
        Slot("desk-right", TABLE, 1150, 442, 136, 160),
        Slot("desk-middle", TABLE, 1011, 442, 136, 160),
        Slot("pillow", TABLE, 140, 462, 110, 120),
        Slot("shelf-left", TABLE, 900, 188, 100, 130),
        Slot("shelf-middle", TABLE, 1010, 188, 100, 130),
        Slot("shelf-right", TABLE, 1125, 188, 100, 130),
        Slot("wall-low", WALL, 290, 340, 130, 104),
        Slot("blanket", TABLE, 290, 500, 120, 120),
        Slot("floor-right", FLOOR, 1190, 700, 130, 170),
        Slot("floor-left", FLOOR, 90, 706, 140, 120),
        Slot("floor-by-bed", FLOOR, 245, 706, 130, 110),
        Slot("under-desk", FLOOR, 930, 640, 130, 130),
        Slot("floor-by-desk", FLOOR, 1050, 706, 120, 110),
    ),
)


def _living_room() -> str:
    body = papered_wall("#fbe8d3", "stripes") + boards(510, "#d9ad82")
    body += window_by_day("living", 950, 90, 220, 190, "#6fb7a8") + hanging_lamp(640, 40, "#ef8e6c")
    body += bookcase(30, 560, 210, 4) + rug(640, 652, 300, "#8fc1e3") + sofa(400, 570, 480, "#e58a7b")
    body += table(920, 440, 330, 150, "#a86b3c")
    return body + rect(980, 540, 210, 8, dark("#a86b3c"))


LIVING_ROOM = Place(
    "living-room",
    "in a living room",
    ("a sofa", "a bookcase", "a window"),
    _living_room,
    (Stand("sofa-left", 500, 660), Stand("sofa-right", 760, 660), Stand("left", 310, 690), Stand("right", 980, 700)),
    (
        Slot("wall-left", WALL, 350, 160, 150, 180),
        Slot("wall-right", WALL, 790, 160, 150, 180),
        Slot("wall-middle", WALL, 520, 160, 140, 180),
        Slot("side-table-left", TABLE, 1000, 442, 150, 140),
        Slot("side-table-right", TABLE, 1168, 442, 150, 140),
        Slot("bookcase-left", TABLE, 80, 234, 96, 140),
        Slot("bookcase-right", TABLE, 190, 234, 96, 140),
        Slot("floor-left", FLOOR, 80, 700, 130, 130),
        Slot("floor-right", FLOOR, 1178, 704, 184, 184),
        Slot("rug", FLOOR, 630, 690, 100, 120),
        Slot("by-bookcase", FLOOR, 200, 706, 110, 120),
        Slot("under-table", FLOOR, 1060, 650, 120, 110),
    ),
)


def _kitchen() -> str:
    body = papered_wall("#e3f1e6", "") + rect(0, 250, 1280, 240, "#f4f8f4")
    body += "".join(line(f"M0,{y} H1280", "#dbe7dd", 3) for y in range(250, 500, 48))
    body += "".join(line(f"M{x},250 V490", "#dbe7dd", 3) for x in range(0, 1300, 64))
    body += tiles(500, "#e8d9c2", "#dcc9ab")
    body += cupboard(290, 30, 250, 130, "#5aa6a0", 2) + cupboard(800, 30, 200, 130, "#5aa6a0", 2)
    body += window_by_day("kitchen", 590, 90, 170, 180)
    # The fridge: its door is where notes and drawings go.
    body += (
        ellipse(150, 640, 140, 16, "#000000", 0.14)
        + rect(30, 90, 240, 546, "#cfd8e3", 22)
        + rect(42, 102, 216, 522, "#e7edf4", 16)
    )
    body += (
        rect(42, 420, 216, 6, "#b9c4d1") + rect(232, 300, 12, 90, "#9aa7b6", 6) + rect(232, 450, 12, 90, "#9aa7b6", 6)
    )
    body += (
        cupboard(290, 430, 520, 180, "#5aa6a0", 4)
        + rect(280, 412, 540, 24, "#c99765", 6)
        + rect(280, 612, 540, 14, "#3f7f7a")
    )
    body += rect(620, 404, 130, 12, "#b9c4d1", 5) + line("M686,404 V362 q0,-18 20,-18 q16,0 16,18", "#9aa7b6", 9)
    body += table(880, 470, 370, 190, "#d79b5f")
    return body + ellipse(1065, 470, 150, 5, "#ffffff", 0.25)


KITCHEN = Place(
    "kitchen",
    "in a kitchen",
    ("a fridge", "a sink under a window", "a table"),
    _kitchen,
    (Stand("middle", 560, 680), Stand("by-table", 790, 690), Stand("by-fridge", 370, 690), Stand("front", 980, 706)),
    (
        Slot("fridge-top", WALL, 136, 190, 160, 150),
        Slot("fridge-middle", WALL, 136, 338, 160, 130),
        Slot("wall-right", WALL, 1130, 150, 190, 200),
        Slot("table-left", TABLE, 942, 472, 120, 160),
        Slot("table-right", TABLE, 1190, 472, 120, 160),
        Slot("table-middle", TABLE, 1066, 472, 122, 160),
        Slot("fridge-door", WALL, 136, 500, 160, 130),
        Slot("worktop-left", TABLE, 366, 414, 150, 150),
        Slot("worktop-middle", TABLE, 530, 414, 150, 150),
        Slot("worktop-right", TABLE, 790, 414, 50, 110),
        Slot("wall-far", WALL, 1110, 300, 90, 90),
        Slot("floor-right", FLOOR, 1200, 708, 130, 170),
        Slot("floor-left", FLOOR, 80, 708, 130, 100),
        Slot("floor-by-fridge", FLOOR, 220, 708, 120, 100),
        Slot("under-table", FLOOR, 1060, 660, 120, 120),
    ),
)


def _party() -> str:
    body = papered_wall("#e9e1fb") + boards(520, "#d6a97d") + bunting(24)
    body += window_by_day("party", 1010, 150, 180, 150, "#f2b05e")
    body += ellipse(250, 660, 270, 18, "#000000", 0.14)
    body += rect(10, 470, 470, 190, "#ffffff", 6) + rect(10, 470, 470, 26, light("#ef6f6c", 0.2), 6)
    body += "".join(circle(30 + i * 43, 496, 21, light("#ef6f6c", 0.2)) for i in range(11))
    body += "".join(
        circle(40 + i * 80, 580 + (i % 2) * 34, 8, ("#4d9de0", "#f2c14e", "#57b894")[i % 3], 0.6) for i in range(6)
    )
    body += rect(10, 462, 470, 14, "#f7f2ff", 6) + shelf(990, 392, 250)
    body += rug(790, 668, 270, "#9bd0c1")
    bits = ((560, 560), (700, 590), (900, 570), (1010, 620), (1120, 560), (1210, 600), (520, 610), (1180, 690))
    return body + "".join(
        rect(x, y, 14, 7, ("#ef6f6c", "#f2c14e", "#57b894", "#4d9de0")[i % 4], 3) for i, (x, y) in enumerate(bits)
    )


PARTY = Place(
    "party",
    "at a party",
    ("a string of flags", "a long table with a cloth", "a window"),
    _party,
    (Stand("rug-left", 640, 676), Stand("rug-right", 860, 676), Stand("right", 1060, 700), Stand("by-table", 430, 706)),
    (
        Slot("table-left", TABLE, 88, 466, 150, 170),
        Slot("table-middle", TABLE, 244, 466, 150, 170),
        Slot("wall-left", WALL, 140, 200, 180, 160),
        Slot("table-right", TABLE, 398, 466, 146, 170),
        Slot("wall-middle", WALL, 370, 200, 170, 170),
        Slot("wall-right", WALL, 760, 190, 180, 120),
        Slot("wall-high", WALL, 570, 190, 150, 120),
        Slot("shelf-right", TABLE, 1186, 394, 90, 84),
        Slot("floor-right", FLOOR, 1200, 700, 140, 190),
        Slot("floor-middle", FLOOR, 750, 710, 70, 90),
        Slot("floor-left", FLOOR, 80, 710, 130, 150),
        Slot("floor-by-table", FLOOR, 240, 710, 130, 150),
        Slot("shelf-left", TABLE, 1044, 394, 90, 120),
    ),
)

HOME_PLACES = (BEDROOM, LIVING_ROOM, KITCHEN, PARTY, ATTIC)
