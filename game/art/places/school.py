"""Places of school and of the school day: classroom, playground, museum (a trip), swimming pool."""

from game.art.brush import circle, ellipse, glow, gradient, group, light, line, pane, path, rect
from game.art.places.card import FAR, FLOOR, GROUND, SKY, TABLE, WALL, Place, Slot, Stand
from game.art.places.inside_parts import desk_of_class, papered_wall, table, tiles, window_by_day
from game.art.places.outside_parts import bricks, cloud, fence, sky, tree


def _classroom() -> str:
    body = rect(0, 0, 1280, 720, "#fff0cf") + rect(0, 0, 1280, 40, "#f6e0b2") + rect(0, 500, 1280, 220, "#c9d6df")
    body += rect(0, 492, 1280, 14, "#ffffff") + line("M0,566 H1280 M0,646 H1280", "#b5c4cf", 3)
    body += "".join(line(f"M{x},506 L{x * 1.3 - 190:.0f},720", "#b5c4cf", 3) for x in range(100, 1280, 180))
    body += (
        rect(340, 66, 560, 240, "#8a5a3c", 14)
        + rect(356, 82, 528, 208, "#fdfefe", 6)
        + path("M700,290 L800,82 h50 L750,290 Z", "#eef5f8")
    )
    body += (
        rect(560, 300, 120, 12, "#6d4530", 5)
        + rect(582, 292, 36, 9, "#ef6f6c", 4)
        + rect(626, 292, 30, 9, "#4d9de0", 4)
    )
    body += rect(30, 76, 280, 210, "#6a4a33", 10) + rect(42, 88, 256, 186, "#7fc8a9", 6)
    body += window_by_day("class", 970, 90, 240, 170)
    body += table(940, 470, 310, 170, "#b97a46", drawers=True)
    return body + desk_of_class(30, 500) + desk_of_class(262, 520, 150)


CLASSROOM = Place(
    "classroom",
    "in a classroom",
    ("a white board", "a pin board", "tables", "a window"),
    _classroom,
    (Stand("board-left", 520, 672), Stand("board-right", 740, 676), Stand("right", 920, 700), Stand("left", 330, 700)),
    (
        Slot("pin-board-left", WALL, 106, 180, 116, 160),
        Slot("board-right", WALL, 800, 186, 150, 180),
        Slot("board-left", WALL, 440, 186, 150, 180),
        Slot("desk-left", TABLE, 1016, 474, 148, 160),
        Slot("desk-right", TABLE, 1172, 474, 148, 160),
        Slot("pin-board-right", WALL, 234, 180, 116, 160),
        Slot("table-left", TABLE, 82, 504, 96, 130),
        Slot("table-right", TABLE, 186, 504, 96, 130),
        Slot("board-middle", WALL, 620, 180, 160, 160),
        Slot("table-front", TABLE, 336, 524, 110, 130),
        Slot("floor-right", FLOOR, 1210, 706, 130, 150),
        Slot("floor-left", FLOOR, 76, 708, 130, 120),
        Slot("floor-middle", FLOOR, 630, 712, 90, 100),
        Slot("floor-by-desk", FLOOR, 1050, 706, 120, 110),
        Slot("floor-by-table", FLOOR, 220, 708, 120, 110),
    ),
)


def _playground() -> str:
    body = (
        pane("play-glass")
        + sky("play", 1120)
        + cloud(820, 80)
        + cloud(1000, 150, 0.6)
        + rect(0, 440, 1280, 70, "#7fc064")
        + tree(800, 470, 0.9)
        + tree(1240, 474, 1.05, "#57a457")
    )
    body += (
        bricks(0, 120, 640, 380, "#d98b5f")
        + rect(0, 96, 664, 34, "#5d6f8c", 6)
        + rect(0, 128, 640, 10, "#000000", 0, 0.12)
    )
    for x in (40, 430):
        body += (
            rect(x - 10, 290, 190, 136, "#ffffff", 6)
            + rect(x, 300, 170, 116, "url(#play-glass)")
            + rect(x + 81, 300, 8, 116, "#ffffff")
        )
        body += path(f"M{x + 16},416 L{x + 60},300 h22 L{x + 38},416 Z", "#ffffff", 0.35)
    body += (
        rect(250, 300, 150, 200, "#ffffff", 6) + rect(260, 310, 64, 190, "#2f6fa8") + rect(326, 310, 64, 190, "#2f6fa8")
    )
    body += rect(272, 326, 40, 80, "url(#play-glass)", 6) + rect(338, 326, 40, 80, "url(#play-glass)", 6)
    body += rect(0, 496, 1280, 224, "#a9b2bd") + rect(0, 496, 1280, 8, "#8e98a5")
    for i, (dx, dy) in enumerate(((0, 0), (-32, -34), (32, -34), (0, -66))):
        body += group(
            rect(-34, -17, 68, 32, ("#ffd166", "#ff9f9f", "#a5d8ff", "#b8e6c1")[i], 4, 0.85), 700 + dx * 2.2, 660 + dy
        )
    return (
        body
        + rect(40, 552, 280, 16, "#c58952", 6)
        + rect(60, 566, 14, 46, "#5b6787")
        + rect(286, 566, 14, 46, "#5b6787")
        + ellipse(180, 614, 150, 8, "#000000", 0.16)
    )


def _fence_and_frame() -> str:
    body = fence(640, 486, 640, 80) + ellipse(1090, 558, 170, 12, "#000000", 0.16)
    body += line("M960,556 L1010,330 M1060,556 L1010,330 M1010,336 H1150 M1150,336 V556", "#ef6f6c", 12)
    body += line("M975,500 H1046 M986,446 H1034", "#f2c14e", 9)
    return body + path("M1150,336 q60,30 70,220 l34,0 q-10,-230 -86,-246 Z", "#4d9de0")


PLAYGROUND = Place(
    "playground",
    "in a school playground",
    ("a building with large windows", "a climbing frame", "a bench"),
    _playground,
    (Stand("left", 440, 672), Stand("middle", 650, 676), Stand("right", 860, 680), Stand("far-left", 240, 696)),
    (
        Slot("wall-left", WALL, 120, 212, 190, 120),
        Slot("by-the-gate", GROUND, 1170, 702, 190, 180),
        Slot("wall-middle", WALL, 325, 212, 190, 120),
        Slot("wall-right", WALL, 535, 212, 180, 120),
        Slot("bench-left", TABLE, 104, 554, 128, 120),
        Slot("bench-right", TABLE, 244, 554, 128, 120),
        Slot("sky", SKY, 1120, 96, 150, 140),
        Slot("window-left", WALL, 125, 360, 130, 100),
        Slot("sky-left", SKY, 730, 170, 120, 110),
        Slot("horizon", FAR, 906, 444, 120, 300),
        Slot("window-right", WALL, 515, 360, 130, 100),
        Slot("ground-left", GROUND, 80, 706, 120, 90),
        Slot("ground-right", GROUND, 1020, 706, 120, 120),
        Slot("ground-middle", GROUND, 750, 708, 90, 100),
        Slot("ground-near-bench", GROUND, 310, 708, 100, 110),
    ),
    near=_fence_and_frame,
)


def _swimming_pool() -> str:
    body = rect(0, 0, 1280, 720, "#e6f6fb") + "".join(line(f"M0,{y} H1280", "#d0eaf3", 3) for y in range(0, 330, 46))
    body += (
        "".join(line(f"M{x},0 V320", "#d0eaf3", 3) for x in range(20, 1300, 64))
        + rect(0, 262, 1280, 26, "#4d9de0")
        + rect(0, 288, 1280, 8, "#f2c14e")
    )
    body += (
        gradient("pool-water", "#5fc3ea", "#2f9bd6")
        + rect(0, 318, 1280, 12, "#ffffff")
        + rect(0, 330, 1280, 210, "url(#pool-water)")
    )
    for i, y in enumerate((386, 448)):
        body += "".join(rect(x, y, 34, 10, ("#ef6f6c", "#ffffff")[(x // 40 + i) % 2], 5) for x in range(0, 1280, 40))
    ripples = (
        (120, 360),
        (420, 412),
        (700, 360),
        (980, 420),
        (1180, 366),
        (260, 490),
        (620, 500),
        (900, 486),
        (1120, 506),
    )
    body += "".join(line(f"M{x},{y} q14,-10 28,0 t28,0", "#ffffff", 4, 0.55) for x, y in ripples)
    body += rect(0, 530, 1280, 22, "#f7fbfd") + rect(0, 550, 1280, 170, "#cfe3ea")
    body += "".join(line(f"M0,{y} H1280", "#bbd5de", 3) for y in (590, 640)) + "".join(
        line(f"M{x},552 L{x * 1.24 - 150:.0f},720", "#bbd5de", 3) for x in range(40, 1300, 110)
    )
    body += line("M1096,600 V470 q0,-30 26,-30 M1176,600 V470 q0,-30 26,-30", "#9aa7b6", 10) + line(
        "M1096,540 H1176 M1096,576 H1176", "#9aa7b6", 8
    )
    return (
        body
        + ellipse(160, 650, 160, 10, "#000000", 0.14)
        + rect(20, 560, 280, 18, "#4d9de0", 8)
        + rect(44, 576, 16, 74, "#3f6fb5")
        + rect(258, 576, 16, 74, "#3f6fb5")
    )


SWIMMING_POOL = Place(
    "swimming-pool",
    "at a swimming pool",
    ("a pool with two lane ropes", "a bench", "a tiled wall"),
    _swimming_pool,
    (Stand("edge-left", 480, 690), Stand("edge-right", 720, 690), Stand("right", 930, 696), Stand("bench", 270, 706)),
    (
        Slot("wall-left", WALL, 150, 140, 200, 190),
        Slot("wall-right", WALL, 1130, 140, 200, 190),
        Slot("wall-middle", WALL, 420, 130, 190, 180),
        Slot("bench-left", TABLE, 92, 562, 136, 130),
        Slot("bench-right", TABLE, 232, 562, 136, 130),
        Slot("wall-next", WALL, 860, 130, 190, 180),
        Slot("wall-centre", WALL, 640, 130, 180, 180),
        Slot("edge-far-right", FLOOR, 1200, 700, 130, 110),
        Slot("edge-far-left", FLOOR, 80, 708, 120, 90),
        Slot("edge-middle", FLOOR, 600, 708, 100, 110),
        Slot("edge-near-steps", FLOOR, 1050, 706, 120, 120),
        Slot("edge-near-bench", FLOOR, 200, 708, 100, 90),
    ),
)


def _column(x: float) -> str:
    body = (
        rect(x, 60, 70, 440, "#f6efe2")
        + rect(x + 8, 60, 10, 440, "#ffffff", 0, 0.7)
        + rect(x + 46, 60, 12, 440, "#e3d8c4")
    )
    return body + rect(x - 14, 36, 98, 28, "#e3d8c4", 6) + rect(x - 12, 486, 94, 24, "#e3d8c4", 6)


def _museum() -> str:
    body = papered_wall("#a9c6cc", "") + rect(0, 0, 1280, 44, "#7fa3ab") + rect(0, 40, 1280, 8, "#6a8f98")
    body += glow("museum-light", 640, 120, 380, "#fff2c9") + tiles(510, "#d8c3a5", "#c9b08d")
    body += _column(290) + _column(920)
    return body + _skeleton() + _stands_and_rope()


def _skeleton() -> str:
    """A dinosaur of bones on a low stage, behind everybody."""
    bone = "#fdf8ec"
    body = ellipse(640, 520, 250, 16, "#000000", 0.14) + rect(400, 488, 480, 32, "#8a6a4a", 8)
    body += rect(400, 488, 480, 8, "#a5825e", 4)
    spine = "M430,436 Q520,352 610,330 Q700,312 760,250 Q790,210 806,196"
    body += line(spine, bone, 11) + line("M610,336 Q654,420 716,346", bone, 7)
    for x, y in ((470, 400), (510, 374), (552, 352), (596, 334), (640, 322), (684, 308), (724, 284), (758, 250)):
        body += line(f"M{x},{y} l-10,-18", bone, 9)
    for x, y, drop in ((606, 340, 66), (632, 334, 78), (658, 326, 74), (682, 318, 58)):
        body += line(f"M{x},{y} q-14,{drop // 2} 6,{drop}", bone, 7)
    for x, top in ((566, 352), (598, 346), (690, 330), (716, 318)):
        body += line(f"M{x},{top} l-8,62 l14,8 l-6,60 h22", bone, 11)
    head = ellipse(0, 0, 44, 22, bone) + rect(-6, -4, 50, 24, bone, 10) + circle(-8, -6, 8, "#6a8f98")
    head += line("M4,12 H40", "#6a8f98", 3) + line("M14,8 v8 M24,8 v8 M34,8 v8", "#6a8f98", 2)
    return body + group(head, 832, 186, 1, 8)


def _stands_and_rope() -> str:
    body = ""
    for left in (30, 1010):
        body += (
            ellipse(left + 120, 640, 130, 14, "#000000", 0.14)
            + rect(left, 470, 240, 168, "#6a4a63", 8)
            + rect(left + 12, 484, 216, 140, light("#6a4a63", 0.1), 6)
        )
        body += rect(left - 8, 456, 256, 18, "#8a6a83", 6)
    return (
        body
        + line("M420,600 Q520,650 640,612 Q760,650 860,600", "#b4475a", 7)
        + "".join(rect(x, 570, 10, 84, "#c9a45c", 4) + circle(x + 5, 568, 9, "#e0bd75") for x in (412, 636, 858))
    )


MUSEUM = Place(
    "museum",
    "in a museum",
    ("the bones of a dinosaur", "two columns", "two stands"),
    _museum,
    (Stand("left", 520, 690), Stand("right", 760, 690), Stand("far-right", 940, 704), Stand("far-left", 340, 704)),
    (
        Slot("wall-left", WALL, 140, 190, 220, 210),
        Slot("wall-right", WALL, 1140, 190, 220, 210),
        Slot("stand-left", TABLE, 84, 460, 106, 140),
        Slot("stand-right", TABLE, 1198, 460, 106, 140),
        Slot("wall-middle", WALL, 480, 160, 200, 170),
        Slot("stand-next-left", TABLE, 200, 460, 106, 140),
        Slot("stand-next-right", TABLE, 1080, 460, 106, 140),
        Slot("wall-centre", WALL, 680, 140, 160, 130),
        Slot("floor-left", FLOOR, 84, 710, 130, 130),
        Slot("floor-right", FLOOR, 1200, 710, 130, 130),
        Slot("floor-middle", FLOOR, 640, 712, 80, 110),
        Slot("floor-near-left", FLOOR, 220, 710, 120, 120),
        Slot("floor-near-right", FLOOR, 1070, 710, 110, 120),
    ),
)

SCHOOL_PLACES = (CLASSROOM, PLAYGROUND, SWIMMING_POOL, MUSEUM)
