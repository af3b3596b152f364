"""Places to play out of doors, and the screen of a video call: park, football pitch, video call."""

from game.art.brush import circle, ellipse, group, line, path, rect
from game.art.places.card import FAR, GROUND, SKY, TABLE, WALL, Place, Slot, Stand
from game.art.places.inside_parts import bookcase, papered_wall, shelf
from game.art.places.outside_parts import bricks, cloud, fir, hedge, notice_board, picnic_table, sky, tree, tufts


def _park() -> str:
    body = sky("park", 620) + cloud(210, 80) + cloud(930, 60, 1.1) + cloud(1080, 140, 0.6)
    body += path("M0,430 Q220,330 470,400 Q760,300 1010,392 Q1160,350 1280,392 V720 H0 Z", "#a9d88c")
    body += fir(420, 420, 0.62) + fir(470, 424, 0.5, "#4b9b6a") + fir(1020, 420, 0.7) + tree(560, 440, 0.7, "#6fbb63")
    body += path("M0,470 Q320,410 640,450 Q960,490 1280,440 V720 H0 Z", "#8ccb6c")
    body += path("M560,720 Q600,600 760,540 Q880,500 860,470 L890,468 Q930,510 830,560 Q730,610 780,720 Z", "#efdfbd")
    body += tufts(
        "#6fb357", (120, 640), (330, 560), (470, 620), (900, 640), (1010, 560), (1230, 640), (60, 540), (680, 500)
    )
    body += notice_board(20, 320, 332, 150) + picnic_table(1090, 590, 320)
    return body + tree(1240, 500, 1.1, "#57a457")


PARK = Place(
    "park",
    "in a park",
    ("hills", "a path", "a notice board", "a picnic table"),
    _park,
    (Stand("left", 480, 676), Stand("path", 680, 680), Stand("right", 870, 690), Stand("board", 270, 704)),
    (
        Slot("board-left", WALL, 76, 395, 107, 146),
        Slot("board-right", WALL, 296, 395, 107, 146),
        Slot("board-middle", WALL, 186, 395, 107, 146),
        Slot("table-left", TABLE, 1010, 486, 150, 150),
        Slot("table-right", TABLE, 1168, 486, 150, 150),
        Slot("sky-middle", SKY, 620, 90, 150, 140),
        Slot("grass-right", GROUND, 1180, 704, 190, 120),
        Slot("sky-left", SKY, 370, 150, 120, 120),
        Slot("horizon", FAR, 850, 400, 120, 280),
        Slot("sky-right", SKY, 800, 180, 120, 120),
        Slot("grass-edge", GROUND, 1226, 696, 104, 290),
        Slot("grass-left", GROUND, 90, 706, 150, 130),
        Slot("grass-middle", GROUND, 560, 712, 90, 100),
        Slot("grass-near-table", GROUND, 1000, 708, 130, 110),
        Slot("grass-near-board", GROUND, 250, 708, 120, 120),
        Slot("path", GROUND, 850, 710, 120, 110),
    ),
)


def _goal(x: float, y: float) -> str:
    net = "".join(line(f"M{x + i * 30},{y - 160} V{y}", "#ffffff", 2, 0.6) for i in range(1, 11))
    net += "".join(line(f"M{x},{y - 160 + i * 32} H{x + 330}", "#ffffff", 2, 0.6) for i in range(1, 5))
    return (
        ellipse(x + 165, y + 2, 180, 8, "#000000", 0.12)
        + net
        + line(f"M{x},{y} V{y - 160} H{x + 330} V{y}", "#ffffff", 11)
    )


def _football_pitch() -> str:
    body = sky("pitch", 230) + cloud(560, 90) + cloud(1120, 60, 0.9) + cloud(720, 150, 0.5)
    body += (
        tree(60, 440, 1.1, "#67b35c")
        + tree(690, 440, 0.9)
        + tree(420, 440, 0.8, "#57a457")
        + hedge(380, 448, 900, "#4c9a54", 60)
    )
    body += rect(0, 440, 1280, 280, "#7ec463")
    body += "".join(path(f"M{x},440 h120 l{(x - 580) // 4 + 40},280 h-180 Z", "#8ed072") for x in range(-40, 1300, 240))
    body += (
        bricks(816, 236, 450, 210, "#d9b382")
        + path("M792,240 L836,166 H1246 L1290,240 Z", "#5d6f8c")
        + rect(792, 236, 498, 12, "#ffffff", 5)
    )
    body += (
        rect(1150, 306, 84, 140, "#ffffff", 5)
        + rect(1158, 314, 68, 132, "#b4475a", 3)
        + circle(1216, 384, 5, "#f2c14e")
    )
    body += (
        _goal(400, 470)
        + line("M0,500 H1280", "#ffffff", 7)
        + line("M300,500 L250,610 H880 L820,500", "#ffffff", 6, 0.9)
    )
    body += (
        ellipse(150, 650, 150, 10, "#000000", 0.14)
        + rect(20, 560, 270, 18, "#4d9de0", 8)
        + rect(44, 576, 16, 74, "#3f6fb5")
        + rect(250, 576, 16, 74, "#3f6fb5")
    )
    return body + line("M1120,660 V560", "#f2c14e", 8) + path("M1124,560 l52,18 -52,18 Z", "#ef6f6c")


def _pitch_hedge() -> str:
    return hedge(0, 426, 392, "#4c9a54", 38)


FOOTBALL_PITCH = Place(
    "football-pitch",
    "at a football pitch",
    ("a goal", "a hut", "a bench"),
    _football_pitch,
    (Stand("left", 470, 684), Stand("right", 700, 688), Stand("far-right", 900, 696), Stand("bench", 270, 706)),
    (
        Slot("hut-left", WALL, 876, 340, 108, 150),
        Slot("hut-right", WALL, 1093, 340, 107, 150),
        Slot("hut-middle", WALL, 985, 340, 107, 150),
        Slot("bench-left", TABLE, 90, 562, 134, 140),
        Slot("bench-right", TABLE, 226, 562, 130, 140),
        Slot("grass-right", GROUND, 1200, 706, 140, 150),
        Slot("sky-left", SKY, 230, 90, 150, 140),
        Slot("horizon", FAR, 236, 424, 120, 300),
        Slot("sky-middle", SKY, 420, 170, 120, 110),
        Slot("sky-right", SKY, 920, 90, 120, 110),
        Slot("grass-left", GROUND, 80, 708, 120, 90),
        Slot("grass-middle", GROUND, 585, 712, 90, 100),
        Slot("grass-near-hut", GROUND, 1050, 706, 120, 120),
        Slot("grass-near-bench", GROUND, 210, 708, 110, 90),
        Slot("goal", GROUND, 800, 560, 90, 90),
    ),
    near=_pitch_hedge,
)


def _video_call() -> str:
    body = papered_wall("#d8ecdf", "stripes", 720) + rect(0, 580, 1280, 140, "#b98f63")
    return body + shelf(70, 372, 330) + bookcase(990, 600, 230, 4)


def _button(x: float, colour: str, mark: str) -> str:
    return circle(x, 672, 34, colour) + group(mark, x, 672)


def _video_frame() -> str:
    outer = "M0,0 H1280 V720 H0 Z M44,58 q0,-26 26,-26 H1210 q26,0 26,26 V606 q0,26 -26,26 H70 q-26,0 -26,-26 Z"
    body = rect(44, 608, 1192, 40, "#c58952") + rect(44, 608, 1192, 6, "#dba56e")
    body += f'<path d="{outer}" fill="#1d2b53" fill-rule="evenodd"/>' + circle(640, 16, 6, "#46588f")
    microphone = rect(-7, -18, 14, 24, "#ffffff", 7) + line("M-13,-2 q0,14 13,14 q13,0 13,-14 M0,12 V19", "#ffffff", 4)
    camera = rect(-19, -12, 26, 24, "#ffffff", 6) + path("M9,-4 l12,-7 V11 l-12,-7 Z", "#ffffff")
    leave = line("M-15,7 q15,-16 30,0", "#ffffff", 9)
    body += _button(540, "#46588f", microphone) + _button(640, "#46588f", camera) + _button(740, "#c8372d", leave)
    return body


VIDEO_CALL = Place(
    "video-call",
    "on a video call",
    ("the screen of a tablet with three round buttons", "a room with a shelf and a bookcase"),
    _video_call,
    (Stand("left", 560, 780, 1.62), Stand("right", 830, 786, 1.62), Stand("back", 300, 750, 1.4)),
    (
        Slot("wall-left", WALL, 140, 160, 150, 170),
        Slot("wall-right", WALL, 1100, 150, 200, 180),
        Slot("shelf-left", TABLE, 122, 374, 96, 130),
        Slot("shelf-middle", TABLE, 232, 374, 96, 130),
        Slot("shelf-right", TABLE, 345, 374, 96, 130),
        Slot("wall-next", WALL, 310, 150, 150, 170),
        Slot("wall-high", WALL, 930, 150, 110, 160),
        Slot("desk-left", TABLE, 130, 616, 140, 160),
        Slot("desk-next-left", TABLE, 280, 616, 120, 160),
        Slot("desk-right", TABLE, 1160, 616, 130, 160),
        Slot("desk-next-right", TABLE, 1020, 616, 120, 160),
    ),
    front=_video_frame,
)

OPEN_AIR_PLACES = (PARK, FOOTBALL_PITCH, VIDEO_CALL)
